"""A figure as a number with its bounds, where its words may not stand."""

from collections.abc import Callable

from sayso.core.account import Figure


def plain(number: float) -> str:
    """*number* with its thousands parted, to three places.

    >>> plain(2_500.0), plain(1 / 3)
    ('2,500', '0.333')
    """
    told = float(round(number, 3))
    return f"{int(told):,}" if told.is_integer() else f"{told:,}"


def numbered(figure: Figure, told: Callable[[float], str] = plain) -> str:
    """The number or the range that a figure's words give; "–" where they give none.

    *told* writes one number.

    >>> from sayso.core.span import Span
    >>> numbered(Figure(id="", span=Span(0, 0, 9), value=6.0, min=6.0))
    '≥ 6'
    """
    low, high = figure.min, figure.max
    value = figure.value if figure.value is not None else low
    about = "~ " if figure.approximate else ""
    if low is not None and high is not None and low < high:
        return f"{about}{told(low)}–{told(high)}"
    if low is not None and high is None:
        return f"{about}≥ {told(low)}"
    if high is not None and low is None:
        return f"{about}≤ {told(high)}"
    return "–" if value is None else f"{about}{told(value)}"
