"""All figures as a table: what is counted, how many, as of when, on whose say-so."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from sayso.core.account import Figure
from sayso.core.dossier import Dossier
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.columns import table, wrapped
from sayso.tell.known import OWN_VOICE, Known, known, outlet
from sayso.tell.plain import numbers, reports
from sayso.tell.scopes import ORDER, scope_name
from sayso.tell.sizes import size

HEADS = ("FIGURE", "AS PRINTED", "OF WHAT", "AS OF", "BY WHOM", "REPORT")
WIDTHS = (11, 15, 15, 9, 13, 6)
ITSELF = "–"  # who says so, where the report cites nobody
NONE = "No figures were found."
LEGEND = (
    "≥ ≤ the words bound it; ~ they make it approximate; – in FIGURE: they give no "
    "number; – in BY WHOM: the report says it itself. AS OF stands where the words "
    "say more than that the report knew."
)
FIELDS = (
    *("scope", "subject", "value", "min", "max", "approximate", "denied", "unit"),
    *("as_of_min", "as_of_max", "event", "part_of", "said_by", "through", "status"),
    *("outlet", "published_min", "published_max", "file", "start", "end"),
    *("words", "hedges", "sentence"),
)
# A spreadsheet takes a cell that begins so for a formula, and would run it.
_RUN = tuple("=+-@\t\r")


def text(dossier: Dossier, *, lengths: bool = False) -> str:
    """The figures of *dossier* in lines of at most 80 columns, scope by scope.

    With lengths of time only if *lengths* says so; else they are counted.
    """
    it = known(dossier)
    shown = [f for f in dossier.figures if lengths or not f.lasts or f.scope]
    blocks = ["\n".join(table(HEADS, (), WIDTHS)) if shown else NONE]
    blocks += (
        "\n".join([*wrapped(name.upper()), *_rows(it, same)])
        for name, same in _by_scope(shown)
    )
    if left := len(dossier.figures) - len(shown):
        told = wording.count(left, "length of time", "lengths of time")
        blocks.append(f"and {told}: --all shows them")
    if shown:
        blocks.append("\n".join(wrapped(LEGEND)))
    return "\n\n".join([*blocks, "\n".join(reports(it))]) + "\n"


def _by_scope(shown: Sequence[Figure]) -> Iterator[tuple[str, list[Figure]]]:
    """The scopes as English counts them, each with its figures, the least first."""
    found: dict[str, list[Figure]] = {}
    for figure in sorted(shown, key=_place):
        name = scope_name(figure) if figure.scope else _KINDS[_kind(figure)]
        found.setdefault(name, []).append(figure)
    yield from found.items()


_KINDS = (
    "people, no scope told",
    "shares",
    "other things",
    "lengths of time",
)


def _kind(figure: Figure) -> int:
    """What a figure without a scope is of: its place in ``_KINDS``."""
    if figure.unit == "persons":
        return 0
    if figure.unit in ("fraction", "percent"):
        return 1
    return 3 if figure.lasts else 2


def _place(figure: Figure) -> tuple[object, ...]:
    ranks = sorted(ORDER.index(s) if s in ORDER else len(ORDER) for s in figure.scope)
    event = figure.event or ""  # of years ago: after what the reports are about
    kind = (not figure.scope, _kind(figure), ranks, figure.scope, event)
    size = next((n for n in (figure.value, figure.min, figure.max) if n is not None), 0)
    unit = figure.unit if figure.scope else ""
    return (*kind, unit, size, figure.span)


def _rows(it: Known, same: Sequence[Figure]) -> Iterator[str]:
    """A row for each way in which somebody prints a number, with all its reports."""
    spots: dict[tuple[str, ...], list[Span]] = {}
    for figure in same:
        spots.setdefault(_row(it, figure), []).append(figure.span)
    first, *rest = ((*row, numbers(where)) for row, where in spots.items())
    yield from table(first, rest, WIDTHS)


def _row(it: Known, figure: Figure) -> tuple[str, ...]:
    denied = " (denied)" if figure.denied else ""
    who = it.who(figure.attribution)
    return (
        size(figure),
        f"{it.printed(figure)}{denied}",
        figure.subject,
        _as_of(it, figure),
        ITSELF if who is None or who.own else who.words,
    )


def _as_of(it: Known, figure: Figure) -> str:
    """The days that the words tell; none where it is only known by the report's day."""
    when = figure.as_of
    published = it.dossier.documents[figure.span.document].published.interval
    if when is None or (when.min is None and when.max == published.max):
        return ""
    return wording.when(when)


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
        *(figure.span.start, figure.span.end, it.verbatim(figure.span)),
        "; ".join(it.verbatim(span) for span in figure.hedges),
        "" if it.wordless(figure.span) else _sentence(it, figure),
    ]
    return [harmless(cell) for cell in cells]


def _sentence(it: Known, figure: Figure) -> str:
    return wording.folded("".join(it.sentence(figure.span)))


def _part_of(it: Known, figure: Figure) -> str:
    whole = it.figures.get(figure.part_of or "")
    return it.printed(whole) if whole else ""


def _plain(number: float | None) -> str | float:
    if number is None:
        return ""
    return int(number) if number == int(number) else number


def _yes(told: bool) -> str:
    return "yes" if told else "no"


def harmless(cell: object) -> object:
    """*cell*, never a formula."""
    if isinstance(cell, str) and cell.startswith(_RUN):
        return f"'{cell}"
    return "" if cell is None else cell
