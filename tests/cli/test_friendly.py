"""Errors that we raise on purpose are told in a line and a hint; bugs show."""

import click
import pytest
from click.testing import CliRunner, Result

from sayso.cli.friendly import Friendly
from sayso.core.errors import BadDossier, NothingToRead, SaysoError, Unreadable

CODES = {
    "a check that failed": (BadDossier(("d0 is not what was read",)), 1),
    "nothing to read": (NothingToRead(("a.txt: it is empty",)), 2),
    "any other": (Unreadable("a.txt", "no permission", "Ask its owner."), 2),
}


def run(error: Exception) -> Result:
    """The command line with a command that fails."""

    @click.group(cls=Friendly)
    def cli() -> None:
        """Stand for sayso."""

    @cli.command()
    def fail() -> None:
        raise error

    return CliRunner().invoke(cli, ["fail"])


@pytest.mark.parametrize(("error", "code"), CODES.values(), ids=CODES)
def test_our_errors_are_told(error: SaysoError, code: int) -> None:
    """What is wrong and what to do stand on stderr, and the exit code is as said."""
    result = run(error)

    assert result.exit_code == code
    assert str(error) in result.stderr
    assert error.hint in result.stderr


def test_a_bug_keeps_its_traceback() -> None:
    """Any other error is not ours to hide."""
    assert isinstance(run(ZeroDivisionError()).exception, ZeroDivisionError)


def test_a_file_name_is_not_obeyed() -> None:
    """A name that would command the terminal is shown without its force."""
    assert "\x1b" not in run(Unreadable("\x1b[2J.txt", "empty")).stderr
