"""A dossier as a copy editor has it on the desk: by report, by sentence, by id."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from sayso.core.account import Attribution, Hop, SourceKind
from sayso.core.document import Document, Kind
from sayso.core.dossier import Dossier
from sayso.core.finding import PointMention
from sayso.core.lineage import EdgeKind, Source
from sayso.core.span import Span
from sayso.text import sentences
from sayso.text.lexicon import rows, words

OUTLETS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))
_ADDRESS = re.compile(r"\]\(|https?://|\bwww\.")
_SOON = 200  # characters: a sentence or two
_WORD = re.compile(r"[\w’'-]+")
_IRREGULAR = frozenset(
    "according said told wrote written went spoke put thought felt knew found held "
    "swore gave replied denied quipped chanted sang asked".split()
)
PRONOUNS = frozenset(
    "i we you he she it they who him her them one those these this that some others "
    "someone somebody everyone anybody nobody people many another".split()
)
DEFINITE = frozenset("the this that his her its their our my these those every".split())


@dataclass(frozen=True)
class Desk:
    """What rules ask of a dossier."""

    dossier: Dossier

    @cached_property
    def readable(self) -> bool:
        """Whether the dossier holds its reports' words."""
        return any(document.text for document in self.dossier.documents)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Source id -> source."""
        return {source.id: source for source in self.dossier.sources}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attribution id -> attribution."""
        return {each.id: each for each in self.dossier.attributions}

    @cached_property
    def said_in(self) -> dict[int, tuple[Attribution, ...]]:
        """Report number -> its attributions, in order."""
        found: dict[int, list[Attribution]] = {}
        for each in self.dossier.attributions:
            found.setdefault(each.document, []).append(each)
        return {number: tuple(said) for number, said in found.items()}

    @cached_property
    def mentions(self) -> dict[int, tuple[tuple[Span, Source], ...]]:
        """Report number -> where sources are named in it, in order."""
        found: dict[int, list[tuple[Span, Source]]] = {}
        for source in self.dossier.sources:
            for span in source.mentions:
                found.setdefault(span.document, []).append((span, source))
        return {n: tuple(sorted(m, key=lambda m: m[0])) for n, m in found.items()}

    @cached_property
    def points_of(self) -> dict[Span, tuple[PointMention, ...]]:
        """A claim's words -> all claims that say the same, itself among them."""
        return {
            mention.span: point.mentions
            for point in self.dossier.points
            for mention in point.mentions
        }

    @cached_property
    def _links(self) -> tuple[Span, ...]:
        edges = (e for e in self.dossier.lineage if e.kind is EdgeKind.LINKS)
        return tuple(span for edge in edges for span in edge.evidence)

    def document(self, span: Span) -> Document:
        """The report that *span* points into."""
        return self.dossier.documents[span.document]

    def words(self, span: Span) -> str:
        """The words under *span*, on one line; none where they were kept out."""
        text = self.document(span).text
        return " ".join(text[span.start : span.end].split())

    def sentence(self, span: Span) -> Span:
        """The sentence in which *span* stands, white space around it left out."""
        text = self.document(span).text
        start, end = sentences.bounds(text, span.start, span.end)
        told = text[start:end]
        start += len(told) - len(told.lstrip())
        return Span(span.document, start, max(span.end, start + len(told.strip())))

    def named_in(self, stretch: Span) -> tuple[Source, ...]:
        """The sources whose mentions lie in *stretch*."""
        found = self.mentions.get(stretch.document, ())
        return tuple(source for span, source in found if span in stretch)

    def named_soon(self, said: Attribution) -> bool:
        """Whether a name follows: "an officer said it. Jo Gil, who ..."."""
        stop = self.sentence(said.reach).end
        people = (s for s in self.dossier.sources if s.kind is SourceKind.PERSON)
        firsts = (
            next((m for m in source.mentions if m.document == said.document), None)
            for source in people
            if source.named
        )
        return any(first and 0 <= first.start - stop <= _SOON for first in firsts)

    def linked(self, stretch: Span) -> bool:
        """Whether some words of *stretch* lead to another page."""
        if _ADDRESS.search(self.words(stretch)):
            return True
        return any(link.overlaps(stretch) for link in self._links)

    def hops(self, said: Attribution) -> tuple[tuple[Hop, Source], ...]:
        """The hops of *said* after the teller that are somebody, with who they are."""
        found = ((hop, self.sources.get(hop.source or "")) for hop in said.chain[1:])
        return tuple(
            (hop, source)
            for hop, source in found
            if source is not None and source.kind is not SourceKind.NONE
        )

    def stretches(self, document: Document, kind: Kind) -> tuple[Span, ...]:
        """The stretches of *document* that are of that kind."""
        return tuple(s.span for s in document.segments if s.kind is kind)

    def tells(self, told: str) -> bool:
        """Whether a verb of saying is among the words of *told*, in any form of it."""
        found = _WORD.findall(told.casefold())
        return any(word in _IRREGULAR or forms(word) & _cues() for word in found)


@cache
def _cues() -> frozenset[str]:
    return frozenset(row[0] for row in rows("cues.tsv"))


def forms(word: str) -> frozenset[str]:
    """What *word* may be a form of, as far as spelling tells: a guess, not a parse.

    >>> sorted(forms("criticised"))
    ['criticis', 'criticise', 'criticised', 'criticisede', 'criticisee']
    """
    stems = {word.removesuffix(ending) for ending in ("", "s", "es", "d", "ed", "ing")}
    return frozenset(stems | {f"{stem}e" for stem in stems})


def indefinite(source: Source) -> bool:
    """Whether it is somebody unnamed whom no words pick out: "a resident".

    "The president" is somebody whom the reader knows, and "they" may be.
    """
    first, *_ = source.name.casefold().split() or [""]
    return not source.named and first not in DEFINITE and not pronoun(source)


def confiding(source: Source) -> bool:
    """Whether it is one of those who speak from inside: "a senior official"."""
    told = source.name.casefold().split()
    inside = any(forms(word) & words("confiding.txt") for word in told)
    return inside and indefinite(source)


def pronoun(source: Source) -> bool:
    """Whether only a pronoun is told of it: "they"."""
    return source.name.casefold() in PRONOUNS
