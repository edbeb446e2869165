"""Where in which report: the one way to point at evidence."""

from dataclasses import dataclass
from itertools import pairwise

from sayso.core.errors import BadSpan


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text: the half-open interval [start, end).

    Offsets count Unicode code points from the start of ``Document.text``, as
    ``str`` indexing does: not bytes, not UTF-16 units, not tokens.

    A span is never empty. Spans order by document, then start, then end.
    ``document`` is the number of the report in its pile, from 0, so that a
    span says by itself which text it is a stretch of.
    """

    document: int
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.document < 0:
            raise BadSpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        """Whether *other* lies wholly within this one."""
        return (
            self.document == other.document
            and self.start <= other.start
            and other.end <= self.end
        )

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return (
            self.document == other.document
            and self.start < other.end
            and other.start < self.end
        )


def overlap(one: Span, other: Span) -> int:
    """How many characters the two share."""
    if one.document != other.document:
        return 0
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def hull(spans: tuple[Span, ...]) -> Span:
    """The least span that holds all *spans*, which are of one document."""
    return Span(
        spans[0].document, min(s.start for s in spans), max(s.end for s in spans)
    )


def gaps(spans: list[Span], within: Span) -> list[Span]:
    """What of *within* none of *spans* covers, in order."""
    inside = [s for s in sorted(spans) if s.overlaps(within)]
    ends = [within.start]
    for span in inside:
        ends += [max(ends[-1], span.start), max(ends[-1], span.end)]
    ends.append(within.end)
    borders = list(pairwise(ends))[::2]
    return [Span(within.document, a, min(b, within.end)) for a, b in borders if a < b]
