"""Tests of read.bodies: chunks and packing undone, under a limit."""

import gzip
import zlib

import brotli
import pytest

from sayso.read.bodies import Broken, body

TEXT = b"<p>The bridge in Harrow fell.</p>" * 40
LIMIT = 100_000


def chunks(raw: bytes, size: int = 100) -> bytes:
    """*raw* as it is sent in chunks of *size* bytes."""
    parts = [raw[at : at + size] for at in range(0, len(raw), size)]
    return b"".join(b"%x;a=b\r\n%b\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


# fmt: off
SENT = {
    "as it is":        (TEXT,  "",  ""),
    "gzip":            (gzip.compress(TEXT),  "",  "gzip"),
    "two members":     (gzip.compress(TEXT[:9]) + gzip.compress(TEXT[9:]), "", "GZip"),
    "deflate":         (zlib.compress(TEXT),  "",  "deflate"),
    "deflate, bare":   (zlib.compress(TEXT)[2:-4],  "",  "deflate"),
    "brotli":          (brotli.compress(TEXT),  "",  "br"),
    "twice":           (brotli.compress(gzip.compress(TEXT)),     "",  "gzip, br"),
    "chunks":          (chunks(TEXT),  "chunked",  ""),
    "chunks, gzip":    (chunks(gzip.compress(TEXT)),  "Chunked",  "gzip"),
    "no last chunk":   (chunks(TEXT)[:-5],  "chunked",  ""),
    "kept: chunked":   (TEXT,  "chunked",  ""),
    "kept: gzip":      (TEXT,  "",  "gzip"),
    "kept: brotli":    (TEXT,  "",  "br"),
    "kept: deflate":   (TEXT,  "",  "deflate"),
    "kept: zstd":      (TEXT,  "",  "zstd"),
    "no coding":       (TEXT,  "",  "UTF-8"),
}
BROKEN = {
    "gzip, cut":       (gzip.compress(TEXT)[:-12],  "",  "gzip"),
    "brotli, cut":     (brotli.compress(TEXT)[:-4],  "",  "br"),
    "chunks, cut":     (chunks(TEXT)[:-50],  "chunked",  ""),
}
BOMBS = {
    "gzip":            (gzip.compress(b"a" * 9_000_000),  "gzip"),
    "brotli":          (brotli.compress(b"a" * 9_000_000),        "br"),
    "deflate":         (zlib.compress(b"a" * 9_000_000),  "deflate"),
}
# fmt: on


@pytest.mark.parametrize(("raw", "transfer", "coding"), SENT.values(), ids=SENT)
def test_what_was_sent_is_undone(raw: bytes, transfer: str, coding: str) -> None:
    """A body is what it stands for, also where the header outlived its packing."""
    assert body(raw, transfer, coding, LIMIT) == TEXT


@pytest.mark.parametrize(("raw", "transfer", "coding"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_says_so(raw: bytes, transfer: str, coding: str) -> None:
    """Half a packed body is none."""
    with pytest.raises(Broken):
        body(raw, transfer, coding, LIMIT)


@pytest.mark.parametrize(("raw", "coding"), BOMBS.values(), ids=BOMBS)
def test_the_limit_holds(raw: bytes, coding: str) -> None:
    """No more is unpacked than shows that it is too much."""
    assert LIMIT < len(body(raw, "", coding, LIMIT)) < 30 * LIMIT


def test_many_codings_are_no_work() -> None:
    """A header with a million codings is looked at for the last few alone."""
    assert body(TEXT, "", "gzip," * 1_000_000, LIMIT) == TEXT


def test_nothing_is_nothing() -> None:
    """An empty body stays empty, whatever its header says."""
    assert body(b"", "chunked", "gzip", LIMIT) == b""
