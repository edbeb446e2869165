"""Two numbers that make one range: "20 to 30", "between $2bn and $3bn"."""

import re
from dataclasses import dataclass

from sayso.annotate.measures import REACH, sign_before, unit_after
from sayso.annotate.numerals import Numeral

_JOINT = re.compile(
    r"(?:\s?[-\u2010-\u2014]\s?|-?\s(?P<word>to|or|and)\s|-(?:to|or)-)"
    r"(?:about\s|around\s)?(?P<sign>US\$|[$€£¥₹₽₴])?"
)
_BETWEEN = re.compile(
    r"\bbetween\s+(?P<about>about\s+|around\s+)?\S{0,3}$", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom\s+(?P<about>about\s+|around\s+)?\S{0,3}$", re.IGNORECASE)
_RANGING = re.compile(
    r"(?:(?:^|[.!?:]\s|\n)[\"“]?"
    r"|\b(?:rang\w+|anywhere|var(?:y|ie[sd]|ying)|cost(?:s|ing)?|last(?:s|ed|ing)?|at"
    r"|tak(?:es?|ing)|took|numbers?|is|are|was|were|with|of|estimate\w*)\s+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Range:
    """A range of numbers.

    Attributes:
        start: Where it starts, with its "between" or "from" if it has one.
        low, high: Its ends.
        about: Whether they are softened: "between about 20 and 30".
    """

    start: int
    low: float
    high: float
    about: bool


def between(text: str, one: Numeral, other: Numeral) -> Range | None:
    """The range that the two make, if they and the words between do."""
    kinds = {one.kind, other.kind}
    alike = kinds <= {"digits", "words"} or kinds == {"part"}
    if not alike or one.value is None or other.value is None:
        return None
    joint = _joint(text, one, other)
    shared = one.magnitude == 1 and one.value * other.magnitude < other.value
    low = one.value * (other.magnitude if shared else 1)
    if not joint or low >= other.value:
        return None
    return _meant(text, one.start, joint, (low, other.value))


def _joint(text: str, one: Numeral, other: Numeral) -> re.Match[str] | None:
    """What joins the two; with a unit of the first's own if the second has it too.

    Both are of one measure, or neither is of any: not "fell 2% to $34".
    """
    joint = _JOINT.fullmatch(text, one.end, other.start)
    if joint:
        same = not joint["sign"] or sign_before(text, one.start) is not None
        return joint if same else None
    if other.start - one.end > REACH:
        return None
    units = [unit_after(text, each.end) for each in (one, other)]
    if units[0] is None or units[1] is None or units[0].says != units[1].says:
        return None
    return _JOINT.fullmatch(text, units[0].end, other.start)


def _meant(
    text: str, start: int, joint: re.Match[str], ends: tuple[float, float]
) -> Range | None:
    """The range, if one is meant: not "rose from 30 to 40", "killed 3 and 4 fled"."""
    before = text[max(0, start - REACH) : start]
    between, origin = _BETWEEN.search(before), _FROM.search(before)
    if joint["word"] == "and" and not between:
        return None
    if joint["word"] == "or" and ends[1] > 2 * ends[0] + 1:
        return None
    if origin and not _RANGING.search(before[: origin.start()]):
        return None
    lead = origin or (between if joint["word"] == "and" else None)
    first = start - len(before) + lead.start() if lead else start
    return Range(first, *ends, about=bool(lead and lead["about"]))
