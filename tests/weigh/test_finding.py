"""What must hold of any finding, whatever the pile."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.finding import Finding
from sayso.core.lineage import Lineage
from sayso.core.span import Span
from sayso.weigh import finding
from weigh.piles import (
    Report,
    Said,
    Who,
    body,
    count,
    lineage,
    outlet,
    person,
    report,
    said,
    unnamed,
)

GUARD = body("Coast Guard", side="Norland")
WHO = (
    GUARD,
    person("Ada Ruiz", side="Norland", institution=GUARD),
    person("Bo Kerr", side="Oster"),
    unnamed("Norland officials", side="Norland"),
    unnamed("two residents"),
)
PAPERS = (outlet("Norland Times"), outlet("Oster Wire"))
TOLD = (
    ("the Brod ferry sank off Norland", "sink", ()),
    ("the ferry capsized off Norland", "capsize", ()),
    ("30 people died off Brod", "die", (count("30", 30.0, scope="killed"),)),
    ("40 people died off Brod", "die", (count("40", 40.0, scope="killed"),)),
    ("Kerr resigned over the ferry", "resign", ()),
    ("the mayor quit over the ferry", "quit", ()),
    ("divers searched the wreck for hours", "search", ()),
)

chains = st.tuples(st.sampled_from(WHO)) | st.tuples(
    st.sampled_from(PAPERS), st.sampled_from(WHO)
)
voices = st.just(()) | st.tuples(st.sampled_from(PAPERS))
sentences = st.builds(
    lambda told, by: said(told[0], told[1], *by, figures=told[2]),
    st.sampled_from(TOLD),
    chains | voices,
)
OUTLETS = ("Harbour Post", "Hill Herald", "Coast Mail", "Quay News")
reports = st.builds(
    lambda name, told: report(name, *told),
    st.sampled_from(OUTLETS),
    st.lists(sentences, max_size=4),
)
piles = st.lists(reports, min_size=1, max_size=6)

Told = tuple[tuple[tuple[str, str, str | None], ...], int, int, int]


def points(found: Lineage) -> Counter[Told]:
    """Every point by its mentions and numbers, free of ids and order."""
    names = {s.id: s.name for s in found.sources}
    outlets = [names[ident] for ident in found.outlets]
    texts = {a.document.number: a.document for a in found.accounts}
    return Counter(
        (
            tuple(
                sorted(
                    (
                        outlets[m.span.document],
                        texts[m.span.document][m.span],
                        names[m.origin] if m.origin else "",
                    )
                    for m in point.mentions
                )
            ),
            point.origins.min,
            point.origins.count,
            point.origins.max,
        )
        for point in finding(found).points
    )


@given(piles, st.randoms())
def test_the_order_of_the_reports_does_not_matter(
    pile: list[Report], by: object
) -> None:
    """The same reports in another order make the same points with the same origins."""
    shuffled = list(pile)
    by.shuffle(shuffled)  # type: ignore[attr-defined] - a random.Random

    assert points(lineage(*pile)) == points(lineage(*shuffled))


def of_text(found: Lineage, text: str) -> tuple[int, int, int]:
    """The numbers of the point that a text is told in."""
    texts = {a.document.number: a.document for a in found.accounts}
    for point in finding(found).points:
        if any(texts[m.span.document][m.span] == text for m in point.mentions):
            return point.origins.min, point.origins.count, point.origins.max
    return 0, 0, 0


@given(piles, st.sampled_from(OUTLETS))
def test_a_report_given_twice_adds_no_origin(pile: list[Report], name: str) -> None:
    """A copy of a report brings nobody new."""
    twice = report(name, *pile[0].said)
    whole = [Report(name, pile[0].said), *pile[1:]]

    for text, _, _ in TOLD:
        before = of_text(lineage(*whole), text)
        assert of_text(lineage(*whole, twice), text) == before


@given(piles)
def test_a_retelling_adds_no_origin(pile: list[Report]) -> None:
    """Who retells what another report has from somebody adds nobody."""
    retold = [s for each in pile for s in each.said if s.by]
    after = lineage(*pile, report("Echo", *retold))

    for told in retold:
        assert of_text(after, told.text)[1] == of_text(lineage(*pile), told.text)[1]


@given(piles, st.sampled_from(TOLD))
def test_an_independent_origin_never_lowers_a_count(
    pile: list[Report], told: tuple[str, str, object]
) -> None:
    """Somebody new, named and of no side, can only raise what stands."""
    stranger = person("Cy Moss")
    new = report("Echo", said(told[0], told[1], stranger, figures=told[2]))  # type: ignore[arg-type] - as given

    before, after = (
        of_text(lineage(*pile), told[0]),
        of_text(lineage(*pile, new), told[0]),
    )

    assert all(x <= y for x, y in zip(before, after, strict=True))
    assert after[1] >= 1


@given(piles)
def test_removing_a_report_invents_nobody(pile: list[Report]) -> None:
    """What fewer reports tell has no origin that more did not have."""
    whole, part = lineage(*pile), lineage(*pile[:-1])

    assert {m[2] for p in points(part) for m in p[0]} <= {
        m[2] for p in points(whole) for m in p[0]
    }


@given(piles)
def test_bounds_hold_the_best_reading(pile: list[Report]) -> None:
    """The least is never more, nor the most less, than the best reading."""
    for _, least, best, most in points(lineage(*pile)):
        assert least <= best <= most


@given(piles)
def test_every_claim_is_in_exactly_one_point(pile: list[Report]) -> None:
    """No claim is lost, and none is counted twice."""
    found = lineage(*pile)

    told = [m.span for p in finding(found).points for m in p.mentions]

    assert sorted(told) == sorted(c.span for a in found.accounts for c in a.claims)


@given(piles)
def test_all_spans_slice(pile: list[Report]) -> None:
    """Whatever is found points at words that are there."""
    found = lineage(*pile)
    texts = {a.document.number: a.document for a in found.accounts}

    assert all(texts[span.document][span] for span in spans(finding(found)))


def spans(found: Finding) -> Iterator[Span]:
    """Every span of a finding."""
    yield from (m.span for p in found.points for m in p.mentions)
    yield from (s for d in found.drift for s in d.variants)
    yield from (s for d in found.drift for c in d.changes for s in (c.before, c.after))
    yield from (s for p in found.positions for s in p.evidence)
    yield from (s for e in found.timeline for s in e.evidence)


@given(piles)
def test_the_same_pile_gives_the_same_finding(pile: list[Report]) -> None:
    """Nothing is left to chance."""
    assert finding(lineage(*pile)) == finding(lineage(*pile))


@pytest.mark.parametrize(
    "found", [lineage(), lineage(report("Post"))], ids=["none", "bare"]
)
def test_nothing_told_is_nothing_found(found: Lineage) -> None:
    """An empty pile, or a report that says nothing, makes no point."""
    told = finding(found)

    assert (told.points, told.differences, told.positions) == ((), (), ())


def test_ids_are_in_order() -> None:
    """Points are numbered as they are told."""
    told: tuple[Said, ...] = (said("it sank", "sink"), said("it rained", "rain"))
    who: Who = person("Ada Ruiz")
    found = finding(
        lineage(report("Post", *told), report("Mail", said("it sank", "sink", who)))
    )

    assert [p.id for p in found.points] == ["p0", "p1"]
    assert found.points[0].reports == 2
