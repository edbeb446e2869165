"""Numbers of a deed, and of those to whom it was done: "50 searches", "searched 50"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh import concepts
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading

_LEAST = 11.0  # up to ten, two numbers are the same by chance
_REACH = 50  # characters before a number
_BOUND = r"about|around|roughly|approximately|nearly|almost|some|more\sthan|at\sleast"
#: The word of a deed right before a number: "searched about", "searches of".
_DEED = re.compile(
    rf"\b(?P<deed>[a-z]+(?:ed|ing)|[a-z]+s(?=\s(?:to|with|of)\s))\s"
    rf"(?:(?:to|with|of)\s)?(?:(?:{_BOUND})\s)?$",
    re.IGNORECASE,
)


def deeds(
    known: Sequence[Reading], lookup: Lookup, story_of: Mapping[int, str]
) -> Iterator[Disparity]:
    """Counts of a deed and of its objects that are the same, in two reports."""
    done: defaultdict[tuple[float, str], list[Reading]] = defaultdict(list)
    for each in known:
        value = each.figures[0].value or 0.0
        for deed in sorted(_done(each, lookup)) if value >= _LEAST else ():
            done[value, deed].append(each)
    for each in known:
        value = each.figures[0].value or 0.0
        objects = {
            other: None
            for deed in concepts.of(each.range.unit)
            for other in done.get((value, deed), ())
            if _are_apart(each, other, story_of)
        }
        if objects:
            what, whom = (r.figures[0].subject for r in (each, next(iter(objects))))
            why = f"one number, of what was done ({what}) and of its objects ({whom})"
            yield Disparity(DifferenceKind.SAME_FIGURE, (each, *objects), why)


def _done(reading: Reading, lookup: Lookup) -> frozenset[str]:
    """The deeds told right before it, as concepts: "interviewed about 500"."""
    words = (_before(figure, lookup) for figure in reading.figures)
    return frozenset(label for word in words if word for label in concepts.of(word))


def _before(figure: Figure, lookup: Lookup) -> str:
    sentence = lookup.sentence(figure.span)
    start = figure.span.start - sentence.start
    found = _DEED.search(lookup.text(sentence)[max(0, start - _REACH) : start])
    return found["deed"].lower() if found else ""


def _are_apart(one: Reading, other: Reading, story_of: Mapping[int, str]) -> bool:
    """Whether two reports of one story give them, of what has two names."""
    ours, theirs = ({story_of[n] for n in each.reports} for each in (one, other))
    apart = not one.reports & other.reports and one.range.unit != other.range.unit
    return apart and bool(ours & theirs)
