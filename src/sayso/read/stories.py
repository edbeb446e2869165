"""Other stories among the lines of this one: links, lists and teasers of them."""

import re
from collections.abc import Iterator, Mapping

from sayso.core.document import Kind
from sayso.read.debris import ending, has_effect, plainly, starting, whole
from sayso.read.headlines import telling
from sayso.read.lines import Line
from sayso.read.outlets import is_press
from sayso.read.sheet import SENTENCE, Sheet
from sayso.read.voices import CALLED, told_to

# What share of its telling words a paragraph has in common with the story above.
# Measured on 965 reports: below 0.3 are 31 in 100 of the story's own paragraphs and
# 87 of another's; below 0.1, which is asked where only a list of other stories
# stands between, 4 and 33. All that is below the end must on average be so, too.
_KIN, _KIN_BELOW_A_LIST = 0.3, 0.1

_LINK = re.compile(r"\W*\[[^\[\]]+\]\([^()\s]*\)\W*")
_ITEM = re.compile(r"(?:[*•+-]|\d{1,2}[.)])\s*")
_ELSEWHERE = re.compile(
    r"\W*(?:Also|More) (?:on|at|in|from) [^:.]{2,30}: ?\w", re.IGNORECASE
)
_FOLLOWED = re.compile(r"Follow .{0,40}\b(?:coverage|live)\b.{0,60}", re.IGNORECASE)
_SPOKEN = re.compile(r"[“\"‘]")
_HEADED = re.compile(
    r"(?i:(?:Related|Trending|Recommended)(?: \w+){1,3}:?)"
    # whose stories follow: "More from the Gazette", "Most read in Business"
    r"|(?i:(?:more|most (?:read|popular|viewed|shared|watched)|popular|trending|also"
    r"|elsewhere|read more|see more|top stories|more top stories)"
    r"(?: (?:stories|news|posts|articles|headlines|coverage|videos))?"
    r" (?:from|in|on|at|by)(?: the)?)(?: (?:of|and|the|&|[A-Z][\w.’'&]*)){1,6}:?"
)
# What comes in a later number, or stands elsewhere in this one.
_ANNOUNCED = re.compile(
    r"(?i:(?:also )?(?:tomorrow|tonight|today|inside|coming (?:up|soon)"
    r"|out (?:now|today)"
    r"|(?:next|this) (?:week|weekend|month|time|issue)"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?: only)?(?: in| on)? (?P<whose>the|your|our)?) ?"
    r"(?P<name>(?:[A-Z][\w’'&]*(?: |$|:)){1,5}):?"
)
_OF_ITSELF = re.compile(
    rf"(?P<name>{CALLED}) (?:is|are|was) "
    r"(?:(?:an?|the|part) |(?:(?:also|partly|jointly) )?(?:financed|funded|paid for"
    r"|owned|published|printed|edited|produced|supported|run|founded)\b).*"
)
_QUOTED = re.compile(r"\(@\w+\)|pic\.twitter\.com|[”\"]\s*[-–—]+\s*[A-Z@]|^#\w")
_END = re.compile(
    r"[-–—(\[*# ]*(?:30|ends?)[-–—)\]*# ]*|(?:# ?){3}\w*(?: ?#)*", re.IGNORECASE
)
_CAPITAL = re.compile(r"[A-Z]")
_SHAPE = re.compile(
    r"\s[-–—|]\s|^[^:]{3,60}:\s?\S|^[‘“'\"][^’”'\"]+[’”'\"](?:\s|$)|[?!]['\"”’]?$"
    r"|\s[‘“'\"][^’”'\"]+[’”'\"]$"
)


def related(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines that offer another story in as many words: "Related: …", "… Read more"."""
    found = {}
    for at, line in sheet.unknown():
        if not line.long and _offers(line):
            found[at] = Kind.RELATED
    return found


def headlines(sheet: Sheet) -> Mapping[int, Kind]:
    """Other stories' headlines: in a list that says so, or alone between paragraphs."""
    found: dict[int, Kind] = {}
    listing = False
    for at, line in enumerate(sheet.lines):
        listed = not line.long and has_effect(line.words, "list")
        if listed or _opens_list(sheet, at, line) or _leads_on(sheet, at):
            listing = True
        elif sheet.kinds[at] is None:
            listing = listing and (not line.stops or bool(_LINK.fullmatch(line.raw)))
            if listing or _stands_alone(sheet, at, line):
                found[at] = Kind.RELATED
        elif sheet.kinds[at] is Kind.HEADLINE:
            listing = False
    return found


def teasers(sheet: Sheet) -> Mapping[int, Kind]:
    """What stands below the story's end and is of another story."""
    end, far = _end(sheet)
    told = (line.words for at, line in enumerate(sheet.lines[:end]) if sheet.prose[at])
    story = telling(" ".join(told))
    last = _told_last(sheet, end)
    below = {at: line for at, line in sheet.unknown() if at > last}
    shares = {at: _kinship(line, story) for at, line in below.items() if line.stops}
    others = bool(shares) and sum(shares.values()) < far * len(shares)
    found = {
        at: Kind.TEASER
        for at, kin in shares.items()
        if others and kin < far and not _SPOKEN.match(below[at].words)
    }
    if others or not shares:
        opened = (at for at, line in below.items() if not line.stops and not line.long)
        found |= dict.fromkeys(opened, Kind.RELATED)
    return found


def _told_last(sheet: Sheet, end: int) -> int:
    """The line after *end* that was last told to the page's outlet; else *end*.

    What is told to the outlet whose name is on top is this story still.
    """
    beside = (Kind.LABEL, Kind.DATE, Kind.BYLINE)
    own = [sheet.words(at) for kind in beside for at in sheet.of(kind) if at < end]
    told = (
        at
        for at, line in sheet.unknown()
        if at > end and any(name in words for name, _ in told_to(line) for words in own)
    )
    return max(told, default=end)


def notices(sheet: Sheet) -> Mapping[int, Kind]:
    """Sentences of the outlet about itself, below everything else.

    "Radio Harrow is financed by …" is of no story if something else than the story
    stands above it, no story below, and the page gives that name for its own.
    """
    end, _ = _end(sheet)
    beside = [Kind.LABEL, Kind.BANNER]
    own = " ".join(sheet.words(at) for kind in beside for at in sheet.of(kind))
    found = {}
    for at, line in sheet.unknown():
        apart = at > end or sheet.kind(at - 1) is not None
        match = None if line.long or not apart else _OF_ITSELF.fullmatch(line.words)
        name = re.sub(r"^[Tt]he ", "", match["name"]) if match else ""
        if name and at >= sheet.last and name.casefold() in own.casefold():
            found[at] = Kind.LABEL
    return found


def ends_story(line: Line) -> bool:
    """Whether *line* is set below stories: "More stories", "Copyright …", "###"."""
    return (
        bool(_END.fullmatch(line.words))
        or has_effect(line.words, "over")
        or (starting(line.words) is Kind.LABEL and plainly(line.words)[:1] in "c©(")
    )


def _end(sheet: Sheet) -> tuple[int, float]:
    """The line that ends the story, and how far from it is another story's.

    Only what has most of the prose above it ends a story: the same words stand
    on top of pages too. The number of lines, where nothing ends it.
    """
    pairs = zip(sheet.lines, sheet.prose, strict=True)
    sizes = [len(line.words) if prose else 0 for line, prose in pairs]
    above, whole_size = 0, sum(sizes)
    for at, line in enumerate(sheet.lines):
        above += sizes[at]
        if not line.long and 5 * above >= 3 * whole_size > 0:
            if ends_story(line) or (sheet.kinds[at] is Kind.BIOGRAPHY and line.stops):
                return at, _KIN
            if has_effect(line.words, "list"):
                return at, _KIN_BELOW_A_LIST
    return len(sheet.lines), _KIN


def _offers(line: Line) -> bool:
    headed = _is_head(line.words) or bool(_FOLLOWED.fullmatch(line.words))
    linked = bool(_LINK.fullmatch(line.raw)) and len(line.words.split()) >= 3
    elsewhere = bool(_ELSEWHERE.match(line.words))
    bare = line.words.lstrip("([ ")
    named = starting(bare, effect="headline") is Kind.RELATED and not line.stops
    opens = starting(bare) is Kind.RELATED or named
    return headed or linked or elsewhere or opens or ending(line.words) is Kind.RELATED


def _is_head(words: str) -> bool:
    """Whether *words* say whose other stories follow, or which come tomorrow."""
    if _HEADED.fullmatch(words):
        return True
    match = _ANNOUNCED.fullmatch(words)
    if match is None:
        return False
    yours = (match["whose"] or "").casefold() in ("your", "our")
    return yours or is_press(match["name"].strip(" :").title())


def _opens_list(sheet: Sheet, at: int, line: Line) -> bool:
    """Whether "Related:" or the like stands alone, above what it is about."""
    headed = _is_head(line.words) or whole(line.words) is Kind.RELATED
    return sheet.kinds[at] is Kind.RELATED and headed


def _leads_on(sheet: Sheet, at: int) -> bool:
    """Whether a button "Read more" stands between prose and as much as a headline."""
    below = sheet.words(at + 1)
    return (
        not sheet.lines[at].long
        and has_effect(sheet.words(at), "next")
        and sheet.is_prose(at - 1)
        and len(below.split()) >= SENTENCE
        and sheet.kind(at + 1) in (None, Kind.RELATED)
        and not sheet.lines[at + 1].stops
    )


def _stands_alone(sheet: Sheet, at: int, line: Line) -> bool:
    """Whether a line between paragraphs is written as headlines are, and they not."""
    count = len(line.words.split())
    if line.stops or line.long or not SENTENCE <= count <= 32 or _ITEM.match(line.raw):
        return False
    if _QUOTED.search(line.words):  # somebody's words, and whose they are
        return False
    if line.words.endswith((":", ",", ";", "—", "-")) or line.words[:1].islower():
        return False
    above, below = list(_prose_about(sheet, at))
    return above and below and (_titled(line.words) or bool(_SHAPE.search(line.words)))


def _prose_about(sheet: Sheet, at: int) -> Iterator[bool]:
    """Whether the nearest line of no known kind is prose, above and below line *at*.

    At the end of the text there is nothing below, which will do.
    """
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(sheet.lines) and sheet.kinds[near] is not None:
            near += step
        yield sheet.is_prose(near) or (step > 0 and near >= len(sheet.lines))


def _titled(words: str) -> bool:
    """Whether nearly all longer words have capitals, and there are some."""
    longer = [word for word in words.split() if len(word) > 3 and word[:1].isalpha()]
    capitals = [word for word in longer if _CAPITAL.match(word)]
    return len(longer) >= 4 and 5 * len(capitals) >= 4 * len(longer)


def _kinship(line: Line, story: frozenset[str]) -> float:
    mine = telling(line.words)
    return len(mine & story) / len(mine) if mine else 1.0
