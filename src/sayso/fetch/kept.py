"""What is kept of a run, on the disk: entries as files, pages as WARC records."""

import io
import os
from base64 import b32encode
from datetime import datetime
from hashlib import sha1, sha256
from pathlib import Path

from fastwarc import warc
from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord

from sayso.fetch.client import Answer
from sayso.fetch.entries import Entry
from sayso.fetch.manifest import ENTRY, PAGE, Line, Manifest

ENTRIES, PAGES = "entries", "pages"

# A file of pages that is larger is followed by another.
SEGMENT = 1_000_000_000

# Of the connection that is over, or of the length that the packing had on the way.
_PASSING = frozenset(("transfer-encoding", "content-length", "connection", "trailer"))


def entry_kept(manifest: Manifest, entry: Entry, source: str, at: datetime) -> None:
    """Save *entry* of the feed *source*, then tell of it."""
    record = entry.record
    name = f"{ENTRIES}/{entry.id}.json"
    target = manifest.folder / name
    target.parent.mkdir(exist_ok=True)
    beside = target.with_name(f".{entry.id}.part")
    with beside.open("wb") as file:
        file.write(record)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(target)
    manifest.add(
        {
            "kind": ENTRY,
            "time": told(at),
            "entry": entry.id,
            "url": entry.url or None,
            "source": source,
            "sha256": sha256(record).hexdigest(),
            "file": name,
        }
    )


class Archive:
    """The pages of a folder, in WARC files that grow record by record.

    What stands behind the last record that the manifest tells of was cut off, or was
    not told of, and will be written again: it is taken away.
    """

    def __init__(self, manifest: Manifest, software: str) -> None:
        self._manifest, self._software = manifest, software
        folder = manifest.folder / PAGES
        folder.mkdir(exist_ok=True)
        for path in folder.glob("pages-*.warc.gz"):
            end = manifest.ends.get(f"{PAGES}/{path.name}", 0)
            if path.stat().st_size > end:
                os.truncate(path, end)
        self._number = 1
        # a file that was taken away is not begun again under its name
        while any(name >= self._file(self._number + 1) for name in manifest.ends) or (
            self._file(self._number) in manifest.ends and not self._path.exists()
        ):
            self._number += 1

    def keep(self, answer: Answer, entry: str, at: datetime) -> None:
        """Save the page that *answer* is, then tell of it."""
        name, path = self._name(), self._path
        with path.open("ab") as file:
            if not file.tell():
                file.write(_packed(_about(path.name, self._software, at)))
            offset = file.tell()
            length = file.write(_packed(_response(answer, at)))
            file.flush()
            os.fsync(file.fileno())
        line: Line = {
            "kind": PAGE,
            "time": told(at),
            "entry": entry,
            "url": answer.asked,
            "final_url": answer.url,
            "status": answer.status,
            "type": answer.kind or None,
            "etag": answer.header("etag") or None,
            "last_modified": answer.header("last-modified") or None,
            "sha256": sha256(answer.body).hexdigest(),
            "file": name,
            "offset": offset,
            "length": length,
        }
        self._manifest.add(line)

    def _name(self) -> str:
        """The file that the next page goes to."""
        if self._path.exists() and self._path.stat().st_size > SEGMENT:
            self._number += 1
        return self._file(self._number)

    def _file(self, number: int) -> str:
        return f"{PAGES}/pages-{number:05}.warc.gz"

    @property
    def _path(self) -> Path:
        return self._manifest.folder / self._file(self._number)


def told(at: datetime) -> str:
    """*at* as the manifest writes it."""
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def _about(name: str, software: str, at: datetime) -> WarcRecord:
    fields = (f"software: {software}", "format: WARC File Format 1.1")
    block = "".join(f"{each}\r\n" for each in fields).encode()
    record = _record(warc.warcinfo, at, "application/warc-fields", block)
    record.headers["WARC-Filename"] = name
    return record


def _response(answer: Answer, at: datetime) -> WarcRecord:
    """The answer as it was sent, but for how its body was cut up on the way."""
    lines = [f"HTTP/1.1 {answer.status} {answer.reason}".rstrip()]
    lines += [f"{n}: {v}" for n, v in answer.headers if n.casefold() not in _PASSING]
    lines += [f"Content-Length: {len(answer.sent)}", "", ""]
    block = "\r\n".join(lines).encode("latin-1") + answer.sent
    record = _record(warc.response, at, "application/http; msgtype=response", block)
    record.headers["WARC-Target-URI"] = answer.url
    record.headers["WARC-IP-Address"] = answer.peer
    record.headers["WARC-Payload-Digest"] = _digest(answer.sent)
    return record


def _record(
    kind: warc.WarcRecordType, at: datetime, media: str, block: bytes
) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(record_type=kind)
    record.record_date = at
    record.headers["Content-Type"] = media
    record.set_bytes_content(block)
    return record


def _digest(block: bytes) -> str:
    told = b32encode(sha1(block, usedforsecurity=False).digest()).decode()
    return f"sha1:{told}"


def _packed(record: WarcRecord) -> bytes:
    out = io.BytesIO()
    with GzipWriter(out) as writer:
        record.write(writer, checksum_data=True)
        writer.finish()
        return out.getvalue()
