"""One address asked for: safely, within limits, each redirect looked at anew."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import httpcore

from sayso.fetch.addresses import address, is_own
from sayso.fetch.errors import NotFetched
from sayso.fetch.limits import Limits
from sayso.fetch.network import Deadline, Guarded, Late, World
from sayso.fetch.unpacking import ACCEPTED, Broken, TooMuch, unpacked

PURPOSE = "reads news feeds and pages for the person who runs it"

OK, NOT_MODIFIED = 200, 304
_REDIRECTS = frozenset((301, 302, 303, 307, 308))

# Codes that may be others at the next try.
_PASSING = frozenset((408, 425, 429))

Headers = tuple[tuple[str, str], ...]
Sent = dict[str, str]
Before = Callable[[str, bool], None]
Wanted = Callable[["Answer"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        asked: The address that was asked for.
        url: The one that answered, after redirects.
        reason: The words beside the status.
        sent: The body as sent, perhaps packed.
        body: The body, unpacked.
        peer: The number that was connected to.
    """

    asked: str
    url: str
    status: int
    reason: str
    headers: Headers
    peer: str
    sent: bytes = b""
    body: bytes = b""

    def header(self, name: str) -> str:
        """The first header of that name; ``""`` where there is none."""
        return next((v for n, v in self.headers if n.casefold() == name), "")

    @property
    def kind(self) -> str:
        """The media type, without parameters: ``text/html``."""
        return self.header("content-type").partition(";")[0].strip().casefold()


@dataclass(frozen=True)
class Client:
    """Asks for web addresses, one after another.

    ``agent`` is the name and version that servers are told.
    """

    limits: Limits = field(default_factory=Limits)
    world: World = field(default_factory=World)
    agent: str = "sayso"

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        before: Before = lambda _at, _own: None,
        own: bool = True,
        wanted: Wanted = lambda _: None,
    ) -> Answer:
        """What is at *url*, or where it leads.

        Args:
            url: An address of the web.
            headers: To send, beside our own.
            before: Called with each address before it is asked, redirects too, and
                with whether it may lie in the user's own network; may raise
                NotFetched. Its time does not count.
            own: Whether that network may be asked, where the limits allow it.
            wanted: Called with the answer before its body is taken; may raise
                NotFetched.

        Raises:
            NotFetched: Nothing came of it, and why.
        """
        own = own and self.limits.allow_private
        given: Sent = dict(headers or {})
        start = _Start(url, given, before, wanted, own)
        deadline = Deadline(self.world, self.limits.seconds)
        try:
            return self._followed(start, deadline)
        except NotFetched as error:
            raise error.of(url) from error

    def _followed(self, start: "_Start", deadline: Deadline) -> Answer:
        at, own = address(start.url), start.own
        seen: list[str] = []
        while True:
            seen.append(at)
            began = self.world.clock()
            start.before(at, own)
            deadline.at += self.world.clock() - began
            answer, target = self._hop(at, start, deadline, own=own)
            if target is None:
                return answer
            at = address(target, answer.url)
            # whoever is asked on the open net has no business in one's own
            own = own and is_own(answer.peer)
            if at in seen:
                raise NotFetched(start.url, f"redirects in a circle, by {at}")
            if len(seen) > self.limits.redirects:
                told = f"redirects more than {self.limits.redirects} times, the limit"
                raise NotFetched(start.url, told)

    def _hop(
        self, at: str, start: "_Start", deadline: Deadline, *, own: bool
    ) -> tuple[Answer, str | None]:
        """The answer at one address, and where it redirects to, if it does."""
        guard = Guarded(self.world, deadline, own=own)
        try:
            with httpcore.ConnectionPool(self._tls, network_backend=guard) as pool:
                timeout = dict.fromkeys(("connect", "read", "write"), self.limits.idle)
                with pool.stream(
                    "GET",
                    at,
                    headers=[*(self._headers | start.headers).items()],
                    extensions={"timeout": timeout},
                ) as response:
                    answer = _head(start.url, at, guard.peer, response)
                    target = _as_meant(answer.header("location"))
                    if answer.status in _REDIRECTS and target:
                        return answer, target
                    return self._filled(answer, start, response.iter_stream()), None
        except (httpcore.TimeoutException, TimeoutError) as error:
            raise NotFetched(at, self._late(deadline), late=True) from error
        except (
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.UnsupportedProtocol,
            OSError,
            ValueError,
        ) as error:
            if isinstance(error, NotFetched):
                raise
            raise NotFetched(at, _failed(error)) from error

    def _filled(
        self, answer: Answer, start: "_Start", pieces: Iterator[bytes]
    ) -> Answer:
        conditional = any(name.startswith("If-") for name in start.headers)
        if answer.status == NOT_MODIFIED and conditional:
            return answer
        checked(answer)
        start.wanted(answer)
        size = self.limits.size
        too_much = f"has more than {size / 1e6:g} MB, the limit"
        length = answer.header("content-length")
        if length.isdecimal() and int(length) > size:
            raise NotFetched(answer.url, too_much)
        sent: list[bytes] = []
        packing = answer.header("content-encoding")
        try:
            body = unpacked(_noted(pieces, sent), packing, size)
        except TooMuch:
            raise NotFetched(answer.url, too_much) from None
        except Broken as error:
            raise NotFetched(answer.url, str(error)) from error
        return replace(answer, sent=b"".join(sent), body=body)

    @property
    def _headers(self) -> Sent:
        return {
            "User-Agent": f"{self.agent} ({PURPOSE})",
            "Accept-Encoding": ACCEPTED,
            "Connection": "close",
        }

    def _late(self, deadline: Deadline) -> str:
        try:
            deadline.left()
        except Late:
            return f"took longer than {self.limits.seconds:g} s, the limit"
        return f"was silent for {self.limits.idle:g} s, the limit"

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return httpcore.default_ssl_context()


@dataclass(frozen=True, slots=True)
class _Start:
    url: str
    headers: Sent
    before: Before
    wanted: Wanted
    own: bool


def _noted(pieces: Iterator[bytes], into: list[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        into.append(piece)
        yield piece


def checked(answer: Answer) -> None:
    """Nothing, where the server gave what was asked for.

    Raises:
        NotFetched: It did not.
    """
    status = answer.status
    if status == OK:
        return
    words = f" ({answer.reason})" if answer.reason else ""
    lasting = 400 <= status < 500 and status not in _PASSING
    told = f"the server answers {status}{words}"
    raise NotFetched(answer.url, told, status=status, lasting=lasting)


def _head(asked: str, at: str, peer: str, response: httpcore.Response) -> Answer:
    reason = response.extensions.get("reason_phrase", b"")
    headers = tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, value in response.headers
    )
    return Answer(
        asked=asked,
        url=at,
        status=response.status,
        reason=reason.decode("latin-1")[:80],
        headers=headers,
        peer=peer,
    )


def _as_meant(words: str) -> str:
    """A header's value: UTF-8 where it can be, as servers send what is no ASCII."""
    try:
        return words.encode("latin-1").decode("utf-8")
    except ValueError:
        return words


def _failed(error: Exception) -> str:
    told = " ".join(str(error).split())[:200]
    if isinstance(error, ssl.SSLError) or "CERTIFICATE" in told.upper():
        return f"has no certificate that can be trusted ({told})"
    if isinstance(error, httpcore.ConnectError):
        return f"cannot be connected to ({told})"
    return f"broke off, or does not speak HTTP ({told or type(error).__name__})"
