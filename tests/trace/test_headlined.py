"""Whom a headline means by a post alone, and who the man is."""

from dataclasses import replace

import pytest

from sayso.core.document import Kind, Segment
from stage import (
    Pair,
    Says,
    Told,
    account,
    are_one,
    group,
    lines,
    person,
    somebody,
    who,
)


@pytest.mark.parametrize(
    ("below", "told", "same"),
    [
        ("an official of the port", somebody("official"), True),
        ("a sailor", somebody("sailor"), False),
        ("port officials", group("official"), False),
        ("a French official", somebody("official", of=("French",)), True),
        ("Ada Ruiz, an official", person("Ada Ruiz", "official"), False),
    ],
)
def test_a_headline_shortens_whom_the_report_describes(
    below: str, told: Told, *, same: bool
) -> None:
    """Who has no name in it is the first below who is called so and has none."""
    made = account(
        f"[x:It sank], [a:port official] says.\n\n[y:It burned], [b:{below}] said.",
        {"a": somebody("official"), "b": told},
        [Says("x", ("a",)), Says("y", ("b",))],
    )
    end = made.document.text.index("\n")
    title = Segment(made.document.span(0, end), Kind.HEADLINE)
    document = replace(made.document, segments=(title,))

    assert who(replace(made, document=document), "port official", below) is same


@pytest.mark.parametrize(
    ("above", "below", "told", "same"),
    [
        ("Norland minister", "Minister Ada Ruiz", person("Ada Ruiz", "minister"), True),
        ("Norland mayor", "Minister Ada Ruiz", person("Ada Ruiz", "minister"), False),
    ],
)
def test_a_post_above_is_who_speaks_first_below_by_name(
    above: str, below: str, told: Told, *, same: bool
) -> None:
    """A headline's minister is the minister of the lead."""
    made = account(
        f"[a:{above}] denies that [x:it sank].\n\n[b:{below}] denied [y:it].",
        {"a": somebody(above.rsplit(maxsplit=1)[-1]), "b": told},
        [Says("x", ("a",)), Says("y", ("b",))],
    )
    end = made.document.text.index("\n")
    title = Segment(made.document.span(0, end), Kind.HEADLINE)
    document = replace(made.document, segments=(title,))

    assert who(replace(made, document=document), above, below) is same


# text, mentions, who spoke, two wordings, whether they are one
THE_MAN: dict[str, Pair] = {
    "the man, told of right before": (
        lines("[a:A guard] spoke.", "[b:The man] spoke."),
        {"a": somebody("guard"), "b": somebody("man")},
        ("a", "b"),
        ("A guard", "The man"),
        True,
    ),
    "the man, after two": (
        lines("[a:A guard] met [c:a cook].", "[b:The man] spoke."),
        {"a": somebody("guard"), "c": somebody("cook"), "b": somebody("man")},
        ("a", "b"),
        ("A guard", "The man"),
        False,
    ),
    "the man, long after": (
        lines("[a:A guard] spoke.", "It rained.", "It burned.", "[b:The man] spoke."),
        {"a": somebody("guard"), "b": somebody("man")},
        ("a", "b"),
        ("A guard", "The man"),
        False,
    ),
}


@pytest.mark.parametrize("case", THE_MAN.values(), ids=THE_MAN)
def test_the_man_is_the_one_of_no_name_told_of_right_before(case: Pair) -> None:
    """Only one can be: where two were told of, or long before, he is somebody new."""
    assert are_one(case) is case[-1]


def test_a_headline_that_tells_a_state_is_no_short_form() -> None:
    """Officials of France above are not any officials below."""
    made = account(
        "[x:It sank], [a:French officials] say.\n\n[y:It burned], [b:officials] said.",
        {"a": group("official", of=("French",)), "b": group("official")},
        [Says("x", ("a",)), Says("y", ("b",))],
    )
    end = made.document.text.index("\n")
    title = Segment(made.document.span(0, end), Kind.HEADLINE)
    document = replace(made.document, segments=(title,))

    assert not who(replace(made, document=document), "French officials", "officials")


# whom the lead tells of, who speaks below, whether they are one
LEADS = {
    "an engineer": ("an engineer", "Ada Ruiz, a yard engineer", "engineer", True),
    "of another trade": ("a doctor", "Ada Ruiz, a yard engineer", "engineer", False),
    "one of many": ("an official", "Ada Ruiz, an official", "official", False),
    "told as known": ("the engineer", "a lawyer, Ada Ruiz", "lawyer", False),
}


@pytest.mark.parametrize(("lead", "below", "post", "same"), LEADS.values(), ids=LEADS)
def test_a_lead_tells_of_one_who_is_named_below(
    lead: str, below: str, post: str, *, same: bool
) -> None:
    """Whoever speaks in the lead by a trade alone has the name told with it below."""
    made = account(
        lines(f"[x:It sank], [a:{lead}] said.", f"[y:It burned], [b:{below}] said."),
        {"a": somebody(lead.rsplit(maxsplit=1)[-1]), "b": person("Ada Ruiz", post)},
        [Says("x", ("a",)), Says("y", ("b",))],
    )

    assert who(made, lead, below) is same


def test_a_lead_tells_of_nobody_where_two_are_called_so() -> None:
    """Two engineers below: the one above may be either."""
    made = account(
        lines(
            "[x:It sank], [a:an engineer] said.",
            "[y:It burned], [b:Ada Ruiz, an engineer] said.",
            "[z:It fell], [c:Bo Vale, an engineer] said.",
        ),
        {
            "a": somebody("engineer"),
            "b": person("Ada Ruiz", "engineer"),
            "c": person("Bo Vale", "engineer"),
        },
        [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
    )

    assert not who(made, "an engineer", "Ada Ruiz, an engineer")


# Each: the next who speaks, as told, and whether the lead's envoy is meant.
NEXT = {
    "a bare full name": ("Ada Ruiz", person("Ada Ruiz"), True),
    "one with a post": ("Judge Ada Ruiz", person("Ada Ruiz", "judge"), False),
    "a last name": ("Ruiz", person("Ruiz"), False),
    "somebody else": ("a sailor", somebody("sailor"), False),
}


@pytest.mark.parametrize(("named", "told", "same"), NEXT.values(), ids=NEXT)
def test_a_report_introduces_whom_it_names(
    named: str, told: Told, *, same: bool
) -> None:
    """Who speaks next, with full name and no post, is the lead's envoy."""
    made = account(
        lines(
            "[x:It sank], [a:the French envoy] said.",
            f"[y:It burned], [b:{named}] said.",
        ),
        {"a": somebody("envoy", of=("French",)), "b": told},
        [Says("x", ("a",)), Says("y", ("b",))],
    )

    assert who(made, "the French envoy", named) is same


def test_who_was_named_before_is_no_envoy() -> None:
    """He needed no post when he was first named, and needs none now."""
    made = account(
        lines(
            "[z:It sailed], [c:Ada Ruiz] said.",
            "[x:It sank], [a:the French envoy] said.",
            "[y:It burned], [b:Ada Ruiz] said.",
        ),
        {
            "a": somebody("envoy", of=("French",)),
            "b": person("Ada Ruiz"),
            "c": person("Ada Ruiz"),
        },
        [Says("z", ("c",)), Says("x", ("a",)), Says("y", ("b",))],
    )

    assert not who(made, "the French envoy", "Ada Ruiz")
