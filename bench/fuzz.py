"""Damaged files of every kind, for as long as one likes: does a reader fail?

    python bench/fuzz.py --minutes 10 --from 0

Each input comes from a number; what fails is printed with its number and its file is
kept in build/fuzz. ``--only NUMBER`` reads one again and shows the whole error.
"""

import argparse
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).parents[1]
sys.path.insert(0, str(PROJECT / "tests"))

from fuzzed import check, damaged  # noqa: E402 - the tests' own
from sayso.core.document import Document  # noqa: E402 - after the path

KEPT = PROJECT / "build" / "fuzz"


def tried(number: int, folder: Path, seconds: int) -> tuple[str, str]:
    """The kind of the input, and what came of it: "read", "set aside" or an error."""
    name, raw = damaged(number)
    path = folder / name
    path.write_bytes(raw)
    try:
        found = check(path, seconds=seconds)
    except Exception as error:  # noqa: BLE001 - any is a finding
        KEPT.mkdir(parents=True, exist_ok=True)
        (KEPT / f"{number}-{name}").write_bytes(raw)
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}:{last.lineno}"
        return name, f"{type(error).__name__} at {where}: {str(error)[:100]}"
    finally:
        path.unlink()
    read = any(isinstance(each, Document) for each in found)
    return name, "read" if read else "set aside"


def main() -> None:
    """Try inputs until the time is over, and print what came of them."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--minutes", type=float, default=1.0)
    arguments.add_argument("--from", dest="start", type=int, default=0)
    arguments.add_argument("--seconds", type=int, default=10, help="for one input")
    arguments.add_argument("--only", type=int)
    asked = arguments.parse_args()
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if asked.only is not None:
            name, raw = damaged(asked.only)
            (folder / name).write_bytes(raw)
            print(name, check(folder / name, seconds=asked.seconds))
            return
        counts: Counter[str] = Counter()
        start, number = time.monotonic(), asked.start
        while time.monotonic() - start < 60 * asked.minutes:
            name, outcome = tried(number, folder, asked.seconds)
            if outcome not in ("read", "set aside"):
                print(f"{number} {name}: {outcome}", flush=True)
                outcome = "failed"
            counts[outcome] += 1
            number += 1
    minutes = (time.monotonic() - start) / 60
    told = ", ".join(f"{count:,} {outcome}" for outcome, count in counts.items())
    print(f"{counts.total():,} inputs in {minutes:.1f} minutes: {told}")
    sys.exit(bool(counts["failed"]))


if __name__ == "__main__":
    main()
