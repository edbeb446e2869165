"""Two tellings of one statement, and how a change between them is told."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.core.finding import Change, ChangeKind
from sayso.core.lineage import EdgeKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.drifting.told import figures, one_number, summed
from sayso.weigh.drifting.variants import Tale, Variant, share

_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\b(?:\s+\w+ly)?\s*$", re.IGNORECASE
)
_LEADS = re.compile(r":\W*$")

_CLOSE = 0.4  # of the shorter, weighed
_LEAST = 2  # concepts
_ALIKE = 0.3  # of the longer


@dataclass(frozen=True)
class Pair:
    """An earlier telling and a later one."""

    before: Variant
    after: Variant
    tale: Tale

    def text(self, span: Span) -> str:
        """The words under *span*."""
        return self.tale.lookup.text(span)

    def led(self, span: Span) -> str:
        """The words of its sentence before *span*."""
        start = self.tale.lookup.sentence(span).start
        if start >= span.start:
            return ""
        return self.text(Span(span.document, start, span.start))

    @property
    def turned(self) -> "Pair":
        """The two the other way round."""
        return Pair(self.after, self.before, self.tale)

    @property
    def one_report(self) -> bool:
        """Whether one report tells both."""
        return self.before.document == self.after.document

    @property
    def copied(self) -> bool:
        """Whether one of their reports has text from the other."""
        ends = {f"d{v.document}" for v in (self.before, self.after)}
        return any(
            edge.kind is EdgeKind.REUSES_TEXT and {edge.teller, edge.told} == ends
            for edge in self.tale.lookup.edges_of(f"d{self.after.document}")
        )

    @property
    def quoted(self) -> bool:
        """Whether both are quotations: nobody made the one of the other."""
        return self.before.direct and self.after.direct

    @property
    def close(self) -> bool:
        """Whether they share enough for a word's absence to mean something."""
        part = share(self.before, self.after, self.tale)[0]
        told = [v.meant for v in (self.before, self.after)]
        few = min(_LEAST, *map(len, told))  # one word alone may be used in two ways
        alike = part >= _CLOSE and len(told[0] & told[1]) >= few
        return alike or self.one_number

    @property
    def alike(self) -> bool:
        """Whether they share enough for another word to be another word for it."""
        return share(self.before, self.after, self.tale)[1] >= _ALIKE

    @property
    def one_number(self) -> bool:
        """Whether both give one number, or the one the parts of it."""
        lookup = self.tale.lookup
        return one_number(self.before, self.after, lookup) or (
            summed(self.before, self.after, lookup) is not None
        )

    @property
    def one_act(self) -> bool:
        """Whether their main verbs stand for one act."""
        one, other = (
            set(concepts.of(v.claim.predicate)) for v in (self.before, self.after)
        )
        return bool(one & other)

    @property
    def in_passing(self) -> bool:
        """Whether both tell how many came to harm, and one mainly something else."""
        lookup = self.tale.lookup
        told = [figures(v, lookup) for v in (self.before, self.after)]
        harm = all(any(figure.scope for figure in each) for each in told)
        return harm and not self.one_act and one_number(self.before, self.after, lookup)

    def introduced(self, variant: Variant) -> bool:
        """Whether the sentence before ends in a colon, and says whose words follow."""
        before = [s for s in self.tale.around(variant) if s < variant.sentence]
        return any(_LEADS.search(self.text(span)) for span in before)

    def own(self, span: Span, variant: Variant) -> bool:
        """Whether words of a telling are its own, and not of one within it."""
        inner = (
            v.span
            for v in self.tale.said_in[variant.document]
            if v is not variant and v.span in variant.claim.span
        )
        return not any(span in each for each in inner)

    def change(
        self, kind: ChangeKind, before: Span | None = None, after: Span | None = None
    ) -> Change:
        """A change of these words; where one side has none, of its claim."""
        return Change(
            before=before or self.before.span, after=after or self.after.span, kind=kind
        )


def find(pattern: re.Pattern[str], span: Span, pair: Pair) -> Span | None:
    """Where *pattern* first stands within *span*."""
    found = pattern.search(pair.text(span))
    if found is None:
        return None
    return Span(span.document, span.start + found.start(), span.start + found.end())


@cache
def listed(name: str) -> re.Pattern[str]:
    """Any of the words of a list, as a whole word."""
    told = "|".join(sorted(map(re.escape, words(name)), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


def passive(variant: Variant, pair: Pair) -> bool:
    """Whether its main verb tells what is done to its subject."""
    head = variant.claim.head
    if head is None or head.start <= variant.span.start:
        return False
    verb = pair.text(head).lower()
    before = Span(head.document, variant.span.start, head.start)
    return not verb.endswith("ing") and bool(_BE.search(pair.text(before)))
