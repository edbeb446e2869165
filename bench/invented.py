"""A web archive of invented reports, as large as one likes."""

import base64
import gzip
import hashlib
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

PLACES = "Harrow Ellery Oris Kestel Vell Tornmark Greyfell Lytavel".split()
PEOPLE = ("Carla Mendes", "Ivo Ruiz", "Nora Vale", "Tomas Brix", "Adela Korr")
THINGS = ("bridge", "ferry", "dam", "mill", "tunnel", "warehouse", "grain lift")
SENTENCES = (
    "The {thing} in {place} was shut on {day}, the police said.",
    "{person}, the mayor, said that {number} people had been there when it happened.",
    "It was built in {year}, and nobody had looked at its cables in nine years.",
    "“We were told that it would hold,” {person} told the {place} Gazette.",
    "The {place} Gazette had reported in {year} that the {thing} was overloaded.",
    "Officials who asked not to be named said the ministry had known of it.",
    "By the evening {number} of them were in the hospital in {place}, a nurse said.",
    "The company that runs the {thing} did not answer questions that were sent to it.",
)
GERMAN = "Die Brücke in {place} wurde am Dienstag gesperrt, sagte die Polizei."
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()

# Real pages have this many characters, most of them markup, scripts and menus.
PAGE = 144_000
KINDS = 20  # of so many answers each is of another kind, or repeated


def archive(path: Path, size: int) -> None:
    """Write a web archive of *size* bytes, and a record over it, to *path*."""
    with path.open("wb") as file:
        written = file.write(_record("warcinfo", "", b"software: invented\r\n"))
        for record in _records():
            written += file.write(record)
            if written > size:
                return


def _records() -> Iterator[bytes]:
    pages: list[bytes] = []
    for number in count():
        draw = random.Random(number)  # noqa: S311 - nothing secret
        host = f"https://www.{draw.choice(PLACES).lower()}-gazette.example"
        uri, kind = f"{host}/2031/02/{number}", number % KINDS
        yield _record("request", uri, b"GET / HTTP/1.1\r\n\r\n")
        if kind < 10:
            pages = [*pages[-4:], _page(draw, SENTENCES)]
            yield _response(uri, pages[-1], coding=kind % 3)
        elif kind < 14:
            yield _response(uri, pages[kind - 10])
        elif kind == 14:
            yield _response("https://www.oris-gazette.example/", pages[0]) * 2
        elif kind == 15:
            yield _response(uri, draw.randbytes(60_000), "image/jpeg")
        elif kind == 16:
            yield _response(uri, b"<p>It is not here.</p>", status="404 Not Found")
        elif kind == 17:
            yield _response(uri, _page(draw, (GERMAN,)))
        elif kind == 18:
            yield _response(uri, b"", status="301 Moved Permanently")
        else:
            text = "\n\n".join(_sentences(draw, SENTENCES)).encode()
            yield _response(uri, text, "text/plain; charset=utf-8")


def _sentences(draw: random.Random, of: tuple[str, ...]) -> list[str]:
    return [
        sentence.format(
            thing=draw.choice(THINGS),
            place=draw.choice(PLACES),
            person=draw.choice(PEOPLE),
            day=draw.choice(DAYS),
            number=draw.randrange(2, 90),
            year=draw.randrange(1931, 2030),
        )
        for sentence in draw.choices(of, k=20)
    ]


def _page(draw: random.Random, of: tuple[str, ...]) -> bytes:
    paragraphs = _sentences(draw, of)
    links = "".join(
        f'<li class="item"><a href="/{n}">{draw.choice(PLACES)} and its'
        f" {draw.choice(THINGS)}</a></li>"
        for n in range(100)
    )
    body = "".join(f'<p class="story">{each}</p>' for each in paragraphs)
    day = f"2031-02-0{draw.randrange(1, 5)}"
    page = (
        '<!doctype html><html><head><meta charset="utf-8"><title>What fell in'
        f" {draw.choice(PLACES)}</title><script>SCRIPT</script>"
        f'<meta property="article:published_time" content="{day}T05:00:00Z"></head>'
        f"<body><nav><ul>{links}</ul></nav><article><h1>{paragraphs[0]}</h1>"
        f'<time datetime="{day}">{day}</time>{body}</article>'
        f'<aside class="related"><ul>{links}</ul></aside></body></html>'
    )
    script = f"var page{draw.random()} = 1;" * ((PAGE - len(page)) // 34)
    return page.replace("SCRIPT", script).encode()


def _response(
    uri: str,
    body: bytes,
    kind: str = "text/html; charset=utf-8",
    *,
    status: str = "200 OK",
    coding: int = 0,
) -> bytes:
    """An answer; *coding* 1 packs it, 2 sends it in chunks."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n"
    if coding == 1:
        head += "Content-Encoding: gzip\r\n"
        body = gzip.compress(body, 0, mtime=0)
    elif coding == 2:
        head += "Transfer-Encoding: chunked\r\n"
        parts = (body[at : at + 8_000] for at in range(0, len(body), 8_000))
        body = b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"
    return _record("response", uri, f"{head}\r\n".encode() + body)


def _record(kind: str, uri: str, block: bytes) -> bytes:
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest())
    media = "application/http" if kind in ("request", "response") else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2031-02-04T05:06:07Z\r\n"
        f"WARC-Target-URI: {uri}\r\nWARC-Block-Digest: sha1:{digest.decode()}\r\n"
        f"Content-Type: {media}; msgtype={kind}\r\nContent-Length: {len(block)}\r\n"
    )
    return f"{head}\r\n".encode() + block + b"\r\n\r\n"
