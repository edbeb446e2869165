"""What the form of a headline tells."""

import pytest

from factory import plain
from said import chain, found
from sayso.annotate import attributions, language
from sayso.core.span import Span


def test_a_headline_without_a_verb_has_its_source_before_the_colon_alone() -> None:
    """What stands behind the colon is told, and no name of the teller."""
    headline = "Newspaper: bribes paid to port chief"

    first = found(document := plain("The bridge is shut.", headline=headline))[0]

    assert chain(document, first) == ["Newspaper"]
    assert document[first.content[0]] == "bribes paid to port chief"


def test_a_headlines_capital_makes_no_name_of_a_trade() -> None:
    """Who is called by what they do has no name there."""
    headline = "Mechanic: brakes failed at Brod"

    assert _named(headline) == [("Mechanic", None)]


def test_a_headlines_post_behind_a_verb_is_no_name() -> None:
    """Who is called by a post alone has no name, with or without a verb of saying."""
    assert _named("Brod: Six boats found, says minister") == [("minister", None)]


def test_who_stands_behind_a_headlines_dash_begins_there() -> None:
    """What stands before the dash is told, and no part of who tells it."""
    headline = "Six dead in Brod mill blaze; hoses were off - newspaper"

    assert _named(headline) == [("newspaper", None)]


def _named(headline: str) -> list[tuple[str, Span | None]]:
    """The words that a report of that headline has for who speaks, and their name."""
    document = plain("The bridge is shut.", headline=headline)
    (passages,) = language.passages([document])
    _, mentions = attributions.find(passages, [])
    return [(document[m.span], m.name) for m in mentions]


ON = {
    "Minister on bridge report: ‘It has fallen at last’": True,
    "Minister on bridge report: no cars": False,
}


@pytest.mark.parametrize(("headline", "told"), ON.items())
def test_who_speaks_on_something_is_quoted(headline: str, told: bool) -> None:
    """What stands behind "on" is what it is about, and who speaks stands before."""
    document = plain("The bridge is shut.", headline=headline)
    first = found(document)[0]

    assert [words[:8] for words in chain(document, first)] == ["Minister"] * told
