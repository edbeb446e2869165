"""What is new since, in words."""

from dataclasses import replace

import pytest

from sayso.core.finding import Chase, DifferenceKind, Stance
from sayso.tell.since import FORMS
from sayso.weigh.since import since
from tell.since.reports_of_brod import (
    DENIED,
    DIVERS,
    HERALD,
    HOLT,
    KERR,
    MAIL,
    MORE,
    POST,
    RUIZ,
    SANK,
    TOLL,
    found,
    told,
)
from weigh.dossiers import dossier, point, stand
from weigh.piles import Report, report, said

HEADS = {
    "nothing": ((POST,), (POST,), "Nothing is new: the two hold the same reports"),
    "another order": ((POST, HERALD), (HERALD, POST), "Nothing is new"),
    "a new origin": (
        (POST,),
        (POST, HERALD),
        (
            f"One report more. It brings a new origin for “{SANK}”: 2 where there was "
            "1. No new claim. No figure more; no conflict more."
        ),
    ),
    "told again": (
        (POST,),
        (POST, MAIL),
        (
            f"One report more. No new origin for “{SANK}”, told again: still 1. "
            "One claim more, told by one report. No figure more; no conflict more."
        ),
    ),
    "a dispute": ((POST,), (POST, DENIED), f"“{SANK}” is in dispute now."),
    "no dispute": ((POST, DENIED), (POST,), f"“{SANK}” is in dispute no longer."),
    "gone": (
        (POST, HERALD, MAIL),
        (POST,),
        (
            f"2 reports fewer. 1 origin fewer for “{SANK}”: 1 where there were 2. "
            "1 claim fewer."
        ),
    ),
    "a figure": (
        (TOLL, HERALD, POST),
        (TOLL, MORE, HERALD, POST),
        (
            f"One report more. Nothing new on “{SANK}”. One claim more, told by one "
            "report. One figure more; one conflict more."
        ),
    ),
    "leads with it": (
        (TOLL,),
        (TOLL, POST, HERALD),
        f"2 reports more. They lead with a new claim: “{SANK}”. No figure more",
    ),
    "nothing in common": ((POST,), (HERALD,), "The two have no report in common"),
    "one comes, one goes": (
        (POST, TOLL),
        (POST, HERALD),
        "One report more and 1 report",
    ),
}


@pytest.mark.parametrize("case", HEADS.values(), ids=HEADS)
def test_the_first_sentences_are_the_news(
    case: tuple[tuple[Report, ...], tuple[Report, ...], str],
) -> None:
    """How many reports, then what they bring for what is told most."""
    old, new, words = case

    assert words in told(found(old, new))


def test_it_says_when_other_tellings_are_counted_too() -> None:
    """Where more origins are counted than reports have brought."""
    old, new = dossier(POST, MAIL), dossier(POST, MAIL, HERALD)
    sank = point(old, SANK)
    none = replace(sank, origins=replace(sank.origins, count=0, groups=()))

    words = told(since(replace(old, points=(none, point(old, DIVERS))), new))

    assert "2 where there were 0, as other tellings are counted to it, too" in words


def test_only_counting_otherwise_is_nothing_new() -> None:
    """The same reports, and another count: it says so, and why."""
    new = dossier(POST, HERALD)
    sank = point(new, SANK)
    origins = replace(sank.origins, count=1, min=1, reasons=("Both are of one yard.",))
    joined = replace(new, points=(replace(sank, origins=origins),))

    words = told(since(new, joined))

    assert words.startswith("No report more and none fewer: nothing is new.")
    assert "GROUPED OR COUNTED OTHERWISE (1)" in words
    assert "1 independent origin (1–2) where there were 2 Both" in words
    assert "Both are of one yard." in words


def test_a_dispute_stands_under_its_point() -> None:
    """And that it is over."""
    under = f"“{SANK}” [1] 1 independent origin, as before"

    there, back = found((POST,), (POST, DENIED)), found((POST, DENIED), (POST,))

    assert f"{under} In dispute now, and was not before" in told(there)
    assert f"{under} No longer in dispute" in told(back)


def test_only_what_reports_bring_is_a_gain() -> None:
    """Another point gains an origin where a new report alone leads to it."""
    old, new = dossier(POST, MAIL), dossier(POST, MAIL, HERALD)
    more = report("Hill Herald", said(SANK, "sink", KERR), said(DIVERS, "search", HOLT))
    divers = point(old, DIVERS)
    none = replace(divers, origins=replace(divers.origins, count=0, groups=()))
    counted = since(replace(old, points=(point(old, SANK), none)), new)

    assert "other point" not in told(counted)
    assert "1 other point gains origins." in told(
        found((POST, MAIL), (POST, MAIL, more))
    )


def test_new_claims_are_counted_by_their_new_tellers() -> None:
    """An old report that a claim is put beside makes it no claim of two."""
    search = report("Day Mail", said(DIVERS, "search", HOLT))
    two = told(found((POST,), (POST, MAIL, search)))
    old, new = dossier(POST), dossier(POST, MAIL, HERALD)
    divers, sank = point(new, DIVERS), point(new, SANK)
    joined = replace(divers, mentions=(*divers.mentions * 2, sank.mentions[0]))

    one = told(since(old, replace(new, points=(sank, joined))))

    assert "One claim more, 1 of them told by more than one report." in two
    assert "One claim more, told by one report." in one


def test_two_versions_are_named() -> None:
    """What one finds and the other does not may be theirs."""
    new = replace(dossier(POST, HERALD), version="1")

    assert "Two versions of sayso made the two, 0 and 1" in told(
        since(dossier(POST), new)
    )


def test_an_origin_stands_under_its_point_with_its_words() -> None:
    """And every other telling only where all is asked for."""
    of = found((POST,), (POST, HERALD, MAIL))

    assert f"“{SANK}” [1] 2 independent origins where there was 1 + Bo Kerr" in told(of)
    assert "Told by Ada Ruiz, through Oster Wire" in told(of)
    assert "Told by" not in told(of, every=False)
    assert "and 1 more: add --all" in told(of, every=False)


def test_a_silence_broken_is_told_with_both_words() -> None:
    """What was not answered, and what is said now."""
    old, new = dossier(MAIL), dossier(MAIL, HERALD)
    silent = stand(old, 0, "Bo Kerr", Stance.SILENT, DIVERS)
    denies = stand(new, 1, "Bo Kerr", Stance.DENIES, SANK)

    words = told(
        since(replace(old, positions=(silent,)), replace(new, positions=(denies,)))
    )

    assert "Bo Kerr, silent before, now denies." in words
    assert f"Bo Kerr, said before not to have answered on “{DIVERS}” [1]" in words
    assert f"Bo Kerr now denies “{SANK}” [2]" in words


def test_what_to_get_is_told() -> None:
    """What newly is to be got, and what no longer."""
    old, new = dossier(POST), dossier(POST, MAIL)
    wire = next(s.id for s in new.sources if s.name == "Oster Wire")
    wish = Chase(
        source=wire, wanted="Oster Wire, 2031-03-03", why="why", leaned_on_by=()
    )

    there = told(since(old, replace(new, chase=(wish,))))
    back = told(since(replace(new, chase=(wish,)), old))

    assert "TO BE GOT NOW (1) Oster Wire, 3 Mar 2031: why" in there
    assert "NO LONGER TO BE GOT (1) Oster Wire, 3 Mar 2031: why" in back


def test_what_was_to_be_got_is_there() -> None:
    """With the report that it is, and what leant on it."""
    wires = report("Oster Wire", said(SANK, "sink", RUIZ))
    old, new = dossier(MAIL), dossier(MAIL, wires)
    wire, *_ = (s.id for s in old.sources if s.name == "Oster Wire")
    said_so = old.attributions[0].id
    wish = Chase(source=wire, wanted="Oster Wire", why="", leaned_on_by=(said_so,))
    first, *rest = new.attributions
    hops = (first.chain[0], replace(first.chain[1], in_pile=True), *first.chain[2:])
    read = replace(new, attributions=(replace(first, chain=hops), *rest), chase=())

    of = since(replace(old, chase=(wish,)), read)

    assert "Oster Wire, wanted before, is among the reports now." in told(of)
    assert "WAS TO BE GOT, AND IS THERE NOW (1) Oster Wire [1] Oster Wire [2]" in told(
        of
    )
    assert '<a href="#d1"><bdi>Oster Wire [2]</bdi></a>' in FORMS["html"](of)


def test_what_differs_otherwise_is_told_with_how_it_did() -> None:
    """In another way, with more figures, or found only now."""
    two, three = dossier(TOLL, MORE), dossier(TOLL, MORE, TOLL)
    (conflict,) = two.differences
    scope = replace(conflict, kind=DifferenceKind.SCOPE)
    wider = replace(conflict, items=tuple(f.id for f in three.figures))

    kind = told(since(replace(two, differences=(scope,)), two))
    more = told(since(two, replace(three, differences=(wider,))))
    only = told(since(replace(two, differences=()), two))

    assert f"{conflict.text} (conflict, before: another scope)" in kind
    assert f"{conflict.text} (conflict, as before, with more figures)" in more
    assert f"{conflict.text} (found only now, in reports of both)" in only
    assert "30: Bo Kerr [1] 40: Ada Ruiz [2]" in only


def test_nothing_to_lead_with_is_left_out() -> None:
    """Two that have no points: only the reports are told of."""
    old, new = (replace(d, points=()) for d in (dossier(POST), dossier(POST, HERALD)))

    words = told(since(old, new))

    assert words.startswith("One report more. No new claim. No figure more;")
