"""A story's reports and the source of its key, side by side."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from key_parts.quoting import BadKey, Report, report

Table = dict[str, Any]
_ELSEWHERE = re.compile(r"(S\d+): (.+)", re.DOTALL)


class Story:
    """The key's source, and the reports that it speaks of."""

    def __init__(self, folder: Path, texts: dict[str, str]) -> None:
        self.folder = folder
        files = sorted((folder / "key").glob("S*.toml"))
        self.sources = {f.stem: tomllib.loads(f.read_text("utf-8")) for f in files}
        self.whole = tomllib.loads((folder / "key" / "story.toml").read_text("utf-8"))
        self.reports: dict[str, Report] = {}
        for ident, source in self.sources.items():
            if source["file"] not in texts:
                message = f"{ident}: no text for {source['file']}"
                raise BadKey(message)
            self.reports[ident] = report(ident, texts[source["file"]], source)

    def span(self, words: str, ident: str = "") -> Table:
        """The place of *words*, in the report that they name or else in *ident*."""
        if match := _ELSEWHERE.fullmatch(words):
            ident, words = match.groups()
        return self.reports[ident].span(words)

    def spans(self, words: list[str], ident: str = "") -> list[Table]:
        """The place of each, in the order given."""
        return [self.span(each, ident) for each in words]

    def each(self, name: str) -> Iterator[tuple[str, Any]]:
        """Report id and entry, for every entry called *name* of every report."""
        for ident, source in self.sources.items():
            for entry in source.get(name, ()):
                yield ident, entry
