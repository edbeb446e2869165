"""What a sentence says that a number takes in: others, places, events."""

import re
from functools import cache

from sayso.core.account import Figure
from sayso.text.lexicon import words
from sayso.weigh import surplus
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading

REACH = 80  # characters after a number, in its sentence

_FURTHER = re.compile(
    r"\b(?:(?:a|some)\s)?(?:further|another|additional|extra)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s(?:[a-z]+\s)?(?:more|others?|additional|extra)\b(?!\sthan)")
_FURTHER_IN = re.compile(r"\b(?:further|another|additional|extra)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[A-Z][\w.]+)\s(?:[\w.’'-]+\s){0,5})and\s(?:the\s)?$"
)
_LISTED = re.compile(r"([A-Z][^,;:.]+), ")
_NUMBER = r"(?:at\sleast|about|an?|some|the|\d|one|two|three|four|five|six|seven|eight)"
_EXTENT = re.compile(
    r"(?:[\w’'-]+\s){1,3}(?:included|excluded)\b"
    rf"|\b(?:including|excluding|counting)\s(?!{_NUMBER})[a-z]+"
    r"|\bfor\sthe\s[\w\s-]{1,25}\s(?:only|alone)\b"
    r"|\b(?:worldwide|globally|nationwide|statewide|citywide)\b"
)
_LARGE = re.compile(r"[^\W\d_]{4,}")
_TITLED = 0.7  # of a sentence's words begin with capitals: it is a headline
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|off)\s(?:(?:the|an?)\s)?((?:[A-Z][\w’'-]+\s?)+)(?<!\s)"
)
_TIMES = frozenset(
    "january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday".split()
)


def further(reading: Reading, lookup: Lookup) -> bool:
    """Whether it counts others besides those told before: "a further 33"."""
    return any(_is_further(figure, lookup) for figure in reading.figures)


def _is_further(figure: Figure, lookup: Lookup) -> bool:
    before, after = _around(figure, lookup)
    own = lookup.text(figure.span)
    if _FURTHER.search(before) or _FURTHER_IN.search(own):
        return True
    return bool(_MORE.match(after)) and not _beside_others(figure, lookup)


def _beside_others(figure: Figure, lookup: Lookup) -> bool:
    """Whether they are others than those of another fate: "9 died, 40 others hurt"."""
    sentence = lookup.sentence(figure.span)
    before = [
        f
        for f in lookup.figures_of(figure.span.document)
        if f.span in sentence and f.span < figure.span and f.scope
    ]
    return bool(before) and not set(before[-1].scope) & set(figure.scope)


def beside(reading: Reading, lookup: Lookup) -> str:
    """Whom it is told beside: "the pilot" of "the pilot and five others died".

    Headlines say "Pilot, 5 others dead".
    """
    found = (
        _BESIDE.search(before) or (headed and _LISTED.fullmatch(before))
        for figure in reading.figures
        for before in (_around(figure, lookup)[0],)
        for headed in (lookup.in_headline(figure.span),)
    )
    return next((" ".join(each[1].split()) for each in found if each), "")


def basis(reading: Reading, lookup: Lookup) -> str:
    """What it is told to be more than, or fewer: "90 more than it may carry".

    Such a number is no count but the difference of two.
    """
    found = (surplus.basis(figure, lookup) for figure in reading.figures)
    return next((words for words in found if words), "")


def exact(reading: Reading) -> bool:
    """Whether it has a number, or bounds on both sides: not "dozens"."""
    figure = reading.figures[0]
    return figure.value is not None or None not in (figure.min, figure.max)


def named_part(reading: Reading, lookup: Lookup) -> bool:
    """Whether it is told as some of those who share their fate: "including 9 boys".

    "Two of the 18 patients died" is no such part: these are all who died.
    """
    wholes = [lookup.figures.get(f.part_of or "") for f in reading.figures]
    return all(whole and reading.scope & set(whole.scope) for whole in wholes)


def extent(reading: Reading, lookup: Lookup) -> frozenset[str]:
    """What its sentences say that it takes in or leaves out: "exports included"."""
    tails = (_around(figure, lookup)[1] for figure in reading.figures)
    found = (_EXTENT.search(re.split(r"[;:]", tail)[0]) for tail in tails)
    return frozenset(match[0].casefold() for match in found if match)


def _around(figure: Figure, lookup: Lookup) -> tuple[str, str]:
    """The words of its sentence right before it, and right after."""
    span = figure.span
    sentence = lookup.sentence(span)
    told = lookup.text(sentence)
    start, end = span.start - sentence.start, span.end - sentence.start
    return told[max(0, start - REACH) : start], told[end : end + REACH]


def places(reading: Reading, lookup: Lookup) -> frozenset[str]:
    """The words of the places in its sentences: "in Port Hale" -> port, hale.

    None where a headline has capitals throughout.
    """
    told = {lookup.text(lookup.sentence(f.span)) for f in reading.figures}
    names = [name for sentence in told for name in _named_places(sentence)]
    return frozenset(word.casefold() for name in names for word in name.split())


def _named_places(sentence: str) -> list[str]:
    large = _LARGE.findall(sentence)
    titled = sum(word[0].isupper() for word in large) > _TITLED * len(large)
    found: list[str] = [] if titled else _PLACE.findall(sentence)
    return [name for name in found if name.lower() not in _TIMES]


def several(reading: Reading, lookup: Lookup) -> bool:
    """Whether it is told of more than one event: "two fires", "weeks of fighting".

    Or of one that is only recalled: "the anniversary of a fire".
    """
    told = (lookup.text(lookup.sentence(f.span)) for f in reading.figures)
    return any(_several().search(sentence) for sentence in told)


@cache
def _several() -> re.Pattern[str]:
    events = "|".join(sorted(words("happenings.txt")))
    many = r"two|three|four|five|both|several|a\s(?:string|series|spate|wave)\sof"
    counted = rf"\b(?:{many})\s(?:\w+\s){{0,2}}(?:{events})e?s\b"
    one_of = rf"\bone\sof\s(?:{many})\s(?:in|within|(?:\w+\s){{0,2}}(?:{events})e?s)\b"
    lasting = r"\b(?:days|weeks|months|years|decades)\sof\s(?:\w+\s){0,2}\w"
    kinds = rf"\b(?:{events}|killing)s\s(?:in\swhich|where)\b"
    recalled = rf"\banniversary\sof\s(?:\w+\s){{0,3}}(?:{events}|killing)s?\b"
    return re.compile(f"{counted}|{one_of}|{lasting}|{kinds}|{recalled}", re.IGNORECASE)
