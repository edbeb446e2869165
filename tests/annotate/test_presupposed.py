"""What a speaker takes for granted is told by the report, and not by the speaker."""

import pytest

from factory import marked, plain
from said import chain, found
from sayso.annotate import account, language
from sayso.core.account import Status, Support

# Each: what the report tells itself is marked "own", what the speaker tells "told".
TAKEN = {
    "owned up to": (
        "The Green Dawn claimed [told:responsibility for the fire] [own:that left at "
        "least 17 miners dead]."
    ),
    "a thing told as new": (
        "The Green Dawn claimed [told:responsibility for a fire] [own:that killed 17]."
    ),
    "a day in between": (
        "The Green Dawn claimed [told:responsibility for the raid on Tuesday] "
        "[own:that killed 17 miners]."
    ),
    "an apposition": (
        "The Green Dawn claimed [told:responsibility for the fire], [own:the "
        "deadliest in Brod since 1987, killing 17 miners]."
    ),
    "condemned": "Vell condemned [told:the raid], [own:which killed 17 miners].",
    "condemned, told as new": (
        "Vell condemned [told:a raid] [own:that killed 17 miners]."
    ),
    "denied": (
        "Vell denied [told:involvement in the raid] [own:that killed 17 miners]."
    ),
    "denied as a clause": (
        "Vell denied that [told:the fire] [own:which killed 17 miners] was arson."
    ),
    "denied as an act": (
        "Vell denied [told:having set the fire], [own:which killed 17 miners]."
    ),
    "praised": (
        "Vell praised [told:the divers], [own:who had pulled 17 miners from the shaft]."
    ),
    "an aside before the only words quoted": (
        "Ada Ruiz said [told:the fire], [own:which has killed at least 17], “took the "
        "heart out of Brod.”"
    ),
}

# Each: what the speaker tells is marked "told", and all of it is the speaker's.
TOLD = {
    "a denied report": "Vell denied [told:reports that 17 miners had died].",
    "a denied report of it": (
        "Vell denied [told:reports of a raid that had killed 17 miners]."
    ),
    "a denied act": "Vell denied [told:killing 17 miners in the shaft].",
    "a claim in a clause": (
        "Vell claimed that [told:the fire that killed 17 miners was arson]."
    ),
    "a claimed thing told as new": (
        "Vell claimed [told:a raid that killed 17 soldiers near Brod]."
    ),
    "a quoted judgement": (
        "Vell condemned [told:“the raid that killed 17 of our children”]."
    ),
    "confirmed": (
        "Vell confirmed [told:the deaths of 17 miners who were in the shaft]."
    ),
    "an aside in indirect speech": (
        "Ada Ruiz said [told:the fire, which has killed at least 17, was arson]."
    ),
    "an aside within the words quoted": (
        "Ada Ruiz said [told:“the fire, which has killed 17 miners, was arson.”]"
    ),
}


@pytest.mark.parametrize("markup", TAKEN.values(), ids=TAKEN)
def test_the_report_tells_what_a_speaker_presupposes(markup: str) -> None:
    """The speaker keeps what he says, and the rest is on nobody's say-so."""
    document, marks = marked(markup)

    told, own = (
        next(a for a in found(document) if a.content[0] == marks[mark])
        for mark in ("told", "own")
    )

    assert len(chain(document, told)) == 1
    assert (chain(document, own), own.status) == ([], Status.OUTLET_VOICE)


@pytest.mark.parametrize("markup", TOLD.values(), ids=TOLD)
def test_a_speaker_keeps_what_he_does_say(markup: str) -> None:
    """What is no more than the matter of the telling stays the speaker's."""
    document, marks = marked(markup)

    (only,) = found(document)

    assert only.content == (marks["told"],)
    assert len(chain(document, only)) == 1


def test_figure_and_claim_of_a_presupposed_toll_are_the_reports() -> None:
    """The number and what it counts go with the words; nobody denies the dead."""
    document = plain("Vell denied that the fire which killed 17 miners was arson.")
    (passages,) = language.passages([document])

    made = account(document, passages, "rules")

    (figure,) = made.figures
    (killed,) = (c for c in made.claims if c.predicate == "kill")
    status = {a.id: a.status for a in made.attributions}
    assert status[figure.attribution or ""] is Status.OUTLET_VOICE
    assert status[killed.attribution] is Status.OUTLET_VOICE
    assert killed.support is Support.ASSERTS
    assert document[killed.span] == "the fire which killed 17 miners"


@pytest.mark.parametrize(
    "name",
    [
        "Capt. John Orr", "Sgt. Bo Lind", "Lt. Ada Voss", "Brig. Gen. Odo Kern",
        "Sen. Mary Hale", "Rep. Mary Hale", "Gov. Mary Hale", "Supt. Mary Hale",
        "Det. Insp. Mary Hale", "Fr. Ivo Maric", "Rev. Ivo Maric", "Cpl. Ivo Lund",
    ],
)  # fmt: skip
def test_a_title_is_not_cut_at_its_full_stop(name: str) -> None:
    """An abbreviated title ends neither its sentence nor its bearer's name."""
    document, marks = marked(f"According to {name}, [told:9 sailors drowned].")

    (only,) = found(document)

    assert chain(document, only) == [name]
    assert only.content == (marks["told"],)
