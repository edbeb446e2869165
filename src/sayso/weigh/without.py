"""What stands of a dossier if one source is taken out of it."""

from collections.abc import Iterator

from sayso.core.account import Attribution
from sayso.core.dossier import Dossier
from sayso.core.finding import Left, PointMention


def left_without(dossier: Dossier, source: str) -> tuple[Left, ...]:
    """What is left of each point that rests on *source*, an id, in their order.

    A telling rests on it if it is the outlet, the origin, or any hop between, if an
    unnamed source was reached through it, or if the unnamed source of a copy counts as
    one with such a source.
    """
    return tuple(_left(dossier, source))


def _left(dossier: Dossier, source: str) -> Iterator[Left]:
    attributions = {each.id: each for each in dossier.attributions}
    through = {each.id for each in dossier.sources if each.through == source}
    unnamed = {each.id for each in dossier.sources if not each.named}
    for point in dossier.points:
        gone = through | {source}
        ones = (g for g in point.origins.groups if gone.intersection(g) & unnamed)
        gone |= {ident for group in ones for ident in group} & unnamed
        kept = tuple(
            mention
            for mention in point.mentions
            if not _rests(mention, attributions, gone)
        )
        if len(kept) < len(point.mentions):
            origins = {mention.origin for mention in kept}
            groups = (g for g in point.origins.groups if origins.intersection(g))
            yield Left(point=point, mentions=kept, groups=tuple(groups))


def _rests(
    mention: PointMention, attributions: dict[str, Attribution], gone: set[str]
) -> bool:
    said = attributions.get(mention.attribution or "")
    hops = {hop.source for hop in said.chain} if said else set()
    return mention.origin in gone or bool(hops & gone)
