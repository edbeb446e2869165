"""The program as a whole: version, help, quick start, pipes that break."""

import os
import subprocess
import sys
from pathlib import Path

import sayso
from sayso.cli import THREADS

PROGRAM = (sys.executable, "-m", "sayso")
SOURCE = str(Path(sayso.__file__).parents[1])
ENVIRONMENT = {**os.environ, "PYTHONPATH": SOURCE}

# Importing one of these takes longer than a glance at --help should.
HEAVY = set("spacy numpy trafilatura lxml jinja2 jsonschema rich httpcore".split())


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """What a new process says to *command*."""
    return subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, text=True, check=False, env=ENVIRONMENT
    )


def test_version() -> None:
    """The program says its name and its version."""
    assert run(*PROGRAM, "--version").stdout == f"sayso {sayso.__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    """A look at the help of any command is quick."""
    for command in ([], ["dossier"], ["annotate"], ["fetch"], ["verify"]):
        told = run(
            sys.executable, "-X", "importtime", "-m", "sayso", *command, "--help"
        )
        loaded = {
            line.rpartition("|")[2].strip().partition(".")[0]
            for line in told.stderr.splitlines()
        }

        assert told.returncode == 0
        assert not loaded & HEAVY


def test_a_pipe_that_breaks_is_no_error(pile: Path) -> None:
    """Where the reader of our output has seen enough, we end without a word."""
    with subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "annotate", str(pile)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()

        assert process.stderr.read() == b""


def test_threads_are_set_on_purpose() -> None:
    """The libraries beneath us get one thread, unless the user says otherwise."""
    code = "import os, sayso.cli\nsayso.cli.cli = lambda **_: print({!r})\n"
    code = code.replace("{!r}", f"[os.environ[name] for name in {THREADS!r}]")
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", f"{code}sayso.cli.main()"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": SOURCE, "OMP_NUM_THREADS": "3"},
    )

    assert told.stdout.strip() == "['3', '1', '1']"
