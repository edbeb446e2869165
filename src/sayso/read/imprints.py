"""Lines that name writer, day and outlet side by side: what is what in them."""

import re

from sayso.read.dates import dates, is_date
from sayso.read.debris import whole

_CAP = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\.?"
NAME = (
    rf"{_CAP}(?: (?:{_CAP}|de|da|del|van|von|der|bin|al|el|la|le|ter|ibn|ben)){{1,4}}"
)
NAMES = rf"{NAME}(?:(?:,| and| &|, and) {NAME})*"
BY = re.compile(
    r"(?:(?:(?:story|text|words|report|reporting|article|written|analysis|posted) )?"
    r"by:?"
    r"|from our (?:(?:own|special|staff|foreign) )?(?:correspondent|reporter)s?,?)"
    rf" (?P<names>{NAMES})(?P<rest>.*)",
    re.IGNORECASE,
)

# In characters and in words: no line of this kind that was seen is longer, or has
# longer parts; nor has it more of them.
_LONGEST, _PART, _PARTS = 140, 6, 4

_EDITION = re.compile(r"(?<=\w) \([A-Z][\w ]{2,20}\)(?=\W*$)")  # "Harrow Mail (Online)"

# A full stop parts nothing behind an initial.
_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+[–—/-]\s+|, |(?<=\w\w\w)\. ")


def pieces(words: str) -> tuple[str, ...]:
    """What a line with a day on it holds besides days, times and buttons.

    >>> pieces("Harrow Mail, 3 March 2031, 8:02 am – 3 min read – by Ada Ruiz")
    ('Harrow Mail', 'by Ada Ruiz')
    """
    found = dates(words) if len(words) <= _LONGEST else ()
    if not found:
        return ()
    rest = words
    for each in reversed(found):
        rest = f"{rest[: each.start]} | {rest[each.end :]}"
    told = (_EDITION.sub("", part) for part in _BETWEEN.split(rest))
    parts = (part.strip(" .,;:–—/-()[]") for part in told)
    return tuple(part for part in parts if part and not _is_beside(part))


def imprint(words: str) -> str | None:
    """The part "By …" of a line that also has its day, and little else.

    >>> imprint("The Harrow Letter – Friday, 3 March 2031 – by Ada Ruiz")
    'by Ada Ruiz'
    """
    left = pieces(words)
    signed = [part for part in left if BY.fullmatch(part)]
    short = len(left) <= _PARTS and all(len(each.split()) <= _PART for each in left)
    capital = all(part in signed or part[:1].isupper() for part in left)
    return signed[0] if signed and short and capital else None


def _is_beside(part: str) -> bool:
    """Whether *part* is a day of the week, a time or a button."""
    return is_date(f"{part} 2000-01-01") or whole(part) is not None
