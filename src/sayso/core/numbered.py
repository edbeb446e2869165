"""A figure as a number with its bounds, where its words may not stand."""

from sayso.core.account import Figure


def numbered(figure: Figure) -> str:
    """The number or the range that a figure's words give; "–" where they give none.

    >>> from sayso.core.span import Span
    >>> numbered(Figure(id="", span=Span(0, 0, 9), value=6.0, min=6.0))
    '≥ 6'
    """
    low, high = figure.min, figure.max
    value = figure.value if figure.value is not None else low
    about = "~ " if figure.approximate else ""
    if low is not None and high is not None and low < high:
        return f"{about}{_plain(low)}–{_plain(high)}"
    if low is not None and high is None:
        return f"{about}≥ {_plain(low)}"
    if high is not None and low is None:
        return f"{about}≤ {_plain(high)}"
    return "–" if value is None else f"{about}{_plain(value)}"


def _plain(number: float) -> str:
    told = float(round(number, 3))
    return f"{int(told):,}" if told.is_integer() else f"{told:,}"
