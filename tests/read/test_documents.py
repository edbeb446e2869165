"""Tests of read.documents: which files are mail, PDF or Word among anything."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from files import column, docx, pdf, said
from laid import STORY
from sayso import read
from sayso.core.errors import Unreadable
from sayso.read import documents, mails, office, pdfs

TEXT = "\n\n".join(STORY)


def mail() -> bytes:
    """A mail of a short story."""
    made = EmailMessage()
    made["From"], made["Message-ID"] = "Harrow Gazette <a@harrow.example>", "<1@a.b>"
    made["Subject"], made["Date"] = "It fell", "Mon, 03 Mar 2031 09:00:00 +0000"
    made.set_content(TEXT)
    return made.as_bytes()


def test_readers_are_known_by_what_files_hold() -> None:
    """The name counts for little: what a file begins with says what it is."""
    assert documents.reader(pdf(column([[*STORY]])), "a.txt", ".txt") is pdfs.pdf
    assert documents.reader(docx(said("x")), "a", "") is office.docx
    assert documents.reader(mail(), "a.txt", ".txt") is mails.mail
    assert documents.reader(b"From a Mon 2031\n" + mail(), "a", "") is mails.box
    assert documents.reader(b"It fell.", "a.eml", ".eml") is mails.mail
    assert documents.reader(TEXT.encode(), "a.txt", ".txt") is None
    assert documents.reader(b"", "a.txt", ".txt") is None


def test_pictures_make_room() -> None:
    """A file of a kind that holds pictures may be larger than a text."""
    assert documents.room("a.PDF", 10) == documents.room("a.eml.gz", 10) == 50
    assert documents.room("a.txt", 10) == 10


def test_a_folder_of_anything(tmp_path: Path) -> None:
    """All that can be read is read, and all else is named with what it is."""
    (tmp_path / "more" / "deep").mkdir(parents=True)
    (tmp_path / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    for name, raw in {
        "a.pdf": pdf(column([[each] for each in STORY])),
        "b.docx": docx("".join(map(said, STORY))),
        "more/c.eml": mail(),
        "more/deep/d.txt": TEXT.encode(),
        "more/e.csv": f'title,text\nIt fell,"{TEXT}"\n'.encode(),
        "f.png": b"\x89PNG\r\n\x1a\n" + bytes(90),
        "g.mp4": b"\0\0\0\x18ftypmp42" + bytes(range(256)),
        "h.heic": b"\0\0\0\x18ftypheic" + bytes(range(256)),
        "i.xyz": bytes(range(256)) * 4,
        "j.webp": b"RIFF\0\0\0\0WEBPVP8 " + bytes(range(256)),
        "k.doc": b"\xd0\xcf\x11\xe0" + bytes(90),
        "l.txt": b"",
        "more/Thumbs.db": b"\xd0\xcf\x11\xe0" + bytes(90),
        "m.ttf": b"\0\1\0\0\0" + bytes(range(256)),
    }.items():
        (tmp_path / name).write_bytes(raw)
    pile = read.pile([tmp_path])
    named = {Path(each.file).name: each.reason for each in pile.set_aside}

    assert [Path(each.file).name for each in pile.documents] == [
        *("a.pdf", "b.docx", "c.eml", "d.txt", "e.csv#1")
    ]
    assert all(STORY[0] in each.text for each in pile.documents)
    assert sorted(named) == [
        *("Thumbs.db", "f.png", "g.mp4", "h.heic", "i.xyz", "j.webp", "k.doc", "l.txt"),
        "m.ttf",
    ]
    assert "picture" in named["f.png"]
    assert "film" in named["g.mp4"]
    assert "picture" in named["h.heic"]
    assert "picture" in named["j.webp"]
    assert "binary" in named["i.xyz"]
    assert "font" in named["m.ttf"]


STARTS = (
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"From a 1\n",
    b"From: a\nTo: b\nMessage-ID: c\n",
    b"",
)
STARTS += (b"text,url\n", b'[{"text": "', b"<html>", b"WARC/1.0\n", b"\x1f\x8b\x08")


@settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(STARTS),
    st.binary(max_size=200),
    st.sampled_from([".pdf", ".eml", ".docx", ".csv", ".json", ".html", ".mbox", ""]),
)
def test_no_bytes_crash_a_reader(
    tmp_path: Path, start: bytes, rest: bytes, ending: str
) -> None:
    """Whatever a file holds under whatever name, it is read or named."""
    path = tmp_path / f"a{ending}"
    path.write_bytes(start + rest)
    pile = read.pile([path])

    assert pile.documents or pile.set_aside
    assert all(each.reason for each in pile.set_aside)
    assert all(one[s.span] for one in pile.documents for s in one.segments)


def test_packed_files_of_known_kinds_are_named() -> None:
    """A spreadsheet is not a Word document."""
    with pytest.raises(Unreadable, match="broken"):
        documents.reader(b"PK\x03\x04", "a.xlsx", ".xlsx")
