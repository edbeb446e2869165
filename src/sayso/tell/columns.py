"""Lines and tables of a set width, as a terminal shows them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

WIDTH = 80
GAP = "  "
# What a terminal would act on: control characters, and marks that turn the direction.
_ACTS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def shown(text: str) -> str:
    r"""*text* on one line, without anything that a terminal would act on.

    >>> shown("Oris \x1b[31mred\nends")
    'Oris [31mred ends'
    """
    return " ".join(_ACTS.sub(" ", text).split())


def wide(text: str) -> int:
    r"""How many columns *text* takes.

    >>> wide("Oris"), wide("오리스"), wide("e\u0301")
    (4, 6, 1)
    """
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def wrapped(text: str, width: int = WIDTH, indent: str = "") -> list[str]:
    """*text* in lines of at most *width* columns, the second and later indented."""
    lines: list[str] = []
    line = ""
    for word in _words(shown(text), width - len(indent)):
        longer = f"{line} {word}" if line.strip() else f"{line}{word}"
        if line.strip() and wide(longer) > width:
            lines.append(line)
            longer = f"{indent}{word}"
        line = longer
    return [*lines, line] if line else lines


def _words(text: str, width: int) -> Iterator[str]:
    """The words of *text*, those that are too long in pieces."""
    for word in text.split(" "):
        piece = ""
        for letter in word:
            if wide(piece + letter) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece


def table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]
) -> Iterator[str]:
    """*rows* under *heads*, each column as wide as it may be, its cells wrapped."""
    for row in (heads, *rows):
        cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            padded = (
                _padded(cell, width) for cell, width in zip(line, widths, strict=True)
            )
            yield GAP.join(padded).rstrip()


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - wide(cell))
