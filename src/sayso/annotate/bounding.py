"""Verbs that bound the number after them: "the toll has passed 40"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUMS = frozenset(
    "toll tally count number total figure death fatality casualty case injury".split()
)
_BOUNDS = dict.fromkeys("pass top exceed surpass cross".split(), "min")
_BOUNDS |= dict.fromkeys(("near", "approach"), "max")


def bounds(verb: "Token") -> str:
    """The bound that *verb* sets to its object, "min" or "max"; "" if it sets none.

    Only a number passes a number: a student passes two exams.
    """
    doers = (t for t in verb.lefts if t.dep_ == "nsubj")
    counted = any(t.lemma_.lower() in _SUMS for t in doers)
    return _BOUNDS.get(verb.lemma_.lower(), "") if counted else ""
