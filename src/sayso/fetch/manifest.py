"""What was done, line by line: the one state that a later run starts from.

A line is added when what it tells of lies safely on the disk. What it does not tell of
has not happened: a run that was killed is taken up where the manifest ends.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from sayso.fetch.errors import CannotKeep

NAME = "manifest.jsonl"

# What a line tells of.
FEED, ENTRY, PAGE, FAILURE = "feed", "entry", "page", "failure"

Line = dict[str, Any]


@dataclass
class Manifest:
    """The manifest of a folder, kept open for one run.

    Attributes:
        feeds: The last line of each feed, by its address.
        entries: The line of each entry, by its id.
        pages: The line of each entry's page, by the entry's id.
        failures: The last failure of each page, by the entry's id.
        ends: Where the last record that is told of ends, by its file.
    """

    folder: Path
    file: BinaryIO
    feeds: dict[str, Line] = field(default_factory=dict)
    entries: dict[str, Line] = field(default_factory=dict)
    pages: dict[str, Line] = field(default_factory=dict)
    failures: dict[str, Line] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    def add(self, line: Line) -> None:
        """Add *line*, and come back when it is on the disk."""
        told = json.dumps(line, ensure_ascii=False).encode(errors="replace") + b"\n"
        self.file.write(told)
        self.file.flush()
        os.fsync(self.file.fileno())
        self.take(line)

    def take(self, line: Line) -> None:
        """Take note of *line*, which is there already."""
        kind, entry = line.get("kind"), str(line.get("entry", ""))
        if kind == FEED:
            self.feeds[str(line.get("url"))] = line
        elif kind == ENTRY:
            self.entries[entry] = line
        elif kind == PAGE:
            name, end = str(line["file"]), int(line["offset"]) + int(line["length"])
            self.ends[name] = max(end, self.ends.get(name, 0))
            if end <= _size(self.folder / name):  # else it was taken away: ask again
                self.pages[entry] = line
        elif kind == FAILURE and entry:
            self.failures[entry] = line


def opened(folder: Path) -> Manifest:
    """The manifest of *folder*, which is made if it is not there.

    Raises:
        CannotKeep: It cannot be, or another run is at it.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("a+b")
        try:
            return _read(folder, file)
        except BaseException:
            file.close()
            raise
    except OSError as error:
        raise CannotKeep(str(folder), error.strerror or str(error)) from error


def _read(folder: Path, file: BinaryIO) -> Manifest:
    if not _locked(file):
        raise CannotKeep(str(folder), "another run of sayso fetch is at it")
    made = Manifest(folder, file)
    for line in _whole(file, folder / NAME):
        made.take(line)
    if not made.entries and any((folder / "pages").glob("*.warc.gz")):
        told = f"it has pages and no {NAME} that tells of them; name another folder"
        raise CannotKeep(str(folder), told)
    return made


def _whole(file: BinaryIO, path: Path) -> Iterator[Line]:
    """The lines that were written to their end; one that was cut off is taken away."""
    file.seek(0)
    raw = file.read()
    whole = raw[: raw.rfind(b"\n") + 1]
    if len(whole) < len(raw):
        file.truncate(len(whole))
    for number, each in enumerate(whole.splitlines(), 1):
        try:
            line = json.loads(each)
            entry = isinstance(line, dict) and line["kind"]
        except (ValueError, KeyError):
            entry = None
        if not entry:
            told = f"line {number} of {path.name} is none of ours; name another folder"
            raise CannotKeep(str(path.parent), told)
        yield line


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _locked(file: BinaryIO) -> bool:
    """Whether *file* is this run's alone, until it ends; always so on Windows."""
    try:
        import fcntl  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
