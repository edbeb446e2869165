"""The headline, and what only says it again."""

import re
from collections.abc import Iterator, Mapping

from sayso.core.document import Kind
from sayso.read.dates import dates
from sayso.read.debris import starting
from sayso.read.imprints import NAME
from sayso.read.lines import Line, parts
from sayso.read.nameplates import with_day
from sayso.read.sheet import SENTENCE, Sheet

# The longest that were seen, in words; a headline is hardly ever one word.
_SHORTEST, _LONGEST = 2, 32

_HEADING = re.compile(r"#{1,2} +\S")
_UNDERLINE = re.compile(r"={3,}")
_EMPHASISED = re.compile(r"(\*\*|__)\S.*\S\1")
_ITEM = re.compile(r"(?:[-*•+]|\d{1,2}[.)])\s")
_NAMED = re.compile(rf"{NAME},")
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$")
_SUMMARY = re.compile(
    r"(?:story )?highlights\b|key (?:points|takeaways)\b", re.IGNORECASE
)
_QUESTION = re.compile(r"[!?]['\"”’]?$")


def headline(sheet: Sheet) -> Mapping[int, Kind]:
    """The line above the story that is written as headlines are; none may be."""
    if sheet.title is not None:
        return {}
    found = _candidates(sheet)
    return {_best(sheet, found): Kind.HEADLINE} if found else {}


def above_imprint(sheet: Sheet) -> Mapping[int, Kind]:
    """The first line, if outlet and day stand below it and then the story.

    However it ends: "Who pays for it?", "The bridge will stay." over "Harrow Mail, 3
    March 2031".
    """
    first = sheet.title is None and sheet.is_prose(0) and any(sheet.prose[2:5])
    if not first or not (sheet.lines[1].apart and sheet.lines[2].apart):
        return {}
    short = not sheet.lines[0].long and len(sheet.words(0).split()) <= _LONGEST
    return {0: Kind.HEADLINE} if short and with_day(sheet.words(1)) else {}


def duplicates(sheet: Sheet) -> Mapping[int, Kind]:
    """The headline said again, and whole lines that stood higher up already."""
    titles = [sheet.words(at) for at in sheet.of(Kind.HEADLINE)] + [sheet.title or ""]
    keys = {key for title in titles if (key := _key(title))}
    seen: set[str] = set()
    found = {}
    for at, line in sheet.unknown():
        if line.long:
            continue
        key = _key(line.words)
        again = key in seen and len(line.words.split()) >= SENTENCE
        if again or any(_repeats(key, title) for title in keys):
            found[at] = Kind.DUPLICATE
        seen.add(key)
    return found


def telling(text: str) -> frozenset[str]:
    """The words of *text* by which it is told from another: its nouns, mostly.

    >>> sorted(telling("The dam near Harrow held, they said."))
    ['harrow', 'held', 'near', 'said', 'they']
    """
    return frozenset(word.casefold()[:7] for word in _WORD.findall(text))


def _candidates(sheet: Sheet) -> list[int]:
    """Lines written as headlines are, down to the first line of the story."""
    marked = [at for at, line in sheet.unknown() if _is_marked(sheet, at, line)]
    if marked and marked[0] <= sheet.lead + 1:
        return marked[:1]
    found: list[int] = []
    for at, line in sheet.unknown():
        if at >= sheet.lead:
            return found + list(_asked(sheet, at, line, found))
        if _is_titular(line):
            found.append(at)
    return [at for at in found[:1] if _stands_above(sheet, at)]


def _asked(sheet: Sheet, at: int, line: Line, above: list[int]) -> Iterator[int]:
    """A headline that ends as a sentence does: it asks, exclaims or abbreviates."""
    short = not line.long and len(line.words.split()) <= 16
    asks = bool(_QUESTION.search(line.words) or _ABBREVIATED.search(line.words))
    put = line.words.startswith(("Q:", "A:", "Q. ", "A. "))
    written = (asks and not put) or _is_titled(line.words)
    if not above and short and written and sheet.is_prose(at + 1):
        yield at


def _is_titled(words: str) -> bool:
    """Whether every longer word has a capital: no sentence is written so."""
    longer = [word for word in words.split() if len(word) > 3 and word[:1].isalpha()]
    return 4 <= len(longer) <= 16 and all(word[:1].isupper() for word in longer)


def _is_marked(sheet: Sheet, at: int, line: Line) -> bool:
    """Whether its markup says that *line* is a headline."""
    if line.long or not line.words:
        return False
    under = bool(_UNDERLINE.fullmatch(sheet.words(at + 1)))
    return under or bool(_HEADING.match(line.raw))


def _is_titular(line: Line) -> bool:
    """Whether *line* is as long as a headline and does not end as a sentence does."""
    count = 0 if line.long else len(line.words.split())
    return (
        _SHORTEST <= count <= _LONGEST
        and not line.words.endswith((",", ";", ":", "-", "—"))
        and (not line.stops or bool(_QUESTION.search(line.words)))
        and not _ITEM.match(line.raw)
        and any(c.isalpha() for c in line.words)
        and not _SUMMARY.match(line.words)
        and starting(line.words) is None
    )


def _stands_above(sheet: Sheet, at: int) -> bool:
    """Whether, in a text without full stops, line *at* is shorter than what follows."""
    rest = [line for n, line in sheet.unknown() if n > at]
    longest = max((len(line.words) for line in rest), default=0)
    return 2 * len(sheet.words(at)) < longest


def _best(sheet: Sheet, found: list[int]) -> int:
    """Which of several candidates: one said twice, or that the story takes up most."""
    keys = [_key(line.words) for line in sheet.lines]
    twice = [at for at in found if keys.count(keys[at]) > 1]
    bold = [at for at in found if _EMPHASISED.fullmatch(sheet.lines[at].raw)]
    full = [at for at in found if not _is_scant(sheet.words(at))] or found
    if twice or bold or (len(full) <= 2 and not _tops_page(sheet, full)):
        return (twice or bold or full)[0]
    below = (line.words for at, line in sheet.unknown() if at > found[-1])
    story = telling(" ".join(below))
    shares = {at: _shared(sheet.words(at), story) for at in full}
    told = [at for at in full if 2 * shares[at] >= max(shares.values())]
    return next((at for at in told if _is_signed(sheet, at)), told[0])


def _tops_page(sheet: Sheet, found: list[int]) -> bool:
    """Whether the first of two may be the page's own line, and no headline.

    Other lines part it from the second, and the byline or date is below that one.
    """
    first, last = found[0], found[-1]
    parted = last - first > 1 and not _is_signed(sheet, first)
    return parted and _is_signed(sheet, last)


def _is_signed(sheet: Sheet, at: int) -> bool:
    """Whether a byline or date is below line *at*, with a deck between at most.

    A line that opens with a name and a comma may be of the byline itself.
    """
    if _NAMED.match(sheet.words(at)):
        return False
    return any(sheet.kind(at + n) in (Kind.BYLINE, Kind.DATE) for n in (1, 2))


def _is_scant(words: str) -> bool:
    """Whether *words* would do for a headline only if there is no better one."""
    count = len(words.split())
    dated = any(count - len(words[d.start : d.end].split()) <= 3 for d in dates(words))
    barred = len(parts(words)) > 1
    return count <= 3 or dated or barred or bool(re.fullmatch(NAME, words))


def _shared(words: str, story: frozenset[str]) -> float:
    mine = telling(words)
    return len(mine & story) / (len(mine) + 1)


def _key(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


def _repeats(key: str, title: str) -> bool:
    """Whether *key* is the *title*, cut short or with its outlet's name behind it."""
    shorter, longer = sorted((key, title), key=len)
    return longer.startswith(shorter) and 4 * len(shorter) >= 3 * len(longer) > 0
