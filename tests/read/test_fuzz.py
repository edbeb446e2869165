"""Readers under bytes that nobody meant: nothing fails, hangs, or loses a span."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzzed import SEEDS, check, damaged

bounded = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("name", SEEDS)
def test_valid_files_are_read(tmp_path: Path, name: str) -> None:
    """What is damaged below is read while it is whole."""
    path = tmp_path / name
    path.write_bytes(SEEDS[name])

    assert check(path)[0].file.startswith(str(path))


@bounded
@given(number=st.integers(0, 1 << 40))
def test_damaged_files(tmp_path: Path, number: int) -> None:
    """A valid file of any kind with bytes wrong is read, or named and set aside."""
    name, raw = damaged(number)
    path = tmp_path / name
    path.write_bytes(raw)

    assert check(path)


@bounded
@given(raw=st.binary(max_size=3_000), name=st.sampled_from(tuple(SEEDS)))
def test_any_bytes(tmp_path: Path, raw: bytes, name: str) -> None:
    """Any bytes under any ending are read, or named and set aside."""
    path = tmp_path / name
    path.write_bytes(raw)

    assert check(path)


# Each took over twenty seconds once: time that grows with the square of the size.
LONG = {
    "lines.txt": b"It held.\n" * 12_000,
    "signs.txt": b"a@" * 100_000,
    "deep.html": b"<p>The dam held.</p>" + b"<div class=caption>a b<p>c d</p>" * 800,
    "codec.html": b"<meta charset=punycode><p>\xff" + b"a" * 200_000 + b"-" * 100_000,
}


@pytest.mark.parametrize("name", LONG)
def test_time_does_not_grow_with_the_square(tmp_path: Path, name: str) -> None:
    """A few hundred kilobytes of whatever is repeated are read in seconds."""
    path = tmp_path / name
    path.write_bytes(LONG[name])

    assert check(path, seconds=20)
