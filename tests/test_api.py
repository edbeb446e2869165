"""``import sayso``: little, quick, typed, and frozen."""

import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

import sayso

SOURCE = str(Path(sayso.__file__).parents[1])
SECONDS = 0.1
REPORT = "The weir at Tarn Hollow broke, county engineer Mara Quist said on Tuesday."

# The roots of all that was imported, and how long that took: of the processor's time,
# since what else a machine does is not sayso's.
PROGRAM = f"""
import sys, time
sys.path.insert(0, {SOURCE!r})
before, known = time.process_time(), set(sys.modules)
import sayso
print(time.process_time() - before)
print(*sorted({{name.partition(".")[0] for name in sys.modules.keys() - known}}))
"""


def imported() -> tuple[float, set[str]]:
    """The processor seconds that an import of sayso takes, and what it brings along."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    seconds, roots = done.stdout.splitlines()
    return float(seconds), set(roots.split())


def test_import_is_quick() -> None:
    """The import takes under a tenth of a second: the best of several runs does."""
    assert min(imported()[0] for _ in range(5)) < SECONDS


def test_import_brings_python_alone() -> None:
    """Nothing outside the standard library is imported before it is needed."""
    _, roots = imported()

    assert roots - sys.stdlib_module_names == {"sayso"}


def test_what_is_exported_is_there_and_sorted() -> None:
    """``__all__`` names what there is, once each, in order."""
    assert all(hasattr(sayso, name) for name in sayso.__all__)
    assert sayso.__all__ == sorted(set(sayso.__all__))


def test_types_are_for_users_too() -> None:
    """The package says that it is typed."""
    assert (Path(sayso.__file__).parent / "py.typed").exists()


def test_dossier_of_one_path_or_of_several(tmp_path: Path) -> None:
    """A path by itself is the same as a list of it."""
    path = tmp_path / "weir.txt"
    path.write_text(REPORT, "utf-8")

    found = sayso.dossier(path)

    assert found == sayso.dossier([str(path)])
    assert [found[each.content[0]] for each in found.attributions]
    assert found.documents[0].text == REPORT


def test_dossier_is_frozen(tmp_path: Path) -> None:
    """Nobody changes a dossier by the way."""
    found = sayso.dossier([tmp_path])

    with pytest.raises(FrozenInstanceError):
        found.points = ()  # type: ignore[misc] - that is the point


def test_nothing_read_is_no_error(tmp_path: Path) -> None:
    """Where nothing can be read the dossier says what was set aside, and why."""
    found = sayso.dossier(tmp_path / "missing.txt")

    assert not found.documents
    assert "missing.txt" in found.set_aside[0].file
