"""The public schema of ``dossier.json``, and whether data keeps to it."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

from sayso.core.errors import BadDossier

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

# As many as a reader looks at: data of another kind breaks every rule there is.
SHOWN = 20
LONG = 120


def schema() -> dict[str, Any]:
    """The schema itself, as JSON values."""
    text = (files("sayso.tell") / "dossier.schema.json").read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(text)
    return told


def validate(told: Mapping[str, Any]) -> None:
    """Raise BadDossier, naming place and fault, unless *told* keeps to the schema."""
    faults = sorted(islice(_validator().iter_errors(told), SHOWN), key=_place)
    if faults:
        raise BadDossier(tuple(f"{_place(e)}: {_fault(e)}" for e in faults))


@cache
def _validator() -> "Draft202012Validator":
    from jsonschema import (  # noqa: PLC0415 - slow to import, and not always needed
        Draft202012Validator,
    )

    told = schema()
    return Draft202012Validator(_written_out(told, told["$defs"]))


def _written_out(told: Any, names: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
    """*told* with what it refers to in its place: a third quicker to check against."""
    if isinstance(told, list):
        return [_written_out(each, names) for each in told]
    if not isinstance(told, dict):
        return told
    if "$ref" in told:
        return _written_out(names[told["$ref"].removeprefix("#/$defs/")], names)
    return {k: _written_out(v, names) for k, v in told.items() if k != "$defs"}


def _place(error: "ValidationError") -> str:
    """Where in the dossier, as a reader would write it: ``points[3].text``."""
    steps = (
        f"[{step}]" if isinstance(step, int) else f".{step}"
        for step in error.absolute_path
    )
    return "".join(steps).lstrip(".") or "the dossier"


def _fault(error: "ValidationError") -> str:
    """What is wrong, without pages of the value that is."""
    fault = error.message
    return fault if len(fault) <= LONG else f"…{fault[-LONG:]}"
