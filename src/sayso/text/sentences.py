"""Where sentences end, for whoever has a report's words and no parse of them."""

import re

from sayso.text.lexicon import words

# Where a sentence may end: not after an initial ("U.S.") or a title ("Capt."). Another
# abbreviation ends one too early, which only shows less.
_ENDS = re.compile(r"(?<!\b[A-Z])[.!?…][\"”’»)\]*_]*\s+|\n")
# How much of a sentence is looked for on each side of the words in question.
AROUND = 240


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of the words at [*start*, *end*) starts and ends.

    >>> text = "Oris said so. Capt. Ruiz denied it. It held."
    >>> first, last = bounds(text, 20, 24)
    >>> text[first:last]
    'Capt. Ruiz denied it. '
    """
    low = max(0, start - AROUND)
    before = text[low:start]
    after = text[end : end + AROUND]
    starts = [match.end() for match in _ENDS.finditer(before) if _ends(match)]
    ending = next(filter(_ends, _ENDS.finditer(after)), None)
    last = text[max(0, end - 3) : end]
    closed = bool(_ENDS.match(f"{last}{after[:1] or ' '}", len(last) - 1))
    rest = ending.end() if ending else _whole(after)
    return low + (starts[-1] if starts else 0), end + (0 if closed else rest)


_MONTHS = frozenset(
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. No.".split()
)


def _whole(after: str) -> int:
    """How far the whole words of *after* go, where it may end within one."""
    return len(after) if len(after) < AROUND else after.rfind(" ") + 1


def _ends(match: re.Match[str]) -> bool:
    """Whether a sentence ends there, and no title: "citing Capt. Dorvek"."""
    word = match.string[: match.start() + 1].rsplit(None, 1)[-1:]
    return not word or word[0] not in words("abbreviated.txt") | _MONTHS
