"""One entry of a feed, as it is saved: a record that ``sayso dossier`` reads."""

import html
import json
import re
from dataclasses import dataclass
from hashlib import sha256

_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")
_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed tells of one report; what it does not tell is empty.

    Attributes:
        feed: Where the feed was read from.
        key: The feed's own name for it.
        text: All that the feed gives of its words, perhaps with markup.
        date: As written.
    """

    feed: str
    key: str = ""
    title: str = ""
    url: str = ""
    date: str = ""
    updated: str = ""
    outlet: str = ""
    author: tuple[str, ...] = ()
    text: str = ""

    @property
    def id(self) -> str:
        """Hex digits that stand for this entry at whatever run, in whatever feed.

        Feeds misuse every field that could name an entry: one key for all, one link
        for all. So two fields together name it, those that a feed changes least.
        """
        if self.key and self.url:
            named: tuple[str, ...] = (self.key, self.url)
        elif self.key:
            named = (self.feed, self.key)
        elif self.url:
            named = (self.url, self.title)
        else:
            named = (self.feed, self.title, self.date, self.text)
        told = json.dumps(named).encode()
        return sha256(told).hexdigest()[:_DIGITS]

    @property
    def record(self) -> bytes:
        """It as JSON in UTF-8, under the names that the reader of records knows."""
        told = {
            "id": self.id,
            "title": self.title,
            "url": self.url,
            "date": self.date,
            "outlet": self.outlet,
            "author": list(self.author),
            # a title alone still tells something
            "text": self.text.strip() or self.title,
            "feed": self.feed,
            "updated": self.updated,
        }
        words = json.dumps(
            {name: value for name, value in told.items() if value},
            ensure_ascii=False,
            indent=1,
        )
        # JSON allows lone surrogates, and no encoding does
        return f"{words}\n".encode(errors="replace")


def plain(words: object) -> str:
    r"""*words* on one line, without markup.

    >>> plain("The &lt;b&gt;pier&lt;/b&gt;\n holds &amp; holds")
    'The pier holds & holds'
    """
    if not isinstance(words, str):
        return ""
    bare = _TAG.sub("", html.unescape(words)) if "&" in words else _TAG.sub("", words)
    return " ".join(bare.split())
