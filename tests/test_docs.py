"""What the docs say of the program is so."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest

from sayso.cli import COMMANDS

PROJECT = Path(__file__).parents[1]
PAGES = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def test_the_page_of_the_command_line_is_fresh() -> None:
    """docs/cli.md is what the commands' own help says now: else run make docs."""
    made = runpy.run_path(str(PROJECT / "docs" / "make_cli.py"))["page"]()

    assert (PROJECT / "docs" / "cli.md").read_text("utf-8") == made


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_says_what_it_does_and_how_it_ends(command) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - click's own kind
    """A command's help has a summary, an example and the exit codes."""
    told = f"{command.help}{command.epilog}"

    assert command.short_help or command.help
    assert "Example" in told
    assert "Exit codes" in told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project meets one."""
    links = LINK.findall(page.read_text("utf-8"))

    assert not [link for link in links if not (page.parent / link).exists()]


def test_every_dependency_has_its_reason() -> None:
    """docs/decisions.md says of each library why it, and why not another."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    reasons = (PROJECT / "docs" / "decisions.md").read_text("utf-8")
    needed = [
        re.split(r"[<>=\[ ;]", each)[0]
        for each in (
            settings["project"]["dependencies"]
            + settings["project"]["optional-dependencies"]["dev"]
        )
    ]

    assert not [each for each in needed if f"`{each}`" not in reasons]
