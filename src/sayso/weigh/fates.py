"""What a sentence says befell those whom it names: killed, wounded, or shot.

Which words tell which fate is in ``harm.tsv``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.text.lexicon import rows
from sayso.weigh.victims import Group

_DOING = re.compile(
    r"kills|killing|murders|murdering|wounds|wounding|injures|injuring|hurting|shoots"
    r"|shooting|striking|strikes|hits|hospitali[sz](?:es|ing)"
)
_DONE = re.compile(
    r".*\b(?:of|killed|murdered|wounded|injured|shot|fatally \w+|dead|death|down)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|get|got|gets)\s"
    r"+(?:\w+ly |also |both |all |reportedly )*$",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:\s|at least|as many as|up to|about|more than)*", re.IGNORECASE)
_JOIN = re.compile(
    r"\s*(?:\([^)]*\)|of [A-Z]\w+"
    r"|,? ?(?:age[sd]? )?\d{1,2}(?:(?:,| and|,? to)? \d{1,2})*,?)?"
    r"\s*,?\s*(?:and|&|as well as|along with|or)?\s*(?:then|later|also)?\s*"
    r"(?:a|an|the|one)?\s*",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|as well as|along with)\b|&")
_APART = re.compile(r"[;.]\s|\b(?:by|after|when)\b")
_DENIED = re.compile(r"\b(?:not|never|no|neither|nor)\b|n[’']t\b", re.IGNORECASE)
_NAME = re.compile(r"\s((?-i:[A-Z])[\w’'-]+|him\b|her\b)", re.IGNORECASE)
_NO_NAME = frozenset(
    "in on at by after during near outside inside over while of for with and or when "
    "as to from his her".split()
)
_REACH = 60  # characters between people and what befell them


@dataclass(frozen=True, slots=True)
class Loss:
    """What befell people, as one word of a sentence says it.

    Attributes:
        fate: "killed", "wounded", or "shot", which may be either.
        groups: Whom; none where the sentence does not say ("he died").
        start, end: Where the word stands: characters of the sentence.
    """

    fate: str
    groups: tuple[Group, ...]
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """How many; ``None`` where that cannot be told."""
        numbers = [g.number for g in self.groups]
        known = [n for n in numbers if n is not None]
        return sum(known) if known and len(known) == len(numbers) else None

    @property
    def told(self) -> bool:
        """Whether a number is told, or several people are listed."""
        return len(self.groups) > 1 or any(g.told for g in self.groups)

    @property
    def more(self) -> bool:
        """Whether they are others than those before."""
        return bool(self.groups) and self.groups[0].more

    @property
    def keys(self) -> frozenset[str]:
        """What tells the people from others."""
        return frozenset(g.key for g in self.groups)

    @property
    def active(self) -> bool:
        """Whether it is told as somebody's deed: "killed two women"."""
        return bool(self.groups) and self.groups[0].start >= self.end

    @property
    def reach(self) -> tuple[int, int]:
        """From where to where the people and the word stand."""
        starts, ends = zip(*((g.start, g.end) for g in self.groups), strict=True)
        return min(self.start, *starts), max(self.end, *ends)


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Any of the words that ``harm.tsv`` has for *kind*."""
    listed = "|".join(words for fate, words in rows("harm.tsv") if fate == kind)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def real(sentence: str) -> str:
    """*sentence* with underlines for words that tell of what has not happened."""
    return pattern("unreal").sub(lambda match: "_" * len(match[0]), sentence)


def losses(sentence: str, found: Sequence[Group]) -> list[Loss]:
    """What *sentence* says befell those *found* in it, in order."""
    told: list[Loss] = []
    shown = real(sentence)
    for start, end, fate in _marks(shown):
        last = told[-1] if told else None
        told.append(Loss(_FATES[fate], (), start, end))
        if fate == "self":
            mine = Group(start, end, 1, told=False, key="self")
            told[-1] = Loss("killed", (mine,), start, end)
        else:
            whom = _whom(shown, found, told[-1], last)
            told[-1] = Loss(_FATES[fate], whom, start, end)
    return told


_FATES = {
    "killed": "killed",
    "self": "killed",
    "of": "killed",
    "wounded": "wounded",
    "shot": "shot",
}


def _marks(sentence: str) -> Iterator[tuple[int, int, str]]:
    """The words that tell a fate, in order; the longer of two in one place."""
    marks = [(*m.span(), f) for f in _FATES for m in pattern(f).finditer(sentence)]
    taken = 0
    for start, end, fate in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        if start >= taken:
            taken = end
            yield start, end, fate


def _whom(
    sentence: str, found: Sequence[Group], this: Loss, last: Loss | None
) -> tuple[Group, ...]:
    word = sentence[this.start : this.end].lower()
    doing = bool(_DOING.fullmatch(word))
    passive = _PASSIVE.search(sentence[: this.start])
    if not passive and (doing or _DONE.fullmatch(word)):
        after = _after(sentence, found, this.end)
        if after or doing:
            return after
    return _before(sentence, found, this.start, last)


def _after(sentence: str, found: Sequence[Group], end: int) -> tuple[Group, ...]:
    """Those right after a deed: "killing two and his wife", "shot Ruiz"."""
    rest = [g for g in found if g.start >= end]
    if rest and _LINK.fullmatch(sentence, end, rest[0].start):
        row = [rest[0]]
        for group in rest[1:]:
            if not _JOIN.fullmatch(sentence, row[-1].end, group.start):
                break
            row.append(group)
        return tuple(row) if _is_list(sentence, row) else tuple(row[:1])
    match = _NAME.match(sentence, end)
    if match is None or match[1].lower() in _NO_NAME:
        return ()
    return (Group(*match.span(1), 1, told=False, key=match[1].lower()),)


def _before(
    sentence: str, found: Sequence[Group], start: int, last: Loss | None
) -> tuple[Group, ...]:
    """Those nearest before, with those joined to them: "two men and a boy were"."""
    near = [g for g in found if g.end <= start]
    if not near or near[-1].key == "self":
        return ()
    gap = sentence[near[-1].end : start]
    killed = last is not None and last.fate == "killed" and last.start >= near[-1].end
    if len(gap) > _REACH or _APART.search(gap) or _DENIED.search(gap) or killed:
        return ()
    row = [near[-1]]
    for group in reversed(near[:-1]):
        between = last is not None and group.end <= last.start < row[0].start
        if between or not _JOIN.fullmatch(sentence, group.end, row[0].start):
            break
        row.insert(0, group)
    return tuple(row) if _is_list(sentence, row) else tuple(row[-1:])


def _is_list(sentence: str, row: Sequence[Group]) -> bool:
    """Whether *row* is several people: not "his son, a boy of four"."""
    if len(row) < 2:
        return True
    joined = _AND.search(sentence[row[-2].end : row[-1].start])
    return bool(joined) or row[-1].key == "self" or all(g.told for g in row)
