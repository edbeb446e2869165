"""The public schema: what it lets pass, and how it names what it does not."""

from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sayso.core import codec
from sayso.core.errors import BadDossier
from sayso.tell.schema import schema, validate
from tell.invented import DOSSIER


def test_the_schema_is_one() -> None:
    """The schema keeps to the rules for schemas."""
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("text", [True, False], ids=["with text", "offsets alone"])
def test_a_dossier_keeps_to_it(text: bool) -> None:
    """What we write keeps to it, with the texts or without."""
    validate(codec.data(DOSSIER, text=text))


def test_fields_may_be_added() -> None:
    """A field that it does not name is no fault."""
    validate({**codec.data(DOSSIER), "mood": "grim"})


# fmt: off
FAULTS: dict[str, tuple[tuple[Any, ...], Any, str]] = {
    "another format":      (("schema",), "sayso-dossier/9", "schema"),
    "an unknown kind":     (("documents", 0, "segments", 0, "kind"), "joke", "documents[0].segments[0].kind"),  # noqa: E501
    "an unknown status":   (("points", 1, "status"), "true", "points[1].status"),
    "a number as text":    (("figures", 0, "value"), "40", "figures[0].value"),
    "a day in words":      (("times", 0, "min"), "Monday", "times[0].min"),
    "a hash cut short":    (("documents", 1, "sha256"), "abc", "documents[1].sha256"),
    "a negative start":    (("quotes", 0, "span", "start"), -1, "quotes[0].span.start"),
    "no chain":            (("attributions", 0, "chain"), [], "attributions[0].chain"),
    "no list":             (("chase",), None, "chase"),
}
# fmt: on


@pytest.mark.parametrize(("path", "value", "place"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_place(
    path: tuple[Any, ...], value: object, place: str
) -> None:
    """A value that does not fit is said to be where it stands."""
    told = deepcopy(codec.data(DOSSIER))
    within: Any = told
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value

    with pytest.raises(BadDossier) as caught:
        validate(told)

    assert caught.value.faults[0].startswith(f"{place}: ")


def test_a_long_value_is_not_repeated() -> None:
    """The fault of a long text is told in a line."""
    told = {**codec.data(DOSSIER), "chase": "x" * 10_000}

    with pytest.raises(BadDossier) as caught:
        validate(told)

    assert len(caught.value.faults[0]) < 200


def test_what_is_nothing_like_it_is_told_in_a_screenful() -> None:
    """An empty object misses every field, and each is named once."""
    with pytest.raises(BadDossier) as caught:
        validate({})

    assert len(caught.value.faults) == len(schema()["required"])
