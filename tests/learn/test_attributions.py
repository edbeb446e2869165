"""The recipe, on the toy corpus: it ends, ends alike, and can be stopped."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

pytest.importorskip("torch", reason="training needs the extra learn")

import sayso
from annotate.learned.made import parsed
from sayso.annotate import learned
from sayso.annotate.learned import weights
from sayso.learn import toy
from sayso.learn.attributions import MODEL, AnotherRun, main, trained
from sayso.learn.corpus import digest
from sayso.learn.recipe import stages

SOURCE = str(Path(sayso.__file__).parents[1])
STAGES = stages(epochs=2)
FILES = (weights.ENCODER, weights.LINKER, weights.CARD)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy corpus."""
    return toy.written(tmp_path_factory.mktemp("corpus") / "toy")


@pytest.fixture(scope="module")
def folder(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model that comes of it, undisturbed."""
    return trained(corpus, tmp_path_factory.mktemp("out"), STAGES, reports(corpus))


def reports(corpus: Path) -> list[str]:
    """Where reports lie that nobody marked."""
    return [str(corpus / "dev" / "text")]


def killed(corpus: Path, out: Path) -> None:
    """Begin a run, and end it in the middle of its second epoch."""
    command = [sys.executable, "-m", "sayso.learn.attributions"]
    command += ["--data", str(corpus), "--out", str(out), "--epochs", "2"]
    command += ["--unmarked", *reports(corpus)]
    with subprocess.Popen(  # noqa: S603 - our own program
        command,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": SOURCE},
    ) as process:
        assert process.stderr
        for line in process.stderr:
            if line.startswith("epoch 2"):
                process.kill()


def test_a_run_that_was_killed_ends_alike(
    corpus: Path, folder: Path, tmp_path: Path
) -> None:
    """Begun again it goes on, and ends with the bytes of an undisturbed run."""
    killed(corpus, tmp_path / "out")
    assert not (tmp_path / "out" / MODEL).exists()

    again = trained(corpus, tmp_path / "out", STAGES, reports(corpus))

    for name in FILES:
        assert (again / name).read_bytes() == (folder / name).read_bytes()


def test_the_model_reads(folder: Path) -> None:
    """It is loaded like the one that is shipped, and a text can be read with it."""
    model = weights.loaded(folder)

    told = learned.tellings(parsed("Mara Quist said that the weir is safe."), model)

    assert isinstance(told, list)
    assert not list(folder.glob("*.float.onnx"))


def test_the_card_says_what_it_is(folder: Path, corpus: Path) -> None:
    """Data, base, recipe, limits and versions; room for scores."""
    card = json.loads((folder / weights.CARD).read_text("utf-8"))

    assert card["data"]["name"] == "toy/train"
    assert card["data"]["articles"] == toy.PARTS["train"]
    assert card["data"]["sha256"] == digest(corpus / "train")
    assert card["base"]["licence"] == "Apache-2.0"
    assert [each["epochs"] for each in card["recipe"]] == [2] * len(STAGES)
    assert card["unmarked"]["reports"] == toy.PARTS["dev"]
    assert card["made_with"]["torch"].startswith("2.")
    assert card["limits"]
    assert card["scores"] == {}
    assert set(card["sha256"]) == {*FILES} - {weights.CARD}


def test_another_run_is_not_gone_on_with(corpus: Path, folder: Path) -> None:
    """What is left of another recipe is no start for this one."""
    with pytest.raises(AnotherRun, match="another recipe") as caught:
        trained(corpus, folder.parent, [replace(STAGES[0], seed=2)])

    assert "--out" in caught.value.hint


def test_a_folder_without_a_corpus_is_told(tmp_path: Path) -> None:
    """A line and a hint, and nothing is left behind that stops the next run."""
    asked = ["--data", str(tmp_path), "--out", str(tmp_path / "out")]

    result = CliRunner().invoke(main, asked)

    assert result.exit_code == 1
    assert "holds no annotated articles" in result.output
    assert "text/NAME.txt" in result.output
    assert not (tmp_path / "out").exists()
