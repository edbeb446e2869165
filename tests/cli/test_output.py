"""Files are replaced whole, and a terminal is never obeyed into harm."""

import os
import stat
from pathlib import Path

import pytest

from sayso.cli import output
from sayso.cli.output import CannotWrite


def test_write_replaces_the_file_and_leaves_nothing_beside(tmp_path: Path) -> None:
    """What was there is gone, what is new is whole, and no part lies about."""
    out = tmp_path / "d.txt"
    out.write_text("old", "utf-8")

    output.write(out, "new")

    assert out.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [out]


def test_write_keeps_the_old_file_where_the_new_one_fails(tmp_path: Path) -> None:
    """A failure on the way leaves what was there, and names the file."""
    out = tmp_path / "d.txt"
    out.write_text("old", "utf-8")
    (tmp_path / f".sayso-{os.getpid()}.part").mkdir()

    with pytest.raises(CannotWrite, match=r"d\.txt"):
        output.write(out, "new")

    assert out.read_text("utf-8") == "old"


def test_write_cleans_up_after_a_failure(tmp_path: Path) -> None:
    """No part of a file stays behind where it could not take its place."""
    out = tmp_path / "d.txt"
    out.mkdir()

    with pytest.raises(OSError, match=r"d\.txt"):
        output._replace(out, b"new")

    assert list(tmp_path.iterdir()) == [out]


def test_write_keeps_the_permissions(tmp_path: Path) -> None:
    """A file that only its owner may read stays so."""
    out = tmp_path / "d.txt"
    out.touch(mode=0o600)

    output.write(out, "new")

    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_write_follows_a_link(tmp_path: Path) -> None:
    """Where the name is a link, what it leads to is replaced, and not the link."""
    target, link = tmp_path / "d.txt", tmp_path / "latest.txt"
    target.touch()
    link.symlink_to(target)

    output.write(link, "new")

    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


def test_write_tells_of_a_full_disk() -> None:
    """A device that takes no more is an error with a hint."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")

    with pytest.raises(CannotWrite) as caught:
        output.write(full, "new")

    assert caught.value.hint


def test_write_puts_what_no_encoding_holds_as_a_question_mark(tmp_path: Path) -> None:
    """Half of a surrogate pair does not stop the writing, nor move an offset."""
    out = tmp_path / "d.txt"

    output.write(out, "a\ud800b")

    assert out.read_text("utf-8") == "a?b"


# fmt: off
REFUSED = {
    "a folder":           (".",           "folder"),
    "no such folder":     ("no/d.html",   "no folder"),
    "one of the inputs":  ("report.txt",  "inputs"),
    "beside its reports": ("pile/d.html", "next time"),
}
# fmt: on


@pytest.mark.parametrize(("name", "reason"), REFUSED.values(), ids=REFUSED)
def test_check_refuses_what_would_fail_or_harm(
    tmp_path: Path, name: str, reason: str
) -> None:
    """What cannot be written, or may not, is refused with the reason and a hint."""
    report = tmp_path / "report.txt"
    report.touch()
    pile = tmp_path / "pile"
    pile.mkdir()

    with pytest.raises(CannotWrite, match=reason) as caught:
        output.check(tmp_path / name, ["-", str(report), str(pile)])

    assert caught.value.hint


def test_check_refuses_what_may_not_be_written(tmp_path: Path) -> None:
    """A file without permission to write is refused before the work."""
    out = tmp_path / "d.html"
    out.touch(mode=0o400)
    if os.access(out, os.W_OK):
        pytest.skip("this user may write everything")

    with pytest.raises(CannotWrite, match="permission"):
        output.check(out, [])


def test_check_lets_pass_what_can_be_written(tmp_path: Path) -> None:
    """Standard output, a new file and an old file are all well."""
    old = tmp_path / "old.html"
    old.touch()

    for out in (None, old, tmp_path / "new.html"):
        output.check(out, ["report.txt"])


def test_printable_keeps_lines_and_signs() -> None:
    """Only what a terminal obeys is replaced: lines, tabs and scripts stay."""
    assert output.printable("á\tб\n한\x1b]0;x\x07\x9b") == "á\tб\n한�]0;x��"
