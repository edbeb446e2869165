"""Tests of read.decoding: bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.decoding import another_form, another_kind, decoded

TEXT = "“The café in Harrow is shut,” said Zoë Okafor – “for good.”\r\n" * 3

ENCODED = {
    "UTF-8": TEXT.encode(),
    "UTF-8, marked": codecs.BOM_UTF8 + TEXT.encode(),
    "UTF-16, marked": TEXT.encode("utf-16"),
    "UTF-16, other end": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "UTF-16, unmarked": TEXT.encode("utf-16-le"),
    "UTF-16, unmarked, other end": TEXT.encode("utf-16-be"),
    "UTF-32, marked": TEXT.encode("utf-32"),
    "Western": TEXT.encode("cp1252"),
}


@pytest.mark.parametrize("raw", ENCODED.values(), ids=ENCODED)
def test_decoded(raw: bytes) -> None:
    """A text is read in whatever encoding it is, its line ends as they are."""
    assert decoded(raw) == TEXT


def test_what_a_page_declares_counts() -> None:
    """A page that says which encoding it is in is believed."""
    page = '<meta charset="koi8-r"><p>' + "Мост упал во вторник. " * 9

    assert decoded(page.encode("koi8-r")) == page


def test_a_declaration_that_is_wrong_does_not_count() -> None:
    """An encoding that does not exist, or does not fit, is not used."""
    page = '<meta charset="no-such"><p>' + TEXT

    assert decoded(page.encode("cp1252")) == page


def test_other_alphabets_are_guessed() -> None:
    """Bytes that are hardly ASCII are read as what they look like."""
    text = "다리가 화요일에 무너졌다고 경찰이 밝혔다. 사망자는 열두 명이다. " * 3

    assert decoded(text.encode("euc-kr")) == text


def test_bytes_of_no_encoding() -> None:
    """Bytes that no encoding knows are read as far as can be, or are no text."""
    assert decoded(b"It fell.\x81 " * 9) is not None
    assert decoded(b"\x81\x8d\x8f\x90\x9d" * 40 + b"\x00\x01\x02" * 90) is None


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 4, b"\x00" * 99, b"a\x00b\x01" * 9]
)
def test_binary(raw: bytes) -> None:
    """Bytes full of control signs are no text."""
    assert decoded(raw) is None


def test_another_kind() -> None:
    """Well-known files that are no text are named with what to do."""
    assert "PDF" in str(another_kind(b"%PDF-1.7"))
    assert another_kind(b"It fell.") is None


FORMS = {
    "a feed": ('<?xml version="1.0"?>\n<rss version="2.0">', "feed"),
    "another feed": ("<feed xmlns='a'>", "feed"),
    "a web archive": ("From: x\nContent-Type: multipart/related;", "MHTML"),
    "another archive": ("WARC/1.0\r\n", "WARC"),
}


@pytest.mark.parametrize(("text", "named"), FORMS.values(), ids=FORMS)
def test_another_form(text: str, named: str) -> None:
    """Forms of text that are no report are named with what to do."""
    assert named in str(another_form(text))


def test_a_report_is_no_other_form() -> None:
    """A text that only speaks of such forms is a report."""
    assert another_form("The feed was cut, said Ruiz. <rss>") is None


marks = [
    codecs.BOM_UTF8,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF32_BE,
    b"\xff",
    b"\0",
    b"a",
]


@given(st.binary(max_size=80) | st.lists(st.sampled_from(marks)).map(b"".join))
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    """Any bytes are a text or none."""
    assert isinstance(decoded(raw), str | None)


@given(st.text(st.characters(exclude_characters="\0"), min_size=1))
def test_utf8_comes_back(text: str) -> None:
    """A text in UTF-8 is read as itself, unless it is full of control signs."""
    assert decoded(text.encode("utf-8", "replace")) in (
        text.encode("utf-8", "replace").decode(),
        text.encode("utf-8", "replace").decode().removeprefix("\ufeff"),
        None,
    )


NO_TEXTS = ("undefined", "idna", "punycode", "hex", "unicode_escape", "no-such")
FAMILIES = {
    "latin-1": ("cp1252", "“Ja” €"),
    "gb2312": ("gb18030", "镕基说"),
    "euc-kr": ("cp949", "똠방각하"),
    "ISO-2022-JP": ("iso-2022-jp", "橋が落ちた"),
}


@pytest.mark.parametrize("name", [*NO_TEXTS, "x" * 999])
def test_no_page_chooses_a_codec_that_is_of_no_text(name: str) -> None:
    """Python has codecs that fail on all, or take for ever: a name of one is none."""
    raw = f"<meta charset={name}><p>It cost 30 £, \\q she said.</p>".encode("cp1252")

    assert decoded(raw) == raw.decode("cp1252")
    assert decoded(raw, name) == raw.decode("cp1252")


@pytest.mark.parametrize("named", FAMILIES)
def test_encodings_are_named_as_browsers_take_them(named: str) -> None:
    """The smaller set of a family stands for the larger one."""
    coding, words = FAMILIES[named]
    text = words * 300

    assert decoded(text.encode(coding), named) == text
