"""The chain of each attribution, with its hops given to characters.

While a report is taken by itself, ``Hop.source`` holds a character's id, ``TELLING``
after the report's id for its own outlet, or ``NOBODY``; ``trace.across`` replaces them.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.core.account import TELLER, Attribution, Hop, How, SourceKind
from sayso.core.span import Span, overlap
from sayso.trace.cast import Cast, Character
from sayso.trace.reading import OUTLETS

NOBODY = "none"
POINTER = "pointer"


def telling(document: int) -> str:
    """What stands for a report's own outlet until the outlets are known."""
    return f"d{document}.t"


def resolved(cast: Cast) -> tuple[Attribution, ...]:
    """The attributions of one report, each hop given to a character of *cast*.

    A hop that repeats the one before it falls away, and so does the report's own
    outlet where it says that it was itself told ("told the Post" in the Post).
    """
    account = cast.scene.account
    own = _own(cast)
    return tuple(
        replace(each, chain=_chain(cast, each.chain, own))
        for each in account.attributions
    )


def _own(cast: Cast) -> frozenset[str]:
    """The characters that are the report's own outlet."""
    seen = cast.scene
    spans = (seen.readings[at].mention.span for at in seen.own)
    mine = (cast.by_span[span] for span in spans)
    return frozenset((*mine, telling(seen.account.document.number)))


def _chain(cast: Cast, chain: Sequence[Hop], own: frozenset[str]) -> tuple[Hop, ...]:
    teller = telling(cast.scene.account.document.number)
    hops: list[Hop] = [replace(TELLER, source=teller)]
    for hop in chain:
        source = _source(cast, hop)
        if hop.how is How.FILE or source in own or source == hops[-1].source:
            continue
        hops.append(replace(hop, source=source))
    return tuple(hops)


def _source(cast: Cast, hop: Hop) -> str:
    if hop.mention is None:
        return NOBODY
    found = cast.by_span.get(hop.mention) or _nearest(cast, hop.mention)
    return NOBODY if found != NOBODY and _nothing(cast[found]) else found


def _nothing(character: Character) -> bool:
    """Whether it is an "it" that takes up nothing, and so tells of nobody."""
    return all(r.pronoun and r.mention.head == "it" for r in character.readings)


def _nearest(cast: Cast, span: Span) -> str:
    """The character of the mention that shares most with *span*."""
    shared = [(overlap(span, each), each) for each in cast.by_span]
    best = max(shared, default=(0, span))
    return cast.by_span[best[1]] if best[0] else NOBODY


def own(cast: Cast) -> tuple[str, ...]:
    """The characters that the report's own outlet says spoke to it."""
    mine, found = _own(cast), []
    for each in cast.scene.account.attributions:
        path = [_source(cast, hop) for hop in each.chain if hop.mention]
        found += [b for a, b in pairwise(path) if a in mine]
    return tuple(dict.fromkeys(found))


def channel(cast: Cast, hops: Sequence[Hop]) -> str | None:
    """The outlet through which the last hop was reached, if there is one between."""
    between = [
        hop.source for hop in hops[1:-1] if hop.source and is_outlet(cast, hop.source)
    ]
    return between[-1] if between else None


def is_outlet(cast: Cast, ident: str | None) -> bool:
    """Whether that character publishes, or is what an outlet published."""
    if not ident or ident == NOBODY or ident.endswith(".t"):
        return False
    return cast[ident].kind in OUTLETS or _is_article(cast, ident)


def _is_article(cast: Cast, ident: str) -> bool:
    character = cast[ident]
    nouns = ("article", "dispatch", "story")
    return character.kind is SourceKind.DOCUMENT and character.described.sort in nouns


def voiced(each: Attribution) -> bool:
    """Whether nobody but the report's own outlet stands behind it."""
    return len(each.chain) == 1


def unowned(each: Attribution) -> bool:
    """Whether nobody is named for it: the outlet's own voice, or hearsay."""
    return all(hop.source == NOBODY for hop in each.chain[1:])


def carried(hops: Sequence[Hop], *, words: bool = False) -> tuple[Hop, ...]:
    """*hops* as they are carried elsewhere; with their *words*, if these told of it."""
    if words:
        return tuple(replace(hop, how=How.CARRIED) for hop in hops)
    return tuple(Hop(how=How.CARRIED, source=hop.source) for hop in hops)
