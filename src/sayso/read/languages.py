"""Whether a text is in English; sayso reads no other language yet."""

from functools import cache

from sayso.text.lexicon import rows

# How much likelier another language must be, in natural logarithms, before a text
# is set aside: by short English headlines and lists of names English loses by up
# to 13, while a sentence of six words in another language wins by 20 and more.
_MARGIN = 18.0

# As much as tells any language, and keeps long texts from taking long.
_SAMPLE = 5_000


def foreign(text: str) -> str | None:
    """The name of the language that *text* is in; ``None`` if it is, or may be, English.

    >>> foreign("Der Minister sagte am Montag, die Brücke sei gesperrt.")
    'German'
    >>> foreign("OK") is None
    True
    """
    from py3langid import rank  # noqa: PLC0415 - takes half a second to import

    sample = " ".join(text.split())[:_SAMPLE]
    ranked = rank(sample.lower() if sample.isupper() else sample)
    best, score = ranked[0]
    english = dict(ranked).get("en", score)
    if best == "en" or not score - english > _MARGIN:
        return None
    return _named().get(best, f"another language ({best})")


@cache
def _named() -> dict[str, str]:
    return {code: name for code, name, *_ in rows("languages.tsv")}
