"""A figure as a number, with the bounds that the words give it."""

from sayso.core.account import Figure
from sayso.core.numbered import numbered
from sayso.tell import wording

UNITS = {"persons": "", "number": "", "fraction": " of it", "percent": " %"}


def size(figure: Figure) -> str:
    """The number or the range that the words give; "–" where they give none.

    >>> from sayso.core.span import Span
    >>> size(Figure(id="", span=Span(0, 0, 9), value=None, min=50.0, unit="percent"))
    '≥ 50 %'
    """
    number = numbered(figure, _short)
    # "600 runs": what is counted stands beside it
    unit = "" if figure.unit in figure.subject.lower() else f" {figure.unit}"
    unit = UNITS.get(figure.unit, unit)
    return number if number == "–" else f"{number}{unit}"


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
