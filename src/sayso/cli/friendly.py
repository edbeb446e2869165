"""How the command line fails: in a line and a hint, with a documented exit code."""

from collections.abc import Iterable
from typing import Any

import click

from sayso.cli.output import printable
from sayso.core.document import SetAside
from sayso.core.errors import BadDossier, SaysoError

ALL_READ = 0
NOT_ALL = 1
NOTHING = 2

EXIT_CODES = """\b
Exit codes:
  0  all input was read, or what was checked holds
  1  some input was set aside, and is named, or a check failed
  2  wrong usage, nothing could be read, or the output cannot be written
"""


class Friendly(click.Group):
    """Tells a SaysoError in a line and a hint. Any other error is a bug, and shows."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            raise _told(error) from error


class _Nothing(click.ClickException):
    exit_code = NOTHING


class _NotAll(click.ClickException):
    exit_code = NOT_ALL


def _told(error: SaysoError) -> click.ClickException:
    kind = _NotAll if isinstance(error, BadDossier) else _Nothing
    return kind(printable(f"{error}\n{error.hint}".rstrip()))


def name_set_aside(set_aside: Iterable[SetAside]) -> None:
    """Say on stderr what could not be read and why, a line each."""
    for each in set_aside:
        click.echo(printable(f"set aside: {each.file}: {each.reason}"), err=True)
