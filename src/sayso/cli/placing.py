"""The options that say where output goes, and in which form: alike in all commands."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., object])


def options(endings: Mapping[str, str], told: str) -> Callable[[_Command], _Command]:
    """``-o`` and ``--as`` for the forms of *endings*; *told* is what the help says."""
    out = click.option("-o", "--out", type=click.Path(path_type=Path), help=told)
    forms = click.Choice(tuple(dict.fromkeys(endings.values())))
    form = click.option("--as", "form", type=forms, help="Form, whatever the ending.")
    return lambda command: out(form(command))
