"""How many records a second are read of a large web archive, and in how much memory.

    python bench/archives.py                            2 GB, in a temporary folder
    python bench/archives.py --size 0.1                 100 MB
    python bench/archives.py --update docs/measures.md  and puts it between the marks

The archive is made of invented reports, repeated and varied: of twenty answers ten
are new pages, four are pages that another address has too, one is stored twice, and
the others are pictures, missing pages, redirects, another language, plain text. A
page has as much markup as a real one. Each row is a process of its own.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fastwarc import ArchiveIterator
from invented import archive
from marks import put

from sayso import read
from sayso.core.document import SetAside

MEGABYTE = 1_000_000
SMALL = 20 * MEGABYTE  # of the copies that are broken


def headers(path: Path) -> Counter[str]:
    """A bare pass of fastwarc over the records."""
    with path.open("rb") as file:
        records = ArchiveIterator(file, parse_http=False)
        return Counter(records=sum(1 for _ in records))


def bodies(path: Path) -> Counter[str]:
    """The same, with each body read."""
    seen: Counter[str] = Counter()
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            record.reader.read()
            seen["records"] += 1
    return seen


def reports(path: Path) -> Counter[str]:
    """What sayso makes of it; nothing is kept."""
    seen: Counter[str] = Counter()
    for each in read.stream([path]):
        seen["lines" if isinstance(each, SetAside) else "reports"] += 1
    return seen


PASSES: dict[str, Callable[[Path], Counter[str]]] = {
    "fastwarc alone, headers": headers,
    "fastwarc alone, with bodies": bodies,
    "sayso, read.stream": reports,
}


def measured(name: str, path: Path) -> dict[str, Any]:
    """Seconds, memory and counts of one pass, in this process."""
    wall, busy = time.perf_counter(), time.process_time()
    seen = PASSES[name](path)
    return {
        "wall": time.perf_counter() - wall,
        "busy": time.process_time() - busy,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE,
        "seen": seen,
    }


def apart(name: str, path: Path) -> dict[str, Any]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--row", name, "--of", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def table(path: Path) -> list[str]:
    """The rows for the archive at *path*."""
    columns = ("seconds", "of processor", "records/s", "MB/s", "reports", "peak MB")
    lines = [f"| | {' | '.join(columns)} |", "| --- |" + " --: |" * len(columns)]
    megabytes = path.stat().st_size / MEGABYTE
    records = 0
    for name in PASSES:
        found = apart(name, path)
        records = records or found["seen"]["records"]
        busy, told = found["busy"], found["seen"].get("reports")
        cells = [f"{found['wall']:.1f}", f"{busy:.1f}", f"{records / busy:,.0f}"]
        cells += [f"{megabytes / busy:,.0f}", f"{told:,}" if told else ""]
        lines.append(f"| {name} | {' | '.join(cells)} | {found['peak']:,.0f} |")
    return [f"{records:,} records, {megabytes:,.0f} MB.", "", *lines]


def broken(folder: Path) -> list[str]:
    """What is read of copies that are cut short, and that have garbage in them."""
    path = folder / "small.warc"
    archive(path, SMALL)
    raw = path.read_bytes()
    half = len(raw) // 2
    garbage = bytes(range(256)) * 40
    copies = {
        "whole": raw,
        "cut short": raw[: -len(raw) // 50],
        "garbage put in": raw[:half] + garbage + raw[half:],
        "garbage put over it": raw[:half] + garbage + raw[half + len(garbage) :],
    }
    lines = ["| of 20 MB | reports | broken, and named |", "| --- | --: | --- |"]
    for name, told in copies.items():
        path.write_bytes(told)
        pile = read.pile([path])
        named = [each.reason for each in pile.set_aside if "#" in each.file]
        lines.append(f"| {name} | {len(pile.documents):,} | {'; '.join(named)} |")
    path.unlink()
    return lines


def main() -> None:
    """Print the tables, or measure one row for them."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--size", type=float, default=2.0, help="gigabytes")
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    arguments.add_argument("--row", help=argparse.SUPPRESS)
    arguments.add_argument("--of", type=Path, help=argparse.SUPPRESS)
    asked = arguments.parse_args()
    if asked.row:
        print(json.dumps(measured(asked.row, asked.of)))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "large.warc"
        archive(path, int(asked.size * 1000 * MEGABYTE))
        today, machine = datetime.now(UTC).date(), platform.machine()
        said = f"Measured {today}, Python {platform.python_version()}, {machine}: "
        first, *lines = table(path)
        path.unlink()
        printed = "\n".join([said + first, *lines, "", *broken(folder)])
    print(printed)
    if asked.update:
        put(asked.update, "archives", printed)


if __name__ == "__main__":
    main()
