"""Whom a report calls by another word when it goes on."""

import pytest

from stage import Pair, are_one, lines, person, somebody

TAKEN_UP: dict[str, Pair] = {
    "the Democrat, who spoke last": (
        lines("[a:Ada Ruiz] spoke.", "[b:The Democrat] spoke."),
        {"a": person("Ada Ruiz", of=()), "b": somebody("democrat")},
        ("a", "b"),
        ("Ada Ruiz", "The Democrat"),
        True,
    ),
    "the Democrat, after a Republican": (
        lines("[a:Republican Ada Ruiz] spoke.", "[b:The Democrat] spoke."),
        {"a": person("Ada Ruiz", "republican"), "b": somebody("democrat")},
        ("a", "b"),
        ("Republican Ada Ruiz", "The Democrat"),
        False,
    ),
    "the Democrat, long after": (
        lines("[a:Ada Ruiz] spoke.", *["It rained."] * 4, "[b:The Democrat] spoke."),
        {"a": person("Ada Ruiz"), "b": somebody("democrat")},
        ("a", "b"),
        ("Ada Ruiz", "The Democrat"),
        False,
    ),
    "a seat, right behind the name": (
        lines("[a:Ada Ruiz], [b:D-Ore.], spoke."),
        {"a": person("Ada Ruiz"), "b": person("D-Ore")},
        ("b",),
        ("Ada Ruiz", "D-Ore."),
        True,
    ),
    "the top Democrat, right behind the name": (
        lines("[c:Eva Brod] spoke of [a:Ada Ruiz], [b:the top Democrat], and left."),
        {
            "a": person("Ada Ruiz"),
            "b": somebody("democrat"),
            "c": person("Eva Brod"),
        },
        ("c", "b"),
        ("Ada Ruiz", "the top Democrat"),
        True,
    ),
    "the president is nobody of whom no more is told": (
        lines("[a:Ada Ruiz] came.", "[b:The president] spoke."),
        {"a": person("Ada Ruiz"), "b": somebody("president")},
        ("b",),
        ("Ada Ruiz", "The president"),
        False,
    ),
    "the deputy is not the sheriff": (
        lines("[a:Deputy Sheriff Ada Ruiz] spoke.", "[b:The sheriff] spoke."),
        {"a": person("Ada Ruiz", "sheriff"), "b": somebody("sheriff")},
        ("a", "b"),
        ("Deputy Sheriff Ada Ruiz", "The sheriff"),
        False,
    ),
    "the counsel is who is called so, not a lawyer nearer by": (
        lines(
            "[a:special counsel Ada Ruiz] came.",
            "[c:lawyer Eva Brod] spoke.",
            "[b:The counsel] spoke.",
        ),
        {
            "a": person("Ada Ruiz", "counsel"),
            "c": person("Eva Brod", "lawyer"),
            "b": somebody("counsel"),
        },
        ("c", "b"),
        ("special counsel Ada Ruiz", "The counsel"),
        True,
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """A party, a seat or a post is taken up by whoever can alone be meant."""
    assert are_one(case) is case[-1]
