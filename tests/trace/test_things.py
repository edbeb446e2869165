"""What goes by a person's name and is another thing."""

import pytest

from sayso.core.account import SourceKind
from sayso.trace.cast import cast
from stage import Says, account, body, person

# what is behind a last name, and what that is a mention of
BEHIND = {
    "the [a:Ruiz] report said": ("ruiz report", SourceKind.DOCUMENT),
    "the [a:Ruiz] campaign said": ("ruiz campaign", SourceKind.ORGANISATION),
    "the [a:Ruiz] campaign’s aides left": ("ruiz campaign", SourceKind.ORGANISATION),
    "let [a:Ruiz] report it": ("ada ruiz", SourceKind.PERSON),
    "that [a:Ruiz] release it": ("ada ruiz", SourceKind.PERSON),
    "the [a:Ruiz] orbit said": ("ada ruiz", SourceKind.PERSON),
}


@pytest.mark.parametrize(("text", "meant"), BEHIND.items())
def test_behind(text: str, meant: tuple[str, SourceKind]) -> None:
    """The noun behind a last name tells of a paper or a body, and is no verb."""
    made = account(
        f"[x:It sank], [b:Ada Ruiz] said. Then {text}.",
        {"b": person("Ada Ruiz"), "a": person("Ruiz")},
        [Says("x", ("b",))],
    )
    last = cast(made).characters[-1]

    assert (last.key and last.key.name, last.kind) == meant


def test_a_titled_person_is_no_part_of_the_campaign() -> None:
    """Who is called Mr. Ruiz is not taken for the Ruiz campaign told of in full."""
    made = account(
        "[x:It sank], [b:Mr. Ruiz] said. Then the [a:Ruiz] campaign left.",
        {"b": person("Ruiz"), "a": person("Ruiz")},
        [Says("x", ("b",))],
    )

    assert [c.kind for c in cast(made).characters] == [
        SourceKind.PERSON,
        SourceKind.ORGANISATION,
    ]


def test_nor_where_the_grammar_takes_the_campaign_whole() -> None:
    """The last name in it is a person's elsewhere in the report."""
    made = account(
        "[x:It sank], [b:Mayor Ruiz] said. Then [a:the Ruiz campaign] left.",
        {"b": person("Ruiz"), "a": body("Ruiz", "campaign")},
        [Says("x", ("b",))],
    )

    assert [c.kind for c in cast(made).characters] == [
        SourceKind.PERSON,
        SourceKind.ORGANISATION,
    ]
