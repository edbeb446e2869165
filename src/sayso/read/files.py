"""Paths to bytes: what there is to read, in order, and what cannot be had."""

import errno
import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from sayso.core.errors import Unreadable
from sayso.read.gathered import passed_over

STDIN = "-"

_BEGINNING = 1_000  # bytes: they show what kind of file it is

_REASONS = {
    errno.ENOENT: "is not there",
    errno.EACCES: "may not be read: no permission; change its permissions or copy it",
    errno.EPERM: "may not be read: no permission; change its permissions or copy it",
    errno.ELOOP: "is a link that leads back to itself",
    errno.ENAMETOOLONG: "has a name that is too long",
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds.

    Attributes:
        file: The path as given, or as found in the folder given.
        sha256: Hex digest of the bytes as they lie on the disk, or came.
        raw: The bytes, unpacked if they were packed.
        url: Where they were found, if not on the disk.
    """

    file: str
    sha256: str
    raw: bytes
    url: str | None = None


def found(
    paths: Sequence[str | Path | Contents | Unreadable],
) -> Iterator[str | Contents | Unreadable]:
    """The files that *paths* name, each once: those of a folder sorted by path.

    Hidden files are passed over. Links to folders are not followed, since they
    may lead in a circle: they are named instead.
    """
    seen: set[str] = set()
    for path in paths:
        if isinstance(path, Contents | Unreadable):
            if path.file not in seen:
                yield path
            seen.add(path.file)
            continue
        name = str(path)
        for each in _walked(name) if name != STDIN and Path(name).is_dir() else (name,):
            key = each if isinstance(each, Unreadable) else _place(each)
            if isinstance(key, Unreadable) or key not in seen:
                yield each
            seen.add(str(key))


def begun(name: str, stdin: BinaryIO | None) -> tuple[bytes, BinaryIO | None]:
    """How the file *name* begins, and standard input with that still in it.

    Nothing is what cannot be read: ``contents`` says why.
    """
    if name == STDIN:
        given = stdin or sys.stdin.buffer
        peeked = given if hasattr(given, "peek") else io.BufferedReader(given)  # type: ignore[type-var]
        return peeked.peek(_BEGINNING)[:_BEGINNING], peeked
    try:
        if not stat.S_ISREG(Path(name).stat().st_mode):
            return b"", stdin
        with Path(name).open("rb") as file:
            return file.read(_BEGINNING), stdin
    except (OSError, ValueError):
        return b"", stdin


def contents(name: str, stdin: BinaryIO | None, limit: int) -> Contents:
    """The bytes of the file *name*, at most *limit* of them.

    Raises:
        Unreadable: With the reason in words.
    """
    try:
        raw = _standard(stdin, limit) if name == STDIN else _file(name, limit)
        unpacked = _unpacked(raw, limit) if raw[:2] == b"\x1f\x8b" else raw
    except Unreadable:
        raise
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise Unreadable(name, _reason(error)) from error
    if len(unpacked) > limit:
        raise Unreadable(name, f"holds more than {limit / 1e6:g} MB; split it")
    if not unpacked.strip():
        raise Unreadable(name, "is empty")
    return Contents(name, sha256(raw).hexdigest(), unpacked)


def _walked(folder: str) -> list[str | Unreadable]:
    """All that lies in *folder* and below it, sorted by path."""
    entries: list[tuple[tuple[str, ...], str | Unreadable]] = []

    def failed(error: OSError) -> None:
        name = str(error.filename)
        entries.append((Path(name).parts, Unreadable(name, _reason(error))))

    over: set[Path] = set()
    for top, folders, names in os.walk(folder, onerror=failed):
        over |= passed_over(top)
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = [Path(top) / name for name in names if not name.startswith(".")]
        entries += [(path.parts, str(path)) for path in shown if path not in over]
        for path in (Path(top) / name for name in folders):
            if path.is_symlink():
                reason = "is a link to a folder; name that folder to read it"
                entries.append((path.parts, Unreadable(str(path), reason)))
    if not entries:
        return [Unreadable(folder, "is a folder without a file to read")]
    return [each for _, each in sorted(entries, key=lambda pair: pair[0])]


def _place(name: str) -> str:
    return name if name == STDIN or "\0" in name else os.path.realpath(name)


def _file(name: str, limit: int) -> bytes:
    about = Path(name).stat()
    if not stat.S_ISREG(about.st_mode):
        raise Unreadable(name, "is no file that can be read")
    if about.st_size > limit:
        raise Unreadable(
            name, f"is {about.st_size / 1e6:.0f} MB, more than is read; split it"
        )
    with Path(name).open("rb") as file:
        return file.read(limit + 1)


def _standard(stdin: BinaryIO | None, limit: int) -> bytes:
    return (stdin or sys.stdin.buffer).read(limit + 1)


def _unpacked(raw: bytes, limit: int) -> bytes:
    """What *raw* holds packed, as far as the limit: a few bytes may hold gigabytes."""
    with gzip.GzipFile(fileobj=io.BytesIO(raw)) as packed:
        return packed.read(limit + 1)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno:
        return _REASONS.get(error.errno, f"cannot be read ({error.strerror})")
    if isinstance(error, ValueError):
        return "has a name that no file can have"
    return "is a packed file that is broken or cut short"
