"""How quick each annotator is, beside the bare pass of the language pipeline.

    python bench/annotators.py                            prints the table
    python bench/annotators.py --update docs/measures.md  and puts it in that page

Reads 200 articles of ../shared/data/polnear (every fourth of train). Each row is a
process of its own, so that peak memory is its own, and counts processor seconds, the
loading of models apart: words are runs between white space, as ``wc -w`` counts them.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from marks import put

from sayso import annotate
from sayso.annotate import language
from sayso.core.document import Document
from sayso.learn import corpus

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "polnear" / "train"
ARTICLES, EVERY = 200, 4
MEGABYTE = 1_000_000


def documents() -> list[Document]:
    """The articles that are read."""
    paths = sorted((CORPUS / "text").glob("*.txt"))[::EVERY][:ARTICLES]
    return [corpus.document(path, number) for number, path in enumerate(paths)]


def _parsed(given: list[Document]) -> None:
    for _ in language.passages(given):
        pass


def _annotated(annotator: str) -> Callable[[list[Document]], None]:
    def work(given: list[Document]) -> None:
        for _ in annotate.accounts(given, annotator=annotator):
            pass

    return work


ROWS: dict[str, Callable[[list[Document]], None]] = {
    "the language pipeline alone": _parsed,
    "annotate, rules": _annotated("rules"),
    "annotate, learned": _annotated("learned"),
}


def measured(name: str) -> dict[str, float]:
    """Words, processor seconds, seconds and peak megabytes of one row, here."""
    given, work = documents(), ROWS[name]
    work(given[:2])  # loads the models
    before, clock = time.process_time(), time.perf_counter()
    work(given)
    return {
        "words": sum(len(document.text.split()) for document in given),
        "cpu": time.process_time() - before,
        "seconds": time.perf_counter() - clock,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE,
    }


def apart(name: str) -> dict[str, Any]:
    """The same in a process of its own, on one thread."""
    command = [sys.executable, __file__, "--row", name]
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    told = subprocess.run(
        command, check=True, capture_output=True, text=True, env=alone
    )
    result: dict[str, Any] = json.loads(told.stdout)
    return result


def page() -> Iterator[str]:
    """All that is printed."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    today, busy = datetime.now(UTC).date(), os.getloadavg()[0]
    yield (
        f"Measured {today} on {machine}, Python {platform.python_version()}, "
        f"one thread; {busy:.1f} other jobs ran."
    )
    yield ""
    yield "| | words | words per processor second | words per second | peak MB |"
    yield "| --- | --: | --: | --: | --: |"
    for name in ROWS:
        found = apart(name)
        speeds = (found["words"] / found["cpu"], found["words"] / found["seconds"])
        numbers = (found["words"], *speeds, found["peak"])
        yield f"| {name} | {' | '.join(f'{n:,.0f}' for n in numbers)} |"


def main() -> None:
    """Print the table, or measure one row for it."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--row", choices=ROWS, help=argparse.SUPPRESS)
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    asked = arguments.parse_args()
    if asked.row:
        print(json.dumps(measured(asked.row)))
        return
    if not CORPUS.is_dir():
        sys.exit("The articles of ../shared are not here: nothing to measure.")
    printed = []
    for line in page():
        print(line, flush=True)
        printed.append(line)
    if asked.update:
        put(asked.update, "annotators", "\n".join(printed))


if __name__ == "__main__":
    main()
