"""Feeds and their pages, gathered into a folder: what is new, and nothing twice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from sayso.core.document import SetAside
from sayso.core.errors import Unreadable
from sayso.fetch.addresses import is_web
from sayso.fetch.client import NOT_MODIFIED, Answer, Client
from sayso.fetch.errors import CannotKeep, NoFeed, NotFetched
from sayso.fetch.feeds import Feed, feed
from sayso.fetch.kept import Archive, entry_kept, told
from sayso.fetch.manifest import FAILURE, FEED, Line, Manifest, opened
from sayso.fetch.polite import Guest

Seen = Callable[[int], None]

_FEEDS = (
    "application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)
_PAGES = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"

_READABLE = frozenset(("", "text/html", "application/xhtml+xml", "text/plain"))

# Lists of feeds may list lists: so far down they are followed.
_DEEP = 3


@dataclass
class Gathered:
    """What a run did.

    Attributes:
        feeds: How many feeds were read, unchanged ones among them.
        unchanged: How many had nothing new to say.
        entries: How many entries were saved.
        known: How many were there from before.
        pages: How many pages were saved.
        set_aside: What gave nothing, or not all, and why.
    """

    feeds: int = 0
    unchanged: int = 0
    entries: int = 0
    known: int = 0
    pages: int = 0
    set_aside: list[SetAside] = field(default_factory=list)


def gathered(
    sources: Sequence[str],
    folder: Path,
    *,
    pages: bool = False,
    client: Client | None = None,
    seen: Seen = lambda _: None,
) -> Gathered:
    """What of the feeds *sources* was new, and is in *folder* now.

    Args:
        sources: Feeds and lists of feeds: files, or addresses of the web.
        folder: Made if it is not there; else added to.
        pages: Whether the pages that entries name are saved, too.
        client: Asks, within its limits.
        seen: Called with the number of addresses asked so far.

    Raises:
        CannotKeep: The folder cannot be written.
    """
    manifest = opened(folder)
    with manifest.file:
        run = _Run(manifest, Guest(client or Client()), seen)
        try:
            for source in dict.fromkeys(sources):
                run.read(source)
            if pages:
                run.save_pages()
        except OSError as error:
            reason = error.strerror or str(error)
            raise CannotKeep(str(folder), reason) from error
    return run.done


@dataclass
class _Run:
    manifest: Manifest
    guest: Guest
    seen: Seen
    done: Gathered = field(default_factory=Gathered)
    read_already: set[str] = field(default_factory=set)
    asked: int = 0

    def read(self, source: str, deep: int = 0) -> None:
        """Save what is new in *source*, or in the feeds that it lists."""
        if source in self.read_already:
            return
        self.read_already.add(source)
        try:
            raw, answer = self._feed_bytes(source)
            if raw is None:
                self._unchanged(source)
                return
            base = answer.url if answer else ""
            limits = self.guest.client.limits
            found = feed(
                raw, source, base=base, entries=limits.entries, size=limits.size
            )
        except Unreadable as error:
            self._failed(source, error)
            return
        if found.feeds:
            self._read_list(source, found.feeds, deep)
        else:
            self._save(source, found, raw, answer)

    def _read_list(self, source: str, feeds: Sequence[str], deep: int) -> None:
        if deep >= _DEEP:
            reason = f"lists feeds within lists, more than {_DEEP} deep"
            self._failed(source, NoFeed(source, reason))
            return
        most = self.guest.client.limits.entries
        if len(feeds) > most:
            reason = f"lists {len(feeds):,} feeds: the first {most:,} were taken"
            self.done.set_aside.append(SetAside(source, reason))
        for each in feeds[:most]:
            if is_web(each):
                self.read(each, deep + 1)
            else:  # a list may be a stranger's, and files are the user's to name
                reason = "is no web address, and a list of feeds may name no files"
                self._failed(each, NoFeed(each, reason))

    def _unchanged(self, source: str) -> None:
        self.done.feeds += 1
        self.done.unchanged += 1
        now = told(self.guest.client.world.now())
        again = {"time": now, "status": NOT_MODIFIED, "new": 0}
        self.manifest.add(self.manifest.feeds[source] | again)

    def _feed_bytes(self, source: str) -> tuple[bytes | None, Answer | None]:
        """The bytes of a feed; ``None`` where the server says that it has not changed.

        Raises:
            Unreadable: There are none.
        """
        if not is_web(source):
            return _file(source, self.guest.client.limits.size), None
        self._count()
        last = self.manifest.feeds.get(source, {})
        asks = {"If-None-Match": "etag", "If-Modified-Since": "last_modified"}
        headers = {name: last[key] for name, key in asks.items() if last.get(key)}
        answer = self.guest.get(source, headers={"Accept": _FEEDS, **headers})
        unchanged = answer.status == NOT_MODIFIED
        return (None if unchanged else answer.body), answer

    def _save(
        self, source: str, found: Feed, raw: bytes, answer: Answer | None
    ) -> None:
        now = self.guest.client.world.now
        fresh = 0
        for entry in found.entries:
            if entry.id in self.manifest.entries:
                self.done.known += 1
            else:
                entry_kept(self.manifest, entry, source, now())
                fresh += 1
        self.done.feeds += 1
        self.done.entries += fresh
        whole = answer if not found.left else None  # else the rest could not be had
        line: Line = {
            "kind": FEED,
            "time": told(now()),
            "url": source,
            "final_url": answer.url if answer else None,
            "status": answer.status if answer else None,
            "etag": (whole and whole.header("etag")) or None,
            "last_modified": (whole and whole.header("last-modified")) or None,
            "sha256": sha256(raw).hexdigest(),
            "entries": len(found.entries),
            "new": fresh,
            "left": found.left,
        }
        self.manifest.add(line)
        for remark in filter(None, (_left(found, self.guest), found.remark)):
            self.done.set_aside.append(SetAside(source, remark))

    def save_pages(self) -> None:
        """Save the pages of all entries of the feeds of this run, if not there yet."""
        archive = Archive(self.manifest, self.guest.client.agent)
        for entry in _by_turns(self._lacking()):
            self._count()
            url = str(entry["url"])
            headers = {"Accept": _PAGES}
            try:
                answer = self.guest.get(url, headers=headers, wanted=_readable)
            except NotFetched as error:
                self._failed(url, error, str(entry["entry"]))
                continue
            if not answer.body.strip():
                self._failed(url, NotFetched(url, "is empty"), str(entry["entry"]))
                continue
            now = self.guest.client.world.now()
            archive.keep(answer, str(entry["entry"]), now)
            self.done.pages += 1

    def _lacking(self) -> Iterator[Line]:
        """The entries whose pages are to be asked for, each page once."""
        seen = {str(page.get("url")) for page in self.manifest.pages.values()}
        for id_, entry in self.manifest.entries.items():
            url = str(entry.get("url") or "")
            over = url in seen or self.manifest.failures.get(id_, {}).get("lasting")
            if entry.get("source") in self.read_already and is_web(url) and not over:
                seen.add(url)
                yield entry

    def _failed(self, source: str, error: Unreadable, entry: str = "") -> None:
        self.done.set_aside.append(SetAside(source, error.reason))
        line: Line = {
            "kind": FAILURE,
            "time": told(self.guest.client.world.now()),
            "url": source,
            "entry": entry or None,
            "status": getattr(error, "status", None),
            "reason": error.reason,
            "lasting": bool(getattr(error, "lasting", False)),
        }
        self.manifest.add(line)

    def _count(self) -> None:
        self.asked += 1
        self.seen(self.asked)


def _file(path: str, size: int) -> bytes:
    try:
        with Path(path).open("rb") as file:
            raw = file.read(size + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have that name"
        raise NoFeed(path, f"cannot be read ({reason})") from error
    if len(raw) > size:
        raise NoFeed(path, f"has more than {size / 1e6:g} MB, the limit")
    return raw


def _left(found: Feed, guest: Guest) -> str:
    if not found.left:
        return ""
    most = guest.client.limits.entries
    held = len(found.entries) + found.left
    return (
        f"holds {held:,} entries: the first {len(found.entries):,} were taken, "
        f"{found.left:,} were left (the limit is {most:,}; --entries sets it)"
    )


def _readable(answer: Answer) -> None:
    """Nothing, where *answer* is a page.

    Raises:
        NotFetched: It is something else.
    """
    if answer.kind not in _READABLE:
        told = f"is {answer.kind[:60]}, and no page"
        raise NotFetched(answer.url, told, lasting=True)


def _by_turns(entries: Iterator[Line]) -> Iterator[Line]:
    """*entries* with their hosts in turn, so that one rests while another is asked."""
    hosts: dict[str, list[Line]] = {}
    for entry in entries:
        hosts.setdefault(urlsplit(str(entry["url"])).netloc, []).append(entry)
    while hosts:
        for host in tuple(hosts):
            yield hosts[host].pop(0)
            if not hosts[host]:
                del hosts[host]
