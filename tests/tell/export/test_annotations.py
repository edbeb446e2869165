"""Web Annotations: each is well formed, and leads back to the very words."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import plain
from sayso.core.account import Quotation
from sayso.core.dossier import Dossier
from sayso.core.span import Span
from sayso.tell.export.annotations import AROUND, annotations
from sayso.tell.export.noted import notes
from tell.export.piles import PILES, offsets, whole, written_without

# The thirteen of the Web Annotation Vocabulary.
MOTIVATIONS = frozenset(
    "assessing bookmarking classifying commenting describing editing highlighting "
    "identifying linking moderating questioning replying tagging".split()
)
Json = dict[str, Any]


def items(told: str) -> list[Json]:
    """The annotations in a collection."""
    page: Json = json.loads(told)["first"]
    found: list[Json] = page["items"]
    return found


def targets(item: Json) -> list[Json]:
    """What an annotation is about, one or several."""
    found = item["target"]
    return found if isinstance(found, list) else [found]


def selector(target: Json, kind: str) -> Json:
    """The selector of that kind in a target."""
    return next(s for s in target["selector"] if s["type"] == kind)


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_the_collection_keeps_to_the_model(pile: Dossier) -> None:
    """What the Recommendation says that must be there, is, in the right kind."""
    told = json.loads(annotations(whole(pile)))
    page = told["first"]

    assert told["@context"][0] == page.get(
        "@context", "http://www.w3.org/ns/anno.jsonld"
    )
    assert (told["type"], page["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert told["total"] == len(page["items"])
    assert page["partOf"] == told["id"]
    assert page["startIndex"] == 0
    names = [told["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(names) == len(set(names))
    assert all(name.startswith("urn:uuid:") for name in names)


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_each_annotation_keeps_to_the_model(pile: Dossier) -> None:
    """Type, motivation, bodies with a purpose, targets with source and selectors."""
    for item in items(annotations(whole(pile))):
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert item["body"]
        for body in item["body"]:
            assert body["type"] == "TextualBody"
            assert body["purpose"] in MOTIVATIONS
            assert isinstance(body["value"], str)
        for target in targets(item):
            assert target["type"] == "SpecificResource"
            assert target["source"].startswith(("https://", "ni:///sha-256;"))


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_everything_comes_back(pile: Dossier) -> None:
    """The export read again has the notes of the dossier, each with its spans."""
    found = [
        (item["sayso:kind"], item["sayso:id"], [_span(t) for t in targets(item)])
        for item in items(annotations(whole(pile)))
    ]

    assert found == [(n.kind, n.id, list(n.spans)) for n in notes(whole(pile))]
    assert len(found) >= len(pile.attributions) + len(pile.figures)


def _span(target: Json) -> Span:
    at = selector(target, "TextPositionSelector")
    return Span(int(target["sayso:document"][1:]), at["start"], at["end"])


def test_a_change_marks_both_tellings() -> None:
    """What was said before, and what after, are two targets of one annotation."""
    pile = PILES["all there is"]
    (change,) = pile.drift[0].changes
    found = items(annotations(whole(pile)))

    (item,) = (item for item in found if item["sayso:kind"] == "change")
    assert [_span(t) for t in targets(item)] == [change.before, change.after]
    assert item["body"][0]["value"] == "time"


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_words_and_positions_agree(pile: Dossier) -> None:
    """Quotation, code points and UTF-16 lead to the same words of the text."""
    for item in items(annotations(whole(pile))):
        for target in targets(item):
            _agree(pile.documents[int(target["sayso:document"][1:])].text, target)


def _agree(text: str, target: Json) -> None:
    quote = selector(target, "TextQuoteSelector")
    at = selector(target, "TextPositionSelector")
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    units = text.encode("utf-16-le", "surrogatepass")
    wide = units[2 * at["sayso:utf16Start"] : 2 * at["sayso:utf16End"]]

    assert text[at["start"] : at["end"]] == quote["exact"]
    assert wide.decode("utf-16-le") == quote["exact"]
    assert text.startswith(around, at["start"] - len(quote["prefix"]))
    assert len(quote["prefix"]) == min(AROUND, at["start"])


@given(
    st.text("aé🜂👍🏽\u200dש ם\n", min_size=1, max_size=40),
    st.integers(0, 40),
    st.integers(1, 40),
)
def test_positions_agree_in_any_text(text: str, start: int, length: int) -> None:
    """Whatever signs stand before the words, each way of counting finds them."""
    start = min(start, len(text) - 1)
    span = Span(0, start, min(len(text), start + length))
    pile = Dossier(
        version="0", documents=(plain(text),), quotes=(Quotation(span=span),)
    )

    (item,) = items(annotations(whole(pile)))

    _agree(text, targets(item)[0])


def test_without_text_only_positions_are_left() -> None:
    """No quotation is in it; UTF-16 is, as long as the text is there to count in."""
    pile = PILES["nasty"]
    known = items(annotations(offsets(pile)))
    unknown = items(annotations(offsets(written_without(pile))))

    kinds = {s["type"] for i in known for t in targets(i) for s in t["selector"]}
    assert kinds == {"TextPositionSelector"}
    assert "sayso:utf16Start" in targets(known[0])[0]["selector"][0]
    assert "sayso:utf16Start" not in targets(unknown[0])[0]["selector"][0]


def test_a_report_with_an_address_is_named_by_it() -> None:
    """So that a tool finds the page; what is no address is none."""
    pile = PILES["all there is"]
    sources = [r["id"] for r in json.loads(annotations(whole(pile)))["sayso:reports"]]

    assert sources[0] == pile.documents[0].url
    assert sources[3].startswith("ni:///sha-256;")
    odd = replace(pile, documents=(replace(pile.documents[0], url="https://a b<c"),))
    assert "https://a b" not in annotations(whole(replace(odd, lineage=(), **NOTHING)))


NOTHING: dict[str, Any] = dict.fromkeys(
    ("attributions", "figures", "quotes", "times", "points", "sources", "drift"), ()
) | {"positions": ()}
