"""What became of an older dossier in a newer one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.account import Support
from sayso.core.finding import PointStatus
from sayso.core.since import Only, Presence, Since, Turn
from sayso.weigh.since import since
from weigh.dossiers import dossier, point
from weigh.piles import Report, body, count, outlet, person, report, said, unnamed

GUARD = body("Coast Guard", side="Norland")
RUIZ = person("Ada Ruiz", side="Norland", institution=GUARD)
KERR = person("Bo Kerr", side="Oster")
WIRE = outlet("Oster Wire")
SANK = "the Brod ferry sank off Norland"
DIVERS = "divers searched the wreck for hours"
DIED = ("30 people died off Brod", "die")
THIRTY = count("30", 30.0, scope="killed")

POST = report("Harbour Post", said(SANK, "sink", RUIZ))
HERALD = report("Hill Herald", said(SANK, "sink", KERR))
MAIL = report(
    "Coast Mail", said(SANK, "sink", WIRE, RUIZ), said(DIVERS, "search", KERR)
)
TOLL = report("Quay News", said(*DIED, KERR, figures=(THIRTY,)))


def of(old: tuple[Report, ...], new: tuple[Report, ...]) -> Since:
    """What is new in the dossier of *new* since that of *old*."""
    return since(dossier(*old), dossier(*new))


def turn(found: Since, words: str) -> Turn:
    """What became of the point that has *words* in its text."""
    return next(each for each in found.points if words in each.after.text)


TOLD = (
    (SANK, "sink", ()),
    ("the ferry capsized off Norland", "capsize", ()),
    (*DIED, (THIRTY,)),
    ("40 people died off Brod", "die", (count("40", 40.0, scope="killed"),)),
    (DIVERS, "search", ()),
)
WHO = (GUARD, RUIZ, KERR, unnamed("Norland officials", side="Norland"))
sentences = st.builds(
    lambda told, by: said(told[0], told[1], *by, figures=told[2]),
    st.sampled_from(TOLD),
    st.tuples(st.sampled_from(WHO)) | st.tuples(st.just(WIRE), st.sampled_from(WHO)),
)
names = ("Harbour Post", "Hill Herald", "Coast Mail", "Quay News")
piles = st.lists(
    st.lists(sentences, min_size=1, max_size=3), min_size=1, max_size=4
).map(lambda told: [report(n, *each) for n, each in zip(names, told, strict=False)])


@given(piles)
def test_nothing_is_new_in_the_same(pile: list[Report]) -> None:
    """A dossier has nothing that itself has not."""
    found = of(tuple(pile), tuple(pile))

    assert found.nothing
    assert (found.arrived, found.gone, found.points) == (Only(), Only(), ())


@given(piles.flatmap(lambda pile: st.tuples(st.just(pile), st.permutations(pile))))
def test_the_order_of_the_reports_is_no_news(
    two: tuple[list[Report], list[Report]],
) -> None:
    """The same reports in another order are the same."""
    assert of(tuple(two[0]), tuple(two[1])).nothing


@given(piles, st.integers(0, 3))
def test_a_report_read_twice_brings_nobody(pile: list[Report], at: int) -> None:
    """The same bytes under another name are a report more, and no origin or claim."""
    again = pile[at % len(pile)]
    old = dossier(*pile)
    new = dossier(*pile, again)

    found = since(old, new)

    assert found.numbers(Presence.NEW) == (len(pile),)
    assert not [each for turn in found.points for each in turn.brought]
    assert found.arrived.points == ()
    assert found.arrived.sources == ()
    assert found.arrived.figures == ()


@given(piles, piles)
def test_what_is_new_one_way_is_gone_the_other(
    one: list[Report], other: list[Report]
) -> None:
    """Reports and claims, whatever they say."""
    there, back = of(tuple(one), tuple(other)), of(tuple(other), tuple(one))

    files = [
        {each.new.documents[n].sha256 for n in each.numbers(presence)}
        for each, presence in ((there, Presence.NEW), (back, Presence.GONE))
    ]
    assert files[0] == files[1]
    texts = [sorted(p.text for p in o.points) for o in (there.arrived, back.gone)]
    assert texts[0] == texts[1]


def test_a_new_origin_for_an_old_point_is_no_new_claim() -> None:
    """It counts where the newer report alone leads to it."""
    found = of((POST,), (POST, HERALD))

    sank = turn(found, SANK)
    (gained,) = sank.brought
    assert (sank.before.origins.count, sank.after.origins.count) == (1, 2)
    assert [found.new[m.span] for m in gained.mentions] == [SANK]
    assert gained.mentions[0].span.document == 1
    assert found.arrived.points == ()
    assert [source.name for source in found.arrived.sources] == ["Bo Kerr"]
    assert found.gone == Only()


def test_one_more_telling_of_a_known_origin_is_no_new_one() -> None:
    """The same person, in another report, through an agency."""
    found = of((POST,), (POST, MAIL))

    sank = turn(found, SANK)
    assert sank.gained == ()
    assert [m.span.document for m in sank.told] == [1]


def test_what_nobody_told_before_is_a_new_claim() -> None:
    """And is no turn of another."""
    found = of((POST,), (POST, MAIL))

    assert [each.text for each in found.arrived.points] == [DIVERS]


def test_the_other_way_it_is_gone() -> None:
    """An origin, a claim and who is no longer heard; the text is kept to show it."""
    found = of((HERALD, POST, MAIL), (POST,))

    sank = turn(found, SANK)
    assert [each.regrouped for each in sank.lost] == [False]
    assert found.arrived == Only()
    assert [found.old[p.mentions[0].span] for p in found.gone.points] == [DIVERS]
    assert [source.name for source in found.gone.sources] == ["Bo Kerr", "Oster Wire"]
    assert [
        found.new.documents[n].outlet.name for n in found.numbers(Presence.GONE)
    ] == [
        "Hill Herald",
        "Coast Mail",
    ]


def test_points_that_flow_into_one_are_joined_and_not_new() -> None:
    """The one with most in common goes on; the other is told as a part of it."""
    pile = dossier(POST, HERALD, MAIL)
    sank, divers = point(pile, SANK), point(pile, DIVERS)
    mentions = (*sank.mentions, *divers.mentions)
    one = replace(pile, points=(replace(sank, mentions=mentions),))

    joined, parted = since(pile, one), since(one, pile)

    assert [p.text for p in turn(joined, SANK).joined] == [DIVERS]
    assert [p.text for p in turn(parted, SANK).parted] == [DIVERS]
    for found in (joined, parted):
        assert found.arrived.points == ()
        assert found.gone.points == ()
        assert found.regrouped == ()


def test_an_origin_of_a_point_that_joined_is_not_gained() -> None:
    """It was counted there; nor is it lost where it parts again."""
    pile = dossier(POST, MAIL)
    sank, divers = point(pile, SANK), point(pile, DIVERS)
    groups = (*sank.origins.groups, *divers.origins.groups)
    both = replace(
        sank,
        mentions=(*sank.mentions, *divers.mentions),
        origins=replace(sank.origins, count=2, groups=groups),
    )
    one = replace(pile, points=(both,))

    joined, parted = turn(since(pile, one), SANK), turn(since(one, pile), SANK)

    assert len(groups) == 2
    assert (joined.gained, joined.lost) == ((), ())
    assert (parted.gained, parted.lost) == ((), ())


def test_what_was_in_no_point_is_regrouped_and_not_new() -> None:
    """The words stood in the same report before."""
    pile = dossier(POST, MAIL)
    before = replace(pile, points=(point(pile, SANK),))

    found = since(before, pile)

    assert [each.text for each in found.regrouped] == [DIVERS]
    assert found.arrived.points == ()


def test_an_origin_that_is_counted_only_now_is_regrouped() -> None:
    """No new report brought it."""
    pile = dossier(POST, HERALD)
    sank = point(pile, SANK)
    fewer = replace(sank.origins, count=1, groups=sank.origins.groups[:1])
    before = replace(pile, points=(replace(sank, origins=fewer),))

    sank_now = turn(since(before, pile), SANK)

    assert [each.regrouped for each in sank_now.gained] == [True]
    assert sank_now.brought == ()


@pytest.mark.parametrize("words", [SANK, DIVERS])
def test_of_two_with_as_much_in_common_the_one_of_its_words_goes_on(words: str) -> None:
    """The other has parted from it."""
    pile = dossier(
        report("Coast Mail", said(SANK, "sink", RUIZ), said(DIVERS, "search", KERR))
    )
    sank, divers = point(pile, SANK), point(pile, DIVERS)
    both = replace(sank, text=words, mentions=(*sank.mentions, *divers.mentions))

    (goes_on,) = since(replace(pile, points=(both,)), pile).points

    assert goes_on.after.text == words
    assert {p.text for p in goes_on.parted} == {SANK, DIVERS} - {words}


def test_a_new_claim_is_new_though_an_old_telling_joins_it() -> None:
    """Most of its tellings are in new reports: it does not go on from the old one."""
    old, new = dossier(POST), dossier(POST, MAIL, HERALD)
    sank, divers = point(new, SANK), point(new, DIVERS)
    first, *rest = sank.mentions
    mixed = replace(divers, mentions=(first, *divers.mentions, *rest[1:]))
    kept = replace(sank, mentions=(first, rest[0]))

    found = since(old, replace(new, points=(kept, mixed)))

    assert [p.text for p in found.arrived.points] == [DIVERS]
    assert [t.parted for t in found.points] == [()]


def test_a_point_is_newly_in_dispute() -> None:
    """By the new report that denies it; taken away, it is in dispute no longer."""
    denied = report("Hill Herald", said(SANK, "sink", KERR, support=Support.DENIES))
    found, back = of((POST,), (POST, denied)), of((POST, denied), (POST,))

    sank = turn(found, SANK)
    assert sank.after.status is PointStatus.DISPUTED
    assert sank.newly_disputed
    assert [m.support for m in sank.against] == [Support.DENIES]
    assert turn(back, SANK).settled
