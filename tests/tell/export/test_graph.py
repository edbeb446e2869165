"""Who had it from whom: nodes and edges of a dossier."""

from dataclasses import replace

from sayso.tell.export.graph import edges, nodes, outlets
from tell.export.piles import whole
from tell.invented import DOSSIER


def test_a_report_has_its_outlet() -> None:
    """It is who tells what the report says; of one that says nothing, it is by name."""
    silent = replace(DOSSIER, attributions=())

    assert outlets(whole(DOSSIER)) == {"d0": "s0", "d1": "s1", "d2": "s2", "d3": "s3"}
    assert outlets(whole(silent)) == {"d0": "s0", "d2": "s2", "d3": "s3"}


def test_what_was_read_is_told_from_what_was_not() -> None:
    """Reports and their outlets were read; an outlet that is only cited was not."""
    read = {node.id for node in nodes(whole(DOSSIER)) if node.read}

    assert read == {"d0", "d1", "d2", "d3", "s0", "s1", "s2", "s3"}


def test_a_chain_is_an_edge_a_hop() -> None:
    """From the report through whoever is cited to the last, with the words of each."""
    hops = [edge for edge in edges(whole(DOSSIER)) if edge.attribution == "a1"]

    assert [(edge.teller, edge.told, edge.hop) for edge in hops] == [
        ("d0", "s4", 1),
        ("s4", "s5", 2),
    ]
    assert DOSSIER[hops[1].spans[0]] == "officials of Velia"


def test_an_end_that_nobody_knows_is_a_node_all_the_same() -> None:
    """An id that the dossier does not explain stands for itself."""
    odd = replace(
        DOSSIER, lineage=tuple(replace(e, told="gone") for e in DOSSIER.lineage)
    )

    assert next(n.label for n in nodes(whole(odd)) if n.id == "gone") == "gone"
