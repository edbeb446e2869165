"""Words that soften, bound, deny, or make a thing hang on another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import marked, plain
from sayso.annotate import hedges, language
from sayso.core.document import Document


def found(document: Document) -> list[tuple[str, str]]:
    """The hedges of *document*: their words and their kind."""
    (passages,) = language.passages([document])
    told = [h for passage in passages for h in hedges.find(passage)]
    return [(document[h.span], h.kind.value) for h in told]


# fmt: off
HEDGES = {
    "about a number": ("They lost about 40 boats.", [("about", "approximator")]),
    "about a matter": ("They spoke about the boats.", []),
    "as many as": ("As many as 40 boats sank.", [("As many as", "approximator")]),
    "an estimated sum": ("It cost an estimated $40 million.", [("an estimated", "approximator")]),  # noqa: E501
    "for about": ("It has been shut for about two weeks.", [("about", "approximator")]),
    "for weeks": ("It has been shut for weeks.", []),
    "a sign": ("It has ~300 berths.", [("~", "approximator")]),
    "reportedly": ("The dam has reportedly burst.", [("reportedly", "evidential")]),
    "believed": ("The dam is believed to have burst.", [("believed", "evidential")]),
    "believe in": ("They believe in the dam.", []),
    "said to": ("The dam is said to have burst.", [("said", "evidential")]),
    "said": ("The mayor said it burst.", []),
    "claim": ("Rebels claim that the dam burst.", [("claim", "evidential")]),
    "a claim": ("The claim was filed.", []),
    "appear to": ("The walls appear to have burst.", [("appear", "evidential")]),
    "appear in court": ("The men appear in court.", []),
    "no sign": ("There is no sign of a leak.", [("no sign", "evidential")]),
    "may": ("The dam may burst.", [("may", "modal")]),
    "May": ("The dam burst in May.", []),
    "likely": ("The dam will likely burst.", [("likely", "modal")]),
    "it is likely": ("It is likely that the dam burst.", [("It is likely", "modal")]),
    "expects": ("The mayor expects a flood.", [("expects", "modal")]),
    "could after": ("The dam could burst after more rain.", [("could", "modal"), ("after", "condition")]),  # noqa: E501
    "could after a clause": ("The dam could burst after the rain comes.", [("could", "modal"), ("after", "condition")]),  # noqa: E501
    "after": ("The dam burst after the rain.", []),
    "if": ("If it rains, the dam bursts.", [("If", "condition")]),
    "unless": ("It holds unless it rains.", [("unless", "condition")]),
    "not": ("The dam did not burst.", [("not", "negation")]),
    "n’t": ("The dam hasn’t burst.", [("n’t", "negation")]),
    "no longer": ("The dam no longer holds.", [("no longer", "negation")]),
    "denied": ("The mayor denied it.", [("denied", "negation")]),
    "half a phrase at the end": ("The dam is not as long", [("not", "negation")]),
}
# fmt: on


@pytest.mark.parametrize(("text", "told"), HEDGES.values(), ids=HEDGES)
def test_find(text: str, told: list[tuple[str, str]]) -> None:
    """A word is a hedge by its form, its part of speech and the word after it."""
    assert found(plain(text)) == told


def test_find_sees_through_markup() -> None:
    """A hedge that is a link's words is those words, without the link's marks."""
    document, marks = marked("It was [[h:estimated]](#) to have sunk.")
    (passages,) = language.passages([document])

    assert [h.span for h in hedges.find(passages[0])] == [marks["h"]]


PIECES = st.sampled_from(
    "about nearly 40 $5 half may could reportedly no sign of if not n’t after ~ at least "  # noqa: E501
    "within for weeks . , “ ” 🎉 it is likely".split()
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=12))
def test_hedges_are_apart_and_in_order(pieces: list[str]) -> None:
    """Whatever the text, no hedge overlaps another, and each comes after the last."""
    document = plain(" ".join(pieces))
    (passages,) = language.passages([document])

    for passage in passages:
        spans = [h.span for h in hedges.find(passage)]
        assert all(a.end <= b.start for a, b in pairwise(spans))
