"""Figures, differences, drift, positions and what to get, in one dossier alone."""

from dataclasses import replace

from sayso.core.account import SourceKind
from sayso.core.dossier import Dossier
from sayso.core.finding import (
    Change,
    ChangeKind,
    Chase,
    DifferenceKind,
    Drift,
    Stance,
)
from sayso.weigh.since import since
from weigh.dossiers import dossier, place, stand
from weigh.piles import Report, Who, body, count, outlet, person, report, said

GUARD = body("Coast Guard")
RUIZ = person("Ada Ruiz", institution=GUARD)
KERR = person("Bo Kerr")
WIRE = outlet("Oster Wire")
DIED = "30 people died off Brod"


def toll(name: str, words: str, number: float, by: Who = KERR) -> Report:
    """A report of so many dead."""
    figure = count(words, number, scope="killed")
    told = f"{words} people died off Brod"
    return report(name, said(told, "die", by, figures=(figure,)))


POST, HERALD = toll("Harbour Post", "30", 30.0), toll("Hill Herald", "40", 40.0, RUIZ)
MAIL = toll("Coast Mail", "30", 30.0, RUIZ)


def test_a_figure_that_nobody_gave_is_new() -> None:
    """One that another report gave before is given again, by whomever."""
    one, again = (since(dossier(POST), dossier(POST, r)) for r in (HERALD, MAIL))

    assert [each.value for each in one.arrived.figures] == [40.0]
    assert one.arrived.repeated == ()
    assert again.arrived.figures == ()
    assert [each.value for each in again.arrived.repeated] == [30.0]
    assert again.gone.figures == ()


def test_without_a_number_the_words_are_the_figure() -> None:
    """And so is what is counted: dozens of wounded are no dozens of dead."""

    def some(name: str, scope: str) -> Report:
        figure = count("dozens", None, scope=scope)
        return report(name, said("dozens were hurt", "hurt", KERR, figures=(figure,)))

    old = dossier(some("Harbour Post", "killed"))
    for scope, new in (("killed", 0), ("wounded", 1)):
        both = dossier(some("Harbour Post", "killed"), some("Hill Herald", scope))
        assert len(since(old, both).arrived.figures) == new


def test_a_conflict_is_new_if_a_new_report_has_part_in_it() -> None:
    """Taken away, it is gone; of reports of both, it is found only now."""
    old, new = dossier(POST), dossier(POST, HERALD)
    (conflict,) = new.differences

    assert since(old, new).arrived.differences == (conflict,)
    assert [d.text for d in since(new, old).gone.differences] == [conflict.text]
    found = since(replace(new, differences=()), new)
    assert (found.arrived.differences, found.otherwise) == ((), (conflict,))


def test_what_differs_otherwise_now() -> None:
    """In kind, or with one figure more; as before it is nothing to tell of."""
    two, three = dossier(POST, HERALD), dossier(POST, HERALD, MAIL)
    (conflict,) = two.differences
    scope = replace(conflict, kind=DifferenceKind.SCOPE)
    wider = replace(conflict, items=tuple(f.id for f in three.figures))

    (kind,) = since(replace(two, differences=(scope,)), two).shifts
    (more,) = since(two, replace(three, differences=(wider,))).shifts

    assert (kind.before, kind.after) == (scope, conflict)
    assert more.after == wider
    assert since(two, two).shifts == ()


def test_one_figure_in_common_is_not_the_same_difference() -> None:
    """A figure differs from many."""
    three = dossier(POST, HERALD, MAIL)
    ids = [figure.id for figure in three.figures]
    conflict = three.differences[0]
    one, other = (replace(conflict, id=f"x{n}", items=(ids[0], ids[n])) for n in (1, 2))

    found = since(
        replace(three, differences=(one,)), replace(three, differences=(other,))
    )

    assert found.shifts == ()
    assert found.otherwise == (other,)


def drifted(of: Dossier, *pairs: tuple[int, int]) -> Dossier:
    """*of* with a statement that changed from one report to another."""
    spots = [place(of, n, "people died") for n in range(len(of.documents))]
    changes = tuple(
        Change(before=spots[a], after=spots[b], kind=ChangeKind.OTHER) for a, b in pairs
    )
    drift = Drift(id="r0", origin="s0", variants=tuple(spots), changes=changes)
    return replace(of, drift=(drift,))


def test_what_a_new_retelling_changed() -> None:
    """Not what was changed before, nor what is found only now in reports of both."""
    two = drifted(dossier(POST, HERALD), (0, 1))
    three = drifted(dossier(POST, HERALD, MAIL), (0, 1), (1, 2))

    (retold,) = since(two, three).arrived.drift

    assert [(c.before.document, c.after.document) for c in retold.changes] == [(1, 2)]
    assert since(replace(two, drift=()), two).arrived.drift == ()


OLD = dossier(report("Harbour Post", said(DIED, "die", KERR, GUARD, RUIZ)))
NEW = dossier(
    report("Harbour Post", said(DIED, "die", KERR, GUARD, RUIZ)),
    report("Hill Herald", said(DIED, "die", GUARD), said("it held", "hold", RUIZ)),
)


def test_a_stand_in_a_new_report_is_new() -> None:
    """One that old words bear out, too, is not."""
    fresh = stand(NEW, 1, "Ada Ruiz", Stance.CONFIRMS, "it held")
    known = stand(NEW, 0, "Bo Kerr", Stance.ASSERTS, DIED)
    both = replace(fresh, evidence=(*known.evidence, *fresh.evidence))
    new = replace(NEW, positions=(fresh, known, both))

    assert since(OLD, new).arrived.positions == (fresh,)
    assert len(since(new, OLD).gone.positions) == 1


def test_who_is_silent_in_one_more_report_is_silent_still() -> None:
    """It is no new position; the silence of somebody else is."""
    one = stand(OLD, 0, "Bo Kerr", Stance.SILENT, DIED)
    still = stand(NEW, 1, "Bo Kerr", Stance.SILENT, "it held")
    other = stand(NEW, 1, "Ada Ruiz", Stance.SILENT, "it held")

    found = since(
        replace(OLD, positions=(one,)), replace(NEW, positions=(still, other))
    )

    assert found.arrived.positions == (other,)
    assert found.broken == ()


def test_a_silence_is_broken_by_a_new_stand() -> None:
    """Of the silent, or of who speaks for the silent body; not of who spoke before."""
    silent = stand(OLD, 0, "Coast Guard", Stance.SILENT, DIED)
    denies = stand(NEW, 1, "Ada Ruiz", Stance.DENIES, "it held")
    spoke = stand(OLD, 0, "Coast Guard", Stance.ASSERTS, DIED)
    new = replace(NEW, positions=(denies,))

    (broken,) = since(replace(OLD, positions=(silent,)), new).broken

    assert (broken.silent, broken.now) == (silent, (denies,))
    assert since(replace(OLD, positions=(silent, spoke)), new).broken == ()


def test_a_stand_of_the_same_report_breaks_no_silence() -> None:
    """It stood there before."""
    silent = stand(OLD, 0, "Bo Kerr", Stance.SILENT, DIED)
    before = stand(NEW, 0, "Bo Kerr", Stance.DENIES, DIED)
    again = replace(before, evidence=(*before.evidence, place(NEW, 1, DIED)))

    for stance in (before, again):
        new = replace(NEW, positions=(stance,))
        assert since(replace(OLD, positions=(silent,)), new).broken == ()


LEANS = report("Harbour Post", said(DIED, "die", WIRE))
WIRES = report("Oster Wire", said(DIED, "die", KERR))


def wanting(of: Dossier, wanted: str) -> Dossier:
    """*of* that wants what the Wire has, for its first attribution."""
    wire = next(s.id for s in of.sources if s.name == "Oster Wire")
    leaning = of.attributions[0].id
    wish = Chase(source=wire, wanted=wanted, why="leant on", leaned_on_by=(leaning,))
    return replace(of, chase=(wish,))


def in_pile(of: Dossier) -> Dossier:
    """*of*, in which what is said of the Wire is in the Wire's own report."""
    first, *rest = of.attributions
    chain = (first.chain[0], replace(first.chain[1], in_pile=True), *first.chain[2:])
    return replace(of, attributions=(replace(first, chain=chain), *rest))


def test_what_was_wanted_is_got_with_its_report() -> None:
    """If the report that leans on it is found to have it from there."""
    old = wanting(dossier(LEANS), "Oster Wire, 3 March")
    new = dossier(LEANS, WIRES)
    assert {s.kind for s in new.sources if s.name == "Oster Wire"} == {
        SourceKind.OUTLET
    }

    found = since(old, replace(in_pile(new), chase=()))
    without = since(old, replace(new, chase=()))

    assert [(each.chase.wanted, each.reports) for each in found.got] == [
        ("Oster Wire, 3 March", (1,))
    ]
    assert found.gone.chase == ()
    assert without.got == ()
    assert [each.wanted for each in without.gone.chase] == ["Oster Wire, 3 March"]


def test_a_wish_is_the_same_by_what_leans_on_it() -> None:
    """Though more is known of it now; another's is new."""
    old = wanting(dossier(LEANS), "Oster Wire")
    new = wanting(dossier(LEANS, HERALD), "Oster Wire, 3 March")
    kerr = next(s.id for s in new.sources if s.name == "Ada Ruiz")
    more = replace(new.chase[0], source=kerr, wanted="her list", leaned_on_by=())

    found = since(old, replace(new, chase=(*new.chase, more)))

    assert found.arrived.chase == (more,)
    assert (found.gone.chase, found.got) == ((), ())


def test_the_wish_of_another_is_another() -> None:
    """Though the same words lean on both."""
    old = wanting(dossier(LEANS), "Oster Wire")
    new = wanting(dossier(LEANS, HERALD), "her list")
    ruiz = next(s.id for s in new.sources if s.name == "Ada Ruiz")
    hers = replace(new.chase[0], source=ruiz)

    found = since(old, replace(new, chase=(hers,)))

    assert found.arrived.chase == (hers,)
    assert [each.wanted for each in found.gone.chase] == ["Oster Wire"]


def test_who_is_named_in_a_report_of_both_is_nobody_new() -> None:
    """Though the older dossier did not take the name for a source."""
    new = dossier(POST, toll("Hill Herald", "40", 40.0, KERR))
    old = dossier(POST)
    without = replace(old, sources=tuple(s for s in old.sources if s.name != "Bo Kerr"))

    assert since(without, new).arrived.sources == ()


def test_who_counts_as_one_with_somebody_known_is_nobody_new() -> None:
    """A spokesperson of the guard; through an outlet, though, many are reached."""
    pile = dossier(report("Harbour Post", said(DIED, "die", KERR)), HERALD)
    ids = {s.name: s.id for s in pile.sources}
    group = (ids["Bo Kerr"], ids["Ada Ruiz"])
    origins = replace(pile.points[0].origins, groups=(group,))
    one = replace(pile, points=(replace(pile.points[0], origins=origins),))
    old = dossier(report("Harbour Post", said(DIED, "die", KERR)))

    assert [s.name for s in since(old, pile).arrived.sources] == ["Ada Ruiz"]
    assert since(old, one).arrived.sources == ()
