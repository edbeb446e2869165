"""Attributions marked by hand, from a corpus in PolNeAR's layout.

``text/NAME.txt`` holds an article, each line a paragraph; ``ann/NAME_XXXX.ann`` what
one annotator marked in it, in brat's standoff form. Newell, Margolin and Ruths 2018,
"An Attribution Relations Corpus for Political News".
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.core.document import Document, Kind, Segment
from sayso.core.errors import SaysoError
from sayso.core.span import Span

Pieces = tuple[tuple[int, int], ...]
PARAGRAPH = re.compile(r"\S(?:.*\S)?")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
_OFFSETS = re.compile(r"\d+ \d+(?:;\d+ \d+)*")


class NoCorpus(SaysoError):
    """A folder holds no annotated articles."""

    hint = "It needs text/NAME.txt and ann/NAME_XXXX.ann, as PolNeAR has them."

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder} holds no annotated articles"


class BadCorpus(SaysoError, ValueError):
    """A file of a corpus is not what it should be."""

    hint = "Mend the file, or take the article out of text/ and ann/."

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(path, fault)
        self.path, self.fault = path, fault

    def __str__(self) -> str:
        return f"{self.path}: {self.fault}"


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as marked: each role's pieces as [start, end) of the text."""

    source: Pieces
    cue: Pieces
    content: Pieces


@dataclass(frozen=True, slots=True)
class Article:
    """An article and what was marked in it.

    Attributes:
        marked: By its first annotator, in the order of file names.
        again: By each of the others.
    """

    document: Document
    marked: tuple[Marked, ...]
    again: tuple[tuple[Marked, ...], ...] = ()


def articles(folder: Path) -> Iterator[Article]:
    """The annotated articles of *folder*, in order of their names.

    Raises:
        NoCorpus: if there are none.
        BadCorpus: at a file that is not UTF-8, or whose marks do not fit its text.
    """
    texts = sorted((folder / "text").glob("*.txt"))
    by_name: dict[str, list[Path]] = {}
    for path in sorted((folder / "ann").glob("*.ann")):
        by_name.setdefault(_ANNOTATOR.sub("", path.stem), []).append(path)
    if not any(path.stem in by_name for path in texts):
        raise NoCorpus(folder)
    for number, path in enumerate(texts):
        found = document(path, number)
        notes = by_name.get(path.stem, [])
        told = [tuple(marked(note, len(found.text))) for note in notes] or [()]
        yield Article(found, told[0], tuple(told[1:]))


def digest(folder: Path) -> str:
    """The SHA-256 of all that the corpus in *folder* holds.

    Raises:
        NoCorpus: if it holds nothing.
    """
    paths = [*(folder / "text").glob("*.txt"), *(folder / "ann").glob("*.ann")]
    if not paths:
        raise NoCorpus(folder)
    whole = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        whole.update(f"{path.name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


def document(path: Path, number: int) -> Document:
    """The article in *path*, each of its lines a paragraph."""
    text = _text(path)
    found = (Span(number, *match.span()) for match in PARAGRAPH.finditer(text))
    return Document(
        number=number,
        file=path.stem,
        sha256="",
        text=text,
        segments=tuple(Segment(span, Kind.BODY) for span in found),
    )


def marked(path: Path, length: int) -> Iterator[Marked]:
    """The attributions in the file of brat's standoff annotations at *path*.

    *length* is that of the article, in characters.
    """
    rows = [line.split("\t") for line in _text(path).split("\n")]
    # an event can stand before the spans that it names
    where = {
        row[0]: _pieces(path, row, length)
        for row in rows
        if row[0].startswith("T") and len(row) > 1
    }
    for row in rows:
        if not row[0].startswith("E") or len(row) < 2:
            continue
        roles: dict[str, Pieces] = {"Source": (), "Cue": (), "Content": ()}
        for role, name in _ROLE.findall(row[1]):
            if name not in where:
                raise BadCorpus(path, f"{row[0]} names {name}, which is not there")
            roles[role] = tuple(sorted({*roles[role], *where[name]}))
        if roles["Cue"] or roles["Content"]:
            yield Marked(roles["Source"], roles["Cue"], roles["Content"])


def _pieces(path: Path, row: list[str], length: int) -> Pieces:
    """The pieces of a span: ``T4 TAB Label 3 8;10 14 TAB its words``."""
    _, _, offsets = row[1].partition(" ")
    pairs: Pieces = ()
    if _OFFSETS.fullmatch(offsets):
        whole = (each.split() for each in offsets.split(";"))
        pairs = tuple((int(start), int(end)) for start, end in whole)
    if not pairs or not all(start < end <= length for start, end in pairs):
        fault = f"{row[0]} is at {offsets!r}, and the text has {length:,} characters"
        raise BadCorpus(path, fault)
    return pairs


def _text(path: Path) -> str:
    """What *path* holds, its line ends as they are: offsets count them."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadCorpus(path, f"byte {error.start:,} is not UTF-8") from error
