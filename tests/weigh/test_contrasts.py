"""What differs in the words of two tellings of one point."""

from datetime import date

import pytest

from factory import marked
from sayso.core.account import (
    TELLER,
    Attribution,
    Figure,
    Grain,
    Hop,
    Manner,
    Status,
    Support,
    Time,
)
from sayso.core.dossier import Dossier
from sayso.core.finding import Change, ChangeKind, Drift, PointMention
from sayso.core.interval import Interval, day
from sayso.core.span import Span
from sayso.weigh.contrasts import contrasts

K = ChangeKind
DAYS = {"Monday": 3, "Tuesday": 4}
FIRM = {"officials": Status.ANONYMOUS, "Ruiz": Status.ON_RECORD}


def figure(text: str, number: int, at: int, span: Span) -> Figure:
    """A number as "N UNIT SCOPE-SCOPE" tells it, or "not N UNIT"."""
    words = text.split()
    denied = words[0] == "not"
    value, unit, *scope = words[denied:]
    return Figure(
        id=f"d{number}.f{at}",
        span=span,
        value=float(value),
        unit=unit,
        scope=tuple(sorted(scope[0].split("-"))) if scope else (),
        denied=denied,
    )


def mention(span: Span, number: int) -> PointMention:
    """What that report says of the point."""
    return PointMention(
        span=span, attribution=f"a{number}", support=Support.ASSERTS, origin="s0"
    )


def time(words: str, number: int, span: Span) -> Time:
    """The day of the week that *words* name, or from the ninth on."""
    when = DAYS.get(words)
    days = day(date(2031, 3, when)) if when else Interval(date(2031, 3, 9), None)
    return Time(id=f"t{number}", span=span, interval=days, grain=Grain.DAY)


def dossier(*markups: str) -> tuple[Dossier, list[PointMention]]:
    """Two reports of one claim each, ``said``, with marks for what stands in it.

    ``f`` is a figure, ``t`` a day of the week, ``h`` a hedge, ``who`` the source.
    """
    documents, attributions, figures, times, mentions = [], [], [], [], []
    for number, markup in enumerate(markups):
        document, marks = marked(markup, number=number)
        documents.append(document)
        mentions.append(mention(marks["said"], number))
        who = marks.get("who")
        attributions.append(
            Attribution(
                id=f"a{number}",
                content=(marks["said"],),
                manner=Manner.INDIRECT,
                chain=(TELLER, Hop(mention=who, source="s0")),
                status=FIRM[document[who]] if who else Status.OUTLET_VOICE,
                hedges=tuple(span for name, span in marks.items() if name[0] == "h"),
                made_by="test",
            )
        )
        for at, (name, span) in enumerate(marks.items()):
            if name[0] == "f":
                figures.append(figure(document[span], number, at, span))
            if name[0] == "t":
                times.append(time(document[span], number, span))
    found = Dossier(
        version="0",
        documents=tuple(documents),
        attributions=tuple(attributions),
        figures=tuple(figures),
        times=tuple(times),
    )
    return found, mentions


CASES = {
    "nothing": ("[said:It sank]", "[said:It sank]", []),
    "a hedge dropped": ("[said:It [h:reportedly] sank]", "[said:It sank]", [
        (K.HEDGE_DROPPED, "reportedly", "It sank")]),
    "a hedge added": ("[said:It sank]", "[said:It [h:may] sink]", [
        (K.HEDGE_ADDED, "It sank", "may")]),
    "two hedges": ("[said:It [h:may] sink]", "[said:It [h:might] sink]", []),
    "a denial is no hedge": ("[said:It did [h:not] sink]", "[said:It sank]", []),
    "a hedge elsewhere": ("[said:It sank], [h:perhaps]", "[said:It sank]", []),
    "a number": ("[said:[f:30 persons killed] died]", "[said:[f:40 persons killed]]", [
        (K.NUMBER, "30 persons killed", "40 persons killed")]),
    "one number of two": (
        "[said:[f:30 persons killed], [f2:7 persons wounded]]",
        "[said:[f:30 persons killed]]", []),
    "numbers of other things": (
        "[said:[f:30 persons killed]]", "[said:[f:40 boats killed]]", []),
    "a number that is denied": (
        "[said:[f:30 persons]]", "[said:[f:not 40 persons]]", []),
    "a scope": (
        "[said:[f:30 persons killed]]", "[said:[f:30 persons killed-wounded]]",
        [(K.SCOPE, "30 persons killed", "30 persons killed-wounded")]),
    "another number in another scope": (
        "[said:[f:30 persons killed]]", "[said:[f:40 persons wounded]]", []),
    "a length": ("[said:for [f:2 week]]", "[said:for [f:3 week]]", [
        (K.TIME, "2 week", "3 week")]),
    "a day": ("[said:on [t:Monday]]", "[said:on [t:Tuesday]]", [
        (K.TIME, "Monday", "Tuesday")]),
    "one day of two": (
        "[said:[t:Monday] and [t2:Tuesday]]", "[said:on [t:Tuesday]]", []),
    "a day that is open": ("[said:on [t:Monday]]", "[said:[t:since]]", []),
    "a firmer source": ("[said:It sank], [who:officials] said",
        "[said:It sank], [who:Ruiz] said", [(K.SOURCE_HARDENED, "officials", "Ruiz")]),
    "a weaker source": ("[said:It sank], [who:Ruiz] said",
        "[said:It sank], [who:officials] said", [(K.SOURCE_LOST, "Ruiz", "officials")]),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), CASES.values(), ids=CASES)
def test_what_differs(
    one: str, other: str, expected: list[tuple[ChangeKind, str, str]]
) -> None:
    """Each difference has the words of both, the first report's before the other's."""
    found, mentions = dossier(one, other)

    changes = contrasts(found, *mentions, of_one_origin=True)

    assert [(c.kind, found[c.before], found[c.after]) for c in changes] == expected


def test_other_sources_are_not_compared() -> None:
    """That somebody else says it, is no change of who says it."""
    found, mentions = dossier(*CASES["a firmer source"][:2])

    assert contrasts(found, *mentions, of_one_origin=False) == ()


@pytest.mark.parametrize("backwards", [False, True])
def test_what_the_dossier_knows_is_told_once(*, backwards: bool) -> None:
    """Its drift, turned where it holds the second report's words before the first's."""
    found, (one, other) = dossier(*CASES["a hedge dropped"][:2])
    ends = (other.span, one.span) if backwards else (one.span, other.span)
    kinds = (K.HEDGE_ADDED if backwards else K.HEDGE_DROPPED, K.CONDITION_LOST)
    changes = tuple(Change(before=ends[0], after=ends[1], kind=kind) for kind in kinds)
    drift = Drift(id="r0", origin="s0", variants=ends, changes=changes)
    known = Dossier(
        version="0",
        documents=found.documents,
        attributions=found.attributions,
        drift=(drift,),
    )

    told = contrasts(known, one, other, of_one_origin=True)

    assert [c.kind for c in told] == [K.HEDGE_DROPPED, K.CONDITION_LOST]
    assert (told[1].before, told[1].after) == (one.span, other.span)
