"""all-MiniLM as a graph that runs without torch."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs the extra learn")

import torch
from onnxruntime import InferenceSession
from safetensors.torch import load_file
from torch.nn import functional

from sayso.learn import meaning
from sayso.learn.model import EPSILON, HEADS, LAYERS, WIDTH
from sayso.text import pieces
from sayso.weigh.meaning.encoder import WEIGHTS, Encoder, Vectors, shipped

SENTENCES = (
    ("The", "buses", "were", "halted", "near", "Brod", "."),
    ("Ferries", "sank", "off", "Zxqjvk", "😀"),
    ("sank",),
)


@pytest.fixture(scope="module")
def weights() -> dict[str, torch.Tensor]:
    """The weights that are exported, by the names of their authors."""
    return load_file(meaning.base())


STORY = """# a ferry runs aground
## It hit a bank.
[[The Olva ran onto a bank]]
[[The boat struck ground]]
## Nobody was hurt.
[[All were unharmed]]
[[No one was hurt]]
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which an encoder is written that has learnt from one story."""
    folder = tmp_path_factory.mktemp("meaning")
    (folder / "told").mkdir()
    (folder / "told" / "story.txt").write_text(STORY, "utf-8")
    asked = ["--wordings", str(folder / "told"), "--epochs", "1", str(folder / "out")]
    meaning.main(asked)
    return folder / "out"


def numbered(words: tuple[str, ...]) -> list[int]:
    """The pieces of *words*, with what stands around them."""
    known = pieces.shipped()
    return [known.first, *(n for w in words for n in known.of(w)), known.separator]


def linear(given: dict[str, torch.Tensor], name: str) -> Callable[..., torch.Tensor]:
    """One linear layer of BERT."""
    return lambda x: functional.linear(
        x, given[f"{name}.weight"], given[f"{name}.bias"]
    )


def norm(given: dict[str, torch.Tensor], name: str, x: torch.Tensor) -> torch.Tensor:
    """One layer norm of BERT."""
    parts = given[f"{name}.weight"], given[f"{name}.bias"]
    return functional.layer_norm(x, (WIDTH,), *parts, EPSILON)


def bert(given: dict[str, torch.Tensor], row: list[int]) -> Vectors:
    """What BERT makes of a row of pieces, written down from Devlin et al. 2019."""
    at = "embeddings"
    x = given[f"{at}.word_embeddings.weight"][row]
    x = x + given[f"{at}.position_embeddings.weight"][: len(row)]
    x = norm(
        given, f"{at}.LayerNorm", x + given[f"{at}.token_type_embeddings.weight"][0]
    )
    for n in range(LAYERS):
        own = f"encoder.layer.{n}"
        query, key, value = (
            linear(given, f"{own}.attention.self.{part}")(x)
            .view(len(row), HEADS, -1)
            .transpose(0, 1)
            for part in ("query", "key", "value")
        )
        seen = functional.scaled_dot_product_attention(query, key, value)
        out = linear(given, f"{own}.attention.output.dense")(
            seen.transpose(0, 1).reshape(len(row), WIDTH)
        )
        x = norm(given, f"{own}.attention.output.LayerNorm", x + out)
        inner = functional.gelu(linear(given, f"{own}.intermediate.dense")(x))
        out = linear(given, f"{own}.output.dense")(inner)
        x = norm(given, f"{own}.output.LayerNorm", x + out)
    told: Vectors = x.numpy()
    return told


@pytest.mark.parametrize("words", SENTENCES, ids=" ".join)
def test_the_graph_is_bert(
    weights: dict[str, torch.Tensor], words: tuple[str, ...]
) -> None:
    """Before rounding, it gives what the paper's formulas give."""
    model = meaning.onnx_model(meaning.fresh().state_dict())
    session = InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    row = numbered(words)

    (found,) = session.run(("vectors",), {"pieces": np.array(row, np.int64)})

    assert found == pytest.approx(bert(weights, row), abs=1e-3)


def test_what_is_written_reads(written: Path) -> None:
    """And differs from what is shipped: it has learnt something else."""
    made = Encoder((written / WEIGHTS).read_bytes())

    for words in SENTENCES:
        found = made.read(words)
        assert found.shape == (len(words), WIDTH)
        assert np.isfinite(found).all()
        assert found.tobytes() == made.read(words).tobytes()
        assert found.tobytes() != shipped().read(words).tobytes()


def test_nothing_else_is_written(written: Path) -> None:
    """One file, a quarter of the size of the weights."""
    assert [each.name for each in written.iterdir()] == [WEIGHTS]
    whole = meaning.base().stat().st_size

    assert (written / WEIGHTS).stat().st_size < 0.3 * whole
