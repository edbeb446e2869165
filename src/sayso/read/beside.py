"""What a page shows beside its report, in its place and by its kind.

Menus, captions, other stories, appeals: no claim is read from them, but a reader
of the dossier sees what was set aside.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from sayso.core.document import Kind
from sayso.read.markup import BLOCKS, UNSEEN, purpose, said, shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Part = tuple[Kind | None, str]
Parts = dict[int, list[Part]]
Links = dict[str, tuple[tuple[int, int, str], ...]]

# What stands beside the text is told up to so many blocks of so many words: beyond
# that it is another page's text, and only in the way.
_BLOCKS, _WORDS = 200, 120
_ENTRY = 4  # words of an entry in a menu; a headline has more
_LINKED = 0.6  # of a block's letters, from which on it only leads elsewhere
_SEPARATOR = " | "
_MENUS = frozenset(("nav", "header", "footer", "form"))
# Whole layouts are named after a part of theirs: a caption is no longer than that.
_WHOLE = {Kind.CAPTION: _WORDS, Kind.CREDIT: _WORDS, Kind.BIOGRAPHY: 3 * _WORDS}
_PROSE = 25  # words of a block that begins another text, and is no appeal


@dataclass(frozen=True, slots=True)
class Around:
    """What there is besides the paragraphs of a report.

    Attributes:
        parts: By how many of the paragraphs stand before it.
        links: Of each paragraph with links where in it they stand, and where they lead.
    """

    parts: Parts
    links: Links


def beside(root: "HtmlElement", main: tuple[str, ...], url: str | None) -> Around:
    """What stands between the paragraphs of the page at *url*, and their links."""
    places = {key(words): at for at, words in reversed(tuple(enumerate(main)))}
    whole = key("".join(main))
    found: Parts = {}
    links: Links = {}
    seen: set[str] = set()
    passed = 0
    lengths: dict[HtmlElement, int] = {}
    for run in _runs(root):
        own, kind = key(run.words), _kind(run, lengths)
        if own in places:
            passed = max(passed, places[own] + 1)
            leads = tuple(_led(run, url or ""))
            if leads and run.words == main[places[own]]:
                links.setdefault(run.words, leads)
        told = own in seen or (own in whole and kind is not Kind.CAPTION)
        if not own or told or len(run.words.split()) > _WORDS:
            continue
        seen.add(own)
        if len(seen) <= _BLOCKS:
            found.setdefault(passed, []).append((kind, run.words))
    return Around({at: list(_lines(parts)) for at, parts in found.items()}, links)


def _led(run: "_Run", page: str) -> Iterator[tuple[int, int, str]]:
    """Where in the words of *run* its links stand, and where they lead."""
    for start, end, target in run.leads:
        before = run.text[:start]
        first = len(" ".join(before.split()))
        first += bool(first) and before[-1:].isspace()
        words = " ".join(run.text[start:end].split())
        leads = urljoin(page, target)
        if words and run.words[first:].startswith(words) and _fetched(leads):
            yield first, first + len(words), leads


def _fetched(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def key(words: str) -> str:
    """*words* as they are compared: however they are broken, and in lower case."""
    return "".join(words.split()).casefold()


@dataclass(slots=True)
class _Run:
    """A stretch of text between the borders of blocks.

    Attributes:
        block: The element whose text it is.
        linked: How many of its characters lead elsewhere.
        leads: From where to where in ``text`` each link goes, and where it leads.
    """

    block: "HtmlElement"
    text: str = ""
    linked: int = 0
    leads: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())


def _runs(root: "HtmlElement") -> Iterator[_Run]:
    """The stretches of a page in order, as its reader sees them.

    Not recursive: pages nest deeper than Python calls.
    """
    from lxml import etree  # noqa: PLC0415 - takes a while to import

    body = root if root.find("body") is None else root.find("body")
    walk = etree.iterwalk(body, events=("start", "end"))
    run, opened = _Run(body), []
    for event, element in walk:
        starts = event == "start"
        if element.tag in BLOCKS:
            yield run
            around = element.getparent()  # a broken page may have no body around it
            run = _Run(element if starts or around is None else around)
        if element.tag == "a" and starts:
            opened.append((run, len(run.text), element.get("href") or ""))
        elif element.tag == "a" and opened:
            within, start, target = opened.pop()
            if within is run and target:
                run.leads.append((start, len(run.text), target))
        if starts and (element.tag in UNSEEN or not isinstance(element.tag, str)):
            walk.skip_subtree()
            continue
        text = shown((element.text if starts else element.tail) or "")
        run.text += text
        run.linked += len(text) if opened else 0
    yield run


def _kind(run: _Run, lengths: dict["HtmlElement", int]) -> Kind:
    """What a stretch beside the text is for, by its element, its name or its links.

    *lengths* are the words of each element, counted once: pages nest deep.
    """
    for element in (run.block, *run.block.iterancestors()):
        if element.tag in ("article", "main", "body"):
            break
        kind = purpose(element)
        if kind and element not in lengths:
            lengths[element] = len(said(element).split())
        if kind and lengths[element] <= _WHOLE.get(kind, _WORDS * _BLOCKS):
            return kind
        if element.tag in _MENUS:
            return Kind.NAVIGATION
    entry = len(run.words.split()) < _ENTRY
    if run.linked >= _LINKED * len(run.text.strip()):
        return Kind.NAVIGATION if entry else Kind.RELATED
    return Kind.NAVIGATION if entry else _unlinked(run)


def _unlinked(run: _Run) -> Kind:
    return Kind.TEASER if len(run.words.split()) >= _PROSE else Kind.BANNER


def _lines(parts: list[Part]) -> Iterator[Part]:
    """*parts* with the entries of a menu on one line."""
    for kind, group in groupby(parts, key=lambda part: part[0]):
        words = [each for _, each in group]
        yield from ((kind, each) for each in _joined(words, kind))


def _joined(words: list[str], kind: Kind | None) -> list[str]:
    return [_SEPARATOR.join(words)] if kind is Kind.NAVIGATION else words
