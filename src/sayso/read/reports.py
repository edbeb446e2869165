"""A text and what is stated beside it, made into a report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.core.document import Document, Kind, Link, Segment
from sayso.core.errors import Unreadable
from sayso.core.span import Span
from sayso.read import about, abroad
from sayso.read.dumped import debris
from sayso.read.languages import language
from sayso.read.lines import Line, line, lines
from sayso.read.segments import RULES, segments
from sayso.read.sheet import Rule, Sheet
from sayso.read.stated import GAP, Stated

# Apart from white space: less is no text.
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Which report in the pile it is, and the file that it is read from."""

    number: int
    file: str
    sha256: str


def plain_report(place: Place, text: str) -> Document:
    """The report that a plain text is: *text* stays as it is, to the character."""
    laid = lines(text)
    sheet = Sheet(laid, (None,) * len(laid))
    return _report(place, text, sheet, Stated(), (*RULES, debris))


def stated_report(place: Place, stated: Stated) -> Document:
    """The report that a page or a record gives in parts."""
    laid: list[Line] = []
    known: list[Kind | None] = []
    links: list[Link] = []
    at = 0
    for kind, words in stated.paragraphs:
        inner = [line(words, 0, len(words))] if kind else lines(words)
        laid += [_moved(each, at) for each in inner]
        known += [kind] * len(inner)
        for start, end, url in stated.links.get(words, ()):
            links.append(Link(Span(place.number, at + start, at + end), url))
        at += len(words) + len(GAP)
    title = stated.title or (None if stated.headed else "")
    sheet = Sheet(tuple(laid), tuple(known), title, picked=True)
    made = _report(place, stated.text, sheet, stated)
    if not stated.headed and all(s.kind is not Kind.BODY for s in made.segments):
        raise Unreadable(place.file, _bare(made, stated))
    return replace(made, links=tuple(links))


def _bare(made: Document, stated: Stated) -> str:
    """Why *made* is no report; an archive counts its pages, and names them itself."""
    told = "its headline" if made.title else "what stands beside a report"
    where = f"; save the page at {made.url}" if made.url and not stated.fetched else ""
    return f"holds no more than {told}{where}"


def _report(
    place: Place,
    text: str,
    sheet: Sheet,
    stated: Stated,
    rules: Sequence[Rule] = RULES,
) -> Document:
    if sum(character.isalpha() for character in text[:10_000]) < _LETTERS:
        raise Unreadable(place.file, "has no words in it")
    tiles = segments(sheet, place.number, rules)
    seen = tuple((line(text, s.span.start, s.span.end), s.kind) for s in tiles)
    page = about.Page(place.number, text, seen, stated)
    made = Document(
        number=place.number,
        file=place.file,
        sha256=place.sha256,
        text=text,
        url=about.address(page),
        language=language(_told(text, tiles)),
        outlet=about.outlet(page),
        published=about.published(page),
        title=about.title(page),
        byline=about.byline(page),
        segments=tiles,
    )
    return abroad.completed(made)


def _told(text: str, tiles: tuple[Segment, ...]) -> str:
    """The story's words, or all of them where nothing is known to be the story."""
    told = (text[s.span.start : s.span.end] for s in tiles if s.kind is Kind.BODY)
    return "\n".join(told) or text


def _moved(each: Line, by: int) -> Line:
    return Line(each.start + by, each.end + by, each.raw, each.words, each.apart)
