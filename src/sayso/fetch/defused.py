"""XML of a stranger made harmless and short before a feed reader sees it.

What a feed reader spends grows with entities, depth and entries, and all three are
the stranger's to choose. So there are no entities of his own, no depth and no more
entries than asked for.
"""

import codecs
import re
from dataclasses import dataclass
from html.entities import name2codepoint

from lxml import etree

_DOCTYPE = re.compile(rb"<!DOCTYPE\s", re.IGNORECASE)
_SUBSET = re.compile(rb"\]\s{0,100}>")
_ENTITY = re.compile(rb"&(?:(#\d{1,7}|#x[0-9a-f]{1,6})|(\w{1,40}));|&", re.IGNORECASE)
_XML_OWN = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_CDATA, _END = b"<![CDATA[", b"]]>"
_LONG = re.compile(rb"<[^<>]{50000}")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_ENTRIES = frozenset(("item", "entry"))

# Fields that hold words, and never each other.
_FIELDS = frozenset(
    "title link guid id pubdate published updated date description".split()
)

# Elements in all entries together: a feed reader takes some 40 microseconds for each.
_MANY = 200_000


@dataclass(frozen=True, slots=True)
class Defused:
    """A harmless feed.

    Attributes:
        name: Of its outermost element, in lower case: ``rss``, ``feed``, ``opml``.
        xml: It, as XML in UTF-8.
        listed: The addresses of feeds that it lists, as OPML does.
        held: How many entries it had.
        left: How many of them are left out.
        bomb: Whether it defined entities of its own.
        mended: How many entries had one field within another, left open.
    """

    name: str
    xml: bytes
    listed: tuple[str, ...]
    held: int
    left: int
    bomb: bool
    mended: int


def defused(raw: bytes, entries: int) -> Defused | None:
    """*raw* as XML with at most *entries*; ``None`` where it is none at all.

    What is broken or cut off is read as far as it goes.
    """
    if raw.startswith(_WIDE):
        raw = _narrow(raw)
    start, end = _doctype(raw)
    bomb = b"<!ENTITY" in raw[start:end].upper()
    pieces = _pieces(raw[:start] + raw[end:])
    if any(_LONG.search(piece) for piece in pieces[::2]):
        return None  # no feed has such a tag, and a parser would take minutes
    pieces[::2] = [_ENTITY.sub(_known, piece) for piece in pieces[::2]]
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(b"".join(pieces).lstrip(), parser)
        return None if root is None else _made(root, entries, bomb=bomb)
    except (etree.XMLSyntaxError, ValueError):  # names in no encoding, among others
        return None


def _made(root: etree._Element, entries: int, *, bomb: bool) -> Defused | None:
    held, left = _cut(root, entries)
    mended = sum(map(_closed, _entries(root)))
    if sum(1 for _ in root.iter()) > 2 * _MANY:
        return None
    listed = (
        value.strip()
        for outline in root.iter("{*}outline")
        for name, value in outline.attrib.items()
        if name.lower() == "xmlurl" and value.strip()
    )
    return Defused(
        name=_local(root),
        xml=bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True)),
        listed=tuple(dict.fromkeys(listed)),
        held=held,
        left=left,
        bomb=bomb,
        mended=mended,
    )


def _cut(root: etree._Element, entries: int) -> tuple[int, int]:
    """Leave *entries* of it; how many it held, and how many were left out."""
    every = _entries(root)
    kept = elements = 0
    for each in every:
        elements += sum(1 for _ in each.iter()) if kept < entries else 0
        if kept < entries and elements <= _MANY:
            kept += 1
        elif (parent := each.getparent()) is not None:
            parent.remove(each)
    return len(every), len(every) - kept


def _entries(root: etree._Element) -> list[etree._Element]:
    return [each for each in root.iter("{*}*") if _local(each) in _ENTRIES]


def _closed(entry: etree._Element) -> bool:
    """Whether a field of *entry* was left open and held others, which are put back."""
    within = [
        inner
        for field in entry
        if _local(field) in _FIELDS
        for inner in field.iterdescendants("{*}*")
        if _local(inner) in _FIELDS
    ]
    for inner in within:
        entry.append(inner)
    return bool(within)


def _doctype(raw: bytes) -> tuple[int, int]:
    """Where a declaration of the document's type stands: nowhere is (0, 0)."""
    found = _DOCTYPE.search(raw[:10_000])
    if not found:
        return 0, 0
    closed = raw.find(b">", found.end())
    subset = raw.find(b"[", found.end())
    if 0 <= subset < closed:
        end = _SUBSET.search(raw, subset)
        closed = end.end() - 1 if end else -1
    return found.start(), closed + 1 if closed >= 0 else len(raw)


def _pieces(body: bytes) -> list[bytes]:
    """*body* parted: what is XML at even places, what is CDATA at odd ones."""
    pieces: list[bytes] = []
    at = 0
    while True:
        start = body.find(_CDATA, at)
        end = body.find(_END, start) if start >= 0 else -1
        if end < 0:
            return [*pieces, body[at:]]
        pieces += [body[at:start], body[start : end + len(_END)]]
        at = end + len(_END)


def _local(element: etree._Element) -> str:
    # by hand: what broken XML is recovered to may be no name at all
    return str(element.tag).rpartition("}")[2].lower()


def _known(match: re.Match[bytes]) -> bytes:
    """An entity of XML or HTML as a number; any other as the words that it is."""
    number, name = match[1], match[2]
    if number or name in _XML_OWN:
        return match[0]
    code = name2codepoint.get(name.decode("ascii", "replace")) if name else None
    return b"&#%d;" % code if code else b"&amp;" + match[0][1:]


def _narrow(raw: bytes) -> bytes:
    text = raw.decode("utf-16", "replace")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode()
