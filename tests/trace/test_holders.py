"""Who holds a post that another report tells of."""

import pytest

from sayso.trace import lineage
from stage import Says, account, lines, person, somebody

# what another report calls her, who else is named beside "the mayor", and her name
# where she is the mayor
CASES = {
    ("Mayor Ada Ruiz", ""): True,
    ("former Mayor Ada Ruiz", ""): False,
    ("Pilot Ada Ruiz", ""): False,
    ("Mayor Ada Ruiz", "Tom Lima"): True,
    ("Mayor Ada Ruiz", "Mayor Tom Lima"): False,
}


@pytest.mark.parametrize(("case", "same"), CASES.items())
def test_held(case: tuple[str, str], same: bool) -> None:
    """Of those whom a report names, the mayor is who alone is called so elsewhere."""
    called, beside = case
    first = account(
        f"[x:It sank], [a:{called}] said.",
        {"a": person("Ada Ruiz")},
        [Says("x", ("a",))],
    )
    marks = {"a": person("Ruiz"), "b": somebody("mayor"), "d": person("Eva Brod")}
    if beside:
        marks["c"] = person("Tom Lima")
    second = account(
        lines(
            f"[a:Ruiz] met [d:Eva Brod]{f' and [c:{beside}]' if beside else ''}.",
            "It rained. It rained. It rained. It rained.",
            "It rained.",
            "It rained.",
            "[y:It burned], [b:the mayor] said.",
        ),
        marks,
        [Says("y", ("b",))],
        number=1,
    )
    found = lineage((first, second))
    ends = [a.attributions[0].chain[-1].source for a in found.accounts]

    assert (ends[0] == ends[1]) is same
