"""A dossier in the form that somebody asked for: page, data, Markdown or text."""

from collections.abc import Callable
from types import MappingProxyType

from sayso.core import codec
from sayso.core.bare import without_text
from sayso.core.dossier import Dossier
from sayso.tell.halves import as_json, mended
from sayso.tell.markdown import markdown
from sayso.tell.plain import text


def html(dossier: Dossier) -> str:
    """*dossier* as one HTML file that needs nothing else."""
    from sayso.tell.page import page  # noqa: PLC0415 - Jinja only where a page is made

    return page(dossier)


def data(dossier: Dossier, *, text: bool = True) -> str:
    """*dossier* as JSON; without *text* no report's words are in it, but offsets."""
    return as_json(codec.data(dossier if text else without_text(dossier)))


def _whole(form: Callable[[Dossier], str]) -> Callable[[Dossier], str]:
    """*form* with what no file can hold shown as such."""
    return lambda dossier: mended(form(dossier))


FORMS = MappingProxyType(
    {
        "html": _whole(html),
        "json": data,
        "markdown": _whole(markdown),
        "text": _whole(text),
    }
)
