"""What is new since an older dossier: for the terminal, as a page, Markdown or data."""

import json
import re
from collections.abc import Callable
from types import MappingProxyType

from sayso.core import codec
from sayso.core.since import Since
from sayso.tell.since.terminal import text
from sayso.tell.since.ticket import markdown

__all__ = ["FORMS", "SCHEMA", "data", "html", "markdown", "text"]

SCHEMA = "sayso-diff/1"
# Halves of a pair that stand alone: JSON may hold them, a file cannot.
_HALVES = re.compile("[\ud800-\udfff]")


def html(found: Since) -> str:
    """*found* as one HTML file that needs nothing else."""
    from sayso.tell.since import sheet  # noqa: PLC0415 - Jinja only for a page

    return sheet.html(found)


def data(found: Since) -> str:
    """*found* as JSON, its nouns as in ``dossier.json``, without the two dossiers.

    A span tells its report by the number that it has in ``reports``.
    """
    told = {"schema": SCHEMA, "sayso": found.new.version, **codec.since(found)}
    written = json.dumps(told, ensure_ascii=False, indent=1)
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", written) + "\n"


def _whole(form: Callable[[Since], str]) -> Callable[[Since], str]:
    """*form* with what no file can hold shown as such."""
    return lambda found: _HALVES.sub("�", form(found))


FORMS = MappingProxyType(
    {
        "html": _whole(html),
        "json": data,
        "markdown": _whole(markdown),
        "text": _whole(text),
    }
)
