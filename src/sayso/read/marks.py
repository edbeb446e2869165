"""What single lines say of themselves: buttons, dates, addresses, appeals, labels."""

import re
from collections.abc import Callable, Mapping

from sayso.core.document import Kind
from sayso.read.dates import dates, is_date
from sayso.read.debris import is_appeal, starting, whole
from sayso.read.headlines import telling
from sayso.read.lines import Line, parts
from sayso.read.outlets import ADDRESS
from sayso.read.sheet import SENTENCE, Sheet

_DIVIDER = re.compile(r"[\W_]*|[\W_]*(?:30|end|ends)[\W_]+", re.IGNORECASE)
_DISCLAIMED = re.compile(
    r"\b(?:views|opinions)\b.{0,120}\b(?:are (?:their|his|her|the author.?s) own"
    r"|are (?:solely )?those of|do(?:es)? not (?:necessarily )?re(?:present|flect))",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"!\[.*\]\(.*\)")
_FIELD = re.compile(r"[\w-]+:( .*)?|[ -] .*")
_DASHED = re.compile(r"[-–—(\[*#]")
# So many short lines in a row are no headline with its date and names.
_ROW = 6
_ENTRY = 60  # characters: languages without blanks have whole sentences in a word

# In words: the longest line of an appeal that runs over several.
_CALL = 30

# In words: hardly a headline has so few.
_FEW = 3

# From this many parts on, a line is a menu.
_MENU = 3

# More lines than this are no head of a file.
_FIELDS = 40

# "See page 22", "PAGES 4 AND 5": where in the paper something stands.
_PAGED = re.compile(
    r"(?:\b(?:see|turn to|more|story|report|continued)(?: on)?|[-–—:|•»→(\[]) ?"
    r"p(?:ages? |p?\. ?)[A-Z]?\d{1,3}(?:(?: ?[-–&,] ?| and | to )[A-Z]?\d{1,3})*[)\]]?",
    re.IGNORECASE,
)
_TICKER = re.compile(r"(?:\+{2,3}|\*{3}) ?\w.*(?:\+{2,3}|\*{3})")
_PRIZE = re.compile(
    r"WIN (?:an?|one|two|three|\d[\d,]*|[£$€]\d[\d,]*|tickets|your|our) [a-z]"
)
_ASIDE = re.compile(r"(?:> *)*([*_]{1,3})[^*_].*\1\W*")
_READER = re.compile(r"\byou(?:r|rs|’re|'re)?\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_DIALLED = re.compile(
    r"\b(?:call|phone|tel|telephone|ring|text|hotline)\b\D{0,20}\d[\d ()/-]{5,}",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S+@[\w-]+(?:\.[\w-]+)+")

_COUNT = re.compile(
    r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|\d+ (?:of|/) \d+|[\d,]+(?:\.\d)?[KkMm]?"
)


def _is_address(line: Line) -> bool:
    """Addresses, and hardly a word beside them.

    A line that ends in an address after a story's sentence is the story's.
    """
    rest = ADDRESS.sub("", line.words)
    return rest != line.words and len(rest.strip(" <>()[].:").split()) <= 6


def _is_divider(line: Line) -> bool:
    seen = line.words
    letters = any(character.isalnum() for character in seen)
    return not letters or bool(_DASHED.match(seen) and _DIVIDER.fullmatch(seen))


def _is_promotion(line: Line) -> bool:
    """Whether a line, no sentence, tells a page to turn to, or a prize to win."""
    if len(line.words.split()) > _CALL or line.words.endswith("."):
        return False
    paged = list(_PAGED.finditer(line.words))
    if _TICKER.fullmatch(line.words):
        return True
    ends = bool(paged) and not line.words[paged[-1].end() :].strip("!?*_ ")
    return ends or bool(_PRIZE.match(line.words))


def _is_aside(line: Line) -> bool:
    """Whether a paragraph set off by its type asks its readers for something."""
    if not _ASIDE.fullmatch(line.raw) or len(line.words.split()) > 2 * _CALL:
        return False
    return any(is_appeal(each) for each in _SENTENCES.split(line.words))


# Each sign by itself is enough, wherever the line stands. The first counts.
SIGNS: tuple[tuple[Kind, Callable[[Line], bool]], ...] = (
    (Kind.LABEL, _is_divider),
    (Kind.CAPTION, lambda line: bool(_PICTURE.fullmatch(line.raw))),
    (Kind.URL, _is_address),
    (Kind.NAVIGATION, lambda line: whole(line.words) is Kind.NAVIGATION),
    (Kind.NAVIGATION, lambda line: bool(_COUNT.fullmatch(line.words))),
    (Kind.DATE, lambda line: is_date(line.words)),
    (Kind.NAVIGATION, lambda line: len(parts(line.words)) >= _MENU),
    (Kind.LABEL, lambda line: whole(line.words) is Kind.LABEL),
    (Kind.RELATED, lambda line: whole(line.words) is Kind.RELATED),
    (Kind.NAVIGATION, lambda line: _opens(line, Kind.NAVIGATION)),
    (Kind.LABEL, lambda line: _opens(line, Kind.LABEL)),
    (Kind.LABEL, lambda line: bool(_DISCLAIMED.search(line.words))),
    (Kind.BANNER, lambda line: is_appeal(line.words)),
    (Kind.BANNER, _is_aside),
    (Kind.RELATED, _is_promotion),
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


def front_matter(sheet: Sheet) -> Mapping[int, Kind]:
    """What stands between rulers on top of a Markdown file, a field a line."""
    if sheet.words(0) != "---" or sheet.title is not None:
        return {}
    found: dict[int, Kind] = {0: Kind.LABEL}
    for at, line in enumerate(sheet.lines[1:_FIELDS], 1):
        if line.words == "---":
            return found | {at: Kind.LABEL}
        if not _FIELD.fullmatch(line.raw):
            break
        found[at] = Kind.DATE if dates(line.words) else Kind.LABEL
    return {}


def above_headline(sheet: Sheet) -> Mapping[int, Kind]:
    """Short lines above a headline that a byline or date follows: whose page it is.

    A line that the story takes up may be the headline itself, and stays. Where the
    headline is known already, it may stand in the text again.
    """
    again = [at for at in sheet.of(Kind.DUPLICATE) if at < sheet.lead]
    head = next(iter(again if sheet.title else sheet.of(Kind.HEADLINE)), 0)
    below = (sheet.kind(head + step) for step in (1, 2, 3))
    if not any(kind in (Kind.BYLINE, Kind.DATE) for kind in below):
        return {}
    pairs = zip(sheet.lines, sheet.prose, strict=True)
    story = telling(" ".join(line.words for line, prose in pairs if prose))
    return {
        at: Kind.LABEL
        for at, line in sheet.unknown()
        if at < head
        and not line.stops
        and _is_apart(line, story, at == head - 1 and not again)
    }


def _is_apart(line: Line, story: frozenset[str], near: bool) -> bool:
    """Whether *line* is a few words, or has most of them from elsewhere.

    One *near* the headline may be the headline itself, if it is as long as one.
    """
    if line.long or (near and len(line.words.split()) >= SENTENCE):
        return False
    mine = telling(line.words)
    return len(line.words.split()) <= _FEW or 2 * len(mine & story) < len(mine)


def between_appeals(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines with an appeal above and an appeal, or its button, below go on with it."""
    return {
        at: Kind.BANNER
        for at, line in sheet.unknown()
        if sheet.kind(at - 1) is Kind.BANNER
        and (sheet.kind(at + 1) is Kind.BANNER or _pressed(sheet, at))
        and len(line.words.split()) <= _CALL
    }


def _pressed(sheet: Sheet, at: int) -> bool:
    """Whether line *at* speaks to readers above the button that the appeal names."""
    button = sheet.words(at + 1).casefold()
    named = bool(button) and sheet.words(at - 1).casefold().startswith(button)
    reader = _READER.search(sheet.words(at))
    return named and sheet.kind(at + 1) is Kind.NAVIGATION and bool(reader)


def contacts(sheet: Sheet) -> Mapping[int, Kind]:
    """Below the story, a few words with an address for letters, or a telephone."""
    return {
        at: Kind.LABEL
        for at, line in sheet.unknown()
        if at > sheet.last >= 0
        and len(line.words.split()) <= _CALL // 2
        and (_MAIL.search(line.words) or _DIALLED.search(line.words))
    }


def menus(sheet: Sheet) -> Mapping[int, Kind]:
    """Short lines in long rows above the story: what a page leads to.

    Lines that are known already may stand among them, and dates and names do.
    """
    row: list[int] = []
    found: dict[int, Kind] = {}
    if sheet.picked:
        return found
    for at in range(sheet.lead + 1):
        if at < sheet.lead and (sheet.kinds[at] or _is_entry(sheet.lines[at])):
            row.append(at)
        else:
            entries = [n for n in row if sheet.kinds[n] is None]
            if len(row) >= _ROW and len(entries) > 1:
                found |= dict.fromkeys(entries, Kind.NAVIGATION)
            row = []
    return found


def _is_entry(line: Line) -> bool:
    few = len(line.words.split()) <= 3 and len(line.words) <= _ENTRY
    return few and not line.stops


def _opens(line: Line, kind: Kind) -> bool:
    """Whether the line opens as that kind does, and is as short as such lines are."""
    short = len(line.words.split()) <= 60
    return short and kind in (starting(line.words), starting(line.words.lstrip("([ ")))
