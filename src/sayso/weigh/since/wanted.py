"""What was to be got: what is there now, what no longer is wanted, what newly is."""

from dataclasses import dataclass

from sayso.core.dossier import Dossier
from sayso.core.finding import Chase
from sayso.core.since import Got
from sayso.core.span import Span
from sayso.weigh.since.matching import matched
from sayso.weigh.since.reports import Paired, Side
from sayso.weigh.since.sources import Who, outlets


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to get, by what became of it."""

    new: tuple[Chase, ...]
    gone: tuple[Chase, ...]
    got: tuple[Got, ...]


def wanted(paired: Paired, who: Who) -> Wanted:
    """What was wanted and is there, what no longer is wanted, and what newly is.

    Two wishes are one if they are for the same source's, and the same words lean on
    it, or it is called the same.
    """
    ones, others = paired.old.dossier.chase, paired.new.dossier.chase
    kept = _kept(paired, who)
    had = _had(paired, who)
    done = {*kept.values(), *(ones.index(each.chase) for each in had)}
    return Wanted(
        new=tuple(each for n, each in enumerate(others) if n not in kept),
        gone=tuple(each for n, each in enumerate(ones) if n not in done),
        got=had,
    )


def _kept(paired: Paired, who: Who) -> dict[int, int]:
    """By the place of a wish in the newer dossier that which it had in the older."""
    ones, others = paired.old.dossier.chase, paired.new.dossier.chase
    mutual = (
        (int(n), int(o)) for n, o in matched(*paired.common(_leaning)).mutual.items()
    )
    kept = {n: o for n, o in mutual if who.same(ones[o].source, others[n].source)}
    for at, each in enumerate(others):
        like = (n for n, one in enumerate(ones) if _alike(one, each, who))
        free = next((n for n in like if n not in kept.values()), None)
        if at not in kept and free is not None:
            kept[at] = free
    return kept


def _leaning(side: Side) -> dict[str, list[Span]]:
    said = {a.id: a.content for a in side.dossier.attributions}
    return {
        str(n): [span for key in each.leaned_on_by for span in said.get(key, ())]
        for n, each in enumerate(side.dossier.chase)
    }


def _alike(one: Chase, other: Chase, who: Who) -> bool:
    return one.wanted == other.wanted and who.same(one.source, other.source)


def _had(paired: Paired, who: Who) -> tuple[Got, ...]:
    """The wishes that a report new in the pile fulfils: of a source's, its first."""
    new = paired.new.dossier
    sources = {source.id: source for source in new.sources}
    read = _read(new)
    found: dict[str, Got] = {}
    for chase in paired.old.dossier.chase:
        source = sources.get(who.onward.get(chase.source, ""))
        if source is None or source.id not in read or chase.source in found:
            continue
        reports = tuple(n for n in outlets(new, source) if n in paired.new.alone)
        if reports:
            found[chase.source] = Got(chase=chase, reports=reports)
    return tuple(found.values())


def _read(dossier: Dossier) -> set[str]:
    """Whose own report is there, and is what another has it from."""
    hops = (hop for said in dossier.attributions for hop in said.chain[1:])
    return {hop.source for hop in hops if hop.in_pile and hop.source}
