"""Whether a dossier still holds: its shape, its spans, its ids, and its inputs."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from sayso import read
from sayso.core.errors import BadDossier
from sayso.tell.schema import validate

Told = Mapping[str, Any]
Texts = Mapping[str, str | None]

# The files whose own text, unchanged, is the text of the report.
UNCHANGED = frozenset((".txt", ".text", ".md", ".markdown"))
STANDARD_INPUT = "-"
FETCHED = ("http://", "https://")

# Which fields name what by its id, and in which lists that is to be found. A field of
# that name elsewhere in the dossier means the same.
NAMED = {
    "attribution": ("attributions",),
    "leaned_on_by": ("attributions",),
    "part_of": ("figures",),
    "items": ("figures", "attributions"),
    "documents": ("documents",),
    "document": ("documents",),
    "source": ("sources",),
    "origin": ("sources",),
    "institution": ("sources",),
    "through": ("sources",),
    "upstream": ("sources",),
    "groups": ("sources",),
}
EDGE = ("documents", "sources")
MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "lineage": {"from": EDGE, "to": EDGE},
    "overruled": {"sources": ("sources",)},
}
LISTS = (
    "documents",
    "stories",
    "sources",
    "attributions",
    "figures",
    "times",
    "points",
    "differences",
    "drift",
)


def faults(data: Told, inputs: Path | None = None) -> tuple[str, ...]:
    """What of a dossier, told as data, does not hold; nothing if all does.

    Inputs are looked for where ``documents[].file`` says, or, with *inputs*, in that
    folder. What was read from standard input, or fetched, is not there any more.
    """
    try:
        validate(data)
    except BadDossier as error:
        return error.faults  # what follows relies on the shape
    files = _Files(data, inputs)
    checks = (
        _ids(data),
        files.faults,
        _tiles(data, files.texts),
        _slices(data, files.texts),
    )
    return tuple(fault for check in checks for fault in check)


class _Files:
    """The inputs of a dossier, where they are now."""

    def __init__(self, data: Told, inputs: Path | None) -> None:
        self._documents = data["documents"]
        self._inputs = inputs
        self._hashes: dict[Path, str] = {}

    @cached_property
    def texts(self) -> dict[str, str | None]:
        """The text of each report: the dossier's, else that of an unchanged file."""
        return {
            each["id"]: each["text"] if "text" in each else self._text(each)
            for each in self._documents
        }

    @property
    def faults(self) -> Iterator[str]:
        """The inputs that are missing, or no longer what was read."""
        for each in self._documents:
            name = each["file"]
            if name != STANDARD_INPUT and not name.lower().startswith(FETCHED):
                yield from self._fault(each)

    def _fault(self, document: Told) -> Iterator[str]:
        name, path = document["file"], self._path(document["file"])
        if path is None:
            yield f"{name}: is not there to be read again"
        elif (found := self._hash(path)) is None:
            yield f"{name}: may not be read again"
        elif found != document["sha256"]:
            yield f"{name}: has changed since it was read"
        elif self._retold(document):
            yield f"{name}: holds another text than {document['id']}"

    def _hash(self, path: Path) -> str | None:
        """The hash of a file, which may hold many reports."""
        if path not in self._hashes:
            try:
                with path.open("rb") as file:
                    self._hashes[path] = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError:
                return None
        return self._hashes[path]

    def _retold(self, document: Told) -> bool:
        text = self._text(document)
        return text is not None and document.get("text", text) != text

    def _text(self, document: Told) -> str | None:
        """What the report's text has to be, where that is the file's own, unchanged."""
        path = self._path(document["file"])
        plain = PurePath(document["file"].removesuffix(".gz")).suffix.lower()
        if path is None or plain not in UNCHANGED:
            return None
        again = read.pile((path,)).documents
        return again[0].text if len(again) == 1 else None

    def _path(self, name: str) -> Path | None:
        return next((path for path in self._places(name) if _is_file(path)), None)

    def _places(self, name: str) -> Iterator[Path]:
        """Where that file may lie: "pile.jsonl#2" is a report in pile.jsonl."""
        for each in (name, name.rpartition("#")[0]):
            if not each:
                continue
            if self._inputs is None:
                yield Path(each)
                continue
            parts = [part for part in PurePath(each).parts if part != ".."]
            # the longest end of the path first, as two folders may hold one name
            for at in range(PurePath(each).is_absolute(), len(parts)):
                yield self._inputs.joinpath(*parts[at:])


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that no system would take
        return False


def _ids(data: Told) -> Iterator[str]:
    known = {name: {each["id"] for each in data[name]} for name in LISTS}
    for name in LISTS:
        if len(known[name]) < len(data[name]):
            yield f"{name}: an id is given twice"
    for place, fields in _objects(data, ""):
        named = NAMED | MORE.get(place.partition("[")[0], {})
        for key in sorted(named.keys() & fields.keys()):
            lists = named[key]
            for name in _words(fields[key]):
                if not any(name in known[each] for each in lists):
                    among = " or ".join(lists)
                    yield f"{place}.{key}: there is no {name} among the {among}"


def _words(value: object) -> Iterator[str]:
    """The ids in a field: one, several, or several groups of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)


def _objects(value: object, place: str) -> Iterator[tuple[str, Told]]:
    """Every object anywhere in *value*, with its place."""
    if isinstance(value, list):
        for at, each in enumerate(value):
            yield from _objects(each, f"{place}[{at}]")
    elif isinstance(value, dict):
        yield place, value
        for key, each in value.items():
            yield from _objects(each, f"{place}.{key}" if place else key)


def _slices(data: Told, texts: Texts) -> Iterator[str]:
    for place, fields in _objects(data, ""):
        if {"document", "start", "end"} <= fields.keys():
            yield from _slice(place, fields, texts.get(fields["document"]))
        elif "span" in fields and "text" in fields["span"]:
            words = fields["span"]["text"]
            if fields.get("text", words) != words:
                yield f"{place}: its text is not that of its span"


def _slice(place: str, span: Told, text: str | None) -> Iterator[str]:
    start, end = span["start"], span["end"]
    if start >= end:
        yield f"{place}: no span can run from {start:,} to {end:,}"
    elif text is not None and end > len(text):
        length = f"{span['document']} is {len(text):,} characters long"
        yield f"{place}: the span ends at {end:,}, but {length}"
    elif text is not None and span.get("text", text[start:end]) != text[start:end]:
        yield f"{place}: its words do not stand at {start:,} to {end:,}"


def _tiles(data: Told, texts: Texts) -> Iterator[str]:
    for at, document in enumerate(data["documents"]):
        text = texts[document["id"]]
        place = f"documents[{at}].segments"
        reached = 0
        for part in sorted(document["segments"], key=lambda each: each["start"]):
            start, end = part["start"], part["end"]
            if start < reached or start >= end:
                yield f"{place}: {start:,} to {end:,} lies over another segment"
            elif text is not None and text[reached:start].strip():
                yield f"{place}: {reached:,} to {start:,} is in no segment"
            reached = max(reached, end)
        if text is not None and text[reached:].strip():
            yield f"{place}: what follows {reached:,} is in no segment"
        if text is not None and reached > len(text):
            yield f"{place}: they end at {reached:,}, behind the text"
