"""Properties of whatever comes out, for any text that goes in."""

import json
from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence import unsliced, untiled
from sayso import pipeline, verify
from sayso.core import codec

# Chance alone hardly ever makes a sentence with a source, a quotation or a number,
# and offsets go wrong on what is more than one byte, UTF-16 unit or code point long.
SENTENCES = (
    *(
        "“No,” said Ada Ruiz. ",
        "Ruiz told the Ellery Post that 12 were hurt on Monday. ",
    ),
    *("The newspaper said, citing officials, that about 4,000 people had fled.\n\n",),
    *("“It held,” she said, “and it will hold. ", "He reportedly saw no one.” "),
    *("At least 30 were killed or wounded, according to the ministry, up from 20. ",),
    *("The Post said that an official told it that the dam broke two weeks ago.\n",),
    *(
        "Photo: A. Ruiz/Post\n",
        "Read more: Dam breaks\n\n",
        "# Title\n\n",
        "By A. Ruiz\n",
    ),
)
ODD = (
    *(
        "👩‍👩‍👧",
        "e\u0301",
        "𝒜",
        "İ",
        "مرحبا",
        "\u2028",
        "\r\n",
        "\t",
        "\u00a0",
        "\u200b",
    ),
    *(
        "“",
        "”",
        '"',
        "'",
        "(",
        "**",
        "](x) [",
        "<b>",
        "&amp;",
        "{{",
        "said",
        ",",
        ".",
        "$",
    ),
)
anything = st.text(st.characters(exclude_categories=["Cs"]))
printed = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
reports = st.lists(
    st.sampled_from(SENTENCES) | st.sampled_from(ODD) | printed, min_size=4
).map("".join)
texts = anything | reports | reports.map(str.upper) | reports


def told(text: str) -> dict[str, Any]:
    """The dossier of a pile of one report of *text*, as data."""
    pile = BytesIO(text.encode("utf-8", "replace"))
    return codec.data(pipeline.dossier(["-"], stdin=pile))


@settings(max_examples=40)
@given(texts)
def test_evidence_holds_whatever_the_text(text: str) -> None:
    """No text raises; every span slices; segments tile; the schema holds."""
    found = told(text)

    assert not unsliced(found)
    assert not [left for each in found["documents"] if (left := untiled(each))]
    assert not verify.faults(found)


@settings(max_examples=40)
@given(texts)
def test_nothing_is_mined_from_what_was_set_aside(text: str) -> None:
    """What a report is said to say lies in its headline or its body."""
    found = told(text)

    for document in found["documents"]:
        mined = [s for s in document["segments"] if s["kind"] in ("headline", "body")]
        for one in (*found["attributions"], *found["figures"], *found["times"]):
            for span in one.get("content", [one.get("span")]):
                inside = (s["start"] <= span["start"] < s["end"] for s in mined)
                assert any(inside)


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
