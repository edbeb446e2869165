"""How long it takes to draw a page from a weighed dossier, and how large it is.

    python bench/page.py                            prints the table
    python bench/page.py --update docs/measures.md  and puts it between the marks there
    python bench/page.py --dossiers FOLDER          keeps the dossiers there, as JSON

Piles are the project's example and those of ../shared/data/piles that PILES names.
Weighing them takes minutes and is not timed. Each page is drawn in a new process, in
which nothing is warm but the imports, three times; the quickest counts.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from marks import put

import sayso
from sayso import tell
from sayso.core import codec
from sayso.tell.page import page

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared" / "data" / "piles"
PILES = {
    "greyfell": PROJECT / "examples" / "greyfell" / "reports",
    "an airliner": SHARED / "mh17_shootdown.jsonl.gz",
    "attacks in a capital": SHARED / "paris_attacks_2015.jsonl.gz",
    "a strike abroad": SHARED / "soleimani_strike_and_iran_missiles.jsonl.gz",
    "bombs at a race": SHARED / "boston_marathon_bombing.jsonl.gz",
}
TIMES = 3
KILOBYTE = 1_000


def weighed(name: str, reports: Path, folder: Path) -> Path:
    """Where the dossier of *reports* is, made where it is not there yet."""
    path = folder / f"{name}.json"
    if not path.exists():
        path.write_text(tell.data(sayso.dossier([reports])), "utf-8")
    return path


def drawn(path: Path) -> dict[str, float]:
    """What the page of the dossier at *path* takes, in here."""
    dossier = codec.dossier(json.loads(path.read_bytes()))
    start, busy = time.perf_counter(), time.process_time()
    made = page(dossier)
    busy, start = time.process_time() - busy, time.perf_counter() - start
    return {
        "reports": len(dossier.documents),
        "points": len(dossier.points),
        "text": sum(len(d.text.encode()) for d in dossier.documents),
        "page": len(made.encode()),
        "processor": busy,
        "clock": start,
    }


def apart(path: Path) -> dict[str, float]:
    """The same in a process of its own, the quickest of a few."""
    found = []
    for _ in range(TIMES):
        command = [sys.executable, __file__, "--one", str(path)]
        told = subprocess.run(command, check=True, capture_output=True)
        found.append(json.loads(told.stdout))
    best: dict[str, float] = min(found, key=lambda each: each["processor"])
    return best


def table(folder: Path) -> Iterator[str]:
    """The lines of the table, each as soon as it is measured."""
    columns = ("reports", "points", "reports kB", "page kB", "processor s", "clock s")
    yield f"| | {' | '.join(columns)} |"
    yield f"| --- |{' --: |' * len(columns)}"
    for name, reports in PILES.items():
        found = apart(weighed(name, reports, folder))
        cells = [f"{found[key]:,.0f}" for key in ("reports", "points")]
        cells += [f"{found[key] / KILOBYTE:,.0f}" for key in ("text", "page")]
        cells += [f"{found[key]:.2f}" for key in ("processor", "clock")]
        yield f"| {name} | {' | '.join(cells)} |"


def printed(folder: Path) -> Iterator[str]:
    """All that is printed."""
    cores = os.cpu_count()
    machine = f"{platform.machine()}, {cores} cores, Python {platform.python_version()}"
    today = datetime.now(UTC).date()
    yield f"Measured {today} on {machine}; {os.getloadavg()[0]:.1f} other jobs ran."
    yield ""
    yield from table(folder)


def main() -> None:
    """Print the table, or measure one page for it."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments.add_argument("--dossiers", type=Path, help="where dossiers are kept")
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    asked = arguments.parse_args()
    if asked.one:
        print(json.dumps(drawn(asked.one)))
        return
    if not SHARED.is_dir():
        sys.exit("The reports of ../shared are not here: nothing to measure.")
    with tempfile.TemporaryDirectory() as scratch:
        lines = []
        for line in printed(asked.dossiers or Path(scratch)):
            print(line, flush=True)
            lines.append(line)
    if asked.update:
        put(asked.update, "page", "\n".join(lines))


if __name__ == "__main__":
    main()
