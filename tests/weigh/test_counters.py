"""Counts by two who count, and by one who counts again."""

from datetime import date

import pytest

from sayso.core.finding import DifferenceKind
from sayso.weigh import finding
from weigh.piles import Said, body, count, lineage, report, said

GUARD, PORT = body("Coast Guard"), body("Port Office")
CONFLICT, TIME = DifferenceKind.CONFLICT, DifferenceKind.TIME


def jars(words: str, value: float, text: str, act: str, by: object) -> Said:
    """How many jars there are, in *text*."""
    figures = (count(words, value, unit="jar", subject="jars"),)
    return said(f"{text} {words}", act, by, figures=figures)  # type: ignore[arg-type] - as given


@pytest.mark.parametrize(
    ("text", "second", "kinds"),
    [
        ("there were as many as", PORT, [CONFLICT]),
        ("of the jars there fell", PORT, []),
        ("there were as many as", GUARD, []),
    ],
    ids=["left out", "of its own noun", "by one who counts"],
)
def test_what_the_next_sentence_counts_without_a_word_is_the_same(
    text: str, second: object, kinds: list[DifferenceKind]
) -> None:
    """Of two who count; a count with its own noun may be of another thing."""
    first = jars("46", 46.0, "officers in the van found jars", "find", GUARD)
    then = jars("13", 13.0, text, "be", second)

    found = finding(lineage(report("Post", first, then))).differences

    assert [each.kind for each in found] == kinds


def _counted(words: str, value: float, text: str, by: object) -> Said:
    figures = (count(words, value, unit="jar", subject="jars"),)
    return said(f"{words} {text}", "open", by, figures=figures)  # type: ignore[arg-type] - as given


@pytest.mark.parametrize(("second", "kinds"), [(GUARD, [TIME]), (PORT, [])])
def test_one_who_counts_again_needs_fewer_like_words(
    second: object, kinds: list[DifferenceKind]
) -> None:
    """What is counted so by another may be another count."""
    opened = "jars from the cellar have been opened"
    told = [
        _counted("4", 4.0, opened, GUARD),
        _counted("7", 7.0, f"{opened} in Brod by hand", second),
    ]
    days = (date(2031, 3, 3), date(2031, 3, 7))
    made = [
        report(f"Post {n}", each, day=day)
        for n, (each, day) in enumerate(zip(told, days, strict=True))
    ]

    assert [d.kind for d in finding(lineage(*made)).differences] == kinds
