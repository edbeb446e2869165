"""A paragraph that a speaker's label opens is that speaker's."""

import pytest

from factory import plain
from said import chain, found
from sayso.core.account import Status

OPENING = (
    "BEN VALE: Good evening. You are in Brod tonight.\n\n"
    "VALE: We begin with the flood, and with those who saw it.\n\n"
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ANNA SOLBERG", "ANNA SOLBERG"),
        ("ANNA SOLBERG, BYLINE", "ANNA SOLBERG"),
        ("SEN. MARY HALE (D-Brod)", "SEN. MARY HALE"),
        ("ODO O'KEEFE", "ODO O'KEEFE"),
        ("VALE", "VALE"),
    ],
)
def test_the_labelled_speaker_says_the_paragraph(label: str, name: str) -> None:
    """All of it, and what is told within it, too: that is part of the speech."""
    said = "The dam held. The ministry said 3 people died, and I believe it."
    document = plain(f"{OPENING}{label}: {said}")

    first, _, second = found(document)

    assert chain(document, first) == ["BEN VALE"]
    assert chain(document, second) == [name]
    assert document[second.reach] == said.removesuffix(".")
    assert second.status is Status.ON_RECORD


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING NEWS: The dam held.\n\nBREAKING NEWS: Nobody was hurt at all.",
        "PORT HARROW: The dam held until noon.\n\nNORTH VALE: Nobody was hurt at all.",
        "ANNA SOLBERG ORCHARD: The dam held until noon on Friday.",
        "KERN: The dam held until noon.\n\nVALE: Nobody was hurt at all.",
    ],
    ids=["headings", "places", "only one", "no full name"],
)
def test_other_labels_make_no_transcript(text: str) -> None:
    """A heading, a lone label, or one without a full name says nothing of a speaker."""
    assert {a.made_by for a in found(plain(text))} == {"own_voice"}
