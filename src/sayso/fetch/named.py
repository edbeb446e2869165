"""One page that the user named: asked for as a browser would, and kept nowhere."""

from dataclasses import dataclass
from hashlib import sha256

from sayso.fetch.client import Client
from sayso.fetch.polite import Guest


@dataclass(frozen=True, slots=True)
class Page:
    """What was found at an address.

    Attributes:
        raw: The bytes of the body, unpacked; in UTF-8 where the server alone said in
            which encoding they were.
        url: The address that answered, after redirects.
        headers: As the server gave them.
        sha256: Hex digest of the body as it came, unpacked.
    """

    raw: bytes
    url: str
    headers: tuple[tuple[str, str], ...]
    sha256: str


def page(url: str, guest: Guest | None = None) -> Page:
    """The page at *url*, which the user named: as a browser would ask for it.

    One *guest* for several pages lets their host rest between them.

    Raises:
        NotFetched: Nothing came of it, and why.
    """
    answer = (guest or Guest(Client())).named(url)
    raw, told = answer.body, answer.header("content-type")
    charset = told.casefold().partition("charset=")[2].partition(";")[0].strip(" \"'")
    digest = sha256(raw).hexdigest()
    return Page(_readable(raw, charset), answer.url, answer.headers, digest)


def _readable(raw: bytes, charset: str) -> bytes:
    """*raw* in UTF-8 where nothing but the *charset* of its header says what it is."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return raw.decode(charset).encode() if charset else raw
        except (LookupError, ValueError):
            return raw
    return raw
