"""A web archive (WARC) record by record, past what of it is broken.

fastwarc reads a sound stream and stops at the first fault. Here the next place is
looked for at which a record begins, and reading goes on there.
"""

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from fastwarc import ArchiveIterator, WarcRecord

from sayso.read.captures import RECORD, Capture, Passed, Place, address, captured

GZIP = b"\x1f\x8b\x08"

# In so many places a file may be broken; beyond that it is no archive.
MOST_BREAKS = 1_000

_DIGEST = "WARC-Block-Digest"
_BELIED = "is damaged: it holds other bytes than its digest says"

_WINDOW = 1 << 20  # bytes looked through at once
_BEGINNING = 100  # longer than what shows that a record begins
_MARK = re.compile(RECORD.pattern + b"|" + re.escape(GZIP))

# Old archives end the lines of their headers so; fastwarc reads them if asked, but
# then also reads on past garbage without a word.
_BARE = re.compile(rb"WARC/[01]\.\d+\n")


def walked(file: BinaryIO, limit: int) -> Iterator[Capture | Passed]:
    """The records of the archive *file* in order; *limit* is for the body of each.

    No more than one record is held at a time, besides one that waits until the
    next shows that it was whole.
    """
    number, start, gap = 0, 0, ""
    place, digests = Place(0, 0), Digests()
    for _ in range(MOST_BREAKS):
        walk = _Walk(file, start, number, limit, digests)
        for each in walk:
            if gap and not walk.failed:
                behind = f"{gap} up to byte {each.place.at:,}"
                yield Passed(place, behind, broke=True)
            gap = ""
            yield each
        number, place, gap = walk.place.number, walk.place, walk.gap
        if walk.next is None:
            if gap:
                yield Passed(place, f"{gap} up to the end", broke=True)
            return
        start = walk.next
    reason = f"is broken in more than {MOST_BREAKS:,} places; the rest is not read"
    yield Passed(place, reason, broke=True)


class Digests:
    """What records say of their own bytes; believed once it was true of one record."""

    def __init__(self) -> None:
        self.sound = False

    def belie(self, record: WarcRecord, limit: int) -> bool:
        """Whether *record* holds other bytes than it says, if it is not too long."""
        if record.content_length > limit or not record.headers.get(_DIGEST):
            return False
        right = record.verify_block_digest()
        self.sound |= right
        return self.sound and not right


class _Walk:
    """The records from *start* on, as far as the next fault.

    Afterwards ``place`` is that of the last record, ``next`` where to go on (``None``
    where nothing is left), and ``gap`` says what seems to be between the two. It has
    ``failed`` if there is no record at its start.
    """

    def __init__(
        self, file: BinaryIO, start: int, number: int, limit: int, digests: Digests
    ) -> None:
        self.file, self.start, self.limit = file, start, limit
        self.digests = digests
        self.before, self.failed = number, False
        self.place = Place(number, start)
        self.next: int | None = None
        self.gap = ""
        self.size = file.seek(0, 2)
        file.seek(start)
        self.beginning = file.read(_BEGINNING)

    def __iter__(self) -> Iterator[Capture | Passed]:
        held: Capture | Passed | None = None
        fault = ""
        self.file.seek(self.start)
        bare = _BARE.match(self.beginning) is not None
        try:
            records = ArchiveIterator(self.file, parse_http=False, quirks_mode=bare)
            for record in records:
                if held:
                    yield held
                at = record.stream_pos
                self.place = Place(self.place.number + 1, at, address(record))
                held = Passed(self.place, "is broken, or cut short", broke=True)
                length = record.content_length
                belied = self.digests.belie(record, self.limit)
                held = captured(record, self.place, self.limit)
                if belied and isinstance(held, Capture):
                    held = Passed(self.place, _BELIED, broke=True)
                if self._overlong(at, length):
                    held = Passed(self.place, "is cut short", broke=True)
        except (OSError, ValueError) as error:
            fault = str(error).partition("\n")[0][:80] or "unreadable"
        yield from self._ended(held, fault)

    def _overlong(self, at: int, length: int) -> bool:
        """Whether a record claims to reach past the end of the file."""
        return not self.beginning.startswith(GZIP) and at + length > self.size

    def _ended(
        self, held: Capture | Passed | None, fault: str
    ) -> Iterator[Capture | Passed]:
        """The last record, once it is known whether it was whole."""
        if fault and isinstance(held, Capture) and held.suspect:
            held = Passed(held.place, "is cut short: another begins in it", broke=True)
        if fault and held is None:
            self.place = Place(self.before + 1, self.start)
            held = Passed(self.place, f"cannot be read ({fault})", broke=True)
            self.failed = True
        broke = isinstance(held, Passed) and held.broke
        if fault and not broke:
            self.gap = f"is followed by what is no record ({fault})"
        if fault or broke:
            self.next = following(self.file, self.place.at + 1)
        if held:
            yield held


def following(file: BinaryIO, start: int) -> int | None:
    """Where in *file*, from byte *start* on, a record begins, packed by itself or not.

    ``None`` where none does any more.
    """
    while True:
        file.seek(start)
        window = file.read(_WINDOW + _BEGINNING)
        for match in _MARK.finditer(window):
            at = match.start()
            if match[0] != GZIP or _is_member(window[at : at + 4_000]):
                return start + at
        if len(window) <= _BEGINNING:
            return None
        start += len(window) - _BEGINNING


def _is_member(raw: bytes) -> bool:
    try:
        told = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(raw, _BEGINNING)
    except zlib.error:
        return False
    return told.startswith(b"WARC/")
