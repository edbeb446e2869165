"""Where output goes: to the terminal, or to a file that is replaced whole."""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from sayso.core.errors import SaysoError

ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}

# A terminal obeys these, and a report's text or a file's name may hold them.
# Line ends and tabs stay.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class CannotWrite(SaysoError):
    """The output cannot be put where the user asked for it."""

    def __init__(self, path: Path, reason: str, hint: str = "") -> None:
        super().__init__(path, reason, hint)
        self.path, self.reason, self.hint = path, reason, hint

    def __str__(self) -> str:
        return f"cannot write {self.path}: {self.reason}"


def printable(text: str) -> str:
    r"""*text* without anything that a terminal would obey instead of show.

    >>> printable("a\x1b[2Jb")
    'a�[2Jb'
    """
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


def form(out: Path | None, endings: Mapping[str, str] = ENDINGS) -> str:
    """The form that the ending of *out* asks for: text where there is no file."""
    if out is None:
        return "text"
    try:
        return endings[out.suffix.lower()]
    except KeyError:
        known = ", ".join(endings)
        hint = f"End its name in one of {known}, or add --as."
        raise CannotWrite(out, "its ending names no form", hint) from None


def check(out: Path | None, inputs: Iterable[str], *, whole: bool = False) -> None:
    """Raise CannotWrite now for what would fail, or do harm, after minutes of work.

    If *whole*, a whole folder is to be written, which may not be there yet.
    """
    if out is None:
        return
    folder = out.resolve().parent
    if whole and (out.exists() or out.is_symlink()):
        hint = "Name a folder that is not there yet, or remove it first."
        raise CannotWrite(out, "it is there already", hint)
    if out.is_dir():
        raise CannotWrite(out, "it is a folder", "Name a file in it.")
    if not folder.is_dir():
        raise CannotWrite(out, f"there is no folder {folder}", "Make the folder first.")
    if not os.access(out if out.exists() else folder, os.W_OK):
        raise CannotWrite(out, "no permission", "Name a file that you may write.")
    for each in (Path(path).resolve() for path in inputs if path != "-"):
        if each == out.resolve():
            raise CannotWrite(out, "it is one of the inputs", "Name another file.")
        if each in out.resolve().parents:
            reason = "it would be read as a report there the next time"
            raise CannotWrite(out, reason, f"Name a file outside {each}.")


def write(out: Path | None, text: str) -> None:
    """Put *text* into *out*, whole or not at all; without *out*, on stdout."""
    if out is None:
        show(text)
        return
    # A lone surrogate, which JSON allows and no encoding does, becomes "?".
    told = text.encode("utf-8", errors="replace")
    try:
        if out.exists() and not out.is_file():
            out.write_bytes(told)  # a device or a pipe cannot be replaced
        else:
            _replace(out.resolve(), told)
    except OSError as error:
        hint = "Name a file that you may write, on a disk with room."
        raise CannotWrite(out, error.strerror or str(error), hint) from error


def write_folder(out: Path, files: Mapping[str, str]) -> None:
    """Make the folder *out* with *files* by name, all of them or none."""
    target = out.resolve()
    beside = target.with_name(f".sayso-{os.getpid()}.part")
    try:
        beside.mkdir()
        try:
            for name, text in files.items():
                (beside / name).write_bytes(text.encode("utf-8", errors="replace"))
            beside.rename(target)
        except BaseException:
            shutil.rmtree(beside)
            raise
    except OSError as error:
        hint = "Name a new folder where you may write, on a disk with room."
        raise CannotWrite(out, error.strerror or str(error), hint) from error


def _replace(target: Path, told: bytes) -> None:
    """Write beside *target*, then put it in its place: nobody sees half a file."""
    beside = target.with_name(f".sayso-{os.getpid()}.part")
    beside.touch(exist_ok=False)
    try:
        beside.write_bytes(told)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except BaseException:
        beside.unlink()
        raise


def show(text: str) -> None:
    """Print *text* on stdout as UTF-8, harmless where that is a terminal."""
    shown = printable(text) if sys.stdout.isatty() else text
    try:
        sys.stdout.buffer.write(shown.encode("utf-8", errors="replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # whoever read has read enough: no fault
    except OSError as error:
        sys.stdout = None  # what is left in it is lost, too
        hint = "Make room, or write to a file with -o."
        told = error.strerror or str(error)
        raise CannotWrite(Path("standard output"), told, hint) from error
