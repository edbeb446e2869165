"""Numbers that are no counts but the difference of two: "90 more than allowed"."""

import re

from sayso.core.account import Figure
from sayso.weigh.lookup import Lookup

_REACH = 80  # characters after a number, in its sentence
_SURPLUS = re.compile(
    r"\s(?:[a-z]+\s)?(?:more|fewer|less|higher|lower)\sthan\s(?P<basis>[^,.;:\d]{3,})"
)


def basis(figure: Figure, lookup: Lookup) -> str:
    """What *figure* is told to be more than, or fewer; "" where it is a count."""
    sentence = lookup.sentence(figure.span)
    end = figure.span.end - sentence.start
    found = _SURPLUS.match(lookup.text(sentence)[end : end + _REACH])
    return " ".join(found["basis"].split()) if found else ""
