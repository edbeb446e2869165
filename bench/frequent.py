"""Which acts all news tells of, for src/sayso/lexicons/frequent.txt.

    python bench/frequent.py    prints each act, and its share of the reports

Counted are the concepts of the predicates of claims, annotated by the rules, in the
reports of ../shared/data/piles: fourteen events of many kinds, though most are violent.
"""

from collections import Counter
from pathlib import Path

from sayso import read
from sayso.core.account import Account
from sayso.pipeline import accounts
from sayso.text.lexicon import words
from sayso.weigh.facets import facets

PILES = Path(__file__).parents[2] / "shared" / "data" / "piles"
LEAST = 0.2


def acts(account: Account) -> set[str]:
    """The acts that one report tells of, save those of verbs that are general."""
    document, general = account.document, words("general.txt")
    told = [c for c in account.claims if c.predicate.partition(" ")[0] not in general]
    return {
        act
        for claim in told
        for act in facets(claim, document[claim.span], (), (), frozenset()).act
    }


def main() -> None:
    """Print the acts, the most frequent first."""
    found: Counter[str] = Counter()
    reports = 0
    for path in sorted(PILES.glob("*.gz")):
        for account in accounts(read.pile([path]), "rules"):
            found.update(acts(account))
            reports += 1
    for act, times in found.most_common():
        if times >= LEAST * reports:
            print(f"{times / reports:.2f} {act}")


if __name__ == "__main__":
    main()
