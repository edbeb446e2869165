"""Two wordings with what differs marked in both."""

import pytest

from sayso.tell.aligned import aligned

CASES = {
    "the same": ("The dam held.", "The dam held.", "The dam held.", "The dam held."),
    "case and marks": ("“The dam,”", "the dam", "“The dam,”", "the dam"),
    "a word": ("the dam held", "the wall held", "the »dam« held", "the »wall« held"),
    "one more": ("a dam fell", "a big dam fell", "a dam fell", "a »big« dam fell"),
    "several in a row": (
        "the old dam held", "the dam held until noon",
        "the »old« dam held", "the dam held »until noon«",
    ),
    "too unlike": ("the dam held", "a bus left", "the dam held", "a bus left"),
    "nothing": ("", "the dam", "", "the dam"),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second"), CASES.values(), ids=CASES)
def test_what_the_other_has_not_is_marked(
    one: str, other: str, first: str, second: str
) -> None:
    """Runs of words, whatever their case and the marks around them."""
    assert aligned(one, other) == (first, second)
