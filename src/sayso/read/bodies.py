"""What a server sent to what it meant: chunks joined, packed bodies unpacked.

All of it under a limit, since a few bytes may hold gigabytes.
"""

import io
import re
import zlib
from collections.abc import Callable

import brotli
from fastwarc.stream_io import ZstdReader

from sayso.read.decoding import decoded

_CHUNK = re.compile(rb"[\r\n]{0,4}([0-9A-Fa-f]{1,8})[ \t]{0,9}(?:;[^\r\n]*)?\r?\n")
_GZIP = b"\x1f\x8b"

# A body packed more often than this, or in more parts, is no page.
_TURNS, _PARTS = 3, 16

Unpack = Callable[[bytes, int], bytes]


class Broken(ValueError):
    """A body is not packed as it says; ``str`` is the coding."""


def body(raw: bytes, transfer: str, coding: str, limit: int) -> bytes:
    r"""*raw* as the page or text that it stands for, or over *limit* bytes of it.

    Args:
        raw: What followed the HTTP header.
        transfer: The header's Transfer-Encoding, empty where there is none.
        coding: Its Content-Encoding, likewise. Archives often keep these two when
            they store a body unpacked: what is text already is left as it is.
        limit: In bytes. What is longer is cut somewhere beyond it.

    Raises:
        Broken: It is neither packed like that nor text.

    >>> body(b"3\r\nIt \r\n6\r\nheld.\n\r\n0\r\n\r\n", "chunked", "", 100)
    b'It held.\n'
    """
    if "chunked" in transfer.casefold():
        raw = _joined(raw)
    named = [each.strip().casefold() for each in coding.split(",")]
    for each in reversed(named[:_TURNS]):
        unpack = _CODINGS.get(each)
        if unpack and raw:
            raw = _tried(unpack, raw, each, limit)
    return raw


def _tried(unpack: Unpack, raw: bytes, coding: str, limit: int) -> bytes:
    try:
        return unpack(raw, limit + 1)
    except (ValueError, OSError, zlib.error, brotli.error) as error:
        start = raw[:4_000]
        if raw.startswith(_GZIP) or decoded(start) is None:
            raise Broken(coding) from error
        return raw


def _joined(raw: bytes) -> bytes:
    """The chunks of *raw* in a row; *raw* itself where it is in none."""
    parts: list[bytes] = []
    at = 0
    while head := _CHUNK.match(raw, at):
        size = int(head[1], 16)
        if not size:
            return b"".join(parts)
        parts.append(raw[head.end() : head.end() + size])
        at = head.end() + size
    if parts and len(raw) - 2 <= at <= len(raw):
        return b"".join(parts)  # all but the empty chunk at the end
    if len(parts) < 2:
        return raw  # a text that begins with a number
    raise Broken("chunked")


def _gunzipped(raw: bytes, limit: int) -> bytes:
    told = b""
    for _ in range(_PARTS):
        part, raw = _inflated(raw, limit - len(told), zlib.MAX_WBITS | 16)
        told += part
        if len(told) >= limit or not raw.startswith(_GZIP):
            break
    return told


def _deflated(raw: bytes, limit: int) -> bytes:
    """Packed with the wrapping that the standard asks for, or without, as many do."""
    try:
        return _inflated(raw, limit, zlib.MAX_WBITS)[0]
    except (ValueError, zlib.error):
        return _inflated(raw, limit, -zlib.MAX_WBITS)[0]


def _inflated(raw: bytes, limit: int, bits: int) -> tuple[bytes, bytes]:
    """At most *limit* bytes that *raw* holds packed, and what stands behind it."""
    inflate = zlib.decompressobj(bits)
    told = inflate.decompress(raw, limit)
    if not inflate.eof and len(told) < limit:
        raise ValueError
    return told, inflate.unused_data


def _unbrotlied(raw: bytes, limit: int) -> bytes:
    brotlied = brotli.Decompressor()
    told = bytes(brotlied.process(raw, output_buffer_limit=limit))
    while len(told) < limit and not brotlied.is_finished():
        more = brotlied.process(b"", output_buffer_limit=limit - len(told))
        if not more:
            raise ValueError
        told += more
    return told


def _unzstd(raw: bytes, limit: int) -> bytes:
    return ZstdReader(io.BytesIO(raw)).read(limit)


_CODINGS: dict[str, Unpack] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _deflated,
    "br": _unbrotlied,
    "zstd": _unzstd,
}
