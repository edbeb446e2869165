"""Outlets that speak of themselves: in biographies, appeals, datelines and notices.

A report names many outlets, most of them not its own. One is its own only where
words outside the story say so; then the story's "told the Gazette" bears it out.
"""

import re
from collections.abc import Callable, Iterator

from sayso.core.document import Kind
from sayso.read.imprints import BY, imprint, pieces
from sayso.read.lines import Line
from sayso.read.nameplates import OFFICES, bare, by_itself, nameplate
from sayso.read.outlets import is_agency, is_press, outlet_called
from sayso.text import outlets
from sayso.text.lexicon import words as listed

_CAP = r"[A-Z](?:[\w’'&]|\.(?=\w))*"
CALLED = rf"(?:[Tt]he )?{_CAP}(?:(?: (?:of|and|the|&)){{0,2}} {_CAP}){{0,6}}"
_WORKS = re.compile(
    rf"(?<!former )\b(?P<trade>[\w-]+) (?:for|at|with|of) (?P<name>{CALLED})"
)
_SELF = (
    r"\b(?:told|interviewed by|(?:commented|confirmed|comments?|confirmation|interview)"
    r" (?:for|to|with)|(?:spoke|speaking|talked) (?:to|with)|(?:obtained|seen|reviewed"
    r"|contacted|reached|asked) by) (?P<name>(?:the )?{name})\b"
)
_TOLD = re.compile(_SELF.format(name=f"(?-i:{CALLED})"), re.IGNORECASE)

# How often a story must have been told to one outlet, and no other, to be its own.
# Of 461 reports that name none beside the story: at three all 15 were, at two 20 of 22.
_OFTEN = 3

# Where pages name themselves: each line is a title, a notice or an invitation.
_BESIDE = {
    Kind.LABEL: re.compile(
        rf"(?:.*(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s\d,–-]*(?:by )?)?"
        rf"(?P<name>{CALLED})[.]?(?:,? \d{{4}})?"
        r"(?: All rights reserved.*| [|·•–—-] .*)?"
    ),
    Kind.NAVIGATION: re.compile(rf"(?P<name>{CALLED}) [/|›»>] .*"),
    Kind.RELATED: re.compile(
        rf"(?i:(?:more|most \w+|popular|latest|read more|top)(?: \w+)?"
        rf" (?:from|in|on|at)) (?P<name>(?:THE )?{CALLED}):?"
    ),
    Kind.BANNER: re.compile(
        rf".*?\b(?i:subscribe to|support|follow|join|read|sign up (?:for|to)|visit)"
        rf" (?P<name>{CALLED})\b.*"
    ),
    Kind.BIOGRAPHY: re.compile(
        rf".*\b(?:joining|joined|joins|for|at|with|of) (?P<name>{CALLED})\b.*"
    ),
}
_WIRE = re.compile(r"\(([^()]+)\)")
# Behind names, where an outlet may follow; and lines on who helped, for whomever.
_PARTED = re.compile(
    r",? (?:of|for|at|with|from) (?:the )?|[,|/;()•·]| [–—-] | staff\b"
)
_HELPED = re.compile(r"(?i)\b(?:contribut|(?:report|edit|writ)ing (?:by|from)|edited)")
TAIL = re.compile(r"\s+[|–—-]\s+([^|–—]+?)\W*$")
_TELEGRAPHED = re.compile(rf"\(({CALLED})\)[*_]{{0,2}}\s*(?:—|–|--|―|>>|-)[*_\s]*$")
_OWNER = re.compile(
    rf"(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))(?: |©|\([Cc]\)|by |\d{{4}}|,)*({CALLED})"
)
Place = tuple[int, int]
Lines = tuple[tuple[Line, Kind], ...]


def outlet_in_words(lines: Lines) -> tuple[str | None, tuple[Place, ...]]:
    """The outlet whose own text these lines are, and all the places that say so."""
    for find in VOICES:
        for called, place in find(lines):
            plain = re.sub(r"^the ", "", called)
            name = outlet_called(called) or outlets.stated(plain, "")
            places = {place, *_borne_out(called, lines), *_borne_out(name, lines, 1)}
            return name, tuple(sorted(places))
    return None, ()


def _employers(lines: Lines) -> Iterator[tuple[str, Place]]:
    """Whom the writers work for, by their biographies."""
    for line in _of(lines, Kind.BIOGRAPHY):
        for match in _WORKS.finditer(line.raw):
            called = match["name"].rstrip(".")
            trade = match["trade"].casefold() in listed("trades.txt")
            known = is_press(called)
            if trade and (known or any(True for _ in _borne_out(called, lines))):
                yield called, _place(line, match, "name")


def _urgers(lines: Lines) -> Iterator[tuple[str, Place]]:
    """Whom appeals and notes on help ask to follow, support or read."""
    for line in _of(lines, Kind.BANNER):
        yield from _known_in(line)


def _bylined(lines: Lines) -> Iterator[tuple[str, Place]]:
    """What stands behind the writers' names."""
    for line in _of(lines, Kind.BYLINE):
        if "contributed" not in line.words:
            yield from _known_in(line)


def _imprinted(lines: Lines) -> Iterator[tuple[str, Place]]:
    """What stands beside the day, and in an appeal or notice or "told the …" too.

    A name that is made as outlets' names are needs no other place.
    """
    beside = [x.words for kind in (Kind.BANNER, Kind.LABEL) for x in _of(lines, kind)]
    dated = [x for x in _of(lines, Kind.BYLINE) if imprint(x.words)]
    for line in (*dated, *_of(lines, Kind.DATE)):
        for part in pieces(line.words):
            alone = by_itself(part)
            named = re.fullmatch(CALLED, part) and not BY.match(part)
            named = named and (" " in part or alone)
            known = alone or is_press(part) or any(part in words for words in beside)
            known = known or any(True for _ in _borne_out(part, lines))
            at = line.raw.find(part)
            if named and known and at >= 0:
                yield part, (line.start + at, line.start + at + len(part))


def _housed(lines: Lines) -> Iterator[tuple[str, Place]]:
    """What stands behind the writers' names, if it is made as outlets' names are."""
    for line in _of(lines, Kind.BYLINE):
        at = 0
        for part in () if _HELPED.search(line.words) else _PARTED.split(line.raw):
            name = part.strip(" .*_")
            at = line.raw.index(name, at)
            if name and nameplate(name):
                yield name, (line.start + at, line.start + at + len(name))


def _tailed(lines: Lines) -> Iterator[tuple[str, Place]]:
    """What stands behind the headline, if the story does not speak of it."""
    for line in _of(lines, Kind.HEADLINE):
        match = TAIL.search(line.raw)
        told = " ".join(each.words for each in _of(lines, Kind.BODY))
        if match and nameplate(match[1]) and match[1] not in told:
            yield match[1], _place(line, match, 1)


def _wires(lines: Lines) -> Iterator[tuple[str, Place]]:
    """What stands in brackets in the dateline."""
    for line in _of(lines, Kind.DATELINE):
        for match in _WIRE.finditer(line.raw):
            if outlet_called(match[1]):
                yield match[1], _place(line, match, 1)


def _telegraphed(lines: Lines) -> Iterator[tuple[str, Place]]:
    """What stands in brackets right before the dash that ends the dateline.

    No list has it: a place would stand before its region, and not at the end.
    """
    for line in _of(lines, Kind.DATELINE):
        match = _TELEGRAPHED.search(line.raw)
        if match:
            yield match[1], _place(line, match, 1)


def _owners(lines: Lines) -> Iterator[tuple[str, Place]]:
    """Who claims the copyright, if that is no agency."""
    for line in _of(lines, Kind.LABEL):
        match = _OWNER.search(line.raw)
        name = outlet_called(match[1].rstrip(".")) if match else None
        if match and name and not is_agency(name):
            yield match[1].rstrip("."), _place(line, match, 1)


def _borne_out_beside(lines: Lines) -> Iterator[tuple[str, Place]]:
    """Whose name stands beside the story, if the story itself was told to them."""
    told = {
        name: place for line in _of(lines, Kind.BODY) for name, place in told_to(line)
    }
    for line, kind in lines:
        shape = None if line.long else _BESIDE.get(kind)
        match = shape.fullmatch(line.raw) if shape else None
        for name in told if match else ():
            called = completed(match["name"], name) if match else None
            if match and called:
                yield called, _place(line, match, "name")


def completed(beside: str, told: str) -> str | None:
    """The name *told* as it stands *beside* the story: with the words left out of it.

    >>> completed("THE HARROW GAZETTE", "Gazette"), completed("Sky Media", "Sky")
    ('Harrow Gazette', 'Sky')
    """
    full, short = (re.sub(r"(?i)^the ", "", name) for name in (beside, told))
    if full.casefold().startswith(short.casefold()):
        return short if not full[len(short) :][:1].isalnum() else None
    if not full.casefold().endswith(" " + short.casefold()):
        return None
    before = full[: -len(short)]
    return (before.title() if before.isupper() else before) + short


def _told_often(lines: Lines) -> Iterator[tuple[str, Place]]:
    """To whom the story was told, time and again, and to no other outlet."""
    found = [each for line in _of(lines, Kind.BODY) for each in told_to(line)]
    told = [each for each in found if is_press(each[0])]
    names = {outlet_called(name) or name for name, _ in told}
    if len(told) < _OFTEN or len(names) > 1:
        return
    name = names.pop()
    if not is_agency(name) and OFFICES.isdisjoint(name.split()):
        yield told[0]


def _headed(lines: Lines) -> Iterator[tuple[str, Place]]:
    """Whose name stands above the story, if it is made as outlets' names are."""
    for at, (line, kind) in enumerate(lines):
        if kind is Kind.BODY:
            return
        shape = _BESIDE[Kind.LABEL]
        match = (
            shape.fullmatch(bare(line.raw.strip("*_# ")))
            if kind is Kind.LABEL
            else None
        )
        near = {
            each for _, each in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])
        }
        name = match and nameplate(match["name"], dated=Kind.DATE in near)
        start = line.raw.index(match["name"]) if match else 0
        if match and name:
            end = start + len(match["name"])
            yield name, (line.start + start, line.start + end)


def told_to(line: Line) -> Iterator[tuple[str, Place]]:
    """The names to which *line* says that something was told, without "the"."""
    for match in _TOLD.finditer(line.raw):
        yield re.sub(r"^[Tt]he ", "", match["name"]), _place(line, match, "name")


# The surest first.
VOICES: tuple[Callable[[Lines], Iterator[tuple[str, Place]]], ...] = (
    _employers,
    _urgers,
    _bylined,
    _imprinted,
    _headed,
    _housed,
    _wires,
    _owners,
    _borne_out_beside,
    _told_often,
    _telegraphed,
    _tailed,
)


def _of(lines: Lines, kind: Kind) -> Iterator[Line]:
    return (line for line, each in lines if each is kind and not line.long)


def _place(line: Line, match: re.Match[str], group: int | str) -> Place:
    return line.start + match.start(group), line.start + match.end(group)


def _known_in(line: Line) -> Iterator[tuple[str, Place]]:
    """Outlets that the list knows, by names of more than one word or in capitals."""
    for match in re.finditer(CALLED, line.raw):
        called = match.group().rstrip(".")
        if outlet_called(called) and (" " in called or called.isupper()):
            yield called, (line.start + match.start(), line.start + match.end())


def _borne_out(called: str, lines: Lines, last: int = 0) -> Iterator[Place]:
    """Where the story itself was told to, or made by, the outlet so called.

    *last* is of how many of its words a short name may consist: "the Gazette".
    """
    full = re.sub(r"^[Tt]he ", "", called)
    bare = re.escape(full)
    if last and full.count(" ") >= last:
        bare = rf"(?:{bare}|(?<=the ){re.escape(' '.join(full.split()[-last:]))})"
    told = re.compile(_SELF.format(name=bare), re.IGNORECASE)
    for line in _of(lines, Kind.BODY):
        for match in told.finditer(line.raw):
            yield _place(line, match, "name")
