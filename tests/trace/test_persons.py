"""Whom "he" and "she" take up."""

import pytest

from stage import Pair, Says, account, are_one, lines, person, pronoun, who

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Pair] = {
    "he has no woman's first name": (
        lines("[a:Ben Ruiz] spoke.", "[b:Maria Vale] spoke.", "[c:he] spoke."),
        {"a": person("Ben Ruiz"), "b": person("Maria Vale"), "c": pronoun("he")},
        ("a", "b"),
        ("Ben Ruiz", "he"),
        True,
    ),
    "nor when told by the last name": (
        lines(
            "[d:Maria Vale] came.",
            "[a:Ben Ruiz] spoke.",
            "[b:Vale] spoke.",
            "[c:he] spoke.",
        ),
        {
            "d": person("Maria Vale"),
            "a": person("Ben Ruiz"),
            "b": person("Vale"),
            "c": pronoun("he"),
        },
        ("a", "b"),
        ("Ben Ruiz", "he"),
        True,
    ),
    "nobody rather than one who cannot be": (
        lines("[b:Maria Vale] spoke.", "[c:he] spoke."),
        {"b": person("Maria Vale"), "c": pronoun("he")},
        ("b",),
        ("Maria Vale", "he"),
        False,
    ),
    "she is no place": (
        lines("Near [b:Oster Head] it sank.", "[c:she] spoke."),
        {"b": person("Oster Head"), "c": pronoun("she")},
        (),
        ("Oster Head", "she"),
        False,
    ),
    "but who speaks, where he is": (
        lines("It ended at [b:Ada Ruiz].", "[c:she] spoke.", "[d:Ruiz] spoke."),
        {"b": person("Ada Ruiz"), "c": pronoun("she"), "d": person("Ruiz")},
        ("c", "d"),
        ("Ada Ruiz", "she"),
        True,
    ),
    "a title goes before a first name": (
        lines("[b:Mr. Maria Vale] spoke.", "[c:he] spoke."),
        {"b": person("Maria Vale"), "c": pronoun("he")},
        ("b",),
        ("Mr. Maria Vale", "he"),
        True,
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """He is no woman, by title or first name, in any of her mentions."""
    assert are_one(case) is case[-1]


# the second sentence, and whom "he" in it takes up
SENTENCES = {
    "[a:Bo Ruiz] stands by it: [x:the bridge held], [c:he] said.": "Bo Ruiz",
    "[x:[a:Bo Ruiz] left the bridge], [c:he] said.": "Ben Vale",
}


@pytest.mark.parametrize(("second", "meant"), SENTENCES.items())
def test_in_one_sentence(second: str, meant: str) -> None:
    """Who opens the sentence speaks on in it, but is not told of in his own words."""
    spoke = [Says("b", ("b",)), Says("x", ("c",))]
    people = {"a": person("Bo Ruiz"), "b": person("Ben Vale"), "c": pronoun("he")}
    made = account(lines("[b:Ben Vale] spoke.", second), people, spoke)

    assert who(made, meant, "he")


# the sentence before "He said", and whom he takes up
BEFORE = {
    "[a:Bo Ruiz] came home.": "Bo Ruiz",
    "The keeper met [a:Bo Ruiz].": "Ben Vale",
    "[a:Bo Ruiz] met [d:Tom Lima].": "Ben Vale",
}


@pytest.mark.parametrize(("before", "meant"), BEFORE.items())
def test_subject(before: str, meant: str) -> None:
    """Whom alone the sentence before is about goes on, though another spoke last."""
    people = {"a": person("Bo Ruiz"), "b": person("Ben Vale"), "c": pronoun("he")}
    if "[d:" in before:
        people["d"] = person("Tom Lima")
    made = account(
        lines("[x:It sank], [b:Ben Vale] said.", before, "[c:He] said [y:it burned]."),
        people,
        [Says("x", ("b",)), Says("y", ("c",))],
    )

    assert who(made, meant, "He")


# Each: the paragraph before a quotation, and who "he" is, by whom it was said.
PARAGRAPHS = {
    "who opens it": ("[a:Bo Ruiz] walked the wall for an hour.", "Bo Ruiz"),
    "one of two": ("[a:Bo Ruiz] walked the wall with [d:Tom Lima].", "Ben Vale"),
    "one told of in passing": (
        "On the wall, as every morning at that hour, in all weathers, was [a:Bo Ruiz].",
        "Ben Vale",
    ),
}


@pytest.mark.parametrize(("before", "meant"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_a_quotation_goes_on_about_the_paragraph_before(
    before: str, meant: str
) -> None:
    """Though somebody else spoke in the one before that."""
    people = {"a": person("Bo Ruiz"), "b": person("Ben Vale"), "c": pronoun("he")}
    if "[d:" in before:
        people["d"] = person("Tom Lima")
    text = f'[x:It sank], [b:Ben Vale] said.\n\n{before}\n\n"[y:It held]," [c:he] said.'

    made = account(text, people, [Says("x", ("b",)), Says("y", ("c",))])

    assert who(made, meant, "he")
