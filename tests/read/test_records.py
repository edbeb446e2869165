"""Tests of read.records: JSON, and lines of it."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid import STORY
from sayso.core.errors import Unreadable
from sayso.read import records
from sayso.read.stated import Stated

FULL = {
    "Headline": "Bridge falls",
    "article_body": STORY[0],
    "link": "https://harrow.example/dam",
    "published-at": "2031-03-03",
    "publisher": {"name": "Harrow Gazette"},
    "authors": [{"name": "Ada Ruiz"}, "By Ben Okafor"],
}

SHAPES = {
    "one": (FULL, ["a.json"]),
    "a list": ([FULL, FULL], ["a.json#1", "a.json#2"]),
    "under a field": ({"status": "ok", "articles": [FULL]}, ["a.json#1"]),
    "within a field": ({"response": {"results": [FULL]}}, ["a.json#1"]),
    "as searched": ({"hits": {"hits": [{"_source": FULL}]}}, ["a.json#1"]),
    "with its own items": ({**FULL, "text": "x", "items": [{}]}, ["a.json"]),
}
TEXTS = {
    "paragraphs": ({"body": ["One.", "", "Two."]}, "One.\n\nTwo."),
    "named": ({"content": {"rendered": "One."}}, "One."),
    "markup": ({"content": "<p>One <b>and</b></p><p>Two.</p>"}, "One and\n\nTwo."),
    "best first": ({"description": "Short.", "text": "Long."}, "Long."),
    "last resort": ({"description": "Short.", "text": " "}, "Short."),
}
DATES = {
    "as given": ({"pubDate": "Mon, 3 Mar 2031"}, "Mon, 3 Mar 2031"),
    "best first": (
        {"created": "2031-03-09", "date_published": "2031-03-03"},
        "2031-03-03",
    ),
    "seconds": ({"timestamp": 1930262400}, "2031-03-03"),
    "milliseconds": ({"timestamp": 1930262400000}, "2031-03-03"),
    "a small number": ({"time": 12}, "12"),
    "no date": ({"date": None}, None),
}
OUTLETS = {
    "a name": ({"source": "Harrow Gazette"}, "Harrow Gazette"),
    "within": ({"source": {"id": None, "name": "Harrow Gazette"}}, "Harrow Gazette"),
    "before a host": ({"domain": "harrow.example", "site": "Harrow"}, "Harrow"),
    "a host": ({"source_url": "https://www.harrow.example/x"}, "harrow.example"),
    "none": ({}, None),
}
BYLINES = {
    "a string": ({"author": "Ada Ruiz and Ben Okafor"}, ("Ada Ruiz", "Ben Okafor")),
    "many": ({"authors": ["Ada Ruiz", "Ada Ruiz"]}, ("Ada Ruiz",)),
    "by": ({"byline": "By Ada Ruiz"}, ("Ada Ruiz",)),
    "no name": ({"author": "desk"}, ("desk",)),
    "none": ({"author": []}, ()),
}


def told(**fields: object) -> Stated:
    """What a record of a short text with these *fields* states."""
    return records.stated({"text": "It fell.", **fields}, "a.json")


@pytest.mark.parametrize(("value", "names"), SHAPES.values(), ids=SHAPES)
def test_records(value: object, names: list[str]) -> None:
    """One record has its file's name, and each of several that name and its number."""
    found = list(records.records(json.dumps(value), "a.json"))

    assert [name for name, _ in found] == names
    assert not any(isinstance(record, Unreadable) for _, record in found)


def test_fields_under_their_usual_names() -> None:
    """Fields are known by many names, whatever their case and the signs in them."""
    assert records.stated(FULL, "a.json") == Stated(
        title="Bridge falls",
        byline=("Ada Ruiz", "Ben Okafor"),
        date="2031-03-03",
        outlet="Harrow Gazette",
        url="https://harrow.example/dam",
        parts=((None, STORY[0]),),
    )


@pytest.mark.parametrize(("record", "text"), TEXTS.values(), ids=TEXTS)
def test_text(record: dict[str, object], text: str) -> None:
    """The text is the fullest that there is, its markup gone."""
    assert records.stated(record, "a.json").parts == ((None, text),)


@pytest.mark.parametrize(("fields", "date"), DATES.values(), ids=DATES)
def test_date(fields: dict[str, object], date: str | None) -> None:
    """The date is as the record gives it; numbers of seconds are their day."""
    assert told(**fields).date == date


@pytest.mark.parametrize(("fields", "outlet"), OUTLETS.values(), ids=OUTLETS)
def test_outlet(fields: dict[str, object], outlet: str | None) -> None:
    """The outlet is its name, or else the host that it publishes at."""
    assert told(**fields).outlet == outlet


@pytest.mark.parametrize(("fields", "byline"), BYLINES.values(), ids=BYLINES)
def test_byline(fields: dict[str, object], byline: tuple[str, ...]) -> None:
    """Writers are each named once, without "By"."""
    assert told(**fields).byline == byline


def test_the_first_of_a_list_counts() -> None:
    """Where a field is a list, its first part is the field."""
    assert told(title=["Bridge falls", "Snow"]).title == "Bridge falls"


def test_markup_without_words_is_as_it_is() -> None:
    """What only looks like markup is text."""
    assert told(text="<p></p>").parts == ((None, "<p></p>"),)


def test_a_broken_line_is_named_and_the_rest_is_read() -> None:
    """Among lines of JSON, each that is none stands for itself alone."""
    text = '{"text": "One."}\n\n{"text": \n[1]\n{"text": "Two."}\n'
    found = dict(records.records(text, "a.jsonl"))

    assert list(found) == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#4"]
    assert [isinstance(each, Unreadable) for each in found.values()] == [
        *(False, True, True, False)
    ]


@pytest.mark.parametrize("text", ["{", '"One."', "[" * 9_000, "", "[]"])
def test_broken_json(text: str) -> None:
    """What is no JSON at all is named once, by its file."""
    (found,) = records.records(text, "a.json")

    assert found[0] == "a.json"
    assert isinstance(found[1], Unreadable)


def test_a_record_without_text_is_unreadable() -> None:
    """A record that has no text says so."""
    with pytest.raises(Unreadable, match="no text"):
        records.stated({"title": "Bridge falls", "text": 3}, "a.json")


def test_is_records() -> None:
    """Records are known by the file's ending, or by how the text begins."""
    assert records.is_records("", ".jsonl")
    assert records.is_records('{"text": "One."}\n{"text', ".txt")
    assert records.is_records("[]", "")
    assert not records.is_records("[1] It fell.", ".txt")
    assert not records.is_records('{"text', ".txt")
    assert not records.is_records("", ".txt")
    assert not records.is_records("It fell.", "")


values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["text", "title", "items", "date", "source", "author", "x"]
            ),
            inner,
        )
    ),
)


@given(values)
def test_any_json_is_read_or_named(value: object) -> None:
    """Whatever a file of JSON holds, each record has a text or says why not."""
    for name, record in records.records(json.dumps(value), "a.json"):
        assert isinstance(record, dict) or record.reason
        if isinstance(record, dict):
            with suppress(Unreadable):
                assert records.stated(record, name).parts
