"""The words that say that there is none."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_NONE = frozenset(("no", "none", "nobody", "noone", "nothing", "neither"))
_BOUNDS = frozenset(("fewer", "less", "more", "later", "earlier"))


def none(word: "Token") -> bool:
    """Whether *word* says that there is none: "no boats", not "no fewer than six"."""
    if word.lower_ not in _NONE:
        return False
    after = word.doc[min(word.i + 1, len(word.doc) - 1)]
    return not (word.lower_ == "no" and after.lower_ in _BOUNDS)
