"""What is told on nobody's word, and what is only wanted."""

import pytest

from factory import plain
from said import found

TOLD = {
    "rumour has it": ("Rumour has it that the ferry sank.", ["hearsay"]),
    "rumours": ("She left early. Rumor had it the ferry sank.", None),
    "a rumour that has": ("The rumour has reached the harbour town.", ["outlet_voice"]),
    "wanted": ("Mayor Ada Ruiz wants to see the letters first.", ["outlet_voice"]),
    "held": ("Mayor Ada Ruiz sees the letters as forged.", ["on_record"]),
}


@pytest.mark.parametrize(("text", "statuses"), TOLD.values(), ids=TOLD)
def test_status(text: str, statuses: list[str] | None) -> None:
    """A rumour is nobody's; what somebody wants to see is no view of theirs."""
    told = [each.status for each in found(plain(text))]

    assert told == statuses if statuses else "hearsay" in told
