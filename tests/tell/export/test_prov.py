"""PROV: the prov library loads it, and it says who said what."""

import json

import pytest
from prov.identifier import QualifiedName
from prov.model import (
    ProvActivity,
    ProvAgent,
    ProvAttribution,
    ProvDerivation,
    ProvDocument,
    ProvEntity,
    ProvInfluence,
    ProvMembership,
)

from sayso.core.dossier import Dossier
from sayso.tell.export.prov import prov
from sayso.tell.export.told import Told
from tell.export.piles import NASTY, PILES, offsets, whole
from tell.invented import DOSSIER


def loaded(told: Told) -> ProvDocument:
    """The document as the prov library reads it."""
    return ProvDocument.deserialize(content=prov(told), format="json")


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
@pytest.mark.parametrize("worded", [True, False])
def test_the_library_loads_it(pile: Dossier, worded: bool) -> None:
    """Every record is there, and comes back the same when written and read again."""
    read = loaded(whole(pile) if worded else offsets(pile))

    entities = [*pile.documents, *pile.attributions, *pile.points]
    assert len([*read.get_records(ProvEntity)]) == len(entities)
    assert len([*read.get_records(ProvAgent)]) == len(pile.sources) + 1
    assert len([*read.get_records(ProvActivity)]) == 1
    again = ProvDocument.deserialize(content=read.serialize(format="json"))
    assert again == read


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_relations_have_both_ends(pile: Dossier) -> None:
    """Whatever a relation names is declared, but for what the dossier lacks itself."""
    told = json.loads(prov(whole(pile)))
    records = {kind: told[kind] for kind in told if kind != "prefix"}
    names = {n for k in ("entity", "agent", "activity") for n in records.get(k, ())}
    ends = {
        value
        for kind, found in records.items()
        if kind not in ("entity", "agent", "activity")
        for record in found.values()
        for key, value in record.items()
        if key.startswith("prov:") and key != "prov:type"
    }

    assert ends <= names


def test_a_statement_is_attributed_along_its_chain() -> None:
    """To every hop in order, quoted from its report, in its words."""
    read = loaded(whole(DOSSIER))
    said = DOSSIER.attributions[0]

    ties = [
        (record.args[1].localpart, *record.get_attribute("sayso:hop"))
        for record in read.get_records(ProvAttribution)
        if record.args[0].localpart == said.id
    ]
    assert ties == [(hop.source, at) for at, hop in enumerate(said.chain)]
    (entity,) = read.get_record(f"pile:{said.id}")
    assert entity.value == {DOSSIER[said.content[0]]}
    quoted = [
        str(record.args[1])
        for record in read.get_records(ProvDerivation)
        if record.args[0].localpart == said.id
    ]
    assert quoted == ["pile:d0"]


def test_agents_are_of_the_kinds_of_prov() -> None:
    """People are persons, outlets organisations, sayso is software."""
    read = loaded(whole(DOSSIER))
    kinds = {
        record.identifier.localpart: {str(k) for k in record.get_asserted_types()}
        for record in read.get_records(ProvAgent)
    }

    assert kinds["s6"] == {"prov:Person"}
    assert kinds["s4"] == {"prov:Organization"}
    assert kinds["sayso"] == {"prov:SoftwareAgent"}
    assert all(
        isinstance(kind, QualifiedName)
        for record in read.get_records()
        for kind in record.get_asserted_types()
    )


def test_points_and_lineage_are_told() -> None:
    """A point has its statements as members; who cites whom is an influence."""
    read = loaded(whole(DOSSIER))
    members = [
        str(record.args[1])
        for record in read.get_records(ProvMembership)
        if record.args[0].localpart == "p0"
    ]
    (cites,) = read.get_records(ProvInfluence)

    assert members == ["pile:a1", "pile:a3", "pile:a5", "pile:a7"]
    assert [end.localpart for end in cites.args] == ["d0", "s4"]


def test_names_come_back_to_the_letter() -> None:
    """Quotes, marks and emoji in names are no matter."""
    read = loaded(whole(NASTY))
    labels = {record.label for record in read.get_records(ProvAgent)}

    assert "'tis مرحبا 👩‍👩‍👧" in labels
    assert '"]; click n0 "javascript:alert(1)" %% **x** `y` <b>#quot;' in labels
