"""Who says so: made firmer, told of in another sentence, or not told at all."""

import re
from collections.abc import Iterator

from sayso.core.account import HedgeKind, How, SourceKind, Status
from sayso.core.finding import Change, ChangeKind
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.drifting.pairs import Pair, find, listed
from sayso.weigh.drifting.utterances import carried, reached, say_so
from sayso.weigh.drifting.variants import Variant
from sayso.weigh.drifting.words import stems
from sayso.weigh.origin import NOBODY, OUTLETS, PRONOUNS

_OFFICE = (Status.OFFICIAL_UNNAMED, Status.ON_RECORD)
_ARTICLES = re.compile(
    r"^(?:the|a|an|some|several|its|these|those|his|her)\s+", re.IGNORECASE
)
_SPOKES = re.compile(r"\bspokes(?:man|woman|person|people)\b", re.IGNORECASE)
_BACK = re.compile(r"^(?:the|this|that|these|those)\b", re.IGNORECASE)
_TELLS = re.compile(r"[?:“”\"‘|]|\s['’–—-]")  # a headline that says who, or asks
_VAGUE = frozenset(("reports", "media reports", "news reports"))


def unmarked(pair: Pair) -> Iterator[Change]:
    """That a source's name is kept back is told before, and not after."""
    mark = _mark(pair.before, pair)
    after = _named(pair.after, pair)
    if mark is None or after is None or pair.one_report:
        return
    source = pair.tale.lookup.sources[pair.after.origin or ""]
    if source.named or any(_mark(v, pair) for v in _of_origin(pair.after, pair)):
        return
    yield pair.change(ChangeKind.SOURCE_HARDENED, before=mark, after=after)


def _of_origin(variant: Variant, pair: Pair) -> list[Variant]:
    """All that its report tells on the same say-so."""
    told = pair.tale.said_in[variant.document]
    return [v for v in told if v.origin == variant.origin]


def _mark(variant: Variant, pair: Pair) -> Span | None:
    """The words that keep the source's name back, and the source."""
    mention = _named(variant, pair)
    if mention is None:
        return None
    found = find(listed("anonymity.txt"), mention, pair)
    if found:
        return mention
    return find(listed("anonymity.txt"), pair.tale.lookup.sentence(mention), pair)


def _named(variant: Variant, pair: Pair) -> Span | None:
    """The words for whoever is at the end of the chain; a pronoun names nobody."""
    mention = variant.hops[-1].mention if variant.hops else None
    pronoun = mention and pair.text(mention).lower() in PRONOUNS
    return None if pronoun else mention


def firmer(pair: Pair) -> Iterator[Change]:
    """Somebody who spoke for no office, or unnamed for one, is the office itself."""
    before, after = _named(pair.before, pair), _named(pair.after, pair)
    ours, theirs = (_status(v) for v in (pair.before, pair.after))
    if before is None or after is None or pair.one_report:
        return
    known = pair.tale.lookup.sources
    source = known[pair.after.origin or ""]
    first = known[pair.before.origin or ""]
    if first.named and first.kind is SourceKind.PERSON:
        return
    institution = source.named and source.kind is SourceKind.ORGANISATION
    spokesman = find(_SPOKES, after, pair) and not source.named
    office = ours is Status.OFFICIAL_UNNAMED and theirs is Status.ON_RECORD
    loose = ours is Status.ANONYMOUS and theirs in _OFFICE
    if (institution and (office or loose)) or (spokesman and loose):
        yield pair.change(ChangeKind.SOURCE_HARDENED, before=before, after=after)


def _status(variant: Variant) -> Status:
    said = variant.attribution
    return said.status if said else Status.OUTLET_VOICE


def unsaid(pair: Pair) -> Iterator[Change]:
    """Told on somebody's say-so before, and on nobody's after."""
    before, after = pair.before, pair.after
    if _status(after) not in NOBODY or _status(before) in NOBODY:
        return
    edited = pair.copied and before.explicit  # "he said" was there, and is cut
    shown = _shown(pair) or (_goes_on(pair) and not edited)
    if not after.headline and (pair.one_report or shown):
        return
    if pair.tale.lookup.outlet(after.document) in {hop.source for hop in before.hops}:
        return  # it is that outlet's own report
    mention = _named(before, pair) or _unsure(before, pair)
    if mention is None and edited:
        mention = before.hops[-1].mention
    telling = after.headline and _TELLS.search(pair.text(after.sentence))
    if mention and not telling and not _within(mention, before, pair):
        yield pair.change(ChangeKind.SOURCE_LOST, before=mention)


def _unsure(variant: Variant, pair: Pair) -> Span | None:
    """The pronoun for who said it, if it is not what everybody knows by now."""
    hedged = any(
        hedge.kind is HedgeKind.MODAL and hedge.span in variant.claim.span
        for hedge in pair.tale.hedges[variant.document]
    )
    return variant.hops[-1].mention if hedged and variant.hops else None


def _shown(pair: Pair) -> bool:
    """Whether a colon leads to it, or it stands in a quotation."""
    quotations = pair.tale.quotations[pair.after.document]
    within = any(each.overlaps(pair.after.span) for each in quotations)
    return within or pair.introduced(pair.after)


def _goes_on(pair: Pair) -> bool:
    """Whether the sentence before says who said it."""
    return bool(carried(pair.after, pair.tale) & say_so(pair.before, pair.tale))


def _within(mention: Span, variant: Variant, pair: Pair) -> bool:
    """Whether what is told is about the source itself, who is named in both."""
    named = {
        label
        for word in pair.text(mention).lower().replace("’", "'").split()
        for label in stems(concepts.of(word.removesuffix("'s")))
    }
    return mention in variant.span or bool(named & pair.after.meant)


def elsewhere(pair: Pair) -> Iterator[Change]:
    """A lead whose own sentence does not say who said it; another sentence does."""
    before, after = pair.before, pair.after
    plain = after.claim.leading and not after.headline and not after.direct
    carried = after.hops and all(hop.how is How.CARRIED for hop in after.hops)
    if plain and carried and before.explicit and not pair.one_report:
        yield pair.change(ChangeKind.SOURCE_LOST, before=_named(before, pair))


def cut_short(pair: Pair) -> Iterator[Change]:
    """The report that told it is named, and not whom that had it from."""
    before, after = pair.before, pair.after
    through = {hop.source for hop in before.hops[:-1]} | reached(before, pair.tale)
    if pair.one_report or not (through and after.hops):
        return
    way = after.origin
    kind = pair.tale.lookup.sources[way or ""].kind
    beyond = any(
        hop.source == way and hop is not v.hops[-1]
        for v in pair.tale.said_in[after.document]
        for hop in v.hops
    )
    if kind in OUTLETS and way in through and not beyond:
        yield pair.change(
            ChangeKind.SOURCE_LOST,
            before=_named(before, pair),
            after=_named(after, pair),
        )


def vaguer(pair: Pair) -> Iterator[Change]:
    """Who it is was told before; after it is "sources"."""
    before, after = _named(pair.before, pair), _named(pair.after, pair)
    if before and after and not (pair.one_report or find(_BACK, after, pair)):
        told = [_bare(each, pair) for each in (before, after)]
        vague = [each in words("vague_sources.txt") | _VAGUE for each in told]
        if vague[1] and not vague[0]:
            yield pair.change(ChangeKind.SOURCE_LOST, before=before, after=after)


def nameless(pair: Pair) -> Iterator[Change]:
    """Who is named before is only described after, or is the office."""
    before, after = _named(pair.before, pair), _named(pair.after, pair)
    if before is None or after is None or pair.one_report:
        return
    ours, theirs = _ends(pair)
    if not (ours.named and ours.kind is SourceKind.PERSON):
        return
    name = ours.name.split()[-1]
    described = not theirs.named and not find(_BACK, after, pair)
    described = described and name not in pair.text(after)  # "Ruiz's report"
    office = theirs.kind is SourceKind.ORGANISATION and (
        pair.copied
        or (
            theirs.id == ours.institution and name not in pair.text(pair.after.sentence)
        )
    )
    if (described or office) and _bare(before, pair) != _bare(after, pair):
        yield pair.change(ChangeKind.SOURCE_LOST, before=before, after=after)


def several(pair: Pair) -> Iterator[Change]:
    """One person without a name is several: "an official", "officials".

    Where nobody has it from the other, each may have heard whom it tells of.
    """
    before, after = _named(pair.before, pair), _named(pair.after, pair)
    if before is None or after is None or pair.one_report:
        return
    ours, theirs = _ends(pair)
    if ours.named or theirs.named or find(_BACK, after, pair):
        return
    if not (pair.copied or say_so(pair.before, pair.tale) & _ways(pair)):
        return
    if (ours.kind, theirs.kind) == (SourceKind.PERSON, SourceKind.GROUP):
        yield pair.change(ChangeKind.SOURCE_HARDENED, before=before, after=after)


def _ways(pair: Pair) -> set[str]:
    """The outlets through which the later telling came."""
    known = pair.tale.lookup.sources
    hops = (hop.source or "" for hop in pair.after.hops)
    return {each for each in hops if known[each].kind in OUTLETS}


def _bare(mention: Span, pair: Pair) -> str:
    """Its words without the article."""
    return _ARTICLES.sub("", pair.text(mention)).lower()


def _ends(pair: Pair) -> tuple[Source, Source]:
    """Who is at the end of either chain."""
    known = pair.tale.lookup.sources
    return known[pair.before.origin or ""], known[pair.after.origin or ""]


def channel(pair: Pair) -> Iterator[Change]:
    """A headline leaves out through whom its report has it."""
    before, after = pair.before, pair.after
    if not (pair.one_report and after.headline and after.hops):
        return
    lookup = pair.tale.lookup
    known = {hop.source for hop in after.hops} | {lookup.outlet(after.document)}
    for hop in before.hops[:-1]:
        outlet = lookup.sources[hop.source or ""]
        named = outlet.name in pair.text(after.sentence)
        if outlet.kind in OUTLETS and hop.mention and not named:
            if outlet.id not in known:
                yield pair.change(
                    ChangeKind.SOURCE_LOST,
                    before=hop.mention,
                    after=_named(after, pair),
                )
            return
