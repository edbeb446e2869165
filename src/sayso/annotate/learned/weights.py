"""The weights that this package ships, checked against the card beside them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from sayso.annotate.learned import links
from sayso.annotate.learned.encoder import Encoder
from sayso.annotate.learned.links import Linker
from sayso.annotate.learned.traits import Traits
from sayso.core.errors import SaysoError
from sayso.text import pieces

ENCODER, LINKER = "encoder.onnx", "linker.json"
CARD = "card.json"


class BadWeights(SaysoError):
    """A file of the model is not the one that the card beside it describes.

    Attributes:
        name: The file.
        found, expected: Its digests, SHA-256; *found* is empty if it is not there.
    """

    hint = "Install sayso again, or choose --annotator rules, which needs none."

    def __init__(self, name: str, found: str, expected: str) -> None:
        super().__init__(name, found, expected)
        self.name, self.found, self.expected = name, found, expected

    def __str__(self) -> str:
        has = f"has the digest {self.found[:12]}" if self.found else "is missing"
        return (
            f"the learned annotator's {self.name} {has}; "
            f"its digest should be {self.expected[:12]}"
        )


@dataclass(frozen=True, slots=True)
class Model:
    """All that reads a report: what finds the stretches, and what joins them."""

    encoder: Encoder
    linker: Linker


@cache
def shipped() -> Model:
    """The model in this package; loaded once, at the first report.

    Raises:
        BadWeights: if a file of it is not the one that its card describes.
    """
    return loaded(files(__package__))


def loaded(folder: Traversable) -> Model:
    """The model in *folder*, of which its card says what it should be.

    Raises:
        BadWeights: if a file of it is not the one that its card describes.
    """
    card: dict[str, Any] = json.loads(folder.joinpath(CARD).read_text("utf-8"))
    there = [each for each in folder.iterdir() if each.name in card["sha256"]]
    return model(card, {each.name: each.read_bytes() for each in there})


def model(card: Mapping[str, Any], parts: Mapping[str, bytes]) -> Model:
    """The model that *parts* are, by the names of their files.

    Raises:
        BadWeights: if one of them is not the one that *card* describes.
    """
    for name, digest in card["sha256"].items():
        found = hashlib.sha256(parts[name]).hexdigest() if name in parts else ""
        if found != digest:
            raise BadWeights(name, found, digest)
    traits = Traits(**{name: tuple(known) for name, known in card["traits"].items()})
    return Model(
        Encoder(parts[ENCODER], pieces.shipped(), traits),
        links.linker(json.loads(parts[LINKER])),
    )
