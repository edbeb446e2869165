"""Chains completed from what stands around."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from sayso.core.account import Account, How, Manner
from sayso.trace.carry import completed
from sayso.trace.cast import cast
from stage import Says, Told, account, body, document, group, outlet, person, somebody

POST = outlet("Post")
Case = tuple[str, Mapping[str, Told], Sequence[Says], int, list[str]]


def chains(made: Account) -> list[list[str]]:
    """For each attribution the first words for each hop after the teller."""
    held = cast(made)
    return [
        [
            "nobody" if hop.source == "none" else held[hop.source or ""].described.text
            for hop in each.chain[1:]
        ]
        for each in completed(held)
    ]


CITED = "[x:It sank], [a:the Post] wrote, citing [b:French officials]."
BOTH: dict[str, Told] = {"a": POST, "b": group("official", of=("French",))}
FIRST = Says("x", ("a", "b"))

# text, mentions, who said what, number of the attribution, its chain
CASES: dict[str, Case] = {
    "a hop twice": ("[x:It sank], [a:the Post] of [b:the Post] wrote.",
        {"a": POST, "b": POST}, [Says("x", ("a", "b"))], 0, ["the Post"]),
    "nobody is named": ("[x:It sank], reportedly.", {}, [Says("x", ("",))], 0, ["nobody"]),
    "a person again": (
        lines("[x:It sank], [b:Ada Ruiz] told [a:the Post].", "Fog.", "Fog.", "[y:It burns], [c:Ruiz] said."),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz")},
        [Says("x", ("a", "b")), Says("y", ("c",))], 1, ["the Post", "Ada Ruiz"]),
    "a person who tells all": (
        lines("[x:It sank], [b:Ada Ruiz] told [a:the Post].", "[y:It burns], [c:Ruiz] said on Twitter."),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz")},
        [Says("x", ("a", "b")), Says("y", ("c",))], 1, ["Ada Ruiz"]),
    "words said of posts are no posts": (
        lines("[x:It sank], [b:Ada Ruiz] told [a:the Post].", "[y:Crews are posted], [c:Ruiz] said."),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz")},
        [Says("x", ("a", "b")), Says("y", ("c",))], 1, ["the Post", "Ada Ruiz"]),
    "a person who spoke before": (
        lines("[w:It floats], [d:Ada Ruiz] said.", "[x:It sank], [b:Ada Ruiz] told [a:the Post].", "Fog.", "Fog.", "[y:It burns], [c:Ruiz] said."),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz"), "d": person("Ada Ruiz")},
        [Says("w", ("d",)), Says("x", ("a", "b")), Says("y", ("c",))], 2, ["Ada Ruiz"]),
    "the same, right after": (
        lines("[w:It floats], [d:Ada Ruiz] said.", "[x:It sank], [b:Ada Ruiz] told [a:the Post].", "[y:It burns], [c:Ruiz] said."),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz"), "d": person("Ada Ruiz")},
        [Says("w", ("d",)), Says("x", ("a", "b")), Says("y", ("c",))], 2,
        ["the Post", "Ada Ruiz"]),
    "a body that came far before": (
        lines("[x:It sank], [a:the Post] wrote, citing [b:the Harbour Board].", *FOG * 9, "[y:It burns], [c:the Harbour Board] said."),
        {"a": POST, "b": body("Harbour Board"), "c": body("Harbour Board")},
        [Says("x", ("a", "b")), Says("y", ("c",))], 1, ["the Harbour Board"]),
    "a person with no outlet": (lines("[x:It sank], [b:Ruiz] said.", "[y:It burns], [c:Ruiz] said."),
        {"b": person("Ruiz"), "c": person("Ruiz")},
        [Says("x", ("b",)), Says("y", ("c",))], 1, ["Ruiz"]),
    "a state has many ways": (
        lines("[x:It sank], [a:the Post] wrote, citing [b:Oslo].", "[y:It burns], [c:Oslo] said."),
        {"a": POST, "b": body("Oslo"), "c": body("Oslo")},
        [Says("x", ("a", "b")), Says("y", ("c",))], 1, ["Oslo"]),
    "some of those officials": (lines(CITED, "[y:It burns], [c:officials] said."),
        BOTH | {"c": group("official")}, [FIRST, Says("y", ("c",))], 1,
        ["the Post", "French officials"]),
    "officials of another state": (lines(CITED, "[y:It burns], [c:Dutch officials] said."),
        BOTH | {"c": group("official", of=("Dutch",))}, [FIRST, Says("y", ("c",))], 1,
        ["Dutch officials"]),
    "some other officials": (lines(CITED, "[y:It burns], [c:some officials] said."),
        BOTH | {"c": group("official")}, [FIRST, Says("y", ("c",))], 1, ["some officials"]),
    "other people": (lines(CITED, "[y:It burns], [c:French experts] said."),
        BOTH | {"c": group("expert", of=("French",))}, [FIRST, Says("y", ("c",))], 1,
        ["French experts"]),
    "a person is no official": (
        lines("[x:It sank], [a:the Post] wrote, citing [b:Ada Ruiz].", "Fog.", "[y:It burns], [c:the officials] said."),
        {"a": POST, "b": person("Ada Ruiz"), "c": group("official")},
        [Says("x", ("a", "b")), Says("y", ("c",))], 1, ["the officials"]),
    "officials too far on": (lines(CITED, *FOG * 3, "[y:It burns], [c:French officials] said."),
        BOTH | {"c": group("official", of=("French",))}, [FIRST, Says("y", ("c",))], 1,
        ["French officials"]),
    "far on, but it is cited again": (
        lines(CITED, *FOG * 3, "[y:It burns], [c:French officials] said.", "[z:It floats], [d:the Post] wrote."),
        BOTH | {"c": group("official", of=("French",)), "d": POST},
        [FIRST, Says("y", ("c",)), Says("z", ("d",))], 1, ["the Post", "French officials"]),
    "far on, and another is cited": (
        lines(CITED, *FOG * 3, "[y:It burns], [c:French officials] said.", "Fog.", "[z:It floats], [d:the Post] wrote."),
        BOTH | {"c": group("official", of=("French",)), "d": POST},
        [FIRST, Says("y", ("c",)), Says("z", ("d",))], 1, ["French officials"]),
    "no more to be seen": (lines(CITED, *FOG * 7, "[y:It burns], [c:French officials] said."),
        BOTH | {"c": group("official", of=("French",))}, [FIRST, Says("y", ("c",))], 1,
        ["French officials"]),
    "officials in public": (lines(CITED, "[y:It burns], [c:French officials] told reporters."),
        BOTH | {"c": group("official", of=("French",))}, [FIRST, Says("y", ("c",))], 1,
        ["French officials"]),
    "officials after the bare paper": (
        lines("[x:It sank], [a:the Post] wrote.", "[y:It burns], [c:the officials] said."),
        {"a": POST, "c": group("official")}, [Says("x", ("a",)), Says("y", ("c",))], 1,
        ["the Post", "the officials"]),
    "a new official after it": (
        lines("[x:It sank], [a:the Post] wrote.", "[y:It burns], [c:an official] said."),
        {"a": POST, "c": somebody("official")}, [Says("x", ("a",)), Says("y", ("c",))], 1,
        ["an official"]),
    "officials after nobody": ("[y:It burns], [c:the officials] said.",
        {"c": group("official")}, [Says("y", ("c",))], 0, ["the officials"]),
    "officials after people": (
        lines("[x:It sank], [a:Ruiz] said.", "[y:It burns], [c:the officials] said."),
        {"a": person("Ruiz"), "c": group("official")},
        [Says("x", ("a",)), Says("y", ("c",))], 1, ["the officials"]),
    "a document is no group": (lines(CITED, "[y:It burns], [c:the study] said."),
        BOTH | {"c": document("study")}, [FIRST, Says("y", ("c",))], 1, ["the study"]),
    "it goes on": (lines(CITED, "[y:They rowed home]."), BOTH, [FIRST, Says("y")], 1,
        ["the Post", "French officials"]),
    "it goes on, in marks": (lines(CITED, "[y:They rowed home]."), BOTH,
        [FIRST, Says("y", manner=Manner.DIRECT)], 1, []),
    "the teller takes over": (lines(CITED, "[y:This comes as it rains]."), BOTH,
        [FIRST, Says("y")], 1, []),
    "another matter": (lines(CITED, "[y:Rain fell]."), BOTH, [FIRST, Says("y")], 1, []),
    "one word": (lines(CITED, "[y:They]."), BOTH, [FIRST, Says("y")], 1, []),
    "after a person's own words": (lines("[x:It sank], [a:Ruiz] said.", "[y:They rowed home]."),
        {"a": person("Ruiz")}, [Says("x", ("a",)), Says("y")], 1, []),
    "it was first": ("[y:They rowed home].", {}, [Says("y")], 0, []),
}


@pytest.mark.parametrize(
    ("markup", "mentions", "said", "at", "chain"), CASES.values(), ids=CASES
)
def test_carried(
    markup: str,
    mentions: Mapping[str, Told],
    said: Sequence[Says],
    at: int,
    chain: list[str],
) -> None:
    """A sentence is told through whom those around it say, and through nobody else."""
    assert chains(account(markup, mentions, said))[at] == chain


def pointing(*said: Says) -> Account:
    """A lead, and two sentences that only tell where it is from."""
    return account(
        lines("[x:It sank].", "[a:The Post] wrote on [y:this].", "[c:The newspaper] [z:refers to] [b:officials]."),
        {"a": POST, "b": group("official"), "c": outlet(head="newspaper")},
        said,
    )


def test_pointers_give_the_sentence_before_its_chain() -> None:
    """ "The Post wrote on this. It refers to officials." tells of the sentence before."""
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
    """What the Post says was told to the Post is the Post's own, and so is "this paper"."""
    made = account(
        lines("[x:It sank], [b:Ada Ruiz] told [a:the Post].", "[y:It burns], [d:Ben Vale] told [c:this newspaper]."),
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


def test_a_hop_of_no_mention_goes_to_the_one_it_shares_most_with() -> None:
    """A chain's words that are no mention are the mention that they overlap, or nobody."""
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
