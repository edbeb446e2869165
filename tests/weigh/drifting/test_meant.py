"""Tellings that are one by what they mean, where their words are others."""

from collections.abc import Callable

from sayso.weigh.drifting.retold import retold
from sayso.weigh.drifting.utterances import Pairs, alike
from sayso.weigh.drifting.variants import Tale, tale
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import Tellings, tellings
from weigh.ferry import TIMES, told
from weigh.piles import Said, lineage, report, said

MOULD = "in May the board found thick mould in two of the six ovens of the bakery"
HOT = "in a heat of sixty degrees we cannot hope to find miners alive in the shaft"
DEAD = "at a heat of sixty degrees no miner in the shaft will be alive"


def test_an_everyday_act_in_one_sense_is_enough_where_the_rest_means_the_same() -> None:
    """That they found mould, and dirt, is one finding; another find is another."""
    mould, dirty, lucky = (
        said(text, "find", TIMES, head="found")
        for text in (
            MOULD,
            "inspectors found grimy and mouldy ovens",
            "a boy found a ring in a loaf of the bakery",
        )
    )

    assert _count(retold, mould, dirty) == 1
    assert _count(retold, mould, lucky) == 0


def test_a_quotation_translated_twice_is_one_though_one_denies() -> None:
    """What is denied hangs on the words that deny it; of a report's words it counts."""
    hope = told(HOT, "live", quoted=True, head="alive")
    none = told(DEAD, "live", quoted=True, head="alive", negated=True)
    bare = told(DEAD, "live", head="alive", negated=True)

    assert _count(alike, hope, none) == 1
    assert _count(alike, hope, bare) == 0


def _count(pairs: Callable[[Tellings, Tale], Pairs], one: Said, other: Said) -> int:
    lookup = Lookup(lineage(report("Post", one), report("Mail", other)))
    return len(list(pairs(tellings(lookup), tale(lookup))))
