"""All figures as a table: what is counted, how many, as of when, on whose say-so."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from sayso.core.account import Figure
from sayso.core.dossier import Dossier
from sayso.tell import wording
from sayso.tell.columns import table, wrapped
from sayso.tell.known import OWN_VOICE, Known, known, outlet
from sayso.tell.plain import numbers, reports
from sayso.tell.scopes import ORDER, scope_name, teller

HEADS = ("FIGURE", "AS PRINTED", "OF WHAT", "AS OF", "BY WHOM", "REPORT")
WIDTHS = (11, 14, 14, 9, 15, 6)
WITHOUT = "no scope told"
NONE = "No figures were found."
FIELDS = (
    *("scope", "subject", "value", "min", "max", "approximate", "denied", "unit"),
    *("as_of_min", "as_of_max", "event", "part_of", "said_by", "through", "status"),
    *(
        "outlet",
        "published_min",
        "published_max",
        "file",
        "start",
        "end",
        "words",
        "hedges",
        "sentence",
    ),
)
UNITS = {"persons": "", "fraction": " of it", "percent": " %"}
# A spreadsheet takes a cell that begins so for a formula, and would run it.
_RUN = tuple("=+-@\t\r")


def text(dossier: Dossier) -> str:
    """The figures of *dossier* in lines of at most 80 columns, scope by scope."""
    it = known(dossier)
    heads = "\n".join(table(HEADS, (), WIDTHS)) if dossier.figures else NONE
    blocks = (
        "\n".join([*wrapped(name.upper()), *_rows(it, same)])
        for name, same in _by_scope(dossier)
    )
    return "\n\n".join([heads, *blocks, "\n".join(reports(it))]) + "\n"


def _by_scope(dossier: Dossier) -> Iterator[tuple[str, list[Figure]]]:
    """The scopes as English counts them, each with its figures, the least first."""
    found: dict[str, list[Figure]] = {}
    for figure in sorted(dossier.figures, key=_place):
        name = scope_name(figure) if figure.scope else WITHOUT
        found.setdefault(name, []).append(figure)
    yield from found.items()


def _place(figure: Figure) -> tuple[object, ...]:
    ranks = sorted(ORDER.index(s) if s in ORDER else len(ORDER) for s in figure.scope)
    size = next((n for n in (figure.value, figure.min, figure.max) if n is not None), 0)
    return (not figure.scope, ranks, figure.scope, figure.unit, size, figure.span)


def _rows(it: Known, same: Sequence[Figure]) -> Iterator[str]:
    first, *rest = (_row(it, each) for each in same)
    yield from table(first, rest, WIDTHS)


def _row(it: Known, figure: Figure) -> tuple[str, ...]:
    denied = " (denied)" if figure.denied else ""
    return (
        size(figure),
        f"{it.words(figure.span)}{denied}",
        figure.subject,
        wording.when(figure.as_of),
        teller(it, figure),
        numbers((figure.span,)),
    )


def size(figure: Figure) -> str:
    """The number or the range that the words give; "–" where they give none.

    >>> from sayso.core.span import Span
    >>> size(Figure(id="", span=Span(0, 0, 9), value=None, min=50.0, unit="percent"))
    '≥ 50 %'
    """
    number = _number(figure)
    unit = UNITS.get(figure.unit, f" {figure.unit}")
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


def _short(number: float) -> str:
    """*number* in no more digits than a column holds: a third is 0.333."""
    return wording.number(round(number, 3))


def separated(dossier: Dossier) -> str:
    """The figures of *dossier* as CSV (RFC 4180), in the order of the reports.

    A cell of a report's words that a spreadsheet would run has a ``'`` before it.
    """
    it = known(dossier)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    writer.writerows(_record(it, each) for each in dossier.figures)
    return out.getvalue()


def _record(it: Known, figure: Figure) -> list[object]:
    document = it.dossier.documents[figure.span.document]
    who = it.who(figure.attribution)
    as_of, published = figure.as_of, document.published.interval
    own = who is None or who.own
    cells = [
        *("; ".join(figure.scope), figure.subject),
        *(_plain(n) for n in (figure.value, figure.min, figure.max)),
        *(_yes(figure.approximate), _yes(figure.denied), figure.unit),
        *((as_of.min, as_of.max) if as_of else ("", "")),
        *(figure.event, _part_of(it, figure)),
        OWN_VOICE if own or who is None else who.name,
        "; ".join(who.through) if who else "",
        who.status.value if who else "",
        *(outlet(document), published.min, published.max, document.file),
        *(figure.span.start, figure.span.end, it.words(figure.span)),
        "; ".join(it.words(span) for span in figure.hedges),
        wording.folded("".join(it.sentence(figure.span))),
    ]
    return [_harmless(cell) for cell in cells]


def _part_of(it: Known, figure: Figure) -> str:
    whole = it.figures.get(figure.part_of or "")
    return it.words(whole.span) if whole else ""


def _plain(number: float | None) -> str | float:
    if number is None:
        return ""
    return int(number) if number == int(number) else number


def _yes(told: bool) -> str:
    return "yes" if told else "no"


def _harmless(cell: object) -> object:
    """*cell*, never a formula."""
    if isinstance(cell, str) and cell.startswith(_RUN):
        return f"'{cell}"
    return "" if cell is None else cell


FORMS = {"text": text, "csv": separated}
