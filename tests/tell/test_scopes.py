"""Figures by scope."""

from dataclasses import replace

import pytest

from sayso.core.account import Figure
from sayso.tell import scopes
from sayso.tell.known import Known, known
from tell.invented import DOSSIER


def with_figures(*figures: Figure) -> Known:
    """The dossier with those figures alone."""
    return known(replace(DOSSIER, figures=figures))


FIRST = DOSSIER.figures[0]


def test_a_row_a_scope_the_most_given_first() -> None:
    """Figures of one scope share a row, from the least to the greatest."""
    found = scopes.scopes(known(DOSSIER))

    assert [row.name for row in found] == ["killed", "killed or wounded", "displaced"]
    assert [one.text for one in found[0].printed] == [
        "38",
        "around 40",
        "as many as 60",
    ]
    assert (found[0].span, found[0].top, found[0].reports) == ("38–60", 60, 3)


def test_a_figure_goes_with_who_gives_it_and_as_of_when() -> None:
    """Beside a figure stand its giver, its time and its place."""
    (told,) = scopes.scopes(known(DOSSIER))[0].printed[0].told

    assert (told.who, told.as_of) == ("Col. Ada Ruiz", "6 Mar 2031")
    assert told.spots == (DOSSIER.figures[2].span,)


def test_the_same_figure_is_one_line() -> None:
    """A figure that three reports print is one line with three places."""
    again = replace(FIRST, id="f9", span=DOSSIER.figures[2].span)

    (row,) = scopes.scopes(with_figures(FIRST, again))

    assert [len(one.told[0].spots) for one in row.printed] == [2]


def test_what_has_no_scope_is_listed_apart() -> None:
    """A number that counts nothing known is not drawn, and is not lost."""
    found = scopes.others(known(DOSSIER))

    assert [(figure.id, who) for figure, who in found] == [("f4", "the report itself")]


def test_a_range_without_numbers_is_empty() -> None:
    """Words that hold no number ("dozens") have no place on a line."""
    (row,) = scopes.scopes(with_figures(replace(FIRST, value=None)))

    assert (row.span, row.top) == ("", 0)


def test_a_figure_without_attribution_is_the_outlets_own() -> None:
    """Who gives it is the report itself."""
    (row,) = scopes.scopes(with_figures(replace(FIRST, attribution=None)))

    assert row.printed[0].told[0].who == "The Marrow Herald itself"


# fmt: off
NAMES = {
    "English order":  (("captured", "killed", "missing", "wounded"), "persons", None, "killed, wounded, missing or captured"),  # noqa: E501
    "unknown words":  (("artillery_shell", "killed"), "persons", None, "killed or artillery shell"),  # noqa: E501
    "another unit":   (("killed",), "percent", None, "killed, percent"),
    "an event":       (("killed",), "persons", "the 1999 flood", "killed (the 1999 flood)"),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(("scope", "unit", "event", "name"), NAMES.values(), ids=NAMES)
def test_a_scope_is_named_in_words(
    scope: tuple[str, ...], unit: str, event: str | None, name: str
) -> None:
    """What a figure counts is told as English tells it."""
    figure = replace(FIRST, scope=scope, unit=unit, event=event)

    assert scopes.scope_name(figure) == name
