"""Tests of sayso.read: files and folders to reports, and what is set aside."""

import gzip
import io
import json
from pathlib import Path

from laid import STORY
from sayso import read
from sayso.core.document import Pile

TEXT = "\n\n".join(STORY)
PAGE = f"<html><body><article><p>{'</p><p>'.join(STORY)}</p></article></body></html>"


def of(folder: Path, name: str, raw: bytes | str) -> Pile:
    """The pile of one file."""
    path = folder / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return read.pile([path])


def test_forms_are_known_by_ending_and_by_what_they_hold(tmp_path: Path) -> None:
    """Texts, pages and records are told apart, whatever they are called."""
    record = json.dumps({"text": TEXT})
    for name, raw in {
        "a.txt": TEXT,
        "a.md": TEXT,
        "a": TEXT,
        "a.html": PAGE,
        "b.txt": PAGE,
        "c.html": f"<p>{TEXT}</p>",
        "a.json": record,
        "d.txt": record,
        "a.html.gz": gzip.compress(PAGE.encode()),
        "a.json.gz": gzip.compress(record.encode()),
    }.items():
        (document,) = of(tmp_path, name, raw).documents

        assert document.file == str(tmp_path / name)
        assert document[document.mined[0].span].startswith(STORY[0])


def test_records_are_numbered_through_the_pile(tmp_path: Path) -> None:
    """Reports count on over files, and what is unreadable takes no number."""
    lines = [{"text": TEXT}, {"title": "no text"}, {"text": TEXT}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (tmp_path / "b.txt").write_text(TEXT)
    pile = read.pile([tmp_path])

    assert [(d.id, Path(d.file).name) for d in pile.documents] == [
        *(("d0", "a.jsonl#1"), ("d1", "a.jsonl#3"), ("d2", "b.txt")),
    ]
    assert [Path(each.file).name for each in pile.set_aside] == ["a.jsonl#2"]
    assert all(s.span.document == d.number for d in pile.documents for s in d.segments)


def test_the_rest_goes_on(tmp_path: Path) -> None:
    """Each file that cannot be read is named with its reason; the others are read."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    (tmp_path / "c.txt").write_text("Die Brücke stürzte am Dienstag ein, sagte sie.")
    (tmp_path / "d.xml").write_text("<?xml version='1.0'?><rss></rss>")
    (tmp_path / "e.html").write_text("<html><script>x</script></html>")
    (tmp_path / "f.txt").write_text(TEXT)
    (tmp_path / "g.json").write_text('{"a":')
    (tmp_path / "up").symlink_to(tmp_path)
    pile = read.pile([tmp_path, tmp_path / "none.txt"])

    assert [(Path(d.file).name, d.language) for d in pile.documents] == [
        *(("c.txt", "de"), ("f.txt", "en")),
    ]
    assert [Path(each.file).name for each in pile.set_aside] == [
        *("a.pdf", "b.bin", "d.xml", "e.html", "g.json", "up", "none.txt"),
    ]
    assert all(each.reason for each in pile.set_aside)


def test_nothing_to_read() -> None:
    """Without a report there is a pile all the same."""
    assert read.pile([]) == Pile(())


def test_standard_input() -> None:
    """A dash reads what is given as standard input."""
    (document,) = read.pile(["-"], stdin=io.BytesIO(TEXT.encode())).documents

    assert document.file == "-"
    assert document.text == TEXT


def test_seen_counts_files(tmp_path: Path) -> None:
    """Whoever waits is told after each file how many were read."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    counts: list[int] = []
    read.pile([tmp_path], seen=counts.append)

    assert counts == [1, 2]


def test_enormous_is_an_option(tmp_path: Path) -> None:
    """How large a file may be is for the caller to say."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    assert read.pile([path], enormous=10).set_aside
    assert read.pile([path]).documents
