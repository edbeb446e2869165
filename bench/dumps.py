"""How much of dumps is rightly kept and set aside, as a table for docs/measures.md.

    python bench/dumps.py OUT/scores.json
    python bench/dumps.py OUT/scores.json --update docs/measures.md

with what ``runs/dumps.sh DATA OUT`` wrote: pages of publishers not trained on.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marks import put

BY = {
    "characters": "characters",
    "characters, pages alike": "characters, each page alike",
    "lines": "lines",
    "characters marked by hand": "characters of lines that somebody marked",
}


def table(found: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """A row for each selection of pages, way to count, and reader."""
    yield "| pages | counted in | reader | kept F1 (P, R) | set aside F1 (P, R) |"
    yield "| --- | --- | --- | --- | --- |"
    for at, first in enumerate(found["rules"]):
        for name, rows in found.items():
            cells = [
                "{:.3f} ({:.2f}, {:.2f})".format(*rows[at][each])
                for each in ("kept", "set aside")
            ]
            pages = f"{first['pages']} ({first['number']})"
            yield f"| {pages} | {BY[first['by']]} | {name} | {' | '.join(cells)} |"


def main() -> None:
    """Print the table, or put it between its marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scores", type=Path)
    parser.add_argument("--update", type=Path, help="the page to put the table in")
    asked = parser.parse_args()
    made = "\n".join(table(json.loads(asked.scores.read_text("utf-8"))))
    print(made)
    if asked.update:
        put(asked.update, "dumps", made)


if __name__ == "__main__":
    main()
