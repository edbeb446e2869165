"""The reports of two corpora of ../shared/data, as records.

The third event of NewsWCL50 is ``newswcl50-3``; of ECB+ the reports of the first event
of topic 5 are ``ecb-5``, those of its second ``ecbplus-5``.
"""

import json
import re
import tarfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import fromstring

Record = dict[str, str]

_ADDRESS = re.compile(r"https?|www")
#: What tokens that are written apart come to: pattern, what it is replaced by.
_JOINED = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"[ \t]+([,.;:!?%)\]])", r"\1"),
        (r"([(\[$])[ \t]+", r"\1"),
        (r"[ \t]+(['’](?:s|re|ve|ll|d|m|t)\b|n['’]t\b)", r"\1"),
        (r"[ \t]+", " "),
        (r" *\n[ \n]*", "\n\n"),
    )
)


def records(event: str, root: Path) -> Iterator[Record]:
    """The reports of *event*: id, title, text; *root* is ../shared/data."""
    corpus, _, number = event.rpartition("-")
    if corpus == "newswcl50":
        return _events(root / "wordings_newswcl50" / "docs.jsonl", int(number))
    path = root / "event_coreference_ecbplus" / "ecbplus.tar.gz"
    return _topic(path, corpus, int(number))


def _events(path: Path, event: int) -> Iterator[Record]:
    for line in path.read_text("utf-8").splitlines():
        report = json.loads(line)
        if report["event"] == event:
            text = report["text"].replace("\\n", "\n")
            yield _record(report["id"], text)


def _topic(path: Path, half: str, topic: int) -> Iterator[Record]:
    name = re.compile(rf"(?:^|/)({topic}_\d+{half})\.xml$")
    with tarfile.open(path) as reports:
        for member in sorted(reports, key=lambda each: each.name):
            found = name.search(member.name)
            held = reports.extractfile(member) if found else None
            if found and held:
                yield _record(found[1], "\n".join(_sentences(held.read())))


def _sentences(raw: bytes) -> list[str]:
    """The sentences of a report of ECB+, without the address that leads many."""
    tokens = fromstring(raw).iter("token")  # noqa: S314 - a corpus, not a stranger's
    lines = [
        " ".join(token.text or "" for token in sentence)
        for _, sentence in groupby(tokens, key=lambda token: token.get("sentence"))
    ]
    return lines[1:] if _ADDRESS.match(lines[0]) else lines


def _record(ident: str, text: str) -> Record:
    """One whose first line is its title."""
    for pattern, by in _JOINED:
        text = pattern.sub(by, text)
    title, _, rest = text.strip().partition("\n\n")
    return {"id": ident, "title": title, "text": rest}
