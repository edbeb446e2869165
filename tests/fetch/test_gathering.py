"""Feeds into a folder: what is new, nothing twice, politely."""

import gzip
from hashlib import sha256
from pathlib import Path

from fetch.conftest import (
    FEED,
    NAMES,
    Reply,
    Server,
    archived,
    item,
    lines,
    page,
    rss,
)
from sayso import read
from sayso.fetch.gathering import gathered
from sayso.fetch.manifest import NAME
from sayso.read.gathered import MANIFEST


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
    own = tmp_path / "own.xml"
    own.write_bytes(rss(item("secret")))
    urls = (FEED, str(own), "http://nowhere.example/feed", "http://10.0.0.1/feed")
    outlines = "".join(f"<outline text='x' xmlUrl='{url}'/>" for url in urls)
    listed.write_text(f"<opml version='2.0'><body>{outlines}</body></opml>", "utf-8")

    done = gathered([str(listed)], tmp_path / "out", client=gazette.client())

    assert (done.feeds, done.entries) == (1, 3)
    reasons = [each.reason for each in done.set_aside]
    assert "a list of feeds may name no files" in reasons.pop(0)
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
