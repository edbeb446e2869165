"""Through whom: who cites whom, and who is quoted by whom."""

import pytest

from factory import marked
from said import chain, found
from sayso.core.account import Status

# Each: marked text, the names on the chain of the content marked "told", its status.
SENTENCES = {
    "citing, before what is told": (
        (
            "Ostrava Wire said on Tuesday, citing the border police, that [told:two "
            "men had fled]."
        ),
        ["Ostrava Wire", "the border police"],
        Status.ON_RECORD,
    ),
    "according to one that cites": (
        (
            "According to the Ledger newspaper, which cited two unnamed doctors, "
            "[told:the ward was closed]."
        ),
        ["the Ledger newspaper", "two unnamed doctors"],
        Status.ANONYMOUS,
    ),
    "one that cites says": (
        (
            "The Ledger newspaper, which cited two unnamed doctors, said "
            "[told:the ward was closed]."
        ),
        ["The Ledger newspaper", "two unnamed doctors"],
        Status.ANONYMOUS,
    ),
    "according to one, citing another": (
        (
            "[told:The plant will close on Friday], according to the Ledger "
            "newspaper, citing Petra Hollin."
        ),
        ["the Ledger newspaper", "Petra Hollin"],
        Status.ON_RECORD,
    ),
    "one quotes another as saying": (
        (
            "The Guardian quotes a harbour officer as saying that [told:the ferry "
            "had been overloaded]."
        ),
        ["The Guardian", "a harbour officer"],
        Status.ANONYMOUS,
    ),
    "quoted by another as saying": (
        (
            "The planner was quoted by the Guardian as saying [told:there were no "
            "plans whatsoever]."
        ),
        ["the Guardian", "The planner"],
        Status.ANONYMOUS,
    ),
    "after a semicolon": (
        (
            "The Guardian said the dam held; an official told Reuters [told:there was "
            "no such dam]."
        ),
        ["Reuters", "an official"],
        Status.ANONYMOUS,
    ),
}


@pytest.mark.parametrize(
    ("markup", "names", "status"), SENTENCES.values(), ids=SENTENCES
)
def test_find_reads_the_chain_of(markup: str, names: list[str], status: Status) -> None:
    """A sentence's content is told on the chain that its grammar shows."""
    document, marks = marked(markup)

    of_it = [a for a in found(document) if a.reach.overlaps(marks["told"])]
    best = max(of_it, key=lambda a: len(a.reach))

    assert (chain(document, best), best.status) == (names, status)
    assert best.reach in marks["told"] or marks["told"] in best.reach
