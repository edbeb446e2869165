"""``--no-text``: places stand where a report's words would, whatever is told."""

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
