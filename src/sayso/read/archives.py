"""Web archives (WARC) to reports: one record at a time, in bounded memory.

A page or text that was answered with success is a report. What is broken is named
with its place; what else is no report is counted, and told once for each reason.
"""

import hashlib
import shutil
import tempfile
import zlib
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sayso.core.document import Document
from sayso.core.errors import Unreadable
from sayso.read.captures import NOTES, Capture, Passed
from sayso.read.decoding import another_form, another_kind, decoded
from sayso.read.files import STDIN
from sayso.read.outlets import host
from sayso.read.reports import Place, stated_report
from sayso.read.salvage import GZIP, walked
from sayso.read.stated import Stated

# As many broken records are named one by one, and as many reasons are told apart:
# an archive may be one of a million.
NAMED = 100

# Of so many bodies that were read last it is known what they hold, and of so many
# that were read at all that they were. Both bound memory, not what is read.
_KEPT, _SEEN = 256, 1_000_000
_SMALL = 50_000  # characters: a longer text is not kept

_ENDINGS = (".warc", ".warc.gz", ".warc.zst")

State = Callable[[str, str, bool], Stated]


@contextmanager
def opened(
    name: str, start: bytes, stdin: BinaryIO | None
) -> Iterator[BinaryIO | None]:
    """The archive *name*, or ``None`` where it is none by its ending or its *start*.

    Standard input goes into a temporary file, since after a fault one must go back.
    """
    if not is_archive(name, start):
        yield None
    elif name == STDIN and stdin:
        with tempfile.TemporaryFile() as file:
            shutil.copyfileobj(stdin, file)
            yield file
    else:
        with Path(name).open("rb") as file:
            yield file


def is_archive(name: str, start: bytes) -> bool:
    """Whether the file *name*, which begins with *start*, is a web archive.

    >>> is_archive("a", b"WARC/1.1"), is_archive("b.txt.gz", b"No")
    (True, False)
    """
    if start.startswith(GZIP):
        try:
            start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(start, 10)
        except zlib.error:
            start = GZIP
    named = bool(start) and name.casefold().endswith(_ENDINGS)
    return start.startswith(b"WARC/") or named


def reports(
    file: BinaryIO, name: str, number: int, limit: int, state: State
) -> Iterator[Document | Unreadable]:
    """The reports in the archive *file*, numbered from *number*, and what is none.

    Args:
        file: It is read twice, the first time for its digest.
        name: What it is called; a report is "name#12" by the number of its record.
        number: The first report's.
        limit: How many bytes the body of a record may have, unpacked.
        state: What a text states, given the name of its record and whether it was
            called a page.
    """
    tally = _Tally(name)
    reader = _Reader(name, _digest(file), state)
    for each in walked(file, limit):
        if isinstance(each, Passed):
            yield from tally.passed(each)
            continue
        try:
            document = reader.report(each, number)
        except Unreadable as error:
            yield from tally.passed(Passed(each.place, error.reason))
        else:
            tally.reports += 1
            number += 1
            yield document
    yield from tally.told()


class _Reader:
    """Makes reports of captures; what it has seen before it does not read again."""

    def __init__(self, name: str, sha256: str, state: State) -> None:
        self.name, self.sha256, self.state = name, sha256, state
        self.kept: OrderedDict[bytes, Stated | Unreadable] = OrderedDict()
        self.seen: set[int] = set()

    def report(self, capture: Capture, number: int) -> Document:
        name = f"{self.name}#{capture.place.number}"
        digest = hashlib.sha256(capture.body).digest()
        uri = capture.place.uri
        key = hash((digest, uri))
        if key in self.seen:
            raise Unreadable(name, "is a page that stands in this archive before")
        if len(self.seen) < _SEEN:
            self.seen.add(key)
        stated = self._stated(capture, name, digest)
        if isinstance(stated, Unreadable):
            raise Unreadable(name, stated.reason)
        fetched = capture.fetched.isoformat() if capture.fetched else None
        url = uri if host(uri) else stated.url
        stated = replace(stated, url=url, fetched=fetched)
        return stated_report(Place(number, name, self.sha256), stated)

    def _stated(
        self, capture: Capture, name: str, digest: bytes
    ) -> Stated | Unreadable:
        """What the capture states; of a body seen lately, what it did then."""
        known = self.kept.pop(digest, None)
        if known is None:
            try:
                known = self.state(_text(capture, name), name, capture.is_page)
            except Unreadable as error:
                known = error
        if isinstance(known, Unreadable) or len(known.text) < _SMALL:
            self.kept[digest] = known
        if len(self.kept) > _KEPT:
            self.kept.popitem(last=False)
        return known


def _text(capture: Capture, name: str) -> str:
    kind = another_kind(capture.body)
    text = None if kind else decoded(capture.body, capture.charset)
    kind = kind or (another_form(text) if text else None)
    if text is None or kind:
        raise Unreadable(name, kind or "is binary, and no text")
    return text


class _Tally:
    """What of an archive is no report, by its reasons."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.reports = 0
        self.counts: Counter[str] = Counter()
        self.first: dict[str, Passed] = {}
        self.broken = 0

    def passed(self, each: Passed) -> Iterator[Unreadable]:
        """Name what is broken; count what is not."""
        self.broken += each.broke
        if each.broke and self.broken <= NAMED:
            name = f"{self.name}#{each.place.number}"
            yield Unreadable(name, f"{each.reason}: {each.place}")
            return
        reason = each.reason
        if each.broke:
            reason = "is broken, too"
        elif len(self.counts) >= NAMED and reason not in self.counts:
            reason = "is no report for another reason"
        self.counts[reason] += 1
        self.first.setdefault(reason, each)

    def told(self) -> Iterator[Unreadable]:
        """A line for each reason; an archive's own notes only if it has no more."""
        for reason, count in self.counts.items():
            if reason not in NOTES:
                which = f"{count:,} records, each of which" if count > 1 else "1 record"
                where = self.first[reason].place
                first = "the first is " if count > 1 else ""
                yield Unreadable(self.name, f"{which} {reason} ({first}{where})")
        if not self.reports and not self.broken and not set(self.counts) - NOTES:
            held = f"has no page in it, only records of {', '.join(self.counts)}"
            yield Unreadable(self.name, held if self.counts else "is empty")


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while part := file.read(1 << 20):
        digest.update(part)
    return digest.hexdigest()
