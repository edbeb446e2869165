"""What every form says of sources, chains, sentences and origins."""

from dataclasses import replace

import pytest

from factory import marked
from sayso.core.account import Hop, Support
from sayso.core.document import Kind, Segment
from sayso.core.dossier import Dossier
from sayso.core.finding import (
    Difference,
    DifferenceKind,
    Point,
    PointMention,
    PointStatus,
)
from sayso.core.span import Span
from sayso.tell import behind, sides
from sayso.tell.known import known, leading, ranked
from tell.invented import DOSSIER

IT = known(DOSSIER)


def test_a_report_goes_by_its_outlet_and_its_place() -> None:
    """Reports are counted from 1, and an unknown outlet stays unknown."""
    assert IT.report(0) == "The Marrow Herald [1]"
    assert IT.report(1) == "Outlet unknown [2]"


# fmt: off
WHO = {
    "through a paper":  ("a1", "officials of Velia, through The Capital Ledger"),
    "at once":          ("a2", "Col. Ada Ruiz"),
    "own voice":        ("a4", "the report itself"),
    "hearsay":          ("a8", "nobody named"),
}
# fmt: on


@pytest.mark.parametrize(("key", "words"), WHO.values(), ids=WHO)
def test_who_says_it_and_through_whom(key: str, words: str) -> None:
    """The last hop says it, and those between are the way."""
    who = IT.who(key)

    assert who is not None
    assert who.words == words


def test_what_is_not_there_is_nobodys() -> None:
    """An id that stands for nothing gives nobody."""
    assert IT.who("gone") is None
    assert IT.who(None) is None
    assert IT.source("gone") == "gone"
    assert IT.source(None) == IT.source("s8") == "nobody named"


def test_a_hop_without_a_source_goes_by_its_words() -> None:
    """Where nobody was resolved, the report's words stand."""
    said = DOSSIER.attributions[2]
    hop = Hop(mention=said.chain[1].mention)

    assert IT.chain(replace(said, chain=(said.chain[0], hop, Hop()))) == (
        "Col. Ada Ruiz",
        "nobody named",
    )


# fmt: off
SENTENCES = {
    "in the middle":    ("It rained. Ruiz said [x:it held] for days. It fell.", "Ruiz said ", " for days. "),  # noqa: E501
    "the whole":        ("It rained. [x:It held.] It fell.", "", ""),
    "at the end":       ("It rained. Ruiz said [x:it held]", "Ruiz said ", ""),
    "up to a line":     ("The dam\nRuiz said [x:it held]\nfor days", "Ruiz said ", "\n"),  # noqa: E501
    "past initials":    ("It fell. U.S. and E.U. aides [x:said so] in the U.S. zone. Yes.", "U.S. and E.U. aides ", " in the U.S. zone. "),  # noqa: E501
    "past a title":     ("It fell. Aides [x:said so], citing Capt. Orr. Yes.", "Aides ", ", citing Capt. Orr. "),  # noqa: E501
    "up to initials":   ("Aides [x:in the U.S.] zone said so. Yes.", "Aides ", " zone said so. "),  # noqa: E501
    "in quotes":        ("“No.” “[x:It held] well,” she said.", "“", " well,” she said."),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(
    ("markup", "before", "after"), SENTENCES.values(), ids=SENTENCES
)
def test_words_are_shown_in_their_sentence(
    markup: str, before: str, after: str
) -> None:
    """What stands around them, as far as the sentence goes."""
    document, at = marked(markup)
    it = known(Dossier(version="0", documents=(document,)))

    assert it.sentence(at["x"]) == (before, document[at["x"]], after)


def test_points_in_dispute_come_first() -> None:
    """Then what most reports tell; what leads the page is what most reports tell."""
    both = DOSSIER.points[0]
    assert both.status is PointStatus.DISPUTED
    (told, *_), denied = both.mentions, both.mentions[-1]
    disputed = replace(DOSSIER.points[3], mentions=(told, denied))
    calm = replace(both, mentions=(told,) * 9)
    points = (DOSSIER.points[2], calm, DOSSIER.points[1], disputed)

    assert [p.id for p in ranked(points)] == ["p3", "p0", "p1", "p2"]
    assert leading(known(replace(DOSSIER, points=points))) == calm
    assert leading(known(Dossier(version="0"))) is None


def test_of_one_report_its_headline_leads_the_page() -> None:
    """However often it tells something else."""
    document, at = marked("[x:Ferries stop] [y:after storms]\n\nIt rained. [z:It did].")
    head = Segment(Span(0, 0, 27), Kind.HEADLINE)
    told = replace(document, segments=(head, *document.segments))

    def point(*spans: str) -> Point:
        mention = DOSSIER.points[0].mentions[0]
        mentions = tuple(replace(mention, span=at[key]) for key in spans)
        return replace(DOSSIER.points[0], mentions=mentions, reports=1, text=spans[0])

    points = point("z", "z", "z"), point("y", "z"), point("x")
    pile = Dossier(version="0", documents=(told,), points=points)

    assert leading(known(pile)) == points[2]


def test_a_denial_alone_is_no_dispute() -> None:
    """What one report denies, and none says, does not stand before all else."""
    denied = replace(DOSSIER.points[2], mentions=DOSSIER.points[0].mentions[-1:])

    assert ranked((denied, DOSSIER.points[1]))[0] is DOSSIER.points[1]


def test_origins_stand_in_the_order_of_the_count() -> None:
    """What was counted has its number, and what was not says so."""
    rows = behind.rows(IT, DOSSIER.points[0])

    assert [(row.number, row.who, row.how) for row in rows] == [
        (1, "officials of Velia, through The Capital Ledger", "anonymous"),
        (2, "Col. Ada Ruiz", "on record, infers it"),
        (None, "Velia’s Ministry of Water", "on record, denies it, not counted"),
    ]
    assert len(rows[0].spots) == 2


def test_a_claim_that_nobody_was_found_to_make() -> None:
    """It is the report's own, and is not counted."""
    mention = replace(DOSSIER.points[0].mentions[0], attribution=None, origin=None)
    point = replace(DOSSIER.points[0], mentions=(mention,))

    (row,) = behind.rows(IT, point)

    assert (row.who, row.how) == ("In its own voice", "not counted")
    assert behind.teller(IT, mention) == ("The Marrow Herald itself", "")


def test_an_outlet_that_counts_as_an_origin_is_named() -> None:
    """Where a report's own work is counted, whose it is stands in the table."""
    mention = replace(DOSSIER.points[2].mentions[0], origin="s5")
    point = replace(DOSSIER.points[0], mentions=(mention,))

    (row,) = behind.rows(IT, point)

    assert (row.number, row.who) == (1, "the report itself")
    assert row.how == "the outlet’s own voice"


def test_all_that_speak_for_themselves_are_one_row() -> None:
    """Twenty outlets without a source do not fill the table."""
    own = DOSSIER.points[2].mentions[0]
    point = replace(DOSSIER.points[0], mentions=(own, replace(own, attribution=None)))

    assert [len(row.spots) for row in behind.rows(IT, point)] == [2]


def test_the_sides_of_a_difference_have_their_words() -> None:
    """A figure, a statement, and an id that stands for nothing."""
    (one,) = sides.differences(IT, conflict=False)

    assert [(item.words, item.who) for item in one.sides] == [
        ("38", "Col. Ada Ruiz, 6 Mar 2031"),
        ("112 wounded", "Col. Ada Ruiz"),
        ("has not given way at all", "Velia’s Ministry of Water"),
        ("gone", ""),
    ]
    assert one.sides[3].spot is None


def test_conflicts_stand_apart() -> None:
    """What excludes each other is not among what only differs."""
    assert [s.difference.id for s in sides.differences(IT, conflict=True)] == ["x0"]


def test_stances_come_in_the_order_of_asking() -> None:
    """Confirmed, denied, silent; a stance that nobody takes is left out."""
    assert [title for title, _ in sides.stances(DOSSIER)] == [
        "Confirmed",
        "Denied",
        "Stayed silent",
    ]


# fmt: off
AGAINST = {
    "denied outright":  (Support.DENIES, None, "s6", "Col. Ada Ruiz"),
    "in own voice":     (Support.DOUBTS, "a4", "s6", "Col. Ada Ruiz"),
    "by an outlet":     (Support.DENIES, "a4", "s0", "the report itself"),
    "not against it":   (Support.ASSERTS, "a4", "s6", "the report itself"),
    "quoted":           (Support.DENIES, "a2", "s0", "Col. Ada Ruiz"),
}
# fmt: on


@pytest.mark.parametrize(
    ("support", "said", "origin", "words"), AGAINST.values(), ids=AGAINST
)
def test_who_is_told_to_deny_it(
    support: Support, said: str | None, origin: str, words: str
) -> None:
    """Where no attribution names them, the words of the sentence do."""
    mention = PointMention(
        span=Span(1, 0, 4), attribution=said, support=support, origin=origin
    )
    who = IT.behind(mention)

    assert who is not None
    assert who.words == words


def test_numbers_that_agree_stand_apart() -> None:
    """One number of two reports is no difference; a sum of others is one."""
    twin = replace(IT.figures["f2"], id="twin")
    alike, added = (
        Difference(id=key, kind=DifferenceKind.SAME_FIGURE, items=items, text="")
        for key, items in (("alike", ("f2", "twin")), ("added", ("f2", "f3")))
    )
    it = known(
        replace(DOSSIER, figures=(*DOSSIER.figures, twin), differences=(alike, added))
    )

    assert [one.difference.id for one in sides.agreements(it)] == ["alike"]
    assert [one.difference.id for one in sides.differences(it, conflict=False)] == [
        "added"
    ]
