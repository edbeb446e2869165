"""A remark on the sourcing of a report: where it falls short of a newsroom's rule."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Span


class Rule(StrEnum):
    """The rules of newsrooms that a report is read against; see docs/lint.md."""

    VAGUE_SOURCE = "vague-source"
    SINGLE_ANONYMOUS = "single-anonymous"
    ANONYMOUS_OPINION = "anonymous-opinion"
    ANONYMITY_DROPPED = "anonymity-dropped"
    DISTANT_ATTRIBUTION = "distant-attribution"
    NO_SPEAKER = "no-speaker"
    UNNAMED_REPORT = "unnamed-report"
    FIRMER_HEADLINE = "firmer-headline"
    BARE_FIGURE = "bare-figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One place that falls short of a rule.

    Attributes:
        span: The words that the remark is about.
        missing: What is missing there, in one sentence for an editor.
        beside: Other words that it rests on, in this report or another.
    """

    rule: Rule
    span: Span
    missing: str
    beside: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """All remarks on a dossier, in the order of its reports and of their words.

    Attributes:
        checked: The rules that were held against it.
        unchecked: Those that need the reports' words, where they were kept out.
    """

    remarks: tuple[Remark, ...]
    checked: tuple[Rule, ...]
    unchecked: tuple[Rule, ...] = ()
