"""What a claim denies, and what only looks like a "no"."""

import pytest

from factory import plain
from sayso.annotate import attributions, claims, hedges, language


def negated(text: str) -> list[bool]:
    """Of each claim of *text*, whether it is denied."""
    document = plain(text)
    (passages,) = language.passages([document])
    softened = [h for p in passages for h in hedges.find(p)]
    told, _ = attributions.find(passages, softened)
    made = claims.find(passages, told, claims.Findings([], [], softened))
    return [claim.negated for claim in made]


NUMBERED = (
    "Rangers named it as pier No. 2 on Friday.",
    "The hunt for boat no. 7 closed the harbour.",
    "He was the No. 2 official at the harbour board.",
    "No fewer than 20 sailors were hurt.",
    "No doubt the bridge was closed on Monday.",
)
DENIED = (
    "The squall resulted in no casualties.",
    "The inquiry led to no arrests.",
    "The search ended with no sign of the yawl.",
    "The town suffered no casualties in the squall.",
    "No sailors were hurt in the squall.",
)


@pytest.mark.parametrize("text", [*NUMBERED, *DENIED])
def test_what_is_denied(text: str) -> None:
    """What did not come of it, by any word; no number, no bound, and no doubt."""
    assert negated(text) == [text in DENIED]


def test_a_no_in_a_manner_denies_nothing() -> None:
    """The boats did leave."""
    assert negated("The boats left with no warning.") == [False]
