"""Where everything in a lineage is found."""

from dataclasses import replace

from sayso.core.account import SourceKind, Status
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from weigh.piles import lineage, person, report, said

FOUND = lineage(
    report(
        "Post",
        said("the ferry sank", "sink", person("Ada Ruiz")),
        said("it rained", "rain", person("Bo Kerr")),
    )
)


def test_a_sentence_is_found_by_any_stretch_of_it() -> None:
    """Wherever a stretch starts, its sentence holds it; outside, it stands alone."""
    lookup = Lookup(FOUND)
    first, second = FOUND.accounts[0].sentences
    between = Span(0, first.end, second.start)

    assert lookup.sentence(Span(0, second.start + 1, second.start + 2)) == second
    assert lookup.sentence(between) == between


def test_a_stretch_before_all_sentences_is_its_own() -> None:
    """A report whose sentences are not known still has stretches."""
    bare = replace(FOUND, accounts=(replace(FOUND.accounts[0], sentences=()),))

    assert Lookup(bare).sentence(Span(0, 0, 3)) == Span(0, 0, 3)


def test_nobody_is_no_source() -> None:
    """A source of no kind stands for nobody, and ends no chain."""
    nobody = Source(id="s9", name="nobody", kind=SourceKind.NONE, named=False)
    account = FOUND.accounts[0]
    told = account.attributions[0]
    chain = (told.chain[0], replace(told.chain[1], source="s9"))
    changed = replace(
        account, attributions=(replace(told, chain=chain), account.attributions[1])
    )
    found = replace(FOUND, accounts=(changed,), sources=(*FOUND.sources, nobody))

    assert Lookup(found).origin(account.claims[0]) is None


def test_a_claim_without_an_attribution_is_the_outlets_own() -> None:
    """Whom nobody is named for, the report itself says."""
    lookup = Lookup(FOUND)
    claim = replace(FOUND.accounts[0].claims[0], attribution="gone")

    assert lookup.origin(claim) is None
    assert lookup.status(claim) is Status.OUTLET_VOICE


def test_mentions_are_found_within_a_stretch() -> None:
    """Sources are found by where they are mentioned, in order."""
    lookup = Lookup(FOUND)
    first, second = FOUND.accounts[0].sentences

    assert len(lookup.mentioned(first)) == 1
    assert lookup.mentioned(second) == ("s2",)
    assert lookup.mentioned(Span(0, first.start, first.end - 9)) == ()
    assert lookup.mentioned(Span(0, first.start, second.end)) == ("s1", "s2")
