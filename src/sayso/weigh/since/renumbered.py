"""A dossier with other numbers for its reports: nothing else in it changes."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.finding import Story
from sayso.core.lineage import Edge
from sayso.core.span import Span

Numbers = Mapping[int, int]


def renumbered(dossier: Dossier, numbers: Numbers) -> Dossier:
    """*dossier*, with the report that was ``n`` as ``numbers[n]``.

    Its documents stay in their order: their places are no longer their numbers.
    """
    if all(one == other for one, other in numbers.items()):
        return dossier
    moved: Dossier = _moved(dossier, numbers)
    return moved


def _moved(noun: Any, numbers: Numbers) -> Any:  # noqa: ANN401 - any noun, or several
    match noun:
        case Span():
            return replace(noun, document=numbers[noun.document])
        case tuple():
            return tuple(_moved(each, numbers) for each in noun)
        case Edge():
            ends = (_end(noun.teller, numbers), _end(noun.told, numbers))
            spans = _moved(noun.evidence, numbers)
            return replace(noun, teller=ends[0], told=ends[1], evidence=spans)
        case Story():
            return replace(noun, documents=tuple(numbers[n] for n in noun.documents))
        case _ if is_dataclass(noun) and not isinstance(noun, type):
            found = {
                f.name: _moved(getattr(noun, f.name), numbers) for f in _inner(noun)
            }
            if isinstance(noun, Document):
                found["number"] = numbers[noun.number]
            return replace(noun, **found)
        case _:
            return noun


def _inner(noun: Any) -> list[Any]:  # noqa: ANN401 - any noun
    """The fields that can hold a span somewhere."""
    return [
        field
        for field in fields(noun)
        if isinstance(getattr(noun, field.name), tuple)
        or is_dataclass(getattr(noun, field.name))
    ]


def _end(ident: str, numbers: Numbers) -> str:
    """The end of an edge: a report, or a source, which keeps its id."""
    number = ident.removeprefix("d")
    return f"d{numbers[int(number)]}" if ident != number and number.isdigit() else ident
