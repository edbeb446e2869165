"""The encoder in training: a small BERT that also takes in the parse.

Its weights start from all-MiniLM-L6-v2 (Wang et al. 2020, "MiniLM"), six layers of
384. What is added: a vector for each trait of a word and one for its head's piece,
summed into the first layer; a tag for each word; and two pointers, from the words of
a content to its cue, and from a cue to its source.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.annotate.learned.pairs import POINTER, REACH

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
TRAITS = 5  # of a word: tag, role, name, shape, quotation
PLACES = 512  # pieces in a window, at most
EPSILON = 1e-12
BARRED = -1e4  # a score that no softmax sees


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded with zeros.

    Attributes:
        pieces, heads: (batch, pieces); traits: (batch, pieces, 5).
        seen: (batch, pieces), whether a piece is there at all.
        first: (batch, words), the row of each word's first piece.
        worded: (batch, words), whether a word is there.
    """

    pieces: Tensor
    traits: Tensor
    heads: Tensor
    seen: Tensor
    first: Tensor
    worded: Tensor


class Linear(nn.Linear):
    """A linear layer that can reckon with what eight bits hold, as the shipped one.

    Rounded, it has the weights of an output to 128 steps, and what comes in of a
    window to 255; its gradient is as if nothing were (Jacob et al. 2018).
    """

    rounded = False

    def forward(self, x: Tensor) -> Tensor:
        """(..., in) to (..., out)."""
        if not self.rounded:
            return super().forward(x)
        return functional.linear(_as_shown(x), _as_stored(self.weight), self.bias)


def _as_shown(x: Tensor) -> Tensor:
    """What 255 steps between the least and the most of a window leave of *x*."""
    with torch.no_grad():
        ends = (1, 2)
        low, high = x.amin(ends, keepdim=True), x.amax(ends, keepdim=True)
        low, high = low.clamp(max=0), high.clamp(min=0)
        step = ((high - low) / 255).clamp(min=1e-8)
        off = (x / step).round() * step - x
    return x + off


def _as_stored(weight: Tensor) -> Tensor:
    """What 64 steps to either side of 0 leave of each output's weights."""
    with torch.no_grad():
        step = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 64
        off = (weight / step).round() * step - weight
    return weight + off


class Layer(nn.Module):
    """One layer of BERT, as Devlin et al. 2018 have it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = Linear(WIDTH, 3 * WIDTH)
        self.out = Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, EPSILON)
        self.up = Linear(WIDTH, INNER)
        self.down = Linear(INNER, WIDTH)
        self.after_inner = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces, width) to the same."""
        size = x.shape[:2]
        q, k, v = self.qkv(x).view(*size, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        # by hand: torch's own attention is several times slower backwards on a CPU
        near = (q @ k.mT) / (WIDTH // HEADS) ** 0.5 + mask
        seen = near.softmax(-1).to(v.dtype) @ v
        told = self.out(seen.transpose(1, 2).reshape(*size, WIDTH))
        x = self.after_attention(x + _thinned(told, self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.after_inner(x + _thinned(inner, self.dropout, self.training))


def _thinned(x: Tensor, share: float, training: bool) -> Tensor:
    """Dropout of whole columns of a window: a chance for each number is slow."""
    if not training or not share:
        return x
    kept = torch.rand(x.shape[0], 1, x.shape[2], dtype=x.dtype) >= share
    return x * (kept / (1 - share)).to(x.dtype)


def halved(*, wanted: bool = True) -> torch.autocast:
    """Within it the layers reckon in half as many bits, where it is *wanted*.

    Only on a processor that can: all others take many times as long for it.
    """
    known = torch.cpu.get_capabilities()
    able = any(known.get(name) for name in ("avx512_bf16", "amx_bf16", "bf16"))
    return torch.autocast("cpu", torch.bfloat16, enabled=wanted and able)


def _precision(x: Tensor) -> torch.dtype:
    """What the layers reckon in."""
    mixed = torch.is_autocast_enabled("cpu")
    return torch.get_autocast_dtype("cpu") if mixed else x.dtype


class Encoder(nn.Module):
    """Pieces and traits in; a tag for each word and two pointers out."""

    def __init__(
        self, vocabulary: int, traits: int, labels: int, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.piece = nn.Embedding(vocabulary, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.trait = nn.Embedding(traits, WIDTH)
        self.head = Linear(WIDTH, WIDTH, bias=False)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tag = nn.Linear(WIDTH, labels)
        self.points = nn.Linear(WIDTH, 4 * POINTER)
        self.distance = nn.Embedding(2 * REACH + 1, 2)
        self.dropout = dropout
        nn.init.normal_(self.trait.weight, std=0.02)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.distance.weight)

    def round(self) -> None:
        """Reckon from now on with what eight bits hold."""
        for part in self.modules():
            if isinstance(part, Linear):
                part.rounded = True

    def plain(self, rows: Tensor, sizes: Tensor) -> Tensor:
        """(batch, pieces, width) of *rows* of pieces without traits, of those *sizes*.

        As all-MiniLM-L6-v2 reads them.
        """
        x = self.norm(self.piece(rows) + self.place.weight[: rows.shape[1]])
        x = _thinned(x, self.dropout, self.training)
        beyond = torch.arange(rows.shape[1])[None] >= sizes[:, None]
        mask = beyond[:, None, None, :].to(_precision(x)) * BARRED
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def hidden(self, batch: Batch) -> Tensor:
        """(batch, words + 1, width): [CLS], then the first piece of each word."""
        known = self.piece(batch.pieces)
        rows = batch.heads[..., None].expand(-1, -1, WIDTH)
        x = known + self.place.weight[: batch.pieces.shape[1]]
        x = x + self.trait(batch.traits).sum(2) + self.head(known.gather(1, rows))
        x = _thinned(self.norm(x), self.dropout, self.training)
        mask = (~batch.seen)[:, None, None, :].to(_precision(x)) * BARRED
        for layer in self.layers:
            x = layer(x, mask)
        at = functional.pad(batch.first, (1, 0))[..., None].expand(-1, -1, WIDTH)
        return x.gather(1, at)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Tags (batch, words, labels); pointers (batch, words + 1, 4 * POINTER)."""
        x = self.hidden(batch).float()
        return self.tag(x[:, 1:]), self.points(x)

    def pointed(self, points: Tensor) -> Tensor:
        """(batch, 2, words + 1, words + 1): content to cue, and cue to source.

        Column 0, [CLS], stands for nobody.
        """
        count = points.shape[1]
        q1, k1, q2, k2 = points.split(POINTER, -1)
        far = torch.arange(count)
        apart = (far[None] - far[:, None]).clamp(-REACH, REACH) + REACH
        score = torch.stack([q1 @ k1.mT, q2 @ k2.mT], 1) / POINTER**0.5
        return score + self.distance(apart).permute(2, 0, 1)


def started(path: str, vocabulary: int, traits: int, labels: int) -> Encoder:
    """An encoder with the weights of the all-MiniLM-L6-v2 in the file at *path*."""
    from safetensors.torch import load_file  # noqa: PLC0415

    model = Encoder(vocabulary, traits, labels)
    model.load_state_dict(model.state_dict() | renamed(load_file(path)))
    return model


def renamed(given: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights of a BERT by our names."""
    kind = given["embeddings.token_type_embeddings.weight"][0]
    own = {
        "piece.weight": given["embeddings.word_embeddings.weight"],
        "place.weight": given["embeddings.position_embeddings.weight"] + kind,
    }
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            own |= _layer(given, n, part)
    return own


_NAMES = {
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "after_attention",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "after_inner",
}


def _layer(given: Mapping[str, Tensor], n: int, part: str) -> dict[str, Tensor]:
    """Weights or biases of layer *n*, by our names."""
    old, new = f"encoder.layer.{n}.", f"layers.{n}."
    asks = ("query", "key", "value")
    qkv = torch.cat([given[f"{old}attention.self.{each}.{part}"] for each in asks])
    rest = {
        f"{new}{ours}.{part}": given[f"{old}{a}.{part}"] for a, ours in _NAMES.items()
    }
    return {f"{new}qkv.{part}": qkv} | rest
