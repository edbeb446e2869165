"""Tests of read.captures: what a record of a web archive holds, or why nothing."""

from pathlib import Path

import pytest

from archived import capture, of, page, told
from fuzzed import answer, record
from laid import STORY

TEXT = "\n\n".join(STORY)

NO_REPORTS = {
    "404": record(answer(page(), status="404 Not Found")),
    "301": record(answer(b"", status="301 Moved Permanently")),
    "206": record(answer(page(), status="206 Partial Content")),
    "image/png": record(answer(b"\x89PNG", "Content-Type: image/png\r\n")),
    "no answer in HTTP": record(b"\x00\x01\r\n\r\n" + page()),
    "nothing in it": record(answer(b"  ")),
    "revisit": capture(0, WARC_Type="revisit"),
    "WARC-Truncated": capture(0, WARC_Truncated="length"),
    "robots.txt": record(
        answer(b"User-agent: *\nDisallow: /", "Content-Type: text/plain\r\n"),
        uri="https://www.oris.example/robots.txt",
    ),
    "is binary": record(answer(bytes(range(256)))),
    "more than 10 MB": record(answer(b"a" * 10_000_001)),
}


@pytest.mark.parametrize(("reason", "raw"), NO_REPORTS.items(), ids=NO_REPORTS)
def test_what_is_no_report_is_counted(tmp_path: Path, reason: str, raw: bytes) -> None:
    """However many records are none for one reason, one line tells it."""
    others = (raw.replace(b"example/1", f"example/{n}".encode()) for n in (2, 3))
    pile = of(tmp_path, raw + b"".join(others) + capture(1))
    (aside,) = pile.set_aside

    assert told(pile) == (["4"], [])
    assert "3 records" in aside.reason
    assert reason in aside.reason
    assert "record 1 at byte 0" in aside.reason


def test_texts_and_records_without_an_answer(tmp_path: Path) -> None:
    """Plain text is read, with or without an HTTP header."""
    sent = record(answer(TEXT.encode(), "Content-Type: text/plain\r\n"))
    stored = record(page(), WARC_Type="resource", Content_Type="text/html", uri="a:b")
    drawn = record(TEXT.encode(), WARC_Type="conversion", Content_Type="text/plain")
    pile = of(tmp_path, sent + stored + drawn)

    assert told(pile)[0] == ["1", "2"]  # the third is the first again
    assert all(STORY[0] in each.text for each in pile.documents)
    assert pile.documents[1].url is None


def test_encodings(tmp_path: Path) -> None:
    """The server's word counts where the bytes are not UTF-8, then the page's."""
    words = "<p>It cost 30 €, “too much,” said Zoë of Łódź.</p>" * 3
    types = {"cp1250": "cp1250", "utf-8": "iso-8859-1", "utf-16": "x-none"}
    for coding, said in types.items():
        head = f'Content-Type: text/html; charset="{said}"\r\n'
        (document,) = of(tmp_path, record(answer(words.encode(coding), head))).documents

        assert "30 €, “too much,” said Zoë of Łódź" in document.text
