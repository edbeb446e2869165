"""Of two verbs that one "neither" or "not" denies, both are denied."""

import pytest

from factory import plain
from said import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor would neither confirm nor deny that it sank.", False),
        ("The mayor did not confirm or deny that it sank.", False),
        ("The mayor got up and denied that it sank.", True),
    ],
)
def test_who_neither_confirms_nor_denies_says_nothing(text: str, *, told: bool) -> None:
    """It is the report that tells of it."""
    assert any(each.made_by == "verb:deny" for each in found(plain(text))) is told
