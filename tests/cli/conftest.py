"""A pile of two small reports, and the command line in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import cli

Run = Callable[..., Result]

FERRY = """\
Ferry hits pier in Port Ellery

PORT ELLERY - The ferry struck the pier on Monday, harbour master Ines Aldous told \
the Ellery Post. At least 12 people were hurt, she said.
"""
RETOLD = """\
Twelve hurt as ferry hits pier

Twelve people were hurt when a ferry struck a pier, the Ellery Post reported, \
citing the harbour master.
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder of two reports of one event."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, "utf-8")
    (folder / "retold.txt").write_text(RETOLD, "utf-8")
    return folder


@pytest.fixture
def sayso() -> Run:
    """``sayso`` with the given arguments."""

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        given = [str(each) for each in arguments]
        return CliRunner().invoke(cli, given, input=stdin, prog_name="sayso")

    return run
