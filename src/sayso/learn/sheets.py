"""Dumps laid out in lines, with what the rules say of each: made once, then kept."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.core.document import Kind
from sayso.learn.pages import Dump
from sayso.read.dumped.traits import Numbers
from sayso.read.lines import lines
from sayso.read.segments import ruled
from sayso.read.sheet import Sheet

# What is told of a line: the report's, not the report's, not asked.
KEPT, ASIDE, UNASKED = 1, 0, -1


@dataclass(frozen=True, slots=True)
class Marked:
    """A dump in lines.

    Attributes:
        publisher, english, news: As of the dump.
        words: What a reader sees of each line.
        kinds: What the rules say of it.
        told: Whether it is the report's: KEPT, ASIDE, UNASKED.
        marked: Whether somebody marked it, and not a program.
    """

    publisher: str
    english: bool
    news: bool
    words: tuple[str, ...]
    kinds: tuple[Kind | None, ...]
    told: tuple[int, ...]
    marked: tuple[bool, ...]

    @property
    def sizes(self) -> Numbers:
        """Of each line its characters that are not white space."""
        sizes = [len("".join(words.split())) for words in self.words]
        return np.array(sizes, dtype=np.float32)

    @property
    def answers(self) -> npt.NDArray[np.int8]:
        """What is told of each line, as an array."""
        return np.array(self.told, dtype=np.int8)

    def part(self, first: int, end: int) -> "Marked":
        """The lines [first, end): a dump of less of the page."""
        cut = slice(first, end)
        return Marked(
            self.publisher,
            self.english,
            self.news,
            self.words[cut],
            self.kinds[cut],
            self.told[cut],
            self.marked[cut],
        )


def laid(dump: Dump) -> Marked:
    """*dump* in the lines that ``read`` makes of it."""
    text = "\n".join(dump.lines)
    found = lines(text)
    sheet = ruled(Sheet(found, (None,) * len(found)))
    starts = np.cumsum([0, *(len(words) + 1 for words in dump.lines)])
    blocks = [int(np.searchsorted(starts, line.start, "right")) - 1 for line in found]
    told = (dump.kept[at] for at in blocks)
    return Marked(
        dump.publisher,
        dump.english,
        dump.news,
        tuple(line.words for line in found),
        sheet.kinds,
        tuple(UNASKED if kept is None else int(kept) for kept in told),
        tuple(dump.marked[at] for at in blocks),
    )


def written(path: Path, made: Iterable[Marked]) -> None:
    """Writes dumps to *path*, one a line; whole or not at all."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        for each in made:
            file.write(json.dumps(asdict(each), ensure_ascii=False) + "\n")
    part.replace(path)


def stored(path: Path) -> Iterator[Marked]:
    """The dumps that were written to *path*."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            found = json.loads(line)
            yield Marked(
                publisher=found["publisher"],
                english=found["english"],
                news=found["news"],
                words=tuple(found["words"]),
                kinds=tuple(Kind(kind) if kind else None for kind in found["kinds"]),
                told=tuple(found["told"]),
                marked=tuple(found["marked"]),
            )
