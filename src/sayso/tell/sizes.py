"""A figure as a number, with the bounds that the words give it."""

from sayso.core.account import Figure
from sayso.tell import wording

UNITS = {"persons": "", "number": "", "fraction": " of it", "percent": " %"}


def size(figure: Figure) -> str:
    """The number or the range that the words give; "–" where they give none.

    >>> from sayso.core.span import Span
    >>> size(Figure(id="", span=Span(0, 0, 9), value=None, min=50.0, unit="percent"))
    '≥ 50 %'
    """
    number = _number(figure)
    # "600 runs": what is counted stands beside it
    unit = "" if figure.unit in figure.subject.lower() else f" {figure.unit}"
    unit = UNITS.get(figure.unit, unit)
    return number if number == "–" else f"{number}{unit}"


def _number(figure: Figure) -> str:
    low, high = figure.min, figure.max
    value = figure.value if figure.value is not None else low
    about = "~ " if figure.approximate else ""
    if low is not None and high is not None and low < high:
        return f"{about}{_short(low)}–{_short(high)}"
    if low is not None and high is None:
        return f"{about}≥ {_short(low)}"
    if high is not None and low is None:
        return f"{about}≤ {_short(high)}"
    return "–" if value is None else f"{about}{_short(value)}"


_LARGE = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def _short(number: float) -> str:
    """*number* in no more digits than a column holds: a third is 0.333.

    >>> _short(2_500_000.0), _short(1_234_567.0), _short(45_000.0)
    ('2.5 million', '1,234,567', '45,000')
    """
    for worth, word in _LARGE:
        part = round(abs(number) / worth, 2)
        if part >= 1 and part * worth == abs(number):
            return f"{'-' if number < 0 else ''}{wording.number(part)}{word}"
    return wording.number(round(number, 3))
