"""Mail as files (.eml) and boxes of it (.mbox): whose words they are, and when.

What a mail forwards is the report, and what it says of itself counts before what
the mail says. Files that hang on a mail are named, and not read.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING

from sayso.core.document import Document, Kind, Outlet
from sayso.core.errors import Unreadable
from sayso.read.decoding import decoded
from sayso.read.letters import Letter, letter
from sayso.read.markup import blocks, tree
from sayso.read.outlets import host, is_press, outlet_at, outlet_called
from sayso.read.people import names
from sayso.read.reports import Place, stated_report
from sayso.read.stated import Stated, tidy
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = tuple[str, Stated | Unreadable]

# A mail within a mail within a mail: deeper than this nobody forwards.
_DEEP = 4

# In characters: the longest text, and as much of a field as is read.
_LONGEST = 500_000
_FIELD = 2_000

# A plain text with a smaller share of the page's words is an excuse for it.
_SHARE = 0.5

_HEAD = re.compile(rb"(?:[!-9;-~]+:[ \t\r\n]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}")
_OWN = re.compile(
    rb"^(?:message-id|mime-version|received|delivered-to|return-path|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_ENDLESS = re.compile(
    rb"^content-(?:type|disposition):(?:[^\r\n]|\r?\n[ \t]){5000}",
    re.IGNORECASE | re.MULTILINE,
)
_ENVELOPE = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d\r?\n(?=[!-9;-~]+:)"
)
_PREFIX = re.compile(
    r"^\s*(?:(?:fwd?|re|aw|wg|tr)\s*:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE
)
_HIDDEN = re.compile(
    r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|opacity:0(?:;|$)"
    r"|(?:font-size|max-height):0(?:px|em|pt)?(?:!important)?(?:;|$))"
)
_VIA = re.compile(r"\s+(?:via|at|from|of|-|–|\|)\s+")
_SHOWN = ("From", "Date", "Subject")


def is_mail(raw: bytes) -> bool:
    """Whether *raw* begins as mail does, which somebody sent, and not only wrote.

    A text that opens with "From:" and "Subject:" alone is a text.
    """
    start = raw[:20_000].lstrip()
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0] + b"\n"
    return bool(_HEAD.match(head) and _OWN.search(head))


def is_box(raw: bytes) -> bool:
    """Whether *raw* begins as a box of mails does."""
    return bool(_ENVELOPE.match(raw[:2_000]))


def box(raw: bytes, file: str) -> Iterator[Found]:
    """The mails in a box, named ``file#1`` and so on, and what hangs on them."""
    parts = _ENVELOPE.split(raw)[1:]
    for at, part in enumerate(parts, 1):
        text = re.sub(rb"(?m)^>(>*From )", rb"\1", part)
        yield from mail(text, f"{file}#{at}")


def mail(raw: bytes, file: str) -> Iterator[Found]:
    """The report in a mail, the mails that hang on it, and by name all else on it."""
    if _ENDLESS.search(raw):
        raise Unreadable(file, "is a mail that is broken; save its text as .txt")
    try:
        # the newer policy reads a field of a hundred kilobytes into eight gigabytes
        message = message_from_bytes(raw)
        found = tuple(_mail(message, file, 0))
    except (RecursionError, ValueError, LookupError, TypeError) as error:
        raise Unreadable(
            file, "is a mail that is broken; save its text as .txt"
        ) from error
    yield from found


def _mail(message: Message, file: str, depth: int) -> Iterator[Found]:
    leaves = tuple(_leaves(message))
    texts = {kind: _text(part) for part in reversed(leaves) if (kind := _body(part))}
    try:
        yield file, _stated(message, _chosen(texts), file)
    except Unreadable as error:
        yield file, error
    number = 0
    for part in leaves:
        if _body(part):
            continue
        number += 1
        inner = _inner(part)
        called = _named(part) or f"attached {'mail' if inner else 'file'} {number}"
        name = f"{file}, {called}"
        if inner is not None and depth < _DEEP:
            yield from _mail(inner, name, depth + 1)
        else:
            kind = part.get_content_type()
            reason = f"is attached to the mail ({kind}); save it as a file to read it"
            yield name, Unreadable(name, reason)


def _leaves(message: Message) -> Iterator[Message]:
    """The parts of a mail that hold no others, but for whole mails, in order."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            stack += [each for each in reversed(inner) if isinstance(each, Message)]
        else:
            yield part


def _body(part: Message) -> str:
    """``plain`` or ``html`` where *part* is the mail's text, else nothing."""
    kind = part.get_content_type()
    if part.get_content_disposition() == "attachment" or _named(part):
        return ""
    return {"text/plain": "plain", "text/html": "html"}.get(kind, "")


def _inner(part: Message) -> Message | None:
    """The mail that *part* is."""
    if part.get_content_type() != "message/rfc822" or not part.is_multipart():
        return None
    payload = part.get_payload()
    first = payload[0] if isinstance(payload, list) and payload else None
    return first if isinstance(first, Message) else None


def _named(part: Message) -> str | None:
    """The name of a file that hangs on the mail."""
    name = part.get_filename()
    if not name:
        return None
    try:
        return tidy(str(make_header(decode_header(name[:_FIELD]))))
    except (ValueError, LookupError, HeaderParseError):
        return tidy(name)


def _text(part: Message) -> str:
    """What *part* says, whatever it claims to be encoded in."""
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    named = part.get_content_charset() or "utf-8"
    try:
        text = raw.decode("cp1252" if named in ("iso-8859-1", "us-ascii") else named)
    except (LookupError, ValueError):
        text = decoded(raw) or raw.decode("utf-8", "replace")
    text = text.replace("\r\n", "\n").replace("\x00", "")
    if part.get_content_type() == "text/html":
        root = tree(text)
        return "\n\n".join(blocks(_seen(root), whole=True)) if root is not None else ""
    return _flowed(text) if "flowed" in str(part.get_param("format", "")) else text


def _seen(root: "HtmlElement") -> "HtmlElement":
    """The page of a mail without what it hides, as the line for lists of mails is."""
    for element in tuple(root.iter()):
        style = "".join((element.get("style") or "").casefold().split())
        if _HIDDEN.search(style) and element.getparent() is not None:
            element.drop_tree()
    return root


def _flowed(text: str) -> str:
    """*text* with its soft line ends gone (RFC 3676)."""
    return re.sub(r"(?m)^(?!-- $)((?:>|(?! )).*) \n(?!>|\s|-- $)", r"\1 ", text)


def _chosen(texts: dict[str, str]) -> str:
    plain, page = texts.get("plain", ""), texts.get("html", "")
    enough = len(plain.split()) >= _SHARE * len(page.split())
    return plain if plain.strip() and enough else page or plain


def _stated(message: Message, text: str, file: str) -> Stated:
    """What a mail states; what its report says of itself counts first."""
    if not text.strip():
        raise Unreadable(file, "is a mail without text in it")
    if len(text) > _LONGEST:
        raise Unreadable(file, "holds more text than is read; split it")
    found = letter(text)
    head = {name: words for name in _SHOWN if (words := _header(message, name))}
    above = tuple((Kind.LABEL, f"{name}: {words}") for name, words in head.items())
    sent = _sent(message) if found.passed_on and "Date" not in found.head else None
    if found.passed_on:  # the mail's own subject often is all that is told of it
        head = {"Subject": head.get("Subject", "")} | found.head
    listed = bool(message.get("List-Unsubscribe") or message.get("List-Id"))
    outlet, writer = _sender(head.get("From", ""), listed=listed)
    own = _own_words(found, file)
    subject = _PREFIX.sub("", head.get("Subject", ""))
    return Stated(
        title=(subject or None) if outlet or not own.title else None,
        byline=(writer,) if writer and not (own.byline or own.outlet.name) else (),
        date=None if own.published.basis else _day(head.get("Date")),
        outlet=None if own.outlet.name else outlet,
        fetched=None if own.published.basis else sent,
        parts=above + found.parts,
        headed=True,
    )


def _own_words(found: Letter, file: str) -> Document:
    """The letter as a report without the mail's head, for what it says of itself.

    An outlet counts if a line of its own says so, not if the story speaks of it.
    """
    own = stated_report(Place(0, file, ""), Stated(parts=found.parts, headed=True))
    told = [s.span for s in own.segments if s.kind in (Kind.BODY, Kind.HEADLINE)]
    basis = own.outlet.basis
    spoken = basis and any(one.start <= basis[0].start < one.end for one in told)
    return replace(own, outlet=Outlet()) if spoken else own


def _sender(sender: str, *, listed: bool) -> tuple[str | None, str | None]:
    """The outlet that sent a mail, or else the person."""
    name, address = parseaddr(sender)
    name = tidy(name.strip("'\"")) or ""
    at = host(address.rpartition("@")[2])
    known = outlet_called(name) or (outlet_at(at) if at else None)
    pieces = [piece for piece in _VIA.split(name) if piece]
    press = next((piece for piece in reversed(pieces) if is_press(piece)), None)
    person = next(iter(names(pieces[0])), None) if pieces else None
    if known or press:
        return known or press, None
    called = person is not None and person.split()[0] in _first_names()
    return (name or None, None) if listed and not called else (None, person)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name for row in rows("first_names.tsv") for name in row[1].split())


def _day(words: str | None) -> str | None:
    """The day of a mail's date as it was where it was sent."""
    try:
        that = parsedate_to_datetime(words or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return words
    return f"{that.day} {that:%B %Y}"


def _sent(message: Message) -> str | None:
    """The last day on which what a mail passes on can have appeared, in ISO form."""
    try:
        return parsedate_to_datetime(str(message["Date"])[:_FIELD]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _header(message: Message, name: str) -> str | None:
    """A field of the head in words, also where it is not written as it should be."""
    value = message[name]
    if value is None:
        return None
    words = str(value)[:_FIELD]
    try:
        return tidy(str(make_header(decode_header(words))))
    except (ValueError, LookupError, HeaderParseError):
        return tidy(words)
