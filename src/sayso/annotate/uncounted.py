"""Numbers that count nothing: ages, scores, labels, addresses, lists, names.

Text alone is read here; what needs the parse is in ``figures``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.annotate.ages import is_age
from sayso.annotate.quantities import Quantity
from sayso.text.lexicon import words

_SHIFTED = re.compile(
    r"\s(?:ago|earlier|later|before|after(?:wards?)?|from\snow|hence|prior|previously)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:for|in|within|after|just|only|last\w*|took)\s$", re.IGNORECASE
)
_SCORED = re.compile(
    r"(?:win|won|wins|beat|lost|lose|lead|led|draw|drew|tied?|score|victory|defeat|loss"
    r"|record|vote[ds]?|decision|ruling|majority|rout|win|final)\b",
    re.IGNORECASE,
)
_STREETS = (
    "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl"
    "|Highway|Parkway|Pkwy|Terrace|Square|Circle|Broadway|Alley|Row"
)
_ADDRESS = re.compile(
    rf"\s?-?(?:block\b|(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?"
    rf"(?:[A-Z][\w.’'-]*\s|\d+\w\w\s){{0,3}}(?:{_STREETS})\b)"
)
_LISTED = re.compile(r"\s*\(?$")
_AFTER_LISTED = re.compile(r"[.)]\s")
_CALLED = re.compile(
    r"\b(?:call(?:ed|s|ing)?|dial(?:ed|led|s|ing)?|a|the)\s$", re.IGNORECASE
)
_CALL_AFTER = re.compile(r"[\s-](?:calls?|operators?|dispatch\w*)")
_HALF_BEFORE = re.compile(
    r"\b(?:first|second|last|other|latter|better|opening|top|bottom|final|each"
    r"|northern|southern|eastern|western|and-a)[-\s]$",
    re.IGNORECASE,
)
_HALF_AFTER = re.compile(
    r"-|\s(?:time|brothers?|sisters?|way|past|day|mast|back|marathon|hearted|an?\s)\b",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s(?:of|the|more|less|fewer|as|its|their|his|her|were|are|have|had|said)\b|[.,;:!?)]|$"
)
_PART_BEFORE = re.compile(
    r"\b(?:by|than|to|in|over|about|nearly|around|least|some)\s$", re.IGNORECASE
)
_NTH = re.compile(r"an?\s(?!half|quarter)\w+")
_NTH_BEFORE = re.compile(r"(?:^|[.;:!?,”\"]\s|\band\s|\n\s*)$", re.IGNORECASE)
_NTH_AFTER = re.compile(r",\s(?!(?:or|and|but|according)\b)")
_PAIRED = re.compile(r"\d[\u2013/:-]$")
_PAIRING = re.compile(r"[\u2013/:-]\d")
_INSIDE = re.compile(r"[A-Za-z][-/.]$|[#@_/]$|[A-Za-z]$")
_HYPHENED = re.compile(
    r"-(?!(?:strong|member|person|man|woman|judge|plus|odd|fold|nation|country|page|room"
    r"|bed|vehicle|car|truck|ship|vessel|passenger|candidate|player)\b)[A-Za-z]",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"\s?(?:o['’]clock\b|in\sthe\s(?:morning|afternoon|evening)\b)", re.IGNORECASE
)
_SHOWN = r"(?:caption|photo|photograph|picture|image|slide|page|gallery|frame)s?\b"
_COUNTER = re.compile(
    rf"\b{_SHOWN}:?\s\d+\s(?:out\s)?of\s\d+\b|\(\d+\sof\s\d+\)"
    rf"|^\s*(?:{_SHOWN}.*\s)?\d+\sof\s\d+\s*$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:every|each)\s$", re.IGNORECASE)
_CAPITAL = r"[A-Z][\w.’'-]*"
_IN_A_NAME = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|of)\s(?:{_CAPITAL}\s)*$")
_DATELINE = re.compile(rf"{_CAPITAL},\s(?:{_CAPITAL}\s)+$")
_BEFALLEN = re.compile(
    r"\s(?:[a-z]+\s){0,4}(?:killed|dead|died|injured|wounded|hurt|shot|stabbed|missing"
    r"|arrested)\b"
)
_EXCESS = re.compile(r"\s(?:\w+\s)?too\smany\b", re.IGNORECASE)
_LONG = 7  # digits that no separator parts: an account, a telephone, a case
SCORES = 300  # what is larger is no score


def is_uncounted(text: str, q: Quantity) -> bool:
    """Whether the number of *q* counts and measures nothing where it stands."""
    place = _Place(
        text, q, text[max(0, q.start - 60) : q.start], text[q.end : q.end + 60]
    )
    return any(test(place) for test in _TESTS.get(q.kind, ()))


@dataclass(frozen=True, slots=True)
class _Place:
    """A quantity, the text it stands in, and what stands right beside it."""

    text: str
    q: Quantity
    before: str
    after: str

    @property
    def number(self) -> str:
        return self.text[slice(*self.q.core)]


def _is_shifted(place: _Place) -> bool:
    """A length that tells when: "two weeks ago"."""
    return bool(_SHIFTED.match(place.after))


def _is_old(place: _Place) -> bool:
    """An age in so many words: "34 years old"."""
    return bool(
        re.search(r"\sold$", place.text[place.q.start : place.q.end], re.IGNORECASE)
    )


def _is_rate(place: _Place) -> bool:
    """A length that tells how often: "every 10 minutes"."""
    return bool(_EVERY.search(place.before))


def _is_once(place: _Place) -> bool:
    """A day of a story, and no length: "one day it fell"."""
    words_ = place.text[place.q.start : place.q.end].lower()
    return words_ == "one day" and not _LASTING.search(place.before)


def _is_no_part(place: _Place) -> bool:
    """No part of a whole: "the second half", "a third man", "a third, a man, left"."""
    number = place.number.lower()
    if number == "half":
        return bool(_HALF_BEFORE.search(place.before) or _HALF_AFTER.match(place.after))
    if not number.startswith(("a ", "an ")) or place.q.start < place.q.core[0]:
        return number.endswith(" quarters") and not place.after.startswith(" of")
    if _PART_BEFORE.search(place.before):
        return False
    return _is_one_more(place) or not _PART_AFTER.match(place.after)


def _is_one_more(place: _Place) -> bool:
    """One that continues a count: "A fourth, a boy of 12, died"."""
    whose = _NTH_BEFORE.search(place.before) and _NTH_AFTER.match(place.after)
    return bool(whose and _NTH.fullmatch(place.number.lower()))


def _is_age(place: _Place) -> bool:
    """Somebody's age: "Ruiz, 34, said", "aged 12", "a boy of 12"."""
    return is_age(place.before, place.q, place.after)


def _is_label(place: _Place) -> bool:
    """A number that names: "Flight 12", "Article 5"."""
    return _is_labelled(place) and not place.q.spelt


def _is_labelled(place: _Place) -> bool:
    last = re.search(r"([\w.]+)[\s-]$", place.before)
    return bool(last and last[1].lower() in words("labels.txt"))


def _is_counter(place: _Place) -> bool:
    """Where one is in a gallery or an article: "Photo 3 of 32", "(2 of 3)"."""
    start, end = place.q.core
    counters = (match.span() for match in _COUNTER.finditer(place.text))
    return any(first <= start and end <= last for first, last in counters)


def _is_score(place: _Place) -> bool:
    """A score or a vote: "won 3-1", "a 5-4 ruling"."""
    if _PAIRED.search(place.before) or _PAIRING.match(place.after):
        return True
    ranged = re.search(r"\d[-\u2013]\d", place.number) and (place.q.max or 0) < SCORES
    near = _SCORED.search(place.before[-25:]) or _SCORED.match(place.after.lstrip())
    return bool(ranged and near)


def _is_address(place: _Place) -> bool:
    """A house: "1200 block of Elm Street"."""
    return not place.q.spelt and bool(_ADDRESS.match(place.after))


def _is_listed(place: _Place) -> bool:
    """The number of a list's entry, at the start of a paragraph."""
    first = _LISTED.fullmatch(place.text[: place.q.start])
    listed = first and _AFTER_LISTED.match(place.after)
    return bool(listed and not place.q.spelt and (place.q.value or 0) < 100)


def _is_code(place: _Place) -> bool:
    """A part of a name, a word or a longer number: F-16, 737s, 3D, 555123456."""
    glued = _INSIDE.search(place.before) or re.match(r"[A-Za-z_]", place.after)
    long = place.number.isdigit() and len(place.number) >= _LONG
    return bool(glued) or long or bool(_HYPHENED.match(place.after))


def _is_emergency(place: _Place) -> bool:
    """A number to call: "called 911"."""
    called = _CALLED.search(place.before) or _CALL_AFTER.match(place.after)
    return place.q.value in {911, 999, 112} and bool(called)


def _is_name(place: _Place) -> bool:
    """A number written with a capital within a sentence: "the Group of Seven"."""
    if not place.q.spelt or not place.number[0].isupper() or _is_titled(place.text):
        return False
    return bool(re.search(r"[\w,]\s$", place.before)) and not _begins(place)


def _begins(place: _Place) -> bool:
    """Whether a sentence begins here with no stop before: "Velm, Canada Six men"."""
    if _is_labelled(place) or _IN_A_NAME.search(place.before):
        return False
    if not re.search(rf"{_CAPITAL}\s$", place.before):
        return False
    counted = re.match(r"\s([a-z]+)", place.after)
    people = counted and _DATELINE.search(place.before) and _is_people(counted[1])
    return bool(people or _BEFALLEN.match(place.after))


def _is_people(word: str) -> bool:
    one = "child" if word == "children" else re.sub(r"men$", "man", word)
    return bool({one, word, word.removesuffix("s")} & words("people.txt"))


def _is_named_length(place: _Place) -> bool:
    """A length or a measure in a name: "the Seven Years War"."""
    words_ = re.findall(r"[^\W\d_]{3,}", place.text[place.q.core[0] : place.q.end])
    named = words_ and all(word.istitle() for word in words_)
    middle = re.search(r"[\w,]\s$", place.text[: place.q.core[0]])
    return bool(named and middle and not _is_titled(place.text))


def _is_hour(place: _Place) -> bool:
    """An hour of the day: "six o'clock", "two in the morning"."""
    return bool(_HOUR.match(place.after)) and (place.q.value or 0) <= 12


def _is_height(place: _Place) -> bool:
    """How tall somebody is: "5-foot-11"."""
    return place.q.unit == "foot" and bool(re.match(r"-\d", place.after))


def _is_seat(place: _Place) -> bool:
    """A letter that is no degree: "seat 12C"."""
    return place.text[place.q.end - 1].isalpha() and _is_label(place)


def _is_titled(text: str) -> bool:
    """Whether the text is a headline with capitals throughout."""
    large: list[str] = re.findall(r"\b[A-Za-z]\w{3,}", text)
    return sum(word[0].isupper() for word in large) > 0.7 * len(large)


def _is_times(place: _Place) -> bool:
    """How often: "three times", "a two-time winner"."""
    return bool(re.match(r"[\s-]times?\b", place.after))


def _is_excess(place: _Place) -> bool:
    """A judgement, and no count: "one too many"."""
    return place.q.value == 1 and bool(_EXCESS.match(place.after))


_TESTS: dict[str, tuple[Callable[[_Place], bool], ...]] = {
    "time": (_is_shifted, _is_old, _is_rate, _is_once, _is_named_length),
    "measure": (_is_named_length, _is_height, _is_seat),
    "part": (_is_no_part,),
    "count": (
        _is_age,
        _is_label,
        _is_counter,
        _is_score,
        _is_address,
        _is_listed,
        _is_code,
        _is_emergency,
        _is_name,
        _is_times,
        _is_hour,
        _is_excess,
    ),
}
