"""Saved pages: the report's text in order, and what the page states of it.

The main text is trafilatura's matter. What stands within the report and is none
of it (captions, lists of other stories) is put back where it stood, and marked.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from sayso.core.document import Kind
from sayso.core.errors import Unreadable
from sayso.read.markup import BLOCKS, blocks, extracted, purpose, said, tree
from sayso.read.metadata import metadata
from sayso.read.stated import Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A block beside the text has at most so many words, and a page so many of them:
# beyond that it is another page's text, and only in the way.
_WORDS, _BLOCKS = 120, 60

# Fewer words for browsers without scripts are an excuse; more may be the report.
_NOTICE = 60

_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote td dd dt pre div span".split())

Part = tuple[Kind | None, str]


def page(text: str, file: str) -> Stated:
    """What a saved page holds of its report.

    Raises:
        Unreadable: When it has no text but what its scripts would make, or when sayso
            wrote it.
    """
    root = tree(text)
    if root is not None and _own(root):
        hint = "give the dossier.json that it came from, or the reports"
        raise Unreadable(file, f"is a page that sayso wrote, and no report: {hint}")
    main = _main(root) if root is not None else ()
    if root is None or not main:
        hint = "save it again from a browser once it shows, or copy its text"
        raise Unreadable(file, f"is a page without text of its own: {hint}")
    known = metadata(root, text)
    return Stated(
        title=known.title,
        byline=known.byline,
        date=known.date,
        outlet=known.outlet,
        url=known.url,
        parts=tuple(_merged(main, _beside(root, main))),
    )


def _own(root: "HtmlElement") -> bool:
    made: list[str] = root.xpath("//meta[@name='generator']/@content")
    return any(each.split(" ")[0] == "sayso" for each in made)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a piece of a page."""
    root = tree(text)
    return blocks(root, whole=True) if root is not None else ()


def _main(root: "HtmlElement") -> tuple[str, ...]:
    """The paragraphs of the report; of all that is no menu, where none is found."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes a second to import

    bare = deepcopy(root)
    for element in tuple(bare.iter("noscript")):
        if len(element.text_content().split()) < _NOTICE:
            element.drop_tree()
    found = bare_extraction(bare, include_comments=False)
    body = getattr(found, "body", None)
    taken = extracted(body) if body is not None else ()
    return taken if len(taken) > 1 else _by_blocks(root, taken)


def _by_blocks(root: "HtmlElement", taken: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs of a page that trafilatura found none in, or ran into one.

    It does so where there are few words, menus and captions among them.
    """
    whole = _key("".join(taken))
    for name in ("article", "main", "body"):
        for element in root.iter(name):
            words = blocks(element)
            most = 2 * len(_key("".join(words))) >= len(whole)
            if words and most and all(_key(each) in whole for each in words if taken):
                return words
    return taken


def _beside(root: "HtmlElement", main: tuple[str, ...]) -> dict[int, list[Part]]:
    """What stands between the paragraphs: by how many of them stand before it."""
    places = {_key(words): at for at, words in reversed(tuple(enumerate(main)))}
    spots = _spots(root, places)
    within = _around([element for element, _ in spots])
    found: dict[int, list[Part]] = {}
    if within is None:
        return found
    passed, count, starts = 0, 0, dict(spots)
    over: set[HtmlElement] = set()
    for element in within.iter():
        if element in starts:
            passed = max(passed, starts[element] + 1)
        parent = element.getparent()
        kind = purpose(element) if isinstance(element.tag, str) else None
        if parent in over or kind is None or count >= _BLOCKS:
            over |= {element} if parent in over else set()
            continue
        over.add(element)
        parts = [(kind, words) for words in _short(element)]
        found.setdefault(passed, []).extend(parts)
        count += len(parts)
    return found


def _spots(
    root: "HtmlElement", places: dict[str, int]
) -> list[tuple["HtmlElement", int]]:
    """The elements that hold the paragraphs of the report, with their numbers."""
    found = []
    for element in root.iter(*_LEAVES):
        if not any(child.tag in BLOCKS - {"br"} for child in element):
            at = places.get(_key(said(element)))
            if at is not None:
                found.append((element, at))
    return found


def _around(elements: list["HtmlElement"]) -> "HtmlElement | None":
    """The least element around all of them, or its article if it has one."""
    if not elements:
        return None
    lines = [[e, *e.iterancestors()] for e in (elements[0], elements[-1])]
    shared = [e for e in lines[0] if e in lines[1]]
    article = [e for e in shared if e.tag in ("article", "main")]
    return (article or shared)[0]


def _short(element: "HtmlElement") -> tuple[str, ...]:
    words = blocks(element, whole=True)
    return words if sum(len(w.split()) for w in words) <= _WORDS else ()


def _merged(main: tuple[str, ...], beside: dict[int, list[Part]]) -> Iterator[Part]:
    """The paragraphs with what stands between them; a caption among them is marked."""
    marked = {_key(words): kind for parts in beside.values() for kind, words in parts}
    own = {_key(words) for words in main}
    for at in range(len(main) + 1):
        yield from (part for part in beside.get(at, ()) if _key(part[1]) not in own)
        if at < len(main):
            kind = marked.get(_key(main[at]))
            yield (kind if kind is Kind.CAPTION else None), main[at]


def _key(words: str) -> str:
    return "".join(words.split()).casefold()
