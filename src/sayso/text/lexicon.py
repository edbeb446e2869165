"""Word lists, kept as data in ``sayso/lexicons``, a file a list."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list, split at tabs, without comments and blank lines."""
    text = (files("sayso") / "lexicons" / name).read_text(encoding="utf-8")
    lines = (line.partition("#")[0].rstrip() for line in text.splitlines())
    return tuple(tuple(line.split("\t")) for line in lines if line.strip())


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list of one column."""
    return frozenset(row[0].strip() for row in rows(name))
