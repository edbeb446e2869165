"""What single lines say of themselves: buttons, dates, addresses, appeals, labels."""

import re
from collections.abc import Callable, Mapping

from sayso.core.document import Kind
from sayso.read.dates import is_date
from sayso.read.debris import is_appeal, starting, whole
from sayso.read.lines import Line
from sayso.read.outlets import ADDRESS, outlet_called
from sayso.read.sheet import Sheet

_DIVIDER = re.compile(r"[\W_]*|[\W_]*(?:30|end|ends)[\W_]+", re.IGNORECASE)
_DISCLAIMED = re.compile(
    r"\b(?:views|opinions)\b.{0,120}\b(?:are (?:their|his|her|the author.?s) own"
    r"|(?:are|is) (?:solely )?those of|do(?:es)? not (?:necessarily )?re(?:present|flect))",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[-–—(\[*#]")
_DURATION = re.compile(r"\d{1,2}:\d\d(?: / \d{1,2}:\d\d)?|\d+ (?:of|/) \d+|[\d,.]+[KkMm]?")


def _is_address(line: Line) -> bool:
    """Addresses, and hardly a word beside them.

    A line that ends in an address after a story's sentence is the story's.
    """
    rest = ADDRESS.sub("", line.raw)
    return rest != line.raw and len(rest.strip(" <>()[].:").split()) <= 6


def _is_divider(line: Line) -> bool:
    seen = line.words
    letters = any(character.isalnum() for character in seen)
    return not letters or bool(_DASHED.match(seen) and _DIVIDER.fullmatch(seen))


# Each sign by itself is enough, wherever the line stands. The first counts.
SIGNS: tuple[tuple[Kind, Callable[[Line], bool]], ...] = (
    (Kind.LABEL, _is_divider),
    (Kind.URL, _is_address),
    (Kind.DATE, lambda line: is_date(line.words)),
    (Kind.NAVIGATION, lambda line: whole(line.words) is Kind.NAVIGATION),
    (Kind.LABEL, lambda line: whole(line.words) is Kind.LABEL),
    (Kind.RELATED, lambda line: whole(line.words) is Kind.RELATED),
    (Kind.NAVIGATION, lambda line: bool(_DURATION.fullmatch(line.words))),
    (Kind.NAVIGATION, lambda line: _opens(line, Kind.NAVIGATION)),
    (Kind.LABEL, lambda line: _opens(line, Kind.LABEL)),
    (Kind.LABEL, lambda line: bool(_DISCLAIMED.search(line.words))),
    (Kind.BANNER, lambda line: is_appeal(line.words)),
)


def marks(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines that are no story by their own words alone."""
    found = {}
    for at, line in sheet.unknown():
        signs = (kind for kind, sign in SIGNS if not line.long and sign(line))
        kind = next(signs, None)
        if kind:
            found[at] = kind
    return found


def mastheads(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines above the story that hold an outlet's name alone."""
    lead = sheet.lead
    return {
        at: Kind.LABEL
        for at, line in sheet.unknown()
        if at < lead and len(line.words) < 60 and outlet_called(line.words)
    }


def _opens(line: Line, kind: Kind) -> bool:
    """Whether the line opens as that kind does, and is no longer than such lines are."""
    return len(line.words.split()) <= 60 and starting(line.words) is kind
