"""Tests of read.office: Word documents to text."""

import io
import sys
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from files import docx, said
from laid import STORY
from sayso.core.errors import Unreadable
from sayso.read import office
from sayso.read.stated import Stated

BODY = "".join(map(said, STORY))


def stated(raw: bytes) -> Stated:
    """What a Word document states."""
    ((_, found),) = office.docx(raw, "a.docx")
    assert isinstance(found, Stated)
    return found


def words(body: str) -> list[str]:
    """The paragraphs of a document with that *body*."""
    return [words for _, words in stated(docx(body)).parts]


def reason(raw: bytes) -> str:
    """Why a Word document cannot be read."""
    with pytest.raises(Unreadable) as error:
        list(office.docx(raw, "a.docx"))
    return error.value.reason


def test_paragraphs_and_title() -> None:
    """A paragraph is one, and a title is the headline."""
    found = stated(docx(said("Bridge falls", "Title") + BODY))

    assert found.title == "Bridge falls"
    assert [text for _, text in found.parts] == list(STORY)


def test_what_was_changed_under_review() -> None:
    """What was put in is read, and what was taken out is not."""
    put, out = "<w:ins><w:r><w:t>12</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>13"
    body = (
        f"<w:p><w:r><w:t>Dead: </w:t></w:r>{put}{out}</w:delText></w:r></w:del></w:p>"
    )

    assert words(body) == ["Dead: 12"]


def test_rows_of_tables() -> None:
    """A row is a line, so that a number keeps what it counts."""
    cells = "".join(f"<w:tc>{said(each)}</w:tc>" for each in ("Dead", "12"))

    assert words(f"{BODY}<w:tbl><w:tr>{cells}</w:tr></w:tbl>")[-1] == "Dead 12"


def test_soft_hyphens_go() -> None:
    """Where a word may be broken is no sign of it."""
    assert words(said("It was dam\xadaged.")) == ["It was damaged."]


def test_kinds_of_packed_files() -> None:
    """Other packed files are told by what they hold."""

    def packed(name: str) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as file:
            file.writestr(name, "x")
        return made.getvalue()

    assert office.kind(docx(BODY)) == "docx"
    assert "spreadsheet" in office.kind(packed("xl/workbook.xml"))
    assert "slides" in office.kind(packed("ppt/presentation.xml"))
    assert "OpenDocument" in office.kind(packed("content.xml"))
    assert "EPUB" in office.kind(packed("META-INF/container.xml"))
    assert "unpack it" in office.kind(packed("a.txt"))
    assert "broken" in office.kind(docx(BODY)[:90])


def test_what_unfolds_to_too_much() -> None:
    """A few kilobytes that unfold to many megabytes are not unfolded."""
    raw = docx(BODY, more=b" " * 26_000_000)

    assert len(raw) < 100_000
    assert "more than is read" in reason(raw)


def test_entities() -> None:
    """No document that Word writes has entities of its own."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'

    assert "as Word writes it" in reason(docx(said("&b;"), start=bomb))


def test_broken() -> None:
    """What is cut short, locked or empty says so."""
    assert "broken" in reason(docx(BODY)[:-30])
    assert "broken" in reason(
        docx(BODY).replace(b"word/document.xml", b"word/nocument.xml")
    )
    assert "broken" in reason(docx("<w:p>"))
    assert "without text" in reason(docx(""))


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the extra."""
    monkeypatch.setitem(sys.modules, "mammoth", None)

    assert 'pip install "sayso[docx]"' in reason(docx(BODY))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 255)), max_size=9))
def test_no_bytes_crash_it(places: list[tuple[int, int]]) -> None:
    """Whatever is broken, the file is read or named."""
    raw = bytearray(docx(BODY))
    for at, byte in places:
        raw[at % len(raw)] = byte
    assert office.kind(bytes(raw))
    with suppress(Unreadable):
        assert stated(bytes(raw)).text
