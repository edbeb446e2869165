"""How the command line fails: in a line and a hint, with a documented exit code."""

from collections.abc import Sequence
from typing import Any

import click

from sayso.cli.output import printable
from sayso.core.document import Document, SetAside
from sayso.core.errors import BadDossier, NothingToRead, SaysoError
from sayso.text import languages

ALL_READ = 0
NOT_ALL = 1
NOTHING = 2

# As many inputs as NothingToRead names by itself.
_IN_ERROR = 3

EXIT_CODES = """\b
Exit codes:
  0  all input was read, or what was checked holds
  1  some input was set aside or is not in English, and is named, or a check failed
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


def outcome(read: Sequence[Document], set_aside: Sequence[SetAside]) -> int:
    """The exit code, once stderr has a line for each input that was set aside.

    A line, too, for each that was kept and whose language is not read.

    Raises:
        NothingToRead: There is not one report; its own line names the first inputs.
    """
    lines = tuple(f"{each.file}: {each.reason}" for each in set_aside)
    for line in lines if read else lines[_IN_ERROR:]:
        click.echo(printable(f"set aside: {line}"), err=True)
    if not read:
        raise NothingToRead(lines)
    foreign = languages.unread(read)
    for each in foreign:
        click.echo(printable(f"not read: {each.file}: {each.reason}"), err=True)
    return NOT_ALL if lines or foreign else ALL_READ
