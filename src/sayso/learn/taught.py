"""Fit what each trait of two claims speaks for: the weights of ``sayso.weigh.taught``.

    python -m sayso.learn.taught --wordings DIR --piles DIR --encoder FILE OUT

The reports of each table of ``runs/wordings/real`` are read as a pile of their own, and
its claims stand for the facts whose words they share. The encoder must not have learnt
from those marks, or it seems better than it is: ``runs/meanings.sh`` makes one that has
read the invented stories alone.
"""

import argparse
import hashlib
import json
import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from sayso import annotate, pipeline, read, trace
from sayso.learn import wordings
from sayso.read.files import Contents
from sayso.weigh.facets import Facets
from sayso.weigh.likeness import APART
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.encoder import Encoder
from sayso.weigh.taught import WEIGHTS, traits
from sayso.weigh.tellings import Tellings, tellings

_LOG = logging.getLogger(__name__)
_NEAR = 0.35  # of the meaning or the words, from which all pairs are taken
_SHARE = 0.15  # of all others
_EVIDENCE = 3_000.0  # what the pairs of one pile weigh together
_SMOOTH = 1.0  # inverse strength of what keeps weights small


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of claims: their traits, whether they say the same, what each weighs."""

    traits: Sequence[Mapping[str, float]]
    same: Sequence[bool]
    weights: Sequence[float]


def pairs(table: Path, piles: Path, encoder: Encoder) -> Pairs:
    """The pairs of claims of the reports of which *table* lists places."""
    marks, contents = _marked(table, piles)
    pile = read.pile(contents)
    lineage = trace.lineage(tuple(pipeline.accounts(pile)))
    lineage = replace(lineage, accounts=annotate.dated(lineage.accounts))
    told = tellings(Lookup(lineage), encoder)
    facts: defaultdict[Facets, set[int]] = defaultdict(set)
    for document in pile.documents:
        here = marks[Path(document.file).stem]
        for claim in told.lookup.claims_of(document.number):
            fact = wordings.fact(claim.span, here)
            if fact is not None:
                facts[told.facets[claim.id]].add(fact)
    return _drawn(told, facts)


def _marked(
    table: Path, piles: Path
) -> tuple[Mapping[str, list[tuple[int, int, int]]], list[Contents]]:
    """For each record its marks, from, to and fact; and all records as plain text."""
    marks: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for ident, start, end, fact in wordings.places(table):
        marks[ident].append((start, end, fact))
    contents = []
    for record in wordings.records(table, piles):
        if record["id"] in marks:
            title, text = record["title"].strip(), record["text"].strip()
            imprint = f"{record['source'].strip()}, {record['date']}\n\n"
            raw = f"{title}\n\n{imprint}{text}\n".encode()
            digest = hashlib.sha256(raw).hexdigest()
            contents.append(Contents(f"{record['id']}.txt", digest, raw))
            marks[record["id"]] = [
                (start + more, end + more, fact)
                for start, end, fact in marks[record["id"]]
                for more in (len(imprint) if start > len(title) else 0,)
            ]
    return marks, contents


def _drawn(told: Tellings, facts: Mapping[Facets, set[int]]) -> Pairs:
    """All pairs that are near in anything, and a share of the others."""
    chance = np.random.default_rng(1)
    kept = [
        (found, bool(facts[one] & facts[other]))
        for one, other in combinations(sorted(facts), 2)
        if not any(rule(one, other) for rule in APART if rule.__name__ != "_acts")
        for found in (traits(one, other, told.scale),)
    ]
    near = [same or max(f["meaning"], f["words"]) > _NEAR for f, same in kept]
    drawn = [n for n in range(len(kept)) if near[n] or chance.random() < _SHARE]
    weights = np.array([1.0 if near[n] else 1.0 / _SHARE for n in drawn])
    weights *= _EVIDENCE / weights.sum()
    return Pairs(
        [kept[n][0] for n in drawn], [kept[n][1] for n in drawn], list(weights)
    )


def fitted(piles: Sequence[Pairs]) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each trait by which *piles* are told best."""
    names = list(piles[0].traits[0])
    rows = np.array([list(t.values()) for pile in piles for t in pile.traits], float)
    same = np.array([each for pile in piles for each in pile.same])
    weights = np.array([each for pile in piles for each in pile.weights])
    spread = np.maximum(rows.std(0), 1e-6)
    model = LogisticRegression(C=_SMOOTH, max_iter=3_000)
    model.fit(rows / spread, same, sample_weight=weights)
    told = model.coef_[0] / spread
    return float(model.intercept_[0]), dict(zip(names, map(float, told), strict=True))


def _all(asked: argparse.Namespace) -> Iterator[Pairs]:
    encoder = Encoder(asked.encoder.read_bytes())
    for table in sorted((asked.wordings / "real").glob("*.tsv")):
        found = pairs(table, asked.piles, encoder)
        row = table.stem, len(found.same), sum(found.same)
        _LOG.info("%s: %d pairs, %d of them one", *row)
        yield found


def main() -> None:
    """Write the weights into the folder that was named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--wordings", type=Path, required=True)
    parser.add_argument("--piles", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    bias, weights = fitted(list(_all(asked)))
    told = {name: round(worth, 3) for name, worth in weights.items()}
    data = {"bias": round(bias, 3), "weights": told}
    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / WEIGHTS).write_text(json.dumps(data, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
