"""Chains of a report: hops resolved, pointers followed."""

from dataclasses import replace

import pytest

from sayso.core.account import Account, How
from sayso.trace.carry import completed
from sayso.trace.cast import cast
from sayso.trace.chains import NOBODY
from stage import (
    Says,
    account,
    body,
    chains,
    group,
    lines,
    outlet,
    person,
    pronoun,
)

POST = outlet("Post")


def pointing(*said: Says) -> Account:
    """A lead, and two sentences that only tell where it is from."""
    return account(
        lines(
            "[x:It sank].",
            "[a:The Post] wrote on [y:this].",
            "[c:The newspaper] [z:refers to] [b:officials].",
        ),
        {"a": POST, "b": group("official"), "c": outlet(head="newspaper")},
        said,
    )


def test_pointers_give_the_sentence_before_its_chain() -> None:
    """What only says who wrote, and of whom, tells of the sentence before."""
    made = pointing(
        Says("x"),
        Says("y", ("a",), made_by="pointer"),
        Says("z", ("c", "b"), made_by="pointer"),
    )
    found = completed(cast(made))

    assert chains(made) == [["The Post", "officials"]]
    assert [hop.how for hop in found[0].chain] == [How.FILE, How.CARRIED, How.CARRIED]
    assert made.document[found[0].chain[1].mention] == "The Post"  # type: ignore[index] - carried with its words


def test_a_pointer_points_past_another() -> None:
    """What only attributes, and stayed, is none that another can point at."""
    made = account(
        lines("[a:The Post] wrote on [y:this].", "[c:The Mail] wrote on [z:this]."),
        {"a": POST, "c": outlet("Mail")},
        [
            Says("y", ("a",), made_by="pointer"),
            Says("z", ("c",), made_by="pointer"),
        ],
    )

    assert chains(made) == [["The Post"], ["The Mail"]]


def test_a_pointer_takes_the_place_of_hearsay() -> None:
    """Who is named later is somebody, where the lead says "reportedly"."""
    made = pointing(Says("x", ("",)), Says("y", ("a",), made_by="pointer"))

    assert chains(made) == [["The Post"]]


def test_a_pointer_with_nothing_to_point_at_stays() -> None:
    """At the start, or after what somebody else said, it is a statement of its own."""
    alone = pointing(Says("y", ("a",), made_by="pointer"))
    empty = pointing(Says("x"), Says("y", made_by="pointer"))
    owned = account(
        lines("[x:It sank], [r:Ruiz] said.", "[a:The Post] wrote on [y:this]."),
        {"r": person("Ruiz"), "a": POST},
        [Says("x", ("r",)), Says("y", ("a",), made_by="pointer")],
    )

    assert chains(alone) == [["The Post"]]
    assert chains(empty) == [[], []]
    assert chains(owned) == [["Ruiz"], ["The Post"]]


def test_the_own_outlet_is_no_hop() -> None:
    """What the Post was told, by the Post, is the Post's own; so is "this paper"."""
    made = account(
        lines(
            "[x:It sank], [b:Ada Ruiz] told [a:the Post].",
            "[y:It burns], [d:Ben Vale] told [c:this newspaper].",
        ),
        {
            "a": POST,
            "b": person("Ada Ruiz"),
            "c": outlet(head="newspaper"),
            "d": person("Ben Vale"),
        },
        [Says("x", ("a", "b")), Says("y", ("c", "d"))],
        outlet="The Harbour Post",
    )

    assert chains(made) == [["Ada Ruiz"], ["Ben Vale"]]


@pytest.mark.parametrize(("short", "hops"), [("HP", []), ("HB", ["HB"])])
def test_the_own_outlet_by_its_initials_is_no_hop(short: str, hops: list[str]) -> None:
    """What the Harbour Post was told as "HP" is its own; another's is not."""
    made = account(
        f"[x:It sank], [b:Ada Ruiz] told [a:{short}].",
        {"a": outlet(short), "b": person("Ada Ruiz")},
        [Says("x", ("a", "b"))],
        outlet="The Harbour Post",
    )

    assert chains(made) == [[*hops, "Ada Ruiz"]]


def test_a_hop_of_no_mention_goes_to_the_one_it_shares_most_with() -> None:
    """Words that are no mention are the mention that they overlap, or nobody."""
    made = account(
        "[x:It sank], [a:Col. [b:Ada Ruiz]] said, and [c:fog] fell.",
        {"b": person("Ada Ruiz"), "a": person("Ada Ruiz"), "c": body("fog")},
        [Says("x", ("a",)), Says("x", ("c",))],
    )
    bare = account(
        "[x:It sank], [a:Ruiz] said.", {"a": body("Ruiz")}, [Says("x", ("a",))]
    )
    without = _without(made, "Col. Ada Ruiz", "fog")

    assert chains(without) == [["Ada Ruiz"], ["nobody"]]
    assert chains(_without(bare, "Ruiz")) == [["nobody"]]


def _without(made: Account, *texts: str) -> Account:

    kept = (m for m in made.mentions if made.document[m.span] not in texts)
    return replace(made, mentions=tuple(kept))


def test_it_that_takes_up_nothing_is_nobody() -> None:
    """A pronoun alone is no source, and the words are left to nobody named."""
    made = account(
        "In a statement [a:it] said that [x:it sank].",
        {"a": pronoun("it")},
        [Says("x", ("a",))],
    )

    assert [hop.source for hop in completed(cast(made))[0].chain] == ["d0.t", NOBODY]


def test_a_person_is_no_channel() -> None:
    """Whom a person cites was reached through that person, and through no outlet."""
    made = account(
        lines(
            "[x:It sank], [a:Ruiz] said, citing [b:Vale].",
            "[y:It burns], [c:Vale] said.",
        ),
        {"a": person("Ruiz"), "b": person("Vale"), "c": person("Vale")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
    )

    assert chains(made) == [["Ruiz", "Vale"], ["Vale"]]
