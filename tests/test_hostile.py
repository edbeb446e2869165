"""A folder of all that can be wrong: the good are told, each bad one is named."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import sayso
from evidence import unsliced, untiled

SOURCE = str(Path(sayso.__file__).parents[1])

OUR_SCRIPT = (
    Path(sayso.__file__).parent / "tell" / "templates" / "comfort.js"
).read_text("utf-8")

PROSE = """\
Mine shaft floods near Dallow

DALLOW - Water entered the shaft on Thursday, mine inspector Petra Vane told the \
Dallow Courier. “Nobody is below,” Vane said. At least three pumps failed, she added.
"""
SPIKED = """\
<script>alert(1)</script> floods near {{ 7*1234567 }}

Water entered the shaft on Thursday, <script>fetch("https://evil.example")</script> \
told the “><img src=x onerror=alert(2)> Courier. “{% raw %}{{ config }}</style>,” \
said Petra {{ 7*1234567 }} Vane. ${{ 7*1234567 }} <!--# exec -->
At least 3 pumps failed, she said.
"""
KOREAN = """\
<html lang="ko"><head><meta charset="utf-8">
<title>달로 광산 침수</title></head><body>
<article><h1>달로 광산 침수</h1>
<p>광산 감독관은 목요일에 수갱에 물이 들어왔다고 말했다.
아무도 지하에 없다고 그는 전했다.</p>
<p>펌프 세 대가 고장 났으며
복구에는 두 주가 걸릴 것이라고 당국이 밝혔다.</p>
</article></body></html>
"""
SCRIPTS = (
    "<html><head><script>var a = 'Officials said so.';</script></head>"
    "<body><script>document.write('The minister said no.')</script></body></html>"
)
LINES = (
    '{"title": "Shaft floods", "text": "Water entered, the inspector said."}\n'
    '{"title": "Half a line", "text": "Water en\n'
    "[1, 2]\n"
)
GOOD = {
    "good.txt": PROSE.encode(),
    "long words.txt": f"{PROSE}\nVane said: {'zxqjvkwzxqjv ' * 80}.\n".encode(),
    "utf-16.txt": PROSE.encode("utf-16"),
    "latin-1.txt": PROSE.replace("Dallow", "Dallów é").encode("cp1252"),
    '"><img src=x onerror=alert(3)>{{ 7*1234567 }}.txt': SPIKED.encode(),
}
BAD = {
    "binary.txt": bytes(range(256)) * 40,
    "broken.jsonl": LINES.encode(),
    "empty.txt": b"",
    "enormous.txt": b"word " * 4_000_000,
    "scripts.html": SCRIPTS.encode(),
}
FOREIGN = {"korean.html": KOREAN.encode()}
# A link that leads nowhere is a file that vanished since the folder was listed;
# one that leads to itself is refused by the system whoever asks, root included.
LINKS = {"vanished.txt": "gone.txt", "locked.txt": "locked.txt"}
MINUTES = 2


class Ran(NamedTuple):
    """What came of the hostile folder."""

    code: int
    stderr: str
    told: dict[str, Any]
    page: str


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """``sayso`` in a new process, which must not hang."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "sayso", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=MINUTES * 60,
        env={**os.environ, "PYTHONPATH": SOURCE},
    )


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The dossier of the hostile folder, made once in each of two forms."""
    top = tmp_path_factory.mktemp("hostile")
    folder = top / "reports"
    folder.mkdir()
    for name, content in (GOOD | BAD | FOREIGN).items():
        (folder / name).write_bytes(content)
    for name, target in LINKS.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")

    done = run("dossier", folder, "-o", top / "d.json")
    run("dossier", folder, "-o", top / "d.html")

    return Ran(
        done.returncode,
        done.stderr,
        json.loads((top / "d.json").read_bytes()),
        (top / "d.html").read_text("utf-8"),
    )


def test_the_rest_goes_on(ran: Ran) -> None:
    """Some input was bad: exit code 1, a dossier, and no traceback."""
    assert ran.code == 1
    assert "Traceback" not in ran.stderr


def test_the_good_are_read(ran: Ran) -> None:
    """Every readable report is in the dossier, whatever its encoding or its name."""
    read = {Path(each["file"]).name for each in ran.told["documents"]}

    assert {*GOOD, *FOREIGN} <= read
    assert not read & (set(BAD) - {"broken.jsonl"})


@pytest.mark.parametrize("name", ["utf-16.txt", "latin-1.txt"])
def test_another_encoding_is_the_same_text(ran: Ran, name: str) -> None:
    """The text is what its writer saw, in whichever bytes it was kept."""
    text = next(d["text"] for d in ran.told["documents"] if d["file"].endswith(name))

    assert text.replace("Dallów é", "Dallow").removeprefix("\ufeff") == PROSE


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_in_another_language_is_kept_and_said_to_be_unread(
    ran: Ran, name: str
) -> None:
    """It is in the dossier with its language; nothing is taken from its words."""
    (there,) = (d for d in ran.told["documents"] if d["file"].endswith(name))
    told = [a for a in ran.told["attributions"] if a["document"] == there["id"]]

    assert there["language"] == "ko"
    assert not told
    assert name in ran.stderr


@pytest.mark.parametrize("name", [*BAD, *LINKS, "pipe.txt"])
def test_each_bad_one_is_named(ran: Ran, name: str) -> None:
    """What could not be read is in the dossier and on stderr, with the reason."""
    reasons = [s["reason"] for s in ran.told["set_aside"] if name in s["file"]]

    assert len(reasons) >= 1
    assert all(reasons)
    assert len([line for line in ran.stderr.splitlines() if name in line]) >= 1


def test_no_permission_is_named(tmp_path: Path) -> None:
    """A file that may not be read is set aside, and the rest goes on."""
    (tmp_path / "good.txt").write_text(PROSE, "utf-8")
    locked = tmp_path / "locked.txt"
    locked.touch(mode=0o000)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read everything; a link to itself stands in")

    done = run("dossier", tmp_path)

    assert done.returncode == 1
    assert "locked.txt" in done.stderr


def test_evidence_holds(ran: Ran) -> None:
    """Every span slices to its words, and segments tile their text."""
    assert not unsliced(ran.told)
    assert not [left for each in ran.told["documents"] if (left := untiled(each))]


# Attributes that a browser fetches by itself; a link waits for a click.
FETCHED = {
    "src",
    "srcset",
    "poster",
    "background",
    "action",
    "formaction",
    "xlink:href",
}


class Seen(HTMLParser):
    """What a browser would run or fetch in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.harm: list[str] = []
        self.words: list[str] = []
        self.scripts: list[str] = []
        self.within = ""
        self.policy = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element runs or fetches."""
        self.within = tag
        if tag in {"iframe", "object", "embed", "base", "form"}:
            self.harm.append(tag)
        for name, value in attrs:
            local = (value or "").startswith(("#", "data:"))
            fetched = name in FETCHED or (name == "href" and tag != "a")
            if name.startswith("on") or (fetched and not local):
                self.harm.append(f"{tag} {name}={value}")
            if (value or "").strip().lower().startswith("javascript:"):
                self.harm.append(f"{tag} {name}={value}")
        about = dict(attrs)
        if (about.get("http-equiv") or "").lower() == "content-security-policy":
            self.policy = about["content"] or ""

    def handle_data(self, data: str) -> None:
        """Keep the words that a reader sees, and what runs apart."""
        (self.scripts if self.within == "script" else self.words).append(data)

    def handle_endtag(self, tag: str) -> None:
        """Nothing runs any more."""
        del tag
        self.within = ""


def test_the_page_runs_and_fetches_nothing(ran: Ran) -> None:
    """No script runs but ours, and nothing asks another machine for anything."""
    page = Seen(ran.page)

    assert not page.harm
    assert page.scripts == [OUR_SCRIPT]
    assert "default-src 'none'" in page.policy
    assert "url(" not in ran.page.lower().replace("url(#", "").replace("url(data:", "")
    assert "@import" not in ran.page.lower()


def test_the_page_shows_marks_as_they_stand(ran: Ran) -> None:
    """Template marks and tags in a report are words, shown and not obeyed."""
    words = "".join(Seen(ran.page).words)

    assert "{{ 7*1234567 }}" in words
    assert "<script>alert(1)</script>" in words
    assert "8641969" not in words
