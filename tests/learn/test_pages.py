"""Saved pages made into dumps with what is told of each line."""

import gzip
import json
from pathlib import Path

import pytest

from dumped import FOOT, MENU, STORY
from sayso.core.errors import SaysoError
from sayso.learn.pages import NoPages, dump, dumps

PAGE = (
    "<html lang='de'><head><title>Die Brücke fällt</title>"
    "<meta property='og:type' content='article'></head><body><nav><ul>"
    + "".join(f"<li><a href='/{m}'>{m}</a></li>" for m in MENU)
    + "</ul></nav><article><h1>Die Brücke fällt</h1><p>4. März 2031</p>"
    + "".join(f"<p>{words}</p>" for words in STORY)
    + "</article><footer>"
    + "".join(f"<p>{words}</p>" for words in FOOT)
    + "</footer></body></html>"
)
GOLD = {
    "file": "lauter.html",
    "with": ["den Knall bis zum Markt"],
    "without": ["Impressum", "Kultur"],
    "title": "Die Brücke fällt",
}
URL = "https://www.lauterbote.example/a/1"


def test_every_line_is_told() -> None:
    """By what was marked, by what is extracted, and the headline by nothing."""
    made = dump(PAGE, URL, GOLD)
    assert made
    told = dict(zip(made.lines, made.kept, strict=True))
    marked = {m for m, hand in zip(made.lines, made.marked, strict=True) if hand}

    assert all(told[words] for words in STORY)
    assert told["Die Brücke fällt"] is told["4. März 2031"] is None
    assert told["Impressum"] is told["Wetter"] is False
    assert marked == {STORY[2], "Impressum", "Kultur"}
    assert (made.publisher, made.english, made.news) == (
        "lauterbote.example",
        False,
        True,
    )


def test_marks_win_and_a_program_that_errs_is_not_believed() -> None:
    """Where a piece is not in what is extracted, only marked lines are told."""
    made = dump(PAGE, URL, GOLD | {"with": ["Neue Fähre"]})
    assert made
    told = dict(zip(made.lines, made.kept, strict=True))

    assert told["Neue Fähre für das Tal"] is True
    assert told["Impressum"] is False
    assert told["Wetter"] is told[STORY[0]] is None


def test_an_archived_page_is_its_publishers() -> None:
    """Not the archive's: else all those pages were one publisher's."""
    made = dump(PAGE, f"https://web.archive.org/web/2031/{URL}", GOLD)

    assert made
    assert made.publisher == "lauterbote.example"


def test_a_page_that_shows_nothing_is_none() -> None:
    """Nor is one of which nothing is marked."""
    assert dump("<html></html>", URL, GOLD) is None
    assert dump(PAGE, URL, GOLD | {"with": []}) is None


def test_pages_are_found_in_both_folders(tmp_path: Path) -> None:
    """What the listing names and is not there is passed over."""
    with pytest.raises(NoPages, match="holds no pages") as caught:
        next(dumps(tmp_path))
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "lauter.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    listing = {URL: GOLD, "https://b.example": GOLD | {"file": "b.html"}}
    (tmp_path / "evaldata.json").write_text(json.dumps(listing), "utf-8")

    assert [each.publisher for each in dumps(tmp_path)] == ["lauterbote.example"]
    assert isinstance(caught.value, SaysoError)
    assert "evaldata.json" in caught.value.hint
