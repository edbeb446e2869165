"""Whom a pronoun takes up."""

from dataclasses import replace

import pytest

from sayso.core.account import Quotation
from sayso.core.document import Kind, Segment
from stage import (
    Pair,
    Says,
    Told,
    account,
    are_one,
    body,
    group,
    lines,
    person,
    pronoun,
    somebody,
    who,
)

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Pair] = {
    "its authors": (
        lines("According to [a:the study] it fell.", "[c:Its authors] spoke."),
        {"a": Told("document", "study"), "c": group("author")},
        ("c",),
        ("the study", "Its authors"),
        True,
    ),
    "the institute": (
        lines("[a:Oster] put it at 12.", "[c:The institute] spoke."),
        {"a": body("Oster"), "c": body("", "institute")},
        ("a", "c"),
        ("Oster", "The institute"),
        True,
    ),
    "the institute is no ministry": (
        lines("[a:Ports Ministry] spoke.", "[c:The institute] spoke."),
        {"a": body("Ports Ministry"), "c": body("", "institute")},
        ("a", "c"),
        ("Ports Ministry", "The institute"),
        False,
    ),
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
    "he, named some sentences ago": (
        lines("[a:Ada Ruiz] was seen.", "X.", "Y.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("he")},
        ("c",),
        ("Ada Ruiz", "he"),
        True,
    ),
    "he, the only one who spoke": (
        lines("[a:Ada Ruiz] spoke.", "X.", "Y.", "Z.", "V.", "W.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("he")},
        ("a",),
        ("Ada Ruiz", "he"),
        True,
    ),
    "he, far from one of two": (
        lines(
            "[b:Bo Vale] ran.",
            "[a:Ada Ruiz] spoke.",
            "X.",
            "Y.",
            "Z.",
            "V.",
            "W.",
            "[c:he] spoke.",
        ),
        {"a": person("Ada Ruiz"), "b": person("Bo Vale"), "c": pronoun("he")},
        ("a",),
        ("Ada Ruiz", "he"),
        False,
    ),
    "he, who spoke on and on": (
        lines(
            "[b:Bo Vale] ran.",
            "[a:Ada Ruiz] spoke.",
            "X.",
            "Y.",
            "[c:he] spoke.",
            "Z.",
            "V.",
            "[d:He] spoke.",
        ),
        {
            "a": person("Ada Ruiz"),
            "b": person("Bo Vale"),
            "c": pronoun("he"),
            "d": pronoun("he"),
        },
        ("a", "c", "d"),
        ("Ada Ruiz", "He"),
        True,
    ),
    "they, a group named just before": (
        lines("[a:officials] ran.", "[c:they] spoke."),
        {"a": group("official"), "c": pronoun("they")},
        ("c",),
        ("officials", "they"),
        True,
    ),
    "they are no body that did not speak": (
        lines("[a:the Harbour Board] ran.", "[c:they] spoke."),
        {"a": body("Harbour Board"), "c": pronoun("they")},
        ("c",),
        ("the Harbour Board", "they"),
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
    "it, of whom the sentence before tells": (
        lines(
            "[a:The police] spoke.",
            "[b:Oster Ferries], which runs it, would not comment.",
            "In a statement [c:it] spoke.",
        ),
        {"a": body("", "police"), "b": body("Oster Ferries"), "c": pronoun("it")},
        ("a", "c"),
        ("Oster Ferries", "it"),
        True,
    ),
    "it, in whose sentence another spoke": (
        lines(
            "[b:Oster Ferries] sank, [a:the Harbour Board] spoke.",
            "In a statement [c:it] spoke.",
        ),
        {"a": body("Harbour Board"), "b": body("Oster Ferries"), "c": pronoun("it")},
        ("a", "c"),
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


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """A pronoun is whoever spoke last and can be meant by it."""
    assert are_one(case) is case[-1]


@pytest.mark.parametrize("word", ["I", "we"])
@pytest.mark.parametrize(("given", "speaker"), [(True, "Ada Ruiz"), (False, "Bo Vale")])
def test_in_a_quotation_its_speaker(word: str, speaker: str, *, given: bool) -> None:
    """Who says "I" or "we" in a quotation speaks it, or is who spoke last."""
    told = account(
        lines(
            "[x:It held], [a:Ada Ruiz] said.",
            "[y:It fell], [b:Bo Vale] said.",
            f"[q:“[c:{word}] said it [z:held].”]",
        ),
        {"a": person("Ada Ruiz"), "b": person("Bo Vale"), "c": pronoun(word.lower())},
        [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
    )
    text = told.document.text
    quotation = Quotation(
        span=told.document.span(text.index("“"), len(text)),
        attribution=told.attributions[0].id if given else None,
    )

    assert who(replace(told, quotations=(quotation,)), speaker, word) is True
    assert who(told, speaker, word) is False


# a paragraph after one in which Ben Vale spoke, and whether he speaks in it
OPENINGS = {
    "by name": ("[a:Bo Ruiz] has a list.\nIt has nine names, [c:he] spoke.", False),
    "by a post and a name": (
        "The chairman of the union, [a:Bo Ruiz], came.\nIt rains, [c:he] spoke.",
        False,
    ),
    "by a pronoun": (
        "He had met [a:Bo Ruiz].\nIt rains, [c:he] spoke.",
        True,
    ),
    "in one sentence": ("[a:Bo Ruiz] was held, [c:he] spoke.", True),
}


@pytest.mark.parametrize(("second", "before"), OPENINGS.values(), ids=OPENINGS)
def test_he_is_whom_the_paragraph_opens_with(second: str, *, before: bool) -> None:
    """Not whoever spoke in the one before, if this one begins with a name."""
    made = account(
        f"[b:Ben Vale] spoke.\n\n{second}",
        {"a": person("Bo Ruiz"), "b": person("Ben Vale"), "c": pronoun("he")},
        [Says("b", ("b",)), Says("c", ("c",))],
    )
    text = made.document.text
    cut = text.index("\n\n")
    parts = (made.document.span(0, cut), made.document.span(cut + 2, len(text)))
    paragraphs = tuple(Segment(part, Kind.BODY) for part in parts)
    made = replace(made, document=replace(made.document, segments=paragraphs))

    assert who(made, "Ben Vale", "he") is before
    assert who(made, "Bo Ruiz", "he") is not before
