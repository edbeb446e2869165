"""Properties of whatever comes out, for any text that goes in."""

import json
from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence import unsliced, untiled
from sayso import pipeline
from sayso.core import codec

# Chance alone hardly ever makes a sentence with a source, a quotation or a number;
# offsets go wrong on what is more than one byte, UTF-16 unit or code point long.
PIECES = (
    *("“No,” said Ada Ruiz. ", "Ruiz told the Ellery Post", "according to officials"),
    *(" that at least 12 people", " were killed or wounded", " on Monday", ".\n\n"),
    *("“", "”", '"', "'", "(", " the newspaper said", " reportedly", " about 4,000"),
    *("👩‍👩‍👧", "e\u0301", "𝒜", "İ", "مرحبا", "\u2028", "\r\n", "\t", "**", "](x) ["),
    *("Photo: A. Ruiz/Post\n", "Read more: ", "<b>", "&amp;", "# Title\n", "in 2024 "),
)
texts = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(
    st.sampled_from(PIECES) | st.text(max_size=3), max_size=30
).map("".join)


def told(text: str) -> dict[str, Any]:
    """The dossier of a pile of one report of *text*, as data."""
    pile = BytesIO(text.encode("utf-8", "replace"))
    return codec.data(pipeline.dossier(["-"], stdin=pile))


@settings(max_examples=40)
@given(texts)
def test_evidence_holds_whatever_the_text(text: str) -> None:
    """No text raises; every span slices; segments tile the text, white space aside."""
    found = told(text)

    assert not unsliced(found)
    assert not [left for each in found["documents"] if (left := untiled(each))]


@settings(max_examples=10)
@given(texts)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    """Nothing in a dossier depends on chance or on the time."""
    assert json.dumps(told(text)) == json.dumps(told(text))


@settings(max_examples=20)
@given(texts)
def test_nothing_is_lost(text: str) -> None:
    """A report is among the documents or among what is set aside, never nowhere."""
    found = told(text)

    assert len(found["documents"]) + len(found["set_aside"]) >= 1
