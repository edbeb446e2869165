"""``sayso fetch``, and addresses in the place of files."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import Result

from cli.conftest import FERRY, Run

PAGE = f"""<html><body><article><h1>Ferry hits pier in Port Ellery</h1>
<p>{FERRY.rpartition(chr(10) * 2)[2]}</p></article></body></html>"""
FEED = """<rss version='2.0'><channel><title>Ellery Post</title><item>
<title>Ferry hits pier</title><link>/page.pdf</link></item></channel></rss>"""


class Handler(BaseHTTPRequestHandler):
    """A feed, a page, and nothing else."""

    def do_GET(self) -> None:
        """Answer."""
        told = {"/feed": FEED, "/page.pdf": PAGE}.get(self.path)
        self.send_response(200 if told else 404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write((told or "").encode())

    def log_message(self, *_: object) -> None:
        """Nothing: a test has its own words."""


@pytest.fixture
def address() -> Iterator[str]:
    """Where the server is."""
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_it_tells_what_it_did(sayso: Run, address: str, tmp_path: Path) -> None:
    """In a line; what it could not do, in others."""

    def fetched(*more: str) -> Result:
        return sayso("fetch", f"{address}/feed", *more, "--delay", 0, "-d", tmp_path)

    refused = fetched()
    done, again = (fetched("--pages", "--allow-private") for _ in range(2))
    part = sayso("fetch", f"{address}/feed", "no.xml", "-d", tmp_path / "other")

    assert refused.exit_code == part.exit_code == 2
    assert "127.0.0.1 is this machine's own address" in refused.stderr
    assert "--allow-private allows it" in refused.stderr
    assert "no.xml: cannot be read (No such file or directory)" in part.stderr
    assert done.exit_code == again.exit_code == 0
    assert "1 feed read: 1 entry saved, 1 page saved, in" in done.stdout
    assert "1 feed read: 0 entries saved, 1 known, 0 pages saved" in again.stdout


def test_an_address_is_read_as_a_file_is(
    sayso: Run, address: str, tmp_path: Path
) -> None:
    """Whatever it ends in; the report knows where it was found."""
    out = tmp_path / "d.json"
    named = (f"{address}/page.pdf", f"{address}/gone")

    done = sayso("dossier", *named, "--allow-private", "-o", out)

    assert done.exit_code == 1
    assert f"{address}/gone: the server answers 404" in done.stderr
    (document,) = json.loads(out.read_bytes())["documents"]
    assert document["file"] == document["url"] == f"{address}/page.pdf"
    assert sayso("verify", out).exit_code == 0


def test_an_address_of_ones_own_is_refused(sayso: Run, address: str) -> None:
    """Unless it is allowed."""
    done = sayso("annotate", f"{address}/page.pdf")

    assert done.exit_code == 2
    assert "--allow-private allows it" in done.stderr
