"""A server that means harm: limits hold, the reason says which, the rest is saved."""

import gzip
import itertools
import json
import time
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

from fetch.conftest import FEED, Reply, Server, item, rss
from sayso.fetch.errors import NotFetched
from sayso.fetch.gathering import gathered
from sayso.fetch.manifest import NAME

PAGE = b"<html><body><article><p>The pier at Tarn holds.</p></article></body></html>"


def redirect(to: str) -> Reply:
    """A redirect."""
    return Reply(status=302, headers={"Location": to})


def endless(piece: bytes, pause: float = 0.0, **more: object) -> Reply:
    """*piece* again and again."""
    return Reply(itertools.repeat(piece), pause=pause, **more)  # type: ignore[arg-type]


_GONE = Reply(status=410)


def packed(how: str, body: bytes) -> Reply:
    """A body that says that it is packed."""
    return Reply(body, headers={"Content-Encoding": how})


GZIP, BROTLI = gzip.compress(bytes(5_000_000)), brotli.compress(bytes(5_000_000))

# fmt: off
HOSTILE = {
    "loopback":      (redirect("http://127.0.0.1/x"),     "127.0.0.1 is this mach"),
    "loopback name": (redirect("http://inside.example/"), "leads to 127.0.0.1, this"),
    "metadata":      (redirect("http://169.254.169.254/"), "a link-local address"),
    "metadata name": (redirect("//metadata.example/a"),   "169.254.169.254, a link-"),
    "no web":        (redirect("file:///etc/passwd"),     "is no web address"),
    "circle":        (redirect("/hostile"),               "redirects in a circle"),
    "endless":       (endless(b"x" * 5_000),              "more than 0.1 MB"),
    "declared":      (Reply(bytes(200_000)),              "more than 0.1 MB"),
    "drip":          (endless(b"x", 0.05),                "took longer than 1 s"),
    "silence":       (endless(b"x", 0.7),                 "was silent for 0.5 s"),
    "picture":       (Reply(b"\x89PNG", kind="image/png"), "is image/png, and no page"),
    "empty":         (Reply(b" \n"),                      "is empty"),
    "unasked 304":   (Reply(status=304),                  "the server answers 304"),
    "headers":       (Reply(headers={"X": "x" * 200_000}), "does not speak HTTP"),
    "gone":          (_GONE,                              "answers 410"),
    "gzip bomb":     (packed("gzip", GZIP),               "more than 0.1 MB"),
    "brotli bomb":   (packed("br", BROTLI),               "more than 0.1 MB"),
    "odd packing":   (packed("zstd", b"x"),               "packed as zstd"),
    "no gzip":       (packed("gzip", b"xyz"),             "is packed, and broken"),
    "cut off":       (packed("gzip", GZIP[:-9]),          "0.1 MB"),
}
# fmt: on


@pytest.mark.parametrize(("reply", "told"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_named_and_the_rest_is_saved(
    server: Server, tmp_path: Path, reply: Reply, told: str
) -> None:
    """What one page does harms neither the pages beside it nor the entries."""
    server.routes = {
        "/feed": Reply(rss(item("one"), item("hostile"), item("two"))),
        "/one": Reply(PAGE),
        "/hostile": reply,
        "/two": Reply(PAGE),
    }
    began = time.monotonic()

    done = gathered([FEED], tmp_path, pages=True, client=server.client())

    assert time.monotonic() - began < 3
    assert (done.entries, done.pages) == (3, 2)
    (aside,) = done.set_aside
    assert aside.file == "http://harrow.example/hostile"
    assert told in aside.reason
    assert set(server.dialled) == {"93.184.215.14"}


def test_a_long_chain_of_redirects_ends(server: Server) -> None:
    """The limit is told."""
    for at in range(9):
        server.routes[f"/{at}"] = redirect(f"/{at + 1}")

    with pytest.raises(NotFetched, match="redirects more than 5 times"):
        server.client().get("http://harrow.example/0")

    assert len(server.paths) == 6


def test_headers_that_drip_end_at_the_deadline(server: Server) -> None:
    """The deadline is for all of the answer, and not for its body alone."""

    def drip(handler) -> Reply:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the library's own kind
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(60):
            handler.wfile.write(b"x")
            time.sleep(0.05)
        return Reply()

    server.routes["/x"] = drip
    began = time.monotonic()

    with pytest.raises(NotFetched, match="took longer than 1 s"):
        server.client().get("http://harrow.example/x")

    assert time.monotonic() - began < 2


def test_a_name_that_changes_what_it_leads_to_gains_nothing(server: Server) -> None:
    """The number that was checked is the one that is connected to."""
    numbers = iter(["93.184.215.14", "127.0.0.1"])
    server.routes["/x"] = Reply(PAGE)
    client = server.client()
    world = replace(client.world, resolve=lambda *_: [next(numbers)])

    answer = replace(client, world=world).get("http://rebinding.example/x")

    assert answer.peer == "93.184.215.14"
    assert server.dialled == ["93.184.215.14"]
    with pytest.raises(NotFetched, match=r"leads to 127\.0"):
        replace(client, world=world).get("http://rebinding.example/x")


def test_the_open_net_does_not_lead_into_ones_own(server: Server) -> None:
    """Even where one's own network is allowed: nobody outside has business there."""
    client = server.client(allow_private=True)
    server.routes = {
        "harrow.example/in": redirect("http://inside.example/a"),
        "inside.example/a": Reply(PAGE),
        "inside.example/there": redirect("http://127.0.0.1/a"),
        "127.0.0.1/a": Reply(PAGE),
        "inside.example/meta": redirect("http://169.254.169.254/"),
    }

    assert client.get("http://inside.example/there").url == "http://127.0.0.1/a"
    with pytest.raises(NotFetched, match=r"inside\.example leads to 127\.0"):
        client.get("http://harrow.example/in")
    with pytest.raises(NotFetched, match="link-local"):
        client.get("http://inside.example/meta")


def test_a_long_feed_is_cut_and_the_cut_is_told(server: Server, tmp_path: Path) -> None:
    """Of 10,000 entries as many are taken as asked for; a later run has more."""
    feed = rss(*(item(str(at)) for at in range(10_000)))
    whole, same = Reply(feed, headers={"ETag": '"1"'}), Reply(status=304)
    server.routes["/feed"] = lambda asked: (
        same if asked.headers["If-None-Match"] else whole
    )
    client = server.client(entries=20, size=10_000_000)

    done = gathered([FEED], tmp_path, client=client)

    assert done.entries == 20
    assert "holds 10,000 entries: the first 20 were taken" in done.set_aside[0].reason
    more = gathered([FEED], tmp_path, client=server.client(entries=25, size=10_000_000))
    assert (more.entries, more.known) == (5, 20)


def test_a_feed_with_an_entity_bomb_is_read_without_it(
    server: Server, tmp_path: Path
) -> None:
    """Neither the bomb nor a file of this machine comes in; the entries do."""
    secret = tmp_path / "secret"
    secret.write_text("secret words", "utf-8")
    each = [f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)]
    named = f"<!ENTITY a0 'boom'>{''.join(each)}<!ENTITY f SYSTEM '{secret.as_uri()}'>"
    body = rss(item("one", "It holds. &a11; &f;"), item("two")).decode()
    server.routes["/feed"] = Reply(f"<!DOCTYPE rss [{named}]>{body}".encode())

    done = gathered([FEED], tmp_path / "out", client=server.client())

    assert done.entries == 2
    assert "defines entities of its own" in done.set_aside[0].reason
    kept = "".join(
        path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.json")
    )
    assert "It holds. &a11; &f;" in kept
    assert "boom" not in kept
    assert "secret words" not in kept


def test_what_failed_is_in_the_manifest(server: Server, tmp_path: Path) -> None:
    """With the reason, and whether it will be asked for again."""
    server.routes["/feed"] = Reply(rss(item("gone"), item("late")))
    server.routes["/gone"] = _GONE
    server.routes["/late"] = Reply(status=500)

    for _ in range(2):
        gathered([FEED], tmp_path, pages=True, client=server.client())

    told = (tmp_path / NAME).read_text("utf-8")
    lines = [json.loads(line) for line in told.splitlines()]
    failed = [(x["url"][-4:], x["status"]) for x in lines if x["kind"] == "failure"]
    assert failed == [("gone", 410), ("late", 500), ("late", 500)]
    assert server.paths.count("harrow.example/gone") == 1
