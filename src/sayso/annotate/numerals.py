"""Numbers as news writes them: digits, words, magnitudes, fractions, vague plurals.

Text alone is read here, and whether a number counts anything is not asked.
"""

import re
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: at for at, word in enumerate(_ONES)} | {
    word: 20 + 10 * at for at, word in enumerate(_TENS)
}
_MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trn": 1e12,
    "tn": 1e12,
}
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_CHANGES = {"halv": 0.5, "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0}
_PLURALS = {"dozen": 12.0, "score": 20.0, **_MAGNITUDES}

_ONE = f"(?:{'|'.join(_ONES[1:10])})"
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s]{_ONE})?|{'|'.join(reversed(_ONES))})"
_BIG = "thousand|million|billion|trillion|lakh|crore"
_HUNDRED = (
    rf"(?:(?:{_SMALL}|an?)[-\s]hundred(?:\s(?:and\s)?(?!\w+[-\s]hundred){_SMALL})?)"
)
_BELOW = rf"(?:{_HUNDRED}|{_SMALL})"
_HALF = rf"(?:{_SMALL}[-\s]and[-\s]a[-\s]half)"
_DIGITS = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{2,3})*[,\u00a0\u202f]\d{3}(?!\d)(?:\.\d+)?"
    r"|\d+(?:\.\d+)?|(?<!\d)\.\d+)"
)
_PATTERN = re.compile(
    rf"""(?<![\w.])(?:
      (?P<vague>(?:(?:tens|hundreds|thousands)\sof\s(?:thousands|millions)
         |(?:dozens|hundreds|thousands|millions|billions|trillions)
         |scores(?=\s(?:of|more|others|were|dead|killed|wounded|injured|missing)\b)
         |(?:several|(?:a\s)?few|many|a\scouple(?:\sof)?)\s
          (?:dozen|hundred|thousand|million|billion)s?
         |a\scouple(?=\sof\b)))\b
     |(?P<share>(?:{_ONE}|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:{_SMALL}|100?0?|\d)
        (?![\d,.]*\d)(?=\W|$))
     |(?P<part>(?:(?:an?|{_ONE})[-\s])?(?:half|halves)
        |(?:an?|{_ONE})[-\s](?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?
        |eighths?|ninths?|tenths?))(?!\w)(?!\sa?\s?(?:dozen|million|billion|trillion))
     |(?P<change>(?:halv|doubl|tripl|trebl|quadrupl)(?:e|es|ed|ing))\b
     |(?P<dozen>(?:half\sa|an?|{_SMALL}|\d+)\sdozen)\b
     |(?P<halves>half\sa)\s(?P<halved>{_BIG})\b
     |(?P<mixed>{_HALF})(?:[-\s](?P<mixedly>{_BIG}))?(?!\w)
     |(?P<words>(?:{_BELOW}|an?(?=[-\s](?:{_BIG})))[-\s](?:{_BIG})
         (?:,?\s(?:and\s)?{_BELOW}(?:[-\s](?:{_BIG}))?)*
        |{_BELOW})(?!\w)
     |(?P<digits>{_DIGITS})(?:[-\s]?(?P<times>hundred|{_BIG}|mln|bln|bn|mn|trn|tn)\b
        |(?P<short>[km])\b)?
    )""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text.

    Attributes:
        start, end: Where it stands: characters of the text.
        value: What it says; ``None`` of a vague one.
        low: The least that a vague plural can mean: 2,000,000 of "millions".
        kind: "digits", "words", "part" (of a whole), "change" ("halved"), "vague".
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
    return tuple(_numeral(match) for match in _PATTERN.finditer(text))


def value(words: str) -> float | None:
    """What *words* say if they are one number and nothing else.

    >>> value("three hundred and five thousand")
    305000.0
    """
    match = _PATTERN.fullmatch(words)
    return _numeral(match).value if match else None


def _numeral(match: re.Match[str]) -> Numeral:
    kind = next(k for k in _READERS if match[k])
    number, low = _READERS[kind](match)
    times = match["times"] or match["short"] or match["mixedly"] or match["halved"]
    return Numeral(
        match.start(),
        match.end(),
        number,
        _KINDS.get(kind, kind),
        low,
        _MAGNITUDES[times.lower()] if times else 1.0,
        bool(match["short"]),
    )


_Read = tuple[float | None, float | None]


def _vague(match: re.Match[str]) -> _Read:
    words = re.findall(r"[a-z]+", match["vague"].lower())
    low = 2.0
    for word in words:
        stem = word.removesuffix("s")
        low *= 10 if word == "tens" else _PLURALS.get(stem, 1)
    return None, low


def _share(match: re.Match[str]) -> _Read:
    words = match["share"].lower().replace(" every", "").split()
    part, whole = _simple(words[0]), _simple(words[-1])
    return (part / whole if whole else part), None


def _part(match: re.Match[str]) -> _Read:
    words = re.split(r"[-\s]", match["part"].lower())
    count = _WORDS.get(words[0], 1) if len(words) > 1 else 1
    name = words[-1] if words[-1] in _PARTS else words[-1].removesuffix("s")
    return count / _PARTS[name], None


def _change(match: re.Match[str]) -> _Read:
    word = match["change"].lower()
    return next(v for stem, v in _CHANGES.items() if word.startswith(stem)), None


def _dozen(match: re.Match[str]) -> _Read:
    word = match["dozen"].lower().split()[0]
    return 12 * (0.5 if word == "half" else _simple(word)), None


def _halves(match: re.Match[str]) -> _Read:
    return 0.5 * _MAGNITUDES[match["halved"].lower()], None


def _mixed(match: re.Match[str]) -> _Read:
    first = re.split(r"[-\s]and", match["mixed"].lower())[0]
    times = _MAGNITUDES[match["mixedly"].lower()] if match["mixedly"] else 1
    return (_sum(first) + 0.5) * times, None


def _spelt(match: re.Match[str]) -> _Read:
    return _sum(match["words"].lower()), None


def _digits(match: re.Match[str]) -> _Read:
    times = match["times"] or match["short"]
    return _simple(match["digits"]) * (_MAGNITUDES[times.lower()] if times else 1), None


def _simple(word: str) -> float:
    word = word.lower()
    if word in _WORDS or word in ("a", "an"):
        return float(_WORDS.get(word, 1))
    bare = re.sub(r"[,\u00a0\u202f]", "", word)
    return float(bare) if re.fullmatch(r"[\d.]*\d", bare) else _sum(word)


def _sum(words: str) -> float:
    total = current = 0.0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            current = max(current, 1) * 100
        elif word in _MAGNITUDES:
            total, current = total + max(current, 1) * _MAGNITUDES[word], 0.0
        else:
            current += _WORDS.get(word, word in ("a", "an"))
    return total + current


_READERS = {
    "vague": _vague,
    "share": _share,
    "part": _part,
    "change": _change,
    "dozen": _dozen,
    "halves": _halves,
    "mixed": _mixed,
    "words": _spelt,
    "digits": _digits,
}
_KINDS = {"share": "part", "dozen": "words", "halves": "words", "mixed": "words"}
