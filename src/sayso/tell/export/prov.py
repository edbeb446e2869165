"""Reports, statements and sources as W3C PROV, in PROV-JSON.

Statements are entities, quoted from their report and attributed to every source of
their chain; sayso is the software that made them, in one activity.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sayso.core.account import Attribution, SourceKind
from sayso.core.document import Document
from sayso.core.finding import Point
from sayso.core.lineage import Source
from sayso.tell.export import naming
from sayso.tell.export.graph import lineage, outlets
from sayso.tell.export.told import Told, spot, title
from sayso.tell.halves import as_json
from sayso.tell.wording import folded

Record = dict[str, Any]
_AGENTS = {SourceKind.PERSON: "prov:Person", SourceKind.GROUP: "prov:Agent"}
_QUOTED = frozenset(("quotes", "reuses_text"))
READING, SAYSO = "pile:reading", "sayso:sayso"


def prov(told: Told) -> str:
    """A PROV document of everything in *told*, with names that are the pile's own."""
    records: dict[str, dict[str, Record]] = defaultdict(dict)
    for kind, name, record in _named(told):
        records[kind][name] = record
    for at, (kind, record) in enumerate(_relations(told)):
        records[kind][f"_:r{at}"] = record
    spaces = {"pile": f"{naming.pile(told.dossier)}#", "sayso": naming.TERMS}
    return as_json({"prefix": spaces, **records})


def _named(told: Told) -> Iterator[tuple[str, str, Record]]:
    yield "activity", READING, {"prov:label": "reading the reports"}
    label = f"sayso {told.dossier.version}".rstrip()
    yield (
        *("agent", SAYSO),
        {"prov:type": _name("prov:SoftwareAgent"), "prov:label": label},
    )
    for document in told.dossier.documents:
        yield "entity", _id(document.id), _report(document)
    for source in told.dossier.sources:
        yield "agent", _id(source.id), _source(source)
    for said in told.dossier.attributions:
        yield "entity", _id(said.id), _statement(told, said)
    for point in told.dossier.points:
        yield "entity", _id(point.id), _point(point)


def _report(document: Document) -> Record:
    day = naming.partial(document.published.interval)
    return {
        "prov:type": _name("sayso:Report"),
        **_given("prov:label", title(document)),
        **_given("prov:location", naming.address(document)),
        **_given("sayso:published", day),
        "sayso:file": document.file,
        "sayso:sha256": document.sha256,
    }


def _source(source: Source) -> Record:
    return {
        "prov:type": _name(_AGENTS.get(source.kind, "prov:Organization")),
        "prov:label": folded(source.name),
        "sayso:kind": source.kind.value,
        "sayso:named": source.named,
        **_given("sayso:side", source.side),
    }


def _statement(told: Told, said: Attribution) -> Record:
    words = " … ".join(found for s in said.content if (found := told.words(s)))
    return {
        "prov:type": _name("sayso:Statement"),
        **_given("prov:value", words),
        "sayso:spans": " ".join(spot(span) for span in said.content),
        "sayso:status": said.status.value,
        "sayso:manner": said.manner.value,
        "sayso:madeBy": said.made_by,
    }


def _point(point: Point) -> Record:
    return {
        "prov:type": [_name("prov:Collection"), _name("sayso:Point")],
        **_given("prov:label", point.text),
        "sayso:origins": point.origins.count,
        "sayso:originsMin": point.origins.min,
        "sayso:originsMax": point.origins.max,
        "sayso:status": point.status.value,
    }


def _relations(told: Told) -> Iterator[tuple[str, Record]]:
    yield "wasAssociatedWith", {"prov:activity": READING, "prov:agent": SAYSO}
    whose = outlets(told)
    for document in told.dossier.documents:
        report = _id(document.id)
        yield "used", {"prov:activity": READING, "prov:entity": report}
        if document.id in whose:
            yield _attributed(report, _id(whose[document.id]))
    for said in told.dossier.attributions:
        yield from _of_statement(said)
    for point in told.dossier.points:
        said_by = dict.fromkeys(m.attribution for m in point.mentions if m.attribution)
        for key in said_by:
            ends = {"prov:collection": _id(point.id), "prov:entity": _id(key)}
            yield "hadMember", ends
    for edge in lineage(told):
        yield _had(told, edge.teller, edge.told, edge.kind)


def _of_statement(said: Attribution) -> Iterator[tuple[str, Record]]:
    name, report = _id(said.id), _id(f"d{said.document}")
    yield "wasGeneratedBy", {"prov:entity": name, "prov:activity": READING}
    yield _derived(name, report, {"prov:type": _name("prov:Quotation")})
    for at, hop in enumerate(said.chain):
        if hop.source:
            kind, record = _attributed(name, _id(hop.source))
            yield kind, {**record, "sayso:hop": at, "sayso:how": hop.how.value}


def _attributed(entity: str, agent: str) -> tuple[str, Record]:
    return "wasAttributedTo", {"prov:entity": entity, "prov:agent": agent}


def _derived(entity: str, used: str, also: Record) -> tuple[str, Record]:
    ends = {"prov:generatedEntity": entity, "prov:usedEntity": used}
    return "wasDerivedFrom", {**ends, **also}


def _had(told: Told, teller: str, other: str, kind: str) -> tuple[str, Record]:
    """Between reports a derivation; where a source is an end, an influence."""
    also: Record = {"sayso:kind": kind}
    reports = {document.id for document in told.dossier.documents}
    if not {teller, other} <= reports or kind == "same_utterance":
        ends = {"prov:influencee": _id(teller), "prov:influencer": _id(other)}
        return "wasInfluencedBy", {**ends, **also}
    if kind in _QUOTED:
        also = {"prov:type": _name("prov:Quotation"), **also}
    return _derived(_id(teller), _id(other), also)


def _id(key: str) -> str:
    return f"pile:{key}"


def _name(name: str) -> Mapping[str, str]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _given(key: str, value: str | None) -> Record:
    return {key: value} if value else {}
