"""How many a report says were killed and injured in its main event.

A report tells its main event first. So what the first sentences say of victims
counts, and what stands further on, or is told of another year, another case or the
whole country, does not. A number told there stands before single people named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.core.account import Account, Figure
from sayso.core.document import Kind
from sayso.core.span import Span
from sayso.weigh import fates
from sayso.weigh.fates import Loss
from sayso.weigh.victims import groups

_MOST = 1_000  # more is a statistic, and no event's
_OPENING = 3  # sentences in which also what is told of other times is of the event
_WINDOW = 6  # sentences from the first victim on in which the event is told
_NEAR = 3  # sentences from the first dead on in which their number may be told
_WITH_HIS_OWN = re.compile(r"\bmurder[-/ ]+suicide", re.IGNORECASE)
_ALSO = re.compile(
    r"\balso (?:\w+ )?(?:shot|injured|wounded|hit|struck|hurt|hospitalized|suffered"
    r"|taken|critically|seriously)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Toll:
    """The victims of a report's main event.

    Attributes:
        killed, injured: How many; 0 where the report tells of none.
        killed_basis, injured_basis: The words that it rests on; none for 0.
    """

    killed: int
    injured: int
    killed_basis: tuple[Span, ...] = ()
    injured_basis: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """What one sentence says befell some people, and where it says so."""

    sentence: int
    headline: bool
    loss: Loss
    number: int
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class _Report:
    """What a report tells of victims: in order, and the sentences that tell of harm."""

    told: tuple[_Told, ...]
    hurt: tuple[tuple[int, Span], ...]
    fatal: tuple[tuple[int, bool, Span], ...]
    with_his_own: tuple[tuple[int, Span], ...]

    @property
    def first(self) -> int:
        """The first sentence that tells of victims."""
        return self.told[0].sentence if self.told else 0

    def of(self, *kinds: str) -> list[_Told]:
        """What is told of one of these fates, as long as the event is told."""
        last = self.first + _WINDOW
        return [t for t in self.told if t.loss.fate in kinds and t.sentence <= last]


def toll(account: Account) -> Toll:
    """How many *account* says were killed and injured in its main event."""
    report = _report(account)
    killed, killed_basis = _killed(report)
    injured, injured_basis = _injured(report, killed)
    return Toll(killed, injured, killed_basis, injured_basis)


def _report(account: Account) -> _Report:
    document = account.document
    heads = [s.span for s in document.segments if s.kind is Kind.HEADLINE]
    told: list[_Told] = []
    hurt: list[tuple[int, Span]] = []
    fatal: list[tuple[int, bool, Span]] = []
    both: list[tuple[int, Span]] = []
    for at, span in enumerate(account.sentences):
        words = document[span]
        headline = any(span.overlaps(head) for head in heads)
        past = not headline and bool(fates.pattern("past").search(words))
        if _WITH_HIS_OWN.search(words):
            both.append((at, span))
        if not past and _is_hurt(words):
            hurt.append((at, span))
        if not past and _is_fatal(words):
            fatal.append((at, headline, span))
        if not past or at <= _OPENING:
            figures = [f for f in account.figures if f.span in span]
            told += _told(at, headline, span, words, figures)
    return _Report(tuple(told), tuple(hurt), tuple(fatal), tuple(both))


def _is_fatal(words: str) -> bool:
    """Whether a sentence says that somebody has died."""
    shown = fates.real(words)
    kinds = ("killed", "self", "of", "fatal")
    return any(fates.pattern(kind).search(shown) for kind in kinds)


def _is_hurt(words: str) -> bool:
    """Whether a sentence says that somebody was hurt."""
    shown = fates.real(words)
    return any(fates.pattern(kind).search(shown) for kind in ("wounded", "shot"))


def _told(
    at: int, headline: bool, span: Span, words: str, figures: Sequence[Figure]
) -> Iterator[_Told]:
    """What a sentence tells of victims: by its words, then by its other figures."""
    counting = [f for f in figures if f.unit in ("persons", "number") or f.scope]
    where = [(f.span.start - span.start, f.span.end - span.start) for f in counting]
    held: list[Span] = []
    for loss in fates.losses(words, groups(words, where)):
        number = loss.number
        if number and number <= _MOST:
            here = _moved(span, *loss.reach)
            yield _Told(at, headline, loss, number, here, words)
        held += [_moved(span, g.start, g.end) for g in loss.groups]
    for figure in counting:
        number = _counted(figure)
        fate = _fate(figure)
        if fate and number and not any(figure.span.overlaps(each) for each in held):
            start = figure.span.start - span.start
            loss = Loss(fate, (), start, start + len(figure.span))
            yield _Told(at, headline, loss, number, figure.span, words)


def _counted(figure: Figure) -> int:
    """A figure's number, if it can be one event's; else 0."""
    value = figure.value or 0.0
    return int(value) if value == int(value) and value <= _MOST else 0


def _moved(span: Span, start: int, end: int) -> Span:
    return Span(span.document, span.start + start, span.start + end)


def _fate(figure: Figure) -> str | None:
    """The fate that a figure's scope tells of people, if it tells one."""
    if figure.denied or figure.event or figure.unit != "persons":
        return None
    scope = set(figure.scope)
    if "killed" in scope:
        return "shot" if "wounded" in scope else "killed"
    if scope & {"wounded", "hospitalised"}:
        return "wounded"
    return "shot" if "shot" in scope else None


def _is_told(told: _Told) -> bool:
    """Whether a number is told, and not only a person named."""
    return told.loss.told or not told.loss.groups


_Count = tuple[int, tuple[Span, ...]]


def _killed(report: _Report) -> _Count:
    dead = report.of("killed")
    own = [t for t in dead if t.loss.keys == {"self"}]
    others = [t for t in dead if t.loss.keys != {"self"}]
    number, basis, closed = _dead(report, others, own)
    if own and others and not closed:
        number, basis = number + 1, (*basis, own[0].span)
    both = [span for at, span in report.with_his_own if at <= report.first + _NEAR]
    if both and number < 2:
        number, basis = 2, (*basis, both[0])
    return number, basis


def _dead(
    report: _Report, others: Sequence[_Told], own: Sequence[_Told]
) -> tuple[int, tuple[Span, ...], bool]:
    """How many died beside the one who did it; whether he is among them."""
    if not others:
        if own:
            return 1, (own[0].span,), True
        last = report.first + _WINDOW
        said = [span for at, head, span in report.fatal if head or at <= last]
        return min(1, len(said)), tuple(said[:1]), True
    first = others[0]
    if not _is_told(first):
        near = [
            t for t in others if _is_told(t) and t.sentence <= first.sentence + _NEAR
        ]
        first = near[0] if near else first
    basis, number = [first.span], first.number
    if not _is_told(first):
        named = {k: t for t in reversed(others) for k in _ages(t, first)}
        number = max(1, len(named))
        basis = [t.span for t in named.values()] or basis
    closed = "self" in first.loss.keys or (_is_told(first) and not first.loss.active)
    return number, tuple(sorted(set(basis))), closed


def _ages(told: _Told, first: _Told) -> list[str]:
    """The ages of the people in *told*, if it stands in one sentence with *first*."""
    here = told.sentence == first.sentence
    return [key for key in told.loss.keys if key.isdecimal()] if here else []


def _injured(report: _Report, killed: int) -> _Count:
    wounded, shot = report.of("wounded"), report.of("shot")
    counted = [t for t in wounded if _is_told(t)]
    struck = [t for t in shot if _is_told(t)]
    if struck:
        left = _left(struck[0], killed)
        before = not counted or struck[0].sentence <= counted[0].sentence
        if not counted or (before and left > counted[0].number):
            return left, (struck[0].span,) if left else ()
    if counted:
        return _with_one_more(counted[0], [*wounded, *shot], killed)
    if killed:
        survivor = _survivor(report, wounded, shot)
        return (1, (survivor.span,)) if survivor else (0, ())
    single = sorted([*wounded, *shot], key=lambda t: t.span)
    return _singles(single) if single else _unnamed(report)


def _unnamed(report: _Report) -> _Count:
    """Somebody hurt of whom nothing else is told: "he was shot"."""
    said = [span for at, span in report.hurt if at <= report.first + _WINDOW]
    return min(1, len(said)), tuple(said[:1])


def _left(struck: _Told, killed: int) -> int:
    """Of those shot, the ones who are not dead: "5 shot, 1 dead"."""
    if struck.loss.more or not killed:
        return struck.number
    return max(0, struck.number - killed)


def _with_one_more(counted: _Told, every: Sequence[_Told], killed: int) -> _Count:
    """Those counted, and the one whom they are told to be others than."""
    if counted.loss.more and not killed:
        for each in every:
            alone = bool(each.loss.keys) and not _is_told(each) and not each.loss.more
            if alone and each.sentence <= counted.sentence:
                return counted.number + 1, (each.span, counted.span)
    return counted.number, (counted.span,)


def _survivor(
    report: _Report, wounded: Sequence[_Told], shot: Sequence[_Told]
) -> _Told | None:
    """The one person injured where others died, if one is told apart from them."""
    dead = report.of("killed")
    for each in [*wounded, *shot]:
        if each.loss.more or (each in wounded and each.headline):
            return each
    for each in wounded:
        beside = [t for t in dead if t.sentence == each.sentence]
        if any(each.loss.keys and not t.loss.keys & each.loss.keys for t in beside):
            return each
    also = [t for t in (*wounded, *shot) if t.loss.keys and _ALSO.search(t.words)]
    return also[0] if also else None


def _singles(single: Sequence[_Told]) -> _Count:
    """Single people injured: those of different ages in the first sentence, or one."""
    named = {k: t for t in reversed(single) for k in _ages(t, single[0])}
    basis = {t.span for t in named.values()} or {single[0].span}
    return max(1, len(named)), tuple(sorted(basis))
