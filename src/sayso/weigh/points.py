"""Claims, over all reports, that say the same thing.

Every claim is in one point, also one that a single report makes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.core.account import Claim, Status, Support
from sayso.core.finding import Origins, Point, PointMention, PointStatus
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.clusters import clusters
from sayso.weigh.declared import Declared
from sayso.weigh.granted import Granted
from sayso.weigh.lookup import Lookup
from sayso.weigh.opposed import against, bare, faced
from sayso.weigh.origin import AGAINST, NOBODY
from sayso.weigh.origins import origins
from sayso.weigh.tellings import Tellings
from sayso.weigh.ties import ties

Group = tuple[Claim, ...]

_HALF = 0.5  # of what the claim that most others say again has in common with them
_STEM = 4  # letters of a word by which its forms are known
_BEST = 90.0  # characters of a claim that is easily read


def groups(told: Tellings) -> list[Group]:
    """The claims in groups that say the same, most told first.

    By reports, then by mentions, then as the first stands in the pile.
    """
    holders = told.claims()
    found = (
        tuple(sorted((c for f in group for c in holders[f]), key=lambda c: c.span))
        for group in clusters(tuple(holders), told.scale, ties(told))
    )
    whole = _together(found, told.lookup)
    return sorted(faced(sorted(whole, key=_order), told), key=_order)


def _together(found: Iterable[Group], lookup: Lookup) -> Iterator[Group]:
    """*found* with those as one that are never told but in one breath.

    "They drove off | and left us with the dogs" is one statement, unless somebody
    tells the one without the other. News stays apart, and so do two numbers, and
    circumstances: "| after the dam broke".
    """
    breaths: defaultdict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in sorted(found, key=lambda g: g[0].span):
        if all(_is_circumstance(claim, lookup) for claim in group):
            yield group
        else:
            breaths[tuple(sorted(claim.attribution for claim in group))].append(group)
    for groups in breaths.values():
        whole = groups[0]
        for group in groups[1:]:
            if _apart(whole, group):
                yield whole
                whole = group
            else:
                whole = tuple(sorted((*whole, *group), key=lambda c: c.span))
        yield whole


def _is_circumstance(claim: Claim, lookup: Lookup) -> bool:
    first = lookup.text(claim.span).split(maxsplit=1)[0]
    return first.lower() in words("circumstances.txt")


def _apart(one: Group, other: Group) -> bool:
    led = any(claim.leading for claim in (*one, *other))
    return led or (any(c.figures for c in one) and any(c.figures for c in other))


def _order(group: Group) -> tuple[int, int, Span]:
    return -len({c.span.document for c in group}), -len(group), group[0].span


def best(group: Group, lookup: Lookup) -> Claim:
    """The claim whose words stand for the whole group.

    One whose words others of the group have, too; that asserts, with a subject,
    attributed to somebody, and of a length that is easily read; of equals the one
    that leads its report, then the first.
    """
    told = Counter(word for claim in group for word in set(claim.words))
    common = {claim.id: _common(claim, told) for claim in group}
    least = _HALF * max(common.values())

    def order(claim: Claim) -> tuple[bool, int, int, float, tuple[str, int, int]]:
        flaws = _flaws(claim, lookup)
        return (common[claim.id] < least, *flaws, lookup.spot(claim.span))

    return min(group, key=order)


def _common(claim: Claim, told: Mapping[str, int]) -> float:
    """In how many other claims a word of *claim* stands, on average."""
    words = set(claim.words)
    return sum(told[word] - 1 for word in words) / max(1, len(words))


def _flaws(claim: Claim, lookup: Lookup) -> tuple[int, int, float]:
    unattributed = lookup.status(claim) in (Status.OUTLET_VOICE, Status.HEARSAY)
    text = lookup.text(claim.span).lower()
    # "shortly after it was shot down" leaves out what was
    bare = not any(word[:_STEM] in text for word in claim.subject)
    return (
        (claim.support is not Support.ASSERTS) + bare + unattributed,
        not claim.leading,
        abs(len(claim.span) - _BEST) // 40,
    )


def points(groups: Sequence[Group], told: Tellings) -> tuple[Point, ...]:
    """The points that *groups* make, in their order."""
    granted, lookup, outright = Granted(told), told.lookup, against(told.lookup)
    bare_denials = bare(groups, outright, lookup)
    made = []
    for number, group in enumerate(groups):
        mentions = [_mention(claim, group, lookup) for claim in group]
        mentions = [_on_whose(each, outright, lookup) for each in mentions]
        mentions += bare_denials.get(number, ())
        counted = origins(group, lookup, granted.by(group))
        made.append(_point(f"p{number}", group, mentions, counted, lookup))
    return tuple(made)


def _point(
    ident: str,
    group: Group,
    mentions: Sequence[PointMention],
    counted: Origins,
    lookup: Lookup,
) -> Point:
    reports = {m.span.document for m in mentions}
    return Point(
        id=ident,
        text=lookup.text(best(group, lookup).span),
        mentions=tuple(sorted(mentions, key=lambda m: m.span)),
        reports=len(reports),
        outlets=len({lookup.outlet(d) or d for d in reports}),
        origins=counted,
        status=_status(group, mentions, counted, lookup),
    )


def _mention(claim: Claim, group: Group, lookup: Lookup) -> PointMention:
    return PointMention(
        span=claim.span,
        attribution=claim.attribution or None,
        support=claim.support,
        origin=_origin(claim, lookup) or _below(claim, group, lookup),
    )


def _origin(claim: Claim, lookup: Lookup) -> str | None:
    source = lookup.origin(claim)
    unnamed = lookup.status(claim) in NOBODY
    return None if source is None or unnamed else source.id


def _on_whose(
    mention: PointMention, outright: Mapping[Span, Declared], lookup: Lookup
) -> PointMention:
    """*mention*, its denier named where the report itself tells who denies it."""
    told = outright.get(lookup.sentence(mention.span))
    if told is None or mention.origin or mention.support not in AGAINST:
        return mention
    return replace(mention, origin=told.source)


def _below(claim: Claim, group: Group, lookup: Lookup) -> str | None:
    """From whom a headline in the outlet's own voice has it: as its report tells."""
    if claim.support in AGAINST or not lookup.in_headline(claim.span):
        return None
    same = (c for c in group if c.span.document == claim.span.document)
    told = (_origin(c, lookup) for c in same if c.support not in AGAINST)
    return next((ident for ident in told if ident), None)


def _status(
    group: Group, mentions: Sequence[PointMention], counted: Origins, lookup: Lookup
) -> PointStatus:
    if any(each.support in AGAINST for each in mentions):
        return PointStatus.DISPUTED
    if counted.count < 2:
        return PointStatus.SINGLE if counted.count else PointStatus.NOBODY_NAMED
    named = any(lookup.status(claim) is Status.ON_RECORD for claim in group)
    return PointStatus.MULTIPLE_ON_RECORD if named else PointStatus.MULTIPLE_ANONYMOUS
