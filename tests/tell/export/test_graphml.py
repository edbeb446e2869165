"""GraphML: networkx loads it, with its types."""

from io import BytesIO

import networkx as nx
import pytest

from sayso.core.dossier import Dossier
from sayso.tell.export.graphml import graphml
from sayso.tell.export.told import Told
from tell.export.piles import NASTY, PILES, offsets, whole
from tell.invented import DOSSIER


def graph(told: Told) -> nx.MultiDiGraph:
    """The graph as networkx reads it."""
    return nx.read_graphml(BytesIO(graphml(told).encode()), force_multigraph=True)


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
@pytest.mark.parametrize("worded", [True, False])
def test_networkx_loads_it(pile: Dossier, worded: bool) -> None:
    """Every report and source is a node; every hop and tie of the lineage an edge."""
    read = graph(whole(pile) if worded else offsets(pile))
    kinds = [kind for *_, kind in read.edges(data="kind")]

    assert read.is_directed()
    assert {each.id for each in (*pile.documents, *pile.sources)} <= set(read)
    assert kinds.count("chain") == sum(len(a.chain) - 1 for a in pile.attributions)
    assert kinds.count("cites") == sum(e.kind == "cites" for e in pile.lineage)


def test_attributes_are_typed() -> None:
    """Truths are truths, hops numbers, and the words are the report's."""
    read = graph(whole(DOSSIER))
    hops = [d for *_, d in read.edges(data=True) if d.get("attribution") == "a1"]

    assert read.nodes["s5"]["named"] is False
    assert '<data key="n_named">false</data>' in graphml(whole(DOSSIER))
    assert read.nodes["s0"]["read"] is True
    assert [data["hop"] for data in hops] == [1, 2]
    assert hops[0]["words"] == "the Capital Ledger"
    assert read.nodes["d0"]["published"] == "2031-03-04"
    assert list(nx.descendants(read, "d0")) != []


def test_names_that_mean_something_to_xml_come_back() -> None:
    """Marks and emoji are text; what XML cannot hold is shown as such."""
    read = graph(whole(NASTY))

    assert read.nodes["s2"]["label"] == NASTY.sources[2].name
    assert read.nodes["s5"]["label"] == NASTY.sources[5].name
    assert read.nodes["s4"]["label"] == "subgraph end �[2J"
    assert "\ufffd" in graphml(whole(NASTY))
