"""Two reports side by side, in words."""

from dataclasses import replace

import pytest

from sayso.core.comparison import Basis, Comparison, Reuse
from sayso.core.dossier import Dossier
from sayso.core.finding import Change, ChangeKind
from sayso.tell import compared
from sayso.tell.columns import wide
from sayso.weigh.compare import compared as weighed
from tell.invented import DOSSIER
from tell.reports_of_oris import AT

FOUND = weighed(DOSSIER, 0, 2)


def told(found: Comparison = FOUND, dossier: Dossier = DOSSIER) -> str:
    """*found* in words, on one line."""
    return " ".join(compared.text(dossier, found).split())


@pytest.mark.parametrize("pair", [(0, 1), (0, 2), (0, 3), (1, 3), (3, 2)])
def test_it_fits_a_terminal(pair: tuple[int, int]) -> None:
    """Whatever the reports hold, no line is wider than 80 columns."""
    lines = compared.text(DOSSIER, weighed(DOSSIER, *pair), every=True).splitlines()

    assert max(map(wide, lines)) <= 80


def test_it_begins_with_how_many_points() -> None:
    """In both, from one origin, and in one alone."""
    head = "[1] and [3] both tell 2 points, 1 of them from one origin; "

    assert told().startswith(f"{head}[1] alone tells 0, [3] alone 0.")
    apart = weighed(DOSSIER, 1, 2)
    assert "none of them from one origin" in told(apart)
    alone = "No point is told in both [2] and [4]: [2] alone tells 1, [4] alone 1."
    only = replace(weighed(DOSSIER, 1, 3), both=())
    assert told(only).startswith(alone)


def test_tellings_stand_side_by_side() -> None:
    """Under who makes them, with what differs between » and «."""
    lines = compared.text(DOSSIER, FOUND).splitlines()
    heads = next(line for line in lines if "[1] Col. Ada Ruiz" in line)

    assert heads.index("[3] Col. Ada Ruiz") == 6 + 36 + 2
    assert "p1 one origin: Col. Ada Ruiz" in told()
    assert "p0 no origin in common" in told()


def test_only_the_two_reports_are_listed() -> None:
    """By the numbers that they have in the dossier."""
    listed = compared.text(DOSSIER, FOUND).partition("TEXT IN BOTH")[0]

    assert "  [1] The Marrow Herald" in listed
    assert "  [2]" not in listed


REUSED = {
    (None, Basis.UNKNOWN): "stands in both; which had it first is not known.",
    (2, Basis.EARLIER): "[1] had it first: it appeared on an earlier day.",
    (0, Basis.EARLIER): "[3] had it first: it appeared on an earlier day.",
    (2, Basis.CITED): "[3] has it from [1], whose outlet it cites.",
}


@pytest.mark.parametrize(("way", "words"), REUSED.items())
def test_which_had_a_text_first(way: tuple[int | None, Basis], words: str) -> None:
    """Or that it is not known; with the words themselves."""
    reuse = Reuse(one=(AT["0c2"],), other=(AT["2c2"],), taker=way[0], basis=way[1])

    text = told(replace(FOUND, reuse=reuse))

    assert words in text
    assert "“It fell in a minute,”" in text


def test_no_text_in_common_is_said() -> None:
    """And so is that the two are one text."""
    documents = (DOSSIER.documents[0], replace(DOSSIER.documents[0], number=1))
    twins = replace(DOSSIER, documents=documents, points=(), differences=())

    assert "No passage outside of quotations stands in both." in told()
    assert "letter by letter" in told(Comparison(one=0, other=1), twins)


CHANGES = {
    ChangeKind.HEDGE_DROPPED: "only [1] hedges: “Monday”",
    ChangeKind.HEDGE_ADDED: "only [3] hedges: “38”",
    ChangeKind.SOURCE_HARDENED: "the source is firmer in [3]: “Monday” in [1]",
    ChangeKind.SOURCE_LOST: "the source is firmer in [1]: “Monday” in [1], “38” in [3]",
    ChangeKind.NUMBER: "another number: “Monday” in [1], “38” in [3]",
    ChangeKind.SCOPE: "another scope: ",
    ChangeKind.TIME: "another time: ",
    ChangeKind.CONDITION_LOST: "a condition was lost: ",
}


@pytest.mark.parametrize(("kind", "words"), CHANGES.items())
def test_what_changed_is_told_by_where_it_stands(kind: ChangeKind, words: str) -> None:
    """Not by which came first, which may not be known."""
    change = Change(before=AT["0t1"], after=AT["2f1"], kind=kind)
    both = replace(FOUND.both[0], changes=(change,))

    assert words in told(replace(FOUND, both=(both,)))


def test_a_point_that_one_denies_comes_first() -> None:
    """And is said to be denied."""
    both = weighed(DOSSIER, 0, 3).both

    text = told(replace(weighed(DOSSIER, 0, 3), both=(FOUND.both[1], *both)))

    assert text.index("[1] has it said, [4] only denied or doubted") < text.index("p1")


def test_figures_that_disagree_come_before_those_that_differ() -> None:
    """With the dossier's own words, where no third report has part in them."""
    text = told()

    assert text.index("FIGURES THAT DISAGREE") < text.index("Killed: around 40 or 38.")
    assert "- [1] “around 40” officials of Velia" in text
    assert "- [3] “38” Col. Ada Ruiz, 6 Mar 2031" in text


def test_who_is_silent_in_one_and_heard_in_the_other_is_said() -> None:
    """A silence is told with its words."""
    text = told(weighed(DOSSIER, 0, 3))

    assert "Ministry of Water, in [1], but is heard in [4]: “The Velian" in text


def test_more_is_counted_and_shown_on_request() -> None:
    """Eight points of each sort, unless all are asked for."""
    many = replace(FOUND, both=FOUND.both[:1] * 10)

    assert "and 2 more points: add --all" in told(many)
    assert "--all" not in compared.text(DOSSIER, many, every=True)


def test_a_dossier_without_texts_is_compared_by_its_sources() -> None:
    """No empty quotation marks."""
    bare = tuple(replace(each, text="") for each in DOSSIER.documents)

    assert "“”" not in told(dossier=replace(DOSSIER, documents=bare))
