"""FollowTheMoney: the library of that name takes every entity as it is."""

import json
import unicodedata
from typing import Any

import pytest
from followthemoney import model

from sayso.core.dossier import Dossier
from sayso.tell.export.ftm import ftm
from sayso.tell.export.told import Told
from tell.export.piles import PILES, offsets, whole
from tell.invented import DOSSIER

Json = dict[str, Any]
# Controls, formats and blanks, as Unicode classes them.
GONE = ("Cc", "Cf", "Zs")


def entities(told: Told) -> list[Json]:
    """The entities, a line each."""
    return [json.loads(line) for line in ftm(told).splitlines()]


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
@pytest.mark.parametrize("worded", [whole, offsets])
def test_the_library_takes_every_value(pile: Dossier, worded: Any) -> None:  # noqa: ANN401 - a function
    """Schemata and properties are known, what must be is there, no value is lost."""
    found = entities(worded(pile))

    assert len({each["id"] for each in found}) == len(found)
    for each in found:
        proxy = model.get_proxy(each, cleaned=False)
        proxy.schema.validate(each)
        for name, values in each["properties"].items():
            prop = proxy.schema.get(name)
            assert [_bare(prop.type.clean(v) or "") for v in values] == [
                _bare(value) for value in values
            ]
            assert all(len(value) <= prop.max_length for value in values)


def _bare(text: str) -> str:
    """*text* without the blanks and invisible signs that the library takes out."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        c for c in composed if unicodedata.category(c) not in ("Cc", "Cf", "Zs")
    )


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_ties_have_both_ends_in_range(pile: Dossier) -> None:
    """An entity that another names comes before it, and is of the kind it may be."""
    seen: dict[str, Any] = {}
    for each in entities(whole(pile)):
        schema = model.get(each["schema"])
        for name, values in each["properties"].items():
            prop = schema.get(name)
            if prop.type.name == "entity":
                assert all(seen[value].is_a(prop.range) for value in values)
        seen[each["id"]] = schema


def test_everybody_is_of_a_fitting_kind() -> None:
    """People, organisations, those whom nobody names; nobody is not an entity."""
    found = entities(whole(DOSSIER))
    kinds = {
        name: each["schema"]
        for each in found
        for name in each["properties"].get("name", ())
        if each["schema"] != "Mention"
    }

    assert kinds["Col. Ada Ruiz"] == "Person"
    assert kinds["The Capital Ledger"] == "Organization"
    assert kinds["officials of Velia"] == "LegalEntity"
    assert "nobody" not in kinds


def test_statements_and_points_are_told() -> None:
    """A statement ties its report to its origin; a point its reports and origins."""
    found = entities(whole(DOSSIER))
    said = next(e for e in found if e["properties"].get("recordId") == ["a1"])
    note = next(e for e in found if e["schema"] == "Note")

    assert said["schema"] == "Documentation"
    assert said["properties"]["summary"] == [
        "The dam at Oris gave way on Monday and around 40 people died"
    ]
    assert note["properties"]["summary"] == ["2 independent origins (1–3)"]
    assert len(note["properties"]["entity"]) == 4 + 2
