"""Dumps laid out in lines, written and read again."""

from pathlib import Path

from dumped import LINES, STORY
from sayso.core.document import Kind
from sayso.learn.pages import Dump
from sayso.learn.sheets import ASIDE, KEPT, UNASKED, laid, stored, written

DUMP = Dump(
    publisher="a.example",
    english=False,
    news=True,
    lines=("2. März 2031", *LINES),
    kept=(None, *(words in STORY for words in LINES)),
    marked=(True, *(False for _ in LINES)),
)


def test_each_line_keeps_what_is_told_of_it() -> None:
    """And gets what the rules say of it."""
    page = laid(DUMP)

    assert page.words == DUMP.lines
    assert page.told[:2] == (UNASKED, ASIDE)
    assert [w for w, t in zip(page.words, page.told, strict=True) if t == KEPT] == [
        *STORY
    ]
    assert set(page.kinds) <= {None, *Kind}
    assert page.part(1, 3).words == LINES[:2]


def test_blanks_count_for_nothing() -> None:
    """A line's size is that of what is seen."""
    assert laid(DUMP).sizes[0] == len("2.März2031")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """Each dump as it was."""
    pages = [laid(DUMP), laid(DUMP).part(3, 9)]
    written(tmp_path / "sheets.jsonl", pages)

    assert list(stored(tmp_path / "sheets.jsonl")) == pages
    assert [p.name for p in tmp_path.iterdir()] == ["sheets.jsonl"]
