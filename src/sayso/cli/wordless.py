"""``--no-text``: places stand where a report's words would, whatever is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from sayso.core.dossier import Dossier

_Told = TypeVar("_Told")

option = click.option(
    "--no-text",
    is_flag=True,
    help="Keep the reports' words out: their places stand instead.",
)


def kept(dossier: Dossier, told: _Told, *, no_text: bool) -> _Told:
    """*told* of *dossier*; with *no_text*, without the words of its reports."""
    if not no_text:
        return told
    from sayso.core.bare import Bare  # noqa: PLC0415 - not for --help

    return Bare(dossier).of(told)


@contextmanager
def asking(dossier: Dossier, *, no_text: bool) -> Iterator[None]:
    """Keep words out of what is said if what is asked for in *dossier* is not one."""
    from sayso.core.bare import Bare  # noqa: PLC0415 - not for --help
    from sayso.tell.picked import NotOne  # noqa: PLC0415 - not for --help

    try:
        yield
    except NotOne as error:
        if no_text:
            error.known = tuple(map(Bare(dossier).cut, error.known))
        raise
