"""What a browser makes of the page: chromium, axe-core, and a validator of HTML.

They come from Debian's and npm's packages, and need not be there: `make browser`
gets the latter. Without them these tests are skipped.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.tell.page import page
from tell.invented import DOSSIER
from tell.reports_of_oris import NASTY

PROJECT = Path(__file__).parents[2]
BROWSER = Path(
    os.environ.get("SAYSO_BROWSER") or PROJECT / "build" / "browser"
).absolute()
MINUTES = 5
SHIFT = 0.001  # of the window; a good page is below 0.1

Looked = dict[str, Any]

# One fault for each of the things that are looked for.
FAULTY = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Faulty</title><script>console.error("loud")</script></head>
<body><img src="away.png"><p style="color:#ccc;width:2000px">Pale and too wide.</p>
<p id="a"><div id="a">Not within a paragraph.</div></p></body></html>"""


def looked(*pages: Path) -> list[Looked]:
    """What the browser saw of *pages*, each at two widths, light and dark."""
    node = shutil.which("node")
    chromium = shutil.which("chromium")
    modules = BROWSER / "node_modules"
    if not node or not chromium or not modules.is_dir():
        pytest.skip("needs chromium, node and what `make browser` gets")
    script = PROJECT / "tests" / "browser" / "look.cjs"
    done = subprocess.run(  # noqa: S603 - our own script
        [node, str(script), chromium, *map(str, pages)],
        capture_output=True,
        text=True,
        check=False,
        timeout=MINUTES * 60,
        env={**os.environ, "NODE_PATH": str(modules)},
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module", name="seen")
def _seen(tmp_path_factory: pytest.TempPathFactory) -> list[Looked]:
    """The example's page, and that of reports full of markup."""
    folder = tmp_path_factory.mktemp("pages")
    reports = PROJECT / "examples" / "greyfell" / "reports"
    pages = {"greyfell": sayso.dossier([reports]), "oris": DOSSIER}
    for name, dossier in pages.items():
        (folder / f"{name}.html").write_text(page(dossier), "utf-8")
    return looked(*(folder / f"{name}.html" for name in pages))


def problems(seen: Looked) -> Iterator[str]:
    """All that is wrong with one look at a page."""
    yield from (f"asked for {url}" for url in seen["requests"][1:])
    yield from seen["errors"]
    yield from seen["axe"]
    yield from seen["invalid"]
    if seen["wide"] > seen["width"]:
        yield f"{seen['wide']} px wide"
    if seen["shifted"] > SHIFT:
        yield f"moved by {seen['shifted']}"


def test_there_is_nothing_wrong_with_the_page(seen: list[Looked]) -> None:
    """Open to all, valid, still and silent: at both widths, light and dark."""
    found = {
        (Path(each["path"]).stem, each["width"], each["scheme"]): list(problems(each))
        for each in seen
    }

    assert len(found) == 8
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_what_a_report_says_is_shown_and_not_done(seen: list[Looked]) -> None:
    """Tags, template marks and words from right to left are words on the page."""
    told = [each for each in seen if each["path"].endswith("oris.html")]

    assert all(NASTY in each["words"] for each in told)
    assert not any(each["strange"] for each in told)
    assert not any("49" in each["title"] for each in told)


def test_the_script_is_comfort_alone(seen: list[Looked]) -> None:
    """It filters the points and offers a citation; without it nothing stands dead."""
    for each in seen:
        found = each["comfort"]
        assert found["none"] == 0
        assert 0 < found["disputed"] < found["all"]
        assert found["offered"]
        assert each["controls"] == 0


def test_faults_are_seen(tmp_path: Path) -> None:
    """A page with faults is told by each of them."""
    (tmp_path / "faulty.html").write_text(FAULTY, "utf-8")

    first = looked(tmp_path / "faulty.html")[0]

    told = "\n".join(problems(first))
    wanted = "away.png|loud|image-alt|color-contrast|no-dup-id|px wide"
    assert not [each for each in wanted.split("|") if each not in told]
