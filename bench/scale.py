"""How trace and weigh grow with the reports of one story.

    python bench/scale.py                            prints the table
    python bench/scale.py --update docs/measures.md  and puts it between the marks there

Reports are those of the largest pile in ../shared/data/piles, varied: each is one of
them under another outlet's name, without some of its paragraphs, with some of another
report, and with some of its numbers changed. They are annotated once, in two
processes, which is not timed; then each size runs in a new process, so that peak
memory is its own. Only the table is kept.
"""

import argparse
import gzip
import json
import multiprocessing
import os
import pickle
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from marks import put

from sayso import annotate, read, trace, weigh

PROJECT = Path(__file__).parents[1]
PILES = PROJECT.parent / "shared" / "data" / "piles"
SIZES = (125, 250, 500, 1_000, 2_000)
KEPT, TAKEN, CHANGED = 0.7, 0.2, 0.2  # paragraphs kept and taken; numbers changed
PART = 100  # reports annotated at once
MEGABYTE = 1_000_000
_NUMBER = re.compile(r"\b\d{1,3}\b")


def lines(size: int) -> Iterator[str]:
    """*size* varied reports of one story, as JSON lines; the same at each run."""
    path = max(PILES.glob("*.jsonl.gz"), key=lambda pile: pile.stat().st_size)
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    reports = [json.loads(line) for line in text.splitlines() if line.strip()]
    for number in range(size):
        chance = random.Random(number)  # noqa: S311 - varied, not secret
        report = dict(reports[number % len(reports)])
        other = chance.choice(reports)
        report["source"] = f"{report['source']} {number // len(reports)}"
        report["url"] = f"https://outlet-{number}.example/story"
        report["text"] = varied(report["text"], other["text"], chance)
        yield json.dumps(report)


def varied(text: str, other: str, chance: random.Random) -> str:
    """*text* without some paragraphs, with some of *other*, and other numbers."""
    own = [part for part in text.split("\n") if part.strip()]
    kept = own[:1] + [part for part in own[1:] if chance.random() < KEPT]
    taken = [part for part in other.split("\n")[1:] if chance.random() < TAKEN]
    for part in taken:
        kept.insert(chance.randint(1, len(kept)), part)
    return "\n\n".join(_NUMBER.sub(lambda m: changed(m[0], chance), p) for p in kept)


def changed(number: str, chance: random.Random) -> str:
    """*number*, or now and then one near it."""
    if chance.random() >= CHANGED:
        return number
    return str(max(1, int(number) + chance.choice((-2, -1, 1, 2))))


def annotated(folder: Path, size: int) -> None:
    """Put the accounts of *size* reports into *folder*, by two processes."""
    reports = list(lines(size))
    for n in range(0, size, PART):  # files above 10 MB are not read
        path = folder / f"{n:05}.jsonl"
        path.write_text("\n".join(reports[n : n + PART]), "utf-8")
    documents = read.pile(sorted(folder.glob("*.jsonl"))).documents
    parts = [documents[n : n + PART] for n in range(0, len(documents), PART)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        for n, accounts in enumerate(pool.imap(_accounts, parts)):
            (folder / f"{n:03}.pickle").write_bytes(pickle.dumps(accounts))


def _accounts(documents: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(annotate.accounts(documents))


def measured(folder: Path, size: int) -> dict[str, float]:
    """Seconds of trace and weigh, and peak memory, for *size* reports, in here."""
    parts = sorted(folder.glob("*.pickle"))[: -(-size // PART)]
    accounts = tuple(a for p in parts for a in pickle.loads(p.read_bytes()))[:size]  # noqa: S301 - our own
    start = time.perf_counter()
    lineage = trace.lineage(accounts)
    traced = time.perf_counter()
    finding = weigh.finding(lineage)
    done = time.perf_counter()
    return {
        "words": sum(len(a.document.text.split()) for a in accounts),
        "claims": sum(len(a.claims) for a in accounts),
        "points": len(finding.points),
        "trace": traced - start,
        "weigh": done - traced,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE,
    }


def apart(folder: Path, size: int) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--size", str(size), "--folder", str(folder)]
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    told = subprocess.run(command, check=True, capture_output=True, env=alone)
    result: dict[str, float] = json.loads(told.stdout)
    return result


def table(folder: Path) -> Iterator[str]:
    """The lines of the table, each as soon as it is measured."""
    columns = ("reports", "words", "claims", "points", "trace s", "weigh s")
    columns = (*columns, "both s", "growth", "peak MB")
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --: |' * len(columns)}"
    before = 0.0
    for size in SIZES:
        found = apart(folder, size)
        both = found["trace"] + found["weigh"]
        growth = f"×{both / before:.1f} for ×2" if before else ""
        before = both
        counts = (size, found["words"], found["claims"], found["points"])
        cells = [f"{n:,.0f}" for n in counts]
        cells += [f"{found['trace']:.1f}", f"{found['weigh']:.1f}", f"{both:.1f}"]
        cells += [growth, f"{found['peak']:,.0f}"]
        yield f"| {' | '.join(cells)} |"


def page(folder: Path) -> Iterator[str]:
    """All that is printed."""
    cores = os.cpu_count()
    machine = f"{platform.machine()}, {cores} cores, Python {platform.python_version()}"
    today = datetime.now(UTC).date()
    yield f"Measured {today} on {machine}; {os.getloadavg()[0]:.1f} other jobs ran."
    yield ""
    yield from table(folder)


def main() -> None:
    """Print the table, or measure one size for it."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--size", type=int, help=argparse.SUPPRESS)
    arguments.add_argument("--folder", type=Path, help="where accounts are kept")
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    asked = arguments.parse_args()
    if asked.size:
        print(json.dumps(measured(asked.folder, asked.size)))
        return
    if not PILES.is_dir():
        sys.exit("The reports of ../shared are not here: nothing to measure.")
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch)
        if not list(folder.glob("*.pickle")):
            annotated(folder, SIZES[-1])
        printed = []
        for line in page(folder):
            print(line, flush=True)
            printed.append(line)
    if asked.update:
        put(asked.update, "scale", "\n".join(printed))


if __name__ == "__main__":
    main()
