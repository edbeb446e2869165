"""Whom a pronoun takes up, but for "he" and "she"."""

from sayso.core.account import SourceKind
from sayso.trace.backward import last_before, same_word, several, single_person
from sayso.trace.reading import OUTLETS, Reading
from sayso.trace.scene import Scene

_REACH = 4  # sentences over which a pronoun may reach back
_THINGS = OUTLETS | {SourceKind.ORGANISATION, SourceKind.DOCUMENT}


def i_or_we(scene: Scene, at: int) -> int | None:
    """Within a quotation, the one who speaks it, or spoke last."""
    here = scene.readings[at].mention
    if here.head not in ("i", "we"):
        return None
    quoted = [q for q in scene.account.quotations if here.span in q.span]
    if not quoted:
        return None
    given = _speaker(scene, quoted[0].attribution)
    if given is not None and given != at:
        return given
    fits = single_person if here.head == "i" else _anybody
    return last_before(scene, at, fits, spoke=True, reach=_REACH)


def _speaker(scene: Scene, attribution: str | None) -> int | None:
    """The number of the mention in which the chain of *attribution* ends."""
    known = (a for a in scene.account.attributions if a.id == attribution)
    ends = [each.chain[-1].mention for each in known]
    spans = (n for n, r in enumerate(scene.readings) if r.mention.span in ends)
    return next(spans, None)


def _anybody(reading: Reading) -> bool:
    return reading.kind not in OUTLETS


def they(scene: Scene, at: int) -> int | None:
    """A plural pronoun is the last group that spoke, or body of several.

    Else the last of whom the same pronoun was used, or a group named just before.
    """
    if scene.readings[at].mention.head != "they":
        return None
    found = last_before(scene, at, several, spoke=True, reach=_REACH)
    if found is not None:
        return found
    same = same_word(scene, at, _REACH)
    return (
        last_before(scene, at, _group, spoke=False, reach=1) if same is None else same
    )


def _group(reading: Reading) -> bool:
    return reading.plural or reading.kind is SourceKind.GROUP


def it(scene: Scene, at: int) -> int | None:
    """It is the body of which the sentence before tells, or who spoke last.

    That is a body, an outlet or a document: "The board declined to comment. It said".
    """
    if scene.readings[at].mention.head != "it":
        return None
    told = _told_before(scene, at)
    if told is not None:
        return told
    return last_before(scene, at, _thing, spoke=True, reach=_REACH)


def _thing(reading: Reading) -> bool:
    return reading.kind in _THINGS and not reading.plural


def _told_before(scene: Scene, at: int) -> int | None:
    """The body that opens the sentence before, where no other speaks after it."""
    for n in range(at - 1, -1, -1):
        if scene.distance(n, at) > 1:
            return None
        reading = scene.readings[n]
        if n in scene.own or reading.pronoun or not _thing(reading):
            continue
        body = reading.kind is SourceKind.ORGANISATION
        opens = scene.distance(n, at) == 1 and scene.opens_sentence(n)
        if body and opens:
            return n
        if n in scene.spoke:
            return None
    return None


def who(scene: Scene, at: int) -> int | None:
    """A relative pronoun is whoever stands right before it."""
    near = at > 0 and scene.distance(at - 1, at) == 0
    return at - 1 if near and scene.readings[at].mention.head == "who" else None
