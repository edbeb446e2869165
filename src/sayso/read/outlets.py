"""Outlets by their names and by where they publish: ``lexicons/outlets.tsv``."""

import re
from functools import cache

from sayso.text.lexicon import rows
from sayso.text.lexicon import words as listed

ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'()\[\]]+[^\s<>\"'()\[\].,;:!?]")

_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|m\.|amp\.)?([^/:?#\s]+)", re.IGNORECASE)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w+/(?=https?://)")
_DOTTED = re.compile(r"\w[\w-]*(?:\.\w[\w-]*)+")

# An outlet's name in capitals within a text: up to six words.
_CAP = r"[A-Z](?:[\w’'&]|\.(?=\w))*"
_NAME = re.compile(rf"\b{_CAP}(?: (?:of|and|the|&|{_CAP})){{0,5}}")


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
    while "." in name:
        if name in _hosts():
            return _hosts()[name]
        name = name.partition(".")[2]
    return None


def outlet_called(name: str) -> str | None:
    """The outlet of that name: any of its names, with or without "The".

    >>> outlet_called("Associated Press")
    'The Associated Press'
    """
    return _names().get(_folded(name))


def is_agency(name: str) -> bool:
    """Whether that outlet's trade is copy for other outlets."""
    return name in _agencies()


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


def _squashed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _folded(name: str) -> str:
    words = re.sub(r"[^\w&+.]+", " ", name.replace("’", "'").casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@cache
def _hosts() -> dict[str, str]:
    return {h: row[0] for row in rows("outlets.tsv") for h in row[2].split("|") if h}


@cache
def _names() -> dict[str, str]:
    listed = tuple(reversed(rows("outlets.tsv")))
    others = {_folded(a): r[0] for r in listed for a in r[1].split("|") if a}
    return others | {_folded(row[0]): row[0] for row in listed}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row[0] for row in rows("outlets.tsv") if row[4] == "agency")
