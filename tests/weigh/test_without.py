"""What stands if a source is taken out."""

from dataclasses import replace

from sayso.core.finding import Fate
from sayso.core.lineage import Source
from sayso.weigh.without import left_without
from tell.invented import DOSSIER

RUIZ = next(s for s in DOSSIER.sources if "Ruiz" in s.name).id
BY_ID = {point.id: point for point in DOSSIER.points}


def test_a_point_whose_only_origin_is_gone_falls() -> None:
    """One with another origin stands on fewer; its mentions are those that are left."""
    found = {left.point.id: left for left in left_without(DOSSIER, RUIZ)}

    assert (found["p0"].fate, found["p1"].fate) == (Fate.FEWER, Fate.FALLS)
    assert found["p0"].groups == (("s5",),)
    origins = {mention.origin for mention in found["p0"].mentions}
    assert RUIZ not in origins
    assert len(found["p0"].mentions) < len(BY_ID["p0"].mentions)


def test_who_has_no_part_in_a_point_takes_nothing_from_it() -> None:
    """It is not told of at all."""
    assert left_without(DOSSIER, "s999") == ()


def test_what_came_through_a_source_rests_on_it() -> None:
    """A hop on the way, or a way to somebody unnamed, is as good as the origin."""
    (telling,) = (a for a in DOSSIER.attributions if a.id == "a1")
    hops = [hop.source for hop in telling.chain[1:]]
    between = next(source for source in hops if source != "s5")

    found = {left.point.id: left for left in left_without(DOSSIER, between or "")}

    assert ("s5",) not in found["p0"].groups


def test_a_point_that_keeps_its_origins_stands() -> None:
    """A telling that is not counted is lost without harm."""
    lost = replace(BY_ID["p0"].mentions[-1], origin="s77", attribution=None)
    point = replace(BY_ID["p0"], mentions=(*BY_ID["p0"].mentions, lost))

    (left,) = left_without(replace(DOSSIER, points=(point,)), "s77")

    assert (left.fate, len(left.mentions)) == (Fate.STANDS, 4)


def test_an_unnamed_source_that_counts_as_one_with_it_goes_too() -> None:
    """A copy's "an official" is the official of the report that it copies."""
    told = BY_ID["p0"].mentions[0]
    mentions = tuple(replace(told, origin=o, attribution=None) for o in ("s8", "s9"))
    origins = replace(BY_ID["p0"].origins, groups=(("s8", "s9"),))
    point = replace(BY_ID["p0"], mentions=mentions, origins=origins)
    one, other = (
        replace(DOSSIER.sources[0], id=ident, named=False, through=None)
        for ident in ("s8", "s9")
    )

    def fate(*sources: Source) -> Fate:
        (left,) = left_without(replace(DOSSIER, points=(point,), sources=sources), "s8")
        return left.fate

    assert fate(one, other) is Fate.FALLS
    assert fate(one, replace(other, named=True)) is Fate.STANDS
