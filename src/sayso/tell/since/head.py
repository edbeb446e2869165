"""The net news in one paragraph: what an editor reads if nothing else."""

from collections.abc import Iterator

from sayso.core.finding import DifferenceKind, Point
from sayso.core.since import Broken, Presence, Since, Turn
from sayso.tell import wording
from sayso.tell.known import leading
from sayso.tell.since.lines import Line, Pair, Part, spread
from sayso.tell.since.parts import SAYS, parts

NOTHING = "Nothing is new: the two hold the same reports, and say the same of them."
APART = (
    "The two have no report in common: everything in the newer one is new, and "
    "everything in the older one is gone. Read each by itself."
)
COUNTED = (
    "No report more and none fewer: nothing is new. What the same reports say is "
    "grouped or counted otherwise."
)


def head(pair: Pair, found: Since) -> tuple[Line, ...]:
    """What is new, in a few sentences; the first says how many reports."""
    if found.nothing:
        return (Line(NOTHING),)
    if apart(found):
        return (Line(APART),)
    made = map(Line, _made(found))
    return (Line(_reports(found)), *_news(pair, found), *made)


def shown(pair: Pair, found: Since) -> tuple[Part, ...]:
    """The parts worth telling: of two that have nothing in common, the pile alone."""
    if found.nothing:
        return ()
    told = parts(pair, found)
    return told[:1] if apart(found) else told


def apart(found: Since) -> bool:
    """Whether no report is in both."""
    both = (Presence.BOTH, Presence.REVISED)
    return not any(each.presence in both for each in found.reports)


def _reports(found: Since) -> str:
    new, gone, revised = (
        len(found.numbers(presence))
        for presence in (Presence.NEW, Presence.GONE, Presence.REVISED)
    )
    told = [
        *([_more(new, "report")] if new else []),
        *([f"{wording.count(gone, 'report')} fewer"] if gone else []),
        *([f"{wording.count(revised, 'report')} revised"] if revised else []),
    ]
    return f"{_capital(wording.listed(told))}." if told else COUNTED


def _news(pair: Pair, found: Since) -> Iterator[Line]:
    arrived = found.numbers(Presence.NEW) + found.numbers(Presence.REVISED)
    yield from _first(pair, found, "It" if len(arrived) == 1 else "They")
    if arrived:
        yield from map(Line, _others(pair, found))
        yield Line(_figures(found))
    yield from _disputed(found)
    yield from (_silence(pair, each) for each in found.broken)
    for each in found.got:
        wanted = wording.dated(each.chase.wanted)
        yield Line(f"{wanted}, wanted before, is among the reports now.")
    if not arrived and found.gone.points:
        yield Line(f"{wording.count(len(found.gone.points), 'claim')} fewer.")


def _first(pair: Pair, found: Since, who: str) -> Iterator[Line]:
    """Of the point that leads the newer dossier."""
    point = leading(pair.new)
    if point is None:
        return
    words = wording.quoted(wording.clipped(point.text, 160))
    spots = spread(m.span for m in point.mentions[:1])
    turn = next((t for t in found.points if t.after.id == point.id), None)
    if turn is not None:
        news = tuple(m.span for each in turn.brought for m in each.mentions)
        yield Line(_turn(turn, words, who), spread((*spots, *news)))
    elif point.id in _new(found):
        leads = "leads" if who == "It" else "lead"
        yield Line(f"{who} {leads} with a new claim: {words}.", spots)
    else:
        yield Line(f"Nothing new on {words}.", spots)


def _turn(turn: Turn, words: str, who: str) -> str:
    had, have = turn.before.origins.count, turn.after.origins.count
    were = "was" if had == 1 else "were"
    counts = f"{have} where there {were} {had}" if had != have else f"still {have}"
    if turn.brought:
        brings = "brings" if who == "It" else "bring"
        many = len(turn.brought)
        origins = "a new origin" if many == 1 else f"{many} new origins"
        moved = have - had != many - sum(not each.regrouped for each in turn.lost)
        rest = ", as other tellings are counted to it, too" if moved else ""
        return f"{who} {brings} {origins} for {words}: {counts}{rest}."
    taken = sum(not each.regrouped for each in turn.lost)
    if taken:
        fewer = f"{wording.count(taken, 'origin')} fewer"
        return f"{fewer} for {words}: {counts}."
    if had != have:
        return f"No new origin for {words}, but counted otherwise: {counts}."
    again = "told again" if turn.told else "told by fewer"
    return f"No new origin for {words}, {again}: {counts}."


def _others(pair: Pair, found: Since) -> Iterator[str]:
    """How many other points gain origins, and how many claims are new."""
    first = leading(pair.new)
    lead = first.id if first else ""
    more = sum(bool(t.brought) for t in found.points if t.after.id != lead)
    if more:
        gain = "gains" if more == 1 else "gain"
        yield f"{wording.count(more, 'other point')} {gain} origins."
    new = [p for p in found.arrived.points if p.id != lead]
    if new:
        told = f"{_capital(_more(len(new), 'claim'))}"
        yield f"{told}, {_tellers(found, new)}."
    elif lead not in _new(found):
        yield "No new claim."


def _new(found: Since) -> set[str]:
    return {point.id for point in found.arrived.points}


def _tellers(found: Since, new: list[Point]) -> str:
    """By how many of the reports that are not in both: others may only join in."""
    both = {*found.numbers(Presence.BOTH)}
    tellers = [{m.span.document for m in p.mentions} - both for p in new]
    several = sum(len(each) > 1 for each in tellers)
    if several:
        return f"{several:,} of them told by more than one report"
    return "told by one report" if len(new) == 1 else "each told by one report"


def _figures(found: Since) -> str:
    conflicts = sum(
        d.kind is DifferenceKind.CONFLICT for d in found.arrived.differences
    ) + sum(
        s.after.kind is DifferenceKind.CONFLICT is not s.before.kind
        for s in found.shifts
    )
    figures = _more(len(found.arrived.figures), "figure")
    return _capital(f"{figures}; {_more(conflicts, 'conflict')}.")


def _disputed(found: Since) -> Iterator[Line]:
    for turn in found.points:
        words = wording.quoted(wording.clipped(turn.after.text, 120))
        spots = spread(m.span for m in turn.against)
        if turn.newly_disputed:
            yield Line(f"{words} is in dispute now.", spots)
        elif turn.settled:
            yield Line(f"{words} is in dispute no longer.")


def _silence(pair: Pair, each: Broken) -> Line:
    name = pair.old.source(each.silent.source)
    says = wording.listed(dict.fromkeys(SAYS[one.stance] for one in each.now))
    spots = spread(span for one in each.now for span in one.evidence)
    return Line(f"{name}, silent before, now {says}.", spots)


def _made(found: Since) -> Iterator[str]:
    old, new = found.old.version, found.new.version
    if old != new:
        yield (
            f"Two versions of sayso made the two, {old} and {new}: what only one "
            "finds in reports of both may be theirs."
        )


def _more(number: int, thing: str) -> str:
    """As in "one report more", "no conflict more"."""
    told = {0: f"no {thing}", 1: f"one {thing}"}
    return f"{told.get(number) or wording.count(number, thing)} more"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
