"""What the fields of a record hold: ``lexicons/fields.tsv``."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.text.lexicon import rows

Record = dict[str, object]


def values(record: Record, meaning: str) -> Iterator[object]:
    """What *record* holds of that *meaning*, best first; nothing empty.

    >>> list(values({"fields": {"bodyText": "It fell."}, "Body": ""}, "text"))
    ['It fell.']
    """
    for path in paths(meaning):
        value = _at(record, path)
        if value not in (None, "", [], {}):
            yield value


@cache
def paths(meaning: str) -> tuple[tuple[str, ...], ...]:
    """The paths of fields of that *meaning*, best first."""
    return tuple(
        tuple(map(folded, row[1].split(".")))
        for row in rows("fields.tsv")
        if row[0] == meaning
    )


@lru_cache(maxsize=4_096)
def folded(name: str) -> str:
    """A field's name without what does not count in it.

    >>> folded("published_at") == folded("publishedAt")
    True
    """
    return re.sub(r"[^a-z]", "", name.casefold())


def _at(value: object, path: tuple[str, ...]) -> object:
    """What *value* holds at *path*; of a list of objects, what each of them does."""
    for name in path:
        if isinstance(value, list):
            inner = [_at(each, (name,)) for each in value if isinstance(each, dict)]
            value = [each for each in inner if each is not None]
        elif isinstance(value, dict):
            keys = {folded(key): key for key in reversed(value) if isinstance(key, str)}
            value = value[keys[name]] if name in keys else None
        else:
            return None
    return value
