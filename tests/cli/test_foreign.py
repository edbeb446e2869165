"""Reports in languages that are not read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sayso.core import codec
from sayso.tell import FORMS

Run = Callable[..., Result]

PAGE = """<html lang="ko"><head>
<meta property="og:site_name" content="하로우 신문">
<meta property="article:published_time" content="2031-03-03T10:00:00+09:00">
<link rel="canonical" href="https://sinmun.harrow.example/2031/dari">
<title>하로우 다리 붕괴로 12명 사망</title></head><body><article>
<h1>하로우 다리 붕괴로 12명 사망</h1>
<p>하로우에서 화요일 다리가 무너져 12명이 숨졌다고 시장이 밝혔다.</p>
<p>경찰은 30명이 다쳤다고 말했다. 다리는 1961년에 지어졌다.</p>
</article></body></html>"""
GERMAN = """Brücke in Harrow eingestürzt: zwölf Tote

Harrow – Eine Brücke über den Lomar ist am Dienstag eingestürzt, zwölf Menschen \
starben, wie die Bürgermeisterin mitteilte.

Bürgermeisterin Carla Mendes sagte, die Brücke sei 1961 gebaut und seit zwei Jahren \
nicht geprüft worden. „Sie war alt“, sagte sie.
"""


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A folder of a Korean page, and of a German report and its copy."""
    folder = tmp_path / "foreign"
    folder.mkdir()
    (folder / "dari.html").write_text(PAGE, "utf-8")
    (folder / "one.txt").write_text(GERMAN, "utf-8")
    (folder / "two.txt").write_text(f"{GERMAN}\nDie Straße bleibt gesperrt.", "utf-8")
    return folder


def test_a_foreign_report_is_kept_and_counts_in_no_point(
    pile: Path, foreign: Path, sayso: Run
) -> None:
    """Who, when and where are known of it, and the points are as without it."""
    english = json.loads(sayso("dossier", pile, "--as", "json").stdout)

    result = sayso("dossier", pile, foreign, "--as", "json")
    found = json.loads(result.stdout)
    page = next(d for d in found["documents"] if d["file"].endswith("dari.html"))

    assert result.exit_code == 1
    assert (page["language"], page["outlet"]["name"]) == ("ko", "하로우 신문")
    assert page["published"]["min"] == "2031-03-03"
    assert page["url"] == "https://sinmun.harrow.example/2031/dari"
    assert [p["text"] for p in found["points"]] == [
        p["text"] for p in english["points"]
    ]
    assert {d["language"] for d in found["documents"]} == {"en", "ko", "de"}
    assert found["set_aside"] == []


def test_copied_text_is_found_in_any_language(foreign: Path, sayso: Run) -> None:
    """A copy and what it is copied from are one story, though nobody reads them."""
    found = json.loads(sayso("dossier", foreign, "--as", "json").stdout)

    assert [e["kind"] for e in found["lineage"]] == ["reuses_text"]
    assert [s["documents"] for s in found["stories"]] == [["d0"], ["d1", "d2"]]


@pytest.mark.parametrize("form", ["html", "markdown", "text"])
def test_every_form_says_that_it_was_not_read(
    foreign: Path, sayso: Run, form: str
) -> None:
    """Without an English report the dossier holds, and says in what language all is."""
    result = sayso("dossier", foreign, "--as", form)
    told = " ".join(result.stdout.split())

    assert result.exit_code == 1
    assert "None of them is in English, and none was read: Korean and German." in told
    assert "is in Korean; only English is read" in told
    assert "Everything given was read" not in told
    assert result.stderr.count("not read: ") == 3


def test_a_dossier_of_foreign_reports_holds(foreign: Path, sayso: Run) -> None:
    """It verifies, and no attribution, claim or figure is in it."""
    out = foreign.parent / "d.json"
    sayso("dossier", foreign, "-o", out)
    found = json.loads(out.read_text("utf-8"))

    assert sayso("verify", out).exit_code == 0
    assert not any(found[k] for k in ("attributions", "figures", "times", "points"))
    assert FORMS["json"](codec.dossier(found)) == out.read_text("utf-8")
