"""Saved pages as plain-text dumps, with what of each line is the report.

``evaldata.json`` names a page's file and some pieces that its main text holds
(``with``) and does not hold (``without``); the pages lie in ``eval/`` and ``cache/``.
What no piece settles, trafilatura's extraction does.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sayso.core.errors import SaysoError
from sayso.read.decoding import decoded
from sayso.read.languages import foreign
from sayso.read.markup import blocks, extracted, tree

# Letters: a piece as long as this is the same wherever it stands.
_TELLING = 25

# A line is the same in spite of small changes if this share of its pieces of so many
# letters is there: formulae and readings of Chinese signs are written otherwise.
_PIECE, _SHARE = 6, 0.7

# A line no further than this from what was extracted may be of it, if it is short.
_NEAR = 3


# So many lines above the report, and so short, may tell when it was published.
_ABOVE, _SHORT = 8, 60
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d\d?[./]\d\d?[./]\d\d")

_NEWS = re.compile(
    r"\"(?:News|ReportageNews|AnalysisNews)Article\""
    r"|og:type[\"'][^<>]{0,20}content=[\"']article[\"']"
)


class NoPages(SaysoError):
    """A folder holds no pages with marked pieces."""

    hint = "It needs evaldata.json, and the pages that it names in eval/ or cache/."

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder} holds no pages with marked pieces"


@dataclass(frozen=True, slots=True)
class Dump:
    """All that a page shows, a block a line.

    Attributes:
        publisher: Whose page it is: the host without its "www.".
        english: Whether its main text is in English.
        news: Whether the page says of itself that it is a report.
        lines: The blocks' words, in order.
        kept: Of each line whether it is the report's; ``None`` where that is not
            asked: headline, author, date.
        marked: Of each line whether somebody marked it, and not a program.
    """

    publisher: str
    english: bool
    news: bool
    lines: tuple[str, ...]
    kept: tuple[bool | None, ...]
    marked: tuple[bool, ...]


def dumps(folder: Path) -> Iterator[Dump]:
    """The pages in *folder* as dumps, in the order of ``evaldata.json``.

    Raises:
        NoPages: Where there are none.
    """
    listing = folder / "evaldata.json"
    if not listing.is_file():
        raise NoPages(folder)
    for url, gold in json.loads(listing.read_text("utf-8")).items():
        text = _page(folder, gold["file"])
        made = dump(text, url, gold) if text else None
        if made:
            yield made


def dump(page: str, url: str, gold: Mapping[str, object]) -> Dump | None:
    """A page as a dump; ``None`` where it shows nothing, or none of it is marked."""
    root = tree(page)
    shown = blocks(root, whole=True) if root is not None else ()
    inside, outside = (_keys(gold.get(name)) for name in ("with", "without"))
    if not shown or not inside:
        return None
    silver = _silver(page, shown)
    whole = "".join(map(_key, silver[1]))
    sound = all(k in whole for k in inside) and not any(k in whole for k in outside)
    inside_at = _lines_of(inside, shown, silver[0])
    about = _keys([gold.get("title"), gold.get("author"), gold.get("date")])
    kept: list[bool | None] = []
    marked = []
    for at, words in enumerate(shown):
        key = _key(words)
        is_in = at in inside_at
        is_out = any(k in key for k in outside)
        told = silver[0][at] if sound else None
        apart = is_in == is_out and (key in about or is_in)
        kept.append(None if apart else is_in if is_in != is_out else told)
        marked.append(is_in != is_out)
    _leave_dates(shown, kept, marked)
    told_words = " ".join(w for w, k in zip(shown, kept, strict=True) if k)
    english = foreign(told_words) is None
    news = bool(_NEWS.search(page))
    return Dump(_publisher(url, gold), english, news, shown, tuple(kept), tuple(marked))


def _silver(
    page: str, shown: Sequence[str]
) -> tuple[tuple[bool, ...], tuple[str, ...]]:
    """Of each line whether trafilatura keeps it, and what trafilatura keeps."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes a second to import

    found = bare_extraction(page, include_comments=False)
    body = getattr(found, "body", None)
    taken = extracted(body) if body is not None else ()
    whole = "".join(map(_key, taken))
    own = set(map(_key, taken))
    keys = [_key(words) for words in shown]
    pieces = _pieces(whole)
    long = [
        len(key) >= _TELLING and (key in whole or _copied(key, pieces)) for key in keys
    ]
    first = long.index(True) - _NEAR if True in long else len(keys)
    last = len(keys) - 1 - long[::-1].index(True) + _NEAR if True in long else -1
    told = tuple(
        sure or (key in own and first <= at <= last)
        for at, (key, sure) in enumerate(zip(keys, long, strict=True))
    )
    return told, taken


def _leave_dates(
    shown: Sequence[str], kept: list[bool | None], marked: Sequence[bool]
) -> None:
    """Asks nothing of dates above the report: they are neither of it nor debris."""
    pairs = enumerate(zip(shown, kept, strict=True))
    first = next((at for at, (words, k) in pairs if k and len(words) >= _SHORT), 0)
    for at in range(max(0, first - _ABOVE), first):
        if not marked[at] and len(shown[at]) < _SHORT and _DATE.search(shown[at]):
            kept[at] = None


def _lines_of(
    pieces: frozenset[str], shown: Sequence[str], told: Sequence[bool]
) -> frozenset[int]:
    """The lines with those *pieces*; of several with one piece those that are *told*.

    A headline stands in the report and in the lists beside it.
    """
    keys = [_key(words) for words in shown]
    found: set[int] = set()
    for piece in pieces:
        having = {at for at, key in enumerate(keys) if piece in key}
        sure = {at for at in having if told[at]}
        found |= having if len(having) == 1 else sure
    return frozenset(found)


def _pieces(key: str) -> frozenset[str]:
    return frozenset(key[at : at + _PIECE] for at in range(len(key) - _PIECE + 1))


def _copied(key: str, pieces: frozenset[str]) -> bool:
    """Whether nearly all of a line is there, whatever was changed in between."""
    mine = _pieces(key)
    return len(mine) > 2 * _TELLING and len(mine & pieces) >= _SHARE * len(mine)


def _page(folder: Path, name: str) -> str | None:
    for path in (folder / part / f"{name}.gz" for part in ("eval", "cache")):
        if path.is_file():
            return decoded(gzip.decompress(path.read_bytes()))
    return None


def _publisher(url: str, gold: Mapping[str, object]) -> str:
    """The host; of an archived page that of the page itself."""
    inner = url[url.rfind("http") :] if url.rfind("http") > 0 else url
    host = urlsplit(inner).hostname or str(gold["file"]).split("-")[0]
    return host.removeprefix("www.")


def _keys(pieces: object) -> frozenset[str]:
    listed = pieces if isinstance(pieces, list) else []
    return frozenset(filter(None, (_key(str(each or "")) for each in listed)))


def _key(words: str) -> str:
    return "".join(words.split()).casefold()
