"""The lines of a text, as its readers see them: what the rules look at.

A line is a paragraph, unless the text was broken into lines of one width; then
the lines that make up a paragraph are one.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from sayso.text.markup import visible

# Longer than any headline, caption or appeal; what is longer is prose, and is
# not looked at word by word.
LONG = 2_000

# A line that a writer's program broke is not much shorter or longer than these.
_NARROW, _WIDE = 40, 100

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_ENDING = re.compile(r"[.!?…]['\"”’»)\]*_]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the text without white space around it.

    Attributes:
        start, end: Where it stands in the text.
        raw: That stretch of the text.
        words: What a reader sees of it: markup hidden, white space a blank.
        apart: Whether a blank line, or nothing, is above it.
    """

    start: int
    end: int
    raw: str
    words: str
    apart: bool

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDING.search(self.words[-12:]))

    @property
    def long(self) -> bool:
        """Whether it is too long to be anything but prose."""
        return len(self.words) > LONG


def lines(text: str) -> tuple[Line, ...]:
    r"""The lines of *text* that hold more than white space.

    >>> [line.words for line in lines("# It held\n\n  It [held](#), she said. \n")]
    ['It held', 'It held, she said.']
    """
    physical = _physical(text)
    width = _width(text, physical)
    joined: list[tuple[int, int, bool]] = []
    for start, end, apart in physical:
        if joined and not apart and _runs_on(text, joined[-1], (start, end), width):
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, apart))
    return tuple(line(text, *stretch) for stretch in joined)


def line(text: str, start: int, end: int, apart: bool = True) -> Line:
    """The line [start, end) of *text*."""
    raw = text[start:end]
    seen = raw if len(raw) > LONG else "".join(raw[at] for at in visible(raw))
    words = " ".join(seen.split())
    emphasised = len(words) > 2 and words[0] == words[-1] and words[0] in "*_"
    return Line(start, end, raw, words[1:-1] if emphasised else words, apart)


def _physical(text: str) -> list[tuple[int, int, bool]]:
    """Start and end of each line, and whether a blank line is above it."""
    found: list[tuple[int, int, bool]] = []
    last = 0
    for match in _LINE.finditer(text):
        inner = match.group().strip()
        if inner:
            start = match.start() + match.group().index(inner)
            breaks = text.count("\n", last, start) or text.count("\r", last, start)
            found.append((start, start + len(inner), not found or breaks > 1))
            last = start + len(inner)
    return found


def _width(text: str, physical: list[tuple[int, int, bool]]) -> int:
    """The width to which a program broke *text* into lines; 0 where none did.

    It shows in lines that all end just where the next word would not have fitted,
    most of them within a sentence.
    """
    pairs = [(one, two) for one, two in pairwise(physical) if not two[2]]
    width = max((end - start for start, end, _ in physical), default=0)
    if len(pairs) < 3 or not _NARROW <= width <= _WIDE:
        return 0
    full = [one for one, two in pairs if _full(text, one, two, width)]
    broken = [one for one in full if not _ENDING.search(text[one[0] : one[1]])]
    enough = 3 * len(full) >= 2 * len(pairs) and 3 * len(broken) >= 2 * len(full)
    return width if enough else 0


def _full(
    text: str, one: tuple[int, int, bool], two: tuple[int, int, bool], width: int
) -> bool:
    """Whether the first word of *two* would not have fitted on the line *one*."""
    word = text[two[0] : two[1]].split(maxsplit=1)[0]
    # a hand's breadth is let pass: programs count tabs and wide signs otherwise
    return one[1] - one[0] + 1 + len(word) > width - 4


def _runs_on(
    text: str, one: tuple[int, int, bool], two: tuple[int, int], width: int
) -> bool:
    """Whether the line *two* goes on with the paragraph that ends with *one*."""
    last = text.rfind("\n", one[0], one[1]) + 1 or one[0]
    return bool(width) and _full(text, (last, one[1], False), (*two, False), width)


_BARS = re.compile(r"\s[|·•>»/]\s")
_PART = 3  # words, at most


def parts(words: str) -> list[str]:
    """The parts of a menu or masthead, of a few words each; the line where it is none.

    >>> parts("Home | World | Sport")
    ['Home', 'World', 'Sport']
    >>> parts("Rain | The dam near Harrow may not hold")
    ['Rain | The dam near Harrow may not hold']
    """
    found = [part.strip() for part in _BARS.split(words)]
    return found if all(len(part.split()) <= _PART for part in found) else [words]
