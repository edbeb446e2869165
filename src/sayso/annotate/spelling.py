"""How numbers are written: their words, and one pattern that finds them all."""

import re

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: at for at, word in enumerate(ONES)} | {
    word: 20 + 10 * at for at, word in enumerate(TENS)
}
MAGNITUDES = {
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
PARTS = {
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
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
}
GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8}
CHANGES = {
    "halv": 0.5,
    "twice": 2.0,
    "thrice": 3.0,
    "doubl": 2.0,
    "tripl": 3.0,
    "trebl": 3.0,
    "quadrupl": 4.0,
    "quintupl": 5.0,
}
PLURALS = {"dozen": 12.0, "score": 20.0, **MAGNITUDES}

_ONE = f"(?:{'|'.join(ONES[1:10])})"
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[-\s]{_ONE})?|{'|'.join(reversed(ONES))})"
_BIG = "thousand|million|billion|trillion|lakh|crore"
_HUNDRED = (
    rf"(?:(?:{_SMALL}|an?)[-\s]hundred(?:\s(?:and\s)?(?!\w+[-\s]hundred){_SMALL})?)"
)
_BELOW = rf"(?:{_HUNDRED}|{_SMALL})"
_HALF = rf"(?:{_SMALL}[-\s]and[-\s]a[-\s]half)"
# "25 000" is one number, but not in "May 25 000 cars", nor in a row of numbers.
_MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
_NO_DAY = "".join(rf"(?<!{month}\s)" for month in _MONTHS) + r"(?<!\.\s)(?<!\d\s)"
_DIGITS = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{2,3})*[,\u00a0\u202f\u2009]\d{3}(?!\d)"
    r"(?:\.\d+)?"
    rf"|{_NO_DAY}[1-9]\d{{0,2}}(?:[ ]\d{{3}})+(?![\d,]|[ ]\d|\.\d)"
    r"|\d+(?:\.\d+)?(?!\d|,\d)|(?<!\d)\.\d+)"
)
_SPAN = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)"
_DETERMINER = r"(?=\s(?:as|the|its|their|his|her|our|that|what)\b)"
_LOOSELY = "".join(rf"(?<!{word}\s)" for word in ("is", "are", "was", "were"))
_BARELY = "|".join(rf"(?<={word}\s)" for word in ("than", "over", "nearly", "about"))
PATTERN = re.compile(
    rf"""(?<![\w.])(?<!\d,)(?:
      (?P<vague>(?:(?:tens|hundreds|thousands)\sof\s
          (?:thousands|millions|billions|trillions|lakhs|crores)
         |(?:dozens|hundreds|thousands|millions|billions|trillions)
         |(?:lakhs|crores)(?=\sof\b)
         |scores(?=\s(?:of|more|others|were|dead|killed|wounded|injured|missing)\b)
         |(?:several|(?:a\s)?few|many|a\scouple(?:\sof)?)\s
          (?:dozens?|hundreds?(?:\s(?:{_BIG}))?|(?:{_BIG})s?)
         |a\scouple(?=\sof\b)))\b
     |(?P<share>(?:{_ONE}|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:{_SMALL}|100?0?|\d)
        (?![\d,.]*\d)(?=\W|$)(?!\s{_SPAN}\b)
        |(?:one|1)\sin\s(?:every\s)?(?:\d{{1,3}},\d{{3}}|\d\d\d?|an?\shundred)
        (?![\d,.]*\d)(?=\W|$)(?!\s{_SPAN}\b))
     |(?P<portion>(?:an?|{_ONE})[-\s](?:thirds?|quarters?|fourths?|fifths?|tenths?)
        (?:[-\s]|\sof\san?\s))(?P<portioned>{_BIG})\b
     |(?P<part>(?:(?:an?|{_ONE})[-\s])?(?:half|halves)
        |(?:an?|{_ONE})[-\s](?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?
        |eighths?|ninths?|tenths?|twelfths?|twentieths?|hundredths?))(?!\w)
        (?![-\s](?:an?\s)?(?:dozen|million|billion|trillion))
     |(?P<slashed>[1-9]/(?:[2-8]|10)(?=\sof\b))
     |(?P<glyph>(?:\d+\s?)?[{"".join(GLYPHS)}])
     |(?P<multiple>(?:twice|thrice|double|triple|treble|quadruple){_DETERMINER}
        |{_LOOSELY}(?P<fold>{_SMALL}|hundred)fold\b)
     |(?P<change>(?:halv|doubl|tripl|trebl|quadrupl|quintupl)(?:e|es|ed|ing))\b
     |(?P<dozen>(?:(?:an?\s)?half(?:\sa|-|\s)|(?:an?|{_SMALL}|\d+)[-\s]|{_BARELY})
        \s?dozen)\b
     |(?P<halves>(?:an?\s)?half(?:\sa\s|-|\s))(?P<halved>{_BIG})\b
     |(?P<mixed>{_HALF})(?:[-\s](?P<mixedly>{_BIG}))?(?!\w)
     |(?P<half>(?:{_SMALL}|an?)\s(?P<halfly>{_BIG})\sand\sa\shalf)(?!\w)
     |(?P<minus>(?<!or\s)minus\s|(?<!\S)[-\u2212](?=[\d.]+(?:\s?(?:°|degrees|%|per)|[CF]\b)))?
      (?:(?P<words>(?:{_BELOW}|an?(?=[-\s](?:{_BIG})))[-\s](?:{_BIG})(?:\s(?:{_BIG}))?
         (?:,?\s(?:and\s)?{_BELOW}(?:[-\s](?:{_BIG}))?)*
        |(?:{_BARELY})(?:hundred(?:\s(?:{_BIG}))?|{_BIG})
        |{_BELOW})(?!\w)
      |(?P<digits>{_DIGITS})(?:[-\s]?(?P<times>(?:hundred|thousand|lakh)\s(?:{_BIG})
        |hundred|{_BIG}|mln|bln|bn|mn|trn|tn)\b|(?P<short>[km])\b)?)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
