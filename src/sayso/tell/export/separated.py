"""A folder of tables as CSV (RFC 4180), described as CSV on the Web (CSVW)."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Any

from sayso.tell.export.rows import Cell, Row
from sayso.tell.export.tables import TABLES, Column, Table
from sayso.tell.export.told import Told
from sayso.tell.halves import as_json, mended
from sayso.tell.wording import folded

# A spreadsheet takes a text that begins so for a formula, and would run it; also in
# full width, and behind blanks. The apostrophe is our own sign for "as text".
_RUN = tuple("=+-@\t\r\n＝＋－＠'")
GUARD = "'"
DIALECT = {
    "encoding": "utf-8",
    "header": True,
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "lineTerminators": ["\r\n"],
    "trim": False,
}


def separated(told: Told) -> dict[str, str]:
    """The files by name: a table each, and ``csv-metadata.json`` that tells of them."""
    files = {f"{t.name}.csv": _written(t, told) for t in TABLES}
    return {**files, "csv-metadata.json": as_json(_described())}


def harmless(text: str) -> str:
    """*text* that no spreadsheet runs, with an apostrophe before it where it would.

    Also where it begins with one itself, so that one apostrophe less gives the text
    back in every case.

    >>> harmless("=1+1"), harmless(" @x"), harmless("'tis"), harmless("1-1")
    ("'=1+1", "' @x", "''tis", '1-1')
    """
    start = text[: len(text) - len(text.lstrip()) + 1]
    return f"{GUARD}{text}" if any(sign in _RUN for sign in start) else text


def _written(table: Table, told: Told) -> str:
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(_cells(table, row) for row in table.rows(told))
    return mended(out.getvalue())


def _cells(table: Table, row: Row) -> Iterable[str]:
    return (_cell(*each) for each in zip(table.columns, row, strict=True))


def _cell(column: Column, value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return f"{value:.0f}"
        case tuple():
            entries = map(folded, value)
            return harmless((column.parts or "").join(entries))
        case _:
            return harmless(value) if isinstance(value, str) else str(value)


def _described() -> dict[str, Any]:
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:description": (
            "A dossier of sayso as tables. A text that begins with an apostrophe "
            "has one more than the report: it keeps spreadsheets from running it."
        ),
        "dialect": DIALECT,
        "tables": [_table(table) for table in TABLES],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "url": f"{table.name}.csv",
        "dc:description": table.holds,
        "tableSchema": {
            "columns": [_column(table, column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [_leads(c) for c in table.columns if c.leads],
        },
    }


def _column(table: Table, column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.holds,
        "datatype": column.datatype,
    }
    if column.name in table.key:
        told["required"] = True
    if column.parts:
        told["separator"] = column.parts
    return told


def _leads(column: Column) -> dict[str, Any]:
    there = {"resource": f"{column.leads}.csv", "columnReference": ["id"]}
    return {"columnReference": [column.name], "reference": there}
