"""Which language a text is in; what is said is read in English alone."""

import re

from sayso.text.languages import READ, called

# How much likelier another language must be, in natural logarithms, before a text
# is set aside: by short English headlines and lists of names English loses by up
# to 13, while a sentence of six words in another language wins by 20 and more.
_MARGIN = 18.0

# As much as tells any language, and keeps long texts from taking long.
_SAMPLE = 5_000


# Words that hold English together. Of 465 English reports all but one have more than
# 17 of them in a hundred words; of 850 pages in other languages all but one have 5.
_TIES = frozenset(
    "the of and to that said was with is by from it has were have his are which as be"
    " who had this their they would been will after when not".split()
)
_ENOUGH = 0.15


def foreign(text: str) -> str | None:
    """The language that *text* is in, by name; ``None`` if that may be English.

    >>> foreign("Der Minister sagte am Montag, die Brücke sei gesperrt.")
    'German'
    >>> foreign("OK") is None
    True
    """
    code = language(text)
    return None if code == READ else called(code)


def language(text: str) -> str:
    """The language that *text* is in, in BCP 47; English where that may be it.

    >>> language("Der Minister sagte am Montag, die Brücke sei gesperrt.")
    'de'
    >>> language("OK")
    'en'
    """
    sample = " ".join(text.split())[:_SAMPLE]
    if _is_surely_english(sample):
        return READ
    from py3langid import rank  # noqa: PLC0415 - takes half a second, mostly for naught

    ranked = rank(sample.lower() if sample.isupper() else sample)
    best, score = ranked[0]
    english = dict(ranked).get("en", score)
    if best == "en" or not score - english > _MARGIN:
        return READ
    return str(best)


def _is_surely_english(sample: str) -> bool:
    tokens = re.findall(r"[^\W\d_]+", sample.casefold())
    ties = sum(token in _TIES for token in tokens)
    return len(tokens) >= 20 and ties > _ENOUGH * len(tokens)
