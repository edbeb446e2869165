"""A dossier for the tools of others: spreadsheets, annotations, graphs, bibliographies.

A format is a function of what may be told (``Told``); one that writes a folder gives
its files by name.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sayso.core.dossier import Dossier
from sayso.core.errors import SaysoError
from sayso.tell import FORMS, data
from sayso.tell.export.annotations import annotations
from sayso.tell.export.bib import bib
from sayso.tell.export.ftm import ftm
from sayso.tell.export.graphml import graphml
from sayso.tell.export.mermaid import mermaid
from sayso.tell.export.prov import prov
from sayso.tell.export.separated import separated
from sayso.tell.export.told import Told, told
from sayso.tell.halves import mended

Written = str | Mapping[str, str]


class NeedsWords(SaysoError):
    """A format that is made of the reports' words was asked for without them."""

    hint = (
        "Leave out --no-text, with a dossier that has the reports' texts; or export "
        "it as json, which then holds offsets."
    )

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"{self.name} is made of the reports' words: there is none without them"


def _form(name: str) -> Callable[[Told], str]:
    """The form of that name that ``sayso dossier`` writes, which shows the words."""

    def written(known: Told) -> str:
        if not known.worded:
            raise NeedsWords(name)
        return FORMS[name](known.dossier)

    return written


def _json(known: Told) -> str:
    return data(known.dossier, text=known.worded)


FOLDERS: Mapping[str, Callable[[Told], Mapping[str, str]]] = MappingProxyType(
    {"csv": separated}
)
FILES: Mapping[str, Callable[[Told], str]] = MappingProxyType(
    {
        "web-annotation": annotations,
        "prov": prov,
        "ftm": ftm,
        "graphml": graphml,
        "mermaid": mermaid,
        "bib": bib,
        "json": _json,
        "html": _form("html"),
        "markdown": _form("markdown"),
        "text": _form("text"),
    }
)


def exported(dossier: Dossier, name: str, *, text: bool = True) -> Written:
    """*dossier* in the format of that name: a text, or a folder's files by name.

    Without *text*, or of a dossier that was written without, no words of a report are
    in it.

    Raises:
        NeedsWords: The format is made of them.
    """
    known = told(dossier, text=text)
    if name in FOLDERS:
        return FOLDERS[name](known)
    return mended(FILES[name](known))
