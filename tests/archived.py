"""Archives of a few records, as tests of their readers want them."""

import gzip
from pathlib import Path

from fuzzed import answer, record
from laid import STORY
from sayso import read
from sayso.core.document import Pile


def page(number: int = 0, more: str = "") -> bytes:
    """A page of a story that differs from others by its *number*."""
    story = "</p><p>".join((*STORY, f"It was report {number} of that day, she said."))
    return f"<html>{more}<body><article><p>{story}</p></article></body></html>".encode()


def capture(number: int = 0, head: str = "", **headers: str) -> bytes:
    """A record with a page at an address of its own."""
    uri = f"https://www.oris.example/{number}"
    return record(answer(page(number), head), uri=uri, **headers)


def of(folder: Path, raw: bytes, name: str = "a.warc") -> Pile:
    """The pile of one archive."""
    path = folder / name
    path.write_bytes(raw)
    return read.pile([path])


def told(pile: Pile) -> tuple[list[str], list[str]]:
    """The numbers of the records read, and of those that are named as broken."""
    names = [
        each.file for each in (*pile.documents, *pile.set_aside) if "#" in each.file
    ]
    numbers = [name.rpartition("#")[2] for name in names]
    return numbers[: len(pile.documents)], numbers[len(pile.documents) :]


def packed(records: list[bytes]) -> list[bytes]:
    """Each record packed by itself, as is usual."""
    return [gzip.compress(each, mtime=0) for each in records]
