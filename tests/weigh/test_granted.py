"""Who only takes a point for granted, by explaining it."""

import pytest

from sayso.weigh import finding
from weigh.piles import lineage, person, report, said

RUIZ, KERR = person("Ada Ruiz", side="Norland"), person("Bo Kerr", side="Oster")
LEFT = "Oster guards pulled back from Brod"

# Each: what Kerr says, and whether he takes it for granted that they left.
SAYS = {
    "the reason for it": ("losses may be one reason for their pullback", True),
    "what led to it": ("heavy losses led to the withdrawal", True),
    "of something else": ("losses may be one reason for their delay", False),
    "of no certain one": ("losses may be a reason for any pullback", False),
    "without a word of it": ("the losses were heavy at Oster", False),
}


@pytest.mark.parametrize(("text", "granted"), SAYS.values(), ids=SAYS)
def test_who_explains_it_adds_to_the_most(text: str, *, granted: bool) -> None:
    """Neither to the best reading nor to the least; the reason has his words."""
    left = said(LEFT, "pull back", RUIZ, subject="guards")
    found = finding(
        lineage(report("Post", left), report("Mail", said(text, "be", KERR)))
    )
    origins = next(p.origins for p in found.points if p.text == LEFT)

    assert (origins.count, origins.min, origins.max) == (1, 1, 1 + granted)
    assert any("for granted" in why for why in origins.reasons) is granted
    assert all(origins.evidence)


def test_who_says_so_besides_is_counted_once() -> None:
    """Whoever stands behind the point adds nothing by explaining it."""
    left = said(LEFT, "pull back", RUIZ, subject="guards")
    why = said("losses were the reason for their pullback", "be", RUIZ)
    found = finding(lineage(report("Post", left, why)))

    assert next(p.origins.max for p in found.points if p.text == LEFT) == 1
