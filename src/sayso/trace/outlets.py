"""Outlets by their names, short names and hosts."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from sayso.core.account import SourceKind
from sayso.text import outlets
from sayso.text.lexicon import rows
from sayso.text.outlets import Entry
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
def _known(entry: Entry) -> Known:
    kind = SourceKind.AGENCY if entry.agency else SourceKind.OUTLET
    return Known(entry.name, kind, country(entry.country))


def known(name: str) -> Known | None:
    """The outlet of the lexicon that goes by *name*, as reports print it.

    >>> known("the NYT").name, known("Nyt")
    ('The New York Times', None)
    """
    found = outlets.printed(folded(name))
    if found and _printed(name, found[0]):
        return _known(found[1])
    return served(name) if "." in name and " " not in name else None


def mistaken(name: str) -> bool:
    """Whether a name is an outlet's but for how it is written: "the state"."""
    return outlets.called(folded(name)) is not None and known(name) is None


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
    """What sorts of outlet it can be, by the lexicon or else by its name's words.

    None where neither tells.

    >>> sorts("Radio Callen"), sorts("The Harbour Post"), sorts("Sextant")
    (('broadcaster',), ('paper',), ())
    """
    words = set(folded(name).split())
    found = tuple(sort for sort, _, names in _sorts() if words & names)
    entry = outlets.called(name)
    kept = entry and entry.kind != "site" and entry.kind not in found
    return (*found, entry.kind) if entry and kept else found


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
    entry = outlets.at(host[1].casefold()) if host else None
    return _known(entry) if entry else None


def key(name: str) -> str:
    """What two names of one outlet have in common.

    >>> key("the NYT") == key("The New York Times"), key("The Harbour Post")
    (True, 'harbour post')
    """
    found = known(name)
    return folded(found.name if found else name)


def meant(name: str, states: Collection[str], own: str) -> str:
    """The key of the outlet that a report by the outlet *own* calls *name*.

    Of several of that name its own one, that of a state that the words give, or that
    of its own country; two of its own country are one more that nobody knows.

    >>> meant("The Standard", ("Kenya",), ""), meant("The Standard", (), "Daily Nation")
    ('standard (kenya)', 'standard (kenya)')
    >>> meant("The Times", (), "The Denver Post"), meant("The Times", (), "Daily Mail")
    ('times (us)', 'times')
    """
    fits = outlets.bearing(name)
    if len(fits) < 2:
        return key(name)
    mine = outlets.called(own) if own else None
    if mine in fits:
        return folded(own)
    of_state = [e for e in fits if country(e.country) in states]
    near = of_state or [e for e in fits if mine and e.country == mine.country]
    if len(near) > 1 and outlets.called(name) not in near:
        return f"{folded(name)} ({near[0].country.casefold()})"
    return folded(near[0].name) if len(near) == 1 else key(name)


@cache
def namesakes(found: str) -> frozenset[str]:
    """The keys of the outlets that may be meant where no more is known than *found*.

    >>> sorted(namesakes("times (us)"))[:2], namesakes("guardian")
    (['los angeles times', 'new york times'], frozenset())
    """
    bare, _, state = found.removesuffix(")").partition(" (")
    only = outlets.called(bare)
    if only and (not state or folded(only.name) == found):
        return frozenset()
    every = outlets.bearing(bare)
    fits = [e for e in every if not state or e.country.casefold() == state]
    return frozenset(folded(e.name) for e in fits) - {found}


@cache
def titled(found: str) -> str | None:
    """The name of the outlet that has the key *found*, if the lexicon has it.

    >>> titled("standard (kenya)"), titled("harbour post")
    ('The Standard (Kenya)', None)
    """
    return _titles().get(found)


@cache
def _titles() -> dict[str, str]:
    return {folded(entry.name): entry.name for entry in outlets.entries()}


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
            found = (known(piece) or _beside(piece)) if piece[:1].isupper() else None
            if found:
                return piece, found
    return None


def _beside(piece: str) -> Known | None:
    """Who has a name that means an outlet only beside a noun: "the magazine Focus".

    Of several that have it none in particular.
    """
    fits = [e for e in outlets.bearing(piece) if piece in (*e.words, *e.shared)]
    if len(fits) < 2:
        return _known(fits[0]) if fits else None
    agency = all(each.agency for each in fits)
    return Known(piece, SourceKind.AGENCY if agency else SourceKind.OUTLET, None)


def _starts_a_name(word: str) -> bool:
    """Whether a word is a name's: no article, and no state's, as in "Russian TASS"."""
    return word[:1].isupper() and bool(folded(word)) and not sides(word)
