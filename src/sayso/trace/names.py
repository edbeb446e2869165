"""Names made comparable, and when two of them stand for one.

Contains no knowledge of reports: names go in, a verdict and its reason come out.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from sayso.text.lexicon import rows

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("’‘'`ʼ.", "")
    | dict.fromkeys("-‐‑–—_/,", " ")
)
_EDGES = ' \t\n"“”*_[],;:'
_POSSESSIVE = re.compile(r"['’]s?$")
_BRACKETED = re.compile(r"\s*\(([^()]*)\)?")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "&"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@cache
def folded(name: str) -> str:
    """A name without article, case, accents, marks and a final possessive.

    >>> folded("The Côte-Verte Post’s"), folded("U.S.")
    ('cote verte post', 'us')
    """
    bare = _POSSESSIVE.sub("", name.strip(_EDGES))
    spread = unicodedata.normalize("NFKD", bare).casefold()
    plain = "".join(c for c in spread if not unicodedata.combining(c))
    words = " ".join(plain.translate(_LETTERS).split()).strip(_EDGES)
    return words.removeprefix("the ")


def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, without "Jr." and its like.

    >>> tokens("Ada M. Ruiz Jr.")
    ('ada', 'm', 'ruiz')
    """
    words = tuple(folded(name).split())
    return tuple(w for w in words if w not in _SUFFIXES) or words


def generation(name: str) -> str:
    """Whether the name has "jr" or "sr" to it: father and son are two.

    >>> generation("Ada Ruiz Jr."), generation("Ada Ruiz")
    ('jr', '')
    """
    last = folded(name).split()[-1:]
    return last[0] if last and last[0] in ("jr", "sr") else ""


def bracketed(text: str) -> tuple[str, str]:
    """The words before a bracket, and those within it.

    >>> bracketed("Harbour Safety Board (HSB)")
    ('Harbour Safety Board', 'HSB')
    """
    found = _BRACKETED.search(text)
    if not found or not found.start():
        return text.strip(), ""
    return text[: found.start()].strip(), found[1].strip()


@cache
def initials(name: str) -> str:
    """What the acronym of a name would be.

    >>> initials("Bureau of Harbours and Lights")
    'bhl'
    """
    return "".join(w[0] for w in folded(name).split() if w not in _SMALL)


def is_acronym(name: str) -> bool:
    """Whether it is written as one: capitals, and short.

    >>> is_acronym("H.S.B."), is_acronym("Ada")
    (True, False)
    """
    letters = [c for c in name if c.isalpha()]
    return (
        2 <= len(letters) <= 7
        and " " not in name
        and sum(c.isupper() for c in letters) >= len(letters) - 1
    )


def abbreviates(short: str, full: str) -> bool:
    """Whether *short* is made of the first letters of *full*'s words."""
    return (
        is_acronym(short)
        and len(full.split()) > 1
        and (folded(short).replace(" ", "") == initials(full))
    )


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    known: dict[str, set[str]] = {}
    for full, *short in rows("nicknames.tsv"):
        for each in (full, *short):
            known.setdefault(each, set()).update((full, *short))
    return {name: frozenset(alike) for name, alike in known.items()}


def first_initials(first: str) -> tuple[str, ...]:
    """The letters with which forms of a first name begin.

    >>> first_initials("bob")
    ('b', 'r')
    """
    return tuple(sorted({name[0] for name in (first, *_nicknames().get(first, ()))}))


def misspelt(one: str, other: str) -> bool:
    """Whether two words are spellings of one: near, and not too short to tell.

    >>> misspelt("ferreira", "fereira"), misspelt("north", "south")
    (True, False)
    """
    from rapidfuzz.distance import OSA, JaroWinkler  # noqa: PLC0415 - a compiled library

    if one[:1] == other[:1] and spoken(one) == spoken(other):
        return min(len(one), len(other)) > 2
    if min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    if one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeo"):
        return False  # Mario is not Maria
    steps = OSA.distance(one, other)
    longest = max(len(one), len(other))
    # a letter in four to six, two in up to ten, three in transliterated long names
    allowed = 1 if longest < 7 else 2 if longest < 11 else 3
    return steps <= allowed and JaroWinkler.similarity(one, other) >= 0.88


@cache
def spoken(name: str) -> str:
    """A folded name as it sounds, as far as letters that translators exchange tell.

    >>> spoken("marx"), spoken("ada lindner"), spoken("rick philipps")
    ('marks', 'ada lindner', 'rik filips')
    """
    for one, other in (("x", "ks"), ("ck", "k"), ("ph", "f")):
        name = name.replace(one, other)
    return re.sub(r"(.)\1", r"\1", name)


def first_names_agree(one: str, other: str) -> bool:
    """Whether two first names can be one person's: equal, initial, short form, slip."""
    if one == other or one in _nicknames().get(other, ()):
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return misspelt(one, other)


def _equal(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    return "the same name" if one == other else None


def _middle_left_out(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    ends = one[-1] == other[-1] and first_names_agree(one[0], other[0])
    both = len(one) > 2 and len(other) > 2
    clash = both and not first_names_agree(one[1], other[1])
    return "first and last name agree" if ends and not clash else None


def _by_middle_name(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """Somebody who goes by his middle name: "J. Robert Vale", "Bob Vale"."""
    for full, short in ((one, other), (other, one)):
        named = len(full) > 2 and len(full[0]) == 1 < len(full[1])
        if named and full[-1] == short[-1] and len(short[0]) > 1:
            agree = first_names_agree(full[1], short[0])
            return "middle and last name agree" if agree else None
    return None


def _respelt(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    if len(one) != len(other):
        return None
    same = all(a == b or misspelt(a, b) for a, b in zip(one, other, strict=True))
    return "two spellings of one name" if same else None


_OF_FIRMS = frozenset(
    "brands chemicals electric electronics energy engineering foods holding holdings"
    " industries international laboratories labs logistics manufacturing mining motors"
    " partners pharma pharmaceuticals shipping software solutions steel systems"
    " technologies technology".split()
)


def firm(name: str) -> str:
    """The word by which a firm of that folded name goes for short; else nothing.

    >>> firm("oster motors"), firm("oster"), firm("oster harbour board")
    ('oster', '', '')
    """
    first, *rest = name.split() or [""]
    return first if len(first) > 4 and rest and _OF_FIRMS.issuperset(rest) else ""


PERSON_REASONS: tuple[Callable[[tuple[str, ...], tuple[str, ...]], str | None], ...] = (
    _equal,
    _middle_left_out,
    _by_middle_name,
    _respelt,
)


def same_person(one: str, other: str) -> str | None:
    """Why two full names stand for one person; ``None`` if they do not.

    >>> same_person("Robert S. Vale III", "Bob Vale")
    'first and last name agree'
    >>> same_person("J. Robert Vale", "Bob Vale")
    'middle and last name agree'
    >>> same_person("Ada Ruiz", "Ana Ruiz")
    """
    a, b = tokens(one), tokens(other)
    if min(len(a), len(b)) < 2:
        return "the same name" if a == b else None
    return next((why for rule in PERSON_REASONS if (why := rule(a, b))), None)


def short_for(short: str, full: str) -> str | None:
    """Why one word of a name stands for the *full* one; ``None`` if it does not.

    The last name counts, then the first: in some languages that is the family's.

    >>> short_for("Ruiz", "Ada Ruiz"), short_for("Kim", "Kim Dae Un")
    ('its last name', 'its first name')
    """
    a, b = tokens(short), tokens(full)
    if not a or len(a) >= len(b):
        return None
    if a == b[-len(a) :]:
        return "its last name"
    if a == b[: len(a)]:
        return "its first name"
    respelt = len(a) == 1 and len(a[0]) > 5 and misspelt(a[0], b[-1])
    return "its last name, respelt" if respelt else None
