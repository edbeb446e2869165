"""Whom a pronoun takes up."""

from collections.abc import Mapping

import pytest

from stage import (
    Says,
    Told,
    account,
    body,
    group,
    lines,
    person,
    pronoun,
    somebody,
    who,
)

Case = tuple[str, Mapping[str, Told], tuple[str, ...], tuple[str, str], bool]

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Case] = {
    "he": (
        lines("[a:Ada Ruiz], [b:Ben Vale] spoke.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Ben Vale"), "c": pronoun("he")},
        ("a",),
        ("Ada Ruiz", "he"),
        True,
    ),
    "he, of whom only one name is told": (
        lines("[a:Espino] spoke.", "[c:he] spoke."),
        {"a": body("Espino"), "c": pronoun("he")},
        ("a",),
        ("Espino", "he"),
        True,
    ),
    "he is no body of capital letters": (
        lines("[a:RGS] spoke.", "[c:he] spoke."),
        {"a": body("RGS"), "c": pronoun("he")},
        ("a",),
        ("RGS", "he"),
        False,
    ),
    "he is not she": (
        lines("[a:Ada Ruiz], [b:Mrs. Mary Vale] spoke.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Mary Vale"), "c": pronoun("he")},
        ("a", "b"),
        ("Ada Ruiz", "he"),
        True,
    ),
    "she is no spokesman": (
        lines("[a:Ada Ruiz] and [b:a spokesman] spoke.", "[c:she] spoke."),
        {"a": person("Ada Ruiz"), "b": somebody("spokesman"), "c": pronoun("she")},
        ("a", "b"),
        ("Ada Ruiz", "she"),
        True,
    ),
    "he, named just before": (
        lines("[a:Ada Ruiz] was seen.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("he")},
        (),
        ("Ada Ruiz", "he"),
        True,
    ),
    "he, far off": (
        lines("[a:Ada Ruiz] was seen.", "X.", "Y.", "Z.", "V.", "W.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("he")},
        (),
        ("Ada Ruiz", "he"),
        False,
    ),
    "they": (
        lines("[a:officials] spoke.", "[b:Ada Ruiz] spoke.", "[c:they] spoke."),
        {"a": group("official"), "b": person("Ada Ruiz"), "c": pronoun("they")},
        ("a", "b"),
        ("officials", "they"),
        True,
    ),
    "it": (
        lines("[a:the Harbour Board] spoke.", "[b:Ada Ruiz] spoke.", "[c:it] spoke."),
        {"a": body("Harbour Board"), "b": person("Ada Ruiz"), "c": pronoun("it")},
        ("a", "b"),
        ("the Harbour Board", "it"),
        True,
    ),
    "who": (
        "[a:Ada Ruiz], [c:who] spoke.",
        {"a": person("Ada Ruiz"), "c": pronoun("who")},
        (),
        ("Ada Ruiz", "who"),
        True,
    ),
    "who, after nobody": (
        "[c:who] spoke of [a:Ada Ruiz].",
        {"a": person("Ada Ruiz"), "c": pronoun("who")},
        (),
        ("Ada Ruiz", "who"),
        False,
    ),
    "i": (
        lines("[a:Ada Ruiz] spoke.", "[c:I] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("i")},
        ("a",),
        ("Ada Ruiz", "I"),
        False,
    ),
}


@pytest.mark.parametrize(
    ("markup", "mentions", "spoke", "pair", "same"), TAKEN_UP.values(), ids=TAKEN_UP
)
def test_taken_up(
    markup: str,
    mentions: Mapping[str, Told],
    spoke: tuple[str, ...],
    pair: tuple[str, str],
    *,
    same: bool,
) -> None:
    """A pronoun is whoever spoke last and can be meant by it."""
    said = [Says(mark, (mark,)) for mark in spoke]

    assert who(account(markup, mentions, said), *pair) is same
