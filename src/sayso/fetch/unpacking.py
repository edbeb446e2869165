"""Packed bodies unpacked, a piece at a time and never beyond a limit."""

import zlib
from collections.abc import Callable, Iterable
from typing import Any, Protocol

import brotli

ACCEPTED = "gzip, deflate, br"


class TooMuch(ValueError):
    """There is more in it than the limit allows."""


class Broken(ValueError):
    """It is not packed as it says, or was cut off."""


def unpacked(pieces: Iterable[bytes], packing: str, limit: int) -> bytes:
    """What *pieces* hold, packed as the header *packing* says.

    Raises:
        TooMuch: More than *limit* bytes, packed or unpacked.
        Broken: It cannot be unpacked.
    """
    opened = _OPENERS.get(packing.strip().casefold())
    if opened is None:
        raise Broken(f"is packed as {packing[:40]}, which cannot be unpacked")
    opener, taken, out = opened(), 0, bytearray()
    for piece in pieces:
        taken += len(piece)
        if taken > limit:
            raise TooMuch
        try:
            out += opener.step(piece, limit + 1 - len(out))
        except (zlib.error, brotli.error) as error:
            raise Broken("is packed, and broken") from error
        if len(out) > limit:
            raise TooMuch
    if taken and not opener.whole:
        raise Broken("is packed, and was cut off")
    return bytes(out)


class _Opener(Protocol):
    @property
    def whole(self) -> bool: ...

    def step(self, piece: bytes, most: int) -> bytes: ...


class _Plain:
    whole = True

    def step(self, piece: bytes, most: int) -> bytes:
        return piece[:most]


class _Gzip:
    """One packed file after another, as gzip allows; what is no file behind is let."""

    bits = 31

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(self.bits)
        self._begun = False

    @property
    def whole(self) -> bool:
        return self._begun and self._inner.eof

    def step(self, piece: bytes, most: int) -> bytes:
        out = bytearray()
        while piece and len(out) < most:
            if self._inner.eof:
                if not piece.startswith(b"\x1f"):
                    break
                self._inner = zlib.decompressobj(self.bits)
            self._begun = True
            out += self._inner.decompress(piece, most - len(out))
            piece = self._inner.unconsumed_tail or self._inner.unused_data
        return bytes(out)


class _Deflate:
    """With or without zlib's own header: servers send both under one name."""

    def __init__(self) -> None:
        self._inner: Any | None = None

    @property
    def whole(self) -> bool:
        return self._inner is not None and bool(self._inner.eof)

    def step(self, piece: bytes, most: int) -> bytes:
        if self._inner is None:
            self._inner = zlib.decompressobj()
            try:
                return bytes(self._inner.decompress(piece, most))
            except zlib.error:
                self._inner = zlib.decompressobj(-15)
        return bytes(self._inner.decompress(piece, most))


class _Brotli:
    def __init__(self) -> None:
        self._inner = brotli.Decompressor()

    @property
    def whole(self) -> bool:
        return bool(self._inner.is_finished())

    def step(self, piece: bytes, most: int) -> bytes:
        out = bytearray(self._inner.process(piece, output_buffer_limit=most))
        while len(out) < most and not self._inner.can_accept_more_data():
            out += self._inner.process(b"", output_buffer_limit=most - len(out))
        return bytes(out)


_OPENERS: dict[str, Callable[[], _Opener]] = {
    "": _Plain,
    "identity": _Plain,
    "gzip": _Gzip,
    "x-gzip": _Gzip,
    "deflate": _Deflate,
    "br": _Brotli,
}
