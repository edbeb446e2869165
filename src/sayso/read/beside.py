"""What a page shows beside its report, in its place and by its kind.

Menus, captions, other stories, appeals: no claim is read from them, but a reader
of the dossier sees what was set aside.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sayso.core.document import Kind
from sayso.read.markup import BLOCKS, UNSEEN, purpose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Part = tuple[Kind | None, str]
Parts = dict[int, list[Part]]

# What stands beside the text is told up to so many blocks of so many words: beyond
# that it is another page's text, and only in the way.
_BLOCKS, _WORDS = 200, 120
_ENTRY = 4  # words of an entry in a menu; a headline has more
_LINKED = 0.6  # of a block's letters, from which on it only leads elsewhere
_SEPARATOR = " | "
_MENUS = frozenset(("nav", "header", "footer", "form"))
_PROSE = 25  # words of a block that begins another text, and is no appeal


def beside(root: "HtmlElement", main: tuple[str, ...]) -> Parts:
    """What stands between the paragraphs: by how many of them stand before it."""
    places = {key(words): at for at, words in reversed(tuple(enumerate(main)))}
    whole = key("".join(main))
    found: Parts = {}
    seen: set[str] = set()
    passed = 0
    for run in _runs(root):
        own, kind = key(run.words), _kind(run)
        if own in places:
            passed = max(passed, places[own] + 1)
        told = own in seen or (own in whole and kind is not Kind.CAPTION)
        if not own or told or len(run.words.split()) > _WORDS:
            continue
        seen.add(own)
        if len(seen) <= _BLOCKS:
            found.setdefault(passed, []).append((kind, run.words))
    return {at: list(_lines(parts)) for at, parts in found.items()}


def key(words: str) -> str:
    """*words* as they are compared: however they are broken, and in lower case."""
    return "".join(words.split()).casefold()


@dataclass(slots=True)
class _Run:
    """A stretch of text between the borders of blocks.

    Attributes:
        block: The element whose text it is.
        linked: How many of its characters lead elsewhere.
    """

    block: "HtmlElement"
    text: str = ""
    linked: int = 0

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
    run, links = _Run(body), 0
    for event, element in walk:
        starts = event == "start"
        block = element.tag in BLOCKS
        if block:
            yield run
            run = _Run(element if starts else element.getparent())
        links += (element.tag == "a") * (1 if starts else -1)
        if starts and (element.tag in UNSEEN or not isinstance(element.tag, str)):
            walk.skip_subtree()
            continue
        text = (element.text if starts else element.tail) or ""
        run.text += text
        run.linked += len(text) if links else 0
    yield run


def _kind(run: _Run) -> Kind:
    """What a stretch beside the text is for, by its element, its name or its links."""
    for element in (run.block, *run.block.iterancestors()):
        kind = purpose(element)
        if kind or element.tag in ("article", "main", "body"):
            break
        if element.tag in _MENUS:
            return Kind.NAVIGATION
    else:
        kind = None
    entry = len(run.words.split()) < _ENTRY
    if kind is None and run.linked >= _LINKED * len(run.text.strip()):
        return Kind.NAVIGATION if entry else Kind.RELATED
    return kind or (Kind.NAVIGATION if entry else _unlinked(run))


def _unlinked(run: _Run) -> Kind:
    return Kind.TEASER if len(run.words.split()) >= _PROSE else Kind.BANNER


def _lines(parts: list[Part]) -> Iterator[Part]:
    """*parts* with the entries of a menu on one line."""
    for kind, group in groupby(parts, key=lambda part: part[0]):
        words = [each for _, each in group]
        yield from ((kind, each) for each in _joined(words, kind))


def _joined(words: list[str], kind: Kind | None) -> list[str]:
    return [_SEPARATOR.join(words)] if kind is Kind.NAVIGATION else words
