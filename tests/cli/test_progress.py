"""The bar shows where somebody watches, and nowhere else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sayso
from sayso.cli.progress import bar

SOURCE = str(Path(sayso.__file__).parents[1])
COLOUR = re.compile(rb"\x1b\[[\d;]*[34]\d(?:;|m)")

# As long as a bar needs to be drawn once, shown from the first moment.
WORK = """
import time
from sayso.cli import progress
progress.SECONDS = {after}
with progress.bar() as seen:
    seen(7)
    time.sleep(0.4)
"""


def on_a_terminal(after: float, **environment: str) -> bytes:
    """What a terminal is sent on stderr by work that takes a moment."""
    pty = pytest.importorskip("pty", reason="no terminals to be had on this system")
    ours, theirs = pty.openpty()
    subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", WORK.format(after=after)],
        stderr=theirs,
        check=True,
        env={**os.environ, "PYTHONPATH": SOURCE, "TERM": "xterm", **environment},
    )
    os.close(theirs)
    try:
        return os.read(ours, 100_000)
    except OSError:  # what Linux says where nothing was ever sent
        return b""
    finally:
        os.close(ours)


def test_bar_tells_how_many_were_read() -> None:
    """On a terminal, work that takes long shows how far it is."""
    assert b"7" in on_a_terminal(after=0.0)


def test_bar_stays_away_from_quick_work() -> None:
    """Nothing shows before its time, and nothing is left."""
    assert on_a_terminal(after=9.0) == b""


def test_bar_has_no_colour_where_none_is_wanted() -> None:
    """NO_COLOR is honoured."""
    assert not COLOUR.search(on_a_terminal(after=0.0, NO_COLOR="1"))


def test_bar_shows_nothing_where_nobody_watches(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """In a pipe or a log file there is no bar."""
    with bar() as seen:
        seen(1)

    assert capfd.readouterr() == ("", "")
