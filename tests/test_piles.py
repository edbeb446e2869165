"""Laws that hold of any pile of reports, from their bytes to their dossier.

The piles are made up (tests/piles); tests/weigh/test_counting.py holds the counting
alone to the same laws, on many more.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, note
from hypothesis import strategies as st

from evidence import unsliced
from piles.effort import cases
from piles.found import Found, Numbers, found, numbers, written
from piles.made import Pile, copies, echoes, news, piles
from piles.world import text
from sayso.core import codec


def read(pile: Pile) -> Found:
    """What sayso makes of *pile*."""
    note("\n\n".join(f"[{r.outlet}]\n{text(pile.world, r)}" for r in pile.reports))
    with TemporaryDirectory() as folder:
        return found(written(pile, Path(folder)))


def kept(before: Found, after: Found) -> Iterator[tuple[str, Numbers, Numbers]]:
    """For each point of *before* its words, its numbers, and those that it has after.

    More reports may add to a point, but neither part it nor join it with another.
    """
    known = frozenset(place for places in before.points for place in places)
    for places, point in before.points.items():
        homes = after.holding(places)

        assert [after.places(home) & known for home in homes] == [places]
        yield point.text, numbers(point), numbers(homes[0])


def no_more(one: Numbers, than: Numbers) -> bool:
    """Whether neither least, best reading nor most is more for the first."""
    return all(ours <= theirs for ours, theirs in zip(one, than, strict=True))


@cases(20)
@given(piles(2), st.data())
def test_the_order_of_the_reports_does_not_matter(
    pile: Pile, data: st.DataObject
) -> None:
    """The same reports in another order make the same points, origins and groups."""
    other = replace(pile, reports=tuple(data.draw(st.permutations(pile.reports))))

    assert read(pile).told == read(other).told


@cases(20)
@given(piles(), st.data())
def test_a_file_given_twice_changes_no_count(pile: Pile, data: st.DataObject) -> None:
    """The same bytes under another name, wherever they come, count nothing."""
    at = data.draw(st.integers(0, len(pile.reports) - 1))
    pile = pile.bared(at) if data.draw(st.booleans()) else pile
    note(text(pile.world, pile.reports[at]))
    with TemporaryDirectory() as folder:
        paths = written(pile, Path(folder))
        before = found(paths)
        copy = paths[at].with_stem(data.draw(st.sampled_from(["Aaa", "Zzz"])))
        copy.write_bytes(paths[at].read_bytes())
        after = found(data.draw(st.permutations([*paths, copy])))

    assert all(one == two for _, one, two in kept(before, after))


@cases(20)
@given(piles(), st.data())
def test_text_taken_over_changes_no_count(pile: Pile, data: st.DataObject) -> None:
    """Another outlet that prints what a report says has its origins, and no more."""
    more = pile.also(data.draw(copies(pile)))

    assert all(no_more(two, than=one) for _, one, two in kept(read(pile), read(more)))


@cases(20)
@given(piles(), st.data())
def test_a_retelling_adds_no_origin(pile: Pile, data: st.DataObject) -> None:
    """Who has it from a report, or from whom that has it, adds nobody to any point."""
    more = pile.also(data.draw(echoes(pile)))

    assert all(no_more(two, than=one) for _, one, two in kept(read(pile), read(more)))


@cases(20)
@given(piles(), st.data())
def test_an_independent_origin_lowers_no_count(pile: Pile, data: st.DataObject) -> None:
    """Somebody new by name, and an outlet's own work, never lower any number."""
    more = pile.also(data.draw(news(pile)))

    assert all(no_more(one, than=two) for _, one, two in kept(read(pile), read(more)))


@cases(20)
@given(piles(2), st.data())
def test_fewer_reports_make_up_nothing(pile: Pile, data: st.DataObject) -> None:
    """A point of the reports that are left was there, and no origin of it is new.

    It counts no more than it did, but for a report that shows from whom an outlet has
    it that others cite.
    """
    at = data.draw(st.integers(0, len(pile.reports) - 1))
    before, after = read(pile), read(pile.without(at))
    everybody = frozenset[object]().union(*before.somebody.values())

    for places, point in after.points.items():
        (home,) = before.holding(places)
        assert {p for p in before.places(home) if pile.holds(p[0], at)} == places
        assert all(somebody <= everybody for g in after.groups(point) for somebody in g)
        assert pile.shows(at) or no_more(numbers(point), than=numbers(home))


@cases(20)
@given(piles(3))
def test_every_reason_rests_on_words(pile: Pile) -> None:
    """Each reason for a count has its words, and every span in it slices to its own."""
    it = read(pile)

    for point in it.dossier.points:
        assert len(point.origins.evidence) == len(point.origins.reasons)
        assert all(point.origins.evidence)
        for reason, spans in zip(
            point.origins.reasons, point.origins.evidence, strict=True
        ):
            files = {span.document for span in spans}
            assert files <= {mention.span.document for mention in point.mentions}
            assert all(it.names(who, spans) for who in it.named_in(reason))
    assert not unsliced(codec.data(it.dossier))
