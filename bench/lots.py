"""How well points bring together what says the same, in 60 lots of real reports.

    python bench/lots.py                            prints the table
    python bench/lots.py --update docs/measures.md  and puts it on that page

Each table of ``bench/lots`` lists places in the reports of one event, of NewsWCL50
(Hamborg et al. 2019: politics) or ECB+ (Cybulska and Vossen 2014, topics 1-35: sport,
courts, films, accidents and more), and which fact each tells: marked by hand for this,
by readers who had not seen what sayso finds. Their words stay in the corpora. Counted
are the pairs of claims that stand for marked places: of one fact, and in one point.
What weighs against structure (``likeness.shown``) was chosen with these lots in view;
the encoder and ``taught.json`` have learnt from none of them. Ten minutes on one core.
"""

import argparse
import hashlib
import platform
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from corpora import records
from marks import put

from sayso import annotate, read, trace
from sayso.learn.wordings import fact, places
from sayso.pipeline import accounts
from sayso.read.files import Contents
from sayso.weigh import points
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import tellings

PROJECT = Path(__file__).parents[1]
LOTS = PROJECT / "bench" / "lots"
CORPORA = PROJECT.parent / "shared" / "data"
SETS = {"NewsWCL50": "newswcl50-*", "ECB+": "ecb*"}


def marked(table: Path) -> Mapping[str, list[tuple[int, int, int]]]:
    """By report the places that *table* lists, with the fact that each tells."""
    found: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for report, start, end, told in places(table):
        found[report].append((start, end, told))
    return found


def contents(table: Path, known: Mapping[str, object]) -> Iterator[Contents]:
    """The reports of *table* in which places are marked, as plain text."""
    for record in records(table.stem, CORPORA):
        if record["id"] in known:
            raw = f"{record['title']}\n\n{record['text']}\n".encode()
            digest = hashlib.sha256(raw).hexdigest()
            yield Contents(f"{record['id']}.txt", digest, raw)


def pairs(table: Path) -> Counter[str]:
    """How many pairs of claims are of one fact, in one point, and both."""
    known = marked(table)
    pile = read.pile(list(contents(table, known)))
    lineage = trace.lineage(tuple(accounts(pile)))
    told = tellings(Lookup(replace(lineage, accounts=annotate.dated(lineage.accounts))))
    point_of = {c.id: n for n, group in enumerate(points.groups(told)) for c in group}
    fact_of = {
        claim.id: found
        for document in pile.documents
        for claim in told.lookup.claims_of(document.number)
        if (found := fact(claim.span, known[Path(document.file).stem])) is not None
    }
    counted: Counter[str] = Counter()
    for one, other in combinations(sorted(fact_of), 2):
        same = fact_of[one] == fact_of[other]
        joined = point_of[one] == point_of[other]
        counted.update(same=same, joined=joined, both=same and joined)
    return counted


def table(found: Mapping[str, Counter[str]]) -> str:
    """The pairs of each set of lots as a table in Markdown."""
    lines = [
        "| lots | pairs of one fact | precision | recall | F1 |",
        "| --- | --: | --: | --: | --: |",
    ]
    for name, counted in found.items():
        precision = counted["both"] / max(1, counted["joined"])
        recall = counted["both"] / max(1, counted["same"])
        whole = 2 * counted["both"] / max(1, counted["joined"] + counted["same"])
        shown = f"{precision:.3f} | {recall:.3f} | {whole:.3f}"
        lines.append(f"| {name} | {counted['same']:,} | {shown} |")
    day = datetime.now(UTC).date()
    lines.append(f"\nMade on {day}, with Python {platform.python_version()}.")
    return "\n".join(lines)


def main() -> None:
    """Score the lots of each corpus."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--update", type=Path, nargs="+", default=[])
    asked = arguments.parse_args()
    if not CORPORA.is_dir():
        print("The reports are in ../shared, which is not here: skipped.")
        return
    found = {}
    for name, pattern in SETS.items():
        lots = sorted(LOTS.glob(f"{pattern}.tsv"))
        found[f"{name}: {len(lots)}"] = sum(map(pairs, lots), Counter[str]())
    found["all"] = sum(found.values(), Counter[str]())
    print(table(found))
    for page in asked.update:
        put(page, "lots", table(found))


if __name__ == "__main__":
    main()
