"""The news of a pile is one point, and stands on the origins that its key names."""

import json
from pathlib import Path
from typing import Any

import pytest

from sayso import pipeline
from sayso.core.dossier import Dossier
from sayso.core.finding import Point

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"


def held(point: Point, claim: dict[str, Any], files: dict[int, str]) -> int:
    """How many of the claim's mentions *point* has half of the words of, or more."""
    spans = [
        (files.get(m.span.document), m.span.start, m.span.end) for m in point.mentions
    ]
    return sum(
        any(
            f == s["file"]
            and 2 * (min(b, s["end"]) - max(a, s["start"])) >= s["end"] - s["start"]
            for f, a, b in spans
        )
        for s in (mention["span"] for mention in claim["mentions"])
    )


def check(dossier: Dossier, key: dict[str, Any]) -> None:
    """The first claim of *key* is mostly in one point, with as many origins."""
    claim = key["claims"][0]
    named = {file["sha256"]: file["id"] for file in key["files"] if "sha256" in file}
    files = {d.number: named.get(d.sha256, "") for d in dossier.documents}
    most, point = max(
        ((held(p, claim, files), p) for p in dossier.points), key=lambda each: each[0]
    )
    known = [m for m in claim["mentions"] if m["span"]["file"] in files.values()]

    assert 2 * most > len(known)
    accepted = (claim["independent_origins"], *claim["accept"]["count"])
    assert point.origins.count in accepted


def test_of_our_own_example() -> None:
    """Of those reports whose file is theirs alone."""
    folder = ROOT / "examples" / "greyfell"
    key = json.loads((folder / "key.json").read_text("utf-8"))

    check(pipeline.dossier([folder / "reports"]), key)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared/seeds")
def test_of_the_real_reports() -> None:
    """Their news rests on several, whichever upstream report is left out."""
    key = json.loads((SEEDS / "gold.json").read_text("utf-8"))

    check(pipeline.dossier(sorted(SEEDS.glob("0*.txt"))), key)
