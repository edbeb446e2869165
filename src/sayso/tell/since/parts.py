"""What is new since, part by part: told once, for every form to set."""

from collections.abc import Iterator

from sayso.core.account import Figure
from sayso.core.finding import Difference, DifferenceKind, Position, Stance
from sayso.core.lineage import Source
from sayso.core.since import Only, Presence, Retold, Shift, Since, Standing
from sayso.tell import sides, wording
from sayso.tell.known import Known, outlet
from sayso.tell.scopes import scope_name, teller
from sayso.tell.since import points
from sayso.tell.since.lines import Line, Pair, Part, spread

SAYS = {
    Stance.CONFIRMS: "confirms",
    Stance.DENIES: "denies",
    Stance.DOUBTS: "doubts",
    Stance.SILENT: "is said not to have answered on",
    Stance.CLAIMS_RESPONSIBILITY: "claims responsibility for",
    Stance.ASSERTS: "asserts",
    Stance.OFFERS: "offers",
    Stance.FORECASTS: "forecasts",
}
_ORDER = tuple(SAYS)
_CONFLICT = DifferenceKind.CONFLICT


def parts(pair: Pair, found: Since) -> tuple[Part, ...]:
    """All that there is to tell, in the order in which an editor asks."""
    news, rest = points.parts(pair, found)
    every = (
        Part("pile", "Reports", tuple(_reports(pair.new, found))),
        *news,
        Part("silences", "Silences broken", tuple(_broken(pair, found))),
        Part("got", "Was to be got, and is there now", tuple(_got(pair, found))),
        *_arrived(pair.new, found.arrived),
        Part("shifts", "Differs otherwise now", tuple(_shifts(pair, found))),
        Part("chase", "To be got now", _chase(pair.new, found.arrived)),
        Part("done", "No longer to be got", _chase(pair.old, found.gone)),
        *rest,
        *_gone(pair.old, found.gone),
    )
    return tuple(part for part in every if part.lines)


def _reports(it: Known, found: Since) -> Iterator[Line]:
    """Those that are not in both alike."""
    for each in found.reports:
        if each.presence is not Presence.BOTH:
            yield Line(_report(it, each), report=each.number)


def _report(it: Known, each: Standing) -> str:
    document = it.dossier.documents[each.number]
    when = wording.when(document.published.interval)
    names = (outlet(document), when, document.file)
    told = ", ".join(name for name in names if name)
    as_what = {
        Presence.NEW: "new",
        Presence.GONE: "gone",
        Presence.REVISED: "revised: what its new wording says is told as new",
        Presence.EARLIER: f"the earlier wording of [{(each.version_of or 0) + 1}]",
    }[each.presence]
    return f"[{each.number + 1}] {told}: {as_what}"


def _broken(pair: Pair, found: Since) -> Iterator[Line]:
    for each in found.broken:
        yield Line(
            f"{pair.old.source(each.silent.source)}, said before not to have answered"
            f"{_on(each.silent)}",
            each.silent.evidence,
            under=tuple(_stance(pair.new, one, "now ") for one in each.now),
        )


def _on(position: Position) -> str:
    on = wording.clipped(position.on, 120)
    return f" on {wording.quoted(on)}" if on else ""


def _stance(it: Known, one: Position, now: str = "") -> Line:
    on = wording.quoted(wording.clipped(one.on, 200)) if one.on else ""
    return Line(
        f"{it.source(one.source)} {now}{SAYS[one.stance]} {on}".rstrip(),
        spread(one.evidence),
    )


def _shifts(pair: Pair, found: Since) -> Iterator[Line]:
    for each in found.shifts:
        told = f"{each.after.text} ({_kinds(each)})"
        yield Line(told, under=_sided(pair.new, each.after))
    for one in found.otherwise:
        told = f"{one.text} (found only now, in reports of both)"
        yield Line(told, under=_sided(pair.new, one))


def _kinds(shift: Shift) -> str:
    before, after = (wording.DIFFERENCES[d.kind] for d in (shift.before, shift.after))
    if before == after:
        return f"{after}, as before, with more figures"
    return f"{after}, before: {before}"


def _sided(it: Known, one: Difference) -> tuple[Line, ...]:
    told = (sides.side(it, key) for key in one.items)
    return tuple(
        Line(f"{side.words}: {side.who}", (side.spot,) if side.spot else ())
        for side in told
    )


def _arrived(it: Known, only: Only) -> Iterator[Part]:
    conflicts = [d for d in only.differences if d.kind is _CONFLICT]
    others = [d for d in only.differences if d.kind is not _CONFLICT]
    yield Part("conflicts", "New conflicts", _differences(it, conflicts))
    yield Part("figures", "New figures", _figures(it, only.figures))
    yield Part("repeated", "Figures given again", _figures(it, only.repeated))
    yield Part("differ", "Only differs in scope or time", _differences(it, others))
    yield Part("positions", "New positions", _positions(it, only))
    yield Part("heard", "Heard for the first time", _heard(it, only.sources))
    yield Part("drift", "Changed in the new retelling", _drift(it, only))


def _gone(it: Known, only: Only) -> Iterator[Part]:
    conflicts = [d for d in only.differences if d.kind is _CONFLICT]
    yield Part("unconflicted", "Conflicts that are gone", _differences(it, conflicts))
    yield Part("unfigured", "Figures that are gone", _figures(it, only.figures))
    yield Part("unpositioned", "Positions that are gone", _positions(it, only))
    yield Part("unheard", "No longer heard", _heard(it, only.sources))


def _differences(it: Known, found: list[Difference]) -> tuple[Line, ...]:
    return tuple(Line(one.text, under=_sided(it, one)) for one in found)


def _figures(it: Known, found: tuple[Figure, ...]) -> tuple[Line, ...]:
    return tuple(Line(_figure(it, each), (each.span,)) for each in found)


def _figure(it: Known, each: Figure) -> str:
    """As printed, of whom, in which scope, and who gives it."""
    subject = f" {wording.clipped(each.subject, 60)}" if each.subject else ""
    denied = " (denied)" if each.denied else ""
    scope = f", {scope_name(each)}" if each.scope else ""
    return f"{it.printed(each)}{subject}{denied}{scope}: {teller(it, each)}"


def _positions(it: Known, only: Only) -> tuple[Line, ...]:
    found = sorted(only.positions, key=lambda p: _ORDER.index(p.stance))
    return tuple(_stance(it, each) for each in found)


def _heard(it: Known, found: tuple[Source, ...]) -> tuple[Line, ...]:
    return tuple(Line(_name(it, s), spread(s.mentions)) for s in found)


def _name(it: Known, source: Source) -> str:
    through = f", through {it.source(source.through)}" if source.through else ""
    return f"{it.source(source.id)}{through}"


def _drift(it: Known, only: Only) -> tuple[Line, ...]:
    return tuple(
        Line(it.source(each.drift.origin), under=tuple(_changes(it, each)))
        for each in only.drift
    )


def _changes(it: Known, each: Retold) -> Iterator[Line]:
    for change in each.changes:
        before, after = (
            wording.quoted(wording.clipped(it.words(span), 160))
            for span in (change.before, change.after)
        )
        sign = "/" if change.upstream else "→"
        told = f"{wording.changed(change)}: {before} {sign} {after}"
        yield Line(told, (change.before, change.after))


def _got(pair: Pair, found: Since) -> Iterator[Line]:
    for each in found.got:
        spots = spread(sides.leaning(pair.old, each.chase))
        there = (Line(pair.new.report(n), report=n) for n in each.reports)
        yield Line(wording.dated(each.chase.wanted), spots, under=tuple(there))


def _chase(it: Known, only: Only) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"{wording.dated(each.wanted)}: {each.why}",
            spread(sides.leaning(it, each)),
        )
        for each in only.chase
    )
