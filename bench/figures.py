"""What figures, times and hedges add to the bare pass of the language pipeline.

    python bench/figures.py                            prints the table
    python bench/figures.py --update docs/measures.md  and puts it in that page
    python bench/figures.py --profile                  and where the time goes

Reads the articles of ``bench/annotators.py``, in one process on one thread. Counts
processor seconds, the loading of the model apart: the best of a few rounds of each,
for another process may take the caches of the processor, but never gives time.
"""

import argparse
import cProfile
import os
import platform
import pstats
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from annotators import CORPUS, documents
from marks import put

from sayso.annotate import figures, hedges, language, quantities, times
from sayso.annotate.language import Passage
from sayso.core.document import Document

ROUNDS = 3
MOST = 0.25  # of the pass: what the three may add together


def parsed(given: list[Document]) -> tuple[list[tuple[Passage, ...]], float]:
    """The passages of *given*, and the processor seconds that they took."""
    before = time.process_time()
    passages = list(language.passages(given))
    return passages, time.process_time() - before


def annotated(passages: Sequence[Sequence[Passage]]) -> dict[str, float]:
    """The processor seconds of each annotator, in the order in which they work.

    Who first asks for the quantities of a paragraph pays for them: the hedges.
    """
    quantities.find.cache_clear()
    taken = dict.fromkeys(("hedges.find", "times.find", "figures.find"), 0.0)
    for own in passages:
        start = time.process_time()
        softened = [h for passage in own for h in hedges.find(passage)]
        hedged = time.process_time()
        dated = times.find(own)
        timed = time.process_time()
        figures.find(own, dated, softened)
        ends = (hedged, timed, time.process_time())
        for name, begun, end in zip(taken, (start, *ends), ends, strict=False):
            taken[name] += end - begun
    return taken


def page(articles: int, alone: float, taken: dict[str, float]) -> Iterator[str]:
    """All that is printed, given what the pipeline took *alone*, and the others."""
    total = sum(taken.values())
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    today, busy = datetime.now(UTC).date(), os.getloadavg()[0]
    yield (
        f"Measured {today} on {machine}, Python {platform.python_version()}, "
        f"one thread; {busy:.1f} other jobs ran; {articles} articles."
    )
    yield ""
    yield "| | processor seconds | share of the pass |"
    yield "| --- | --: | --: |"
    rows = {"the language pipeline alone": alone, **taken, "the three together": total}
    for name, seconds in rows.items():
        yield f"| {name} | {seconds:.2f} | {seconds / alone:.1%} |"


def main() -> None:
    """Print the table; fail where the three add more than they may."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    arguments.add_argument("--profile", action="store_true", help="where the time goes")
    asked = arguments.parse_args()
    if not CORPUS.is_dir():
        sys.exit("The articles of ../shared are not here: nothing to measure.")
    given = documents()
    parsed(given[:2])  # loads the model
    passages, first = parsed(given)
    alone = min([first, *(parsed(given)[1] for _ in range(ROUNDS - 1))])
    rounds = [annotated(passages) for _ in range(ROUNDS)]
    best = min(rounds, key=lambda taken: sum(taken.values()))
    printed = list(page(len(given), alone, best))
    print("\n".join(printed))
    if asked.update:
        put(asked.update, "figures", "\n".join(printed))
    if asked.profile:
        profile = cProfile.Profile()
        profile.runcall(annotated, passages)
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)
    if sum(best.values()) > MOST * alone:
        sys.exit(f"The three add more than {MOST:.0%} of the pass.")


if __name__ == "__main__":
    main()
