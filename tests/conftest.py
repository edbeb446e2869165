"""What every test may ask for."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

# The machine may be busy, so no deadline. Where a build must not fail by chance,
# the examples are the same each time; elsewhere they are fresh.
settings.register_profile(
    "sayso", deadline=None, derandomize="CI" in os.environ, print_blob=True
)
settings.load_profile("sayso")

PROJECT = Path(__file__).parents[1]

# What imports the libraries of the extra "learn", which need not be there.
TRAINING = {
    "torch": (
        *("attributions", "batches", "course", "export", "likewise", "linking"),
        *("meaning", "model", "train"),
    ),
    "sklearn": ("dumps", "folds", "taught"),
}


def pytest_configure(config: pytest.Config) -> None:
    """Look for no doctests where they cannot be imported."""
    learn = PROJECT / "src" / "sayso" / "learn"
    for library, names in TRAINING.items():
        if find_spec(library) is None:
            ignored = [str(learn / f"{name}.py") for name in names]
            config.option.ignore = [*(config.option.ignore or ()), *ignored]


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the source tree."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports beside the source tree; without it, skip."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the reports in ../shared, which are not here")
    return folder
