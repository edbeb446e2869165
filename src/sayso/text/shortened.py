"""Whether an outlet's name is short for another's: "The Gazette" in its own town."""

from functools import cache

from sayso.text.lexicon import rows
from sayso.text.outlets import folded

_OTHERS = frozenset(("press", "media", "paper", "newspaper", "agency", "news agency"))
_JOINS = ("of ", "and ", "for ", "& ")


@cache
def short_for(short: str, full: str) -> bool:
    """Whether *short* is the last part of *full*, or the part that tells its sort.

    >>> short_for("The Gazette", "Brod Gazette"), short_for("Mail", "Mail of Brod")
    (True, True)
    >>> short_for("Brod", "Brod Gazette"), short_for("The Gazette", "Gazette")
    (False, False)
    """
    part, whole = folded(short), folded(full)
    if not part or part in _OTHERS:
        return False
    if whole.endswith(f" {part}"):
        return True
    rest = whole.removeprefix(f"{part} ")
    sorted_ = bool(set(part.split()) & _sorts()) and rest.startswith(_JOINS)
    return rest != whole and sorted_


@cache
def _sorts() -> frozenset[str]:
    return frozenset(name for row in rows("media.tsv") for name in row[2].split("|"))
