"""How much of what a careful reader finds in a pile, sayso finds too.

    python bench/scores.py                   prints the tables, and fails below a floor
    python bench/scores.py --raise           also lifts each floor to what was reached
    python bench/scores.py --update PAGE...  also puts the headlines in those pages

Scores a dossier of the real reports in ../shared/seeds, and one of our own
examples, against their keys with ../shared/seeds/score.py. Floors are kept in
tests/floors.json; none is ever lowered but by hand.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from marks import put

PROJECT = Path(__file__).parents[1]
SEEDS = PROJECT.parent / "shared" / "seeds"
FLOORS = PROJECT / "tests" / "floors.json"

# The name of each pile, its reports, and its key.
PILES = {
    "seeds": (sorted(SEEDS.glob("0*.txt")), SEEDS / "gold.json"),
    **{
        key.parent.name: ([key.parent / "reports"], key)
        for key in sorted((PROJECT / "examples").glob("*/key.json"))
    },
}


def scored(reports: list[Path], key: Path) -> tuple[dict[str, float], str]:
    """The score of each part, and the table, for a dossier of *reports*."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "dossier.json")
        program = [sys.executable, "-m", "sayso", "dossier", *map(str, reports)]
        subprocess.run([*program, "-o", out], check=True)
        judge = [sys.executable, str(SEEDS / "score.py"), out, str(key)]
        table = subprocess.run(judge, check=True, capture_output=True, text=True)
        told = subprocess.run([*judge, "--json"], check=True, capture_output=True)
    parts: dict[str, Any] = json.loads(told.stdout)
    scores = {part: found["score"] for part, found in parts.items() if found}
    return scores, table.stdout


def fallen(scores: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The parts that are below their floor, in words."""
    return [
        f"{part} is {scores.get(part, 0.0):.3f}, and its floor is {floor:.3f}"
        for part, floor in floors.items()
        if scores.get(part, 0.0) < floor
    ]


def lifted(scores: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """Each floor at what was reached, cut to a hundredth; none lower than it was."""
    reached = {part: math.floor(score * 100) / 100 for part, score in scores.items()}
    return {part: max(reached[part], floors.get(part, 0.0)) for part in reached}


def headlines(found: dict[str, dict[str, float]]) -> str:
    """The score of each part in each pile, as a table for a page."""
    parts = dict.fromkeys(part for scores in found.values() for part in scores)
    lines = [f"| part | {' | '.join(found)} |", f"| --- |{' --: |' * len(found)}"]
    for part in parts:
        told = [scores.get(part) for scores in found.values()]
        cells = ["–" if score is None else f"{score:.2f}" for score in told]
        lines.append(f"| {part} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Score every pile; exit 1 where one has fallen below a floor."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--raise", dest="lift", action="store_true")
    arguments.add_argument("--update", type=Path, nargs="+", default=[])
    asked = arguments.parse_args()
    if not SEEDS.is_dir():
        print("The keys and their scorer are in ../shared, which is not here: skipped.")
        return
    floors = json.loads(FLOORS.read_text("utf-8"))
    faults, found = [], {}
    for name, (reports, key) in PILES.items():
        scores, table = scored(reports, key)
        print(f"== {name}\n{table}")
        faults += [f"{name}: {each}" for each in fallen(scores, floors.get(name, {}))]
        found[name] = scores
        floors[name] = lifted(scores, floors.get(name, {}))
    for page in asked.update:
        put(page, "scores", headlines(found))
    if asked.lift:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    if faults:
        sys.exit("\n".join(["Below a floor of tests/floors.json:", *faults]))


if __name__ == "__main__":
    main()
