"""Fitting what each trait of two claims speaks for."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="fitting needs the extra learn")

from sayso.core.span import Span
from sayso.learn import taught, wordings
from sayso.learn.taught import Pairs
from sayso.weigh.meaning.encoder import shipped


def test_what_tells_gets_the_weight() -> None:
    """A trait that goes with being one weighs, and one that does not hardly does."""
    chance = np.random.default_rng(1)
    rows = [
        {"near": float(chance.random()), "noise": float(chance.random())}
        for _ in range(400)
    ]
    same = [row["near"] > 0.6 for row in rows]

    bias, weights = taught.fitted([Pairs(rows, same, [1.0] * len(rows))])

    assert weights["near"] > 5 > abs(weights["noise"])
    assert bias < 0


MARKS = [(0, 40, 7), (50, 60, 8)]
CLAIMS = {
    "the whole mark": (0, 40, 7),
    "half of it": (0, 20, 7),
    "a long claim that holds a mark": (44, 80, 8),
    "between two": (36, 52, None),
    "nowhere": (70, 90, None),
}


@pytest.mark.parametrize(("start", "end", "fact"), CLAIMS.values(), ids=CLAIMS)
def test_a_claim_stands_for_the_fact_of_its_words(
    start: int, end: int, fact: int | None
) -> None:
    """Half of the one or of the other must be shared."""
    assert wordings.fact(Span(0, start, end), MARKS) == fact


REPORTS = {
    "a1": (
        "Ferry sinks off Brod",
        "The Olva ferry sank off Brod on Monday, police said.",
    ),
    "b2": ("Boat lost", "The Olva went down near Brod. The mayor of Brod resigned."),
}


def test_pairs_of_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims of one fact are one; all others are not."""
    monkeypatch.setattr(taught, "_SHARE", 1.0)
    with gzip.open(tmp_path / "olva.jsonl.gz", "wt", encoding="utf-8") as lines:
        for ident, (title, text) in REPORTS.items():
            about = {"source": "Brod Post", "date": "2024-03-04"}
            row = {"id": ident, "title": title, "text": text, **about}
            lines.write(json.dumps(row) + "\n")
    table = tmp_path / "olva-1.tsv"
    rows = ["record\tstart\tend\tfact"]
    for ident, words, fact in (
        ("a1", "The Olva ferry sank off Brod on Monday", 0),
        ("b2", "The Olva went down near Brod", 0),
        ("b2", "The mayor of Brod resigned", 1),
    ):
        whole = "\n\n".join(REPORTS[ident])
        at = whole.index(words)
        rows.append(f"{ident}\t{at}\t{at + len(words)}\t{fact}")
    table.write_text("\n".join(rows) + "\n", "utf-8")

    found = taught.pairs(table, tmp_path, shipped())

    assert sorted(found.same) == [False, False, True]
    best = max(range(3), key=lambda n: found.traits[n]["meaning"])
    assert found.same[best]
