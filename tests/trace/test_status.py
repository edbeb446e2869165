"""How well statements are sourced."""

import pytest

from sayso import trace
from sayso.core.account import Status
from stage import (
    Told,
    body,
    document,
    group,
    outlet,
    person,
    saying,
    somebody,
)

POST = outlet("Post")
MAIL = outlet("Mail")
FRENCH = group("official", of=("French",))
LONG = "the ferry had sunk off the old harbour in a very thick fog"


STATUSES = {
    "a person": ("Ada Ruiz", person("Ada Ruiz"), Status.ON_RECORD),
    "a body": ("the Harbour Board", body("Harbour Board"), Status.ON_RECORD),
    "the agencies": (
        "French agencies",
        Told("body", "agency", plural=True),
        Status.OFFICIAL_UNNAMED,
    ),
    "a spokeswoman": (
        "a spokeswoman",
        somebody("spokeswoman"),
        Status.OFFICIAL_UNNAMED,
    ),
    "papers": (
        "leaked e-mails",
        Told("document", "e-mail", plural=True),
        Status.ANONYMOUS,
    ),
    "officials": ("officials", group("official"), Status.ANONYMOUS),
    "an expert": ("an expert", somebody("expert"), Status.ANONYMOUS),
    "an outlet": ("the Post", POST, Status.OUTLET_REPORT),
    "an agency": ("Sextant", outlet("Sextant", kind="agency"), Status.OUTLET_REPORT),
    "a lawsuit": ("the lawsuit", document("lawsuit"), Status.ON_RECORD),
}


@pytest.mark.parametrize(("text", "told", "status"), STATUSES.values(), ids=STATUSES)
def test_status(text: str, told: Told, status: Status) -> None:
    """A statement is as well sourced as the last hop of its chain."""
    found = trace.lineage((saying(0, LONG, text, told),))

    assert found.accounts[0].attributions[0].status is status


def test_what_one_report_knows_for_an_outlet_is_one() -> None:
    """Also where another takes it for some body."""
    sayings = (
        saying(0, LONG, "Oster Sextant", outlet("Oster Sextant")),
        saying(1, LONG, "Oster Sextant", body("Oster Sextant")),
    )

    found = trace.lineage(sayings)

    told = [account.attributions[0] for account in found.accounts]
    assert {each.chain[-1].source for each in told} == {told[0].chain[-1].source}
    assert {each.status for each in told} == {Status.OUTLET_REPORT}
