"""Feeds into a folder: what is new, nothing twice, whatever happens on the way."""

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

import sayso
from fetch.conftest import Reply, Server, item, rss
from sayso import read
from sayso.fetch.errors import CannotKeep
from sayso.fetch.gathering import gathered
from sayso.fetch.manifest import NAME, opened
from sayso.read.gathered import MANIFEST

FEED = "http://harrow.example/feed"
NAMES = ("one", "two", "three")
SOURCE = str(Path(sayso.__file__).parents[1])


def page(name: str) -> bytes:
    """A page of the Harrow Gazette."""
    words = f"<p>The pier {name} at Tarn holds, the harbour master said on Monday.</p>"
    return f"<html><body><article><h1>Pier</h1>{words}</article></body></html>".encode()


def lines(folder: Path, kind: str) -> list[dict[str, Any]]:
    """The lines of that kind in the manifest."""
    told = (folder / NAME).read_text("utf-8").splitlines()
    return [line for line in map(json.loads, told) if line["kind"] == kind]


def archived(folder: Path) -> list[tuple[str, bytes]]:
    """The pages in the archive, each read from a file that holds nothing else."""
    found = []
    for path in sorted((folder / "pages").glob("*.warc.gz")):
        gzip.decompress(path.read_bytes())
        for record in ArchiveIterator(io.BytesIO(path.read_bytes())):
            if record.record_type == WarcRecordType.response:
                url = record.headers["WARC-Target-URI"]
                found.append((url, record.reader.read()))
    return found


@pytest.fixture
def gazette(server: Server) -> Server:
    """A server with a feed of three entries, and their pages."""
    headers = {"ETag": '"7"', "Last-Modified": "Mon, 02 Nov 2026 11:00:00 GMT"}

    def feed(handler) -> Reply:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the library's own kind
        if handler.headers["If-None-Match"] == '"7"':
            return Reply(status=304)
        return Reply(
            rss(*map(item, NAMES)), kind="application/rss+xml", headers=headers
        )

    server.routes["/feed"] = feed
    server.routes |= {f"/{name}": Reply(page(name)) for name in NAMES}
    return server


def test_entries_and_pages_are_saved_with_their_hashes(
    gazette: Server, tmp_path: Path
) -> None:
    """Each with a line of the manifest that leads to it."""
    done = gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert (done.feeds, done.entries, done.pages, done.set_aside) == (1, 3, 3, [])
    for line in lines(tmp_path, "entry"):
        raw = (tmp_path / line["file"]).read_bytes()
        assert sha256(raw).hexdigest() == line["sha256"]
    assert archived(tmp_path) == [
        (f"http://harrow.example/{name}", page(name)) for name in NAMES
    ]
    for line, name in zip(lines(tmp_path, "page"), NAMES, strict=True):
        raw = (tmp_path / line["file"]).read_bytes()[line["offset"] :][: line["length"]]
        assert gzip.decompress(raw).rstrip().endswith(page(name))
        assert sha256(page(name)).hexdigest() == line["sha256"]
        assert line["status"] == 200


def test_a_second_run_asks_only_for_what_is_new(
    gazette: Server, tmp_path: Path
) -> None:
    """A feed that has not changed is one request; one that has, only its new pages."""
    gathered([FEED], tmp_path, pages=True, client=gazette.client())
    gazette.asked.clear()

    same = gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert gazette.paths == ["harrow.example/feed"]
    assert (same.unchanged, same.entries, same.pages) == (1, 0, 0)
    gazette.routes["/feed"] = Reply(rss(item("four"), *map(item, NAMES)))
    gazette.routes["/four"] = Reply(page("four"))
    more = gathered([FEED], tmp_path, pages=True, client=gazette.client())
    assert (more.entries, more.known, more.pages) == (1, 3, 1)
    assert gazette.paths[1:] == ["harrow.example/feed", "harrow.example/four"]


def test_pages_may_be_saved_later(gazette: Server, tmp_path: Path) -> None:
    """Also where the feed has not changed since."""
    gathered([FEED], tmp_path, client=gazette.client())

    done = gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert (done.unchanged, done.pages) == (1, 3)


def test_a_page_that_two_entries_name_is_asked_for_once(
    server: Server, tmp_path: Path
) -> None:
    """Some feeds lead from every entry to one page."""
    other = item("one").replace("Pier one", "Pier two").replace(">one<", ">two<", 1)
    server.routes = {"/feed": Reply(rss(item("one"), other)), "/one": Reply(page("x"))}

    for _ in range(2):
        gathered([FEED], tmp_path, pages=True, client=server.client())

    assert len(lines(tmp_path, "entry")) == 2
    assert server.paths.count("harrow.example/one") == 1


def test_robots_are_heeded(gazette: Server, tmp_path: Path) -> None:
    """What is forbidden is not asked for; how long to rest, the host says."""
    rules = b"User-agent: *\nDisallow: /two\nCrawl-delay: 7\n"
    gazette.routes["/robots.txt"] = Reply(rules, kind="text/plain")

    done = gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert done.pages == 2
    assert "(robots.txt)" in done.set_aside[0].reason
    assert "harrow.example/two" not in gazette.paths
    assert all(6 < each <= 7 for each in gazette.slept)
    assert len(gazette.slept) >= 2
    assert all(h["User-Agent"].startswith("sayso") for _, h, _ in gazette.asked)


def test_a_host_in_trouble_is_left_alone(gazette: Server, tmp_path: Path) -> None:
    """After "too many requests" no other is made."""
    gazette.routes["/one"] = Reply(status=429)

    done = gathered([FEED], tmp_path, pages=True, client=gazette.client())

    assert (done.entries, done.pages, len(done.set_aside)) == (3, 0, 3)
    assert gazette.paths == ["harrow.example/feed", "harrow.example/one"]


def test_a_host_that_is_always_slow_is_left(server: Server, tmp_path: Path) -> None:
    """After three pages; the entries are saved."""
    names = [f"n{at}" for at in range(9)]
    server.routes = {f"/{name}": Reply(b"x", pause=0.6) for name in names}
    server.routes["/feed"] = Reply(rss(*map(item, names)))

    done = gathered([FEED], tmp_path, pages=True, client=server.client(idle=0.1))

    assert len(server.paths) == 1 + 3
    assert (done.entries, len(done.set_aside)) == (9, 9)
    assert done.set_aside[-1].reason.startswith("harrow.example is too slow")


def test_a_list_of_feeds_is_followed(gazette: Server, tmp_path: Path) -> None:
    """From a file; a feed in it that is not there harms no other."""
    listed = tmp_path / "list.opml"
    urls = (FEED, "http://nowhere.example/feed", "http://10.0.0.1/feed")
    outlines = "".join(f"<outline text='x' xmlUrl='{url}'/>" for url in urls)
    listed.write_text(f"<opml version='2.0'><body>{outlines}</body></opml>", "utf-8")

    done = gathered([str(listed)], tmp_path / "out", client=gazette.client())

    assert (done.feeds, done.entries) == (1, 3)
    reasons = [each.reason for each in done.set_aside]
    assert "there is no host nowhere.example" in reasons[0]
    assert "10.0.0.1 is an address of one's own network" in reasons[1]


def test_the_folder_is_read_as_three_reports(gazette: Server, tmp_path: Path) -> None:
    """Neither the manifest nor what a page tells again is a report."""
    assert MANIFEST == NAME
    gathered([FEED], tmp_path, client=gazette.client())

    pile = read.pile([tmp_path])

    assert pile.set_aside == ()
    assert [d.outlet.name for d in pile.documents] == ["Harrow Gazette"] * 3
    assert {d.url for d in pile.documents} == {
        f"http://harrow.example/{name}" for name in NAMES
    }
    gathered([FEED], tmp_path, pages=True, client=gazette.client())
    again = read.pile([tmp_path])
    assert not [d for d in again.documents if "entries" in d.file]
    assert len(read.pile([tmp_path / "entries"]).documents) == 3


@pytest.mark.parametrize("kept", range(7))
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
