"""Errors carry facts, say them in a sentence, and survive pickling."""

import pickle

import pytest

from factory import plain
from sayso.core.errors import (
    BadDossier,
    BadSpan,
    NothingToRead,
    SaysoError,
    SpanOutOfRange,
    Unreadable,
)
from sayso.core.span import Span

TOLD = {
    "bad span": (BadSpan(5, 5), "no span can run from 5 to 5"),
    "out of range": (SpanOutOfRange(9, 4, "d0"), "a span ends at 9"),
    "unreadable": (Unreadable("a.txt", "is empty"), "a.txt: is empty"),
    "nothing given": (NothingToRead(()), "nothing was given"),
    "two inputs": (NothingToRead(("a: is empty", "b: is empty")), "a: is empty; b"),
    "many inputs": (NothingToRead(("a", "b", "c", "d", "e")), "a; b; c and 2 more"),
    "bad dossier": (BadDossier(("d0 has changed",)), "d0 has changed"),
}


@pytest.mark.parametrize(("error", "words"), TOLD.values(), ids=TOLD)
def test_an_error_says_what_and_where(error: SaysoError, words: str) -> None:
    """The sentence names what is wrong, and is the same on the other side of a pipe."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own

    assert words in str(error)
    assert (str(again), again.hint) == (str(error), error.hint)


@pytest.mark.parametrize("span", [Span(0, 2, 99), Span(1, 0, 2)])
def test_a_document_refuses_what_is_not_its_own(span: Span) -> None:
    """A span past the end, or of another report, has no words here."""
    document = plain("Ruiz said no.")

    with pytest.raises(SpanOutOfRange):
        document[span]
