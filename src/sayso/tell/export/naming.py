"""Names for the whole world: the same for the same reports, and for no others."""

import re
from base64 import urlsafe_b64encode
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.interval import Interval

# A name that nobody can take over, since no such host will ever be.
TERMS = "https://sayso.example/ns#"
# Signs that no address may hold end what an RDF reader takes for one.
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20<>\"{}|\\^`]+", re.IGNORECASE)


def hashed(digest: str) -> str:
    """The name by content (RFC 6920) of what has that SHA-256 in hex.

    >>> hashed("00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    told = urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")
    return f"ni:///sha-256;{told}"


def address(document: Document) -> str | None:
    """The report's address on the web, where it has one that can be followed."""
    url = document.url or ""
    return url if _ADDRESS.fullmatch(url) else None


def report(document: Document) -> str:
    """The report's address; where there is none, its name by content."""
    return address(document) or hashed(document.sha256)


def pile(dossier: Dossier) -> str:
    """The name of the pile: what the reports' hashes hash to."""
    listed = "\n".join(each.sha256 for each in dossier.documents)
    return hashed(sha256(listed.encode()).hexdigest())


def urn(of: str, key: str) -> str:
    """The name of the thing with that id in the pile *of*."""
    return uuid5(NAMESPACE_URL, f"{of}#{key}").urn


def partial(interval: Interval) -> str:
    """The day, month or year that holds all of *interval*; "" where none does.

    >>> from datetime import date
    >>> partial(Interval(date(2031, 3, 4), date(2031, 3, 9)))
    '2031-03'
    """
    if interval.min is None or interval.max is None:
        return ""
    first, last = interval.min.isoformat(), interval.max.isoformat()
    return next((first[:n] for n in (10, 7, 4) if first[:n] == last[:n]), "")
