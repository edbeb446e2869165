"""How a guest behaves: robots.txt is read, and a host has its rest between requests."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

from sayso.fetch.client import Answer, Before, Client, Wanted
from sayso.fetch.errors import NotFetched

# What robots.txt calls us, and how much of one is read (RFC 9309, 2.5).
NAME = "sayso"
_READ = 512_000

_BUSY = frozenset((429, 503))
_SERVER = 500

# So often may a host let a limit of time pass; then it is left for this run, or a
# feed of a thousand slow pages would keep us for a day.
_PATIENCE = 3


@dataclass
class Guest:
    """Asks for addresses as a guest should, and remembers what hosts have said.

    Nothing is asked at the same time, and a host is let rest for ``delay`` seconds
    after it has answered.
    """

    client: Client
    _rules: dict[str, Protego | NotFetched] = field(default_factory=dict)
    _free: dict[str, float] = field(default_factory=dict)
    _busy: set[str] = field(default_factory=set)
    _late: Counter[str] = field(default_factory=Counter)

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        wanted: Wanted = lambda _: None,
    ) -> Answer:
        """``Client.get``, where robots.txt lets programs; a host that is busy is left.

        Raises:
            NotFetched: Nothing came of it, and why.
        """
        return self._asked(url, self._allowed, headers=headers, wanted=wanted)

    def named(self, url: str, *, own: bool = True) -> Answer:
        """``Client.get`` for a page that a person named: as a browser would ask.

        Raises:
            NotFetched: Nothing came of it, and why.
        """
        return self._asked(url, lambda at, _: self._rested(at), own=own)

    def _asked(
        self,
        url: str,
        before: Before,
        *,
        headers: Mapping[str, str] | None = None,
        wanted: Wanted = lambda _: None,
        own: bool = True,
    ) -> Answer:
        asked: list[str] = []

        def noted(at: str, own: bool) -> None:
            before(at, own)
            asked.append(at)

        try:
            return self.client.get(
                url, headers=headers, before=noted, wanted=wanted, own=own
            )
        except NotFetched as error:
            if error.status in _BUSY:
                self._busy.add(_host(asked[-1]))
            if error.late:
                self._late[_host(url)] += 1
            raise
        finally:
            for at in asked:
                self._left(at)

    def _allowed(self, url: str, own: bool) -> None:
        host = _host(url)
        if host in self._busy:
            raise NotFetched(url, f"{host} asked for a rest: left for a later run")
        if self._late[host] >= _PATIENCE:
            raise NotFetched(url, f"{host} is too slow: left for a later run")
        rules = self._robots(url, own=own)
        if isinstance(rules, NotFetched):
            raise NotFetched(url, rules.reason)
        if not rules.can_fetch(url, NAME):
            told = f"{host} wants no programs there (robots.txt): save it by hand"
            raise NotFetched(url, told)
        self._rested(url)

    def _rested(self, url: str) -> None:
        world = self.client.world
        wait = self._free.get(_host(url), 0.0) - world.clock()
        if wait > 0:
            world.sleep(wait)

    def _left(self, url: str) -> None:
        limits, rules = self.client.limits, self._rules.get(_site(url))
        asked = rules.crawl_delay(NAME) if isinstance(rules, Protego) else None
        delay = max(limits.delay, min(float(asked or 0), limits.longest_delay))
        self._free[_host(url)] = self.client.world.clock() + delay

    def _robots(self, url: str, *, own: bool) -> Protego | NotFetched:
        """The rules at the host of *url*, or why they cannot be known now."""
        site = _site(url)
        if site not in self._rules:
            self._rules[site] = self._read(f"{site}/robots.txt", own=own)
        return self._rules[site]

    def _read(self, url: str, *, own: bool) -> Protego | NotFetched:
        """A host without the file forbids nothing; one in trouble is left alone."""
        try:
            answer = self.named(url, own=own)
        except NotFetched as error:
            if error.status is None:
                return error.of(url)
            if error.status >= _SERVER or error.status in _BUSY:
                told = f"{url} answers {error.status}: left for a later run"
                return NotFetched(url, told)
            return Protego.parse("")
        return Protego.parse(answer.body[:_READ].decode("utf-8", "replace"))


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _host(url: str) -> str:
    return urlsplit(url).hostname or url
