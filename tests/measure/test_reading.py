"""Tests of measure.reading: saved pages against what was marked in them."""

import gzip
import json
from pathlib import Path

import pytest

from sayso.measure import readingtable
from sayso.measure.reading import Measure, NoPages, scores

TEXT = "The dam near Harrow held on Monday, the mayor said, and nobody was hurt. "
PAGE = f"""<html><head><title>Dam holds</title>
<meta property="article:published_time" content="2021-03-03T10:00:00Z"></head><body>
<nav><a href="/">All the weather of Harrow</a></nav>
<article><h1>Dam holds</h1><p>{TEXT * 3}</p><p>It had been built in 1931. {TEXT}</p>
</article><footer>Imprint and contact of us</footer></body></html>"""


def laid(folder: Path, name: str, gold: dict[str, object]) -> Path:
    """A corpus of one page with what is marked of it, in the file *name*."""
    (folder / "eval").mkdir(parents=True)
    (folder / "eval" / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    marked = {"https://a.example": {"file": "a.html", **gold}}
    (folder / name).write_text(json.dumps(marked), "utf-8")
    return folder


def test_stretches_of_the_main_text_are_kept_and_others_set_aside(
    tmp_path: Path,
) -> None:
    """What is missed, and what is kept and should not be, both count."""
    gold: dict[str, object] = {
        "with": ["It had been built in 1931.", "nowhere on this page"],
        "without": ["All the weather of Harrow", "nobody was hurt"],
    }
    found = scores(laid(tmp_path, "evaldata.json", gold), resamples=0)
    own = found.rates["sayso"]

    assert found.pages == 1
    assert own[Measure.TEXT].tally.precision == own[Measure.TEXT].tally.recall == 0.5
    assert own[Measure.ASIDE].tally.recall == 0.5  # the weather is shown, aside
    assert found.rates["trafilatura"][Measure.ASIDE].tally.recall == 0.0


@pytest.mark.parametrize(("day", "right"), [("2021-03-03", 1.0), ("2021-03-04", 0.0)])
def test_a_day_is_right_or_wrong(day: str, right: float, tmp_path: Path) -> None:
    """The very day, and no other."""
    found = scores(laid(tmp_path, "eval_default.json", {"date": day}), resamples=0)

    for reader in ("sayso", "htmldate"):
        assert found.rates[reader][Measure.DAY].tally.recall == right
        assert found.rates[reader][Measure.DATED].tally.recall == 1.0


def test_a_folder_without_a_corpus_says_what_it_takes(tmp_path: Path) -> None:
    """Nothing to measure is an error with what to do about it."""
    with pytest.raises(NoPages, match=r"evaldata\.json"):
        scores(tmp_path)


def test_the_table_fits_a_terminal(tmp_path: Path) -> None:
    """A row a number, a column a reader, in 80 columns."""
    found = scores(laid(tmp_path, "eval_default.json", {"date": "2021-03-03"}))
    told = readingtable.text(found)

    assert "sayso" in told
    assert "htmldate" in told
    assert max(map(len, told.splitlines()[2:])) <= 80
