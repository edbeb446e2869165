"""Unnamed sources: how they are described, and on how many a report leads."""

import re
from collections.abc import Iterator

from sayso.core.account import Attribution, Hop, Status
from sayso.core.document import Document, Kind
from sayso.core.lineage import Source
from sayso.core.remark import Remark, Rule
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.lint.desk import Desk, confiding

# What follows a noun and says more of it: "officials in Velm", "sources close to her".
_SAYS_MORE = re.compile(
    r"\s+(?:(?:in|of|at|from|with|within|inside|close|near|familiar|briefed|involved"
    r"|on the)\b|who (?!asked|spoke|declined|requested|insisted|said|told|were ))",
    re.IGNORECASE,
)
_BACK = frozenset("the this that these those his her their its same".split())
_CLOSED = frozenset(
    "and or but of to by as from with for on in at that which who whom when while if "
    "than because after before said say says told tell tells quoted quoting citing "
    "cites according not no were was are is be been had has have also other".split()
)
_ONE = frozenset("a an one another".split())
_NEAR = 40  # characters


def vague_source(desk: Desk) -> Iterator[Remark]:
    """A source that nothing in the report describes, once a report and noun."""
    seen: set[tuple[int, str]] = set()
    for said in desk.dossier.attributions:
        for hop, source in desk.hops(said):
            noun = _bare(desk, hop, source)
            if noun is None or hop.mention is None:
                continue
            key = (said.document, noun.rstrip("s"))
            if key not in seen and not _described(desk, hop.mention, noun):
                yield Remark(
                    rule=Rule.VAGUE_SOURCE,
                    span=hop.mention,
                    missing=f"Nothing says which {noun} these are"
                    if noun.endswith("s")
                    else f"Nothing says what {noun} this is",
                )
            seen.add(key)


def _beside(hop: Hop) -> bool:
    """Whether its verb of saying stands by it: else it may be somebody else's."""
    if hop.mention is None or hop.cue is None:
        return False
    gap = max(hop.cue.start - hop.mention.end, hop.mention.start - hop.cue.end)
    return gap <= _NEAR


def _bare(desk: Desk, hop: Hop, source: Source) -> str | None:
    """The noun, where that is all that the words tell of an unnamed source."""
    if hop.mention is None or source.named or not _beside(hop):
        return None
    told = desk.words(hop.mention).casefold().split()
    if not told or told[0] in _BACK:
        return None
    left = [word for word in told if word not in words("unnaming.txt")]
    return left[0] if len(left) == 1 and left[0] in words("vague_sources.txt") else None


def _described(desk: Desk, mention: Span, noun: str) -> bool:
    """Whether the words behind the noun, or others of the report, say more."""
    text = desk.document(mention).text
    if _SAYS_MORE.match(text, mention.end):
        return True
    stem = re.escape(noun.removesuffix("s"))
    more = rf"(?P<more>{_SAYS_MORE.pattern})?"
    known = re.compile(rf"([\w.’'-]+)\s+{stem}s?\b{more}", re.IGNORECASE)
    empty = _CLOSED | words("unnaming.txt")
    return any(
        match["more"] or match[1].casefold() not in empty
        for match in known.finditer(text)
    )


def single_anonymous(desk: Desk) -> Iterator[Remark]:
    """A report whose lead rests on one person without a name, and on nobody else."""
    for document in desk.dossier.documents:
        for lead in _leads(desk, document):
            found = _alone(desk, document.number, lead)
            if found is not None:
                yield Remark(
                    rule=Rule.SINGLE_ANONYMOUS,
                    span=found,
                    missing="The report leads on one person who is not named, and "
                    "names nobody else for it",
                )
                break


def _leads(desk: Desk, document: Document) -> tuple[Span, ...]:
    """The first sentence of the body, and then the headline."""
    body = desk.stretches(document, Kind.BODY)[:1]
    first = tuple(desk.sentence(Span(b.document, b.start, b.start + 1)) for b in body)
    return (*first, *desk.stretches(document, Kind.HEADLINE))


def _alone(desk: Desk, number: int, lead: Span) -> Span | None:
    """The words for the one unnamed person on whom *lead* rests, if it does."""
    leading = [s for s in desk.said_in.get(number, ()) if s.content[0] in lead]
    for said in leading:
        hops = desk.hops(said)
        if not hops or said.status is not Status.ANONYMOUS:
            continue
        hop, source = hops[-1]
        alone = _one(desk, hop) and confiding(source) and not source.plural
        alone = alone and not desk.named_soon(said)
        if alone and not _backed(desk, said, source):
            return hop.mention
    return None


def _one(desk: Desk, hop: Hop) -> bool:
    """Whether the words are of some one: "an official", in a headline "official"."""
    if hop.mention is None:
        return False
    first, *rest = desk.words(hop.mention).casefold().split()
    bare = not rest and first in words("vague_sources.txt")
    heads = desk.stretches(desk.document(hop.mention), Kind.HEADLINE)
    return first in _ONE or (bare and any(hop.mention in head for head in heads))


def _backed(desk: Desk, said: Attribution, source: Source) -> bool:
    """Whether the same report has the same from somebody else, too."""
    others = (
        mention.origin
        for span in said.content
        for claim, same in desk.points_of.items()
        if claim in span
        for mention in same
        if mention.span.document == said.document
    )
    return any(origin not in (None, source.id) for origin in others)
