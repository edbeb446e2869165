"""Whether a cited report is in the pile."""

from datetime import date

import pytest

from sayso import trace
from sayso.core.account import Account
from stage import Says, account, outlet

SANK = "The ferry sank below the northern lighthouse"


def citing(when: date | None = None) -> Account:
    """A report that cites the Harbour Post."""
    return account(
        f"[x:{SANK}], [a:the Harbour Post] wrote.",
        {"a": outlet("Harbour Post")},
        [Says("x", ("a",))],
        published=when,
    )


def cited(text: str, paper: str | None, when: date | None = None) -> Account:
    """A report of the pile."""
    return account(text, {}, (), number=1, outlet=paper, published=when)


HELD = {
    "its report": (citing(), cited(SANK, "The Harbour Post"), True),
    "another of its": (citing(), cited("Rain fell.", "The Harbour Post"), False),
    "another outlet's": (citing(), cited(SANK, "The Mail"), False),
    "a younger one": (
        citing(date(2001, 5, 1)),
        cited(SANK, "Harbour Post", date(2001, 5, 2)),
        False,
    ),
    "one of the same day": (
        citing(date(2001, 5, 1)),
        cited(SANK, "Harbour Post", date(2001, 5, 1)),
        True,
    ),
}


@pytest.mark.parametrize(("one", "other", "held"), HELD.values(), ids=HELD)
def test_held(one: Account, other: Account, *, held: bool) -> None:
    """A hop is in the pile where its outlet's report was read and says as much."""
    found = trace.lineage((one, other)).accounts[0].attributions[0]

    assert [hop.in_pile for hop in found.chain] == [True, held]
