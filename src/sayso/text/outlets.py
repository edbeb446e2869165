"""Outlets of the whole world, their names and hosts: ``lexicons/outlets.tsv``."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from sayso.text.lexicon import rows

_SHARED, _WORD = "*", "~"
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("’‘'`ʼ.!\"“”", "")
    | dict.fromkeys("-‐‑–—_/,:;", " ")
)
# Of two letters, and used all over the world.
_GENERIC = frozenset("ai co fm gg io is la ly me nu sh to tv ws cc ag".split())


@dataclass(frozen=True, slots=True)
class Entry:
    """An outlet of the lexicon.

    Attributes:
        name: As it calls itself, told from others of that name by what is in brackets.
        names: All that stand for it alone.
        shared: Names that others have, too.
        words: Names that are also words, or stand for something else.
        hosts: Where it publishes.
        country: ISO 3166-1, two letters.
        kind: "agency", "paper", "magazine", "broadcaster" or "site".
    """

    name: str
    names: tuple[str, ...]
    shared: tuple[str, ...]
    words: tuple[str, ...]
    hosts: tuple[str, ...]
    country: str
    kind: str

    @property
    def agency(self) -> bool:
        """Whether its trade is copy for other outlets."""
        return self.kind == "agency"


@cache
def folded(name: str) -> str:
    """A name without article, case, accents and the marks in it.

    >>> folded("The Côte-Verte Post"), folded("N.Y. Times")
    ('cote verte post', 'ny times')
    """
    plain = name.casefold()
    if not plain.isascii():
        spread = unicodedata.normalize("NFKD", name).casefold()
        plain = "".join(c for c in spread if not unicodedata.combining(c))
    words = " ".join(plain.translate(_LETTERS).split())
    return words.removeprefix("the ") if words != "the" else words


@cache
def entries() -> tuple[Entry, ...]:
    """All of them, in the order of the lexicon."""
    return tuple(_entry(*row) for row in rows("outlets.tsv"))


def _entry(name: str, aliases: str, hosts: str, country: str, kind: str) -> Entry:
    every = (name, *filter(None, aliases.split("|")))
    marks = {each[:-1] for each in every if each[-1] in _SHARED + _WORD}
    return Entry(
        name=name,
        names=tuple(
            e for e in every if e[-1] not in _SHARED + _WORD and e not in marks
        ),
        shared=tuple(e[:-1] for e in every if e[-1] == _SHARED),
        words=tuple(e[:-1] for e in every if e[-1] == _WORD),
        hosts=tuple(filter(None, hosts.split("|"))),
        country=country,
        kind=kind,
    )


@cache
def _called() -> MappingProxyType[str, tuple[str, Entry]]:
    found: dict[str, tuple[str, Entry]] = {}
    for entry in entries():
        for name in entry.names:  # of two spellings the first counts: "dpa", then "DPA"
            found.setdefault(folded(name), (name, entry))
    return MappingProxyType(found)


@cache
def _bearing() -> MappingProxyType[str, tuple[Entry, ...]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        every = (entry.name, *entry.names, *entry.shared, *entry.words)
        for name in dict.fromkeys(map(folded, every)):
            found[name].append(entry)
    return MappingProxyType({name: tuple(each) for name, each in found.items()})


@cache
def _hosts() -> MappingProxyType[str, Entry]:
    return MappingProxyType({host: e for e in entries() for host in e.hosts})


@cache
def _shared() -> MappingProxyType[str, str]:
    whole = Counter(
        n for e in entries() for n in e.shared if e.name.startswith(f"{n} (")
    )
    return MappingProxyType({n.casefold(): n for n in whole if whole[n] > 1})


def called(name: str) -> Entry | None:
    """The outlet that *name* stands for wherever it is read.

    >>> called("NYT").name, called("The Standard")
    ('The New York Times', None)
    """
    found = printed(name)
    return found[1] if found else None


def printed(name: str) -> tuple[str, Entry] | None:
    """That outlet, behind the name as it prints it itself.

    >>> printed("nyt")[0]
    'NYT'
    """
    return _called().get(folded(name))


def bearing(name: str) -> tuple[Entry, ...]:
    """All outlets that go by *name*, be it only at home.

    >>> sorted(e.country for e in bearing("The Standard"))
    ['GB', 'HK', 'KE']
    """
    return _bearing().get(folded(name), ())


def shared(name: str) -> str | None:
    """*name* as several outlets print it whose whole name it is; ``None`` if none do.

    >>> shared("daily news"), shared("Herald"), shared("The Post")
    ('Daily News', None, None)
    """
    return _shared().get(" ".join(name.split()).casefold())


def at(host: str) -> Entry | None:
    """The outlet that publishes at *host*, or at one that it is a part of.

    >>> at("graphics.nytimes.com").name, at("nytimes.com.example")
    ('The New York Times', None)
    """
    while "." in host:
        if host in _hosts():
            return _hosts()[host]
        host = host.partition(".")[2]
    return None


def stated(name: str, host: str) -> str:
    """The outlet that a page or record at *host* means by stating *name*.

    A name that several have is the host's, or that of the host's country; at a host
    that nobody knows it is told from theirs by that host. *host* may be empty.

    >>> stated("The Standard", "standardmedia.co.ke")
    'The Standard (Kenya)'
    >>> stated("Daily News", "news.co.tz"), stated("Daily News", "harrow.example")
    ('Daily News (Tanzania)', 'Daily News (harrow.example)')
    """
    here, fits = at(host), bearing(name)
    if here in fits:
        return here.name if here else name
    only = called(name) or _bracketed(name)
    if only and (len(fits) < 2 or not host):
        return only.name
    if here:
        return here.name
    near = [e for e in fits if e.country == country(host)] if host else list(fits)
    if len(near) == 1:
        return near[0].name
    common = any(folded(name) in map(folded, e.shared) for e in fits)
    return f"{name} ({host})" if host and common else name


def _bracketed(name: str) -> Entry | None:
    """Whose name is told twice: "Neue Zürcher Zeitung (NZZ)"."""
    full, _, short = name.rstrip(")").partition(" (")
    found = called(full)
    return found if found and found is called(short) else None


def country(host: str) -> str | None:
    """The country whose part of the web *host* is in.

    >>> country("harrow.co.uk"), country("harrow.example"), country("harrow.io")
    ('GB', None, None)
    """
    last = host.rpartition(".")[2]
    if not re.fullmatch(r"[a-z]{2}", last) or last in _GENERIC:
        return None
    return "GB" if last == "uk" else last.upper()
