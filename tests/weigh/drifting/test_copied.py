"""What a report that has another's text made of its sentences."""

import json
from datetime import date
from pathlib import Path

import pytest

import sayso
from sayso.core.account import SourceKind, Status
from sayso.core.finding import ChangeKind, Drift
from sayso.core.lineage import Edge, EdgeKind
from sayso.weigh import finding
from weigh.piles import Said, Who, body, count, lineage, person, report, said

K = ChangeKind
VOSS = person("Edda Voss")
BREWERY = body("Anker Brewery")
BOARD = Who("the water board", SourceKind.ORGANISATION, named=False)
CLERK = Who("a clerk of the brewery", SourceKind.PERSON, named=False)
CLERKS = Who("brewery clerks", SourceKind.GROUP, named=False)


def tasted(*by: Who) -> Said:
    """A sentence of which a copy keeps every word."""
    return said("the beer from the old cellar tasted of copper", "taste", *by)


def shut(*by: Who) -> Said:
    """Another."""
    return said("the brewery shut its bottling hall on Friday", "shut", *by)


def barrels(words: str, value: float, text: str, *by: Who) -> Said:
    """How many barrels were poured away, in *text*."""
    figures = (count(words, value, unit="barrel", subject="barrels"),)
    return said(f"{words} {text}", "pour", *by, figures=figures)


def drifted(
    post: tuple[Said, ...], mail: tuple[Said, ...], kind: EdgeKind, second: str = "Mail"
) -> tuple[Drift, ...]:
    """How what the Post tells drifts in a report with an edge of *kind* to it."""
    edge = Edge(teller="d1", told="d0", kind=kind, evidence=())
    told = lineage(
        report("Post", *post, day=date(2031, 3, 11)),
        report(second, *mail, day=date(2031, 3, 12)),
        edges=(edge,),
    )
    return finding(told).drift


def kinds(drifts: tuple[Drift, ...]) -> list[ChangeKind]:
    """All changes that are told, by kind."""
    return [change.kind for drift in drifts for change in drift.changes]


EXACT = barrels("153", 153.0, "barrels of brown ale were poured into the river", VOSS)
ROUND = barrels("150", 150.0, "barrels of brown ale were poured into the river", BOARD)


def test_a_sentence_that_was_taken_over_is_one_on_whosever_say_so() -> None:
    """An edited number and another source part no two tellings where text is copied."""
    copied = drifted((EXACT,), (ROUND,), EdgeKind.REUSES_TEXT)
    cited = drifted((EXACT,), (ROUND,), EdgeKind.LINKS)

    assert set(kinds(copied)) == {K.NUMBER, K.SOURCE_LOST}
    assert cited == ()


def test_what_one_outlet_has_on_all_its_pages_is_no_retelling() -> None:
    """Two reports of one outlet share its furniture."""
    assert drifted((EXACT,), (ROUND,), EdgeKind.REUSES_TEXT, second="Post") == ()


SLOW = said("a fire engine came 50 minutes after the alarm", "come", VOSS)
FAST = said("a fire engine came in no time at all", "come", BOARD)


@pytest.mark.parametrize(("around", "linked"), [(True, True), (False, False)])
def test_what_stands_between_two_copied_sentences_needs_less(
    around: bool, linked: bool
) -> None:
    """A copy keeps the order of what it takes over."""
    post = (tasted(VOSS), SLOW, shut(VOSS)) if around else (SLOW,)
    mail = (tasted(VOSS), FAST, shut(VOSS)) if around else (FAST,)

    found = drifted(post, mail, EdgeKind.REUSES_TEXT)

    assert bool(found) is linked


def test_a_sentence_with_a_match_of_its_own_stands_in_no_others_way() -> None:
    """What is like a copied sentence, and more like another, is that one's copy."""
    test = "the second test of the old beer is due on Friday"
    bears = "provided that the second test of the old beer that is due agrees"
    post = (
        said(f"the court of Anker hears the brewers Friday {bears}", "hear", VOSS),
        said(f"{test} and four brewers were asked", "be", BOARD),
    )
    mail = (
        said("the court of Anker hears eleven brewers this Friday", "hear", BOARD),
        said(test, "be", CLERK),
    )

    found = drifted(post, mail, EdgeKind.REUSES_TEXT)

    starts = [{(v.document, v.start) for v in drift.variants} for drift in found]
    assert {(0, 0), (1, 0)} in starts


def test_one_unnamed_person_becomes_several() -> None:
    """Nobody else was heard by whoever copied the sentence."""
    one, several = (
        said(
            "the brewery let the beer run although the board forbade it",
            "let",
            who,
            status=Status.ANONYMOUS,
        )
        for who in (CLERK, CLERKS)
    )

    assert kinds(drifted((one,), (several,), EdgeKind.REUSES_TEXT)) == [
        K.SOURCE_HARDENED
    ]
    assert kinds(drifted((several,), (one,), EdgeKind.REUSES_TEXT)) == []


@pytest.mark.parametrize(
    ("kind", "lost"), [(EdgeKind.REUSES_TEXT, True), (EdgeKind.LINKS, False)]
)
def test_a_copy_that_cuts_who_said_it_has_lost_them(kind: EdgeKind, lost: bool) -> None:
    """Though the sentence before names them, the copied one did, too."""
    text = "a barrel of brown ale from the old cellar may burst before the autumn"
    post, mail = (
        (tasted(VOSS), said(text, "burst", VOSS)),
        (tasted(VOSS), said(text, "burst")),
    )

    assert (K.SOURCE_LOST in kinds(drifted(post, mail, kind))) is lost


def test_a_name_is_an_office_in_a_copy() -> None:
    """Who was named has gone, but not where only "the" office is told again."""
    named, office, again = (
        said("the old cellar of the brewery stays shut until autumn", "stay", who)
        for who in (VOSS, BREWERY, BOARD)
    )

    assert kinds(drifted((named,), (office,), EdgeKind.REUSES_TEXT)) == [K.SOURCE_LOST]
    assert kinds(drifted((office,), (again,), EdgeKind.REUSES_TEXT)) == []


def test_who_is_described_by_their_name_is_still_named() -> None:
    """What is told of a summary is told of the one whose name it has."""
    named, theirs, other = (
        said("the old cellar of the brewery stays shut until autumn", "stay", who)
        for who in (
            VOSS,
            Who(f"a summary by {VOSS.name}", named=False),
            Who("a brewer", named=False),
        )
    )

    assert kinds(drifted((named,), (theirs,), EdgeKind.REUSES_TEXT)) == []
    assert kinds(drifted((named,), (other,), EdgeKind.REUSES_TEXT)) == [K.SOURCE_LOST]


POST = (
    "ANKER, March 11 - The mayor opened the new bridge over the Leve on Friday, three "
    "weeks before the day that the city council had set for it.\n\n"
    "The mayor opened the bridge although two bolts were missing, an engineer of the "
    "city told the Anker Post on condition of anonymity.\n"
)
MAIL = (
    "The mayor opened the new bridge over the Leve on Friday, three weeks before the "
    "day that the city council had set for it.\n\n"
    "The mayor opened the bridge although two bolts were missing, city engineers said "
    "on condition of anonymity.\n"
)


@pytest.mark.parametrize(("before", "lost"), [("said:", False), ("was long", True)])
def test_what_a_colon_leads_to_is_shown_with_its_source(
    before: str, lost: bool
) -> None:
    """Nothing is lost where the sentence before says whose words follow."""
    words = "the mayor who has slept for twenty years must wake up today"
    led = said(f"the post {before}", "be", bare=True)
    found = drifted(
        (said(words, "wake", VOSS, quoted=True),),
        (led, said(words, "wake")),
        EdgeKind.REUSES_TEXT,
    )

    assert set(kinds(found)) == ({K.SOURCE_LOST, K.UNMARKED} if lost else set())


def test_a_source_that_was_edited_is_told_once_for_a_sentence(tmp_path: Path) -> None:
    """However many things the sentence says: it opened, and bolts were missing."""
    for day, outlet, text in ((11, "Anker Post", POST), (12, "Dover Mail", MAIL)):
        about = {"title": "Bridge", "date": f"2031-03-{day}", "outlet": outlet}
        told = json.dumps(about | {"text": text})
        (tmp_path / f"{outlet}.json").write_text(told, "utf-8")
    found = sayso.dossier([tmp_path], annotator="rules")
    hardened = [
        (change.before, change.after)
        for drift in found.drift
        for change in drift.changes
        if change.kind is K.SOURCE_HARDENED
    ]

    assert len(hardened) == 1
