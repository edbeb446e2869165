"""For which body somebody speaks whose post alone is told."""

from collections.abc import Mapping

import pytest

from sayso import trace
from stage import Says, Told, account, body, person, somebody

Case = tuple[str, Mapping[str, Told], tuple[str, ...], str | None]

YARD = body("Oster Yard")
BOARD = body("National Agency for Harbours")

# text, mentions, who speaks (the last one's body is asked for), its body
POSTS: dict[str, Case] = {
    "a company's": (
        "[a:Oster Yard] built it. [x:It is safe], [b:a company spokesman] said.",
        {"a": YARD, "b": somebody("spokesman")},
        ("b",),
        "Oster Yard",
    ),
    "not of a company that is an agency": (
        (
            "[a:National Agency for Harbours] met."
            " [x:It is safe], [b:a company spokesman] said."
        ),
        {"a": BOARD, "b": somebody("spokesman")},
        ("b",),
        None,
    ),
    "not of a guard": (
        "[a:Harbour Guard] met. [x:It is safe], [b:a company spokesman] said.",
        {"a": body("Harbour Guard"), "b": somebody("spokesman")},
        ("b",),
        None,
    ),
    "a firm of which the grammar has the first word": (
        "[a:Harrow] slept. [x:It sank], [b:Ada Ruiz, spokesman for Harrow Lines] said.",
        {"a": body("Harrow"), "b": person("Ada Ruiz", "spokesman")},
        ("b",),
        "Harrow Lines",
    ),
    "a body's of two words": (
        (
            "[a:Norlandian Coast Guard] met."
            " [x:It sank], [b:the head of operations of the coast guard] said."
        ),
        {"a": body("Norlandian Coast Guard"), "b": somebody("head")},
        ("b",),
        "Norlandian Coast Guard",
    ),
    "not of a coast": (
        (
            "[a:Norlandian Coast Guard] met."
            " [x:It sank], [b:the head of operations of the coast] said."
        ),
        {"a": body("Norlandian Coast Guard"), "b": somebody("head")},
        ("b",),
        None,
    ),
    "an agency's": (
        (
            "[a:National Agency for Harbours] met. [c:Oster Yard] built."
            " [x:It is safe], [b:a spokesman for the agency] said."
        ),
        {"a": BOARD, "c": YARD, "b": somebody("spokesman")},
        ("b",),
        "National Agency for Harbours",
    ),
    "the regulator's, named later": (
        (
            "[x:It is safe], [b:the regulator’s director] said."
            " [a:National Agency for Harbours] met."
        ),
        {"b": somebody("director"), "a": BOARD},
        ("b",),
        "National Agency for Harbours",
    ),
    "of another office": (
        (
            "[a:National Agency for Harbours] met."
            " [x:It is safe], [b:the head of the district ship office] said."
        ),
        {"a": BOARD, "b": somebody("head")},
        ("b",),
        None,
    ),
    "its": (
        "[a:Oster Yard] denied it. [x:It is safe], [b:its chairwoman, Ada Ruiz], said.",
        {"a": YARD, "b": person("Ada Ruiz", "chairwoman")},
        ("b",),
        "Oster Yard",
    ),
    "a bare spokeswoman after her body": (
        (
            "[y:It sank], [a:Oster Yard] said."
            " [x:It is safe], [b:spokeswoman Ada Ruiz] said."
        ),
        {"a": YARD, "b": person("Ada Ruiz", "spokeswoman")},
        ("a", "b"),
        "Oster Yard",
    ),
    "a bare spokeswoman after a body that says nothing": (
        "[y:It sank] at [a:Oster Yard]. [x:It is safe], [b:spokeswoman Ada Ruiz] said.",
        {"a": YARD, "b": person("Ada Ruiz", "spokeswoman")},
        ("b",),
        None,
    ),
    "an official need not speak for it": (
        (
            "[a:National Agency for Harbours] met."
            " [x:It is safe], [b:an official of the agency] said."
        ),
        {"a": BOARD, "b": somebody("official")},
        ("b",),
        None,
    ),
    "no longer": (
        (
            "[a:Oster Yard] denied it."
            " [x:It is safe], [b:a former director of the company] said."
        ),
        {"a": YARD, "b": somebody("director")},
        ("b",),
        None,
    ),
}


@pytest.mark.parametrize(
    ("markup", "mentions", "spoke", "speaks_for"), POSTS.values(), ids=POSTS
)
def test_posts(
    markup: str,
    mentions: Mapping[str, Told],
    spoke: tuple[str, ...],
    speaks_for: str | None,
) -> None:
    """The noun, or who spoke before, says which body of the report is meant."""
    text = markup.replace(". ", ".\n")
    made = account(
        text,
        mentions,
        [Says(c, (m,)) for c, m in zip("yx"[-len(spoke) :], spoke, strict=True)],
    )
    found = trace.lineage((made,))
    names = {source.id: source.name for source in found.sources}
    last = made.attributions[-1].chain[-1].mention
    (source,) = (s for s in found.sources if last in s.mentions)

    assert names.get(source.institution or "") == speaks_for


def test_two_voices_of_one_body_share_it() -> None:
    """A named spokeswoman and "a company spokesman" speak for one firm."""
    one = account(
        "[a:Oster Yard] built it.\n[x:It is safe], [b:a company spokesman] said.",
        {"a": YARD, "b": somebody("spokesman")},
        [Says("x", ("b",))],
    )
    other = account(
        "[x:It is safe], [b:Ada Ruiz], who speaks for Oster Yard, said.",
        {"b": person("Ada Ruiz")},
        [Says("x", ("b",))],
        number=1,
    )
    found = trace.lineage((one, other))
    bodies = {s.institution for s in found.sources if s.institution}

    assert len(bodies) == 1
    assert sum(s.institution in bodies for s in found.sources) == 2


def test_his_spokesman_who_says_nothing_is_kept_with_whom_he_speaks_for() -> None:
    """That a minister's spokesman did not answer is told of the minister."""
    made = account(
        "[x:It is safe], [a:Minister Ada Ruiz] said.\nHer spokesman did not answer.",
        {"a": person("Ada Ruiz", "minister")},
        [Says("x", ("a",))],
    )
    found = trace.lineage((made,))
    names = {source.id: source.name for source in found.sources}

    assert {names.get(s.institution or ""): s.name for s in found.sources}[
        "Ada Ruiz"
    ] == "Her spokesman"
