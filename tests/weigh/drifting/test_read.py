"""Changes that only whole reports show: beside, before and around a statement."""

from pathlib import Path

import pytest

import sayso
from sayso.core.dossier import Dossier
from sayso.core.finding import ChangeKind

K = ChangeKind
# Reports, and a change that is told of them with the words of both sides.
PILES = {
    "a limit stated beside it is lost": (
        (
            (
                "The coast guard saw no ferry, the Norland Times reported, citing "
                "Col. Ada Ruiz, a spokesperson for the Norland Coast Guard.\n\n“We "
                "speak only about the bays where our boats are posted. Therefore, "
                "we confirm that no ferry has been seen off Brod for three weeks,” "
                "Ruiz said."
            ),
            (
                "Col. Ada Ruiz of the Norland Coast Guard told the Brod Post that "
                "no ferry had been seen off Brod for three weeks."
            ),
        ),
        K.SCOPE,
        "We speak only about the bays",
        "no ferry",
    ),
    "the day of it is lost": (
        (
            (
                "The Norland Line expects to sell the ferry within two months, the "
                "Norland Times reported last week, quoting a senior harbour "
                "official."
            ),
            (
                "Earlier, a spokesman of the harbour told the Norland Times that "
                "the Norland Line expects to sell the ferry within two months."
            ),
        ),
        K.TIME,
        "last week",
        "Earlier",
    ),
    "from then on is once": (
        (
            (
                "Since arriving in Brod, the crew has been left to its own "
                "devices, the Norland Times reported."
            ),
            (
                "The Norland Line abandoned the crew shortly after arriving in "
                "Brod, the Norland Times reported."
            ),
        ),
        K.TIME,
        "Since",
        "shortly after",
    ),
    "what is examined is taken for so": (
        (
            (
                "Whether the tunnel was flooded by a burst pipe is being investigated, "
                "Ada Ruiz said."
            ),
            "The tunnel was flooded by a burst pipe, Ada Ruiz said.",
        ),
        K.HEDGE_DROPPED,
        "Whether",
        "The tunnel was flooded",
    ),
    "on which papers is cut off a quotation": (
        (
            (
                "“From the records that we kept, the dam was inspected within the "
                "legal term,” Ada Ruiz of the Norland Water Board said."
            ),
            "“The dam was inspected within the legal term,” Ada Ruiz said.",
        ),
        K.CONDITION_LOST,
        "From the records that we kept",
        "The dam",
    ),
    "what it was said of is cut off a quotation": (
        (
            (
                "“The mine was told to replace the broken pump, at least as far as the "
                "upper gallery is concerned,” Ada Ruiz of the Norland Water Board said."
            ),
            "“The mine was told to replace the broken pump,” Ada Ruiz said.",
        ),
        K.CONDITION_LOST,
        "as far as the upper gallery is concerned",
        "The mine",
    ),
    "a condition behind who said so is lost": (
        (
            (
                "The miners would not strike against the new owner, Ada Ruiz said, "
                "provided that the wages are paid in full."
            ),
            "The miners would not strike against the new owner, Ada Ruiz said.",
        ),
        K.CONDITION_LOST,
        "provided",
        "The miners",
    ),
    "a quotation translated twice": (
        (
            (
                "“In a heat of sixty degrees, and by everything that the miners tell "
                "us, we can no longer expect to find people alive in the shaft that "
                "we have opened,” Ada Ruiz said."
            ),
            (
                "“At a heat of sixty degrees nobody in the shaft can be alive any "
                "more,” Ada Ruiz said."
            ),
        ),
        K.CONDITION_LOST,
        "by everything that the miners tell",
        "nobody in the shaft can be alive",
    ),
    "who was heard through a paper is left out": (
        (
            (
                "The tunnel holds too many trains, the Norland Times reported, citing "
                "an engineer of the line.\n\nA spokesman for the line declined to "
                "comment.\n\nThe line was opened in 1998.\n\nThe tunnel could be "
                "closed as early as next month, the engineer was quoted as saying."
            ),
            "The tunnel will be closed next month, the Norland Times says.",
        ),
        K.SOURCE_LOST,
        "the engineer",
        "the Norland Times",
    ),
    "through whom is lost in the headline": (
        (
            (
                "No ferry seen off Brod since Monday, Ada Ruiz says\n\nNo ferry "
                "has been seen off Brod since Monday, the Norland Times reported, "
                "citing Ada Ruiz."
            ),
        ),
        K.SOURCE_LOST,
        "the Norland Times",
        "Ada Ruiz",
    ),
}


@pytest.mark.parametrize(
    ("texts", "kind", "before", "after"), PILES.values(), ids=PILES
)
def test_told(
    texts: tuple[str, ...], kind: ChangeKind, before: str, after: str, tmp_path: Path
) -> None:
    """The change is among those that are told, with the words that changed."""
    found = _read(texts, tmp_path)
    told = {d.number: d for d in found.documents}

    assert any(
        change.kind is kind
        and before in told[change.before.document][change.before]
        and after in told[change.after.document][change.after]
        for drift in found.drift
        for change in drift.changes
    )


OVENS = (
    "The Norland Times wrote on Thursday that the food board, in a paper of May 2030, "
    "had found thick mould in two of the six ovens of the bakery."
)
TRENCH = "The tunnel could flood the cellars of the old town, Ada Ruiz said."
OPEN = (
    "Ada Ruiz told the council whether the tunnel had flooded the cellars of the old "
    "town."
)


def test_what_is_asked_is_no_firmer(tmp_path: Path) -> None:
    """Whether it is so is not said: nothing that lessens it has gone."""
    found = _read((TRENCH, OPEN), tmp_path)

    assert not [c for d in found.drift for c in d.changes if c.kind is K.HEDGE_DROPPED]


# What another report has from the same paper, and whether it is the same statement.
RETOLD = {
    "in one sense": (
        "Inspectors found dirty ovens at the Anker bakery, the Norland Times revealed.",
        True,
    ),
    "of one year": (
        "The bakery had known of dirty ovens since 2030, the Norland Times reports.",
        True,
    ),
    "of another year": (
        "The bakery had known of dirty ovens since 2021, the Norland Times reports.",
        False,
    ),
    "of something else": (
        "Inspectors praised the owner of the bakery, the Norland Times revealed.",
        False,
    ),
}


@pytest.mark.parametrize(("text", "linked"), RETOLD.values(), ids=RETOLD)
def test_retold_in_other_words(text: str, linked: bool, tmp_path: Path) -> None:
    """One paper's report, told by two in words of which they share few."""
    found = _read((OVENS, text), tmp_path)

    assert bool(found.drift) is linked


def _read(texts: tuple[str, ...], folder: Path) -> Dossier:
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(text, "utf-8")
    return sayso.dossier([folder], annotator="rules")
