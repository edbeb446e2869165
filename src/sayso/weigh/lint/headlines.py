"""Headlines that are firmer than the words under them."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.core.account import Attribution, Status
from sayso.core.document import Kind
from sayso.core.remark import Remark, Rule
from sayso.core.span import Span
from sayso.text.lexicon import rows
from sayso.weigh.lint.desk import Desk

_NOBODYS = {
    Status.ANONYMOUS: "somebody who is not named",
    Status.HEARSAY: "nobody in particular",
    Status.OUTLET_REPORT: "another outlet",
}
_KINDS = ("evidential", "modal")
# Of the hedges that only a parse tells from verbs of saying and of duty, these.
_PLAIN = frozenset("may might could appear seem alleged =feared reputed".split())
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d|\d")
_STEM = 5  # letters by which "evacuated" is "evacuation"
# How many of the headline's content words the lead must have to tell the same, and what
# share of them. Read on some 200 reports: a hedge in a lead is often beside the point,
# so that there it takes more.
_TELLS_IT = (3, 0.4)
_TELLS_ALL = (4, 0.6)


def firmer(desk: Desk) -> Iterator[Remark]:
    """A headline that tells as fact what the lead has from somebody, or softens."""
    for document in desk.dossier.documents:
        heads = desk.stretches(document, Kind.HEADLINE)
        body = desk.stretches(document, Kind.BODY)
        if heads and body and _flat(desk, heads[0]):
            lead = desk.sentence(
                Span(document.number, body[0].start, body[0].start + 1)
            )
            yield from _compared(desk, heads[0], lead)


def _flat(desk: Desk, head: Span) -> bool:
    """Whether the headline gives neither source nor doubt for what it tells."""
    told = desk.words(head)
    if re.search(r"[?“”\"‘]|\s['’]|\b[Hh]ow\b|\b[Ww]hy\b", told) or desk.tells(told):
        return False
    said = [s for s in desk.said_in.get(head.document, ()) if s.content[0] in head]
    sourced = any(desk.hops(s) or s.status is Status.HEARSAY for s in said)
    return not sourced and not softening(told)


def _shared(head: str, lead: str, least: int, share: float) -> bool:
    """Whether the lead says what the headline says: by the words they share."""
    ours, theirs = _stems(head), _stems(lead)
    shared = len(ours & theirs)
    return shared >= least and shared >= share * len(ours)


def _stems(told: str) -> set[str]:
    return {word[:_STEM] for word in _CONTENT.findall(told.casefold())}


def _compared(desk: Desk, head: Span, lead: Span) -> Iterator[Remark]:
    told, leading = desk.words(head), desk.words(lead)
    said = [s for s in desk.said_in.get(head.document, ()) if s.content[0] in lead]
    nobodys = bool(said) and all(s.status in _NOBODYS for s in said)
    found = softening(_QUOTED.sub(" ", leading))
    if nobodys and _shared(told, leading, *_TELLS_IT):
        yield _from(desk, head, said[0])
    elif found and _shared(told, leading, *_TELLS_ALL):
        yield Remark(
            rule=Rule.FIRMER_HEADLINE,
            span=head,
            missing=f"The lead says “{found}”, the headline does not",
            beside=(lead,),
        )


def _from(desk: Desk, head: Span, said: Attribution) -> Remark:
    hops = desk.hops(said)
    spot = hops[-1][0].mention if hops else None
    return Remark(
        rule=Rule.FIRMER_HEADLINE,
        span=head,
        missing=f"Told as fact; the lead has it from {_NOBODYS[said.status]}",
        beside=(spot or said.content[0],),
    )


@cache
def _softeners() -> re.Pattern[str]:
    """The words of hedges.tsv that make a statement less than certain."""
    known = (row for row in rows("hedges.tsv") if row[1] in _KINDS)
    told = {r[0].removeprefix("=") for r in known if len(r) < 3 or r[0] in _PLAIN}
    listed = "|".join(sorted(map(re.escape, sorted(told)), key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})(?:s|d|ed)?\b", re.IGNORECASE)


def softening(told: str) -> str | None:
    """The first words in *told* that soften it."""
    found = _softeners().search(told)
    return found[0] if found else None
