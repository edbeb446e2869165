"""Stopped anywhere and begun again: nothing is lost, nothing is there twice."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import sayso
from fetch.conftest import (
    FEED,
    Reply,
    Server,
    archived,
    item,
    lines,
    page,
    rss,
)
from sayso.fetch.errors import CannotKeep
from sayso.fetch.gathering import gathered
from sayso.fetch.manifest import NAME, opened

SOURCE = str(Path(sayso.__file__).parents[1])


@pytest.mark.parametrize("kept", range(1, 7))
def test_what_was_cut_off_is_mended(gazette: Server, tmp_path: Path, kept: int) -> None:
    """Half a line, half an entry, half a record: as if they had not been begun."""
    gathered([FEED], tmp_path, pages=True, client=gazette.client())
    manifest, warc = tmp_path / NAME, tmp_path / "pages" / "pages-00001.warc.gz"
    told = manifest.read_bytes().splitlines(keepends=True)
    manifest.write_bytes(b"".join(told[:kept]) + told[kept][:-9])
    os.truncate(warc, warc.stat().st_size - 20)
    (tmp_path / "entries" / ".0.part").write_bytes(b"{")

    gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert [url[-5:] for url, _ in archived(tmp_path)] == ["e/one", "e/two", "three"]
    assert len(list((tmp_path / "entries").glob("[!.]*"))) == 3
    assert len(lines(tmp_path, "entry")) == len(lines(tmp_path, "page")) == 3


def test_pages_that_no_manifest_tells_of_are_left_as_they_are(
    gazette: Server, tmp_path: Path
) -> None:
    """They are somebody's, and would be cut off as not told of."""
    gathered([FEED], tmp_path, pages=True, client=gazette.client())
    (tmp_path / NAME).unlink()

    with pytest.raises(CannotKeep, match="has pages and no"):
        gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert len(archived(tmp_path)) == 3


def test_pages_that_were_taken_away_are_saved_again(
    gazette: Server, tmp_path: Path
) -> None:
    """In a file of another name."""
    gathered([FEED], tmp_path, pages=True, client=gazette.client())
    (tmp_path / "pages" / "pages-00001.warc.gz").unlink()

    for _ in range(2):
        gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert len(archived(tmp_path)) == 3
    assert [p.name for p in (tmp_path / "pages").iterdir()] == ["pages-00002.warc.gz"]


def test_a_file_that_is_full_is_followed_by_another(
    gazette: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in a later run."""
    monkeypatch.setattr("sayso.fetch.kept.SEGMENT", 300)
    gathered([FEED], tmp_path, client=gazette.client())
    gazette.routes["/three"] = Reply(status=500)

    for _ in range(2):
        gathered([FEED], tmp_path, pages=True, client=gazette.client())
        gazette.routes["/three"] = Reply(page("three"))

    files = [line["file"][-13:] for line in lines(tmp_path, "page")]
    assert files == [f"0000{at}.warc.gz" for at in (1, 2, 3)]
    assert len(archived(tmp_path)) == 3


def test_two_runs_at_once_are_refused(gazette: Server, tmp_path: Path) -> None:
    """They would write into each other's files."""
    pytest.importorskip("fcntl")
    with opened(tmp_path).file, pytest.raises(CannotKeep, match="another run"):
        gathered([FEED], tmp_path, client=gazette.client())


def test_a_folder_with_another_manifest_is_refused(tmp_path: Path) -> None:
    """It is somebody else's."""
    (tmp_path / NAME).write_text("a, b\n1, 2\n", "utf-8")

    with pytest.raises(CannotKeep, match=r"line 1 of .* is none of ours"):
        gathered([FEED], tmp_path)


def test_killed_and_started_again_nothing_is_lost_or_doubled(
    server: Server, tmp_path: Path
) -> None:
    """Killed at any moment, many times over."""
    names = [f"n{at}" for at in range(30)]
    base = f"http://127.0.0.1:{server.server_port}"
    feed = rss(*map(item, names)).replace(b"http://harrow.example", base.encode())
    server.routes["/feed"] = Reply(feed, headers={"ETag": '"1"'})
    server.routes |= {f"/{n}": Reply(page(n), pause=0.01) for n in names}
    command = [sys.executable, "-m", "sayso", "fetch", f"{base}/feed", "-d"]
    command += [str(tmp_path), "--pages", "--allow-private", "--delay", "0"]

    def started() -> subprocess.Popen[bytes]:
        path = os.pathsep.join((SOURCE, *sys.path))
        return subprocess.Popen(  # noqa: S603 - our own program
            command, env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.DEVNULL
        )

    for told in (3, 25, 36, 47):  # lines of the manifest
        with started() as process:
            while process.poll() is None:
                path = tmp_path / NAME
                if path.exists() and path.read_bytes().count(b"\n") >= told:
                    process.send_signal(signal.SIGKILL)
                    break
                time.sleep(0.002)
        assert process.returncode == -signal.SIGKILL
    with started() as process:
        assert process.wait() == 0

    assert sorted(url.rpartition("/")[2] for url, _ in archived(tmp_path)) == sorted(
        names
    )
    entries = [p for p in (tmp_path / "entries").iterdir() if p.suffix == ".json"]
    assert len(entries) == len(lines(tmp_path, "entry")) == 30
    assert len(lines(tmp_path, "page")) == 30
