"""Remarks for the terminal, as JSON and as CSV."""

import csv
import json
from dataclasses import replace
from io import StringIO

from sayso.core.remark import Linted, Remark, Rule
from sayso.tell import remarks
from sayso.tell.newsroom import ASKED
from tell.invented import DOSSIER
from tell.reports_of_oris import AT

REMARK = Remark(
    rule=Rule.VAGUE_SOURCE,
    span=AT["0c1"],
    missing="Nothing says which officials these are",
    beside=(AT["1c1"],),
)
LATER = Remark(rule=Rule.BARE_FIGURE, span=AT["2c2"], missing="Nobody counted")
LINTED = Linted(remarks=(REMARK, LATER), checked=tuple(Rule))


def test_each_remark_stands_under_its_report() -> None:
    """With rule, place, words, what is missing, and the words that it rests on."""
    told = remarks.text(DOSSIER, LINTED)

    one_line = " ".join(told.split())
    assert one_line.startswith("2 remarks on the sourcing of 2 of 4 reports.")
    assert f"vague-source, characters {AT['0c1'].start}–{AT['0c1'].end}" in one_line
    assert "Nothing says which officials these are." in one_line
    assert "See [2]:" in one_line
    assert told.index("\n[1] ") < told.index("vague-source") < told.index("\n[3] ")


def test_it_fits_the_terminal() -> None:
    """No line is longer than 80 columns."""
    assert max(map(len, remarks.text(DOSSIER, LINTED).splitlines())) <= 80


def test_rules_are_told_with_whose_they_are() -> None:
    """Of those that have remarks, and no others."""
    told = " ".join(remarks.text(DOSSIER, LINTED).split())

    assert ASKED[Rule.VAGUE_SOURCE].asks in told
    assert ASKED[Rule.BARE_FIGURE].by in told
    assert ASKED[Rule.NO_SPEAKER].asks not in told


def test_no_remarks_are_said() -> None:
    """An empty page is no answer."""
    none = Linted(remarks=(), checked=tuple(Rule))

    assert remarks.text(DOSSIER, none).startswith(remarks.NOTHING)


def test_what_was_not_checked_is_named() -> None:
    """With the reason."""
    some = Linted(remarks=(), checked=(), unchecked=(Rule.NO_SPEAKER,))

    told = remarks.text(DOSSIER, some)
    assert "NOT CHECKED" in told
    assert "no-speaker" in told


def test_the_data_hold_every_span_with_its_words() -> None:
    """As JSON, in the form that spans have in dossier.json."""
    told = json.loads(remarks.data(DOSSIER, LINTED))

    first = told["remarks"][0]
    assert first["rule"] == "vague-source"
    assert first["span"] == {
        "document": "d0",
        "start": AT["0c1"].start,
        "end": AT["0c1"].end,
        "text": DOSSIER[AT["0c1"]],
    }
    assert first["beside"][0]["text"] == DOSSIER[AT["1c1"]]


def test_the_data_of_a_dossier_without_words_have_none() -> None:
    """Offsets alone, which whoever has the report can use."""
    documents = tuple(replace(each, text="") for each in DOSSIER.documents)
    told = json.loads(remarks.data(replace(DOSSIER, documents=documents), LINTED))

    assert "text" not in told["remarks"][0]["span"]


def test_a_row_a_remark() -> None:
    """As CSV, with the report's file and the sentence."""
    rows = [*csv.DictReader(StringIO(remarks.separated(DOSSIER, LINTED)))]

    assert [row["rule"] for row in rows] == ["vague-source", "bare-figure"]
    assert rows[0]["file"] == DOSSIER.documents[0].file
    assert rows[0]["asks"] == ASKED[Rule.VAGUE_SOURCE].asks


def test_every_rule_says_what_it_asks() -> None:
    """And whose rule it is."""
    assert set(ASKED) == set(Rule)
    assert all(asked.asks and asked.by for asked in ASKED.values())
