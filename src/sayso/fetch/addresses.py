"""Which addresses may be asked: web addresses, and the numbers that they lead to."""

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit

from sayso.fetch.errors import NotFetched

# What a user may mean by his own network. The rest that is not public is nobody's
# news: link-local addresses give out a machine's keys in many data centres.
_OWN = tuple(
    ip_network(each)
    for each in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        *("100.64.0.0/10", "::1/128", "fc00::/7"),
    )
)
# What older Pythons take for public, and is not.
_RESERVED = tuple(ip_network(each) for each in ("192.0.0.0/24", "192.88.99.0/24"))
_ASSIGNED = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_MASK = 0xFFFFFFFF

_WEB = re.compile(r"https?://", re.IGNORECASE)

# Letters, digits and what else stands in an address as it is; "%" is there already.
_AS_IS = "!#$%&'()*+,/:;=?@[]~"

Number = IPv4Address | IPv6Address


def is_web(words: str) -> bool:
    """Whether *words* name a page on the web, and no file.

    >>> is_web("https://harrow.example/a"), is_web("reports/a.html")
    (True, False)
    """
    return bool(_WEB.match(words))


def address(words: str, base: str = "") -> str:
    """*words* as an address that can be asked for; a part of one is read from *base*.

    Raises:
        NotFetched: It is none, or leads elsewhere than to the web.

    >>> address("../pier schlüssel.html#top", "HTTPS://harrow.example/news/today")
    'https://harrow.example/pier%20schl%C3%BCssel.html'
    """
    words = words.strip()
    try:
        whole = urldefrag(urljoin(base, words)).url
        parts = urlsplit(whole)
        host, port = parts.hostname or "", parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise NotFetched(words[:300], "is no web address", lasting=True) from None
    if parts.scheme not in ("http", "https"):
        kind = f"{parts.scheme}: addresses" if parts.scheme else "it"
        reason = f"is no web address: {kind} cannot be asked, http and https can"
        raise NotFetched(words[:300], reason, lasting=True)
    if not host or parts.username or parts.password:
        what = "a password in it" if host else "no host in it"
        raise NotFetched(words[:300], f"has {what}", lasting=True)
    at = f"[{host}]" if ":" in host else host
    at = at if port is None else f"{at}:{port}"
    path, query = quote(parts.path or "/", _AS_IS), quote(parts.query, _AS_IS)
    return urlunsplit((parts.scheme, at, path, query, ""))


def refusal(number: str, *, own: bool) -> str | None:
    """Why the host at *number* may not be asked; ``None`` if it may be.

    *own* says whether the user's own network may be.

    >>> refusal("169.254.169.254", own=True)
    'a link-local address'
    >>> refusal("::ffff:10.0.0.1", own=False)
    "an address of one's own network"
    >>> refusal("10.0.0.1", own=True), refusal("93.184.215.14", own=False)
    (None, None)
    """
    reasons = [_reason(each, own=own) for each in _meant(number)]
    return next((reason for reason in reasons if reason), None)


def is_own(number: str) -> bool:
    """Whether *number* is of the user's own network, or this very machine's."""
    return any(each in net for each in _meant(number) for net in _OWN)


def _meant(number: str) -> tuple[Number, ...]:
    """*number*, and those that it carries within it: all would be reached."""
    ip = ip_address(number.partition("%")[0])
    if isinstance(ip, IPv4Address):
        return (ip,)
    if ip.ipv4_mapped:
        return (ip.ipv4_mapped,)
    if ip in _NAT64:
        return (IPv4Address(int(ip) & _MASK),)
    if ip in _COMPATIBLE and int(ip) > 1:
        return (IPv4Address(int(ip) & _MASK), ip)
    within = (ip.sixtofour, *(ip.teredo or ()))
    return (*(each for each in within if each), ip)


def _reason(ip: Number, *, own: bool) -> str | None:
    if any(ip in net for net in _OWN):
        loop = "this machine's own address" if ip.is_loopback else None
        return None if own else loop or "an address of one's own network"
    if ip.is_link_local:
        return "a link-local address"
    if ip.is_multicast:
        return "a multicast address"
    given = any(ip in net for net in _RESERVED)
    given |= isinstance(ip, IPv6Address) and ip not in _ASSIGNED
    public = ip.is_global and not ip.is_reserved and not given
    return None if public else "a reserved address"
