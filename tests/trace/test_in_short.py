"""Who is told of in fewer words than before: posts, ages, plurals, last words."""

import pytest

from stage import Pair, Told, are_one, body, lines, outlet, person, somebody

# text, mentions, who spoke, two wordings, whether they are one
SHORT: dict[str, Pair] = {
    "the minister is no prime minister": (
        lines(
            "[c:Ports Minister Ada Ruiz] left.",
            "[a:Prime Minister Odo Lind] spoke.",
            "[b:The minister] spoke.",
        ),
        {
            "a": person("Odo Lind", "minister"),
            "b": somebody("minister"),
            "c": person("Ada Ruiz", "minister"),
        },
        ("a", "b"),
        ("Ports Minister Ada Ruiz", "The minister"),
        True,
    ),
    "the prime minister": (
        lines("[a:Prime Minister Odo Lind] spoke.", "[b:The prime minister] spoke."),
        {"a": person("Odo Lind", "minister"), "b": somebody("minister")},
        ("a", "b"),
        ("Prime Minister Odo Lind", "The prime minister"),
        True,
    ),
    "an age makes a person": (
        lines("[a:Ada Ruiz], 34, walks.", "[b:The baker] spoke."),
        {"a": body("Ada Ruiz"), "b": somebody("baker")},
        ("b",),
        ("Ada Ruiz", "The baker"),
        True,
    ),
    "one of whom it is told who is a person": (
        lines("[a:Ada Ruiz], who walks, left.", "[b:The baker] spoke."),
        {"a": body("Ada Ruiz"), "b": somebody("baker")},
        ("b",),
        ("Ada Ruiz", "The baker"),
        True,
    ),
    "a body of which it is told which is none": (
        lines("[a:Oster Lines], which sails, left.", "[b:The baker] spoke."),
        {"a": body("Oster Lines"), "b": somebody("baker")},
        ("b",),
        ("Oster Lines", "The baker"),
        False,
    ),
    "a body of no age": (
        lines("[a:Oster Lines], 34 years old, sails.", "[b:The baker] spoke."),
        {"a": body("Oster Lines"), "b": somebody("baker")},
        ("b",),
        ("Oster Lines", "The baker"),
        False,
    ),
    "a plural that a name ends in": (
        lines("[a:Norland State Railways] spoke.", "[b:The railways] spoke."),
        {
            "a": body("Norland State Railways", "railways"),
            "b": Told("body", "railway", plural=True),
        },
        ("a", "b"),
        ("Norland State Railways", "The railways"),
        True,
    ),
    "a plural of several": (
        lines("[a:Norland Railway] spoke.", "[b:The railways] spoke."),
        {
            "a": body("Norland Railway", "railway"),
            "b": Told("body", "railway", plural=True),
        },
        ("a", "b"),
        ("Norland Railway", "The railways"),
        False,
    ),
    "the last word of a name": (
        lines("[a:The Harbour Sextant] sailed.", "[b:The Sextant] spoke."),
        {"a": body("Harbour Sextant"), "b": body("Sextant")},
        ("b",),
        ("The Harbour Sextant", "The Sextant"),
        True,
    ),
    "the last word without an article": (
        lines("[a:The Harbour Sextant] sailed.", "[b:Sextant] spoke."),
        {"a": body("Harbour Sextant"), "b": body("Sextant")},
        ("b",),
        ("The Harbour Sextant", "Sextant"),
        False,
    ),
    "the last word of an institution's name": (
        lines("[a:The White House] voted.", "[b:The House] spoke."),
        {"a": body("White House"), "b": body("House")},
        ("b",),
        ("The White House", "The House"),
        False,
    ),
    "a last name that is a people's": (
        lines("[a:Ada Dane] sailed.", "[b:Dane] spoke."),
        {"a": person("Ada Dane"), "b": body("Dane")},
        ("b",),
        ("Ada Dane", "Dane"),
        True,
    ),
    "one of the people": (
        lines("[a:Ada Dane] sailed.", "[b:The Dane] spoke."),
        {"a": person("Ada Dane"), "b": body("Dane")},
        ("b",),
        ("Ada Dane", "The Dane"),
        False,
    ),
    "an outlet and what it is": (
        lines(
            "[a:Radio Oster, the channel of Norland] wrote.", "[b:Radio Oster] wrote."
        ),
        {
            "a": outlet("Radio Oster, the channel of Norland"),
            "b": outlet("Radio Oster"),
        },
        ("a", "b"),
        ("Radio Oster, the channel of Norland", "Radio Oster"),
        True,
    ),
    "the paper that nothing else tells": (
        "[a:The Sextant] went first. It sank, [b:the paper] wrote.",
        {"a": body("Sextant"), "b": outlet(head="paper")},
        ("b",),
        ("The Sextant", "the paper"),
        True,
    ),
    "no board is a paper": (
        "[a:The Harbour Board] went first. It sank, [b:the paper] wrote.",
        {"a": body("Harbour Board", "board"), "b": outlet(head="paper")},
        ("b",),
        ("The Harbour Board", "the paper"),
        False,
    ),
}


@pytest.mark.parametrize("case", SHORT.values(), ids=SHORT)
def test_told_in_short(case: Pair) -> None:
    """Fewer words are somebody's if nothing in them speaks against it."""
    assert are_one(case) is case[-1]
