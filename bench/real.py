"""How much of what a careful reader finds in piles of real reports, sayso finds too.

    python bench/real.py                   prints the scores of each pile
    python bench/real.py --update PAGE...  also puts them in those pages
    python bench/real.py --keep KEY MADE   makes a file of bench/keys of a whole key

Seven events of ../shared/data/piles, five or six reports of each, were keyed by people
who had not seen what sayso finds. The reports are other people's: ``bench/keys`` holds
places, names and our own words for what is said there; theirs are put back from the
piles.
"""

import argparse
import gzip
import hashlib
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from marks import put
from scores import PROJECT, headlines, scored

KEYS = PROJECT / "bench" / "keys"
PILES = PROJECT.parent / "shared" / "data" / "piles"
_PLACE = {"file", "start", "end"}
_OWN = ("text", "note", "what", "says", "on")  # what a key says in words of its own
_ROW = 7  # words


def places(data: object) -> Iterator[dict[str, Any]]:
    """Every place in a report that *data* names."""
    return (each for each in _objects(data) if each.keys() >= _PLACE)


def texts(pile: str, idents: list[str]) -> dict[str, str]:
    """The reports that were keyed, by the ids of the key: headline, imprint, text."""
    with gzip.open(PILES / f"{pile}.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    found = {}
    for n, ident in enumerate(idents):
        title, source, date, text = (
            records[ident][part].strip() for part in ("title", "source", "date", "text")
        )
        found[f"S{n}"] = f"{title}\n\n{source}, {date}\n\n{text}\n"
    return found


def bare(key: dict[str, Any], told: Mapping[str, str]) -> dict[str, Any]:
    """*key* without the words of the reports at its places, and no sentence of them."""
    for place in places(key):
        place.pop("text", None)
    for file in key["files"]:
        file.pop("title_clean", None)
    theirs = {run for text in told.values() for run in _runs(text)}
    for each in _objects(key):
        for name, value in each.items():
            if name in _OWN and isinstance(value, str) and _runs(value) & theirs:
                each[name] = ""
    return key


def _objects(data: object) -> Iterator[dict[str, Any]]:
    """Every object in *data*."""
    if isinstance(data, dict):
        yield data
    for each in data.values() if isinstance(data, dict) else data:  # type: ignore[attr-defined]
        if isinstance(each, dict | list):
            yield from _objects(each)


def _runs(text: str) -> set[tuple[str, ...]]:
    """All rows of words in *text* that are too long to be alike by chance."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + _ROW]) for n in range(len(words) - _ROW + 1)}


def filled(key: dict[str, Any], told: Mapping[str, str]) -> dict[str, Any]:
    """*key* with the words of the reports put back."""
    for place in places(key):
        place["text"] = told[place["file"]][place["start"] : place["end"]]
    for file in key["files"]:
        file["sha256"] = hashlib.sha256(told[file["id"]].encode()).hexdigest()
        if file.get("title"):
            file["title_clean"] = file["title"]["text"].lstrip("# ")
    return key


def score(path: Path) -> dict[str, float]:
    """The score of each part for the reports of the key at *path*."""
    data = json.loads(path.read_text("utf-8"))
    told = texts(data["pile"], data["records"])
    with tempfile.TemporaryDirectory() as folder:
        reports, key = Path(folder) / "reports", Path(folder) / "key.json"
        reports.mkdir()
        whole = filled(data["key"], told)
        for file in whole["files"]:
            (reports / file["file"]).write_bytes(told[file["id"]].encode())
        key.write_text(json.dumps(whole), "utf-8")
        found, table = scored([reports], key)
    print(f"== {path.stem}\n{table}")
    return found


def main() -> None:
    """Score every pile that is keyed, or keep a key."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--update", type=Path, nargs="+", default=[])
    arguments.add_argument("--keep", type=Path, nargs=2, metavar=("KEY", "MADE"))
    asked = arguments.parse_args()
    if asked.keep:
        key, made = (json.loads(path.read_text("utf-8")) for path in asked.keep)
        told = texts(made["pile"], made["ids"])
        data = {"pile": made["pile"], "records": made["ids"], "key": bare(key, told)}
        name = asked.keep[0].parent.name
        (KEYS / f"{name}.json").write_text(json.dumps(data) + "\n", "utf-8")
        return
    if not PILES.is_dir():
        print("The reports are in ../shared, which is not here: skipped.")
        return
    found = {path.stem: score(path) for path in sorted(KEYS.glob("*.json"))}
    for page in asked.update:
        put(page, "real", headlines(found))


if __name__ == "__main__":
    main()
