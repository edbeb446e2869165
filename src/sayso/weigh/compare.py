"""Two reports of a dossier side by side: what both tell, and what only one does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from sayso.core.account import Figure, SourceKind
from sayso.core.comparison import Alone, Basis, Both, Comparison, Parted, Reuse
from sayso.core.dossier import Dossier
from sayso.core.finding import (
    Difference,
    DifferenceKind,
    Point,
    PointMention,
    Position,
    Stance,
)
from sayso.core.lineage import EdgeKind
from sayso.core.span import Span
from sayso.weigh.contrasts import contrasts
from sayso.weigh.figures import measured

_WORD = re.compile(r"\w+")
_LEADS = frozenset((EdgeKind.CITES, EdgeKind.QUOTES, EdgeKind.LINKS))
_SAYS = frozenset((DifferenceKind.SCOPE, DifferenceKind.SAME_FIGURE))


def compared(dossier: Dossier, one: int, other: int) -> Comparison:
    """The reports of the numbers *one* and *other* held against each other.

    Points, origins and differences are those of the whole dossier: reports that
    stand beside the two help to read them, and are left out of the answer.
    """
    heard = [_heard(dossier, number) for number in (one, other)]
    points = [(p, _told(p, one), _told(p, other)) for p in dossier.points]
    return Comparison(
        one=one,
        other=other,
        both=tuple(_both(dossier, p, a, b) for p, a, b in points if a and b),
        only_one=tuple(Alone(point=p, mentions=a) for p, a, b in points if a and not b),
        only_other=tuple(
            Alone(point=p, mentions=b) for p, a, b in points if b and not a
        ),
        reuse=_reuse(dossier, one, other),
        differences=tuple(_parted(dossier, one, other)),
        heard_in_both=tuple(key for key in heard[0] if key in heard[1]),
        heard_in_one=tuple(key for key in heard[0] if key not in heard[1]),
        heard_in_other=tuple(key for key in heard[1] if key not in heard[0]),
        silent=tuple(_silent(dossier, one, other)),
    )


def _told(point: Point, number: int) -> tuple[PointMention, ...]:
    return tuple(m for m in point.mentions if m.span.document == number)


def _both(
    dossier: Dossier,
    point: Point,
    one: tuple[PointMention, ...],
    other: tuple[PointMention, ...],
) -> Both:
    shared = _shared(point, one, other)
    pairs = product(enumerate(one), enumerate(other))
    # of those alike in their words, rather two of one origin, then the first
    best = max(
        pairs,
        key=lambda p: (
            _alike(dossier, p[0][1].span, p[1][1].span),
            bool(_shared(point, [p[0][1]], [p[1][1]])),
            -p[0][0] - p[1][0],
        ),
    )
    first, second = best[0][1], best[1][1]
    return Both(
        point=point,
        one=(first, *(m for m in one if m is not first)),
        other=(second, *(m for m in other if m is not second)),
        origins=shared,
        changes=contrasts(
            dossier,
            first,
            second,
            of_one_origin=bool(_shared(point, [first], [second])),
        ),
    )


def _shared(
    point: Point, one: Sequence[PointMention], other: Sequence[PointMention]
) -> tuple[tuple[str, ...], ...]:
    """The origins that both lead to, counted ones first.

    Who denies a point is no origin that counts, and yet the same one in both.
    """
    ours, theirs = ({m.origin for m in mentions} for mentions in (one, other))
    counted = [g for g in point.origins.groups if ours & set(g) and theirs & set(g)]
    known = {key for group in point.origins.groups for key in group}
    ends = (m.origin for m in one if m.origin in theirs and m.origin not in known)
    return (*counted, *((end,) for end in dict.fromkeys(ends) if end))


def _alike(dossier: Dossier, one: Span, other: Span) -> float:
    """The share of the words of either that stand in both."""
    ours, theirs = (
        set(_WORD.findall(_words(dossier, span).casefold())) for span in (one, other)
    )
    return len(ours & theirs) / (len(ours | theirs) or 1)


def _words(dossier: Dossier, span: Span) -> str:
    """The words under *span*; none where the dossier was made without texts."""
    return dossier.documents[span.document].text[span.start : span.end]


def _heard(dossier: Dossier, number: int) -> dict[str, None]:
    """Who is said to have said something in that report, its own outlet left out."""
    somebody = {s.id for s in dossier.sources if s.kind is not SourceKind.NONE}
    told = (a for a in dossier.attributions if a.document == number and a.chain[1:])
    ends = (attribution.chain[-1].source for attribution in told)
    return dict.fromkeys(end for end in ends if end in somebody)


def _reuse(dossier: Dossier, one: int, other: int) -> Reuse | None:
    ends = {f"d{one}", f"d{other}"}
    spans = [
        span
        for edge in dossier.lineage
        if edge.kind is EdgeKind.REUSES_TEXT and {edge.teller, edge.told} == ends
        for span in edge.evidence
    ]
    if not spans:
        return None
    taker, basis = _taker(dossier, one, other)
    return Reuse(
        one=tuple(span for span in spans if span.document == one),
        other=tuple(span for span in spans if span.document == other),
        taker=taker,
        basis=basis,
    )


def _taker(dossier: Dossier, one: int, other: int) -> tuple[int | None, Basis]:
    """Which of the two has its text from the other, if that is known, and how.

    A report that cites the other's outlet, and is not cited back, has it from there,
    unless it is older.
    """
    first = _earlier(dossier, one, other)
    cites = [_cites(dossier, *pair) for pair in ((one, other), (other, one))]
    if cites[0] != cites[1]:
        taker = one if cites[0] else other
        return (taker, Basis.CITED) if first != taker else (None, Basis.UNKNOWN)
    if first is None:
        return None, Basis.UNKNOWN
    return (other if first == one else one), Basis.EARLIER


def _earlier(dossier: Dossier, one: int, other: int) -> int | None:
    """Which of the two appeared first, where their days do not overlap."""
    ours, theirs = (dossier.documents[n].published.interval for n in (one, other))
    if ours.max and theirs.min and ours.max < theirs.min:
        return one
    return other if theirs.max and ours.min and theirs.max < ours.min else None


def _cites(dossier: Dossier, one: int, other: int) -> bool:
    """Whether the first report cites the outlet of the second, or links to it."""
    outlet = _outlet(dossier, other)
    ends = {f"d{other}", outlet} if outlet != _outlet(dossier, one) else {f"d{other}"}
    return any(
        e.kind in _LEADS and e.teller == f"d{one}" and e.told in ends
        for e in dossier.lineage
    )


def _outlet(dossier: Dossier, number: int) -> str | None:
    """The id of the source that is the outlet of that report."""
    own = (a.chain[0].source for a in dossier.attributions if a.document == number)
    return next(own, None)


def _parted(dossier: Dossier, one: int, other: int) -> Iterator[Parted]:
    figures = {figure.id: figure for figure in dossier.figures}
    places = {figure.id: figure.span.document for figure in dossier.figures}
    places |= {a.id: a.document for a in dossier.attributions}
    for each in dossier.differences:
        ours, theirs = (
            tuple(key for key in each.items if places.get(key) == number)
            for number in (one, other)
        )
        if _differ(each, ours, theirs, figures):
            whole = len(ours) + len(theirs) == len(each.items)
            yield Parted(difference=each, one=ours, other=theirs, whole=whole)


def _differ(
    difference: Difference,
    one: Sequence[str],
    other: Sequence[str],
    figures: dict[str, Figure],
) -> bool:
    """Whether a difference of the whole dossier is one between the two as well.

    What a third report differs from may be the same in both.
    """
    ours, theirs = ([figures.get(key) for key in keys] for keys in (one, other))
    return any(
        a is None or b is None or _unlike(difference.kind, a, b)
        for a, b in product(ours, theirs)
    )


def _unlike(kind: DifferenceKind, one: Figure, other: Figure) -> bool:
    if kind in _SAYS:
        return set(one.scope) != set(other.scope)
    if kind is DifferenceKind.TIME and one.as_of != other.as_of:
        return True
    return measured(one) != measured(other)


def _silent(dossier: Dossier, one: int, other: int) -> Iterator[Position]:
    for each in dossier.positions:
        spots = tuple(s for s in each.evidence if s.document in (one, other))
        if spots and each.stance is Stance.SILENT:
            yield replace(each, evidence=spots)
