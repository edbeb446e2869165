"""Tests of read.files: what there is to read, and its bytes."""

import gzip
import hashlib
import io
import os
from pathlib import Path

import pytest

from sayso.core.errors import Unreadable
from sayso.read.files import contents, found

LIMIT = 1_000


def put(folder: Path, *names: str) -> None:
    """Make these files, each with its own name in it."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def reason(name: str | Path, limit: int = LIMIT) -> str:
    """Why the file *name* cannot be read."""
    with pytest.raises(Unreadable) as caught:
        contents(str(name), None, limit)
    return caught.value.reason


def test_folders_are_walked_sorted_by_path(tmp_path: Path) -> None:
    """All files below a folder are found, hidden ones apart, in the order of paths."""
    put(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", ".hidden", ".git/x.txt", "a.txt")

    assert list(found([tmp_path])) == [
        str(tmp_path / name) for name in ("a/b/c.txt", "a/z.txt", "a.txt", "b.txt")
    ]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """The same file under two names is one report, not two that agree."""
    put(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")

    assert list(found([tmp_path / "a.txt", tmp_path])) == [str(tmp_path / "a.txt")]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """Links to folders are named and not followed."""
    put(tmp_path, "a/a.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    first, second = found([tmp_path])

    assert first == str(tmp_path / "a" / "a.txt")
    assert isinstance(second, Unreadable)
    assert "link to a folder" in second.reason


def test_a_folder_that_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without permission does not end the walk."""

    def denied(path: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", denied)
    (only,) = found([tmp_path])

    assert isinstance(only, Unreadable)
    assert "no permission" in only.reason


def test_what_is_not_there_is_found_all_the_same() -> None:
    """A name without a file is passed on, so that reading it tells what is wrong."""
    assert list(found(["no/such.txt", "-", "a\0b"])) == ["no/such.txt", "-", "a\0b"]


def test_contents(tmp_path: Path) -> None:
    """A file's bytes come with their digest."""
    put(tmp_path, "a.txt")
    held = contents(str(tmp_path / "a.txt"), None, LIMIT)

    assert held.raw == b"a.txt"
    assert held.sha256 == hashlib.sha256(b"a.txt").hexdigest()


def test_packed_bytes_are_unpacked(tmp_path: Path) -> None:
    """A packed file's digest is that of the file as it lies there."""
    packed = gzip.compress(b"It fell.")
    (tmp_path / "a.txt.gz").write_bytes(packed)
    held = contents(str(tmp_path / "a.txt.gz"), None, LIMIT)

    assert held.raw == b"It fell."
    assert held.sha256 == hashlib.sha256(packed).hexdigest()


def test_standard_input() -> None:
    """A dash stands for standard input."""
    assert contents("-", io.BytesIO(b"It fell."), LIMIT).raw == b"It fell."


def test_the_process_own_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no input is given, a dash stands for the process's own."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"It fell.")))

    assert contents("-", None, LIMIT).raw == b"It fell."


def test_a_folder_without_files_is_named(tmp_path: Path) -> None:
    """Hidden files are none, and a folder of nothing is no silence."""
    put(tmp_path, ".hidden")

    (only,) = found([tmp_path])

    assert isinstance(only, Unreadable)
    assert only.file == str(tmp_path)
    assert "without a file" in only.reason


def test_empty_files(tmp_path: Path) -> None:
    """Nothing, and nothing but white space, is empty."""
    for n, raw in enumerate((b"", b" \n\t")):
        (tmp_path / f"{n}").write_bytes(raw)

        assert reason(tmp_path / f"{n}") == "is empty"


def test_enormous_files(tmp_path: Path) -> None:
    """A file over the limit is not read, be it packed or not, or standard input."""
    (tmp_path / "a").write_bytes(b"x" * 2_000)
    (tmp_path / "b").write_bytes(gzip.compress(b"x" * 500_000))

    assert "split it" in reason(tmp_path / "a")
    assert "split it" in reason(tmp_path / "b")
    with pytest.raises(Unreadable, match="split it"):
        contents("-", io.BytesIO(b"x" * 2_000), LIMIT)


def test_broken_packing(tmp_path: Path) -> None:
    """A packed file that ends too soon, or is damaged, says so."""
    packed = gzip.compress(bytes(range(256)))
    (tmp_path / "a").write_bytes(packed[:-9])
    (tmp_path / "b").write_bytes(packed[:12] + b"\xff" * 40 + packed[52:])

    assert "broken" in reason(tmp_path / "a")
    assert "broken" in reason(tmp_path / "b")


def test_what_cannot_be_had(tmp_path: Path) -> None:
    """Files that vanish, lead in circles or are no files are named with the reason."""
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "gone").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")

    assert reason(tmp_path / "gone") == "is not there"
    assert "back to itself" in reason(tmp_path / "loop")
    assert "no file" in reason(tmp_path / "pipe")
    assert "too long" in reason(tmp_path / ("x" * 300))
    assert reason("a\0b") == "has a name that no file can have"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is named with what to do; so is any other trouble."""

    def fails(number: int) -> object:
        def opened(*_: object) -> object:
            raise OSError(number, os.strerror(number))

        return opened

    put(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "open", fails(13))
    assert "no permission" in reason(tmp_path / "a.txt")
    monkeypatch.setattr(Path, "open", fails(5))
    assert "cannot be read" in reason(tmp_path / "a.txt")
