"""A folder that ``sayso fetch`` filled: what in it is no report, or one told twice."""

import json
from collections.abc import Iterator
from pathlib import Path

MANIFEST = "manifest.jsonl"


def passed_over(folder: str) -> frozenset[Path]:
    """What of *folder* is not read: the manifest, and entries whose page is there.

    A feed's entry and the page that it names are one report; the page has more of it.
    Where a folder has no manifest of sayso's own, it is empty.
    """
    manifest = Path(folder) / MANIFEST
    lines = tuple(_lines(manifest))
    if not lines:
        return frozenset()
    files = {x.get("entry"): x.get("file") for x in lines if x["kind"] == "entry"}
    paged = {x.get("entry"): x.get("file") for x in lines if x["kind"] == "page"}
    twice = (
        Path(folder) / str(files[entry])
        for entry, page in paged.items()
        if entry in files and (Path(folder) / str(page)).is_file()
    )
    return frozenset((manifest, *twice))


def _lines(manifest: Path) -> Iterator[dict[str, object]]:
    """The lines of a manifest; none where it is another file of that name."""
    try:
        raw = manifest.read_bytes()
    except OSError:
        return
    for each in raw.splitlines():
        try:
            line = json.loads(each)
        except (ValueError, RecursionError):
            line = None  # cut off while it was written
        if isinstance(line, dict) and "kind" in line and "time" in line:
            yield line
