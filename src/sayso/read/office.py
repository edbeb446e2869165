"""Word documents (.docx): their paragraphs, and what must not be unpacked.

mammoth reads them (the extra ``docx``). It keeps what was inserted under review,
text boxes and footnotes, and leaves out what was deleted, page heads and comments.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.core.errors import Unreadable
from sayso.read.markup import blocks, tree
from sayso.read.stated import Stated, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = tuple[str, Stated | Unreadable]

# In bytes, unpacked: its text as XML, many times as long as the text itself.
_UNPACKED = 25_000_000

_XML = (".xml", ".rels")
_BROKEN = (zipfile.BadZipFile, zlib.error)

_MAIN = "word/document.xml"
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => h2:fresh
comment-reference => !
"""
_NOTE = re.compile(
    r"<sup><a [^>]*>\[\d+\]</a></sup>|<a href=\"#[^\"]*ref[^\"]*\">↑</a>"
)
_KINDS = (
    (_MAIN, "docx"),
    ("xl/", "is a spreadsheet; save its text as .txt, or its rows as .csv"),
    ("ppt/", "is a set of slides; save its text as .txt"),
    ("content.xml", "is an OpenDocument file; save it as .docx, or its text as .txt"),
    ("META-INF/container.xml", "is a book (EPUB); save its text as .txt"),
    ("", "is a ZIP archive; unpack it and read the files"),
)


def kind(raw: bytes) -> str:
    """``docx``, or what else a ZIP file is, in words, with what to do about it."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "is a ZIP archive or an office document that is broken or cut short"
    return next(
        words
        for start, words in _KINDS
        if any(name.startswith(start) for name in names or [""])
    )


def docx(raw: bytes, file: str) -> Iterator[Found]:
    """The report in a Word document.

    Raises:
        Unreadable: When it is broken, unfolds to too much or has no text, or when the
            library for it is not there.
    """
    page = _converted(raw, file)
    for row in page.iter("tr"):  # a line, so that a number keeps what it counts
        for cell in row.iter("td", "th", "p"):
            cell.tag = "span"
            cell.tail = f" {cell.tail or ''}"
    titles = [
        tidy(each.text_content()) for each in page.iter("h1") if each.get("class")
    ]
    words = [each.replace("\xad", "") for each in blocks(page, whole=True)]
    title = titles[0] if titles else None
    if title in words:
        words.remove(title)
    yield (
        file,
        Stated(title=title, parts=tuple((None, each) for each in words), headed=True),
    )


def _converted(raw: bytes, file: str) -> "HtmlElement":
    """The document as a page."""
    try:
        import mammoth  # noqa: PLC0415 - an extra
    except ImportError as error:
        hint = 'pip install "sayso[docx]", or save its text as a .txt file'
        raise Unreadable(
            file, f"is a Word document, for which a library is missing: {hint}"
        ) from error
    _check(raw, file)
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(raw),
            style_map=_STYLES,
            convert_image=lambda _: [],
            external_file_access=False,
        )
    except Exception as error:  # a parser of strangers' bytes
        hint = "open and save it again, or save its text as .txt"
        raise Unreadable(file, f"is a Word document that is broken: {hint}") from error
    page = tree(_NOTE.sub("", made.value)) if made.value else None
    if page is None:
        raise Unreadable(file, "is a Word document without text in it")
    return page


def _check(raw: bytes, file: str) -> None:
    """Refuse what unfolds to more than is read, or has entities of its own."""
    try:
        starts = _starts(raw)
    except (*_BROKEN, ValueError, OSError, EOFError, RuntimeError) as error:
        hint = "open and save it again, or save its text as .txt"
        reason = f"is a Word document that is broken or locked: {hint}"
        raise Unreadable(file, reason) from error
    if starts is None:
        raise Unreadable(file, "unfolds to more than is read; save its text as .txt")
    if any(b"<!DOCTYPE" in start or b"<!ENTITY" in start for start in starts):
        reason = "is no Word document as Word writes it; save its text as .txt"
        raise Unreadable(file, reason)


def _starts(raw: bytes) -> list[bytes] | None:
    """How each file of XML within begins; ``None`` if they unfold to too much.

    A file cannot unfold to more than it says: the library reads no further.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        parts = [p for p in packed.infolist() if p.filename.endswith(_XML)]
        if sum(part.file_size for part in parts) > _UNPACKED:
            return None
        return [packed.read(part)[:2_000] for part in parts]
