"""Quotations that stand alone in their paragraph, and their speaker beside it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.language import Passage
from sayso.core.account import Attribution, Hop, How, Manner, Status

_CLOSING = "”\"'’»"
_SPEAKING = (Status.ON_RECORD, Status.OFFICIAL_UNNAMED, Status.ANONYMOUS)


def spoken(
    told: Sequence[Attribution], passages: Sequence[Passage]
) -> list[Attribution]:
    """*told* with a speaker for every paragraph that is nothing but a quotation.

    A quotation left open at its paragraph's end is the next speaker's; a closed
    one goes on from the speaker of the paragraph before.
    """
    where = {a.id: _paragraph(a, passages) for a in told}
    out = list(told)
    for at, each in enumerate(told):
        if each.manner is not Manner.DIRECT or each.made_by != "own_voice":
            continue
        ends_open = each.content[-1] and _left_open(each, passages)
        beside = told[at + 1 :] if ends_open else tuple(reversed(out[:at]))
        giver = beside[0] if beside else None
        if giver is not None and _gives(giver, each, where):
            out[at] = _given(each, giver)
    return out


def _paragraph(attribution: Attribution, passages: Sequence[Passage]) -> int:
    start = attribution.content[0]
    return next(
        (n for n, p in enumerate(passages) if p.segment.span.overlaps(start)), -1
    )


def _left_open(attribution: Attribution, passages: Sequence[Passage]) -> bool:
    document = passages[0].document
    end = attribution.content[-1].end
    after = document.text[end : end + 2].strip()
    return document.text[end - 1] not in _CLOSING and after[:1] not in set(_CLOSING)


def _gives(giver: Attribution, quoted: Attribution, where: dict[str, int]) -> bool:
    near = abs(where[giver.id] - where[quoted.id]) <= 1
    return near and giver.status in _SPEAKING and len(giver.chain) > 1


def _given(quoted: Attribution, giver: Attribution) -> Attribution:
    hops = tuple(Hop(mention=h.mention, how=How.NEARBY) for h in giver.chain[1:])
    return replace(
        quoted,
        chain=(quoted.chain[0], *hops),
        status=giver.status,
        made_by="nearby",
    )
