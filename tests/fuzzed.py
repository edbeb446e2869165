"""Bytes that no reader has seen: valid files of every kind, and what becomes of them.

``damaged`` makes one from a number, so that any finding can be had again.
"""

import gzip
import json
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from laid import STORY
from sayso import read
from sayso.core.document import Document, SetAside
from sayso.core.span import Span

TEXT = "\n\n".join(
    (
        "Bridge falls in Harrow",
        "By Nora Vale",
        "Published: Feb. 3, 2031, 5:12 p.m.",
        "HARROW, Feb 3 (Oris Courier) - The dam held, “for now,” she said.",
        *STORY,
        "Read more: Ferry lost off Ellery",
        "Photo: Ivo Ruiz / Oris Courier",
        "© 2031 Oris Courier. https://www.oris-courier.example/2031/02/03/bridge",
    )
)
PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>Bridge falls in Harrow'
    ' | Oris Courier</title><meta property="og:site_name" content="Oris Courier">'
    '<link rel="canonical" href="https://www.oris-courier.example/2031/02/03/bridge">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
    '"Bridge falls in Harrow", "datePublished": "2031-02-03T05:06:07Z", "author": '
    '[{"name": "Nora Vale"}]}</script></head><body><nav><a href="/">Home</a></nav>'
    f'<article><h1>Bridge falls in Harrow</h1><p class="byline">By Nora Vale</p>'
    f'<time datetime="2031-02-03">3 February 2031</time><p>{"</p><p>".join(STORY)}</p>'
    "<figure><figcaption>The bridge before it fell</figcaption></figure>"
    "<aside>Related: Ferry lost off Ellery</aside></article></body></html>"
)
RECORD = {
    "title": "Bridge falls in Harrow",
    "text": TEXT,
    "source": {"name": "Oris Courier"},
    "author": ["Nora Vale"],
    "publishedAt": 1927861567,
    "url": "https://www.oris-courier.example/bridge",
}


def record(
    block: bytes, *, uri: str = "https://oris-courier.example/1", **headers: str
) -> bytes:
    """A record of a web archive; *headers* replace or follow the usual ones."""
    usual = {
        "WARC-Type": "response",
        "WARC-Date": "2031-02-04T05:06:07Z",
        "WARC-Target-URI": uri,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    told = "".join(f"{name}: {value}\r\n" for name, value in usual.items() if value)
    return f"WARC/1.0\r\n{told}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, head: str = "", status: str = "200 OK") -> bytes:
    """An HTTP answer; *head* is what its header has beside the type."""
    kind = "" if "Content-Type" in head else "Content-Type: text/html\r\n"
    return f"HTTP/1.1 {status}\r\n{kind}{head}\r\n".encode() + body


_RECORDS = (
    record(b"software: invented\r\n", WARC_Type="warcinfo", Content_Type="text/plain"),
    record(answer(PAGE.encode(), "Server: a\r\n")),
    record(answer(gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n")),
    record(answer(b"5\r\n<p>It\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")),
    record(answer(TEXT.encode(), "Content-Type: text/plain; charset=latin1\r\n")),
    record(answer(b"", status="404 Not Found")),
)
SEEDS: dict[str, bytes] = {
    "a.txt": TEXT.encode(),
    "b.txt": TEXT.encode("utf-16"),
    "c.md": f"# {TEXT}\n\n- [Ferry](https://a.example/b)\n".encode(),
    "d.html": PAGE.encode(),
    "e.html": PAGE.replace("utf-8", "windows-1252").encode("cp1252", "replace"),
    "f.json": json.dumps({"articles": [RECORD, RECORD]}).encode(),
    "g.jsonl": "\n".join([json.dumps(RECORD)] * 3).encode(),
    "h.html.gz": gzip.compress(PAGE.encode(), mtime=0),
    "i.warc": b"".join(_RECORDS),
    "j.warc.gz": b"".join(gzip.compress(each, mtime=0) for each in _RECORDS),
    "k.warc.gz": gzip.compress(b"".join(_RECORDS), mtime=0),
    "l.jsonl.gz": gzip.compress(json.dumps(RECORD).encode(), mtime=0),
    "m": TEXT.encode(),
}

# Pieces on which parsers trip.
# fmt: off
_BAITS: tuple[bytes, ...] = (
    b"<", b">", b"</p>", b"<p>", b"<div>" * 300, b"<!--", b"]]>", b"<![CDATA[",
    b"&#0;", b"&#xD800;", b"<table>", b"<noscript>", b"<script>", b"<svg>", b"<?xml",
    b"{", b"}", b"[" * 300, b'"', b"\\ud800", b"null", b"1e999", b"-0", b'{"text":',
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b$B", b"\r", b"\n" * 50, b"\x0b",
    b"\x0c", b"\x1c", b"\xe2\x80\xa8", b"\xc2\x85", b"\xed\xa0\x80", b"e\xcc\x81",
    b"\xf0\x9f\x91\xa9", b"charset=punycode", b"charset=undefined", b"charset=utf-16",
    b"charset=idna", b"charset=iso-2022-jp", b"WARC/1.0\r\n", b"WARC/1.0\n", b": ",
    b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", b"\r\n\r\n", b"Content-Length: -1\r\n",
    b"Content-Length: 99999999999999999999\r\n", b"Content-Encoding: br\r\n",
    b"Content-Encoding: deflate, gzip, br, zstd\r\n", b"HTTP/1.1 ", b"ffffffff\r\n",
    b"Transfer-Encoding: chunked\r\n", b"\x1f\x8b\x08\x00", b"WARC-Type: revisit\r\n",
    b"WARC-Date: 9999-99-99\r\n", b"By ", b"Photo: ", b"\xc2\xa9 2031", b"99/99/9999",
    b"0000-00-00", b"http://[::1", b"Published: ", b"\xe2\x80\x9c", b"\xe2\x80\x9d",
    b" - ", b" | ", b"(Reuters)", b"@", b"\xe2\x80\x8f", b"\xd9\x85\xd8\xb1",
)
# fmt: on


class Hangs(AssertionError):
    """A reader took longer than it may."""


def damaged(number: int) -> tuple[str, bytes]:
    """A file's name and its bytes, some of them wrong; the same for one *number*."""
    draw = random.Random(number)  # noqa: S311 - nothing secret
    name = draw.choice(tuple(SEEDS))
    raw = SEEDS[name]
    packed = raw.startswith(b"\x1f\x8b")
    inside = packed and draw.random() < 0.5
    raw = bytearray(gzip.decompress(raw) if inside else raw)
    for _ in range(draw.choice((1, 1, 2, 4, 16, 64))):
        _damage(raw, draw)
    if draw.random() < 0.1:
        name = draw.choice(tuple(SEEDS))
    return name, gzip.compress(bytes(raw), mtime=0) if inside else bytes(raw)


def _damage(raw: bytearray, draw: random.Random) -> None:
    """One change: of a byte, a stretch, or the whole rest."""
    at = draw.randrange(len(raw) + 1)
    end = min(len(raw), at + draw.choice((1, 3, 20, 300)))
    other = draw.choice(tuple(SEEDS.values()))
    start = draw.randrange(len(other))
    match draw.randrange(7):
        case 0:
            raw[at:end] = draw.randbytes(end - at)
        case 1:
            del raw[at:end]
        case 2:
            raw[at:at] = draw.choice(_BAITS)
        case 3:
            raw[at:at] = raw[at:end] * draw.choice((1, 2, 50))
        case 4:
            raw[at:at] = other[start : start + draw.choice((10, 200, 2000))]
        case 5:
            raw[at:end] = draw.choice(_BAITS)
        case _:
            if draw.random() < 0.2:
                del raw[at:]


def check(path: Path, *, seconds: int = 30) -> list[Document | SetAside]:
    """What is read of the file at *path*, which has to keep what a reader promises.

    Raises:
        AssertionError: It does not, or takes more than *seconds* of the processor.
    """
    with _within(seconds):
        found = list(read.stream([path]))
    assert found, "it was dropped in silence"
    number = 0
    for each in found:
        if isinstance(each, SetAside):
            assert each.reason
            assert each.file.startswith(str(path))
            continue
        assert each.number == number
        number += 1
        holds(each)
    return found


def holds(document: Document) -> None:
    """Assert that the segments tile the document, and that every span slices."""
    at = 0
    for segment in document.segments:
        assert document[segment.span]
        assert segment.span.start >= at
        assert not document.text[at : segment.span.start].strip()
        at = segment.span.end
    assert not document.text[at:].strip()
    spans: tuple[Span, ...] = (*document.outlet.basis, *document.published.basis)
    assert all(document[span].strip() for span in spans)


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    def late(*_: object) -> None:
        raise Hangs(f"more than {seconds} s")

    # of the processor's time, since the machine may have other work
    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
