"""Chains as a graph, drawn together where they are many."""

from dataclasses import replace

from sayso.core.account import Attribution, Hop, How, Manner, Status, Support
from sayso.core.finding import Origins, Point, PointMention
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.tell.alike import gathered
from sayso.tell.chains import Chains, Line, Node, chains
from sayso.tell.known import known
from tell.invented import DOSSIER


def drawn(
    *attributions: Attribution, groups: tuple[tuple[str, ...], ...] = ()
) -> Chains:
    """The graph of a point which those attributions tell."""
    mentions = tuple(
        PointMention(
            span=said.content[0],
            attribution=said.id,
            support=Support.ASSERTS,
            origin=said.chain[-1].source,
        )
        for said in attributions
    )
    origins = Origins(count=1, min=1, max=1, groups=groups)
    point: Point = replace(DOSSIER.points[0], mentions=mentions, origins=origins)
    told = replace(DOSSIER, attributions=attributions)
    return chains(known(told), point)


def said(key: str, *hops: Hop, status: Status = Status.ON_RECORD) -> Attribution:
    """What report 0 says that those hops said."""
    return Attribution(
        id=key,
        content=(Span(0, 0, 5),),
        manner=Manner.INDIRECT,
        chain=(Hop(how=How.FILE, source="s0", in_pile=True), *hops),
        status=status,
        made_by="invented",
    )


def lines(graph: Chains) -> list[tuple[str, str, str]]:
    """Who has it from whom, and how."""
    return [(line.teller, line.told, line.style) for line in graph.lines]


def test_hops_are_lines_and_their_ends_nodes() -> None:
    """Two reports of one paper meet there, and share its source."""
    graph = chains(known(DOSSIER), DOSSIER.points[0])

    assert lines(graph) == [
        ("s0", "s4", "told"),
        ("s4", "s5", "told"),
        ("s1", "s4", "told"),
        ("s2", "s6", "told"),
        ("s3", "s7", "told"),
    ]
    looks = {n.key: (n.look, n.in_pile, n.on_record, n.status) for n in graph.nodes}
    assert looks["s0"] == ("report", True, False, "")
    assert looks["s4"] == ("report", False, False, "")
    assert looks["s5"] == ("speaker", False, False, "anonymous")
    assert looks["s6"] == ("speaker", False, True, "on record")


def test_a_denial_is_no_support() -> None:
    """A line that denies the point is drawn as such."""
    graph = chains(known(DOSSIER), DOSSIER.points[0])

    assert [line.told for line in graph.lines if line.denies] == ["s7"]


def test_a_quotation_outweighs_a_paraphrase() -> None:
    """Of several ways in which one has it from another, the strongest is drawn."""
    carried = said("a", Hop(source="s6", how=How.CARRIED))
    quoted = replace(said("b", Hop(source="s6")), manner=Manner.DIRECT)

    assert lines(drawn(carried)) == [("s0", "s6", "carried")]
    assert lines(drawn(carried, quoted, carried)) == [("s0", "s6", "quoted")]


def test_on_record_once_is_on_record() -> None:
    """A source that one report names is filled, whatever another says of it."""
    graph = drawn(
        said("a", Hop(source="s6"), status=Status.ANONYMOUS),
        said("b", Hop(source="s6")),
    )

    assert [(n.on_record, n.status) for n in graph.nodes if n.key == "s6"] == [
        (True, "on record")
    ]


def test_hearsay_comes_from_nobody() -> None:
    """Where nobody is named, the picture says so."""
    graph = chains(known(DOSSIER), DOSSIER.points[3])

    assert lines(graph) == [("s3", "nobody", "told")]
    assert [node.look for node in graph.nodes] == ["report", "nobody"]


def test_a_source_of_no_kind_is_nobody() -> None:
    """A hop that resolved to nobody is drawn as nobody."""
    assert [n.look for n in drawn(said("a", Hop(source="s8"))).nodes] == [
        "report",
        "nobody",
    ]


def test_own_voice_stands_alone() -> None:
    """An outlet that cites nobody is a node without a line."""
    graph = chains(known(DOSSIER), DOSSIER.points[2])

    assert [(node.name, node.status) for node in graph.nodes] == [
        ("Outlet unknown", "own voice")
    ]
    assert graph.lines == ()


def test_words_without_a_source_stand_for_themselves() -> None:
    """A hop that was not resolved goes by its words; one without any, by nobody."""
    hop = Hop(mention=DOSSIER.sources[6].mentions[0])

    assert [n.name for n in drawn(said("a", hop, Hop())).nodes] == [
        "The Marrow Herald",
        "Col. Ada Ruiz",
        "nobody named",
    ]


def test_a_claim_without_attribution_is_the_reports_own() -> None:
    """A mention that nobody was found to make stands with its report."""
    mention = replace(DOSSIER.points[0].mentions[0], attribution=None)
    point = replace(DOSSIER.points[0], mentions=(mention,))

    assert [n.key for n in chains(known(DOSSIER), point).nodes] == ["d0"]


def test_an_outlet_that_cites_itself_is_no_line() -> None:
    """A chain that comes back at once to its teller draws nothing."""
    assert lines(drawn(said("a", Hop(source="s0")))) == []


def test_sources_that_count_as_one_are_grouped() -> None:
    """The groups are those of the count, as far as they are in the picture."""
    graph = drawn(
        said("a", Hop(source="s6")),
        said("b", Hop(source="s7")),
        groups=(("s6", "s7"), ("s5",), ("s4", "s3")),
    )

    assert graph.groups == (("s6", "s7"),)


def _node(key: str, *reports: int) -> Node:
    look = "report" if reports else "speaker"
    return Node(key, key.upper(), look, Span(0, 0, 5), reports=reports)


def _line(teller: str, told: str) -> Line:
    return Line(teller, told, "told", Span(0, 0, 5))


def test_few_are_drawn_each() -> None:
    """Five outlets stand side by side."""
    tellers = [_node(f"t{n}", n) for n in range(5)]
    graph = Chains((*tellers, _node("x")), tuple(_line(t.key, "x") for t in tellers))

    assert gathered(graph) == graph


def test_many_of_one_chain_are_drawn_as_one() -> None:
    """Sixty outlets that have it from one paper are one node that says how many."""
    tellers = [_node(f"t{n}", n) for n in range(60)]
    other = _node("other", 60)
    graph = gathered(
        Chains(
            (*tellers, other, _node("x"), _node("y")),
            (*(_line(t.key, "x") for t in tellers), _line("other", "y")),
        )
    )

    assert [(n.name, n.several) for n in graph.nodes] == [
        ("60 outlets", 60),
        ("OTHER", 1),
        ("X", 1),
        ("Y", 1),
    ]
    assert graph.nodes[0].reports == tuple(range(60))
    assert [(line.teller, line.told) for line in graph.lines] == [
        ("t0", "x"),
        ("other", "y"),
    ]


def test_many_origins_of_one_teller_are_drawn_as_one() -> None:
    """Nine people whom one report alone quotes are one node; those grouped are not."""
    people = [_node(f"p{n}") for n in range(9)]
    graph = gathered(
        Chains(
            (_node("t", 0), *people),
            tuple(_line("t", person.key) for person in people),
            groups=(("p0", "p1"),),
        )
    )

    assert [node.name for node in graph.nodes] == ["T", "2 sources", "7 sources"]
    assert graph.groups == (("p0",),)


def test_an_outlet_that_others_cite_stands_alone() -> None:
    """What is on the way of others is not drawn into the crowd."""
    tellers = [_node(f"t{n}", n) for n in range(7)]
    graph = gathered(
        Chains(
            (*tellers, _node("x")),
            (*(_line(t.key, "x") for t in tellers), _line("t1", "t0")),
        )
    )

    assert "T0" in [node.name for node in graph.nodes]


def test_a_source_has_the_kind_that_it_has() -> None:
    """A paper is drawn as what prints, whether it speaks or passes on."""
    sources: tuple[Source, ...] = DOSSIER.sources

    graph = drawn(said("a", Hop(source="s4"), status=Status.OUTLET_REPORT))

    assert [(n.name, n.look, n.status) for n in graph.nodes][1] == (
        sources[4].name,
        "report",
        "",
    )


def test_whoever_only_the_words_tell_to_deny_it_is_drawn() -> None:
    """A line from the report to them, though nobody is quoted."""
    mention = PointMention(
        span=Span(0, 0, 5), attribution=None, support=Support.DENIES, origin="s6"
    )
    point = replace(DOSSIER.points[0], mentions=(mention,))
    graph = chains(known(DOSSIER), point)

    assert lines(graph) == [("d0", "s6", "told")]
    assert graph.lines[0].denies
