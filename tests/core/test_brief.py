"""Mentions as short as they can be shown."""

import pytest

from sayso.core.brief import attributions, brief
from stage import Says, account, person

SHORT = {
    "Ada Ruiz, the head of the harbour board": "Ada Ruiz",
    "Mayor Ada Ruiz, 40": "Mayor Ada Ruiz",
    "Ada Ruiz": "Ada Ruiz",
    "Ada Ruiz of Oster, its mayor": "Ada Ruiz of Oster, its mayor",
}


@pytest.mark.parametrize(("words", "short"), SHORT.items())
def test_brief(words: str, short: str) -> None:
    """What is told behind a name, after a comma, is left out."""
    made = account(
        f"[x:It sank], said [a:{words}].",
        {"a": person("Ada Ruiz")},
        [Says("x", ("a",))],
    )
    (told,) = attributions(made.attributions, brief((made,)))
    at = told.chain[-1].mention

    assert at is not None
    assert made.document[at] == short
