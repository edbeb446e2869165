"""Whose page it is, where the page says so on top of its story."""

import re
from collections.abc import Iterator, Mapping

from sayso.core.document import Kind
from sayso.read.imprints import pieces
from sayso.read.lines import Line
from sayso.read.outlets import is_press, outlet_called
from sayso.read.sheet import Sheet
from sayso.read.voices import CALLED, completed, told_to

# In words: the longest greeting, with the weather; the longest name of an outlet.
_GREETING, _NAME = 25, 6

# More lines than this are no head of a letter.
_FIELDS = 8

_GREETS = re.compile(
    r"(?:Good (?:morning|afternoon|evening|day)|Hello|Hi|Welcome(?: back)?"
    r"|Dear readers?|Happy [A-Z][a-z]+day)\b"
)
_DEGREES = re.compile(r"\d ?(?:°|º)(?: ?[CF])?\b|\d ?°(?!\w)")
# Of the paper itself: "No. 214", "Vol. 3", "1.20 crowns", "Late edition".
_NUMBERED = re.compile(
    r"(?:(?:No|Nr|Issue|Number|Vol|Volume|Edition|Year)\b\.? ?)?\W?[\d.,]+(?: [a-z]+)?"
    r"|(?:[A-Z][a-z]+ )?[Ee]dition|[Pp](?:age |p?\. ?)\w{1,4}"
)
_FIELD = re.compile(r"(Subject|From|To|Date|Sent|Reply-To|Cc): \S.*")
_NAMED = re.compile(CALLED)
_BAR = re.compile(r"\s+[|·•–—-]\s+")
_OWNED = re.compile(r"[Cc]opyright|COPYRIGHT|©|\([Cc]\) ?\d")


def mastheads(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines above the story that hold an outlet's name alone."""
    lead = sheet.lead
    return {
        at: Kind.LABEL
        for at, line in sheet.unknown()
        if at < lead and len(line.words) < 60 and outlet_called(line.words)
    }


def mail_heads(sheet: Sheet) -> Mapping[int, Kind]:
    """The fields on top of a letter; its subject stays where no headline follows."""
    fields: dict[int, str] = {}
    for at, line in enumerate(sheet.lines[:_FIELDS]):
        match = None if line.long else _FIELD.fullmatch(line.words)
        if match is None:
            break
        fields[at] = match[1]
    if len(fields) < 2 or sheet.title is not None:
        return {}
    below = sheet.lines[len(fields) : len(fields) + 3]
    headed = any(not x.stops and len(x.words.split()) > 1 for x in below)
    return {
        at: Kind.DATE if field in ("Date", "Sent") else Kind.LABEL
        for at, field in fields.items()
        if headed or field != "Subject"
    }


def greetings(sheet: Sheet) -> Mapping[int, Kind]:
    """A greeting above a line that a byline or date follows: nobody tells it.

    Without such a line below it, it may be how the story begins; unless all that
    is above it is known for no headline, and has the day or the writer.
    """
    at = sheet.lead
    words = sheet.words(at)
    if not _GREETS.match(words) or len(words.split()) > _GREETING:
        return {}
    above = sheet.kinds[:at]
    near = [sheet.kind(at + step) for step in (2, 3)]
    near += above if None not in above else []
    headed = sheet.kind(at + 1) is None and not sheet.is_prose(at + 1)
    signed = any(kind in (Kind.BYLINE, Kind.DATE) for kind in near)
    return {at: Kind.LABEL} if headed and signed else {}


def numbers(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines above a headline with the day, and the paper's name, number or price."""
    return {
        at: Kind.DATE
        for at, line in _above(sheet)
        if not line.stops and _numbers(pieces(line.words))
    }


def _numbers(parts: tuple[str, ...]) -> bool:
    """Whether *parts* are numbers of a paper, with its name at most."""
    names = [part for part in parts if not _NUMBERED.fullmatch(part)]
    if len(names) > 1 or not parts:
        return False
    own = len(names) < len(parts) or is_press(names[0]) or names[0].startswith("The ")
    return own and all(_NAMED.fullmatch(name) for name in names)


def weather(sheet: Sheet) -> Mapping[int, Kind]:
    """How warm it is, in a few words above the story."""
    return {
        at: Kind.LABEL
        for at, line in sheet.unknown()
        if at < sheet.lead
        and len(line.words.split()) <= _NAME
        and _DEGREES.search(line.words)
    }


def names_told(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines above a headline that hold the name to which the story was told.

    "Told the Gazette" in the story makes "The Harrow Gazette | Late edition" its
    masthead.
    A name that is not made as outlets' names are must have the copyright, too.
    """
    above = _above(sheet)
    own = frozenset(_own(sheet)) if above else frozenset()
    return {at: Kind.LABEL for at, line in above if _holds(line, own)}


def _above(sheet: Sheet) -> list[tuple[int, Line]]:
    """The lines above the story of which nothing is known, but for the last of them.

    That one may be the headline.
    """
    return [(at, line) for at, line in sheet.unknown() if at < sheet.lead][:-1]


def _own(sheet: Sheet) -> Iterator[str]:
    """The names to which the story was told that may be its outlet's."""
    notices = " ".join(x.words for x in sheet.lines if _OWNED.search(x.words[:200]))
    for line, prose in zip(sheet.lines, sheet.prose, strict=True):
        for name, _ in told_to(line) if prose and not line.long else ():
            if is_press(name) or re.search(rf"\b{re.escape(name)}\b", notices):
                yield name


def _holds(line: Line, own: frozenset[str]) -> bool:
    """Whether *line*, or what is before its first bar, is one of the names *own*."""
    first, *others = _BAR.split(line.words)
    name = re.sub(r"(?i)^the ", "", first)
    short = all(len(part.split()) <= _NAME for part in (first, *others))
    if line.long or not short or not _NAMED.fullmatch(first):
        return False
    called = (completed(first, each) for each in own)
    return any(each and each.casefold() == name.casefold() for each in called)
