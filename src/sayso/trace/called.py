"""Names that are none, and bare words that are somebody's last name.

Capitals make a name of a post ("The President", "Attorney General") and of a party's
member ("the Norland Democrat"); and of a last name that the report never gives in full
the grammar makes a body, or nothing. The report's own titles tell better.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document
from sayso.text.lexicon import rows, words
from sayso.trace import roles
from sayso.trace.names import folded
from sayso.trace.sides import sides

_WORDS = re.compile(r"[^\W\d_][\w’'-]*\.?")
_LED = re.compile(r"(?i)^(?:the|an?|this|that|another)\s")
_BETWEEN = frozenset("special deputy vice prime acting first chief attorney".split())
_FORMS = frozenset("mr mrs ms miss mx".split())
# Titles that begin the names of bodies and of things as often: "General Motors".
_OF_THINGS = frozenset(
    "agent attorney cardinal chief coach consul director father general justice king"
    " lord major marshal miss officer premier prince princess queen private sister"
    " secretary minister prosecutor counsel commander".split()
)


def is_post(text: str, name: str) -> bool:
    """Whether *text*, of which *name* is the name, tells a post and nobody by name.

    >>> is_post("The President", "President"), is_post("President Ruiz", "Ruiz")
    (True, False)
    >>> is_post("the Norland Democrat", "Norland Democrat"), is_post("King", "King")
    (True, False)
    >>> is_post("the Polish Marshal", "Marshal")
    True
    """
    led = bool(_LED.match(text))
    said = _WORDS.findall(_LED.sub("", text))
    while led and len(said) > 1 and sides(said[0]):
        said = said[1:]  # "the Polish Marshal"
    told = [folded(word) for word in said]
    if led and folded(name).rpartition(" ")[2] in _partisans():
        return True
    posts = all(_is_title(word) or word in _BETWEEN for word in told)
    return posts and bool(told) and (led or len(told) > 1) and told[0] not in _FORMS


def is_party(name: str) -> bool:
    """Whether a name is that of all members of a party: "Democrats".

    >>> is_party("Democrats"), is_party("Norland Democrat"), is_party("Rogers")
    (True, False, False)
    """
    last = folded(name).split()[-1:]
    return any(
        w.endswith(f"{end}s") and w.removesuffix(f"{end}s") + one in _partisans()
        for w in last
        for end, one in (("", ""), ("ie", "y"))
    )


def _partisans() -> frozenset[str]:
    return words("partisans.txt")


@cache
def _is_title(word: str) -> bool:
    return roles.kinds().get(word) in ("person", "office") or word in roles.titles()


def is_seat(text: str) -> bool:
    """Whether words are a lawmaker's seat and no name.

    >>> is_seat("R-N.Y."), is_seat("(D-Oster)"), is_seat("R-rated")
    (True, True, False)
    """
    return bool(_SEAT.fullmatch(text))


_SEAT = re.compile(r"\(?[RDI]-[A-Z][\w. ]*\)?")


def whole_name(document: Document, mention: Mention, name: str) -> str:
    """A mention's *name*, with the last name that the grammar cut off from the first.

    One that has none goes by a last name if the report's titles tell that it is one.
    """
    if mention.name is None:
        return last_name(document, mention)
    cut = mention.kind is SourceKind.PERSON and name in _first_names()
    more = _LAST.match(document.text, mention.name.end) if cut else None
    return f"{name}{more[0]}" if more and not _is_title(folded(more[1])) else name


_LAST = re.compile(r" (?:[A-Z]\. )?([A-Z][a-z]\w*(?:-\w+)?)\b(?! [A-Z])")


def is_first(word: str) -> bool:
    """Whether a word is a first name that the lexicons know."""
    return word in _first_names()


@cache
def _first_names() -> frozenset[str]:
    listed = {name for row in rows("first_names.tsv") for name in row[1].split()}
    short = {name.title() for row in rows("nicknames.tsv") for name in row}
    return frozenset(listed | short)


@cache
def _titled() -> re.Pattern[str]:
    """A title and the name behind it, of which the last word ends the name."""
    listed = (row[0] for row in rows("titles.tsv"))
    known = sorted((t for t in listed if folded(t) not in _OF_THINGS), key=len)
    titles = "|".join(re.escape(title) for title in reversed(known))
    first = r"(?:[A-Z][a-z][\w-]+ (?:[A-Z]\. )?)?"
    before = r"(?<!Vice )(?<!Deputy )"
    return re.compile(
        rf"{before}\b({titles}) ({first}([A-Z][a-z][\w-]+))\b(?! [A-Z][a-z])"
    )


@lru_cache(maxsize=256)
def last_names(text: str) -> dict[str, tuple[int, int, int]]:
    """Each last name to which *text* gives a title, and where it first does so.

    That is where the title, the name, and both end.

    >>> last_names("Mr. Ruiz spoke. Ruiz left Sen. Ada Lima and President Oster.")
    {'Ruiz': (0, 4, 8), 'Lima': (26, 31, 39), 'Oster': (44, 54, 59)}
    >>> last_names("Mr. Mayor, said Rep. Ada Dean.")
    {'Dean': (16, 21, 29)}
    """
    found: dict[str, tuple[int, int, int]] = {}
    for match in _titled().finditer(text):
        low = folded(match[3])
        first = match.start(2) < match.start(3)  # "Mr. Ada Dean", but "Mr. Mayor"
        if (first or not _is_title(low)) and low not in words("grammar.txt"):
            found.setdefault(match[3], (match.start(), match.start(2), match.end()))
    return found


def last_name(document: Document, mention: Mention) -> str:
    """The last name by which alone a mention goes, as the report's titles tell."""
    name = document[mention.name or mention.span]
    name = name.removesuffix("’s").removesuffix("'s")
    return name if name in last_names(document.text) else ""


def bearers(document: Document, lasts: frozenset[str]) -> Iterator[Mention]:
    """Where each of *lasts* first stands with its title, and where it stands alone."""
    known = last_names(document.text)
    told = lasts & known.keys()
    for last in sorted(told):
        yield _mention(document, last, *known[last])
    for found in _CAPITAL.finditer(document.text):
        if found[2] in told and _is_alone(found[1]):
            start, end = found.span(2)
            yield _mention(document, found[2], start, start, end)


# A word with a capital, the word before it, and no name behind it.
_CAPITAL = re.compile(
    r"(?:(?<![^\s“\"(])([^\s“\"(]+) )?(?<![-@#/\w])"
    r"([A-Z][a-z][\w-]*)(?![-@/\w]|['’]s\b| [A-Z][a-z])"
)


def _is_alone(before: str | None) -> bool:
    """Whether a word before a last name is no first name: "But Ruiz", "Mr. Ruiz"."""
    if before is None or not before[:1].isupper():
        return True
    low = folded(before)
    if len(low) == 1:
        return False  # an initial
    return low in words("grammar.txt") or low in roles.titles() or before[-1] in ".:,;"


def _mention(document: Document, last: str, start: int, name: int, end: int) -> Mention:
    return Mention(
        span=document.span(start, end),
        form=Form.NAME,
        kind=SourceKind.PERSON,
        head=last.lower(),
        name=document.span(name, end),
    )
