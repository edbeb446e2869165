"""Where quotation marks stand, in every dialect of them."""

import re
from collections.abc import Sequence

from sayso.core.account import Manner

# Each dialect's opening and closing mark. News agencies also write '' for ".
_DIALECTS = (
    ("“", "”"),
    ("„", "“"),
    ("«", "»"),
    ("''", "''"),
    ("``", "''"),
    ('"', '"'),
    ("‘", "’"),
    ("'", "'"),
)
_LONGEST = 4_000  # a mark whose fellow is farther off than that is a stray one
# Pasted text mixes the first with the last of them: “Stop," and "Stop,”. The other
# kind of mark closes where none of its own does before the next quotation.
_MIXED = (
    r"“(?=\S)[^”“\"]*[^”“\"\s]\"(?![\w”])(?=[^”]*(?:“|\Z))",
    r"(?<!\w)\"(?=\S)[^”“\"]*[^”“\"\s]”",
)


def _pattern() -> re.Pattern[str]:
    ways = list(_MIXED)
    for opens, closes in _DIALECTS:
        begin, end = re.escape(opens), re.escape(closes)
        if closes in ("’", "'"):  # as an apostrophe it stands within words
            ways.append(
                rf"(?<!\w){begin}(?=\S)(?:(?!{end}).|(?<=\w){end}(?=\w))+{end}(?!\w)"
            )
        else:
            ways.append(rf"{begin}(?=\S)(?:(?!{end}).)+(?:{end}|\Z)")
    return re.compile("|".join(ways), re.DOTALL)


_QUOTATION = _pattern()
_SPEECH = re.compile(r"[,.!?…][”\"'’»“]*$")
_WORDS = re.compile(r"\w+")


def regions(text: str) -> list[tuple[int, int]]:
    """The quotations of a paragraph, marks included, as ``(start, end)``.

    A quotation whose paragraph ends before it is closed runs to that end, as
    one does that the next paragraph takes up with a mark of its own.

    >>> text = "“Stop,” she said. “Now."
    >>> [text[start:end] for start, end in regions(text)]
    ['“Stop,”', '“Now.']
    """
    found = (match.span() for match in _QUOTATION.finditer(text))
    return [(start, end) for start, end in found if end - start <= _LONGEST]


def is_speech(quoted: str) -> bool:
    """Whether the words are a sentence or the end of one, and no mere term.

    >>> is_speech("“We are safe,”"), is_speech("“human wave”")
    (True, False)
    """
    return len(_WORDS.findall(quoted)) >= 5 or bool(_SPEECH.search(quoted))


def manner(
    content: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]]
) -> Manner:
    """Whose words *content* is in, given where the quotations are."""
    shared = sum(
        max(0, min(end, stop) - max(start, at))
        for start, end in content
        for at, stop in quoted
    )
    if not shared:
        return Manner.INDIRECT
    whole = sum(end - start for start, end in content)
    # marks and the comma before the cue stand outside the words
    return Manner.DIRECT if shared >= 0.9 * whole else Manner.MIXED
