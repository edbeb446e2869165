"""Opinions about somebody that nobody puts a name to."""

import re
from collections.abc import Iterator

from sayso.core.account import Attribution, Status
from sayso.core.remark import Remark, Rule
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.lint.desk import PRONOUNS, Desk, confiding, forms


def anonymous_opinion(desk: Desk) -> Iterator[Remark]:
    """What an unnamed source holds of somebody, and does not know of something."""
    for said in desk.dossier.attributions:
        hops = desk.hops(said)
        if said.status is not Status.ANONYMOUS or not hops:
            continue
        hop, source = hops[-1]
        by_name = hop.mention and desk.words(hop.mention).casefold() not in PRONOUNS
        if not by_name or not confiding(source) or desk.named_soon(said):
            continue
        # "Officials criticised": what several do in the open is an event.
        spot = None if source.plural else _judging(desk, hop.cue)
        spot = spot or _judgement(desk, said)
        if spot is not None:
            yield Remark(
                rule=Rule.ANONYMOUS_OPINION,
                span=spot,
                missing="Somebody without a name judges; only what such a source "
                "knows is news",
                beside=(hop.mention,) if hop.mention else (),
            )


def _judging(desk: Desk, cue: Span | None) -> Span | None:
    """*cue*, where it is a verb that praises or blames."""
    told = desk.words(cue).casefold().split() if cue else []
    return cue if any(forms(word) & words("judging.txt") for word in told) else None


def _judgement(desk: Desk, said: Attribution) -> Span | None:
    """The first word of what is said that judges."""
    pattern = "|".join(map(re.escape, sorted(words("judgements.txt"))))
    known = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for span in said.content:
        text = desk.document(span).text
        found = known.search(text, span.start, span.end)
        if found:
            return Span(span.document, *found.span())
    return None
