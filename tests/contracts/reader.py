"""What every reader must do with a file, whatever format it reads."""

import hashlib
from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.core.document import Document, Pile

ENDINGS = ("txt", "md", "html", "json", "jsonl", "bin")

# Bytes that begin like something and go on like something else.
PIECES = (
    *(
        b"Ruiz said no. ",
        b"\n\n",
        b"\r\n",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x00",
        b"\x93",
    ),
    *(
        b"<html><body><p>",
        b"</p>",
        b"<script>",
        b"<!--",
        b"&#0;",
        b"]]>",
        b"# ",
        b"---\n",
    ),
    *(b'{"text": "Ruiz said no."}\n', b'{"text": 3}', b"[", b"]", b'{"title": null,'),
    *(b'"\\ud800"', b"[[[[[[", b"1e999", b"Monday, 3 March 2025", b"By Ada Ruiz\n"),
)
contents = st.binary(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map(
    b"".join
)
spaces = st.sampled_from(["", " ", "\n\n", "\r\n", "\t", "\u00a0"])
printed = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
prose = st.tuples(spaces, printed, spaces).map(
    lambda odd: f"{odd[0]}The mayor said that the bridge was shut. {odd[1]} No.{odd[2]}"
)


class ReaderContract:
    """The promises that the other verbs build on.

    - No bytes make it raise.
    - A file is read, or it is set aside with a reason: never neither.
    - The digest is of the file's own bytes.
    - A plain text is the decoded file, unchanged, so that spans index it.
    - Segments are in order, do not overlap, and cover all but white space.
    - The same bytes always give the same.
    """

    read: Callable[[str, bytes], Pile]

    @settings(max_examples=60)
    @given(st.sampled_from(ENDINGS), contents)
    def test_any_bytes_are_read_or_named(self, ending: str, content: bytes) -> None:
        """Whatever the bytes and the name, the file is read or set aside, and why."""
        pile = self.read(f"report.{ending}", content)

        assert pile.documents or pile.set_aside
        assert all(each.file and each.reason for each in pile.set_aside)

    @settings(max_examples=60)
    @given(st.sampled_from(ENDINGS), contents)
    def test_segments_tile(self, ending: str, content: bytes) -> None:
        """What no segment covers is white space, and none covers what another does."""
        for document in self.read(f"report.{ending}", content).documents:
            assert not untiled(document)

    @given(prose)
    @example("The mayor said on Monday that the sign read <html> and no more.\n")
    def test_a_plain_text_is_unchanged(self, text: str) -> None:
        """The text of a plain file is the file, and its digest that of its bytes."""
        content = text.encode()

        (document,) = self.read("report.txt", content).documents

        assert document.text == text
        assert document.sha256 == hashlib.sha256(content).hexdigest()

    @settings(max_examples=30)
    @given(st.sampled_from(ENDINGS), contents)
    def test_repeatability(self, ending: str, content: bytes) -> None:
        """The same bytes under the same name give the same."""
        name = f"report.{ending}"

        assert self.read(name, content) == self.read(name, content)


def untiled(document: Document) -> str:
    """What of the text no segment covers, or several do; white space is nothing."""
    at, left = 0, ""
    for segment in document.segments:
        left += document.text[at : segment.span.start].strip()
        left += document.text[segment.span.start : at]
        at = segment.span.end
    return left + document.text[at:].strip()
