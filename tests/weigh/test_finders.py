"""Who tells what somebody else found rests on them."""

from dataclasses import replace

import pytest

from sayso.core.lineage import Lineage
from sayso.core.span import Span
from sayso.weigh import finding
from weigh.piles import Report, Who, body, lineage, person, report, said, unnamed

INQUIRY = body("Harbour Inquiry")
RUIZ = person("Ada Ruiz")
LEAK = "the Brod ferry had no leak"

TOLD = {
    "found": (f"the Harbour Inquiry found that {LEAK}", 1),
    "did not find": (f"the Harbour Inquiry did not find a leak: {LEAK}", 1),
    "its report concluded": (f"the Harbour Inquiry's report concluded that {LEAK}", 1),
    "in spite of": (f"whatever the Harbour Inquiry says, {LEAK}", 2),
    "nobody": (LEAK, 2),
}


@pytest.mark.parametrize(("text", "count"), TOLD.values(), ids=TOLD)
def test_what_another_found_is_their_origin(text: str, count: int) -> None:
    """The words themselves say who found it; else two say so."""
    found = finding(_named(INQUIRY, _by(INQUIRY, LEAK), _by(RUIZ, text)))

    assert found.points[0].origins.count == count


def test_an_unnamed_finder_is_nobody_to_rest_on() -> None:
    """“Officials found it” names nobody."""
    officials = unnamed("two officials")
    own = _by(RUIZ, f"two officials found that {LEAK}")
    found = finding(_named(officials, _by(officials, LEAK), own))

    assert found.points[0].origins.count == 2


def _by(who: Who, text: str) -> Report:
    told = said(text, "leak", who, subject="ferry", negated=True)
    return report(f"Post of {who.name}", told)


def _named(who: Who, *reports: Report) -> Lineage:
    """A pile in which *who* is known wherever its name stands."""
    found = lineage(*reports)
    spans = [
        Span(n, at, at + len(who.name))
        for n, account in enumerate(found.accounts)
        if (at := account.document.text.find(who.name)) >= 0
    ]
    return replace(
        found,
        sources=tuple(
            replace(s, mentions=tuple(spans)) if s.name == who.name else s
            for s in found.sources
        ),
    )
