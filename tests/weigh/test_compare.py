"""Two reports of a dossier side by side."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.core.account import TELLER, Hop
from sayso.core.comparison import Basis
from sayso.core.document import Published
from sayso.core.dossier import Dossier
from sayso.core.finding import ChangeKind, Difference, DifferenceKind, Stance
from sayso.core.interval import OPEN, day
from sayso.core.lineage import Edge, EdgeKind
from sayso.weigh.compare import compared
from tell.invented import DOSSIER
from tell.reports_of_oris import AT

REUSED = Edge(
    teller="d2",
    told="d0",
    kind=EdgeKind.REUSES_TEXT,
    evidence=(AT["2c2"], AT["0c2"]),
)

NOBODY = (TELLER, Hop(source="s8"))


def test_points_are_told_in_both_or_in_one() -> None:
    """A point that only a third report tells is not told of."""
    found = compared(DOSSIER, 0, 2)

    assert [each.point.id for each in found.both] == ["p0", "p1"]
    assert found.only_one == ()
    assert found.only_other == ()
    beside = compared(DOSSIER, 1, 3)
    assert [each.point.id for each in beside.only_one] == ["p2"]
    assert [each.point.id for each in beside.only_other] == ["p3"]


def test_an_origin_is_shared_where_both_lead_to_it() -> None:
    """Not where the two have the point from two."""
    two, one = compared(DOSSIER, 0, 2).both

    assert two.origins == ()
    assert one.origins == (("s6",),)


def test_who_denies_in_both_is_the_same_in_both() -> None:
    """Though who denies is no origin that counts."""
    denied = DOSSIER.points[0].mentions[3]
    again = replace(denied, span=AT["2c3"])
    point = replace(DOSSIER.points[0], mentions=(denied, again))

    (both,) = compared(replace(DOSSIER, points=(point,)), 3, 2).both

    assert both.origins == (("s7",),)


def test_the_first_mentions_are_those_most_alike() -> None:
    """Whatever their order in the report."""
    unlike = replace(DOSSIER.points[1].mentions[1], span=AT["2c3"])
    one, other = DOSSIER.points[1].mentions
    point = replace(DOSSIER.points[1], mentions=(one, unlike, other))

    (both,) = compared(replace(DOSSIER, points=(point,)), 0, 2).both

    assert both.other == (other, unlike)


def test_who_is_heard() -> None:
    """In both or in one; nobody at all is nobody, and neither is the outlet itself."""
    found = compared(DOSSIER, 0, 2)

    assert found.heard_in_both == ("s6",)
    assert found.heard_in_one == ("s4", "s5")
    assert found.heard_in_other == ()
    hearsay = replace(DOSSIER.attributions[7], id="a9", chain=NOBODY)
    more = replace(DOSSIER, attributions=(*DOSSIER.attributions, hearsay))
    assert compared(more, 0, 3).heard_in_other == ("s7",)


def test_who_does_not_answer_in_either() -> None:
    """Another stance, or the silence in a third report, is none of the two's."""
    (silent,) = compared(DOSSIER, 0, 2).silent

    assert (silent.source, silent.stance) == ("s7", Stance.SILENT)
    assert compared(DOSSIER, 1, 2).silent == ()


DAYS = {"early": day(date(2031, 3, 1)), "late": day(date(2031, 3, 9)), "open": OPEN}
CITES = {
    "one": ("d0", "s2"),
    "other": ("d2", "s0"),
    "link": ("d2", "d0"),
}
WAYS = {
    "by the day": ("early", "late", (), (2, Basis.EARLIER)),
    "the other way": ("late", "early", (), (0, Basis.EARLIER)),
    "days not known": ("early", "open", (), (None, Basis.UNKNOWN)),
    "one cites": ("open", "open", ("one",), (0, Basis.CITED)),
    "the other cites": ("open", "open", ("other",), (2, Basis.CITED)),
    "the other links": ("early", "late", ("link",), (2, Basis.CITED)),
    "each cites the other": ("open", "open", ("one", "other"), (None, Basis.UNKNOWN)),
    "both, and the day": ("early", "late", ("one", "other"), (2, Basis.EARLIER)),
    "who cites is older": ("early", "late", ("one",), (None, Basis.UNKNOWN)),
}


def dated(dossier: Dossier, first: str, third: str) -> Dossier:
    """*dossier* with its first and third report of these days."""
    documents = list(dossier.documents)
    for number, when in ((0, first), (2, third)):
        documents[number] = replace(documents[number], published=Published(DAYS[when]))
    return replace(dossier, documents=tuple(documents))


@pytest.mark.parametrize(("first", "third", "cites", "way"), WAYS.values(), ids=WAYS)
def test_which_has_text_from_which(
    first: str, third: str, cites: tuple[str, ...], way: tuple[int | None, Basis]
) -> None:
    """By who cites whom, then by the days; else it is not known."""
    ends = (CITES[each] for each in cites)
    edges = [
        Edge(teller=a, told=b, kind=EdgeKind.CITES, evidence=(AT["0m1"],))
        for a, b in ends
    ]
    pile = replace(dated(DOSSIER, first, third), lineage=(REUSED, *edges))

    found = compared(pile, 0, 2).reuse

    assert found is not None
    assert (found.taker, found.basis) == way
    assert (found.one, found.other) == ((AT["0c2"],), (AT["2c2"],))
    assert compared(pile, 0, 1).reuse is None


def test_two_reports_of_one_outlet_do_not_cite_each_other_by_its_name() -> None:
    """A report that names its own outlet tells of no other report."""
    own = Edge(teller="d0", told="s0", kind=EdgeKind.CITES, evidence=(AT["0m1"],))
    outlets = [
        replace(a, chain=(DOSSIER.attributions[0].chain[0], *a.chain[1:]))
        for a in DOSSIER.attributions
    ]
    pile = replace(DOSSIER, lineage=(REUSED, own), attributions=tuple(outlets))

    found = compared(dated(pile, "open", "open"), 0, 2).reuse

    assert found is not None
    assert found.basis is Basis.UNKNOWN


def differing(kind: DifferenceKind, *items: str) -> list[tuple[tuple[str, ...], ...]]:
    """The items of the first and of the third report, of one difference of all."""
    each = Difference(id="x", kind=kind, items=items, text="They differ.")
    found = compared(replace(DOSSIER, differences=(each,)), 0, 2).differences
    return [(one.one, one.other) for one in found]


def test_a_difference_is_one_of_the_two_if_both_have_part_in_it() -> None:
    """And if they differ from each other, not both from a third."""
    conflict, scope = DifferenceKind.CONFLICT, DifferenceKind.SCOPE

    assert differing(conflict, "f0", "f2") == [(("f0",), ("f2",))]
    assert differing(conflict, "f0", "f1") == []
    assert differing(scope, "f0", "f2", "f5") == []
    assert differing(scope, "f0", "f3") == [(("f0",), ("f3",))]
    assert differing(DifferenceKind.TIME, "f0", "f2") == [(("f0",), ("f2",))]
    assert differing(conflict, "a1", "a5") == [(("a1",), ("a5",))]


def test_a_difference_with_a_third_is_not_told_whole() -> None:
    """Its text speaks of what is not compared."""
    items = ("f0", "f1", "f2")
    each = Difference(id="x", kind=DifferenceKind.CONFLICT, items=items, text="Three.")
    pile = replace(DOSSIER, differences=(each, replace(each, items=("f0", "f2"))))

    assert [d.whole for d in compared(pile, 0, 2).differences] == [False, True]


def test_what_changed_is_told_of_the_first_mentions() -> None:
    """Also what the dossier's own drift says of them."""
    both = compared(DOSSIER, 0, 2).both[1]

    assert [change.kind for change in both.changes] == [ChangeKind.TIME]
    turned = compared(DOSSIER, 2, 0).both[1].changes[0]
    assert (turned.before.document, turned.after.document) == (2, 0)
