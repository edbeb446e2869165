"""Who made the report: bylines, and the biographies below."""

import re
from collections.abc import Iterable, Mapping

from sayso.core.document import Kind
from sayso.read.dates import dates, is_date
from sayso.read.imprints import BY, NAME, NAMES, imprint, pieces
from sayso.read.lines import Line
from sayso.read.nameplates import nameplate
from sayso.read.outlets import is_press, outlet_called
from sayso.read.sheet import Sheet
from sayso.text.lexicon import words as listed

_SIGNED = re.compile(r"(?:.{0,30} )?by\b.{2,60}", re.IGNORECASE)
_LABELLED = re.compile(rf"(?:Author|Reporter|Writer|Journalist)s?: (?P<names>{NAMES})")
_HOUSE = r"(?:,| \||,? for| [-–—/]) (?P<house>[^,].*)"
_FROM = re.compile(rf"(?P<names>{NAMES}){_HOUSE}")
_DATED = re.compile(rf"(?P<names>{NAMES}) ?[|•·–—/] ?(?P<day>\S.*)")
_CONTRIBUTED = re.compile(
    r"\W*(?:(?:Additional |Further )?reporting (?:by|from)|(?:Edited|Editing) by:?"
    r"|(?:Compiled|Writing|Reported|Written) by|With (?:files|reporting) from"
    r"|With additional reporting (?:by|from)) (?-i:[A-Z])",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[a-z]{1,4}(?:[/,] ?[a-z]{1,4})* \([A-Z][^()]{1,60}\)")
_STAFF = re.compile(
    r"(?:By )?(?P<house>[A-Z].*?) (?:staff|reporters?|correspondents?)"
    r"(?: and (?:news )?(?:agenc(?:y|ies)|wires))?",
)
_HELPED = re.compile(
    r"^\W*With inputs from\b|\bcontributed (?:reporting|research|additional"
    r"|to (?:this|the) (?:report|story|article|dispatch|file|piece|post))"
)
_WROTE = re.compile(r"(?:written|reported|reporting) by", re.IGNORECASE)
_FIRST = re.compile(
    rf"(?!(?:The|An?|This|That|In|On|At) )(?P<name>{NAME})(?:, [^,.]{{2,60}},)? "
)
_TRADE = re.compile(r"(?:is|was|has been|works as|serves as) [^.]{0,120}")
_DOES = re.compile(
    r"(?:reports on|writes (?:about|for|on)|has (?:written|reported) for"
    r"|has been (?:covering|writing|reporting)|covers .{0,80} for|contributes to)\b"
)
_REACHED = re.compile(
    r"(?:follow|reach|contact|e-?mail|write to|connect with|tweet)\b.{0,60}"
    r"(?:@\w|on (?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon)\b)"
    r"|.{0,60}\bcan be (?:reached|followed|contacted) (?:at|on|by)\b.{0,40}(?:@|on )"
    r"|(?:e-?mail|twitter|x|contact)\s?:?\s?\S*@\S+|\(?@\w{2,30}\)?"
    r"|\S{1,64}@\S{1,255}\.\w+",  # bounded: time would grow with the square
    re.IGNORECASE,
)
# In words: the longest note on who helped.
_NOTE = 60

# In words: the longest outlet or trade behind a name that ends in a full stop.
_HOUSED = 4

_NOBODY = frozenset(
    ("No Author", "Site Admin", "Web Desk", "News Desk", "Staff Writer")
)
_AGAIN = re.compile(
    r"(?:He|She|They|His|Her|Their|Before|Previously|Based in|Follow)\b"
)
_ROLE = re.compile(
    r"(?:senior|chief|staff|deputy|assistant|associate|executive|managing|news|political"
    r"|politics|national|international|foreign|diplomatic|defen[cs]e|business|economics"
    r"|science|health|sports?|crime|legal|local|breaking|digital|contributing|special"
    r"|world|investigations?|investigative|features|security|regional|freelance|junior"
    r"|media|war|white house|washington|europe|asia|africa|middle east|and|&|,|\s)*",
    re.IGNORECASE,
)


def bylines(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines that say who wrote, edited or helped."""
    return {
        at: Kind.BYLINE for at, line in sheet.unknown() if _is_byline(sheet, at, line)
    }


def names(words: str) -> tuple[str, ...]:
    """The people that the byline *words* names as writers, without "By".

    >>> names("By Ada Ruiz and Ben Okafor, Harrow Gazette")
    ('Ada Ruiz', 'Ben Okafor')
    """
    if _HELPED.search(words) or (not _WROTE.match(words) and _CONTRIBUTED.match(words)):
        return ()
    found = _match(imprint(words) or words)
    parts = re.split(r"(?i),? and | & |, ", found["names"] if found else words)
    named = [part for part in parts if re.fullmatch(NAME, part)]
    return tuple(
        each
        for at, each in enumerate(named)
        if not (is_press(each) if at else outlet_called(each))
        and each not in _NOBODY
        and not _is_role(each)
    )


def roles(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines that name a trade and nobody: "Senior reporter"."""
    return {at: Kind.LABEL for at, line in sheet.unknown() if _is_role(line.words)}


def biographies(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines about who wrote the report, with their names above them if they stand so.

    A journalist in the story is told from one who tells it by where the words
    stand, and since who tells a story hardly figures in it.
    """
    writers = {n for at in sheet.of(Kind.BYLINE) for n in names(sheet.words(at))}
    found: dict[int, Kind] = {}
    last = ""
    for at, line in sheet.unknown():
        who = _described(line) or _own(sheet, at, writers)
        if _contacts(line) or (who and (who in writers or _set_apart(sheet, at, who))):
            found |= {at: Kind.BIOGRAPHY} | _alone_above(sheet, at, who)
            last = who
        elif last and found.get(at - 1) is Kind.BIOGRAPHY and _goes_on(line, last):
            found[at] = Kind.BIOGRAPHY
    return found


def _is_byline(sheet: Sheet, at: int, line: Line) -> bool:
    count = 0 if line.long else len(line.words.split())
    if not 0 < count <= _NOTE:
        return False
    helped = _CONTRIBUTED.match(line.words) or _HELPED.search(line.words)
    if helped or imprint(line.words) or _INITIALS.fullmatch(line.words):
        return True
    staff = _STAFF.fullmatch(line.words)
    if staff and nameplate(staff["house"]):
        return True
    if count <= 12 and dates(line.words) and _SIGNED.fullmatch(line.words):
        return True
    match = _match(line.words)
    if match is None:
        return _is_lone_name(sheet, at, line) or _is_dated_name(sheet, at, line)
    rest = match.groupdict().get("rest") or ""
    house = match.groupdict().get("house") or ""
    sentence = line.stops and (len(rest) > 3 or len(house.split()) > _HOUSED)
    return count <= 24 and not sentence and not _goes_into_story(rest)


def _match(words: str) -> re.Match[str] | None:
    by = BY.fullmatch(words) or _LABELLED.match(words)
    if by is None or by["names"][:1].islower():
        known, dated = _FROM.fullmatch(words), _DATED.fullmatch(words)
        if known and _is_outlet(known["house"]):
            return known
        return dated if dated and dates(words) and is_date(dated["day"]) else None
    return by


def _is_outlet(words: str) -> bool:
    first = re.split(r"\s*(?:[|,(]| and )\s*", words)[0]
    low = first.casefold()
    staffed = low.endswith((" staff", " news")) and not low.endswith(" of staff")
    return staffed or outlet_called(first) is not None


def _goes_into_story(rest: str) -> bool:
    """Whether what follows the names is neither outlet, trade, date nor address."""
    seen = re.sub(r"[^\w\s]", " ", rest).split()
    small = [word for word in seen if word.islower() and len(word) > 3]
    known = listed("trades.txt") | {"staff", "updated", "published", "posted", "from"}
    free = [word for word in small if word not in known and "@" not in rest]
    return len(free) > 2 and not dates(rest)


def _is_lone_name(sheet: Sheet, at: int, line: Line) -> bool:
    """Whether *line* is a name between a headline and a date, a trade or a button.

    A name of two or three words alone on top of the story will do as well.
    """
    if not re.fullmatch(NAME, line.words) or line.stops or at > sheet.lead:
        return False
    first = at == 0 or (sheet.title is not None and None not in sheet.kinds[:at])
    if first and sheet.is_prose(at + 1):
        short = len(line.words.split()) <= 3 and not line.words.isupper()
        return short and not is_press(line.words)
    near = (sheet.words(at - 1), sheet.words(at + 1))
    below = sheet.kind(at - 1) is Kind.HEADLINE or not line.apart
    beside = any(_is_role(each) or is_date(each) or each == "By" for each in near)
    beside = beside or nameplate(near[1], dated=True) is not None
    return beside and (below or bool(sheet.of(Kind.HEADLINE)))


def _is_dated_name(sheet: Sheet, at: int, line: Line) -> bool:
    """Whether *line*, below the headline, is names and a day, with buttons at most."""
    left = pieces(line.words) if sheet.kind(at - 1) is Kind.HEADLINE else ()
    return len(left) == 1 and bool(re.fullmatch(NAMES, left[0]))


def _is_role(words: str) -> bool:
    """Whether *words* are a trade, and what kind of it, alone."""
    *before, last = words.casefold().strip(" ,.").split() or [""]
    trade = last in listed("trades.txt") or last.removesuffix("s") in listed(
        "trades.txt"
    )
    return trade and len(before) <= 5 and bool(_ROLE.fullmatch(" ".join(before)))


def _described(line: Line) -> str:
    """Who the *line* is about, if it tells of the trade that journalists have."""
    match = None if line.long else _FIRST.match(line.words)
    if match is None:
        return ""
    rest = line.words[match.end() : match.end() + 140]
    trade = _TRADE.match(rest)
    telling = (
        {re.sub(r"\W", "", w.casefold()) for w in trade[0].split()} if trade else set()
    )
    return match["name"] if telling & listed("trades.txt") or _DOES.match(rest) else ""


def _own(sheet: Sheet, at: int, writers: set[str]) -> str:
    """The writer with whose name line *at* opens, below the story."""
    words = sheet.words(at)
    named = (name for name in sorted(writers) if words.startswith(f"{name} "))
    return next(named, "") if at >= sheet.last > sheet.lead else ""


def _set_apart(sheet: Sheet, at: int, who: str) -> bool:
    """Whether the line stands below a name or trade of its own, or below all prose."""
    near = [sheet.words(at - step) for step in (1, 2, 3)]
    if who in near[:2] or (who in near and any(_is_role(each) for each in near)):
        return True
    last = who.rsplit(maxsplit=1)[-1]
    others = (w for n, w in enumerate(_texts(sheet)) if n != at)
    below = (n for n in range(at + 1, len(sheet.lines)) if sheet.is_prose(n))
    alone = not any(last in words for words in others)
    return alone and (
        _is_late(sheet, at) or all(_described(sheet.lines[n]) for n in below)
    )


def _is_late(sheet: Sheet, at: int) -> bool:
    """Whether nearly all prose stands above line *at*."""
    sizes = [
        len(x.words) * is_told
        for x, is_told in zip(sheet.lines, sheet.prose, strict=True)
    ]
    return 10 * sum(sizes[:at]) >= 7 * sum(sizes) > 0


def _texts(sheet: Sheet) -> Iterable[str]:
    for at, line in enumerate(sheet.lines):
        yield "" if sheet.kinds[at] is Kind.BYLINE else line.words


def _alone_above(sheet: Sheet, at: int, who: str) -> dict[int, Kind]:
    """The line with the name alone, up to three above the biography."""
    near = (at - step for step in (1, 2, 3))
    return {n: Kind.BYLINE for n in near if who and sheet.words(n) == who}


def _contacts(line: Line) -> bool:
    return len(line.words.split()) <= 25 and bool(_REACHED.match(line.words))


def _goes_on(line: Line, who: str) -> bool:
    """Whether the line below a biography of *who* goes on with it."""
    own = line.words.split(" ")[0] in who.split()
    return not line.long and (own or bool(_AGAIN.match(line.words)))
