"""Whose page it is, by names and hosts; and names as texts and hosts spell them."""

import re

from sayso.text import outlets
from sayso.text.lexicon import words as listed

ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'()\[\]]+[^\s<>\"'()\[\].,;:!?]")

_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|m\.|amp\.)?([^/:?#\s]+)", re.IGNORECASE)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w+/(?=https?://)")
_DOTTED = re.compile(r"\w[\w-]*(?:\.\w[\w-]*)+")

# An outlet's name in capitals within a text: up to six words.
_CAP = r"[A-Z](?:[\w’'&]|\.(?=\w))*"
_NAME = re.compile(rf"\b{_CAP}(?: (?:of|and|the|&|{_CAP})){{0,5}}")

# What feeds are called besides their outlet: "Harrow Gazette - Latest news".
_SECTION = re.compile(
    r"(?:(?:all|top|latest|breaking|local|world|national|international|uk|us|europe"
    r"|africa|asia|business|sports?|politics|home|front|main|the|and|&|rss|atom|news"
    r"|page|feeds?|stories|headlines|articles|posts|updates?)(?: |$))+",
    re.IGNORECASE,
)


def host(address: str) -> str:
    """Where *address* leads, without the parts that name no outlet.

    >>> host("http://web.archive.org/web/2031/https://www.Harrow.example/a")
    'harrow.example'
    """
    match = _HOST.match(_ARCHIVED.sub("", address.strip()))
    name = match[1].casefold() if match else ""
    return name if _DOTTED.fullmatch(name) else ""


def outlet_at(name: str) -> str | None:
    """The outlet that publishes at the host *name*, or at one that it is a part of."""
    found = outlets.at(name)
    return found.name if found else None


def outlet_called(name: str) -> str | None:
    """The outlet of that name: any of its names, with or without "The".

    A name that several have stands for itself, if it is whole.

    >>> outlet_called("Associated Press"), outlet_called("The Standard")
    ('The Associated Press', 'The Standard')
    """
    found = outlets.called(name)
    return found.name if found else outlets.shared(name)


def outlet_stated(name: str, address: str) -> str:
    """The outlet that a page at *address* calls *name*, which may be a host, too.

    >>> outlet_stated("Harrow Gazette - Latest news", "")
    'Harrow Gazette'
    """
    own = outlets.at(host(name)) if " " not in name else None
    whole = own.name if own else outlets.stated(name, host(address))
    bare = _unsectioned(name)
    return whole if bare == name or whole != name else outlet_stated(bare, address)


def is_agency(name: str) -> bool:
    """Whether that outlet's trade is copy for other outlets."""
    found = outlets.called(name)
    return bool(found and found.agency)


def is_press(name: str) -> bool:
    """Whether *name* is an outlet's, or made as outlets' names are."""
    words = listed("press_words.txt")
    return outlet_called(name) is not None or not words.isdisjoint(name.split())


def spelled_as(name: str, text: str) -> str | None:
    """The host *name* as a name: as *text* spells it, or as its own hyphens part it.

    Of the words in *text* two at least: one alone may be a town that the outlet is
    called after.

    >>> spelled_as("harrowgazette.example", "She told the Harrow Gazette that it held.")
    'Harrow Gazette'
    >>> spelled_as("harrow-gazette.example", "It held.")
    'Harrow Gazette'
    """
    label = name.rpartition(".")[0].rpartition(".")[2]
    runs = (_squashed(label), _squashed(label).removeprefix("the"))
    for match in _NAME.finditer(text):
        found = match.group().split()
        for at in range(len(found)):
            for end in range(len(found), at + 1, -1):
                if _squashed("".join(found[at:end])) in runs:
                    return " ".join(found[at:end])
    parts = label.split("-")
    return (
        " ".join(map(str.capitalize, parts)) if len(parts) > 1 and all(parts) else None
    )


def _unsectioned(name: str) -> str:
    """*name* without the section whose feed it is called after."""
    parts = re.split(r"\s+[|·:»>–—-]+\s+|: ", name)
    own = [part for part in parts if not _SECTION.fullmatch(part)]
    return own[0] if len(own) == 1 else name


def _squashed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
