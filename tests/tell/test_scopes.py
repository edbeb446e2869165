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
    assert (found[0].span, found[0].reports) == ("38–60", 3)


def test_rows_of_one_unit_share_a_line() -> None:
    """What can be compared stands on one line, unless it would be lost on it."""
    wounded = replace(FIRST, id="f9", scope=("wounded",), value=1990.0)
    missing = replace(FIRST, id="f8", scope=("missing",), value=2001.0)

    found = scopes.scopes(with_figures(FIRST, wounded, missing))

    assert [(row.name, row.top) for row in found] == [
        ("killed", 40),
        ("wounded", 2001),
        ("missing", 2001),
    ]


def test_one_number_far_beyond_the_others_does_not_make_the_line() -> None:
    """Where most are near each other, the line ends with them."""
    values = (3.0, 12.0, 15.0, 20_000.0)
    each = [replace(FIRST, id=f"f{n}", value=n, approximate=False) for n in values]

    assert [row.top for row in scopes.scopes(with_figures(*each))] == [15]
    assert [row.top for row in scopes.scopes(with_figures(*each[2:]))] == [20_000]


def test_a_row_leads_to_its_least_and_its_greatest() -> None:
    """Of figures that are numbers both ends are known; of words alone, none."""
    (row, *_) = scopes.scopes(known(DOSSIER))
    dozens = replace(FIRST, value=None)

    assert [one.text for one in row.ends] == ["38", "as many as 60"]
    assert scopes.scopes(with_figures(dozens))[0].ends == ()


def test_a_share_is_shown_as_one_of_the_whole() -> None:
    """A line of fractions ends at one, and what is printed alone stands as printed."""
    half = replace(FIRST, unit="fraction", value=0.5)

    (row,) = scopes.scopes(with_figures(half))

    assert (row.top, row.span) == (1, "around 40")


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

    assert [(figure.id, who) for figure, who in found] == [("f4", "in its own voice")]


def test_a_range_without_numbers_is_empty() -> None:
    """Words that hold no number ("dozens") have no place on a line."""
    (row,) = scopes.scopes(with_figures(replace(FIRST, value=None)))

    assert row.top == 0


def test_ranges_without_numbers_have_no_span() -> None:
    """Two of them have none together."""
    dozens = replace(FIRST, value=None)
    other = replace(FIRST, id="f9", value=None, approximate=False)

    (row,) = scopes.scopes(with_figures(dozens, other))

    assert row.span == ""


def test_a_figure_without_attribution_is_the_outlets_own() -> None:
    """Who gives it is the report, in its own voice."""
    (row,) = scopes.scopes(with_figures(replace(FIRST, attribution=None)))

    assert row.printed[0].told[0].who == "in its own voice"


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
