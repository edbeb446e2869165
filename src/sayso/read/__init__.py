"""Bytes -> Document: what the reports are, and what of them is the report.

Nothing is ever dropped in silence: what cannot be read is named with the reason,
and what of a page is not its report is kept in its text, and marked.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO

from sayso.core.document import Document, Pile, SetAside
from sayso.core.errors import Unreadable
from sayso.read import documents, records, tables
from sayso.read.decoding import another_form, another_kind, decoded
from sayso.read.files import Contents, contents, found
from sayso.read.reports import Place, plain_report, stated_report
from sayso.read.stated import Stated

# In bytes, unpacked. The longest of reports have a hundredth of it; what has more
# is an archive or a mistake, and would keep the parser busy for an hour.
ENORMOUS = 10_000_000

_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def pile(
    paths: Sequence[str | Path | Contents | Unreadable],
    *,
    stdin: BinaryIO | None = None,
    seen: Callable[[int], None] | None = None,
    enormous: int = ENORMOUS,
) -> Pile:
    """The reports in *paths*, in order, and what there could not be read.

    Args:
        paths: Files, folders (walked, sorted by path, hidden files passed over) or
            ``-`` for standard input; what is in memory already, or could not be had.
        stdin: What ``-`` stands for; the process's own where none is given.
        seen: Called after each file with the number of files read so far.
        enormous: How many bytes a file may have, unpacked.
    """
    documents: list[Document] = []
    aside: list[SetAside] = []
    for at, file in enumerate(found(paths), 1):
        for each in _read(file, len(documents), stdin, enormous):
            if isinstance(each, Unreadable):
                aside.append(SetAside(each.file, each.reason))
            else:
                documents.append(each)
        if seen:
            seen(at)
    return Pile(tuple(documents), tuple(aside))


def _read(
    file: str | Contents | Unreadable,
    number: int,
    stdin: BinaryIO | None,
    enormous: int,
) -> Iterator[Document | Unreadable]:
    """The reports in one file, numbered from *number*, and what of it is unreadable."""
    if isinstance(file, Unreadable):
        yield file
        return
    try:
        if isinstance(file, Contents):
            held = file
        else:
            held = contents(file, stdin, documents.room(file, enormous))
        for make in _makers(held):
            made = _tried(make, number)
            number += isinstance(made, Document)
            yield made
    except Unreadable as error:
        yield error


def _tried(make: "Maker", number: int) -> Document | Unreadable:
    try:
        return make(number)
    except Unreadable as error:
        return error


def _makers(held: Contents) -> Iterator["Maker"]:
    """For each report in a file a function that makes it, given its number."""
    ending = PurePath(held.file.removesuffix(".gz")).suffix.casefold()
    ending = "" if held.url else ending  # an address may end in anything
    read = documents.reader(held.raw, held.file, ending)
    if read:
        for name, stated in read(held.raw, held.file):
            yield _document_maker(held, name, stated)
        return
    text = _text(held)
    if ending in tables.ENDINGS:
        for name, record in tables.records(text, held.file):
            yield _record_maker(held, name, record)
    elif ending not in _PAGES and records.is_records(text, ending):
        for name, record in records.records(text, held.file):
            yield _record_maker(held, name, record)
    elif ending in _PAGES or _is_page(text):
        yield lambda number: _page(held, number, text)
    else:
        yield lambda number: plain_report(_place(held, number), text)


def _text(held: Contents) -> str:
    kind = another_kind(held.raw)
    text = None if kind else decoded(held.raw)
    kind = kind or (another_form(text) if text else None)
    if text is None or kind:
        raise Unreadable(held.file, kind or "is binary, and no text")
    return text


def _is_page(text: str) -> bool:
    """Whether *text* begins as a page does; one that only speaks of tags is none."""
    return bool(_PAGE.match(text[:5_000]))


def _page(held: Contents, number: int, text: str) -> Document:
    from sayso.read.pages import page  # noqa: PLC0415 - trafilatura takes a second

    made = page(text, held.file)
    made = replace(made, url=made.url or held.url)
    return stated_report(_place(held, number), made)


def _place(held: Contents, number: int) -> Place:
    return Place(number, held.file, held.sha256)


def _document_maker(held: Contents, name: str, stated: Stated | Unreadable) -> "Maker":
    def make(number: int) -> Document:
        if isinstance(stated, Unreadable):
            raise stated
        return stated_report(Place(number, name, held.sha256), stated)

    return make


def _record_maker(
    held: Contents, name: str, record: dict[str, object] | Unreadable
) -> "Maker":
    def make(number: int) -> Document:
        if isinstance(record, Unreadable):
            raise record
        return stated_report(
            Place(number, name, held.sha256), records.stated(record, name)
        )

    return make


Maker = Callable[[int], Document]
