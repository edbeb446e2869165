"""A dossier as data, in the format of ``dossier.json``, and back again.

The shape follows the nouns: a noun is an object of its fields, a span carries the
words under it, an enumeration is its word. ``RENAMED`` and ``FLAT`` list all else.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from sayso.core.account import Account, Attribution, Figure, Time
from sayso.core.document import Document, Published, Segment
from sayso.core.dossier import SCHEMA, Dossier
from sayso.core.errors import BadDossier, SaysoError
from sayso.core.finding import Change, Event, Point, Position, Story
from sayso.core.interval import Interval
from sayso.core.lineage import Edge, Source
from sayso.core.since import Since
from sayso.core.span import Span

ACCOUNT_SCHEMA = "sayso-account/1"

RENAMED = {
    (Dossier, "version"): "sayso",
    (Document, "number"): "id",
    (Edge, "teller"): "from",
    (Edge, "told"): "to",
    (Change, "before"): "from",
    (Change, "after"): "to",
    (Figure, "denied"): "polarity",
}
FLAT = {(Published, "interval"), (Time, "interval"), (Event, "when")}
NUMBERS_OF_DOCUMENTS = {(Document, "number"), (Story, "documents")}
# What is in a report's words: sentences, clauses and what they are of.
WORDS = {
    (Document, "text"),
    (Point, "text"),
    (Event, "text"),
    (Position, "on"),
    (Figure, "subject"),
    (Time, "refers_to"),
}
WITH_DOCUMENT: dict[type, Callable[[Any], int]] = {
    Attribution: lambda one: one.document,
    Figure: lambda one: one.span.document,
    Time: lambda one: one.span.document,
}
# The longest run of whole numbers that a float tells apart, and JSON readers keep.
EXACT = 2**53

Quote = Callable[[Span], str]


class _Slot(NamedTuple):
    """A field of a noun as it stands in the data."""

    name: str
    key: str
    hint: Any
    flat: bool
    numbers: bool
    words: bool


def data(dossier: Dossier, *, text: bool = True) -> dict[str, Any]:
    """*dossier* as JSON values, in the order of the fields of its nouns.

    Without *text*, or where it was kept out of *dossier*, spans are offsets alone, and
    no field is in it that is in a report's words.
    """
    bare = dossier.documents and not all(d.text for d in dossier.documents)
    quote = dossier.__getitem__ if text and not bare else None
    return {"schema": SCHEMA, **_written(dossier, quote)}


def account(
    found: Account, sources: Sequence[Source] = (), *, version: str = ""
) -> dict[str, Any]:
    """What one report says, as JSON values: a line of ``sayso annotate``.

    *sources* are those that its chains name. Where the report's text was kept out,
    spans are offsets alone.
    """
    quote = found.document.__getitem__ if found.document.text else None
    lists = {
        "tellings": found.tellings,
        "attributions": found.attributions,
        "figures": found.figures,
        "times": found.times,
        "quotes": found.quotations,
        "hedges": found.hedges,
        "mentions": found.mentions,
        "sources": tuple(sources),
    }
    return {
        "schema": ACCOUNT_SCHEMA,
        "sayso": version,
        "document": _written(found.document, quote),
        **{key: _value(nouns, quote) for key, nouns in lists.items()},
    }


def since(found: Since) -> dict[str, Any]:
    """What is new between two dossiers, as JSON values: without these themselves.

    Of each report its file and bytes; words only of those whose text is there.
    """
    documents = found.new.documents
    bare = not all(document.text for document in documents)
    told = _written(found, None if bare else found.new.__getitem__)
    for report in told["reports"]:
        document = documents[report["number"]]
        report |= {"id": document.id, "file": document.file, "sha256": document.sha256}
    return {key: value for key, value in told.items() if key not in ("old", "new")}


def dossier(told: Mapping[str, Any]) -> Dossier:
    """The dossier that was told as data. Fields that are not known are left out.

    Raises:
        BadDossier: What must be there is not, or is of another kind.
    """
    try:
        read: Dossier = _read(Dossier, told)
    except KeyError as error:
        raise BadDossier((f"the field {error} is missing",)) from error
    except (SaysoError, TypeError, ValueError, AttributeError) as error:
        raise BadDossier((str(error),)) from error
    return read


@cache
def _slots(noun: Any) -> tuple[_Slot, ...]:  # noqa: ANN401 - a class of core
    hints = get_type_hints(noun)
    return tuple(
        _Slot(
            name=f.name,
            key=RENAMED.get((noun, f.name), f.name),
            hint=hints[f.name],
            flat=(noun, f.name) in FLAT,
            numbers=(noun, f.name) in NUMBERS_OF_DOCUMENTS,
            words=(noun, f.name) in WORDS,
        )
        for f in fields(noun)
    )


def _written(noun: Any, quote: Quote | None) -> dict[str, Any]:  # noqa: ANN401 - any noun
    told: dict[str, Any] = {}
    kind: Any = type(noun)
    for slot in _slots(kind):
        value = getattr(noun, slot.name)
        if slot.flat:
            told |= _interval(value)
        elif slot.numbers:
            told[slot.key] = _ids(value)
        elif quote or not slot.words:
            told[slot.key] = _value(value, quote)
    return told | _added(noun, quote)


def _added(noun: Any, quote: Quote | None) -> dict[str, Any]:  # noqa: ANN401 - any noun
    """What the format repeats, so that a reader need not look it up."""
    told: dict[str, Any] = {}
    if number := WITH_DOCUMENT.get(type(noun)):
        told["document"] = _ids(number(noun))
    if isinstance(noun, Figure):
        told["polarity"] = "denied" if noun.denied else "asserted"
        if quote:
            told["text"] = quote(noun.span)
    return told


def _value(value: Any, quote: Quote | None) -> Any:  # noqa: ANN401, PLR0911 - a table of kinds
    match value:
        case Span():
            return _span(value, quote)
        case Segment():
            spot = value.span
            return {"start": spot.start, "end": spot.end, "kind": value.kind.value}
        case Interval():
            return _interval(value)
        case StrEnum():
            return value.value
        case float() if value.is_integer() and abs(value) < EXACT:
            return int(value)
        case tuple():
            return [_value(each, quote) for each in value]
        case _:
            return _written(value, quote) if is_dataclass(value) else value


def _span(span: Span, quote: Quote | None) -> dict[str, Any]:
    spot = {"document": _ids(span.document), "start": span.start, "end": span.end}
    return {**spot, "text": quote(span)} if quote else spot


def _ids(numbers: Any) -> Any:  # noqa: ANN401 - one number, or several
    if isinstance(numbers, int):
        return f"d{numbers}"
    return [f"d{number}" for number in numbers]


def _interval(when: Interval) -> dict[str, str | None]:
    return {
        "min": when.min.isoformat() if when.min else None,
        "max": when.max.isoformat() if when.max else None,
    }


def _read(noun: Any, told: Mapping[str, Any]) -> Any:  # noqa: ANN401 - its class
    given: dict[str, Any] = {}
    for slot, field in zip(_slots(noun), fields(noun), strict=True):
        if slot.flat:
            given[slot.name] = _days(told)
        elif slot.key in told:
            given[slot.name] = _parsed(noun, slot, told)
        elif _required(field):
            given[slot.name] = _absent(slot)
    return noun(**given)


def _parsed(noun: Any, slot: _Slot, told: Mapping[str, Any]) -> Any:  # noqa: ANN401
    value = told[slot.key]
    if slot.numbers:
        return _numbers(value)
    if (noun, slot.name) == (Figure, "denied"):
        return value == "denied"
    if (noun, slot.name) == (Document, "segments"):
        number = _numbers(told["id"])
        value = [{"span": {"document": f"d{number}", **each}, **each} for each in value]
    return _typed(slot.hint, value)


def _typed(hint: Any, value: Any) -> Any:  # noqa: ANN401, PLR0911 - a table of kinds
    if get_origin(hint) in (types.UnionType, Union):
        return None if value is None else _typed(get_args(hint)[0], value)
    if get_origin(hint) is tuple:
        return tuple(_typed(get_args(hint)[0], each) for each in value)
    if hint is Span:
        return Span(_numbers(value["document"]), value["start"], value["end"])
    if hint is Interval:
        return _days(value)
    if hint is float:
        return float(value)
    if issubclass(hint, StrEnum):
        return hint(value)
    return _read(hint, value) if is_dataclass(hint) else value


def _numbers(ids: Any) -> Any:  # noqa: ANN401 - one id, or several
    if isinstance(ids, str):
        return int(ids.removeprefix("d"))
    return tuple(int(each.removeprefix("d")) for each in ids)


def _days(told: Mapping[str, Any]) -> Interval:
    return Interval(_day(told["min"]), _day(told["max"]))


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told[:10]) if told else None


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _absent(slot: _Slot) -> str:
    """What stands for words that were kept out of the data."""
    if slot.words:
        return ""
    raise KeyError(slot.key)
