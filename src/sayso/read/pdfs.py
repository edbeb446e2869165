"""PDF files: the lines of their pages, with their places, and what cannot be had.

pypdf reads them (the extra ``pdf``). It is Python alone, so that no broken file
ends the process, and it has a limit for whatever a small file can blow up to.
"""

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sayso.core.errors import Unreadable
from sayso.read.furniture import furniture
from sayso.read.paragraphs import Row, paragraphs
from sayso.read.printed import printed
from sayso.read.stated import Stated

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

# The longest reports have some hundred pages; what has more is a book.
PAGES = 500

# What a file may unfold to, in bytes of one stream, and in operands of all pages:
# a usual page has some thousand of them, a map a hundred thousand.
_STREAM, _OPERANDS = 20_000_000, 400_000
_CHARACTERS = 10_000_000

# Operations of drawing that a whole file may ask for, also by forms within forms.
_OPERATIONS = 2_000_000

# Fewer letters on a page than this are no text of a report, but a stamp or a number.
_LETTERS = 20

# Of the letters' size: so far apart are heads and columns, and not words.
_GAP = 2.5

Found = tuple[str, Stated | Unreadable]
Piece = tuple[str, float, float, float]


class _SpentError(Exception):
    """A file has had all the work that one file may cause."""


@dataclass(slots=True)
class Budget:
    """How many operations of drawing are left to a file."""

    left: int

    def spend(self, *_: object) -> None:
        """Take one of them.

        Raises:
            _SpentError: When there is none left.
        """
        self.left -= 1
        if self.left < 0:
            raise _SpentError


def pdf(raw: bytes, file: str) -> Iterator[Found]:
    """The report in a PDF, then the pages of it that have no text to read.

    Raises:
        Unreadable: When it is locked, broken, too long or has no text at all, or
            when the library for it is not there.
    """
    try:
        import pypdf  # noqa: PLC0415 - an extra
    except ImportError as error:
        hint = 'pip install "sayso[pdf]", or save its text as a .txt file'
        raise Unreadable(
            file, f"is a PDF, for which a library is missing: {hint}"
        ) from (error)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with pypdf.apply_configuration(
        maximum_declared_stream_length=2 * _STREAM,
        array_based_stream_maximum_output_length=_STREAM,
        lzw_maximum_output_length=_STREAM,
        run_length_maximum_output_length=_STREAM,
        zlib_maximum_output_length=_STREAM,
        stream_decoding_work_maximum_length=2 * _STREAM,
        stream_parsing_work_maximum_count=_OPERANDS,
        xform_maximum_invocations_per_extraction=100,
        page_tree_maximum_page_entries=20 * PAGES,
        jbig2dec_binary=None,  # never start another program
    ):
        pages, unread = _read(raw, file)
    around = printed(pages)
    rows, heads = furniture(pages, around.rows)
    yield (
        file,
        Stated(
            title=around.title,
            outlet=around.outlet,
            parts=tuple(paragraphs(rows, heads)),
            headed=True,
        ),
    )
    yield from unread


def _read(raw: bytes, file: str) -> tuple[list[list[Row]], list[Found]]:
    """The rows of each page, and the pages that cannot be read, with the reason."""
    pages: list[list[Row]] = []
    unread: list[Found] = []
    found = 0
    reader, count = _opened(raw, file)
    left = Budget(_OPERATIONS)
    for number in range(1, count + 1):
        name = f"{file}, page {number}"
        try:
            page = reader.pages[number - 1]
            rows = _rows(page, number, left)
        except _SpentError as error:
            raise Unreadable(file, "holds more than is read; split it") from error
        except Exception as error:  # noqa: BLE001 - a parser of strangers' bytes
            rows = []
            unread.append((name, Unreadable(name, _reason(error))))
        else:
            if _letters(rows) < _LETTERS and _is_pictured(page):
                reason = "is a picture without text; run text recognition (OCR) on it"
                unread.append((name, Unreadable(name, reason)))
        found += sum(len(row.words) for row in rows)
        if found > _CHARACTERS:
            raise Unreadable(file, "holds more text than is read; split it")
        pages.append(rows)
    if sum(map(_letters, pages)) < _LETTERS:
        raise Unreadable(file, _nothing(len(pages), unread))
    return pages, unread


def _opened(raw: bytes, file: str) -> tuple["PdfReader", int]:
    """What reads the pages, and how many there are."""
    from pypdf.errors import DependencyError  # noqa: PLC0415 - an extra

    try:
        reader = _unlocked(raw, file)
        count = len(reader.pages)
    except Unreadable:
        raise
    except DependencyError as error:
        hint = 'pip install "sayso[pdf]" or save a copy without protection'
        raise Unreadable(file, f"is a protected PDF: {hint}") from error
    except Exception as error:  # a parser of strangers' bytes
        hint = "open and save it again, or save its text as .txt"
        raise Unreadable(
            file, f"is a PDF that is broken or cut short: {hint}"
        ) from error
    if count > PAGES:
        raise Unreadable(file, f"is a PDF of more than {PAGES} pages; split it")
    return reader, count


def _unlocked(raw: bytes, file: str) -> "PdfReader":
    from pypdf import PdfReader  # noqa: PLC0415 - an extra

    reader = PdfReader(io.BytesIO(raw))
    # many are locked against printing alone, and open without a word
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable(file, "is locked with a password; save a copy without one")
    return reader


def _rows(page: "PageObject", number: int, left: "Budget") -> list[Row]:
    """The lines of a page in the order of its text, with their places in points."""
    rows: list[Row] = []
    parts: list[Piece] = []

    def end() -> None:
        words = " ".join("".join(part[0] for part in parts).split())
        if words:
            _, x, y, size = max(parts, key=lambda part: len(part[0].strip()))
            x = next((part[1] for part in parts if part[0].strip()), x)
            rows.append(Row(number, x, (y - bottom) / high, y, size, words))
        parts.clear()

    def visit(text: str, cm: Any, tm: Any, _font: object, size: float) -> None:  # noqa: ANN401 - as pypdf has it
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
        for at, piece in enumerate(text.split("\n")):
            if at or (piece.strip() and parts and _is_far(parts[-1], x, y)):
                end()
            if piece:
                parts.append((_clean(piece), x, y, round(size * scale, 1)))

    box = page.mediabox
    bottom, high = float(box.bottom), float(box.height) or 1.0
    page.extract_text(visitor_text=visit, visitor_operand_before=left.spend)
    end()
    return rows


def _is_far(last: Piece, x: float, y: float) -> bool:
    """Whether what begins at *x* is not on the line that *last* is of, or far behind.

    How wide letters are is not known: half their size is much for most.
    """
    words, start, height, size = last
    if abs(y - height) > size or not words.strip():
        return False  # the library has seen to other lines
    return x < start or x - start > size * (0.5 * len(words) + _GAP)


_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def _clean(text: str) -> str:
    """*text* without signs that no text has, its ligatures in letters."""
    kept = text.encode("utf-8", "replace").decode().translate(_LIGATURES)
    return "".join(c for c in kept if c.isprintable() or c.isspace() or c == "\xad")


def _letters(rows: list[Row]) -> int:
    return sum(c.isalpha() for row in rows for c in row.words)


def _is_pictured(page: "PageObject") -> bool:
    try:
        resources: Any = page["/Resources"]
        objects = resources["/XObject"].values()
        return any(each.get_object().get("/Subtype") == "/Image" for each in objects)
    except Exception:  # noqa: BLE001 - a page without them, or a broken one
        return False


def _reason(error: Exception) -> str:
    if type(error).__name__ == "LimitReachedError":
        return "unfolds to more than is read; save its text as .txt"
    return "is broken; save its text as .txt"


def _nothing(count: int, unread: list[Found]) -> str:
    """Why a PDF of so many pages has no text."""
    reasons = {str(e.reason) for _, e in unread if isinstance(e, Unreadable)}
    if len(reasons) == 1 and len(unread) == count:
        return f"is a PDF of which each page {reasons.pop()}"
    return "is a PDF without text, scanned perhaps: run text recognition (OCR) on it"
