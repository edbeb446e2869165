"""Files that are neither text nor pages: mail, PDF and Word documents."""

from collections.abc import Callable, Iterator
from pathlib import PurePath

from sayso.core.errors import Unreadable
from sayso.read import mails, office, pdfs
from sayso.read.stated import Stated

Found = tuple[str, Stated | Unreadable]
Reader = Callable[[bytes, str], Iterator[Found]]

_ZIP = b"PK\x03\x04"

# Pictures make these larger than their text does: so many times what a text may have.
_LARGER = 5
_LARGE = (".pdf", ".docx", ".eml", ".mbox", ".mbx")


def room(file: str, limit: int) -> int:
    """How many bytes the file may have, where a text may have *limit*."""
    ending = PurePath(file.removesuffix(".gz")).suffix.casefold()
    return _LARGER * limit if ending in _LARGE else limit


def reader(raw: bytes, file: str, ending: str) -> Reader | None:
    """What reads the file; ``None`` if it is a text of some kind, or unknown.

    Raises:
        Unreadable: When it is packed in a way of which the kind is known, but not read.
    """
    if b"%PDF-" in raw[:1_024] and (raw.startswith(b"%PDF") or ending == ".pdf"):
        return pdfs.pdf
    if raw.startswith(_ZIP):
        kind = office.kind(raw)
        if kind != "docx":
            raise Unreadable(file, kind)
        return office.docx
    if mails.is_box(raw):
        return mails.box
    if ending == ".eml" or mails.is_mail(raw):
        return mails.mail
    return None
