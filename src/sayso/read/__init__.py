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
from sayso.core.errors import TooMany, Unreadable
from sayso.read import archives, documents, records, tables
from sayso.read.decoding import another_form, another_kind, decoded
from sayso.read.files import Contents, begun, contents, found
from sayso.read.reports import Place, plain_report, stated_report
from sayso.read.stated import Stated

# In bytes, unpacked, of a file or of one record of a web archive. The longest of
# reports have a hundredth of it; what has more is an archive of another kind or a
# mistake, and would keep the parser busy for an hour.
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
    most: int | None = None,
) -> Pile:
    """The reports in *paths*, in order, and what there could not be read.

    Args:
        paths: Files, folders (walked, sorted by path, hidden files passed over) or
            ``-`` for standard input; what is in memory already, or could not be had.
        stdin: What ``-`` stands for; the process's own where none is given.
        seen: Called after each file with the number of files read so far.
        enormous: How many bytes a file, or a record of an archive, may have, unpacked.
        most: How many reports there may be; ``stream`` has no such limit.

    Raises:
        TooMany: There are more. Those beyond are not read.
    """
    documents: list[Document] = []
    aside: list[SetAside] = []
    for each in stream(paths, stdin=stdin, seen=seen, enormous=enormous):
        if isinstance(each, SetAside):
            aside.append(each)
        elif most is not None and len(documents) >= most:
            raise TooMany(most, each.file)
        else:
            documents.append(each)
    return Pile(tuple(documents), tuple(aside))


def stream(
    paths: Sequence[str | Path | Contents | Unreadable],
    *,
    stdin: BinaryIO | None = None,
    seen: Callable[[int], None] | None = None,
    enormous: int = ENORMOUS,
) -> Iterator[Document | SetAside]:
    """The same one by one, each as soon as it is read; the arguments are those of pile.

    No more is held than one file, or one record of a web archive, whatever its size.
    """
    number = 0
    for at, file in enumerate(found(paths), 1):
        for each in _read(file, number, stdin, enormous):
            if isinstance(each, Unreadable):
                yield SetAside(each.file, each.reason)
            else:
                number += 1
                yield each
        if seen:
            seen(at)


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
            start, stdin = begun(file, stdin)
            with archives.opened(file, start, stdin) as archive:
                if archive:
                    yield from archives.reports(
                        archive, file, number, enormous, _stated
                    )
                    return
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


def _stated(text: str, name: str, paged: bool) -> Stated:
    """What the text of a record of an archive states."""
    if not paged and not _is_page(text):
        return Stated(parts=((None, text),))
    from sayso.read.pages import page  # noqa: PLC0415 - trafilatura takes a second

    return page(text, name)


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
