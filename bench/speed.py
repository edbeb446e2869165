"""How long a dossier takes as the pile grows, and what each verb takes of it.

    python bench/speed.py                            prints the table
    python bench/speed.py --update docs/measures.md  and puts it between the marks there

Reports are the real ones in ../shared/data/piles, event after event. There are
fewer than 500: the largest pile is topped up with the same reports again, under
other names and with a line of their own, which is said in the table. Each size runs
in a new process, so that peak memory is its own. Nothing is kept but the table.
"""

import argparse
import gzip
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from typing import Any

from marks import put

from sayso import annotate, read, tell, trace, weigh
from sayso.core.dossier import assembled

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
SIZES = (5, 50, 500)
VERBS = ("read", "annotate", "trace", "weigh", "tell")
MEGABYTE = 1_000_000


def lines() -> Iterator[str]:
    """Real reports as JSON lines, for ever: from the second round on marked."""
    piles = sorted((SHARED / "data" / "piles").glob("*.jsonl.gz"))
    texts = [gzip.decompress(pile.read_bytes()).decode("utf-8") for pile in piles]
    reports = [line for text in texts for line in text.splitlines() if line.strip()]
    for turn in count():
        for line in reports:
            report = json.loads(line)
            if turn:
                report["source"] = f"{report['source']} {turn}"
                report["text"] += f"\n\nRound {turn}."
            yield json.dumps(report)


def measured(size: int) -> dict[str, Any]:
    """Seconds of each verb, words and peak memory for *size* reports, measured here."""
    seconds: dict[str, float] = {}

    def timed(verb: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - as the work
        before = time.perf_counter()
        done = work()
        seconds[verb] = time.perf_counter() - before
        return done

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pile.jsonl"
        path.write_text("\n".join(islice(lines(), size)), "utf-8")
        pile = timed("read", lambda: read.pile([path]))
    accounts = timed("annotate", lambda: tuple(annotate.accounts(pile.documents)))
    lineage = timed("trace", lambda: trace.lineage(accounts))
    finding = timed("weigh", lambda: weigh.finding(lineage))
    dossier = assembled(lineage, finding, pile, version="bench")
    timed("tell", lambda: tell.FORMS["html"](dossier))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
    words = sum(len(document.text.split()) for document in pile.documents)
    return {"words": words, "seconds": seconds, "peak": peak}


def apart(size: int) -> dict[str, Any]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--size", str(size)]
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    told = subprocess.run(
        command, check=True, capture_output=True, text=True, env=alone
    )
    result: dict[str, Any] = json.loads(told.stdout)
    return result


def row(size: int, found: dict[str, Any], before: tuple[int, float] | None) -> str:
    """One row of the table; *before* is size and seconds of the row above."""
    total = sum(found["seconds"].values())
    speeds = [found["words"] / found["seconds"][verb] for verb in VERBS]
    growth = ""
    if before:
        growth = f"×{total / before[1]:.1f} for ×{size / before[0]:.0f}"
    numbers = (found["words"] / total, *speeds, found["peak"])
    cells = [f"{size:,}", f"{found['words']:,}", f"{total:.1f}", growth]
    return f"| {' | '.join([*cells, *(f'{n:,.0f}' for n in numbers)])} |"


def table() -> Iterator[str]:
    """The lines of the table, each as soon as it is measured."""
    columns = ("reports", "words", "seconds", "growth", "words/s", *VERBS, "peak MB")
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --: |' * len(columns)}"
    before = None
    for size in SIZES:
        found = apart(size)
        yield row(size, found, before)
        before = size, sum(found["seconds"].values())


def cold() -> str:
    """How long the five seeds take in a new process, and how much memory."""
    seeds = sorted((SHARED / "seeds").glob("0*.txt"))
    runs = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "seeds.html"
            command = [sys.executable, "-m", "sayso", "dossier", *map(str, seeds)]
            before = time.perf_counter()
            process = subprocess.Popen([*command, "-o", str(out)])
            _, code, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(code)
            seconds = time.perf_counter() - before
            runs.append((seconds, used.ru_maxrss * 1024 / MEGABYTE))
    seconds, peak = min(runs)
    return (
        f"The {len(seeds)} seed reports, from a cold start to their page (a new "
        f"process, the best of {len(runs)}): {seconds:.1f} s, {peak:,.0f} MB at most."
    )


def page() -> Iterator[str]:
    """All that is printed."""
    cores = os.cpu_count()
    machine = f"{platform.machine()}, {cores} cores, Python {platform.python_version()}"
    today = datetime.now(UTC).date()
    distinct = next(n for n, line in enumerate(lines()) if "Round 1." in line)
    busy = os.getloadavg()[0]
    yield f"Measured {today} on {machine}, one thread; {busy:.1f} other jobs ran."
    yield "The columns after words/s are words per second of each verb by itself."
    yield f"There are {distinct} reports; 500 are these and some of them again."
    yield ""
    yield from table()
    yield ""
    yield cold()


def main() -> None:
    """Print the table, or measure one size for it."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--size", type=int, help=argparse.SUPPRESS)
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    asked = arguments.parse_args()
    if asked.size:
        print(json.dumps(measured(asked.size)))
        return
    if not SHARED.is_dir():
        sys.exit("The reports of ../shared are not here: nothing to measure.")
    printed = []
    for line in page():
        print(line, flush=True)
        printed.append(line)
    if asked.update:
        put(asked.update, "speed", "\n".join(printed))


if __name__ == "__main__":
    main()
