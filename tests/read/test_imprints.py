"""Tests of read.imprints: writer, day and outlet on one line."""

import pytest

from laid import STORY
from sayso.core.document import Document
from sayso.read.imprints import imprint, pieces
from sayso.read.reports import Place, plain_report

IMPRINTS = {
    "by dashes": ("The Harrow Letter – 3 March 2031 – by Ada Ruiz", "by Ada Ruiz"),
    "by stops": ("Harrow Mail, 3 March 2031. By Ada Ruiz", "By Ada Ruiz"),
    "by bars": ("By Ada Ruiz | Tuesday | March 3, 2031, 8:02 am", "By Ada Ruiz"),
    "a correspondent": (
        "3 March 2031 · from our correspondent Ada Ruiz",
        "from our correspondent Ada Ruiz",
    ),
    "no day": ("The Harrow Letter – by Ada Ruiz", None),
    "nobody": ("The Harrow Letter – 3 March 2031", None),
    "a sentence": ("on 3 March 2031, by Ada Ruiz, it was sold", None),
    "long": ("Harrow " * 30 + "– 3 March 2031 – by Ada Ruiz", None),
}


@pytest.mark.parametrize(("words", "expected"), IMPRINTS.values(), ids=IMPRINTS)
def test_imprint(words: str, expected: str | None) -> None:
    """The writer is told from day, time and outlet, if there is nothing else."""
    assert imprint(words) == expected


def test_pieces_leaves_out_buttons() -> None:
    """Reading times and counts are no part of what is named."""
    assert pieces("Ada Ruiz, 3 March 2031 – 3 min read – 8 comments") == ("Ada Ruiz",)


def report(*lines: str) -> Document:
    """The report of which these are the lines, around three of a story."""
    at = lines.index("…") if "…" in lines else len(lines)
    words = "\n\n".join((*lines[:at], *STORY, *lines[at + 1 :]))
    return plain_report(Place(0, "bridge.txt", "0" * 64), words)


OUTLETS = {
    "beside the day": (
        (
            "# Bridge falls",
            "The Rod – 3 March 2031 – by Ada Ruiz",
            "…",
            "Sign up for our newsletter The Rod, free every week",
        ),
        "The Rod",
        ["The Rod"],
    ),
    "an outlet's name beside the day": (
        ("# Bridge falls", "*Harrow Courier, 3 March 2031. By Ada Ruiz*"),
        "Harrow Courier",
        ["Harrow Courier"],
    ),
    "a place beside the day": (
        ("# Bridge falls", "New Harrow – 3 March 2031 – by Ada Ruiz"),
        None,
        [],
    ),
    "on top": (
        ("HARROW HERALD | Late edition", "# Bridge falls in Harrow", "By Ada Ruiz"),
        "Harrow Herald",
        ["HARROW HERALD"],
    ),
    "a section on top": (
        ("Harrow News", "# Bridge falls in Harrow", "By Ada Ruiz"),
        None,
        [],
    ),
}


@pytest.mark.parametrize("case", OUTLETS.values(), ids=OUTLETS)
def test_the_outlet_beside_the_day_or_on_top(
    case: tuple[tuple[str, ...], str | None, list[str]],
) -> None:
    """A name there is the outlet's if made as such, or if an appeal has it too."""
    found = report(*case[0])

    assert found.outlet.name == case[1]
    assert [found[span] for span in found.outlet.basis] == case[2]


def test_title_of_a_letter_is_its_subject_alone() -> None:
    """What the field is called is no part of the headline."""
    assert report("Subject: The old bridge", "To: All").title == "The old bridge"
