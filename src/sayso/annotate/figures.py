"""Figures: every number that counts or measures something, and what it says.

The number with its bounds is read by ``quantities``, what it counts by ``counted``,
what is said of the counted by ``scopes``; what is no count is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.annotate import quantities, scopes, standing
from sayso.annotate.counted import Counted, counted, noun_phrase, whole_of
from sayso.annotate.language import Passage
from sayso.annotate.quantities import Quantity
from sayso.annotate.scopes import Found
from sayso.annotate.uncounted import is_uncounted
from sayso.core.account import Figure, Hedge, Time
from sayso.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTING = frozenset(("the", "these", "those", "both", "his", "her", "their", "its", "all"))
_ABSTRACT = frozenset(
    "time way thing side hand reason point kind sort type part front day step".split()
)
_SMALL = 12.0


@dataclass(frozen=True, slots=True)
class _Draft:
    """A figure in the making: the quantity, what it counts, what is said of that."""

    passage: Passage
    q: Quantity
    what: Counted
    found: tuple[Found, ...]

    @property
    def span(self) -> Span:
        end = self.q.end
        noun = self.what.noun
        if self.q.kind == "part" and noun is not None and _is_own_whole(self.what):
            end = max(end, noun.idx + len(noun))
        return self.passage.chars(self.q.start, end)

    @property
    def sentence(self) -> Span:
        return self.passage.span(self.what.target.sent)


def find(
    passages: Sequence[Passage], times: Sequence[Time], hedges: Sequence[Hedge]
) -> list[Figure]:
    """The figures in *passages*, which are one document's, in order."""
    drafts = [d for p in passages for d in _drafts(p, times)]
    figures: list[Figure] = []
    for at, draft in enumerate(drafts):
        before = figures[at - 1] if at else None
        told = _figure(draft, before, times, hedges)
        name = f"{draft.passage.document.id}.f{at}"
        figures.append(replace(told, id=name))
    return [
        replace(f, part_of=_part_of(d, drafts, figures))
        for d, f in zip(drafts, figures, strict=True)
    ]


def _drafts(passage: Passage, times: Sequence[Time]) -> Iterator[_Draft]:
    text = passage.doc.text
    for q in quantities.find(text):
        what = None if is_uncounted(text, q) else counted(passage.doc, q)
        if what is None or _is_of_a_time(passage, q, times):
            continue
        draft = _Draft(passage, q, what, () if q.kind == "time" else scopes.find(what))
        if _counts(draft):
            yield draft


def _is_of_a_time(passage: Passage, q: Quantity, times: Sequence[Time]) -> bool:
    """Whether the number is of a date or an hour; a length is both."""
    span = passage.chars(*q.core)
    return q.kind != "time" and any(t.span.overlaps(span) for t in times)


def _counts(draft: _Draft) -> bool:
    """Whether the number counts or measures, as far as the parse can tell."""
    q, what = draft.q, draft.what
    if q.kind == "change":
        return what.number.root.tag_.startswith("VB")
    if q.kind == "time":
        return not _is_age(draft)
    if q.kind != "count" or draft.found:
        return not _is_one_of(draft)
    if not q.spelt:
        return what.noun is not None or not _is_name(what)
    small = q.value is not None and q.value <= _SMALL
    return not small or not (_is_one_of(draft) or _is_idle(what) or q.value == 1)


def _is_age(draft: _Draft) -> bool:
    """Whether a length is how old a person is: "a 12-year-old", "her 2-year-old son"."""
    noun = draft.what.noun
    words = draft.passage.doc.text[draft.q.start : draft.q.end]
    aged = words.lower().endswith("old")
    return aged and (noun is None or noun.pos_ == "PROPN" or draft.what.persons)


def _is_one_of(draft: _Draft) -> bool:
    """ "One of the reasons", "no one", "one another"."""
    number, doc = draft.what.number, draft.passage.doc
    if number.text.lower() != "one":
        return False
    after = doc[number.end].lower_ if number.end < len(doc) else ""
    before = doc[number.start - 1].lower_ if number.start else ""
    return after in {"of", "another", "-"} or before in {"no", "the", "this", "that", "any", "every"}


def _is_idle(what: Counted) -> bool:
    """A small number that points or stands alone: "the two leaders", "the three said"."""
    doc, start = what.number.doc, what.number.start
    pointed = start > 0 and doc[start - 1].lower_ in _POINTING
    return pointed or what.noun is None or what.noun.lemma_.lower() in _ABSTRACT


def _is_name(what: Counted) -> bool:
    """Whether the number belongs to a name before it: "Channel 4"."""
    root = what.number.root
    head = root.head
    return head.i < root.i and head.pos_ == "PROPN" and root.dep_ in {"nummod", "appos", "npadvmod"}


def _figure(
    draft: _Draft, before: Figure | None, times: Sequence[Time], hedges: Sequence[Hedge]
) -> Figure:
    q, what, found, passage = draft.q, draft.what, draft.found, draft.passage
    ruling = standing.governors(what, found)
    unit, subject = _subject(draft, before)
    return Figure(
        id="",
        span=draft.span,
        value=q.value,
        min=q.min,
        max=q.max,
        approximate=q.approximate,
        unit=q.unit or unit,
        subject=subject,
        scope=scopes.scopes(found),
        as_of=standing.as_of(passage, draft.sentence, ruling, times),
        denied=standing.is_denied(ruling, found),
        hedges=standing.hedged(passage, draft.span, ruling, hedges),
    )


def _subject(draft: _Draft, before: Figure | None) -> tuple[str, str]:
    """The unit and the subject: of the noun, else of the figure before it."""
    noun, after = draft.what.noun, draft.what.number.end
    if noun is not None and noun.lower_ not in {"others", "more", "them", "whom"}:
        unit = "persons" if draft.what.persons else noun.lemma_.lower()
        return unit, noun_phrase(noun, after if noun.i >= after else 0)
    if before and before.unit == "persons" and before.span.overlaps(draft.sentence):
        return "persons", before.subject
    told = next((f.token for f in draft.found if f.token.pos_ == "NOUN"), None)
    unit = "persons" if draft.found else "number"
    return unit, noun_phrase(told) if told is not None else _clause_subject(draft.what.target)


def _clause_subject(token: "Token") -> str:
    for verb in (token, *token.ancestors):
        for child in verb.lefts:
            if child.dep_ in {"nsubj", "nsubjpass"} and child is not token:
                return noun_phrase(child)
    return ""


def _is_own_whole(what: Counted) -> bool:
    """Whether a part is told with its whole: "half of the fleet"."""
    noun = what.noun
    return noun is not None and noun.i >= what.number.end and noun.sent == what.target.sent


def _part_of(draft: _Draft, drafts: Sequence[_Draft], figures: Sequence[Figure]) -> str | None:
    """The figure that counts the whole of which *draft* counts a part."""
    whole = whole_of(draft.what)
    for other, figure in zip(drafts, figures, strict=True):
        if whole is not None and other is not draft and other.what.target is whole and other.passage is draft.passage:
            return figure.id
    return None
