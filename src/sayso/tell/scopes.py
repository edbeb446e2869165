"""Figures by scope: one row a scope, one line a printed figure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.account import Figure
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.known import Known

# The order in which English counts them; what is not here follows by the alphabet.
ORDER = ("killed", "wounded", "injured", "missing", "captured", "deployed")


@dataclass(frozen=True, slots=True)
class Told:
    """Who gives a figure, as of when, and where it stands."""

    who: str
    as_of: str
    spots: tuple[Span, ...]


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
    """All printed figures of one scope, the least first."""

    name: str
    printed: tuple[Printed, ...]
    reports: int

    @property
    def span(self) -> str:
        """From the least number to the greatest, in words."""
        numbers = [n for one in self.printed for n in one.numbers]
        if not numbers:
            return ""
        least, most = wording.number(min(numbers)), wording.number(max(numbers))
        return least if least == most else f"{least}–{most}"

    @property
    def top(self) -> float:
        """Where its axis ends, which begins at 0."""
        return max((abs(n) for one in self.printed for n in one.numbers), default=0)


def scopes(known: Known) -> tuple[Scope, ...]:
    """The figures that say what they count, the most often given scope first."""
    found: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in known.dossier.figures:
        if figure.scope:
            found[(figure.unit, figure.event or "", *figure.scope)].append(figure)
    rows = [_scope(known, figures) for figures in found.values()]
    return tuple(sorted(rows, key=lambda row: (-row.reports, -len(row.printed))))


def others(known: Known) -> tuple[tuple[Figure, str], ...]:
    """The figures that do not say of which scope they are, with who gives each."""
    return tuple(
        (figure, teller(known, figure))
        for figure in known.dossier.figures
        if not figure.scope
    )


def _scope(known: Known, figures: list[Figure]) -> Scope:
    alike: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        alike[_value(figure)].append(figure)
    printed = (_printed(known, same) for same in alike.values())
    return Scope(
        name=scope_name(figures[0]),
        printed=tuple(sorted(printed, key=_size)),
        reports=len({figure.span.document for figure in figures}),
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
    return Printed(
        text=known.words(first.span),
        at=first.value,
        low=first.min,
        high=first.max,
        approximate=first.approximate,
        denied=first.denied,
        subject=wording.clipped(first.subject, 60),
        told=tuple(_told(known, same)),
    )


def _told(known: Known, same: Iterable[Figure]) -> Iterable[Told]:
    spots: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for figure in same:
        as_of = wording.when(figure.as_of)
        spots[teller(known, figure), as_of].append(figure.span)
    return (Told(who, as_of, tuple(at)) for (who, as_of), at in spots.items())


def teller(known: Known, figure: Figure) -> str:
    """Who gives a figure, and through whom."""
    who = known.who(figure.attribution)
    return who.words if who else known.own_voice(figure.span.document)
