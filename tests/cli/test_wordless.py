"""``--no-text``: no report's words in anything that is written."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import cli
from sayso.core.bare import RUN

PROJECT = Path(__file__).parents[2]
PILE = PROJECT / "examples" / "greyfell" / "reports"

Run = Callable[..., Result]

FORMS = ("text", "markdown", "json", "html")
#: Each takes the dossier as its first argument.
QUESTIONS = {
    **{f"dossier as {form}": ("dossier", "DOSSIER", "--as", form) for form in FORMS},
    **{f"diff as {f}": ("diff", "LESS", "DOSSIER", "--as", f) for f in FORMS},
    "diff, all of it": ("diff", "DOSSIER", "LESS", "--all"),
    "why": ("why", "DOSSIER", "p0"),
    "why, by words": ("why", "DOSSIER", "collection points"),
    "without": ("without", "DOSSIER", "Callen Tribune"),
    "compare": ("compare", "DOSSIER", "--of", "d0", "d1", "--all"),
    "chase": ("chase", "DOSSIER"),
    **{f"lint as {f}": ("lint", "DOSSIER", "--as", f) for f in ("text", "json", "csv")},
    **{f"figures as {f}": ("figures", "DOSSIER", "--as", f) for f in ("text", "csv")},
    "figures, all": ("figures", "DOSSIER", "--all"),
    "annotate": ("annotate", str(PILE / "stranded.json")),
}
#: What words are needed for, to ask it or to read them.
ADDRESS = re.compile(r"https?://[^\s\"<>)]+")
ASKED_IN_WORDS = frozenset(("why, by words", "annotate"))


def words(text: str) -> list[str]:
    """The words of *text*, in lower case, without addresses; a cut parts them."""
    told = ADDRESS.sub(" | ", html.unescape(text).casefold())
    return re.findall(r"\w+|[…|]", told)


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of as many words as make a report's text."""
    found = words(text)
    return {tuple(found[n : n + RUN]) for n in range(len(found) - RUN + 1)}


def run(*arguments: str) -> Result:
    """``sayso`` in this process."""
    return CliRunner().invoke(cli, arguments, prog_name="sayso")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two dossiers, with words and without: of all the reports, and of fewer."""
    folder = tmp_path_factory.mktemp("made")
    less = [str(PILE / name) for name in ("stranded.json", "convoys-halted.md")]
    found = {}
    for name, paths in (("DOSSIER", [str(PILE)]), ("LESS", less)):
        found[name] = folder / f"{name}.json"
        found[f"bare {name}"] = folder / f"bare-{name}.json"
        run("dossier", *paths, "-o", str(found[name]))
        bare = str(found[f"bare {name}"])
        run("dossier", str(found[name]), "--no-text", "-o", bare)
    return found


@pytest.fixture(scope="module")
def of_reports(made: dict[str, Path]) -> set[tuple[str, ...]]:
    """All runs of words of the reports."""
    told = json.loads(made["DOSSIER"].read_text("utf-8"))
    return set().union(*(runs(each["text"]) for each in told["documents"]))


def named(question: tuple[str, ...], made: dict[str, Path], bare: str) -> list[str]:
    """*question* with files in the places of dossiers."""
    return [str(made.get(f"{bare}{each}", each)) for each in question]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_nothing_told_holds_a_reports_words(
    question: tuple[str, ...],
    made: dict[str, Path],
    of_reports: set[tuple[str, ...]],
) -> None:
    """No run of six words of a report, though they were there to be read."""
    result = run(*named(question, made, ""), "--no-text")

    assert result.exit_code == 0
    assert result.stdout
    assert runs(result.stdout) & of_reports == set()


SPEAKING = {k: q for k, q in QUESTIONS.items() if k not in ASKED_IN_WORDS}


@pytest.mark.parametrize("question", SPEAKING.values(), ids=SPEAKING)
def test_a_dossier_without_words_tells_none(
    question: tuple[str, ...],
    made: dict[str, Path],
    of_reports: set[tuple[str, ...]],
) -> None:
    """It answers with places whatever is asked of it."""
    result = run(*named(question, made, "bare "))

    assert result.exit_code == 0
    assert runs(result.stdout) & of_reports == set()


TELLING = {k: q for k, q in QUESTIONS.items() if q[0] not in ("lint", "figures")}


@pytest.mark.parametrize("question", TELLING.values(), ids=TELLING)
def test_with_words_they_are_told(
    question: tuple[str, ...],
    made: dict[str, Path],
    of_reports: set[tuple[str, ...]],
) -> None:
    """So that it is known that the check would find them."""
    result = run(*named(question, made, ""))

    assert runs(result.stdout) & of_reports


@pytest.mark.parametrize("question", [("why", "convoys"), ("without", "officials")])
def test_what_is_meant_is_asked_without_words(
    question: tuple[str, str],
    made: dict[str, Path],
    of_reports: set[tuple[str, ...]],
) -> None:
    """Those that it may be are named by their ids, and by few words."""
    command, asked = question
    result = run(command, str(made["DOSSIER"]), asked, "--no-text")

    assert result.exit_code == 2
    assert "Name one by its id" in result.stderr
    assert runs(result.stderr) & of_reports == set()


def test_a_dossier_without_words_holds(made: dict[str, Path]) -> None:
    """Its places are sliced out of the inputs again, and one that is wrong is named."""
    bare = made["bare DOSSIER"]
    result = run("verify", str(bare))
    broken = bare.with_name("broken.json")
    told = re.sub(r'"end": \d+', '"end": 99999', bare.read_text("utf-8"), count=1)
    broken.write_text(told, "utf-8")

    assert result.exit_code == 0
    assert "holds" in result.stdout
    assert run("verify", str(broken)).exit_code == 1
