"""Numbers as news writes them: digits, words, magnitudes, fractions, vague plurals.

Text alone is read here, and whether a number counts anything is not asked.
"""

import re
from dataclasses import dataclass

from sayso.annotate.spelling import (
    CHANGES,
    GLYPHS,
    MAGNITUDES,
    PARTS,
    PATTERN,
    PLURALS,
    WORDS,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text.

    Attributes:
        start, end: Where it stands: characters of the text.
        value: What it says; ``None`` of a vague one.
        low: The least that a vague plural can mean: 2,000,000 of "millions".
        kind: "digits", "words", "part" (of a whole), "portion" (of a magnitude: "a
            third of a million"), "multiple" ("twice"), "change" ("halved"), "vague".
        magnitude: What a word such as "million" multiplied it by.
        short: Whether that was one letter, which may be a unit: the "m" of "100m".
    """

    start: int
    end: int
    value: float | None
    kind: str
    low: float | None = None
    magnitude: float = 1.0
    short: bool = False


def find(text: str) -> tuple[Numeral, ...]:
    """Every number in *text*, in order; words that join to one number are one.

    >>> [numeral.value for numeral in find("Two of 1,200; half a million.")]
    [2.0, 1200.0, 500000.0]
    """
    return tuple(_numeral(match) for match in PATTERN.finditer(text))


def value(words: str) -> float | None:
    """What *words* say if they are one number and nothing else.

    >>> value("three hundred and five thousand")
    305000.0
    """
    match = PATTERN.fullmatch(words)
    return _numeral(match).value if match else None


def _numeral(match: re.Match[str]) -> Numeral:
    kind = next(k for k in _READERS if match[k])
    number, low = _READERS[kind](match)
    return Numeral(
        match.start(),
        match.end(),
        -number if number and match["minus"] else number,
        "part" if kind == "glyph" and (number or 0) < 1 else _KINDS.get(kind, kind),
        low,
        _magnitude(match),
        bool(match["short"]),
    )


_NAMED = ("times", "short", "mixedly", "halved", "halfly", "portioned")


def _magnitude(match: re.Match[str]) -> float:
    named = (match[k] for k in _NAMED)
    words = next((k for k in named if k), None) or match["words"] or ""
    last = re.split(r"[-\s]", words.lower())[-1]
    return MAGNITUDES.get(last, 1.0)


_Read = tuple[float | None, float | None]


def _vague(match: re.Match[str]) -> _Read:
    low = 2.0
    for word in re.findall(r"[a-z]+", match["vague"].lower()):
        low *= 10 if word == "tens" else PLURALS.get(word.removesuffix("s"), 1)
    return None, low


def _share(match: re.Match[str]) -> _Read:
    part, whole = re.split(
        r"\s(?:in|out\sof)\s(?:every\s)?", match["share"].lower(), maxsplit=1
    )
    return _simple(part) / (_simple(whole) or 1), None


def _part(match: re.Match[str]) -> _Read:
    return _fraction(match["part"]), None


def _portion(match: re.Match[str]) -> _Read:
    times = MAGNITUDES[match["portioned"].lower()]
    part = re.split(r"\sof\s", match["portion"].rstrip("- "))[0]
    return _fraction(part) * times, None


def _fraction(told: str) -> float:
    words = re.split(r"[-\s]", told.lower())
    count = WORDS.get(words[0], 1) if len(words) > 1 else 1
    name = words[-1] if words[-1] in PARTS else words[-1].removesuffix("s")
    return count / PARTS[name]


def _slashed(match: re.Match[str]) -> _Read:
    part, whole = match["slashed"].split("/")
    return float(part) / (float(whole) or 1), None


def _glyph(match: re.Match[str]) -> _Read:
    whole, part = match["glyph"][:-1].strip(), match["glyph"][-1]
    return float(whole or 0) + GLYPHS[part], None


def _multiple(match: re.Match[str]) -> _Read:
    return _simple(match["fold"]) if match["fold"] else _stem(match["multiple"]), None


def _change(match: re.Match[str]) -> _Read:
    return _stem(match["change"]), None


def _stem(word: str) -> float:
    return next(v for stem, v in CHANGES.items() if word.lower().startswith(stem))


def _dozen(match: re.Match[str]) -> _Read:
    words = re.split(r"[-\s]", match["dozen"].lower())
    bare = len(words) == 1  # "more than dozen"
    return 12 * (0.5 if "half" in words else 1 if bare else _simple(words[0])), None


def _halves(match: re.Match[str]) -> _Read:
    return 0.5 * MAGNITUDES[match["halved"].lower()], None


def _mixed(match: re.Match[str]) -> _Read:
    first = re.split(r"[-\s]and", match["mixed"].lower())[0]
    times = MAGNITUDES[match["mixedly"].lower()] if match["mixedly"] else 1
    return (_sum(first) + 0.5) * times, None


def _half(match: re.Match[str]) -> _Read:
    whole = _sum(match["half"].lower().removesuffix(" and a half"))
    return whole + 0.5 * MAGNITUDES[match["halfly"].lower()], None


def _spelt(match: re.Match[str]) -> _Read:
    return _sum(match["words"].lower()), None


def _digits(match: re.Match[str]) -> _Read:
    number = _simple(match["digits"])
    for times in (match["times"] or match["short"] or "").lower().split():
        number *= MAGNITUDES[times]
    return number, None


def _simple(word: str) -> float:
    word = word.lower()
    if word in WORDS or word in ("a", "an"):
        return float(WORDS.get(word, 1))
    bare = re.sub(r"[,\s]", "", word)
    return float(bare) if re.fullmatch(r"[\d.]*\d", bare) else _sum(word)


def _sum(words: str) -> float:
    total = current = 0.0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            current = max(current, 1) * 100
        elif word in MAGNITUDES and total and not current:
            total *= MAGNITUDES[word]  # "one lakh crore"
        elif word in MAGNITUDES:
            total, current = total + max(current, 1) * MAGNITUDES[word], 0.0
        else:
            current += WORDS.get(word, word in ("a", "an"))
    return total + current


_READERS = {
    "vague": _vague,
    "share": _share,
    "portion": _portion,
    "part": _part,
    "slashed": _slashed,
    "glyph": _glyph,
    "multiple": _multiple,
    "change": _change,
    "dozen": _dozen,
    "halves": _halves,
    "mixed": _mixed,
    "half": _half,
    "words": _spelt,
    "digits": _digits,
}
_KINDS = {
    "share": "part",
    "slashed": "part",
    "glyph": "digits",
    "dozen": "words",
    "halves": "words",
    "mixed": "words",
    "half": "words",
}
