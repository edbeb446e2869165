"""Measures what dumps' debris is told by, on publishers not trained on; then trains.

``python -m sayso.learn.folds --data DIR --out DIR``; see ``runs/dumps.sh``.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.core.document import KEPT as OF_THE_REPORT
from sayso.learn.dumps import Recipe, fold, trained
from sayso.learn.pages import dumps
from sayso.learn.sheets import ASIDE, KEPT, UNASKED, Marked, laid, stored, written
from sayso.read.dumped import unlikely
from sayso.read.dumped.model import Model, model

FOLDS = 5

Kept = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.float64]


def _shares(page: Marked) -> npt.NDArray[Any]:
    """Each line's share of its page's characters: a list of 200 jokes is one page."""
    sizes = page.sizes
    return sizes / max(float(sizes[page.answers != UNASKED].sum()), 1.0)


PAGES: Mapping[str, Callable[[Marked], bool]] = {
    "English news": lambda page: page.english and page.news,
    "English": lambda page: page.english,
    "all languages": lambda _: True,
}
WEIGHTS: Mapping[str, Callable[[Marked], npt.NDArray[Any]]] = {
    "characters": lambda page: page.sizes,
    "characters, pages alike": _shares,
    "lines": lambda page: np.ones(len(page.told)),
    "characters marked by hand": lambda page: page.sizes * np.array(page.marked),
}


def by_rules(page: Marked) -> Kept:
    """Of each line whether the rules alone keep it."""
    return np.array([kind is None or kind in OF_THE_REPORT for kind in page.kinds])


def by_both(page: Marked, learned: Model) -> Kept:
    """Of each line whether it is kept by the rules and by what was *learned*."""
    chances = learned.chances(page.words, page.kinds)
    return by_rules(page) & ~unlikely(page.words, page.kinds, chances)


def counts(page: Marked, kept: Kept, weights: npt.NDArray[Any]) -> Counts:
    """How much is [set aside, kept] in truth, by how much is so by *kept*."""
    told = page.answers
    return np.array(
        [
            [float(weights[(told == true) & (kept == said)].sum()) for said in (0, 1)]
            for true in (ASIDE, KEPT)
        ]
    )


def f_score(found: Counts, which: int) -> tuple[float, float, float]:
    """F1, precision and recall of what is kept (1) or set aside (0)."""
    right = found[which, which]
    precision = right / max(found[:, which].sum(), 1e-9)
    recall = right / max(found[which].sum(), 1e-9)
    return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall


def row(pages: Sequence[Marked], kept: Sequence[Kept], weight: str) -> dict[str, Any]:
    """The scores of *pages* together."""
    of = WEIGHTS[weight]
    pairs = zip(pages, kept, strict=True)
    found = sum(
        (counts(page, each, of(page)) for page, each in pairs), np.zeros((2, 2))
    )
    return {
        name: [round(value, 3) for value in f_score(found, which)]
        for name, which in (("kept", KEPT), ("set aside", ASIDE))
    }


def scores(pages: Sequence[Marked], kept: Sequence[Kept]) -> Iterator[dict[str, Any]]:
    """A row for each selection of pages and each way to count."""
    for name, chosen in PAGES.items():
        some = [at for at, page in enumerate(pages) if chosen(page)]
        for weight in WEIGHTS:
            mine = row([pages[at] for at in some], [kept[at] for at in some], weight)
            yield {"pages": name, "number": len(some), "by": weight} | mine


def unseen(pages: Sequence[Marked], recipe: Recipe) -> list[Kept]:
    """Of each page what is kept by a model that saw no page of its publisher."""
    found: dict[int, Kept] = {}
    for without in range(FOLDS):
        rest = [page for page in pages if fold(page.publisher, FOLDS) != without]
        learned = model(trained(rest, recipe))
        for at, page in enumerate(pages):
            if fold(page.publisher, FOLDS) == without:
                found[at] = by_both(page, learned)
    return [found[at] for at in range(len(pages))]


def main() -> None:
    """Lays out the pages, measures by folds, trains on all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="pages, evaldata.json")
    parser.add_argument("--out", type=Path, required=True, help="a folder for results")
    parser.add_argument("--unmeasured", action="store_true", help="only train")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    sheets = wanted.out / "sheets.jsonl"
    if not sheets.exists():
        written(sheets, map(laid, dumps(wanted.data)))
    pages = list(stored(sheets))
    recipe = Recipe()
    if not wanted.unmeasured:
        found = {
            "rules": list(scores(pages, [by_rules(page) for page in pages])),
            "rules and model": list(scores(pages, unseen(pages, recipe))),
        }
        (wanted.out / "scores.json").write_text(json.dumps(found, indent=1) + "\n")
    weights = json.dumps(trained(pages, recipe), separators=(",", ":"))
    (wanted.out / "weights.json").write_text(weights + "\n")


if __name__ == "__main__":
    main()
