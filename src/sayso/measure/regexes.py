"""The yardstick for tolls: what regular expressions make of a report, and no parse.

As a competent afternoon would have it. A number (digits up to two, or a word up to
twenty; no age, hour or address) counts the killed if it stands at most four words
before "killed", "dead", "died" and the like, or right after "killed", "killing" and
the like; the injured in the same way. Of several numbers the commonest counts, of
equally common ones the first. Where none is found, one was killed if a word for it
stands in the text at all. Where none is found of the injured, they are those before
"shot" without the dead, or else one if a word for it stands in the text, or nobody
died.

Only headline and the first thousand characters are read. The largest number, the
first, and the whole text were all tried and gave fewer right answers.
"""

import re
from collections import Counter

HEAD = 1_000
_NUMBERS = {
    word: at
    for at, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
}
_NUMBER = (
    r"\b(?!(?<=,\s)\d{1,2},)(?P<number>\d{1,2}|"
    + "|".join(sorted(_NUMBERS, key=len, reverse=True))
    + ")"
    r"(?![\w:.,%/-]?\d|-year|\s+years?|-?\s?(?:a\.?m|p\.?m)\b|-?\w*\s+block)\b"
)
_DEAD = "killed|dead|died|dies?|slain|fatally|fatalities|fatal|deaths|deceased|murdered"
_HURT = "injured|wounded|hurt|hospitali[sz]ed|injuries"
_WORDS = r"(?:[\s,-]+(?!\d)(?:[\w’'-]+)){0,4}?[\s,-]+"
_BEFORE = r"\b(?:{})\s+(?:at\s+least\s+|up\s+to\s+|another\s+|some\s+)?"
_KILLED = (
    re.compile(rf"{_NUMBER}{_WORDS}(?:{_DEAD})", re.IGNORECASE),
    re.compile(
        _BEFORE.format("killed|kills?|killing|murder(?:ed|ing)|deaths?\\s+of")
        + _NUMBER,
        re.IGNORECASE,
    ),
)
_INJURED = (
    re.compile(rf"{_NUMBER}{_WORDS}(?:{_HURT})", re.IGNORECASE),
    re.compile(
        _BEFORE.format(
            "injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|shot|shoots|shooting"
        )
        + _NUMBER,
        re.IGNORECASE,
    ),
)
_SHOT = (re.compile(rf"{_NUMBER}{_WORDS}shot\b", re.IGNORECASE),)
_DIED = re.compile(
    r"\b(?:killed|dead|died|dies|fatal|fatally|slain|murder|homicide)\b", re.IGNORECASE
)
_WAS_HURT = re.compile(r"\b(?:injured|wounded|hospitali[sz]ed)\b", re.IGNORECASE)


def toll(title: str, text: str) -> tuple[int, int]:
    """How many were killed and injured, for all that numbers near words can say.

    >>> toll("Two killed, 3 others wounded at lake", "")
    (2, 3)
    """
    read = f"{title}. {text[:HEAD]}"
    killed, injured = _commonest(_KILLED, read), _commonest(_INJURED, read)
    if killed is None:
        killed = int(bool(_DIED.search(read)))
    if injured is None and (shot := _commonest(_SHOT, read)):
        injured = shot - killed if shot > killed else 0
    if injured is None:
        injured = int(not killed or bool(_WAS_HURT.search(read)))
    return killed, injured


def _commonest(patterns: tuple[re.Pattern[str], ...], text: str) -> int | None:
    found = sorted(
        (m.start(), _value(m["number"])) for p in patterns for m in p.finditer(text)
    )
    common = Counter(value for _, value in found).most_common(1)
    return common[0][0] if common else None


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else _NUMBERS[number.lower()]
