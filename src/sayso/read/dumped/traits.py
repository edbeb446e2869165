"""What can be measured of a line by itself, in any language."""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float32]

# A line is as much as can be seen of it at a glance; the rest only makes it long.
SEEN = 600

# Words are told apart by so many remainders.
BUCKETS = 4096

STOP = re.compile(r"[.!?…。！？؟।։][\"'”’»」』)\]*_]*$")
_STOPS = re.compile(r"[.!?…][\"'”’»)]?\s|[。！？؟।]")
_COMMAS = re.compile(r"[,;،、，；]")
_BARS = re.compile(r"[|·•»›→>/+✓▼▶]")
_GLUED = re.compile(r"[a-zà-ÿ)][A-ZÀ-Þ]|\d[A-Z][a-z]|[A-Z]{2}[a-z]{2}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_CLOCK = re.compile(r"\b\d{1,2}[:h.]\d\d\b")
_WEB = re.compile(r"https?:|www\.|\w\.(?:com|org|net|de|co|info)\b|@\w", re.IGNORECASE)
_RIGHTS = re.compile(r"©|\(c\)|®|™|copyright", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”„«»‘’「」]")
_WORD = re.compile(r"\w+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")

OWN = tuple(
    "size count stop stops commas colon capitals uppers digits mean bars glued year"
    " clock web rights quotes lower digit quote question item copies unspaced"
    " dots".split()
)


def tokens(words: str) -> list[str]:
    """The words in *words*, small; each sign of a script without blanks is one."""
    return _WORD.findall(_WIDE.sub(r" \g<0> ", words[:SEEN]).casefold())


def is_wide(words: str) -> bool:
    """Whether *words* are in a script that sets no blanks between them."""
    return bool(_WIDE.search(words))


def own(lines: Sequence[str]) -> Numbers:
    """Traits of each line by itself, one row a line, columns as in ``OWN``."""
    copies = Counter(lines)
    rows = [_own(words, copies[words]) for words in lines]
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(OWN))


def _own(words: str, copies: int) -> list[float]:
    """The numbers that ``OWN`` names."""
    seen = words[:SEEN]
    found = _WORD.findall(seen)
    count, letters = max(len(found), 1), max(sum(map(str.isalpha, seen)), 1)
    longer = [word for word in found if len(word) > 3]
    first = seen[:1]
    wide = len(_WIDE.findall(seen))
    return [
        np.log1p(len(words) + 2 * wide),
        np.log1p(len(found) * len(words) / max(len(seen), 1) + wide),
        bool(STOP.search(words[-8:])),
        len(_STOPS.findall(seen)),
        len(_COMMAS.findall(seen)) / count,
        words.endswith((":", "：")),
        sum(word[0].isupper() for word in longer) / max(len(longer), 1),
        sum(map(str.isupper, seen)) / letters,
        sum(map(str.isdigit, seen)) / max(len(seen), 1),
        sum(map(len, found)) / count,
        len(_BARS.findall(seen)) / count,
        len(_GLUED.findall(seen)) / count,
        bool(_YEAR.search(seen)),
        bool(_CLOCK.search(seen)),
        bool(_WEB.search(seen)),
        bool(_RIGHTS.search(seen)),
        len(_QUOTES.findall(seen)),
        first.islower(),
        first.isdigit(),
        bool(_QUOTES.match(seen)),
        words.endswith(("?", "？", "؟")),
        first in tuple("-*•·–+#[(>|"),
        np.log(copies),
        letters > 3 and " " not in seen,
        seen.endswith(("...", "…", "[…]", "[...]")),
    ]


def hashed(words: str) -> list[int]:
    """The buckets of a line's words, of its first and last, and of it as a whole."""
    found = tokens(words)[:40]
    if not found:
        return []
    named = [f"w {word}" for word in found[:12]]
    named += [f"p {one} {two}" for one, two in pairwise(found[:7])]
    named += [f"f {' '.join(found[:2])}", f"o {found[0]}", f"l {found[-1]}"]
    named += [f"a {' '.join(found)}"] if len(found) <= 6 else []
    codes = (zlib.crc32(name.encode("utf-8", "replace")) for name in named)
    return sorted({code % BUCKETS for code in codes})
