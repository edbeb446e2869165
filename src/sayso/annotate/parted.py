"""A part that is counted beside its whole: "12 people died, three of them sailors".

It is told of the same act: who says so says that three sailors died. Of "40 came in
May, and none since" that nobody came.
"""

from typing import TYPE_CHECKING

from sayso.annotate.grammar import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHOLE = frozenset("them these those whom".split())
_AMONG = ["among", "them"]
_ASIDE = frozenset((",", "–", "—", "-", "(", ";"))
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "attr"))
_BOUND = range(3, 6)  # words before a number, of which two may bound it: "at least"
_FAR = 5  # steps from a part up to its verb


def told_of(part: "Token") -> "Token | None":
    """The word that tells what befell the whole of which *part* heads a part."""
    if not stretch(part):
        return None
    if _none_since(part) is not None:  # its own verb is saved
        before = reversed(part.doc[part.sent.start : part.i])
        return next((t for t in before if t.pos_ == "VERB"), None)
    above = part.head
    for _ in range(_FAR):
        if above.pos_ in ("VERB", "AUX", "ADJ") and above.lower_ != "including":
            return above
        above = above.head
    return None


def stretch(part: "Token") -> Stretch:
    """The words of the part that *part* heads; none where it heads none.

    The grammar ties what stands behind to whatever is near: all up to a comma is his.
    """
    if part.pos_ not in ("NOUN", "PROPN", "NUM", "PRON") or part.dep_ == "nummod":
        return frozenset()
    starts = (way(part) for way in (_including, _of_them, _among, _none_since))
    start = next((at for at in starts if at is not None), None)
    if start is None:
        return frozenset()
    rest = part.doc[part.i : part.sent.end]
    end = next((t.i for t in rest if t.is_punct), part.sent.end)
    return frozenset(range(start, end))


def _including(part: "Token") -> int | None:
    """Where "including six cooks" of "47 people, including six cooks" begins."""
    counted = part.like_num or any(t.dep_ == "nummod" for t in part.children)
    prep = part.head
    return prep.i if counted and prep.lower_ == "including" else None


def _of_them(part: "Token") -> int | None:
    """Likewise of "three of them sailors"."""
    start = part.left_edge.i
    aside = part.doc[max(0, start - 1)].text in _ASIDE and part.dep_ not in _ARGUMENTS
    numbers = [t for t in (part, *part.lefts) if t.like_num]
    return start if aside and numbers and any(map(_tied, (part, *numbers))) else None


def _tied(token: "Token") -> bool:
    ties = (t for t in token.children if t.lower_ == "of")
    return any(t.lower_ in _WHOLE for tie in ties for t in tie.children)


def _among(part: "Token") -> int | None:
    """Likewise of "among them two nurses of the ward"."""
    first = min((t.i for t in (part, *part.lefts) if t.like_num), default=0)
    for n in _BOUND:
        before = [t.lower_ for t in part.doc[max(0, first - n) : first][:3]]
        if before[1:] == _AMONG and before[0] in _ASIDE:
            return first - n + 1
    return None


def _none_since(part: "Token") -> int | None:
    """Likewise of "none since Monday"."""
    near = [t.lower_ for t in part.doc[max(0, part.i - 1) : part.i + 2]]
    told = near[1:] == ["none", "since"] and near[0] in ("and", "but")
    return part.i if told else None
