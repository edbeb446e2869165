"""How much of dumps is rightly kept and set aside, as a table for docs/measures.md.

``python bench/dumps.py OUT/scores.json``, with what ``runs/dumps.sh DATA OUT`` wrote:
pages of publishers that were not trained on, five folds.
"""

import json
import sys
from pathlib import Path

BY = {
    "characters": "characters",
    "characters, pages alike": "characters, each page alike",
    "lines": "lines",
    "characters marked by hand": "characters of lines that somebody marked",
}


def main() -> None:
    """Print a row for each selection of pages, way to count, and reader."""
    found = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    print("| pages | counted in | reader | kept F1 (P, R) | set aside F1 (P, R) |")
    print("| --- | --- | --- | --- | --- |")
    rows = {name: iter(each) for name, each in found.items()}
    for first in found["rules"]:
        for name in found:
            row = next(rows[name])
            cells = [
                "**{:.3f}** ({:.2f}, {:.2f})".format(*row[each])
                for each in ("kept", "set aside")
            ]
            pages = f"{first['pages']} ({first['number']})"
            print(f"| {pages} | {BY[first['by']]} | {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
