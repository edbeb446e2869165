"""Sentences that only count on."""

import pytest

from sayso.trace.parts import counts_on
from stage import Says, Told, account, chains, lines, outlet, person

TOLD = "41 sheep and two dogs drowned, 12 of them in the harbour"

# a sentence, and whether it tells of a part of what was counted
STARTS = {
    "of the number": ("Thirty of the 41 were lambs.", True),
    "of them": ("Two of them were found.", True),
    "none of them": ("None of them had a tag.", True),
    "a bare number": ("Nine were found on the beach.", True),
    "of another number": ("Thirty of the 60 were lambs.", False),
    "of others": ("Two of the farms were sold in May.", False),
    "a number of its own": ("Nine farms were sold in May.", False),
    "one is no part": ("One was a year of storms.", False),
    "many of others": ("Many of these farms were sold.", False),
    "the rest": ("The rest were sold.", True),
}


@pytest.mark.parametrize(("text", "expected"), STARTS.values(), ids=STARTS)
def test_counts_on(text: str, expected: bool) -> None:
    """A part of those who were counted, and of nobody else."""
    assert counts_on(text, TOLD) is expected


def test_counts_on_where_nothing_was_counted() -> None:
    """Without a number there is no part."""
    assert not counts_on("Two of them were found.", "the sheep drowned")


POST = outlet("Post")
SAID = {"a": POST, "b": person("Ada Ruiz")}
COUNTED = "[x:Nine boats sank], [b:Ada Ruiz] told [a:the Post]."
Case = tuple[str, dict[str, Told], list[Says], list[str]]

GOES_ON: dict[str, Case] = {
    "a part of them": (
        lines(COUNTED, "[y:Two of them were ferries]."),
        SAID,
        [Says("x", ("a", "b")), Says("y")],
        ["the Post", "Ada Ruiz"],
    ),
    "a part, a sentence later": (
        lines(COUNTED, "Fog.", "[y:Two of them were ferries]."),
        SAID,
        [Says("x", ("a", "b")), Says("y")],
        [],
    ),
    "only the end of the sentence": (
        lines(COUNTED, "In May [y:two of them were ferries]."),
        SAID,
        [Says("x", ("a", "b")), Says("y")],
        [],
    ),
    "what everybody can see": (
        lines("[b:Ada Ruiz] shows [x:nine boats].", "[y:Two of them are ferries]."),
        {"b": person("Ada Ruiz")},
        [Says("x", ("b",), made_by="verb:show"), Says("y")],
        [],
    ),
    "what nobody was named for": (
        lines("[x:Nine boats sank], reportedly.", "[y:Two of them were ferries]."),
        {},
        [Says("x", ("",)), Says("y")],
        [],
    ),
}


@pytest.mark.parametrize(
    ("text", "told", "said", "chain"), GOES_ON.values(), ids=GOES_ON
)
def test_completed_carries_to_a_part(
    text: str, told: dict[str, Told], said: list[Says], chain: list[str]
) -> None:
    """Whoever counted them tells of a part of them, right after."""
    assert chains(account(text, told, said))[1] == chain
