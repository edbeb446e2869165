"""The same input gives the same bytes, in whichever process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sayso
from sayso.tell import FORMS

SOURCE = str(Path(sayso.__file__).parents[1])

# Every form of one dossier, a digest a line.
PROGRAM = """
import hashlib, sys
import sayso, sayso.tell
found = sayso.dossier(sys.argv[1:])
for form, told in sayso.tell.FORMS.items():
    print(form, hashlib.sha256(told(found).encode("utf-8", "replace")).hexdigest())
"""


def digests(path: Path, seed: int) -> list[str]:
    """What a process makes of *path*; its sets run in an order that *seed* sets."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONHASHSEED": str(seed)},
    )
    return done.stdout.splitlines()


def assert_same(path: Path) -> None:
    """Two processes whose sets run in another order make the same of *path*."""
    first, second = digests(path, 1), digests(path, 2)

    assert len(first) == len(FORMS)
    assert first == second


def test_our_example_gives_the_same_bytes(project: Path) -> None:
    """Nothing in the dossier of the example hangs on the order of a set."""
    assert_same(project / "examples" / "greyfell" / "reports")


def test_real_reports_give_the_same_bytes(shared: Path) -> None:
    """Nor in one of real reports, with all that real reports have."""
    pile = shared / "data" / "piles" / "mh17_shootdown.jsonl.gz"
    if not pile.exists():
        pytest.skip("needs the piles in ../shared/data, which are not here")

    assert_same(pile)
