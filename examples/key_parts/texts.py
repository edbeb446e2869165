"""The texts of a story's reports: from a dossier, or read here as plainly as can be.

Plain text and Markdown are their own text. Where there is no dossier, JSON records
and HTML pages get a stand-in, headline first, so that a key can be checked at once.
"""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

BLOCKS = frozenset(
    "a article aside body div figcaption figure footer h1 h2 header li main nav p "
    "section span time ul".split()
)
INLINE = frozenset(("a", "span"))
SKIPPED = frozenset(("script", "style", "title", "head"))


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16 with a mark, UTF-8, or cp1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def from_dossier(path: Path) -> dict[str, str]:
    """File name (``x.jsonl#2`` for a record) to the text that sayso read."""
    documents = json.loads(path.read_text("utf-8"))["documents"]
    return {Path(each["file"]).name: each["text"] for each in documents}


def from_files(folder: Path) -> dict[str, str]:
    """File name to text, for every report in *folder*."""
    texts: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        texts |= _texts(path.name, decoded(path.read_bytes()))
    return texts


def _texts(name: str, text: str) -> dict[str, str]:
    if name.endswith(".jsonl"):
        records = enumerate(text.splitlines(), 1)
        return {f"{name}#{n}": _record(json.loads(line)) for n, line in records}
    if name.endswith(".json"):
        return {name: _record(json.loads(text))}
    if name.endswith(".html"):
        page = _Page()
        page.feed(text)
        return {name: page.text()}
    return {name: text}


def _record(fields: dict[str, Any]) -> str:
    order = ("title", "byline", "date", "outlet", "url", "text")
    return "\n\n".join(fields[name] for name in order if fields.get(name))


class _Page(HTMLParser):
    """Collects the visible text of a page, a paragraph a block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.hidden = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in SKIPPED
        if tag in BLOCKS - INLINE:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in SKIPPED
        if tag in BLOCKS - INLINE:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.blocks[-1] += data

    def text(self) -> str:
        blocks = (" ".join(block.split()) for block in self.blocks)
        return "\n\n".join(block for block in blocks if block)
