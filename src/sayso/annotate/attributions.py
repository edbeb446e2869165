"""The attributions of a report: every word of its body on somebody's say-so."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from sayso.annotate import (
    grammar,
    headlines,
    hearsay,
    joining,
    language,
    nearby,
    nesting,
    phrasal,
    posts,
    prepositions,
    presupposed,
    quoted,
    quotes,
    tolls,
    transcripts,
    verbs,
)
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention, speaker
from sayso.annotate.names import role
from sayso.annotate.saying import Saying
from sayso.core.account import (
    TELLER,
    Attribution,
    Form,
    Hedge,
    Hop,
    Mention,
    SourceKind,
    Status,
)
from sayso.core.document import Kind
from sayso.core.span import Span
from sayso.core.telling import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

RULES = (
    headlines.find,
    verbs.find,
    phrasal.find,
    tolls.find,
    prepositions.find,
    hearsay.find,
)


def sayings(passage: Passage, told: Sequence[Telling] = ()) -> list[Saying]:
    """Who is said in *passage* to have said what, none overlapping another.

    By the rules, and by what a trained annotator has *told*.
    """
    labelled = list(transcripts.find(passage))
    if labelled:
        return labelled  # what is told within it is part of what was spoken
    found = list(chain.from_iterable(rule(passage) for rule in RULES))
    if any(s.made_by == "headline" for s in found):
        found = [s for s in found if s.made_by == "headline"]
    found = [presupposed.removed(s, passage) for s in found]
    found = joining.joined(found, passage, told)
    found = nesting.untangled(quoted.completed(found, passage), passage)
    return [posts.parted(saying, passage) for saying in found]


def find(
    passages: Sequence[Passage],
    hedges: Sequence[Hedge],
    tellings: Sequence[Telling] = (),
) -> tuple[list[Attribution], list[Mention]]:
    """The attributions of one report in order, and who is named in their chains.

    Together they cover its body: what nobody else says, the report says.
    *tellings* are what a trained annotator found beside the rules.
    """
    told = language.shared_out(passages, tellings, lambda each: each.content[0])
    made: list[tuple[Saying, Passage]] = [
        (saying, passage)
        for passage, own in zip(passages, told, strict=True)
        for saying in _with_own_voice(sayings(passage, own), passage)
    ]
    near = language.shared_out(passages, hedges, lambda hedge: hedge.span)
    beside = dict(zip((p.at[0] for p in passages), near, strict=True))
    out, named = [], []
    for at, (saying, passage) in enumerate(made):
        hops = [m for m in (_meant(saying, passage, v) for v in saying.voices) if m]
        named += hops
        ident = f"{passage.document.id}.a{at}"
        soft = beside[passage.at[0]]
        out.append(_attribution(ident, saying, passage, hops, soft))
    return nearby.spoken(out, passages), named


def _meant(saying: Saying, passage: Passage, voice: "Token") -> Mention | None:
    if saying.made_by == transcripts.MADE_BY:
        return transcripts.speaker(passage, voice)
    known = saying.made_by.startswith(_SPEAKS)
    found = speaker(passage, voice) if known else mention(passage, voice)
    if passage.segment.kind is Kind.HEADLINE:
        return posts.alone(found, passage)
    return posts.with_post(found, passage, voice)


# Rules that know that whoever they name speaks, whatever it is.
_SPEAKS = ("learned", "toll:", prepositions.QUOTED_AS)


def _with_own_voice(found: list[Saying], passage: Passage) -> list[Saying]:
    told = grammar.union(s.content | s.frame for s in found)
    taken = grammar.union(presupposed.within(s, passage) for s in found)
    own = chain.from_iterable(
        _own_voice(told, taken, list(s)) for s in passage.doc.sents
    )
    return sorted([*found, *own], key=lambda s: (min(s.content), s.made_by))


def _own_voice(
    told: Stretch, taken: Stretch, sentence: Sequence["Token"]
) -> Iterator[Saying]:
    """What of a sentence nobody else is said to have said, or only *taken* as known."""
    rest = [t for t in sentence if t.i not in told and not t.is_space]
    known = any(t.i in taken for t in rest)
    least = 3 if known else 4  # "that killed 31"
    if sum(t.is_alpha or t.like_num for t in rest) < least:
        return
    if not known and not _says(rest):
        return
    yield Saying(
        voices=(),
        cue=frozenset(),
        frame=frozenset(),
        content=frozenset(t.i for t in rest),
        verb=rest[0],
        act="own",
        made_by="own_voice",
    )


def _says(tokens: Sequence["Token"]) -> bool:
    """Whether the words are a statement: a verb with what it is said of."""
    whole = len(tokens) == len([t for t in tokens[0].sent if not t.is_space])
    return whole or any(
        t.pos_ in ("VERB", "AUX") and (grammar.finite(t) or t.dep_ == "ROOT")
        for t in tokens
    )


def _attribution(
    ident: str,
    saying: Saying,
    passage: Passage,
    hops: Sequence[Mention],
    hedges: Sequence[Hedge],
) -> Attribution:
    content = spans(passage, saying.content)
    reach = [h.span for h in hedges if any(h.span.overlaps(c) for c in content)]
    return Attribution(
        id=ident,
        content=content,
        manner=quotes.manner(
            _chars(passage, saying.content), quotes.regions(passage.text)
        ),
        chain=(TELLER, *_hops(saying, passage, hops)),
        status=_status(saying, hops),
        hedges=tuple(reach),
        made_by="pointer" if saying.act == "pointer" else saying.made_by,
    )


def _hops(saying: Saying, passage: Passage, hops: Sequence[Mention]) -> Iterator[Hop]:
    cues = _pieces(passage, saying.cue)
    cue = cues[0] if cues and saying.made_by != "headline" else None
    for at, who in enumerate(hops):
        last = at == len(hops) - 1
        yield Hop(mention=who.span, cue=cue if last or at == 0 else None)
    if saying.act == "hearsay" and cue is not None:
        yield Hop(mention=None, cue=cue)


def _status(saying: Saying, hops: Sequence[Mention]) -> Status:
    """The status as one sentence tells it; ``trace`` has the last word."""
    if not hops:
        return Status.HEARSAY if saying.act == "hearsay" else Status.OUTLET_VOICE
    last = hops[-1]
    if last.kind in (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT):
        return Status.OUTLET_REPORT
    if last.form is Form.NAME:
        return Status.ON_RECORD
    if role(last.head) == "office":
        return Status.OFFICIAL_UNNAMED
    if last.kind is SourceKind.ORGANISATION:
        return Status.OFFICIAL_UNNAMED if last.plural else Status.ON_RECORD
    return Status.ANONYMOUS


_EDGES = frozenset(",;:–—-")


def _pieces(passage: Passage, stretch: Stretch) -> tuple[Span, ...]:
    return tuple(passage.chars(start, end) for start, end in _chars(passage, stretch))


def _chars(passage: Passage, stretch: Stretch) -> list[tuple[int, int]]:
    doc = passage.doc
    return [
        (doc[a].idx, doc[b].idx + len(doc[b].text)) for a, b in grammar.runs(stretch)
    ]


def spans(passage: Passage, content: Stretch) -> tuple[Span, ...]:
    """*content* as spans of the report, without loose commas and "that" at its ends."""
    doc, out = passage.doc, []
    bridged = (
        content
        | {i + 1 for i in content if i + 2 in content and doc[i + 1].text in _EDGES}
        | {i + 1 for i in content if i + 2 in content and doc[i + 1].is_space}
    )
    for first, last in grammar.runs(bridged):
        start, stop = first, last
        while start <= stop and _loose_start(doc[start]):
            start += 1
        while stop >= start and _loose_end(doc[stop]):
            stop -= 1
        if start <= stop and any(
            t.is_alpha or t.like_num for t in doc[start : stop + 1]
        ):
            out.append(passage.span(doc[start : stop + 1]))
    return tuple(out) or _pieces(passage, content)[:1]


def _loose_start(token: "Token") -> bool:
    joined = token.lower_ in ("that", "and", "but", "while") and token.dep_ in (
        "mark",
        "cc",
    )
    return token.is_space or token.text in _EDGES or token.text == "." or joined


def _loose_end(token: "Token") -> bool:
    return token.is_space or token.text in _EDGES or token.text == "."
