"""What each stretch of a text is: the rules in their order, and the tiling.

A rule looks at lines and says what some are; it never takes back what an
earlier rule said. What no rule knows is the story's: a doubtful line is body.
"""

import re
from collections.abc import Iterable, Iterator

from sayso.core.document import Kind, Segment
from sayso.core.span import Span
from sayso.read import (
    captions,
    headlines,
    marks,
    mastheads,
    nameplates,
    people,
    stories,
)
from sayso.read.lines import Line
from sayso.read.outlets import outlet_called
from sayso.read.sheet import Rule, Sheet

RULES: tuple[Rule, ...] = (
    marks.front_matter,
    headlines.above_imprint,
    mastheads.mail_heads,
    mastheads.numbers,
    mastheads.mastheads,
    nameplates.nameplates,
    people.bylines,  # "By …" above the headline is none itself
    marks.marks,
    marks.between_appeals,
    mastheads.greetings,  # a sentence that is not where the story begins
    mastheads.weather,
    mastheads.names_told,
    captions.credits,
    marks.menus,
    headlines.headline,
    headlines.duplicates,
    people.roles,
    people.bylines,  # names alone, which a headline above them tells
    marks.above_headline,
    people.biographies,
    marks.contacts,
    stories.related,
    captions.captions,
    stories.headlines,
    stories.teasers,
    stories.notices,
)

_PLACE = r"[A-Z][A-Z.’' -]{2,30}(?:/[A-Z][A-Z.’' -]{2,30})?"
_REGION = r"(?:, (?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}))"
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)"
_WIRE = r"\((?![RDI]-)(?:[A-Z][\w.&’'/+ -]{1,40})\)"
_DASH = r"(?:[*_]{0,2}\s*(?:—|–|--|―|>>)[*_]{0,2}\s*|[*_]{0,2}\s+-[*_]{0,2}\s+)"
_DATELINE = re.compile(
    rf"\W{{0,3}}(?:"
    rf"{_PLACE}{_REGION}?{_DAY}?(?: {_WIRE})?{_DASH}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}{_REGION}?{_DAY}? {_WIRE}{_DASH}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}{_REGION}?{_DAY}?"
    rf" \((?P<known>[^()]{{2,40}})\):?\s+"
    rf"|{_WIRE}{_DASH}"
    rf"|[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){{0,2}}{_REGION}?{_DAY}{_DASH}"
    rf")(?=[\"“‘'*_(\[]{{0,3}}[A-Z0-9])"
)
# Capitals before a dash that name no place.
_CRIES = re.compile(
    r"\W*(?:BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|OPINION|WATCH|LIVE|NEW|FACTBOX|EXPLAINER"
    r"|CORRECTED|CORRECTION|NOTE|URGENT|FLASH|ALERT|TIMELINE|INTERVIEW|VIDEO|PHOTOS|COVID)"
    r"(?: NEWS| STORY)?\s*[-—–―>:]"
)


def ruled(sheet: Sheet, rules: Iterable[Rule] = RULES) -> Sheet:
    """*sheet* with what all *rules*, in their order, know of its lines."""
    for rule in rules:
        sheet = sheet.given(rule(sheet))
    return sheet


def kinds(sheet: Sheet, rules: Iterable[Rule] = RULES) -> tuple[Kind, ...]:
    """What each line of *sheet* is, by all *rules* in their order."""
    return tuple(kind or Kind.BODY for kind in ruled(sheet, rules).kinds)


def segments(
    sheet: Sheet, number: int, rules: Iterable[Rule] = RULES
) -> tuple[Segment, ...]:
    """The segments of document *number*: they tile its text but for white space."""
    found = zip(sheet.lines, kinds(sheet, rules), strict=True)
    return tuple(
        Segment(Span(number, start, end), kind)
        for line, each in found
        for start, end, kind in _parts(line, each)
    )


def dateline(raw: str) -> int:
    """How long the dateline is with which *raw* opens; 0 where there is none.

    >>> dateline("HARROW, Jan 3 (Reuters) - The dam held.")
    26
    """
    match = _DATELINE.match(raw[:160])
    if match is None or _CRIES.match(raw) or match.end() >= len(raw):
        return 0
    if match["known"] and not outlet_called(match["known"]):
        return 0
    return match.end()


def _parts(line: Line, kind: Kind) -> Iterator[tuple[int, int, Kind]]:
    """The line, or its dateline and the rest: one paragraph is told by two kinds."""
    size = dateline(line.raw) if kind is Kind.BODY else 0
    if size:
        shown = len(line.raw[:size].rstrip())
        yield line.start, line.start + shown, Kind.DATELINE
    yield line.start + size, line.end, kind
