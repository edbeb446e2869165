"""The source tree as a picture, and where its nodes stand."""

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sayso.core.span import Span
from sayso.tell.chains import Chains, Line, Node, chains
from sayso.tell.known import known
from sayso.tell.layout import GAP, HIGH, WIDE, arranged, lane
from sayso.tell.tree import tree
from tell.invented import DOSSIER

GOLDEN = Path(__file__).parent / "oris.svg"
HERE = Span(0, 0, 5)

keys = st.sampled_from("abcdefgh")
graphs = st.sets(st.tuples(keys, keys).filter(lambda ends: ends[0] != ends[1])).map(
    lambda ends: graph(*sorted(ends))
)


def graph(*ends: tuple[str, str], alone: str = "") -> Chains:
    """Nodes that have it from each other: teller, told."""
    names = dict.fromkeys([*alone, *(key for pair in ends for key in pair)])
    return Chains(
        tuple(Node(key, key, "report", HERE) for key in names),
        tuple(Line(teller, told, "told", HERE) for teller, told in ends),
    )


def test_the_picture_is_drawn_as_ever() -> None:
    """The tree of the invented reports, as it was looked at and found good."""
    picture = tree(chains(known(DOSSIER), DOSSIER.points[0]), name="t", title="Oris")

    assert f"{picture}\n" == GOLDEN.read_text("utf-8")


def test_origins_are_on_top_and_reports_below() -> None:
    """However long a chain is, its origin is on the first row."""
    layout = arranged(graph(("a", "x"), ("x", "y"), ("b", "z"), alone="c"))

    assert layout.row["y"] == layout.row["z"] == 0
    assert layout.row["x"] == 1
    assert layout.row["a"] == layout.row["b"] == layout.row["c"] == 2


def test_two_that_cite_each_other_end() -> None:
    """A circle of outlets is drawn all the same."""
    layout = arranged(graph(("a", "b"), ("b", "a"), ("c", "a")))

    assert len(layout.rows) <= 3


def test_origins_stand_above_those_who_tell_of_them() -> None:
    """A chain without a branch is a straight line."""
    layout = arranged(graph(("a", "x"), ("x", "y")))

    assert layout.centre("a") == layout.centre("x") == layout.centre("y")


@given(graphs)
def test_nothing_overlaps(drawn: Chains) -> None:
    """Whoever cites whom, no box lies over another, nor out of the picture."""
    layout = arranged(drawn)

    for node in drawn.nodes:
        assert WIDE / 2 <= layout.centre(node.key) <= layout.width - WIDE / 2
    for row in layout.rows:
        boxes = sorted(layout.centre(stop) for stop in row if isinstance(stop, str))
        assert all(
            right - left >= WIDE + GAP - 0.001 for left, right in pairwise(boxes)
        )


@given(graphs)
def test_lines_pass_between_boxes(drawn: Chains) -> None:
    """A line that passes a row does so where no box stands."""
    layout = arranged(drawn)

    for line in drawn.lines:
        if layout.row[line.told] >= layout.row[line.teller]:
            continue
        for x, y in lane(line, layout)[1:-1]:
            row = round((y - layout.top(0)) / (layout.top(1) - layout.top(0)) - 0.2)
            near = [s for s in layout.rows[row] if isinstance(s, str)]
            assert all(abs(layout.centre(key) - x) > WIDE / 2 for key in near)


def test_nobody_is_a_picture_of_its_own() -> None:
    """A point without any chain is drawn without a line."""
    assert "<path" not in tree(graph(alone="a"), name="t", title="Oris")
    assert "<svg" in tree(Chains((), ()), name="t", title="Oris")


def test_what_counts_as_one_is_bracketed() -> None:
    """A bracket joins origins that count as one, unless a line joins them already."""
    apart = graph(("a", "x"), ("b", "y"))
    joined = graph(("a", "x"), ("x", "y"))

    both = Chains(apart.nodes, apart.lines, (("x", "y"),))
    chained = Chains(joined.nodes, joined.lines, (("x", "y"),))

    assert "count as one" in tree(both, name="t", title="Oris")
    assert "count as one" not in tree(chained, name="t", title="Oris")


def test_what_may_be_one_is_joined_by_a_hatched_band() -> None:
    """A band reaches over origins that may be one, above any bracket."""
    apart = graph(("a", "x"), ("b", "y"))
    maybe = Chains(apart.nodes, apart.lines, maybe=(("x", "y"),))

    picture = tree(maybe, name="t", title="Oris")

    assert ">may be one</text>" in picture
    assert "x and y may be one." in picture
    assert "may be one" not in tree(apart, name="t", title="Oris")


def test_what_is_counted_has_its_number() -> None:
    """A box has the numbers of the origins that it is, and the picture's words too."""
    nodes = (
        Node("a", "Post", "report", HERE),
        Node("x", "3 sources", "speaker", HERE, counted=(2, 3, 4)),
        Node("y", "Ruiz", "speaker", HERE, counted=(1, 6)),
    )
    lines = (Line("a", "x", "quoted", HERE), Line("a", "y", "told", HERE, denies=True))

    picture = tree(Chains(nodes, lines), name="t", title="Oris")

    assert ">2–4</text>" in picture
    assert ">1,6</text>" in picture
    assert "Counted: 3 sources, number 2–4; Ruiz, number 1,6." in picture
    assert "Post has it from 3 sources, quoted." in picture
    assert "Post has it from Ruiz, in the teller’s words, denying it." in picture


def test_many_reports_are_told_by_their_number() -> None:
    """A node of sixty reports does not list them."""
    node = Node("a", "60 outlets", "report", HERE, reports=tuple(range(60)))

    picture = tree(Chains((node,), ()), name="t", title="Oris")

    assert ">60 reports</text>" in picture
    assert HIGH > 0


def test_names_are_escaped() -> None:
    """A name is words, also within a picture."""
    node = Node('"><script>', '"><script>', "speaker", HERE, names=("<b>", "&"))

    picture = tree(Chains((node,), ()), name="t", title="<i>")

    assert "<script>" not in picture
    assert "<i>" not in picture
    assert "&lt;b&gt; and &amp;" in picture
