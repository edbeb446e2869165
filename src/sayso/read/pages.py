"""Saved pages: the report's text in order, and what the page states of it.

The main text is trafilatura's matter. What stands within the report and is none
of it (captions, lists of other stories) is put back where it stood, and marked.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.core.document import Kind
from sayso.core.errors import Unreadable
from sayso.read.beside import Part, beside, key
from sayso.read.markup import blocks, extracted, tree
from sayso.read.metadata import metadata
from sayso.read.stated import Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Fewer words for browsers without scripts are an excuse; more may be the report.
_NOTICE = 60


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
    main = tuple(_no_appeals(root, main)) or main
    known = metadata(root, text)
    around = beside(root, main, known.url)
    parts = tuple(_merged(main, around.parts))
    return replace(known, parts=parts, links=around.links)


_APPEALS = frozenset(
    "ad ads advert advertisement newsletter promo promotion subscribe".split()
)
_BRIEF = 40  # words: a longer part by such a name may be the layout's


def _no_appeals(root: "HtmlElement", main: tuple[str, ...]) -> Iterator[str]:
    """The paragraphs without those in brief parts that are named as appeals."""
    named = (e for e in root.iter("div", "section", "p") if _is_appeal(e))
    told = {key(words) for each in named for words in blocks(each)}
    yield from (words for words in main if key(words) not in told)


def _is_appeal(element: "HtmlElement") -> bool:
    words = re.split(r"[\s_-]+", (element.get("class") or "").casefold())
    named = not _APPEALS.isdisjoint(words)
    return named and len(element.text_content().split()) <= _BRIEF


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
    whole = key("".join(taken))
    for name in ("article", "main", "body"):
        for element in root.iter(name):
            words = blocks(element)
            most = 2 * len(key("".join(words))) >= len(whole)
            if words and most and all(key(each) in whole for each in words if taken):
                return words
    return taken


def _merged(main: tuple[str, ...], beside: dict[int, list[Part]]) -> Iterator[Part]:
    """The paragraphs with what stands between them; a caption among them is marked."""
    marked = {key(words): kind for parts in beside.values() for kind, words in parts}
    own = {key(words) for words in main}
    for at in range(len(main) + 1):
        yield from (part for part in beside.get(at, ()) if key(part[1]) not in own)
        if at < len(main):
            kind = marked.get(key(main[at]))
            yield (kind if kind is Kind.CAPTION else None), main[at]
