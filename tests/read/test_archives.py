"""Tests of read.archives, captures and salvage: web archives to reports."""

import base64
import gzip
import hashlib
import io
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from archived import capture, of, packed, page, told
from fuzzed import answer, record
from laid import STORY
from sayso import read
from sayso.core.errors import TooMany
from sayso.core.interval import Interval, day
from sayso.read import archives, pages, salvage
from sayso.read.archives import is_archive
from sayso.read.stated import Stated

TEXT = "\n\n".join(STORY)


def test_what_a_record_says_of_its_page(tmp_path: Path) -> None:
    """Address and day of fetching come with the page; that day is a last day only."""
    (document,) = of(tmp_path, capture(7)).documents

    assert document.file.endswith("a.warc#1")
    assert document.url == "https://www.oris.example/7"
    assert document.outlet.name == "oris.example"
    assert document.published.interval == Interval(None, date(2031, 2, 4))
    assert [document[span] for span in document.published.basis] == ["2031-02-04"]
    assert document.published.inferred
    assert document.sha256 == hashlib.sha256(capture(7)).hexdigest()


def test_a_page_tells_its_own_date(tmp_path: Path) -> None:
    """Where the page states a day, the day of fetching does not count."""
    meta = '<head><meta property="article:published_time" content="2031-02-03"></head>'
    raw = record(answer(page(more=meta)))
    (document,) = of(tmp_path, raw).documents

    assert document.published.interval == day(date(2031, 2, 3))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "whole.warc.gz", "b"])
def test_packed_or_not(tmp_path: Path, name: str) -> None:
    """Archives are read unpacked, packed by the record or as a whole, by any name."""
    records = [capture(number) for number in range(3)]
    parts = packed(records) if name == "a.warc.gz" else records
    raw = b"".join(parts)
    pile = of(tmp_path, gzip.compress(raw) if "whole" in name else raw, name)

    assert told(pile) == (["1", "2", "3"], [])
    assert not pile.set_aside


def test_standard_input() -> None:
    """An archive may come from a pipe."""
    raw = b"".join(packed([capture(number) for number in range(2)]))
    pile = read.pile(["-"], stdin=io.BytesIO(raw))

    assert [each.file for each in pile.documents] == ["-#1", "-#2"]


@pytest.mark.parametrize("pack", [list, packed], ids=["plain", "packed"])
def test_cut_short(tmp_path: Path, pack: type[list[bytes]]) -> None:
    """What stands before the end is read, and the last record is named."""
    records = pack([capture(number) for number in range(3)])
    pile = of(tmp_path, b"".join(records)[: -len(records[-1]) // 2])

    assert told(pile) == (["1", "2"], ["3"])
    assert "oris.example/2" in pile.set_aside[0].reason
    assert f"byte {len(records[0]) + len(records[1]):,}" in pile.set_aside[0].reason


@pytest.mark.parametrize("pack", [list, packed], ids=["plain", "packed"])
def test_garbage_between_records(tmp_path: Path, pack: type[list[bytes]]) -> None:
    """Reading goes on behind what is no record."""
    one, two, three = pack([capture(number) for number in range(3)])
    pile = of(tmp_path, one + two + b"\x00nothing\xff" * 30 + three)

    assert told(pile) == (["1", "2", "3"], ["2"])
    assert "no record" in pile.set_aside[0].reason


@pytest.mark.parametrize("pack", [list, packed], ids=["plain", "packed"])
def test_a_record_that_lost_its_end(tmp_path: Path, pack: type[list[bytes]]) -> None:
    """A record in which the next one begins is named, and that one read."""
    one, two, three = pack([capture(number) for number in range(3)])
    pile = of(tmp_path, one + two[: len(two) // 2] + three)

    assert told(pile) == (["1", "3"], ["2"])


@pytest.mark.parametrize("at", [3, 60, 200])
def test_garbage_within_a_packed_record(tmp_path: Path, at: int) -> None:
    """A packed record that does not unpack is named, and the others are read."""
    one, two, three = packed([capture(number) for number in range(3)])
    two = two[:at] + b"\xff" * 40 + two[at + 40 :]
    pile = of(tmp_path, one + two + three)

    assert [each.url and each.url[-1] for each in pile.documents] == ["0", "2"]
    assert len(pile.set_aside) == 1


def test_garbage_within_a_record_shows_by_its_digest(tmp_path: Path) -> None:
    """Where digests were true before, one that is not shows damage."""

    def sealed(number: int) -> bytes:
        block = answer(page(number))
        digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest())
        name = f"https://www.oris.example/{number}"
        return record(block, uri=name, WARC_Block_Digest=f"sha1:{digest.decode()}")

    damaged = sealed(1).replace(b"twelve people", b"eleven people")

    assert told(of(tmp_path, sealed(0) + damaged + sealed(2))) == (["1", "3"], ["2"])
    assert told(of(tmp_path, damaged)) == (["1"], [])


def test_odd_lengths(tmp_path: Path) -> None:
    """A length that is missing, or reaches past the end, does not hide what follows."""
    for wrong in ({"Content-Length": ""}, {"Content-Length": "99999999"}):
        pile = of(tmp_path, capture(0, **wrong) + capture(1))

        assert told(pile) == (["2"], ["1"])


def test_bare_line_ends(tmp_path: Path) -> None:
    """Old archives whose headers end their lines as Unix does are read."""
    head, _, _ = capture(0).partition(b"\r\n\r\n")
    block = answer(page(0))
    raw = head.replace(b"\r\n", b"\n") + b"\n\n" + block + b"\n\n"

    assert told(of(tmp_path, raw + raw.replace(b"example/0", b"example/9"))) == (
        ["1", "2"],
        [],
    )


def test_an_archives_own_notes_are_none_of_it(tmp_path: Path) -> None:
    """What was asked for and how is no input; an archive of nothing else is told."""
    notes = [record(b"a: b", WARC_Type=kind) for kind in ("warcinfo", "request")]
    with_page = of(tmp_path, b"".join(notes) + capture(0))
    alone = of(tmp_path, b"".join(notes))

    assert told(with_page) == (["3"], [])
    assert not with_page.set_aside
    assert "only records of warcinfo, request" in alone.set_aside[0].reason


def test_the_same_page_twice(tmp_path: Path) -> None:
    """One capture of one address counts once; at two addresses it is two reports."""
    moved = record(answer(page(0)), uri="https://www.ellery.example/0")
    pile = of(tmp_path, capture(0) + capture(0) + moved)

    assert told(pile) == (["1", "3"], [])
    assert [each.url for each in pile.documents] == [
        "https://www.oris.example/0",
        "https://www.ellery.example/0",
    ]
    assert "before" in pile.set_aside[0].reason


def test_a_page_is_extracted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes at other addresses are not looked through again."""
    counted: list[str] = []
    whole = pages.page

    def counting(text: str, file: str) -> Stated:
        counted.append(file)
        return whole(text, file)

    monkeypatch.setattr(pages, "page", counting)
    raw = [record(answer(page(0)), uri=f"https://a.example/{n}") for n in range(5)]

    assert len(of(tmp_path, b"".join(raw)).documents) == 5
    assert len(counted) == 1


def test_broken_records_are_named_as_far_as_one_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of very many broken records the first are named, and the rest counted."""
    monkeypatch.setattr(archives, "NAMED", 2)
    pile = of(tmp_path, capture(0, Content_Length="0") * 5)

    assert told(pile)[1] == ["1", "2"]
    assert "3 records" in pile.set_aside[-1].reason


def test_an_archive_broken_all_over_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After so many faults the rest is not looked at, and that is said."""
    monkeypatch.setattr(salvage, "MOST_BREAKS", 3)
    pile = of(tmp_path, (capture(0)[:300] + b"\xff" * 9) * 20)

    assert "more than 3 places" in pile.set_aside[-1].reason


def test_nothing_in_it(tmp_path: Path) -> None:
    """An empty archive, and what only bears the name, are told apart."""
    assert of(tmp_path, b"").set_aside[0].reason == "is empty"
    assert "cannot be read" in of(tmp_path, TEXT.encode()).set_aside[0].reason


def test_a_large_archive_is_not_a_large_file(tmp_path: Path) -> None:
    """The limit of a file holds for each record, and not for the archive."""
    path = tmp_path / "a.warc"
    path.write_bytes(b"".join(capture(number) for number in range(9)))

    assert len(read.pile([path], enormous=1_000).documents) == 9


def test_a_stream_is_lazy(tmp_path: Path) -> None:
    """Reports come as they are read, numbered through all files."""
    (tmp_path / "a.warc").write_bytes(capture(0) + capture(1))
    (tmp_path / "b.txt").write_text(TEXT)
    stream = read.stream([tmp_path])

    assert [each.number for each in islice(stream, 1)] == [0]  # type: ignore[union-attr]
    assert [each.number for each in stream] == [1, 2]  # type: ignore[union-attr]


def test_too_many_reports_for_one_pile(tmp_path: Path) -> None:
    """More reports than are wanted at once are an error, and are not read."""
    path = tmp_path / "a.warc"
    path.write_bytes(b"".join(capture(number) for number in range(4)))

    assert len(read.pile([path], most=4).documents) == 4
    with pytest.raises(TooMany, match="3 are the most") as caught:
        read.pile([path], most=3)
    assert caught.value.file.endswith("a.warc#4")
    assert "folder" in caught.value.hint


def test_archives_are_known_by_their_beginning() -> None:
    """What is packed is looked into; what is broken there is none."""
    assert is_archive("a", gzip.compress(b"WARC/1.0\r\n" * 9))
    assert not is_archive("a", gzip.compress(b"It held."))
    assert not is_archive("a.gz", b"\x1f\x8b\x08\xff\xff\xff")
    assert is_archive("a.WARC", b"broken")
    assert not is_archive("a.warc", b"")
