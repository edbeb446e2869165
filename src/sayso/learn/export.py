"""The trained encoder as an int8 ONNX file that runs without torch.

The graph is written out by hand: one window at a time, no padding, no batch. So
what is read of a window cannot depend on what is read beside it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.reading import POINTS
from sayso.learn.model import EPSILON, HEADS, LAYERS, TRAITS, WIDTH, Encoder

OPSET = 20
IR = 9  # the newest that the oldest onnxruntime we run on knows

_PRODUCT = ".product"
_WHOLE = ("tag", "points")  # small, last, and what rounding costs shows at once


class Graph:
    """Nodes and constants in the making; each call adds a node and names its output."""

    def __init__(self, weights: Mapping[str, Scores]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.constant("last", np.array([-1]))
        self.constant("epsilon", np.array(EPSILON, np.float32))

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """The name of a constant of that *value*."""
        ordered = np.array(value, order="C")
        self.constants.append(numpy_helper.from_array(ordered, name))
        return name

    def table(self, name: str) -> str:
        """The name of a constant that is the embedding of that *name*."""
        return self.constant(name, self.weights[f"{name}.weight"])

    def _weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def add(self, kind: str, *inputs: str, name: str = "", **options: object) -> str:
        """The output of a new node of that *kind*."""
        out = name or f"{kind.lower()}_{len(self.nodes)}"
        node = helper.make_node(kind, list(inputs), [out], name=out, **options)
        self.nodes.append(node)
        return out

    def linear(self, x: str, name: str) -> str:
        """*x* through the linear layer of that *name*, whose bias may be none."""
        weight = self.weights[f"{name}.weight"].T  # torch has it (out, in)
        known = self.constant(f"{name}.weight", weight)
        told = self.add("MatMul", x, known, name=f"{name}{_PRODUCT}")
        if f"{name}.bias" not in self.weights:
            return told
        return self.add("Add", told, self._weight(f"{name}.bias"))

    def norm(self, x: str, name: str) -> str:
        """*x* through a layer norm, in small steps: quicker than a node of its own."""
        scale = self._weight(f"{name}.weight")
        bias = self._weight(f"{name}.bias")
        apart = self.add("Sub", x, self.add("ReduceMean", x, "last"))
        spread = self.add("ReduceMean", self.add("Mul", apart, apart), "last")
        wide = self.add("Sqrt", self.add("Add", spread, "epsilon"))
        even = self.add("Mul", apart, self.add("Reciprocal", wide))
        return self.add("Add", self.add("Mul", even, scale), bias)


def onnx_model(model: Encoder) -> onnx.ModelProto:
    """*model* as a graph: pieces, traits, heads, first in; tags and points out."""
    state = model.state_dict().items()
    graph = Graph({name: each.detach().float().numpy() for name, each in state})
    x = _embedded(graph)
    for n in range(LAYERS):
        x = layer(graph, f"layers.{n}", x)
    cls = graph.constant("cls", np.zeros(1, np.int64))
    words = graph.add("Gather", x, graph.add("Concat", cls, "first", axis=0), axis=0)
    graph.add("LogSoftmax", graph.linear(words, "tag"), name="tags", axis=-1)
    graph.add("Identity", graph.linear(words, "points"), name="points")
    takes = [rows("pieces", "pieces"), rows("traits", "pieces", TRAITS)]
    takes += [rows("heads", "pieces"), rows("first", "words")]
    gives = [scores("tags", len(LABELS)), scores("points", POINTS)]
    return whole(graph, "attributions", takes, gives)


def whole(
    graph: Graph,
    name: str,
    takes: list[onnx.ValueInfoProto],
    gives: list[onnx.ValueInfoProto],
) -> onnx.ModelProto:
    """*graph* with what it *takes* and *gives* as a model of that *name*."""
    made = helper.make_graph(graph.nodes, name, takes, gives, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR
    onnx.checker.check_model(model)
    return model


def _embedded(graph: Graph) -> str:
    """What the first layer takes: piece, place, traits and head of each piece."""
    known = graph.add("Gather", graph.table("piece"), "pieces", axis=0)
    count = graph.add("Shape", "pieces")
    zero = graph.constant("zero", np.zeros(1, np.int64))
    place = graph.add("Slice", graph.table("place"), zero, count)
    rows = graph.add("Gather", graph.table("trait"), "traits", axis=0)
    axes = graph.constant("axes", np.ones(1, np.int64))
    traits = graph.add("ReduceSum", rows, axes, keepdims=0)
    lead = graph.linear(graph.add("Gather", known, "heads", axis=0), "head")
    x = graph.add("Add", graph.add("Add", known, place), graph.add("Add", traits, lead))
    return graph.norm(x, "norm")


def layer(graph: Graph, name: str, x: str) -> str:
    """One layer of BERT, its three projections made at once."""
    apart = graph.constant(f"{name}.apart", np.array([0, 3, HEADS, WIDTH // HEADS]))
    three = graph.add("Reshape", graph.linear(x, f"{name}.qkv"), apart)
    three = graph.add("Transpose", three, perm=[1, 2, 0, 3])
    q, k, v = (
        graph.add("Gather", three, graph.constant(f"{name}.{n}", np.array(n)), axis=0)
        for n in range(3)
    )
    less = np.array((WIDTH // HEADS) ** -0.5, np.float32)
    q = graph.add("Mul", q, graph.constant(f"{name}.scale", less))
    near = graph.add("MatMul", q, graph.add("Transpose", k, perm=[0, 2, 1]))
    seen = graph.add("MatMul", graph.add("Softmax", near, axis=-1), v)
    seen = graph.add("Transpose", seen, perm=[1, 0, 2])
    together = graph.constant(f"{name}.together", np.array([0, WIDTH]))
    told = graph.linear(graph.add("Reshape", seen, together), f"{name}.out")
    x = graph.norm(graph.add("Add", x, told), f"{name}.after_attention")
    inner = graph.add("Gelu", graph.linear(x, f"{name}.up"))
    inner = graph.linear(inner, f"{name}.down")
    return graph.norm(graph.add("Add", x, inner), f"{name}.after_inner")


def rows(name: str, *sizes: str | int) -> onnx.ValueInfoProto:
    """An input of whole numbers of that *name* and shape."""
    return helper.make_tensor_value_info(name, TensorProto.INT64, sizes)


def scores(name: str, width: int) -> onnx.ValueInfoProto:
    """An output of that *name*: *width* numbers a row."""
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, (None, width))


def quantised(model: onnx.ModelProto, out: Path) -> Path:
    """*model* in int8 at *out*, weights to the column, activations as they come.

    Weights take 7 of the 8 bits: of two products of whole ones the sum overruns what
    processors without VNNI hold (onnxruntime's notes on quantisation).
    """
    unrounded = out.with_suffix(".float.onnx")
    onnx.save(model, unrounded)
    quantize_dynamic(
        unrounded,
        out,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=[f"{name}{_PRODUCT}" for name in _WHOLE],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={
            "DefaultTensorType": TensorProto.FLOAT,
            "MatMulConstBOnly": True,
        },
    )
    unrounded.unlink()
    return out
