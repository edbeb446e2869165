"""A page's tree: what its blocks say, and what they are for."""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.core.document import Kind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main"
    " nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
UNSEEN = frozenset(
    "script style noscript template iframe svg head object embed select option button"
    " textarea input link meta".split()
)
_ABOUT = frozenset("nav header footer aside figcaption form".split())

# Parts of class and id names by which pages say what a block is for. The first
# that fits counts.
_PURPOSES: tuple[tuple[str, Kind], ...] = (
    ("credit", Kind.CREDIT),
    ("copyright", Kind.CREDIT),
    ("caption", Kind.CAPTION),
    ("author-bio", Kind.BIOGRAPHY),
    ("authorbio", Kind.BIOGRAPHY),
    ("author-info", Kind.BIOGRAPHY),
    ("about-author", Kind.BIOGRAPHY),
    ("bio-", Kind.BIOGRAPHY),
    ("related", Kind.RELATED),
    ("recirc", Kind.RELATED),
    ("read-more", Kind.RELATED),
    ("readmore", Kind.RELATED),
    ("read-also", Kind.RELATED),
    ("more-stories", Kind.RELATED),
    ("recommend", Kind.RELATED),
    ("most-read", Kind.RELATED),
    ("trending", Kind.RELATED),
    ("newsletter", Kind.BANNER),
    ("subscri", Kind.BANNER),
    ("membership", Kind.BANNER),
    ("donat", Kind.BANNER),
    ("promo", Kind.BANNER),
    ("cookie", Kind.BANNER),
)


def tree(text: str) -> "HtmlElement | None":
    """The tree of a page or a piece of one; ``None`` where there is no element."""
    from lxml import etree, html  # noqa: PLC0415 - takes a while to import

    # encoded again, since lxml takes no text that declares an encoding of its own
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def said(element: "HtmlElement") -> str:
    """All that a reader sees of *element*, on one line."""
    return " ".join("".join(_strings(element, UNSEEN)).split())


def blocks(element: "HtmlElement", *, whole: bool = False) -> tuple[str, ...]:
    """What *element* says, block by block.

    Unless the *whole* is asked for, without what stands about a page's text:
    headers, menus, forms, captions.
    """
    unseen = UNSEEN if whole else UNSEEN | _ABOUT
    text = "".join(_strings(element, unseen))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(line for line in lines if line)


def shown(text: str) -> str:
    """*text* as it is seen: without hyphens for line ends, its signs composed."""
    return unicodedata.normalize("NFC", text.replace("\xad", ""))


def extracted(body: "HtmlElement") -> tuple[str, ...]:
    """The paragraphs in trafilatura's tree, whose names are not those of pages."""
    text = "".join(_strings(body, (UNSEEN | _ABOUT) - {"head"}, _PARTS))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return tuple(line for line in lines if line)


_PARTS = frozenset("body p head list item table row cell quote div lb".split())


def purpose(element: "HtmlElement") -> Kind | None:
    """What a block beside the report's text is, by its element or its name."""
    if element.tag == "figcaption":
        return Kind.CAPTION
    name = f"{element.get('class', '')} {element.get('id', '')}".casefold()
    named = (kind for part, kind in _PURPOSES if part in name)
    return next(named, Kind.RELATED if element.tag == "aside" else None)


def _strings(
    element: "HtmlElement", unseen: frozenset[str], around: frozenset[str] = BLOCKS
) -> Iterator[str]:
    """The text within *element*, with line ends around blocks and none else.

    Not recursive: pages nest deeper than Python calls.
    """
    stack: list[tuple[HtmlElement | str, bool]] = [(element, False)]
    while stack:
        node, closing = stack.pop()
        if isinstance(node, str):
            yield " ".join(f"|{shown(node)}|".split())[1:-1]
        elif closing or node.tag in unseen or not isinstance(node.tag, str):
            yield "\n" if node.tag in around else ""
        else:
            yield "\n" if node.tag in around else ""
            stack.append((node, True))
            for child in reversed(node):
                if child.tail:
                    stack.append((child.tail, False))
                stack.append((child, False))
            if node.text:
                stack.append((node.text, False))
