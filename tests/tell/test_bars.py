"""Figures as marks on a line."""

import pytest

from sayso.tell.bars import overview, strip
from sayso.tell.scopes import Printed, Scope


def printed(  # noqa: PLR0913 - as many as a figure has
    text: str = "forty",
    *,
    at: float | None = None,
    low: float | None = None,
    high: float | None = None,
    approximate: bool = False,
    denied: bool = False,
) -> Printed:
    """A figure of which nobody tells."""
    return Printed(text, at, low, high, approximate, denied, "", ())


# fmt: off
MORE, LESS = "M6 9h11", "M-6 9h-11"
MARKS = {
    "a number":       (printed(at=50), ['class="dot" cx="50.00%"'], ["bar", "hollow", "arrow"]),  # noqa: E501
    "about a number": (printed(at=50, approximate=True), ['class="dot hollow"'], ["bar"]),  # noqa: E501
    "its own bound":  (printed(at=50, low=50, high=50), ['class="dot"'], ["bar", "arrow"]),  # noqa: E501
    "at most":        (printed(high=100), ['class="bar open" x="0.00%"', 'x="98.00%"'], ["dot", "arrow"]),  # noqa: E501
    "at least":       (printed(low=50), ['class="end" x="50.00%"', MORE], ["dot", "bar"]),  # noqa: E501
    "from and to":    (printed(low=25, high=75), ['class="bar" x="26.00%" y="6" width="48.00%"'], ["open", "dot", "arrow"]),  # noqa: E501
    "up to, and it":  (printed(at=50, high=50), ['class="dot"', LESS], ["bar", "end"]),
    "up to, near 0":  (printed(at=5, high=5), ['class="dot"'], ["arrow", "bar"]),
    "more than it":   (printed(at=50, low=50), ['class="dot"', MORE], ["bar", "end"]),
    "denied":         (printed(at=50, denied=True), ["×"], ["dot"]),
    "no number":      (printed(), ['class="base"'], ["dot", "bar"]),
    "nought":         (printed(at=0), ['cx="2.00%"'], ["bar"]),
    "beyond it":      (printed(at=500), ["▸", 'text-anchor="end"'], ["dot"]),
}
# fmt: on


@pytest.mark.parametrize(("one", "there", "not_there"), MARKS.values(), ids=MARKS)
def test_a_mark_shows_what_was_printed(
    one: Printed, there: list[str], not_there: list[str]
) -> None:
    """A bar and an arrow stand only where the words bound the figure."""
    drawn = strip((one,), 100, one.text)

    assert all(part in drawn for part in there)
    assert not any(part in drawn for part in not_there)


def test_a_line_of_nought_can_be_drawn() -> None:
    """Where every figure is nought, the line has no length, and that is no fault."""
    assert 'cx="2.00%"' in strip((printed(at=0),), 0, "nought")


def test_dots_stand_before_bars() -> None:
    """A number is not hidden by a bar that another figure has there."""
    drawn = overview(Scope("killed", (printed(at=5), printed(high=10)), 2, 10))

    assert drawn.index("bar") < drawn.index("dot")
    assert 'aria-label="killed: forty, forty"' in drawn


def test_a_picture_is_drawn_as_ever() -> None:
    """The whole picture, as it goes into the page."""
    assert strip((printed("5 & more", at=5),), 10, "5 & more") == (
        '<svg class="strip" role="img" aria-label="5 &amp; more" width="100%" '
        'height="18"><line class="base" x1="0" x2="100%" y1="9" y2="9"/>'
        '<circle class="dot" cx="50.00%" cy="9" r="4.5"/></svg>'
    )
