"""Nothing is written or sent anywhere but where the user said.

The program runs in a new process that ends at the first attempt to connect, to
look up a host, to start another program, or to write outside the folder of its
output; so a library that calls home, or keeps a cache, is caught in the act. Only
for temporary files, which must be gone in the end, there is a folder besides.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sayso

SOURCE = str(Path(sayso.__file__).parents[1])

# Imported by Python before anything else. Exit code 77 is no other's.
GUARD = """
import os, sys

ALLOWED = (os.environ["SAYSO_TEST_OUTPUT"], os.environ["TMPDIR"])
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink"}
SENDS = {"socket.connect", "socket.getaddrinfo", "socket.sendto",
         "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"}

def allowed(path):
    if isinstance(path, int):
        return True
    path = os.path.abspath(os.fsdecode(path))
    below = (path + os.sep).startswith
    return path == os.devnull or any(below(folder + os.sep) for folder in ALLOWED)

def guard(event, arguments):
    bad = event in SENDS or event in CHANGES and not allowed(arguments[0])
    if event == "open" and arguments[2] & WRITES:
        bad = not allowed(arguments[0])
    if bad:
        os.write(2, f"forbidden: {event} {arguments!r}\\n".encode())
        os._exit(77)

sys.addaudithook(guard)
"""

REPORT = """\
Bridge shut at Tarn Hollow

The bridge at Tarn Hollow is shut, county engineer Mara Quist said on Tuesday.
"""
PAGE = """\
<html><head><title>Bridge shut</title>
<link rel="stylesheet" href="https://cdn.example/style.css">
<script src="https://cdn.example/beacon.js"></script></head>
<body><article><h1>Bridge shut at Tarn Hollow</h1>
<img src="https://cdn.example/pixel.gif">
<p>The bridge at Tarn Hollow is shut, county engineer Mara Quist told the Hollow
Herald on Tuesday. At least two lorries were turned back, she said.</p>
<p>The Herald reported on Wednesday that the repair would take three weeks, citing
an official who was not named.</p></article></body></html>
"""


@pytest.fixture
def places(tmp_path: Path) -> dict[str, Path]:
    """Folders for the guard, the reports, the output, and all that must stay empty."""
    names = ("guard", "reports", "output", "home", "temporary", "work")
    folders = {name: tmp_path / name for name in names}
    for folder in folders.values():
        folder.mkdir()
    (folders["guard"] / "sitecustomize.py").write_text(GUARD, "utf-8")
    (folders["reports"] / "one.txt").write_text(REPORT, "utf-8")
    (folders["reports"] / "two.html").write_text(PAGE, "utf-8")
    return folders


def guarded(
    places: dict[str, Path], *command: str
) -> subprocess.CompletedProcess[bytes]:
    """What a guarded Python does with *command*, its home and its places empty."""
    home, temporary = str(places["home"]), str(places["temporary"])
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *command],
        cwd=places["work"],
        capture_output=True,
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join((str(places["guard"]), SOURCE)),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SAYSO_TEST_OUTPUT": str(places["output"]),
            "HOME": home,
            "XDG_CACHE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "TMPDIR": temporary,
        },
    )


@pytest.mark.parametrize("form", ["html", "json", "markdown", "text"])
def test_nothing_is_written_or_sent_elsewhere(
    places: dict[str, Path], form: str
) -> None:
    """A dossier is one file where the user said, and no other trace."""
    out = places["output"] / "dossier"

    done = guarded(
        places,
        *("-m", "sayso", "dossier", str(places["reports"])),
        *("-o", str(out), "--as", form),
    )

    assert done.stderr.decode() == ""
    assert done.returncode == 0
    assert list(places["output"].iterdir()) == [out]
    for name in ("home", "temporary", "work"):
        assert not list(places[name].iterdir())


# fmt: off
ACTS = {
    "writes a file":   "open('cache', 'w')",
    "makes a folder":  "import os; os.mkdir('cache')",
    "looks up a host": "import socket; socket.getaddrinfo('localhost', 80)",
    "connects":        "import socket; socket.socket().connect(('127.0.0.1', 9))",
    "runs a program":  "import subprocess; subprocess.run(['true'])",
}
# fmt: on


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_the_guard_sees_it(places: dict[str, Path], act: str) -> None:
    """Whatever is forbidden is caught, or the test above would prove nothing."""
    assert guarded(places, "-c", act).returncode == 77
