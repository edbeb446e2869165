"""Print ``docs/cli.md``: what each command's ``--help`` says.

Run ``make docs`` after a change to a command; a test fails while the page is stale.
"""

from collections.abc import Iterator

import click
from click.testing import CliRunner

from sayso.cli import COMMANDS, cli

HEAD = """\
# The command line

This page is made from the commands' own `--help` by `make docs`.

- Output goes to standard output, or to the one file that `-o` names.
  That file is written whole or not at all.
- What could not be read is named on standard error, a line each.
  The dossier lists it too, and holds all the rest.
- Work longer than a second shows a progress bar on standard error.
  It shows none where that is no terminal, and no colour under `NO_COLOR`.
"""


def shown(*command: str) -> str:
    """The help of *command* as a block."""
    result = CliRunner().invoke(
        cli, [*command, "--help"], prog_name="sayso", terminal_width=80
    )
    return f"```text\n{result.output.rstrip()}\n```\n"


def within(command: click.Command) -> Iterator[tuple[str, ...]]:
    """The words that call *command*, and those that call what it groups."""
    yield (command.name or "",)
    if isinstance(command, click.Group):
        for each in command.commands.values():
            yield from ((command.name or "", *rest) for rest in within(each))


def page() -> str:
    """The whole page."""
    sections = [f"## sayso\n\n{shown()}"]
    paths = (path for command in COMMANDS for path in within(command))
    sections += [f"## sayso {' '.join(path)}\n\n{shown(*path)}" for path in paths]
    return "\n".join([HEAD, *sections])


if __name__ == "__main__":
    print(page(), end="")
