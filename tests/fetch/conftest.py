"""A server that may be hostile, on this machine, and a world in which it is public."""

import gzip
import io
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpcore
import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from sayso.fetch.client import Client
from sayso.fetch.limits import Limits
from sayso.fetch.manifest import NAME
from sayso.fetch.network import World, dialled

FEED = "http://harrow.example/feed"
NAMES = ("one", "two", "three")
PUBLIC, OWN, METADATA = "93.184.215.14", "127.0.0.1", "169.254.169.254"
HOSTS = {
    "harrow.example": PUBLIC,
    "tarn.example": "93.184.215.15",
    "inside.example": OWN,
    "metadata.example": METADATA,
    PUBLIC: PUBLIC,
    OWN: OWN,
    METADATA: METADATA,
    "10.0.0.1": "10.0.0.1",
}


@dataclass
class Reply:
    """What the server says to one path: ``pieces`` with a pause before each."""

    body: bytes | Iterator[bytes] = b""
    status: int = 200
    kind: str = "text/html"
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0
    length: bool = True


Answering = Callable[[BaseHTTPRequestHandler], Reply]


class Handler(BaseHTTPRequestHandler):
    """Answers from the routes of its server, and notes what was asked."""

    server: "Server"

    def do_GET(self) -> None:
        """Answer, slowly and without end if so told."""
        asked = f"{self.headers['Host'].partition(':')[0]}{self.path}"
        self.server.asked.append((asked, dict(self.headers), time.monotonic()))
        route = self.server.routes.get(asked) or self.server.routes.get(self.path)
        reply = route(self) if callable(route) else route or Reply(status=404)
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        whole = isinstance(reply.body, bytes)
        if whole and reply.length:
            self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            for piece in [reply.body] if whole else reply.body:
                time.sleep(reply.pause)
                self.wfile.write(piece)
                self.wfile.flush()
        except OSError:
            pass  # whoever asked has heard enough

    def log_message(self, *_: object) -> None:
        """Nothing: a test has its own words."""


class Server(ThreadingHTTPServer):
    """The server: ``routes`` by path, or by host and path."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__((OWN, 0), Handler)
        self.routes: dict[str, Reply | Answering] = {}
        self.asked: list[tuple[str, dict[str, str], float]] = []
        self.slept: list[float] = []
        self.dialled: list[str] = []

    @property
    def paths(self) -> list[str]:
        """What was asked for, robots.txt left out."""
        every = (asked for asked, _, _ in self.asked)
        return [asked for asked in every if not asked.endswith("/robots.txt")]

    def world(self) -> World:
        """A world in which every public number is this server."""

        def dial(number: str, port: int, seconds: float) -> httpcore.NetworkStream:
            self.dialled.append(number)
            assert port
            return dialled(OWN, self.server_port, seconds)

        def resolve(host: str, _: int) -> list[str]:
            return [HOSTS[host]] if host in HOSTS else []

        return World(resolve=resolve, dial=dial, sleep=self.slept.append)

    def client(self, **limits: object) -> Client:
        """A client in that world, with limits that a test has time for."""
        small = {"seconds": 1.0, "idle": 0.5, "size": 100_000, "delay": 0.0} | limits
        return Client(Limits(**small), self.world())  # type: ignore[arg-type]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that runs while the test does."""
    made = Server()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


def rss(*items: str) -> bytes:
    """A feed of the Harrow Gazette with *items*."""
    head = "<title>Harrow Gazette</title><link>http://harrow.example/</link>"
    told = f"<rss version='2.0'><channel>{head}{''.join(items)}</channel></rss>"
    return told.encode()


def item(name: str, words: str = "The pier at Tarn holds.") -> str:
    """An item of that feed."""
    return (
        f"<item><title>Pier {name}</title><link>http://harrow.example/{name}</link>"
        f"<guid>{name}</guid><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>"
        f"<description>{words}</description></item>"
    )


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
