"""Pictures' captions, and to whom pictures are credited."""

import re
from collections.abc import Mapping

from sayso.core.document import Kind
from sayso.read.dates import dates
from sayso.read.debris import starting
from sayso.read.lines import Line
from sayso.read.sheet import Sheet
from sayso.text.lexicon import words as listed

# No caption that was seen is longer, in words, its credit included.
_CAPTION = 75

_CAP = r"[A-Z0-9][\w.’'&-]*"
_WHO = rf"{_CAP}(?:,?[ ](?:{_CAP}|of|the|and|via|for|in|on|de|by)){{0,7}}"
_MAKER = r"[A-Z][\w.’'-]+(?:[ ][A-Z][\w.’'-]+){0,3}"
_CREDITED = re.compile(
    rf"""(?:
      [(\[][^()\[\]]{{0,60}}\b(?:[Pp]hotos?|[Ii]mages?|[Pp]icture|Getty|Shutterstock|Handout
        |Courtesy|File|Pool|Screengrab|Screenshot|Illustration|via[ ][A-Z@])
        [^()\[\]]{{0,80}}[)\]]
    | [(\[]{_WHO}[ ]?[/|][ ]?{_WHO}(?:[ ]?/[ ]?{_WHO})*[)\]]
    | (?:\b|[(\[])(?:Photos?|Photograph|Picture|Pic|Images?|Credit|Photo[ ]credit
        |Image[ ]credit|Photography|Illustration|Graphic)
        (?:[ ](?:by|credit|courtesy(?:[ ]of)?|via))?[ ]?[:|©][ ]?
        (?:[A-Z]\.|[^.!?]){{2,90}}
    | \bPhoto(?:graph)?s?[ ](?:by|courtesy[ ]of)[ ]{_WHO}
    | (?<!\w)(?:AP|AFP|Reuters|REUTERS|EPA|Getty)(?:[ ]Photo|[ ]Images|/)[^.!?]{{0,60}}
    | [-–—|/][ ]?(?:Photo|Getty|Shutterstock|EPA-EFE)\b[^.!?]{{0,40}}
    | ©[ ]?{_WHO}
    | (?<=[.!?”"][ ]){_MAKER}[ ]?/[ ]?{_WHO}
    | {_MAKER}[ ]?(?:/|[ ]via[ ])[ ]?(?P<agency>{_WHO}(?:[ ]?/[ ]?{_WHO})*)
    )[)\]]*$""",
    re.VERBOSE,
)
_BARRED = re.compile(r"[.!?] \| (?:REUTERS|AFP|Getty|AP Photo|AP)\b")
_NUMBERED = re.compile(r"\[?\d{1,2} ?(?:/|of) ?\d{1,2}\]? +[A-Z]")
_OF_THE_PAGE = re.compile(
    r"(?:Main|Lead|Top|Cover|Header|Featured?|Hero|Title|Banner|Teaser|Front|Stock|Library"
    r"|Archive|Opening) (?:picture|photo|photograph|image|illustration|graphic|art)s?\b"
    r"(?: by| credit| courtesy)?(?: of)?\s*[:–—-]",
    re.IGNORECASE,
)
_EMPHASISED = re.compile(r"(?<=[\w.!?…”\"')])\s+(\*\*|__|[*_])([A-Z©][^*_.!?]*)\1$")
_MARKED = re.compile(
    r"\((?:L|R|left|right|center|centre|file|pictured|C|top|bottom)\)|\(L-R\)"
    r"|\b(?:is|are) (?:seen|pictured|shown|photographed)\b|\bfile photo\b"
    r"|, (?:left|right|center|centre)[,.]"
    r"|\b(?:undated|handout) (?:photo|image|picture)",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:shows?|showing|seen|pictured|taken|posted|courtesy|provided|released)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:said|says|told|according to|reported|announced|confirmed)\b")


def credit_at(line: Line) -> int | None:
    """Where in the line's words the credit begins with which they end, if they do."""
    if line.long or len(line.words.split()) > _CAPTION:
        return None
    bold = _EMPHASISED.search(line.raw)
    if bold and len(bold[2].split()) <= 10 and _set_off(line, bold):
        return len(line.words) - len(bold[2])
    tail = max(0, len(line.words) - 160)
    for match in _CREDITED.finditer(line.words, tail):
        if match["agency"] is None or _is_agency(match["agency"]):
            return match.start()
    return None


def _set_off(line: Line, bold: re.Match[str]) -> bool:
    """Whether the emphasis at the end of *line* is no part of its sentence."""
    before = line.raw[: bold.start()].rstrip()
    return before[-1:] in '.!?…”"' or _is_agency(bold[2])


def credits(sheet: Sheet) -> Mapping[int, Kind]:  # noqa: A001 - the plain word for it
    """Lines that name a picture's maker, alone or behind what the picture shows."""
    found = {}
    for at, line in sheet.unknown():
        if line.long:
            continue
        opens = starting(line.words) if len(line.words.split()) <= _CAPTION else None
        start = credit_at(line)
        named = opens is Kind.CREDIT or bool(_OF_THE_PAGE.match(line.words))
        if (named and not _TOLD.search(line.words)) or _is_agency(line.words):
            found[at] = Kind.CREDIT
        elif (
            _BARRED.search(line.words)
            or opens is Kind.CAPTION
            or _NUMBERED.match(line.words)
            or _describes(line)
        ):
            found[at] = Kind.CAPTION
        elif start is not None:
            found[at] = Kind.CAPTION if line.words[:start].strip(" (") else Kind.CREDIT
    return found


def captions(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines that say what a picture shows, by their grammar and their neighbours."""
    found = {}
    lead = sheet.lead
    for at, line in sheet.unknown():
        near = any(_pictured(sheet, at + step) for step in (-1, 1))
        early = at <= lead and sheet.is_prose(at + 1)
        if (near and _phrase(line)) or ((near or early) and _present(line)):
            found[at] = Kind.CAPTION
    return found


def _pictured(sheet: Sheet, at: int) -> bool:
    """Whether line *at* credits a picture and does not yet say what it shows."""
    return sheet.kind(at) is Kind.CREDIT


def _phrase(line: Line) -> bool:
    """Whether *line* is too short, or ends too openly, to be of the story."""
    return not line.stops and len(line.words.split()) <= 50


def _describes(line: Line) -> bool:
    """Whether a line that opens as captions may goes on as they do, and no story."""
    if line.long or starting(line.words, effect="likely") is not Kind.CAPTION:
        return False
    told = _TOLD.search(line.words)
    return not line.stops or (not told and bool(_SHOWN.search(line.words)))


def _present(line: Line) -> bool:
    """Whether *line* tells in the present what was seen on a day of some year."""
    words = line.words.split()
    if line.long or not 5 <= len(words) <= _CAPTION or _TOLD.search(line.words):
        return False
    if _MARKED.search(line.words):
        return True
    seen = listed("caption_verbs.txt")
    verbs = any(word.casefold() in seen for word in words[1:16])
    return verbs and bool(dates(line.words))


def _is_agency(words: str) -> bool:
    """Whether *words* are pictures' sources and nothing else: "AFP / Getty Images"."""
    parts = re.split(r"\s*(?:/|\||,|\bvia\b|©)\s*", words.strip(" .()[]©"))
    known = listed("photo_agencies.txt")
    others = [part for part in parts if part.casefold() not in known]
    named = all(each[:1].isupper() for part in others for each in part.split())
    return len(words) <= 60 and named and len(others) < len(parts)
