"""Trains what tells a dump's report from its debris; see ``sayso.read.dumped``."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from sayso.learn.sheets import KEPT, UNASKED, Marked
from sayso.read.dumped.model import Model, model
from sayso.read.dumped.places import placed
from sayso.read.dumped.traits import BUCKETS, Numbers, hashed, own


@dataclass(frozen=True, slots=True)
class Recipe:
    """Every number that was chosen.

    Attributes:
        folds: Stage one is trained so often, each time without some publishers, for
            stage two to see how sure it is of pages that it was not trained on.
        words: How much the words count beside the traits.
        trees, rate, leaves, least, depth: Of the trees: how many, how much of each
            counts, their leaves, the lines in each leaf, and how deep they go.
        margins: Each page is learned again with no more than so many lines around its
            report: many dumps have less about them than a page.
    """

    folds: int = 4
    words: float = 2.0
    cost: float = 1.0
    trees: int = 150
    rate: float = 0.08
    leaves: int = 24
    least: int = 40
    depth: int = 8
    margins: tuple[int, ...] = (0, 4, 12)
    seed: int = 1


def fold(publisher: str, folds: int) -> int:
    """In which of the *folds* a publisher is, always the same."""
    return int(sha256(publisher.encode()).hexdigest(), 16) // 97 % folds


def trained(pages: Sequence[Marked], recipe: Recipe) -> dict[str, Any]:
    """What is learned from *pages*, as its file has it."""
    single = [_single(pages, recipe, without) for without in range(recipe.folds)]
    seen: list[Numbers] = []
    told: list[npt.NDArray[np.int8]] = []
    weights: list[Numbers] = []
    draw = random.Random(recipe.seed)  # noqa: S311 - the same each time, on purpose
    for page in pages:
        first = single[fold(page.publisher, recipe.folds)]
        for each in (page, *_less(page, recipe, draw)):
            made = own(each.words)
            rows = placed(each.words, each.kinds, made, first.alone(each.words, made))
            asked = each.answers != UNASKED
            seen.append(rows[asked])
            told.append(each.answers[asked])
            weights.append(_weights(each)[asked])
    whole = _single(pages, recipe, None)
    trees = _trees(
        np.vstack(seen), np.concatenate(told), np.concatenate(weights), recipe
    )
    return _listed(whole) | trees


def _less(page: Marked, recipe: Recipe, draw: random.Random) -> Iterator[Marked]:
    """The page again, with a few lines around what of it is the report."""
    kept = [at for at, told in enumerate(page.told) if told == KEPT]
    if len(kept) < 3 or page.told.count(UNASKED) > len(kept):
        return
    margin = draw.choice(recipe.margins)
    first, end = max(kept[0] - margin, 0), kept[-1] + 1 + margin
    yield page.part(first, end)


def _weights(page: Marked) -> Numbers:
    """How much each line counts: long ones more, those of long pages less."""
    sizes = np.sqrt(np.clip(page.sizes, 5, 400))
    marked = 1 + np.array(page.marked, dtype=np.float32)
    return (sizes * marked / np.sqrt(len(page.told))).astype(np.float32)


def _single(pages: Sequence[Marked], recipe: Recipe, without: int | None) -> Model:
    """Stage one, without the publishers of one fold."""
    used = [p for p in pages if fold(p.publisher, recipe.folds) != without]
    made = np.vstack([own(page.words) for page in used]).astype(np.float64)
    words = _words([hashed(words) for page in used for words in page.words])
    told = np.concatenate([page.answers for page in used])
    weights = np.concatenate([_weights(page) for page in used])
    asked = told != UNASKED
    centre, spread = made[asked].mean(0), made[asked].std(0) + 1e-6
    rows = hstack([csr_matrix((made - centre) / spread), words * recipe.words]).tocsr()
    fitted = LogisticRegression(C=recipe.cost, max_iter=60, tol=1e-3)
    fitted.fit(rows[asked], told[asked], weights[asked] / weights[asked].mean())
    count, coefficients = made.shape[1], fitted.coef_[0]
    return model(
        {
            "centre": _rounded(centre),
            "spread": _rounded(spread),
            "traits": _rounded([*coefficients[:count], fitted.intercept_[0]]),
            "words": _rounded(coefficients[count:] * recipe.words, 2),
            **dict.fromkeys(_TREES, ()),
            "base": 0.0,
            "depth": 0,
        }
    )


def _words(buckets: Sequence[Sequence[int]]) -> csr_matrix:
    """A row for each line: its buckets, with as much in all rows together."""
    ends = np.cumsum([0, *map(len, buckets)])
    columns = np.array([at for each in buckets for at in each], dtype=np.int32)
    values = np.array([len(each) ** -0.5 for each in buckets for _ in each])
    return csr_matrix((values, columns, ends), shape=(len(buckets), BUCKETS))


_TREES = ("roots", "trait", "bound", "low", "high", "value")


def _trees(
    rows: Numbers, told: npt.NDArray[np.int8], weights: Numbers, recipe: Recipe
) -> dict[str, Any]:
    """Stage two, each tree's nodes after those of the tree before."""
    fitted = HistGradientBoostingClassifier(
        max_iter=recipe.trees,
        learning_rate=recipe.rate,
        max_leaf_nodes=recipe.leaves,
        min_samples_leaf=recipe.least,
        max_depth=recipe.depth,
        l2_regularization=5,
        early_stopping=False,
        random_state=recipe.seed,
    ).fit(rows, told, weights / weights.mean())
    found: dict[str, list[Any]] = {name: [] for name in _TREES}
    for (predictor,) in fitted._predictors:  # noqa: SLF001 - there is no other way to them
        start = len(found["trait"])
        found["roots"].append(start)
        for at, node in enumerate(predictor.nodes, start):
            leaf = bool(node["is_leaf"])
            found["trait"].append(0 if leaf else int(node["feature_idx"]))
            found["bound"].append(0 if leaf else _rounded([node["num_threshold"]])[0])
            found["low"].append(at if leaf else start + int(node["left"]))
            found["high"].append(at if leaf else start + int(node["right"]))
            found["value"].append(round(float(node["value"]), 4) if leaf else 0)
    base = float(fitted._baseline_prediction[0, 0])  # noqa: SLF001
    return {"base": round(base, 4), "depth": recipe.depth, **found}


def _listed(made: Model) -> dict[str, Any]:
    names = ("centre", "spread", "traits", "words")
    return {name: _rounded(getattr(made, name), 6) for name in names}


def _rounded(values: npt.ArrayLike, digits: int = 6) -> list[float]:
    """Numbers with so many digits, for a small file."""
    return [float(f"{value:.{digits}g}") for value in np.asarray(values, dtype=float)]
