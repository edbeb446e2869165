"""A dossier for the tools of others: spreadsheets, annotations, graphs, bibliographies.

A format is a function of what may be told (``Told``); one that writes a folder gives
its files by name.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sayso.core.dossier import Dossier
from sayso.tell import FORMS
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


def _form(name: str) -> Callable[[Told], str]:
    """The form of that name that ``sayso dossier`` writes."""
    return lambda known: FORMS[name](known.written())


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
        "json": _form("json"),
        "html": _form("html"),
        "markdown": _form("markdown"),
        "text": _form("text"),
    }
)


def exported(dossier: Dossier, name: str, *, text: bool = True) -> Written:
    """*dossier* in the format of that name: a text, or a folder's files by name.

    Without *text*, or of a dossier that was written without, no words of a report are
    in it.
    """
    known = told(dossier, text=text)
    if name in FOLDERS:
        return FOLDERS[name](known)
    return mended(FILES[name](known))
