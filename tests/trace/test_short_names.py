"""Bodies of a pile by less than their names: a first word, a sort, a noun."""

from collections import Counter
from dataclasses import replace

import pytest

from sayso import trace
from sayso.core.document import Kind, Segment
from sayso.trace.joins import joined
from sayso.trace.key import Key
from stage import Says, account, body, one, saying

LONG = "the ferry had sunk off the old harbour in a very thick fog"

FIRMS = {
    "a firm by its first word": (("oster laboratories", "oster"), True),
    "a firm of two words for what it is": (("oster steel industries", "oster"), True),
    "a board is no firm": (("oster harbour board", "oster"), False),
    "a short word": (("acmo motors", "acmo"), False),
    "two firms of one word": (("oster motors", "oster", "oster foods"), False),
}


@pytest.mark.parametrize(("names", "same"), FIRMS.values(), ids=FIRMS)
def test_firms(names: tuple[str, ...], *, same: bool) -> None:
    """A firm goes by the first word of its name, where one alone can be meant."""
    full, short, *more = (Key("body", name) for name in names)
    groups = joined(Counter((full, short, *more)))
    home = groups.home(short)

    assert (home in {groups.home(each) for each in (full, *more)}) is same


def test_a_lone_name_is_a_body_that_others_take_for_one() -> None:
    """Where no full name ends in it, a person of one word is the body of that name."""
    lone, found = Key("person", "oster"), Key("body", "oster")
    groups = joined(Counter((lone, found)))
    apart = joined(Counter((lone, found, Key("person", "ada oster"))))

    assert groups.home(lone) == groups.home(found) == found
    assert apart.home(lone) == Key("person", "ada oster")


WATCHDOGS = {
    "the one of its field": (("National Agency for Harbour Safety",), True),
    "of another field": (("National Agency for Food Safety",), False),
    "two of its field": (
        ("National Agency for Harbour Safety", "Harbour Traffic Authority"),
        False,
    ),
}


@pytest.mark.parametrize(("names", "same"), WATCHDOGS.values(), ids=WATCHDOGS)
def test_watchdogs(names: tuple[str, ...], *, same: bool) -> None:
    """What one report calls by its sort is the one body that others name."""
    told = [saying(n, LONG, f"the {name}", body(name)) for n, name in enumerate(names)]
    last = saying(len(told), LONG, "The harbour watchdog", body(head="watchdog"))
    found = trace.lineage((*told, last))

    called = [s.variants for s in found.sources if s.name in names]

    assert any("The harbour watchdog" in each for each in called) is same


def test_one_ministry_with_and_without_its_adjective() -> None:
    """The adjective is nobody's name, and the ministry is one whoever leaves it out."""
    found = trace.lineage(
        (
            saying(
                0,
                LONG,
                "the Norlish Harbour Ministry",
                body("Norlish Harbour Ministry"),
            ),
            saying(1, LONG, "the Harbour Ministry", body("Harbour Ministry")),
            saying(2, LONG, "the Food Ministry", body("Food Ministry")),
            saying(
                3, LONG, "the Norlish harbour regulator", body("Norlish", "regulator")
            ),
        )
    )
    bodies = [s for s in found.sources if s.mentions]

    assert sorted(len(s.mentions) for s in bodies) == [1, 1, 2]
    assert "Norlish" not in {s.name for s in bodies}


def test_an_outlet_of_the_pile_is_no_body() -> None:
    """A report's own outlet, that another takes for a body, is one source with it."""
    own = account("It sank.", {}, outlet="Norlish Wire Agency")
    others = [
        saying(n, LONG, "the Norlish Wire Agency", body("Norlish Wire Agency"))
        for n in (1, 2)
    ]
    found = trace.lineage((own, *others))

    assert one(found, "Norlish Wire Agency").id == found.outlets[0]


@pytest.mark.parametrize(("kind", "mentions"), [(Kind.HEADLINE, 2), (Kind.BODY, 1)])
def test_a_headline_s_bare_noun_is_the_one_such_body(kind: Kind, mentions: int) -> None:
    """A headline's regulator is the agency that the report goes on to name."""
    board = "National Agency for Harbours"
    made = account(
        f"[t:[a:Regulator]: it sank]\n[x:It sank], [b:{board}] said.",
        {"a": body(head="regulator"), "b": body(board)},
        [Says("x", ("b",))],
    )
    title, text = made.sentences
    segments = (Segment(title, kind), Segment(text, Kind.BODY))
    titled = replace(made, document=replace(made.document, segments=segments))

    found = trace.lineage((titled,))

    assert len(one(found, board).mentions) == mentions


@pytest.mark.parametrize(
    ("name", "same"), [("harbour sextant", True), ("sextant", False)]
)
def test_a_whole_name_is_an_outlet_that_is_more_often_taken_for_a_body(
    name: str, *, same: bool
) -> None:
    """A lone word may be both."""
    paper, body = Key("outlet", name), Key("body", name)
    groups = joined({paper: 2, body: 4})

    assert (groups.home(paper) == groups.home(body)) is same
