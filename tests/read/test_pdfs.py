"""Tests of read.pdfs: PDF files to text, and what of them cannot be had."""

import sys
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from files import assembled, column, pdf, stream_of
from sayso.core.document import Kind
from sayso.core.errors import Unreadable
from sayso.read import pdfs
from sayso.read.stated import Stated

FIRST = ["The bridge in Harrow fell into the river on Tuesday, the po-", "lice said."]
SECOND = [
    "It is a well-known place, and thirty-",
    "one people had been on it, says the mayor, who has an in-",
    "terest in it.",
]
PICTURE = b"/XObject << /I << /Subtype /Image /Width 1 /Height 1 >> >>"


def parts(raw: bytes) -> tuple[tuple[Kind | None, str], ...]:
    """What a PDF says, with nothing that could not be read."""
    ((_, found),) = pdfs.pdf(raw, "a.pdf")
    assert isinstance(found, Stated)
    return found.parts


def bare(raw: bytes) -> list[str]:
    """The paragraphs of its text alone."""
    return [words for kind, words in parts(raw) if kind is None]


def reason(raw: bytes) -> str:
    """Why a PDF cannot be read."""
    with pytest.raises(Unreadable) as error:
        list(pdfs.pdf(raw, "a.pdf"))
    return error.value.reason


@pytest.mark.parametrize("indent", [0, 12])
def test_paragraphs_are_whole_again(indent: float) -> None:
    """Lines are joined, words broken at their ends are whole, compounds stay."""
    found = bare(pdf(column([FIRST, SECOND], indent=indent)))

    assert found == [
        "The bridge in Harrow fell into the river on Tuesday, the police said.",
        (
            "It is a well-known place, and thirty-one people had been on it, says the"
            " mayor, who has an interest in it."
        ),
    ]


def test_signs_of_print() -> None:
    """Quotation marks, dashes and brackets come through."""
    words = "“It fell” – (so she said) – in 2031, said the mayor’s spokesman."

    assert bare(pdf([(60, 700, 10, words)])) == [words]


def headed(pages: int) -> bytes:
    """A paragraph that runs on over *pages*, with what stands around such pages."""
    made = []
    for at in range(1, pages + 1):
        text = [f"line {at} of it goes on and on,"] * 3
        head = [
            (60.0, 780.0, 8.0, "Harrow Gazette"),
            (400.0, 780.0, 8.0, "3 March 2031"),
        ]
        foot = [(300.0, 20.0, 8.0, f"– {at} –"), (60.0, 20.0, 8.0, f"Page {at} of 31")]
        made.append([*head, *column([text], top=600), *foot])
    return pdf(*made)


def test_furniture_is_no_text() -> None:
    """Running heads and numbers are told apart, and the paragraph goes on."""
    found = parts(headed(3))

    assert len([words for kind, words in found if kind is None]) == 1
    assert found[0] == (Kind.LABEL, "Harrow Gazette")
    assert found[1] == (Kind.DATE, "3 March 2031")
    assert {kind for kind, _ in found[3:]} == {Kind.NAVIGATION}
    assert sum("Harrow Gazette" in words for _, words in found) == 3


def test_a_number_in_the_text_is_text() -> None:
    """Only at a page's edge a number that stands alone is the page's."""
    text = column([["Dead:"], ["12"], ["They were found on Tuesday, the police said."]])

    assert bare(pdf([*text, (300, 20, 8, "7")])) == ["Dead:", "12", text[-1][-1]]


def test_columns_follow_one_another() -> None:
    """A sentence that goes on in the next column is whole."""
    left = column([["The bridge in Harrow fell into", "the river on Tuesday, and"]])
    right = column([["twelve people were hurt."]], x=330)

    (words,) = bare(pdf(left + right))
    assert words.endswith("the river on Tuesday, and twelve people were hurt.")


def test_a_scan_says_so() -> None:
    """Pages without letters are pictures, and the message says what to do."""
    assert "OCR" in reason(pdf([], extra=PICTURE))
    assert "OCR" in reason(pdf([(1, 1, 9, "12")]))


def test_a_page_that_is_a_picture_is_named() -> None:
    """The rest of the report is read."""
    text = column([FIRST])
    first, second = pdfs.pdf(pdf(text, [], extra=PICTURE), "a.pdf")

    assert isinstance(first[1], Stated)
    assert second[0] == "a.pdf, page 2"
    assert isinstance(second[1], Unreadable)
    assert "OCR" in second[1].reason


def test_locked() -> None:
    """A password that nobody gave is asked for."""
    lock = b"/Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4" % (b"o" * 32, b"u" * 32)
    trailer = b"/Encrypt << %s >> /ID [(a) (a)]" % lock

    assert "password" in reason(pdf(column([FIRST]), trailer=trailer))


def bomb(chunk: bytes, times: int) -> bytes:
    """A PDF whose one page unfolds to so many chunks."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(chunk) for _ in range(times)) + packer.flush()
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    return assembled([catalog, pages, page, stream_of(packed), font])


@pytest.mark.parametrize(
    ("chunk", "times"), [(b" " * 1_000_000, 60), (b"BT (a) Tj ET\n" * 50_000, 20)]
)
def test_what_unfolds_to_too_much(chunk: bytes, times: int) -> None:
    """A few kilobytes that unfold to many megabytes are not unfolded."""
    raw = bomb(chunk, times)

    assert len(raw) < 100_000
    assert "more than is read" in reason(raw)


def test_too_much_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many pages that are each within bounds are too many together."""
    monkeypatch.setattr(pdfs, "_OPERATIONS", 40)

    assert "split it" in reason(headed(3))


def test_too_many_pages() -> None:
    """A book is not read, also if one page stands for all of them."""
    kids = b" ".join([b"3 0 R"] * (pdfs.PAGES + 1))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pdfs.PAGES + 1),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>",
    ]

    assert "pages; split it" in reason(assembled(objects))


@pytest.mark.parametrize("raw", [b"%PDF-1.7", b"%PDF", pdf(column([FIRST]))[:300]])
def test_broken(raw: bytes) -> None:
    """What is cut short says so."""
    assert reason(raw)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the extra."""
    monkeypatch.setitem(sys.modules, "pypdf", None)

    assert 'pip install "sayso[pdf]"' in reason(pdf(column([FIRST])))


def changed(raw: bytes, places: list[tuple[int, int]]) -> bytes:
    """*raw* with other bytes at some places."""
    made = bytearray(raw)
    for at, byte in places:
        made[at % len(made)] = byte
    return bytes(made)


def told(raw: bytes) -> Iterator[str]:
    """Everything that is said of a file, be it read or not."""
    try:
        for _, found in pdfs.pdf(raw, "a.pdf"):
            yield found.reason if isinstance(found, Unreadable) else found.text
    except Unreadable as error:
        yield error.reason


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), max_size=20))
def test_no_bytes_crash_it(places: list[tuple[int, int]]) -> None:
    """Whatever is broken, the file is read or named."""
    assert all(told(changed(headed(2), places)))
