"""Figures as a table, and as CSV."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from sayso.core.account import Figure
from sayso.core.dossier import Dossier
from sayso.core.interval import Interval
from sayso.tell import counts
from tell.invented import DOSSIER

FIRST = DOSSIER.figures[0]


def cells(dossier: Dossier) -> list[dict[str, str]]:
    """The CSV of *dossier*, read back."""
    return list(csv.DictReader(StringIO(counts.separated(dossier), newline="")))


def test_figures_stand_under_their_scope() -> None:
    """The scopes as English counts them, what has none last, the least number first."""
    lines = counts.text(DOSSIER).splitlines()

    scopes = [line for line in lines if line.isupper() and not line.startswith("FIG")]
    assert scopes == [
        "KILLED",
        "KILLED OR WOUNDED",
        "DISPLACED",
        "PEOPLE, NO SCOPE TOLD",
        "REPORTS",
    ]
    killed = lines[lines.index("KILLED") + 1 :]
    sizes = [line[:11].strip() for line in killed[: killed.index("")]]
    assert [size for size in sizes if size] == ["38", "~ 40", "≤ 60"]


def test_every_figure_has_its_row_and_no_line_is_too_long() -> None:
    """Each figure's words are there once, and 80 columns hold all."""
    told = counts.text(DOSSIER)

    assert max(map(len, told.splitlines())) <= 80
    assert told.count("as many as 60") == 1
    assert len(cells(DOSSIER)) == len(DOSSIER.figures)


def test_what_is_of_an_event_of_years_ago_stands_behind() -> None:
    """Under a heading of its own that names the event."""
    recalled = replace(FIRST, id="f9", event="the 1995 wreck")

    told = counts.text(replace(DOSSIER, figures=(recalled, FIRST)))

    assert told.index("KILLED\n") < told.index("KILLED (THE 1995 WRECK)")


def test_lengths_of_time_are_counted_and_shown_if_asked_for() -> None:
    """They drown the rest where all are shown."""
    lasting = replace(FIRST, id="f9", unit="weeks", scope=(), subject="the ferry")
    dossier = replace(DOSSIER, figures=(FIRST, lasting))

    assert "and 1 length of time" in counts.text(dossier)
    assert "LENGTHS OF TIME" in counts.text(dossier, lengths=True)


def test_what_two_reports_print_alike_is_one_row() -> None:
    """With both their numbers behind it, if the same one says so for the same day."""
    told = counts.text(replace(DOSSIER, figures=(FIRST, FIRST)))

    assert told.count("around 40") == 1
    assert "[1]" in told


def test_that_a_report_knew_it_is_no_day_of_its_own() -> None:
    """A figure that holds by the day of its report says nothing in that column."""
    day = DOSSIER.documents[0].published.interval.max
    by_then = replace(FIRST, as_of=Interval(None, day))
    before = replace(FIRST, as_of=Interval(day, day))

    shown, said = (
        counts.text(replace(DOSSIER, figures=(f,))) for f in (by_then, before)
    )

    assert "2031" not in shown.split("REPORTS")[0]
    assert "2031" in said.split("REPORTS")[0]


def test_a_pile_without_figures_says_so() -> None:
    """An empty table is no answer."""
    assert counts.text(replace(DOSSIER, figures=())).startswith(counts.NONE)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"value": 40.0}, "40"),
        ({"value": 40.0, "approximate": True}, "~ 40"),
        ({"value": None, "min": 20.0, "max": 30.0}, "20–30"),
        ({"value": 50.0, "min": 50.0}, "≥ 50"),
        ({"value": 12000.0, "max": 12000.0}, "≤ 12,000"),
        ({"value": None, "approximate": True}, "–"),
        ({"value": 1 / 3, "unit": "fraction"}, "0.333 of it"),
        ({"value": 2.0, "unit": "week"}, "2 week"),
        ({"value": 7.5, "unit": "percent"}, "7.5 %"),
    ],
)
def test_the_number_is_shown_with_its_bounds(
    given: dict[str, object], shown: str
) -> None:
    """A bound is a sign, an approximator another; no number is invented."""
    plain = Figure(id="f", span=FIRST.span, value=None)

    assert counts.size(replace(plain, **given)) == shown  # type: ignore[arg-type]


def test_a_record_says_who_where_and_in_which_words() -> None:
    """The words under its place are those of the figure, and stand in its sentence."""
    for record, figure in zip(cells(DOSSIER), DOSSIER.figures, strict=True):
        text = DOSSIER.documents[figure.span.document].text
        where = slice(int(record["start"]), int(record["end"]))
        assert " ".join(text[where].split()) == record["words"]
        assert record["words"] in record["sentence"]
        assert record["said_by"]


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(word: str) -> None:
    """What a spreadsheet would run is made text; a number stays one."""
    subject = replace(FIRST, subject=word, value=-4.0)

    (record,) = cells(replace(DOSSIER, figures=(subject,)))

    assert record["subject"] == f"'{word}"
    assert record["value"] == "-4"
