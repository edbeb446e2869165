"""Chains completed from what stands around: unnamed people, and what goes on."""

from collections.abc import Mapping, Sequence

import pytest

from sayso.core.account import Manner
from stage import (
    Says,
    Told,
    account,
    body,
    chains,
    document,
    group,
    lines,
    outlet,
    person,
    somebody,
)

POST = outlet("Post")
Case = tuple[str, Mapping[str, Told], Sequence[Says], int, list[str]]


FOG = ("Fog.",)
CITED = "[x:It sank], [a:the Post] wrote, citing [b:French officials]."
BOTH: dict[str, Told] = {"a": POST, "b": group("official", of=("French",))}
FIRST = Says("x", ("a", "b"))

# text, mentions, who said what, number of the attribution, its chain
CASES: dict[str, Case] = {
    "some of those officials": (
        lines(CITED, "[y:It burns], [c:officials] said."),
        BOTH | {"c": group("official")},
        [FIRST, Says("y", ("c",))],
        1,
        ["the Post", "French officials"],
    ),
    "one of them": (
        lines(CITED, "[y:It burns], [c:one of them] said."),
        BOTH | {"c": somebody("one")},
        [FIRST, Says("y", ("c",))],
        1,
        ["the Post", "one of them"],
    ),
    "one of them, further on": (
        lines(CITED, "Fog.", "[y:It burns], [c:one of them] said."),
        BOTH | {"c": somebody("one")},
        [FIRST, Says("y", ("c",))],
        1,
        ["one of them"],
    ),
    "officials of another state": (
        lines(CITED, "[y:It burns], [c:Dutch officials] said."),
        BOTH | {"c": group("official", of=("Dutch",))},
        [FIRST, Says("y", ("c",))],
        1,
        ["Dutch officials"],
    ),
    "some other officials": (
        lines(CITED, "[y:It burns], [c:some officials] said."),
        BOTH | {"c": group("official")},
        [FIRST, Says("y", ("c",))],
        1,
        ["some officials"],
    ),
    "other people": (
        lines(CITED, "[y:It burns], [c:French experts] said."),
        BOTH | {"c": group("expert", of=("French",))},
        [FIRST, Says("y", ("c",))],
        1,
        ["French experts"],
    ),
    "a person is no official": (
        lines(
            "[x:It sank], [a:the Post] wrote, citing [b:Ada Ruiz].",
            "Fog.",
            "[y:It burns], [c:the officials] said.",
        ),
        {"a": POST, "b": person("Ada Ruiz"), "c": group("official")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
        1,
        ["the officials"],
    ),
    "officials too far on": (
        lines(CITED, *FOG * 3, "[y:It burns], [c:French officials] said."),
        BOTH | {"c": group("official", of=("French",))},
        [FIRST, Says("y", ("c",))],
        1,
        ["French officials"],
    ),
    "far on, but it is cited again": (
        lines(
            CITED,
            *FOG * 3,
            "[y:It burns], [c:French officials] said.",
            "[z:It floats], [d:the Post] wrote.",
        ),
        BOTH | {"c": group("official", of=("French",)), "d": POST},
        [FIRST, Says("y", ("c",)), Says("z", ("d",))],
        1,
        ["the Post", "French officials"],
    ),
    "far on, and another is cited": (
        lines(
            CITED,
            *FOG * 3,
            "[y:It burns], [c:French officials] said.",
            "Fog.",
            "[z:It floats], [d:the Post] wrote.",
        ),
        BOTH | {"c": group("official", of=("French",)), "d": POST},
        [FIRST, Says("y", ("c",)), Says("z", ("d",))],
        1,
        ["French officials"],
    ),
    "no more to be seen": (
        lines(CITED, *FOG * 7, "[y:It burns], [c:French officials] said."),
        BOTH | {"c": group("official", of=("French",))},
        [FIRST, Says("y", ("c",))],
        1,
        ["French officials"],
    ),
    "officials in public": (
        lines(CITED, "[y:It burns], [c:French officials] told reporters."),
        BOTH | {"c": group("official", of=("French",))},
        [FIRST, Says("y", ("c",))],
        1,
        ["French officials"],
    ),
    "officials after the bare paper": (
        lines(
            "[x:It sank], [a:the Post] wrote.", "[y:It burns], [c:the officials] said."
        ),
        {"a": POST, "c": group("official")},
        [Says("x", ("a",)), Says("y", ("c",))],
        1,
        ["the Post", "the officials"],
    ),
    "a new official after it": (
        lines(
            "[x:It sank], [a:the Post] wrote.", "[y:It burns], [c:an official] said."
        ),
        {"a": POST, "c": somebody("official")},
        [Says("x", ("a",)), Says("y", ("c",))],
        1,
        ["an official"],
    ),
    "officials after nobody": (
        "[y:It burns], [c:the officials] said.",
        {"c": group("official")},
        [Says("y", ("c",))],
        0,
        ["the officials"],
    ),
    "officials after people": (
        lines("[x:It sank], [a:Ruiz] said.", "[y:It burns], [c:the officials] said."),
        {"a": person("Ruiz"), "c": group("official")},
        [Says("x", ("a",)), Says("y", ("c",))],
        1,
        ["the officials"],
    ),
    "a body in the outlet's paragraph": (
        "[x:It sank], [a:the Post] wrote. [y:It burns], [c:police] said.",
        {"a": POST, "c": body("", "police")},
        [Says("x", ("a",)), Says("y", ("c",))],
        1,
        ["the Post", "police"],
    ),
    "a body in its own": (
        lines("[x:It sank], [a:the Post] wrote.", "[y:It burns], [c:police] said."),
        {"a": POST, "c": body("", "police")},
        [Says("x", ("a",)), Says("y", ("c",))],
        1,
        ["police"],
    ),
    "a document is no group": (
        lines(CITED, "[y:It burns], [c:the study] said."),
        BOTH | {"c": document("study")},
        [FIRST, Says("y", ("c",))],
        1,
        ["the study"],
    ),
    "it goes on": (
        lines(CITED, "[y:They rowed home]."),
        BOTH,
        [FIRST, Says("y")],
        1,
        ["the Post", "French officials"],
    ),
    "it goes on, in marks": (
        lines(CITED, "[y:They rowed home]."),
        BOTH,
        [FIRST, Says("y", manner=Manner.DIRECT)],
        1,
        [],
    ),
    "the teller takes over": (
        lines(CITED, "[y:This comes as it rains]."),
        BOTH,
        [FIRST, Says("y")],
        1,
        [],
    ),
    "another matter": (lines(CITED, "[y:Rain fell]."), BOTH, [FIRST, Says("y")], 1, []),
    "one word": (lines(CITED, "[y:They]."), BOTH, [FIRST, Says("y")], 1, []),
    "after a person's own words": (
        lines("[x:It sank], [a:Ruiz] said.", "[y:They rowed home]."),
        {"a": person("Ruiz")},
        [Says("x", ("a",)), Says("y")],
        1,
        [],
    ),
    "it was first": ("[y:They rowed home].", {}, [Says("y")], 0, []),
}


@pytest.mark.parametrize(
    ("markup", "mentions", "said", "at", "chain"), CASES.values(), ids=CASES
)
def test_carried_to_groups(
    markup: str,
    mentions: Mapping[str, Told],
    said: Sequence[Says],
    at: int,
    chain: list[str],
) -> None:
    """A sentence is told through whom those around it say, and through nobody else."""
    assert chains(account(markup, mentions, said))[at] == chain
