"""Whose mere statement is a position by the post that they hold."""

import pytest

from sayso.core.finding import Stance
from sayso.weigh import finding
from weigh.piles import Who, lineage, person, report, said

HOLDERS = {
    "a post": (person("chairwoman Ada Lima"), True),
    "a former post": (person("former chairwoman Ada Lima"), False),
    "no post": (person("baker Ada Lima"), False),
}


@pytest.mark.parametrize(("who", "party"), HOLDERS.values(), ids=HOLDERS)
def test_who_holds_a_post_asserts(who: Who, *, party: bool) -> None:
    """Whoever speaks for others by post and by name takes a position."""
    told = said("Oster boats left Brod", "leave", who, subject="boats")
    found = finding(lineage(report("Post", told)))

    stances = [each.stance for each in found.positions]
    assert stances == ([Stance.ASSERTS] if party else [])
