"""Numbers told with a verb and a noun."""

import pytest

from factory import marked
from said import chain, found

# Each: marked text, and who tells what is marked "told"; nobody: the report itself.
SENTENCES = {
    "a sum": ("The Harbour Ministry put [told:the number at 34].", "Harbour Ministry"),
    "a sum by a pronoun's body": (
        "The agency gave [told:the number of dead as 34].",
        "agency",
    ),
    "a sum, in the middle of a month": (
        "In mid-May Radio Brod put [told:the number of missing at 34].",
        "Radio Brod",
    ),
    "a town's sum": ("The town puts [told:the toll at four].", "town"),
    "what is no sum of a town": ("[told:The town put four boats to sea].", ""),
    "so many deaths": (
        "The ministry counted [told:34 deaths in the north].",
        "ministry",
    ),
    "cases, recorded": ("Hospitals recorded [told:56 cases last week].", "Hospitals"),
    "a new toll": ("The ministry raised [told:the death toll to 34].", "ministry"),
    "in the passive": (
        "[told:The toll was put at 34] by the Harbour Ministry.",
        "Harbour Ministry",
    ),
    "spoken of": ("Officials spoke of [told:at least 30 dead].", "Officials"),
    "warned of": ("Officials warned of [told:further strikes].", "Officials"),
    "a notice": ("The harbour notice lists [told:five ships].", "harbour notice"),
    "a text finds": ("The survey found [told:200 cracked pillars].", "survey"),
    "reported dead": ("Local media reported [told:12 dead].", "Local media"),
    "police find": ("[told:Police found 200 cracked pillars].", ""),
    "reports of nobody": ("[told:Unconfirmed reports spoke of 34 dead].", ""),
    "a date": ("[told:The company raised its estimate on 12 May].", ""),
    "songs": ("[told:The band recorded 34 songs].", ""),
    "where it happened": ("[told:Italy recorded 34 deaths in a week].", ""),
    "seats": ("[told:The company raised the number of seats to 34].", ""),
    "what raised the toll": ("[told:The storm raised the toll to 34].", ""),
    "not counted": ("[told:The ministry has not counted 34 deaths].", ""),
    "a person counts": ("[told:He counted 34 bodies on the shore].", ""),
    "no number": ("[told:The company lists its shares in the capital].", ""),
}


@pytest.mark.parametrize(("markup", "who"), SENTENCES.values(), ids=SENTENCES)
def test_a_number_is_told_by(markup: str, who: str) -> None:
    """A number with its noun is on the say-so of whoever counted or listed it."""
    document, marks = marked(markup)

    (told,) = (a for a in found(document) if a.reach.overlaps(marks["told"]))

    names = chain(document, told)
    assert [n.removeprefix("The ").removeprefix("the ") for n in names] == [who] * bool(
        who
    )


def test_a_toll_that_goes_on_from_what_was_said_is_not_told_again() -> None:
    """Of "…, raising the toll to two" the telling has been told before."""
    document, _ = marked("A ship sank, the coastguard said, raising the toll to two.")

    assert [a.made_by for a in found(document)] == ["verb:say"]


def test_the_reason_for_what_is_expected_belongs_to_it() -> None:
    """Why somebody expects something is told by the same."""
    document, marks = marked(
        "The harbour board expects [told:further closures, since the ice can take "
        "weeks to melt]."
    )

    (only,) = found(document)

    assert only.reach == marks["told"]
