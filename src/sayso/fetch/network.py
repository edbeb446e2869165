"""Connections that go only where they may, and end when they must.

A name is looked up once, the numbers that it leads to are checked, and the very
number that was checked is connected to: a name that leads elsewhere the next moment
gains nothing. Every wait ends at one deadline.
"""

import socket
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ssl import SSLContext
from threading import Thread
from typing import Any

import httpcore

from sayso.fetch.addresses import is_own, refusal
from sayso.fetch.errors import NotFetched

Resolve = Callable[[str, int], Sequence[str]]
Dial = Callable[[str, int, float], httpcore.NetworkStream]


class Late(httpcore.TimeoutException):
    """The deadline has passed."""


def looked_up(host: str, port: int) -> Sequence[str]:
    """The numbers that the system says *host* leads to, each once.

    Raises:
        OSError: It leads nowhere.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def dialled(number: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """A connection to *number*."""
    return httpcore.SyncBackend().connect_tcp(number, port, seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What lies outside: the network and the clocks. Tests give their own."""

    resolve: Resolve = looked_up
    dial: Dial = dialled
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))


@dataclass(slots=True)
class Deadline:
    """The end of all waiting for one address."""

    world: World
    seconds: float
    at: float = field(init=False)

    def __post_init__(self) -> None:
        self.at = self.world.clock() + self.seconds

    def left(self, most: float | None = None) -> float:
        """Seconds left, at most *most*.

        Raises:
            Late: There are none.
        """
        left = self.at - self.world.clock()
        if left <= 0:
            raise Late
        return left if most is None else min(left, most)


class Guarded(httpcore.NetworkBackend):
    """Makes connections to what may be asked alone.

    ``peer`` is the number of the last one.
    """

    def __init__(self, world: World, deadline: Deadline, *, own: bool) -> None:
        self._world, self._deadline, self._own = world, deadline, own
        self.peer = ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - as httpcore has it
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - as httpcore has it
    ) -> httpcore.NetworkStream:
        """A connection to *host*, at a number that was looked up and checked.

        Raises:
            NotFetched: The name leads nowhere, or only where nobody may be asked.
            Late: The deadline has passed.
        """
        failed: Exception = httpcore.ConnectError("no address")
        for number in self._allowed(host, port):
            try:
                stream = self._world.dial(number, port, self._deadline.left(timeout))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                self.peer = number
                return _Stream(stream, self._deadline)
        raise failed

    def _allowed(self, host: str, port: int) -> Iterator[str]:
        numbers = self._numbers(host, port)
        reasons = {each: refusal(each, own=self._own) for each in numbers}
        if all(reasons.values()):
            number, reason = next(iter(reasons.items()))
            hint = "; --allow-private allows it" if is_own(number) else ""
            where = "is" if host == number else f"leads to {number},"
            told = f"{host} {where} {reason}, and is not asked{hint}"
            raise NotFetched(host, told)
        return (number for number, reason in reasons.items() if not reason)

    def _numbers(self, host: str, port: int) -> Sequence[str]:
        """What *host* leads to. The system's own patience may be longer than ours."""
        found: list[Sequence[str]] = []

        def look() -> None:
            try:
                found.append(self._world.resolve(host, port))
            except (OSError, UnicodeError):
                found.append(())

        looking = Thread(target=look, daemon=True)
        looking.start()
        looking.join(self._deadline.left())
        if not found:
            raise Late
        if not found[0]:
            raise NotFetched(host, f"there is no host {host}, or no network")
        return found[0]


class _Stream(httpcore.NetworkStream):
    """A connection that ends at the deadline, however little at a time it gives."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        inner = self._inner.start_tls(ssl_context, server_hostname, left)
        return _Stream(inner, self._deadline)

    def get_extra_info(self, about: str) -> Any:  # noqa: ANN401 - as httpcore has it
        return self._inner.get_extra_info(about)
