"""Figures: every number that counts or measures something, and what it says.

The number with its bounds is read by ``quantities``, what it counts by ``counted``,
what is said of the counted by ``scopes``; what is no count is left out.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate import bounding, events, lists, scopes, standing, subjects
from sayso.annotate.counted import is_named_part, whole_of
from sayso.annotate.drafts import Draft, drafts
from sayso.annotate.language import Passage
from sayso.annotate.quantities import Quantity
from sayso.core.account import Figure, Hedge, Time


def find(
    passages: Sequence[Passage], times: Sequence[Time], hedges: Sequence[Hedge]
) -> list[Figure]:
    """The figures in *passages*, which are one document's, in order."""
    drafted = [d for p in passages for d in drafts(p, times)]
    figures: list[Figure] = []
    for at, draft in enumerate(drafted):
        told = _figure(draft, _before(draft, drafted, figures), times, hedges)
        told = lists.people(draft, told, drafted, figures)
        name = f"{draft.passage.document.id}.f{at}"
        figures.append(replace(told, id=name))
    return [
        replace(f, part_of=_part_of(d, drafted, figures))
        for d, f in zip(drafted, figures, strict=True)
    ]


def _before(
    draft: Draft, drafted: Sequence[Draft], figures: Sequence[Figure]
) -> Figure | None:
    """The last of *figures*, over parts named aside: "80, including 33 children".

    For "of them" over what a phrase of others holds: "90 boxes of two kinds".
    """
    at, noun = len(figures) - 1, draft.what.noun
    them = noun is not None and noun.lower_ in subjects.THEM
    while at > 0 and them and _is_within(drafted[at], drafted[at - 1]):
        at -= 1
    while at > 0 and not them and is_named_part(drafted[at].what):
        at -= 1
    return figures[at] if figures else None


def _figure(
    draft: Draft, before: Figure | None, times: Sequence[Time], hedges: Sequence[Hedge]
) -> Figure:
    q, what, found, passage = draft.q, draft.what, draft.found, draft.passage
    ruling = standing.governors(what, found)
    unit, subject = subjects.find(draft, before)
    when = standing.as_of(passage, draft.sentence, ruling, times)
    told = _bounded(draft)
    return Figure(
        id="",
        span=draft.span,
        value=q.value,
        min=told.min,
        max=told.max,
        approximate=q.approximate,
        unit=q.unit or unit,
        subject=subject,
        scope=scopes.scopes(found),
        as_of=when,
        event=events.recalled(passage, found, when, times),
        denied=q.kind != "time" and standing.is_denied(what, ruling, found),
        hedges=standing.hedged(passage, draft.span, ruling, hedges),
    )


def _bounded(draft: Draft) -> Quantity:
    """The quantity with the bound that its verb sets: "the toll passes 40"."""
    target, q = draft.what.target, draft.q
    bound = bounding.bounds(target.head) if target.dep_ == "dobj" else ""
    if not bound or q.min is not None or q.max is not None:
        return q
    return replace(q, min=q.value) if bound == "min" else replace(q, max=q.value)


def _is_within(this: Draft, other: Draft) -> bool:
    """Whether *this* counts what stands in the phrase of what *other* counts.

    But no part of that: "90 people, including 12 pupils".
    """
    inside = other.what.target.is_ancestor(this.what.target)
    return other.sentence == this.sentence and inside and not is_named_part(this.what)


def _part_of(
    draft: Draft, drafted: Sequence[Draft], figures: Sequence[Figure]
) -> str | None:
    """The figure that counts the whole of which *draft* counts a part."""
    whole = whole_of(draft.what)
    if whole is None:
        return None
    near = [
        (other, figure)
        for other, figure in zip(drafted, figures, strict=True)
        if other is not draft and figure.span in draft.sentence
    ]
    if whole.lower_ in subjects.THEM:
        before = [e for e in near if e[0].q.kind == "count" and e[1].span < draft.span]
        while len(before) > 1 and _is_within(before[-1][0], before[-2][0]):
            before.pop()
        return before[-1][1].id if before else None
    return next((f.id for d, f in near if d.what.target == whole), None)
