"""Who stands behind a point: a row for each origin as it was reached, in words."""

from collections import defaultdict
from dataclasses import dataclass

from sayso.core.finding import Point, PointMention
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.known import OWN_VOICE, Known, Who


@dataclass(frozen=True, slots=True)
class Row:
    """An origin as one way led to it.

    Attributes:
        number: Which of the counted origins it is, from 1; ``None`` if not counted.
        how: How it speaks: "on record", "anonymous, denies it".
        spots: The claims themselves, one a telling.
    """

    number: int | None
    who: str
    how: str
    spots: tuple[Span, ...]


def rows(known: Known, point: Point) -> tuple[Row, ...]:
    """Those behind *point*: the counted origins in their order, then the others."""
    places = {key: at for at, g in enumerate(point.origins.groups, 1) for key in g}
    found: dict[tuple[int | None, str, str], list[Span]] = defaultdict(list)
    for mention in point.mentions:
        number = places.get(mention.origin or "")
        found[number, *_row(known, mention, number)].append(mention.span)
    told = [Row(*key, tuple(spots)) for key, spots in found.items()]
    return tuple(sorted(told, key=lambda row: row.number or len(places) + 1))


def teller(known: Known, mention: PointMention) -> tuple[str, str]:
    """Who makes the claim, and how: in words."""
    who = known.behind(mention)
    name = who.words if who else known.own_voice(mention.span.document)
    return name, _manner(who, mention)


def _row(known: Known, mention: PointMention, number: int | None) -> tuple[str, str]:
    """As :func:`teller`, with all that speak for themselves and do not count as one."""
    name, manner = teller(known, mention)
    if number:
        return name, manner
    who = known.behind(mention)
    if who is None or who.own:
        name, manner = OWN_VOICE.capitalize(), wording.SUPPORT[mention.support]
    return name, f"{manner}, not counted" if manner else "not counted"


def _manner(who: Who | None, mention: PointMention) -> str:
    status = wording.STATUS[who.status] if who else ""
    support = wording.SUPPORT[mention.support]
    return ", ".join(part for part in (status, support) if part)
