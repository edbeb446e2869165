"""What the user says of reports: options, and a file of them."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from sayso.core.document import About, Overruling
from sayso.core.errors import SaysoError

_TABLES = {"outlets": About.OUTLET, "dates": About.DATE}
_LISTS = {each.value: each for each in (About.SAME, About.APART)}
_TWO = 2

outlet = click.option(
    "--outlet",
    "outlets",
    nargs=2,
    multiple=True,
    metavar="FILE NAME",
    help="The outlet of a report; may be given again.",
)
date = click.option(
    "--date",
    "dates",
    nargs=2,
    multiple=True,
    metavar="FILE DAY",
    help="The day on which a report appeared (2031-03-28); may be given again.",
)
known = click.option(
    "--known",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A TOML file with all that: same and apart, lists of pairs of names; then "
    "tables [outlets] and [dates], file = value.",
)
same = click.option(
    "--same",
    nargs=2,
    multiple=True,
    metavar="NAME NAME",
    help="Two names, or wordings, that are one source; may be given again.",
)
apart = click.option(
    "--apart",
    nargs=2,
    multiple=True,
    metavar="NAME NAME",
    help="Two names, or wordings, of two sources; may be given again.",
)


class BadWishes(SaysoError, ValueError):
    """A file of what is known of reports is not what it should be."""

    hint = (
        'It may have lists, same = [["NAME", "NAME"]] and apart = [["NAME", "NAME"]], '
        'then tables [outlets] and [dates], each with lines "FILE" = "VALUE".'
    )

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(path, fault)
        self.path, self.fault = path, fault

    def __str__(self) -> str:
        return f"{self.path}: {self.fault}"


def wishes(
    outlets: tuple[tuple[str, str], ...],
    dates: tuple[tuple[str, str], ...],
    same: tuple[tuple[str, str], ...],
    apart: tuple[tuple[str, str], ...],
    file: Path | None,
) -> tuple[Overruling, ...]:
    """All of them, those of the file first, so that an option stands over it.

    Raises:
        BadWishes: if the file is no TOML, or has other tables.
    """
    return (
        *(_from(file) if file else ()),
        *(Overruling(name, About.OUTLET, value) for name, value in outlets),
        *(Overruling(name, About.DATE, value) for name, value in dates),
        *(Overruling("", About.SAME, "", names) for names in same),
        *(Overruling("", About.APART, "", names) for names in apart),
    )


def _from(path: Path) -> Iterator[Overruling]:
    for table, rows in _loaded(path).items():
        if table in _LISTS:
            yield from _pairs(path, table, rows)
            continue
        if table not in _TABLES or not isinstance(rows, Mapping):
            raise BadWishes(path, f"{table!r} is no table that it may have")
        for name, value in rows.items():
            yield Overruling(name, _TABLES[table], str(value))


def _pairs(path: Path, table: str, rows: object) -> Iterator[Overruling]:
    for names in rows if isinstance(rows, list) else [rows]:
        told = tuple(names) if isinstance(names, list) else ()
        if len(told) != _TWO or not all(isinstance(name, str) for name in told):
            raise BadWishes(path, f"{table!r} is no list of pairs of names")
        yield Overruling("", _LISTS[table], "", told)


def _loaded(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadWishes(path, f"is no TOML: {error}") from error
