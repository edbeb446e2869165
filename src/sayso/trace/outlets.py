"""Outlets by their names, short names and hosts."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.core.account import SourceKind
from sayso.text.lexicon import rows
from sayso.trace.names import folded, is_acronym
from sayso.trace.sides import country, sides

_WORD = re.compile(r"[\w.'’&-]*\w\.?")
_LONGEST = 6
_PLAIN_WORD = 6  # letters: shorter names are common words without their article
_HOST = re.compile(r"^(?:\w+://)?(?:www\.|m\.|amp\.)?([\w.-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """An outlet of the lexicon: its name in full, what it is, and its state."""

    name: str
    kind: SourceKind
    state: str | None


@cache
def _table() -> tuple[dict[str, tuple[str, Known]], dict[str, Known]]:
    names: dict[str, tuple[str, Known]] = {}
    hosts: dict[str, Known] = {}
    for name, aliases, served, code, kind in rows("outlets.tsv"):
        known = Known(name, SourceKind(kind), country(code))
        for word in (name, *filter(None, aliases.split("|"))):
            names.setdefault(folded(word), (word, known))
        for host in filter(None, served.split("|")):
            hosts.setdefault(host, known)
    return names, hosts


def known(name: str) -> Known | None:
    """The outlet of the lexicon that goes by *name*, as reports print it.

    >>> known("the NYT").name, known("Nyt")
    ('The New York Times', None)
    """
    word, found = _table()[0].get(folded(name), ("", None))
    if found and _printed(name, word):
        return found
    return served(name) if "." in name and " " not in name else None


def mistaken(name: str) -> bool:
    """Whether a name is an outlet's but for how it is written: "the state"."""
    return folded(name) in _table()[0] and known(name) is None


@cache
def _sorts() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    return tuple(
        (sort, frozenset(nouns.split("|")), frozenset(names.split("|")))
        for sort, nouns, names in rows("media.tsv")
    )


def sort(noun: str) -> str | None:
    """What sort of outlet a noun means: "broadcaster" for "station"."""
    return next((sort for sort, nouns, _ in _sorts() if noun in nouns), None)


def sorts(name: str) -> tuple[str, ...]:
    """What sorts of outlet it can be by the words of its name; none where none tell.

    >>> sorts("Radio Callen"), sorts("The Harbour Post"), sorts("Sextant")
    (('broadcaster',), ('paper',), ())
    """
    words = set(folded(name).split())
    return tuple(sort for sort, _, names in _sorts() if words & names)


def _printed(name: str, entry: str) -> bool:
    """Whether *name* is written as *entry* can be: "state" and "State" are no paper."""
    bare, core = (re.sub(r"(?i)^the ", "", word) for word in (name, entry))
    if is_acronym(core):
        return is_acronym(bare)
    if core[:1].islower():
        return True
    short = " " not in core and len(core) < _PLAIN_WORD and core != entry
    return bare[:1].isupper() and (not short or bare != name)


def served(address: str | None) -> Known | None:
    """The outlet of the lexicon that publishes at *address*, or above it.

    >>> served("https://www.nytimes.com/2001/").name
    'The New York Times'
    """
    host = _HOST.match(address or "")
    parts = host[1].casefold().split(".") if host else []
    tails = (".".join(parts[at:]) for at in range(len(parts) - 1))
    return next((found for tail in tails if (found := _table()[1].get(tail))), None)


def key(name: str) -> str:
    """What two names of one outlet have in common.

    >>> key("the NYT") == key("The New York Times"), key("The Harbour Post")
    (True, 'harbour post')
    """
    found = known(name)
    return folded(found.name if found else name)


def within(text: str) -> tuple[str, Known] | None:
    """The longest name of a known outlet in *text*, and whose it is.

    For phrases that are known to mean an outlet: "the state news agency TASS". A
    name that another capital word begins is another's: "the Harbour Observer".
    """
    words = [m.span() for m in _WORD.finditer(text)]
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            piece = text[words[at][0] : words[at + size - 1][1]]
            if at and _starts_a_name(text[words[at - 1][0] : words[at - 1][1]]):
                continue
            found = known(piece) if piece[:1].isupper() else None
            if found:
                return piece, found
    return None


def _starts_a_name(word: str) -> bool:
    """Whether a word is a name's: no article, and no state's, as in "Russian TASS"."""
    return word[:1].isupper() and bool(folded(word)) and not sides(word)
