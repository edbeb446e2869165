"""Tables of reports (CSV): a row a report, its fields named on top."""

import csv
import io
from collections.abc import Iterator
from itertools import count

from sayso.core.errors import Unreadable
from sayso.read.fields import Record, folded, paths

ENDINGS = (".csv", ".tsv")

# In characters: the longest field.
_LONGEST = 10_000_000

_PARTS = (",", ";", "\t", "|")

Found = tuple[str, Record | Unreadable]


def records(text: str, file: str) -> Iterator[Found]:
    """Each row with the name ``file#1`` and so on."""
    csv.field_size_limit(_LONGEST)
    top = text.lstrip("\ufeff\r\n").partition("\n")[0]
    mark = max(_PARTS, key=top.count)
    rows = csv.reader(
        io.StringIO(text.lstrip("\ufeff\r\n"), newline=""), delimiter=mark
    )
    try:
        names = [name.strip() for name in next(rows, [])]
    except csv.Error:
        names = []
    if not _known(names):
        hint = "name the columns title, text, url, date and outlet in the first row"
        yield file, Unreadable(file, f"is a table without a column of text: {hint}")
        return
    found = tuple(_rows(rows, names, file))
    yield from found or [(file, Unreadable(file, "is a table without a row of text"))]


def _rows(rows: Iterator[list[str]], names: list[str], file: str) -> Iterator[Found]:
    for at in count(1):
        name = f"{file}#{at}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield name, Unreadable(name, f"is a broken row of the table ({error})")
            continue
        if any(field.strip() for field in row):
            yield name, dict(zip(names, row, strict=False))


def _known(names: list[str]) -> bool:
    """Whether a column holds texts, or addresses of them."""
    tops = {path[0] for of in ("text", "excerpt", "url") for path in paths(of)}
    return not tops.isdisjoint(map(folded, names))
