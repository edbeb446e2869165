"""Chains completed from what stands around: people, bodies, sentences that go on."""

from collections.abc import Mapping, Sequence

import pytest

from stage import (
    Says,
    Told,
    account,
    body,
    chains,
    lines,
    outlet,
    person,
)

POST = outlet("Post")
Case = tuple[str, Mapping[str, Told], Sequence[Says], int, list[str]]


FOG = ("Fog.",)
# text, mentions, who said what, number of the attribution, its chain
CASES: dict[str, Case] = {
    "a hop twice": (
        "[x:It sank], [a:the Post] of [b:the Post] wrote.",
        {"a": POST, "b": POST},
        [Says("x", ("a", "b"))],
        0,
        ["the Post"],
    ),
    "an outlet that reported what somebody said": (
        lines("[x:It sank], [b:Ada Ruiz] said.", "[y:This] was in [a:the Post]."),
        {"a": POST, "b": person("Ada Ruiz")},
        [Says("x", ("b",)), Says("y", ("a",), made_by="pointer")],
        0,
        ["the Post", "Ada Ruiz"],
    ),
    "an outlet that reported on the statement before": (
        lines("[x:It sank].", "[y:This] was in [a:the Post]."),
        {"a": POST},
        [Says("x"), Says("y", ("a",), made_by="pointer")],
        0,
        ["the Post"],
    ),
    "nobody is named": (
        "[x:It sank], reportedly.",
        {},
        [Says("x", ("",))],
        0,
        ["nobody"],
    ),
    "a person again": (
        lines(
            "[x:It sank], [b:Ada Ruiz] told [a:the Post].",
            "Fog.",
            "Fog.",
            "[y:It burns], [c:Ruiz] said.",
        ),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
        1,
        ["the Post", "Ada Ruiz"],
    ),
    "a person who tells all": (
        lines(
            "[x:It sank], [b:Ada Ruiz] told [a:the Post].",
            "[y:It burns], [c:Ruiz] said on Twitter.",
        ),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
        1,
        ["Ada Ruiz"],
    ),
    "words said of posts are no posts": (
        lines(
            "[x:It sank], [b:Ada Ruiz] told [a:the Post].",
            "[y:Crews are posted], [c:Ruiz] said.",
        ),
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
        1,
        ["the Post", "Ada Ruiz"],
    ),
    "a person who spoke before": (
        lines(
            "[w:It floats], [d:Ada Ruiz] said.",
            "[x:It sank], [b:Ada Ruiz] told [a:the Post].",
            "Fog.",
            "Fog.",
            "[y:It burns], [c:Ruiz] said.",
        ),
        {
            "a": POST,
            "b": person("Ada Ruiz"),
            "c": person("Ruiz"),
            "d": person("Ada Ruiz"),
        },
        [Says("w", ("d",)), Says("x", ("a", "b")), Says("y", ("c",))],
        2,
        ["Ada Ruiz"],
    ),
    "the same, right after": (
        lines(
            "[w:It floats], [d:Ada Ruiz] said.",
            "[x:It sank], [b:Ada Ruiz] told [a:the Post].",
            "[y:It burns], [c:Ruiz] said.",
        ),
        {
            "a": POST,
            "b": person("Ada Ruiz"),
            "c": person("Ruiz"),
            "d": person("Ada Ruiz"),
        },
        [Says("w", ("d",)), Says("x", ("a", "b")), Says("y", ("c",))],
        2,
        ["the Post", "Ada Ruiz"],
    ),
    "a body that came far before": (
        lines(
            "[x:It sank], [a:the Post] wrote, citing [b:the Harbour Board].",
            *FOG * 9,
            "[y:It burns], [c:the Harbour Board] said.",
        ),
        {"a": POST, "b": body("Harbour Board"), "c": body("Harbour Board")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
        1,
        ["the Harbour Board"],
    ),
    "a person with no outlet": (
        lines("[x:It sank], [b:Ruiz] said.", "[y:It burns], [c:Ruiz] said."),
        {"b": person("Ruiz"), "c": person("Ruiz")},
        [Says("x", ("b",)), Says("y", ("c",))],
        1,
        ["Ruiz"],
    ),
    "a state has many ways": (
        lines(
            "[x:It sank], [a:the Post] wrote, citing [b:Oslo].",
            "[y:It burns], [c:Oslo] said.",
        ),
        {"a": POST, "b": body("Oslo"), "c": body("Oslo")},
        [Says("x", ("a", "b")), Says("y", ("c",))],
        1,
        ["Oslo"],
    ),
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
