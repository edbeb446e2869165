"""What became of an older dossier in a newer one: what is new, and what only moved.

New is what rests on a report, or a wording, that the older dossier has not. What rests
on reports of both and is found in one alone was parted or counted otherwise, as more
reports make more of what they have in common: it is told as that.
"""

from sayso.core.dossier import Dossier
from sayso.core.since import Only, Since
from sayso.weigh.since import differing, points, reports, sources, stances, wanted


def since(old: Dossier, new: Dossier) -> Since:
    """*old* and *new* held against each other; their reports' order is no matter."""
    pair = reports.paired(old, new)
    who = sources.who(pair)
    told = points.points(pair, who)
    differ = differing.differing(pair)
    chase = wanted.wanted(pair, who)
    return Since(
        old=pair.old.dossier,
        new=pair.new.dossier,
        reports=pair.reports,
        points=tuple(turn for turn in told.turns if turn.stirred),
        arrived=Only(
            points=told.new,
            sources=sources.unheard(pair.new, who.backward),
            figures=differing.figures(pair.new, pair.old),
            repeated=differing.repeated(pair.new, pair.old),
            differences=differ.new,
            drift=stances.drift(pair.new),
            positions=stances.positions(
                pair.new, pair.old, lambda a, b: who.same(b, a)
            ),
            chase=chase.new,
        ),
        gone=Only(
            points=told.gone,
            sources=sources.unheard(pair.old, who.onward),
            figures=differing.figures(pair.old, pair.new),
            repeated=differing.repeated(pair.old, pair.new),
            differences=differ.gone,
            drift=stances.drift(pair.old),
            positions=stances.positions(pair.old, pair.new, who.same),
            chase=chase.gone,
        ),
        regrouped=told.regrouped,
        otherwise=differ.otherwise,
        shifts=differ.shifts,
        broken=stances.broken(pair, who),
        got=chase.got,
    )
