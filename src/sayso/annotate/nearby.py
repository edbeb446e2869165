"""Quotations that stand alone in their paragraph, and their speaker beside it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.language import Passage, shared_out
from sayso.core.account import Attribution, Hop, How, Manner, Status

_CLOSING = "”\"'’»"
_SPEAKING = (Status.ON_RECORD, Status.OFFICIAL_UNNAMED, Status.ANONYMOUS)


def spoken(
    told: Sequence[Attribution], passages: Sequence[Passage]
) -> list[Attribution]:
    """*told* with a speaker for every paragraph that is nothing but a quotation.

    A quotation left open at its paragraph's end is the next speaker's; a closed
    one goes on from the speaker of the paragraph before, also over a question.
    """
    shared = shared_out(passages, told, lambda each: each.content[0])
    where = {a.id: n for n, here in enumerate(shared) for a in here}
    out = list(told)
    for at, each in enumerate(told):
        if not _stands_alone(each):
            continue
        first, last = _whole(told, at, where)
        ends_open = _left_open(told[last], passages)
        beside = (
            told[last + 1 : last + 2] if ends_open else out[max(0, first - 1) : first]
        )
        asked = first > 1 and _asks(out[first - 1], passages)
        around = (*beside, *(out[first - 2 : first - 1] if asked else ()))
        giver = next((g for g in around if _gives(g, each, where)), None)
        out[at] = _given(each, giver) if giver is not None else each
    return out


def _stands_alone(attribution: Attribution) -> bool:
    """Whether it is somebody's words, and no word in its sentence says whose."""
    direct = attribution.manner is Manner.DIRECT
    return direct and attribution.made_by == "own_voice"


def _whole(
    told: Sequence[Attribution], at: int, where: dict[str, int]
) -> tuple[int, int]:
    """The first and last of the sentences of one paragraph that stand so together."""

    def same(n: int) -> bool:
        here = where[told[n].id] == where[told[at].id]
        return here and _stands_alone(told[n])

    first = last = at
    while first > 0 and same(first - 1):
        first -= 1
    while last + 1 < len(told) and same(last + 1):
        last += 1
    return first, last


def _asks(attribution: Attribution, passages: Sequence[Passage]) -> bool:
    """Whether the report asks there: "Did she believe it? “No.”"."""
    end = attribution.content[-1].end
    return passages[0].document.text[end - 1 : end + 1].strip()[-1:] == "?"


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
