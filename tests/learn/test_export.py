"""What is shipped overruns on no processor."""

from importlib.resources import files

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs the extra learn")

import onnx
from onnx import numpy_helper

from sayso.annotate import learned
from sayso.weigh import meaning


@pytest.mark.parametrize("package", [learned, meaning])
def test_two_products_of_eight_bits_do_not_overrun(package: object) -> None:
    """A processor without VNNI holds their sum in sixteen bits: 2 * 255 * 64 fits."""
    model = onnx.load_model_from_string((files(package) / "encoder.onnx").read_bytes())
    values = {each.name: each for each in model.graph.initializer}
    weights = [
        numpy_helper.to_array(values[node.input[1]])
        for node in model.graph.node
        if node.op_type == "MatMulInteger"
    ]

    assert len(weights) >= 24
    for each in weights:
        assert each.dtype == np.int8
        assert np.abs(each.astype(int)).max() <= 64
