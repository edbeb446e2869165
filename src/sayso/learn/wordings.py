"""Statements marked as saying the same: what the encoder of meanings learns from.

``runs/wordings`` holds two kinds. Stories that we invented stand there in full: under
each fact several sentences, in which ``[[`` and ``]]`` hold the words that tell it. Of
real reports, other people's, only places stand there: record, start, end, fact; their
words are read from the piles themselves.
"""

import csv
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.core.span import Span

OPEN, CLOSE = "[[", "]]"
_STORY, _FACT = "# ", "## "


@dataclass(frozen=True, slots=True)
class Wording:
    """The words in which one report tells one fact of its story."""

    text: str
    fact: int


Told = tuple[Wording, ...]
"""The wordings of one story: those of one fact say the same, all others do not."""


def invented(path: Path) -> list[Told]:
    """The stories in the file at *path*.

    Raises:
        ValueError: if a sentence does not hold one marked stretch, under a fact.
    """
    stories: list[list[Wording]] = []
    fact = -1
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith(_FACT):
            fact += 1
        elif line.startswith(_STORY):
            stories.append([])
            fact = -1
        elif line.strip():
            _, opened, rest = line.partition(OPEN)
            marked, closed, after = rest.partition(CLOSE)
            if not (opened and closed and stories and fact >= 0) or OPEN in after:
                message = f"{path}:{number}: one stretch in [[ ]] under a fact, please"
                raise ValueError(message)
            stories[-1].append(Wording(marked, fact))
    return [tuple(story) for story in stories]


def real(path: Path, piles: Path) -> Told:
    """The statements whose places the table at *path* lists; *piles* is a folder."""
    texts = {
        record["id"]: f"{record['title'].strip()}\n\n{record['text'].strip()}"
        for record in records(path, piles)
    }
    return tuple(
        Wording(texts[record][start:end], fact)
        for record, start, end, fact in places(path)
    )


def places(path: Path) -> Iterator[tuple[str, int, int, int]]:
    """The rows of the table at *path*: record, start, end, fact.

    They count from the title, with one empty line between it and the text.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield row["record"], int(row["start"]), int(row["end"]), int(row["fact"])


def records(path: Path, piles: Path) -> Iterator[dict[str, str]]:
    """The records of the pile of which the table at *path* is a lot.

    The table of the second lot of a pile is ``PILE-2.tsv``; its records lie in
    ``PILE.jsonl.gz``.
    """
    pile = piles / f"{path.stem.rpartition('-')[0]}.jsonl.gz"
    with gzip.open(pile, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def fact(claim: Span, marks: Sequence[tuple[int, int, int]]) -> int | None:
    """The fact whose marked words *claim* shares most of, half of either at least."""
    best, found = 0.0, None
    for start, end, fact in marks:
        both = min(claim.end, end) - max(claim.start, start)
        shared = 2 * both / (len(claim) + end - start)
        if 2 * both >= min(len(claim), end - start) and shared > best:
            best, found = shared, fact
    return found
