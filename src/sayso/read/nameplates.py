"""The outlet's name on a line of its own, above the story or below its headline."""

import re
from collections.abc import Mapping
from functools import cache

from sayso.core.document import Kind
from sayso.read.dates import is_date
from sayso.read.imprints import pieces
from sayso.read.outlets import outlet_called
from sayso.read.sheet import Sheet
from sayso.text import outlets
from sayso.text.lexicon import rows
from sayso.text.lexicon import words as listed

# In words: the longest name of an outlet on top of its page, and the longest that is
# hardly a headline.
_LONGEST, _SURE = 6, 3

_CAP = r"[A-ZÀ-ÖØ-Þ](?:[\w’'&-]|\.(?=\w))*"
_NAME = re.compile(rf"(?:[Tt]he )?{_CAP}(?:(?: (?:of|and|the|&)){{0,2}} {_CAP})*")

# With these words names of offices end, too.
OFFICES = frozenset(("Agency", "Service", "Network", "Register", "Record"))

# These are of sections, too: "World News", "Sunday Magazine".
_WEAK = OFFICES | frozenset(
    "News Today Media Online Magazine Review Digest Daily Weekly Wire TV Newsroom Press"
    " Newspaper Newspapers Sun Star Broadcasting Independent Voice Globe World".split()
)
_SECTIONS = frozenset(
    "Local National International World Foreign Domestic Regional Home Breaking Latest"
    " Top More Live Business Sport Sports Political Politics Economic Science Health"
    " Crime Court Weather Traffic Good Bad Fake Other Sunday Monday Tuesday Wednesday"
    " Thursday Friday Saturday Morning Evening Weekend Front The Your Our Read Watch"
    " News Today".split()
)

_EDITION = re.compile(
    r" [–—|-] (?:\w+ ){0,2}(?:pages|edition|service|section)$", re.IGNORECASE
)
_DAILY = re.compile(r"the daily \w+", re.IGNORECASE)

_INVITING = frozenset("More Latest Top Read Watch Follow Join Support From By".split())


def nameplates(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines above the story that are an outlet's name, alone or with the day.

    A name that may be a section's must have the day beside it; four words or more
    right above the story are its headline: "Judge Backs Harrow Observer".
    """
    found = {}
    for at, line in sheet.unknown():
        if at >= sheet.lead or line.long:
            continue
        near = (sheet.words(at - 1), sheet.words(at + 1))
        headed = sheet.is_prose(at + 1) and len(bare(line.words).split()) > _SURE
        if with_day(line.words):
            found[at] = Kind.DATE
        elif not headed and nameplate(line.words, dated=any(map(is_date, near))):
            found[at] = Kind.LABEL
    return found


def with_day(words: str) -> bool:
    """Whether *words* are an outlet's name and the day, and nothing else.

    >>> with_day("Harrow Mail, 3 March 2031"), with_day("Ada Ruiz, 3 March 2031")
    (True, False)
    """
    left = pieces(words)
    named = len(left) == 1 and (nameplate(left[0], dated=True) or by_itself(left[0]))
    return bool(named)


def nameplate(words: str, *, dated: bool = False) -> str | None:
    """The outlet whose name *words* are made as, in small letters; no person's.

    >>> nameplate("THE HARROW GAZETTE"), nameplate("Harrow News Agency")
    ('The Harrow Gazette', 'Harrow News Agency')
    >>> nameplate("Harrow News"), nameplate("Harrow News", dated=True)
    (None, 'Harrow News')
    >>> nameplate("HARROW POST – ENGLISH PAGES"), nameplate("The Daily Lamp")
    ('Harrow Post', 'The Daily Lamp')
    >>> nameplate("Emily Post"), nameplate("World News", dated=True)
    (None, None)
    """
    words = bare(words)
    if not _NAME.fullmatch(words) or len(words.split()) > _LONGEST:
        return None
    name = _small(words) if words.isupper() else words
    own = re.sub(r"^[Tt]he ", "", name).split()
    press = _press(own)
    if len(own) < 2 or not press or (len(own) == 2 and own[0] in _given()):
        return outlet_called(name) if len(own) > 1 and press else None
    if _SECTIONS.issuperset(set(own) - press) or own[0] in _INVITING:
        return None
    daily = _DAILY.fullmatch(name) and own[-1] not in _WEAK
    several = daily or len(press) > 1 or not _WEAK.issuperset(press)
    return name if several or (dated and OFFICES.isdisjoint(press)) else None


def by_itself(name: str) -> bool:
    """Whether one outlet alone goes by that name beside a day, in one word or initials.

    >>> by_itself("Haaretz"), by_itself("RTE"), by_itself("Science")
    (True, True, False)
    """
    short = name.isupper() and len(name) >= _INITIALS
    one = len(outlets.bearing(name)) == 1 and name not in _SECTIONS
    return one and (short or outlets.called(name) is not None)


_INITIALS = 3  # of two letters too many other things are called


def bare(words: str) -> str:
    """A nameplate without what it says of which edition it is.

    >>> bare("Harrow Post – English pages")
    'Harrow Post'
    """
    return _EDITION.sub("", words)


def _press(own: list[str]) -> set[str]:
    """The words with which outlets' names begin or end that *own* has there."""
    ends = {own[0], *own[-2:]} if own else set()
    return ends & listed("press_words.txt")


def _small(words: str) -> str:
    """*words* in capitals, as a name is written within a sentence."""
    small = ("of", "and", "the")
    found = words.title().replace("’S", "’s").replace("'S", "'s").split()
    kept = (
        w.casefold() if at and w.casefold() in small else w
        for at, w in enumerate(found)
    )
    return " ".join("TV" if word == "Tv" else word for word in kept)


@cache
def _given() -> frozenset[str]:
    return frozenset(name for row in rows("first_names.tsv") for name in row[1].split())
