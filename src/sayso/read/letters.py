"""The text of a mail in its parts: what is forwarded, quoted, signed and said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.core.document import Kind

Part = tuple[Kind | None, str]

# A reply of fewer words than this above a longer text only passes that on, if that
# is as long as a report may be: what is shorter is talk.
_NOTE, _REPORT = 40, 30

# In lines: the longest signature below a line drawn by hand, and the longest head.
_SIGNED, _FIELDS = 12, 40

# In characters: the longest row that may be something else than text. More heads
# than this are not looked at: nobody passes on what was passed on so often.
_ROW, _HEADS = 1_000, 2_000

# Deeper than this nobody quotes what somebody quotes.
_DEEP = 20

_FORWARDS = re.compile(
    r"[>\s]*(?:-{2,}\s*(?:forwarded|original) (?:message|e?-?mail)(?: from .*?)?\s*-*"
    r"|begin forwarded (?:message|e-?mail):|_{20,})\s*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"[>\s]*\*{0,2}(From|Sent|Date|Subject|To|Cc|Reply-To|Von|Gesendet|Datum|Betreff|An)"
    r":\*{0,2}\s*(.*)",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:On .{4,120}\bwrote|Am .{4,120}\bschrieb.{0,80}|.{2,80}\b(?:wrote|writes)):\s*",
    re.DOTALL,
)
_LED = re.compile(
    r"\bOn (?P<day>.*?\d{4}(?:,? (?:at )?\d{1,2}:\d\d(?::\d\d)?"
    r"(?: ?[AaPp]\.?[Mm]\.?)?)?(?: ?[+-]\d{4})?)[, ]+(?P<who>\S.*) wrote:"
)
_QUOTED = re.compile(r"\s?>")
_SIGNATURE = re.compile(r"^(?:-- ?|—|_{2,10}|-{2,3})$")
_SENT = re.compile(
    r"(?:Sent (?:from|with|via) (?:my |the )?\w.{0,40}|Get Outlook for \w+.{0,40}"
    r"|Download the .{0,30} app.{0,20})$",
    re.IGNORECASE,
)
_CONFIDENTIAL = re.compile(
    r"this (?:e-?mail|message),? (?:and|is|contains|may)\b"
    r".{0,80}\b(?:confidential|intended|privileged)"
    r"|if you are not the intended|confidentiality notice|disclaimer:"
    r"|if you have received this (?:e-?mail|message) in error",
    re.IGNORECASE | re.DOTALL,
)
# What newsletters carry around their text: one or more of these on a line.
_SERVICE = re.compile(
    r"(?:(?:view|read|open|see) (?:this |it )?(?:e-?mail |message |newsletter )?"
    r"(?:in|on) (?:your |a |the )?(?:web ?)?(?:browser|web)|(?:view|read) online"
    r"|unsubscribe(?: from this list)?|opt out|why did i get this"
    r"|(?:manage|update) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)"
    r"|forward (?:this (?:e-?mail )?)?to a friend|privacy (?:policy|notice)"
    r"|terms (?:of (?:use|service)|and conditions)|contact us|help cent(?:er|re)"
    r"|https?://\S+|here|now|or|and|click|tap|to|at any time|you can|if you wish to"
    r"|trouble (?:viewing|reading) this(?: e-?mail)?)",
    re.IGNORECASE,
)
_NAMES = {"sent": "Date", "gesendet": "Date", "datum": "Date", "von": "From"}
_NAMES |= {"betreff": "Subject", "from": "From", "date": "Date", "subject": "Subject"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail's text.

    Attributes:
        parts: All of it in order; what is neither said nor passed on has a kind.
        head: From, Date and Subject of what is passed on, where it says so.
        passed_on: Whether the text is another's, and the mail only its cover.
    """

    parts: tuple[Part, ...]
    head: dict[str, str] = field(default_factory=dict)
    passed_on: bool = False


def letter(text: str, depth: int = 0) -> Letter:
    """The parts of a mail's *text*.

    What is forwarded is the text, and what stands above it a note; where a note of
    few words stands above a long quotation, that is the text. Otherwise what is
    quoted is no part of what is said.
    """
    rows = text.replace("\r", "\n").split("\n")
    forwarded = _forwarded(rows)
    if forwarded:
        at, head = forwarded
        above = _labelled(Kind.LABEL, rows[:at])
        return Letter((*above, *_said(_unquoted(rows[at:]))), head, passed_on=True)
    own, quoted = _split(rows)
    if depth < _DEEP and _passes_on(_words(own), _words(quoted)):
        lead, rest = _led(quoted)
        inner = letter("\n".join(_unquoted(rest)), depth + 1)
        above = _labelled(Kind.LABEL, [*own, *lead])
        head = inner.head or _writer(" ".join(lead))
        return Letter((*above, *inner.parts), head, passed_on=True)
    return Letter((*_said(own), *_labelled(Kind.DUPLICATE, quoted)))


def _passes_on(own: int, quoted: int) -> bool:
    """Whether *own* words above a quotation of *quoted* words only pass that on."""
    return own < _NOTE and quoted > 3 * own and (not own or quoted >= _REPORT)


def _forwarded(rows: list[str]) -> tuple[int, dict[str, str]] | None:
    """Where the head of the innermost mail passed on ends, and that head."""
    found = None
    tried = 0
    for at, row in enumerate(rows):
        if tried > _HEADS or len(row) > _ROW:
            continue
        tried += bool(_FIELD.match(row))
        ahead = _head(rows, at + 1) if _FORWARDS.fullmatch(row) else None
        if ahead is None and _FIELD.match(row) and _set_off(rows, at):
            ahead = _head(rows, at)
        if ahead and (found is None or ahead[0] > found[0]):
            found = ahead
    return found if found and _words(rows[found[0] :]) else None


def _set_off(rows: list[str], at: int) -> bool:
    """Whether a head without a line above it begins here: behind a blank line."""
    return at > 0 and not rows[at - 1].strip(" >") and "From" in rows[at]


def _head(rows: list[str], at: int) -> tuple[int, dict[str, str]] | None:
    """The fields from row *at* on, and the number of the first row below them."""
    while at < len(rows) and not rows[at].strip(" >"):
        at += 1
    head: dict[str, str] = {}
    last = at + _FIELDS
    while at < min(last, len(rows)) and rows[at].strip(" >"):
        match = _FIELD.match(rows[at][:_ROW])
        if match:
            name = _NAMES.get(match[1].casefold(), match[1])
            head.setdefault(name, match[2].strip(" *"))
        elif not head or (
            {"From", "Date", "Subject"} <= head.keys() and _ends(rows, at)
        ):
            break
        at += 1
        at += _blank_between(rows, at)  # pages set each field apart
    shown = {name: words for name, words in head.items() if name in _NAMES.values()}
    return (at, shown) if len(shown) > 1 and "From" in shown else None


def _ends(rows: list[str], at: int) -> bool:
    """Whether row *at* does not go on with a field that is long."""
    return not rows[at].startswith((" ", "\t"))


def _blank_between(rows: list[str], at: int) -> bool:
    return (
        at + 1 < len(rows)
        and not rows[at].strip(" >")
        and bool(_FIELD.match(rows[at + 1][:_ROW]))
    )


def _split(rows: list[str]) -> tuple[list[str], list[str]]:
    """What is said, and from "… wrote:" or the first mark on what is quoted below it.

    Quotations that are answered one by one stay where they are, and are none.
    """
    last = max(
        (at for at, r in enumerate(rows) if r.strip() and not _QUOTED.match(r)),
        default=-1,
    )
    for at, _ in enumerate(rows):
        for size in (1, 2, 3):
            lead = " ".join(rows[at : at + size]).strip()
            told = len(lead) < _ROW and _is_one(rows[at : at + size])
            if told and _WROTE.fullmatch(lead):
                below = [row for row in rows[at + size :] if row.strip()]
                if below and _QUOTED.match(below[0]) and last < at + size:
                    return rows[:at], rows[at:]
    return rows[: last + 1], rows[last + 1 :]


def _is_one(rows: list[str]) -> bool:
    """Whether *rows* may be one line that was broken: none is empty, or all quoted."""
    quoted = {bool(_QUOTED.match(row)) for row in rows}
    return all(row.strip() for row in rows) and len(quoted) == 1


def _led(rows: list[str]) -> tuple[list[str], list[str]]:
    """The line on who wrote what is quoted, and the quotation."""
    first = next((at for at, row in enumerate(rows) if _QUOTED.match(row)), 0)
    return rows[:first], rows[first:]


def _writer(words: str) -> dict[str, str]:
    """From and Date out of "On 3 March 2031 at 5:12, Ada Ruiz <a@b.example> wrote:"."""
    match = _LED.search(" ".join(words.split()))
    if match is None:
        return {}
    return {"From": match["who"].strip(" ,"), "Date": match["day"].strip(" ,")}


def _unquoted(rows: list[str]) -> list[str]:
    """*rows* without the marks that all of them carry."""
    for _ in range(_DEEP):
        if not _marked(rows):
            break
        rows = [re.sub(r"^\s?> ?", "", row) for row in rows]
    return rows


def _marked(rows: list[str]) -> bool:
    filled = [row for row in rows if row.strip()]
    return bool(filled) and sum(bool(_QUOTED.match(r)) for r in filled) > 0.7 * len(
        filled
    )


def _said(rows: list[str]) -> Iterator[Part]:
    """The text itself, without the quotations in it and the signature below it."""
    end = _end(rows)
    run: list[str] = []
    for row in rows[:end]:
        kind = _furniture(row)
        if kind is None:
            run.append(row)
        else:
            yield from _plain(run)
            run = []
            yield kind, row.strip()
    yield from _plain(run)
    yield from _labelled(Kind.LABEL, rows[end:])


def _end(rows: list[str]) -> int:
    """The number of the row at which a signature or notice begins."""
    left, lines = _words(rows), sum(bool(row.strip()) for row in rows)
    all_words = left
    for at, full in enumerate(rows):
        row = full[:_ROW]
        signed = _SIGNATURE.match(row.strip()) and at > 2 and lines <= _SIGNED
        if row in ("-- ", "--") or (signed and left < _NOTE):
            return at
        noticed = _CONFIDENTIAL.match(row.strip(" *>")) is not None
        if noticed and 4 * (all_words - left) > left:
            return at
        left -= len(full.split())
        lines -= bool(full.strip())
    return len(rows)


def _furniture(row: str) -> Kind | None:
    if _QUOTED.match(row) and row.strip(" >"):
        return Kind.DUPLICATE
    if len(row) > _ROW:
        return None
    if _SENT.fullmatch(row.strip()):
        return Kind.LABEL
    rest, found = _SERVICE.subn("", row) if len(row) < 300 else (row, 0)
    if found and not re.search(r"\w", rest):
        return Kind.NAVIGATION
    return Kind.LABEL if _WROTE.fullmatch(row.strip()) and len(row) < 160 else None


def _plain(rows: list[str]) -> Iterator[Part]:
    text = "\n".join(rows).strip("\n")
    if text.strip():
        yield None, text


def _labelled(kind: Kind, rows: list[str]) -> Iterator[Part]:
    """Each row as a part of that *kind*."""
    return ((kind, row.strip()) for row in rows if row.strip())


def _words(rows: list[str]) -> int:
    return sum(len(row.split()) for row in rows)
