"""Figures by scope: one row a scope, one line a printed figure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sayso.core.account import Figure
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.known import OWN_VOICE, Known

# The order in which English counts them; what is not here follows by the alphabet.
ORDER = ("killed", "wounded", "injured", "missing", "captured", "deployed")

# Of the same unit all share a line, so that they can be compared; but a mark in the
# first fiftieth of it could not be told from nought.
TOO_LONG = 50
WHOLES = {"fraction": 1.0, "percent": 100.0}
# One number this many times as great as all before it, where these are most, would
# press them into one dot: the line ends before it, and an arrow leads there.
FAR, MOST = 20, 2 / 3


@dataclass(frozen=True, slots=True)
class Told:
    """Who gives a figure, as of when, and where it stands."""

    who: str
    when: Interval | None
    spots: tuple[Span, ...]

    @property
    def as_of(self) -> str:
        """As of when, in words."""
        return wording.when(self.when)


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as printed, and all who give it.

    Attributes:
        at: The number itself, where there is one.
        low, high: Only where the words bound it.
    """

    text: str
    at: float | None
    low: float | None
    high: float | None
    approximate: bool
    denied: bool
    subject: str
    told: tuple[Told, ...]

    @property
    def numbers(self) -> tuple[float, ...]:
        """Every number in it, for an axis to reach."""
        return tuple(n for n in (self.at, self.low, self.high) if n is not None)


@dataclass(frozen=True, slots=True)
class Scope:
    """All printed figures of one scope, the least first.

    Attributes:
        top: Where its line ends, which begins at 0.
    """

    name: str
    printed: tuple[Printed, ...]
    reports: int
    top: float

    @property
    def ends(self) -> tuple[Printed, ...]:
        """The least and the greatest that are numbers; one where they are the same."""
        known = [one for one in self.printed if one.numbers]
        if not known:
            return ()
        first = min(known, key=lambda one: min(one.numbers))
        last = max(known, key=lambda one: max(one.numbers))
        return (first,) if first is last else (first, last)

    @property
    def span(self) -> str:
        """From the least number to the greatest; one alone as it was printed."""
        if len(self.printed) == 1:
            return wording.clipped(self.printed[0].text, 28)
        numbers = [n for one in self.printed for n in one.numbers]
        if not numbers:
            return ""
        least, most = wording.number(min(numbers)), wording.number(max(numbers))
        return least if least == most else f"{least}–{most}"


def scopes(known: Known) -> tuple[Scope, ...]:
    """The figures that say what they count, the most often given scope first."""
    found: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in known.dossier.figures:
        if figure.scope:
            found[(figure.unit, figure.event or "", *figure.scope)].append(figure)
    alike: dict[str, list[Figure]] = defaultdict(list)
    for (unit, *_), figures in found.items():
        alike[unit] += figures
    units = {u: max(_top(every), WHOLES.get(u, 0)) for u, every in alike.items()}
    rows = [
        _scope(known, figures, units[unit]) for (unit, *_), figures in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.reports, -len(row.printed))))


def _top(figures: list[Figure]) -> float:
    """The greatest number of *figures*, but for what is far beyond most of them."""
    three = ((one.value, one.min, one.max) for one in figures)
    # of a bounded figure the greatest counts, and each figure once
    numbers = sorted(
        max((abs(n) for n in each if n is not None), default=0) for each in three
    )
    for at, (number, after) in enumerate(pairwise(numbers), 1):
        if after > FAR * max(number, 1) and at >= MOST * len(numbers):
            return number
    return numbers[-1] if numbers else 0.0


def others(known: Known) -> tuple[tuple[Figure, str], ...]:
    """The figures that do not say of which scope they are, with who gives each."""
    return tuple(
        (figure, teller(known, figure))
        for figure in known.dossier.figures
        if not figure.scope
    )


def _scope(known: Known, figures: list[Figure], most: float) -> Scope:
    alike: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        alike[_value(figure)].append(figure)
    printed = (_printed(known, same) for same in alike.values())
    top = _top(figures)
    apart = top * TOO_LONG < most or top > most
    return Scope(
        name=scope_name(figures[0]),
        printed=tuple(sorted(printed, key=_size)),
        reports=len({figure.span.document for figure in figures}),
        top=top if apart else most,
    )


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.value, figure.min, figure.max, figure.approximate, figure.denied)


def _size(printed: Printed) -> tuple[float, float]:
    numbers = printed.numbers or (0.0,)
    return (printed.at if printed.at is not None else min(numbers), max(numbers))


def scope_name(figure: Figure) -> str:
    """What a figure counts, in words: "killed or wounded"."""
    known = [word for word in ORDER if word in figure.scope]
    rest = [word for word in figure.scope if word not in ORDER]
    name = wording.listed((*known, *rest), last="or").replace("_", " ")
    unit = "" if figure.unit == "persons" else f", {figure.unit}"
    event = f" ({wording.clipped(figure.event, 60)})" if figure.event else ""
    return f"{name}{unit}{event}"


def _printed(known: Known, same: list[Figure]) -> Printed:
    first = same[0]
    text = known.printed(first)
    within = wording.folded(first.subject).casefold() in text.casefold()
    return Printed(
        text=text,
        at=first.value,
        low=first.min,
        high=first.max,
        approximate=first.approximate,
        denied=first.denied,
        subject="" if within else wording.clipped(first.subject, 60),
        told=tuple(_told(known, same)),
    )


def _told(known: Known, same: Iterable[Figure]) -> Iterable[Told]:
    spots: dict[tuple[str, Interval | None], list[Span]] = defaultdict(list)
    for figure in same:
        spots[teller(known, figure), figure.as_of].append(figure.span)
    return (Told(who, when, tuple(at)) for (who, when), at in spots.items())


def teller(known: Known, figure: Figure) -> str:
    """Who gives a figure, and through whom."""
    who = known.who(figure.attribution)
    return OWN_VOICE if who is None or who.own else who.words
