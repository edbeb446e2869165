"""Changes that only whole reports show: beside, before and around a statement."""

from pathlib import Path

import pytest

import sayso
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
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
    found = sayso.dossier([tmp_path], annotator="rules")
    told = {d.number: d for d in found.documents}

    assert any(
        change.kind is kind
        and before in told[change.before.document][change.before]
        and after in told[change.after.document][change.after]
        for drift in found.drift
        for change in drift.changes
    )
