"""Finds the words of an answer key in the reports, so that nobody counts offsets.

Words are quoted as they stand. ``…`` leaves out the middle of a line, and braces
mark the words that are meant among those that only say where: ``by {the paper}``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Segment = dict[str, Any]
Place = tuple[int, int]

ABBREVIATIONS = ("Capt.", "Col.", "Mr.", "Ms.", "Dr.")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*(?= [“\"‘A-Z])")
_LINE = re.compile(r"[^\n]+")


class BadKey(ValueError):
    """The key does not fit the reports: which report, which words, and how so."""


def places(text: str, words: str) -> list[Place]:
    """Every stretch of *text* that *words* stand for, overlapping ones too.

    >>> places("the dam and the gate", "and {the}")
    [(12, 15)]
    >>> places("No bus came, she said.", "No … came")
    [(0, 11)]
    """
    signs = {"{": "(?P<meant>", "}": ")", "…": r"[^\n]+?"}
    pieces = [signs.get(p, re.escape(p)) for p in re.split("([{}…])", words)]
    whole = "".join(pieces) if "{" in words else f"(?P<meant>{''.join(pieces)})"
    before = r"(?<!\w)" if re.match(r"\{?\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w\}?$", words) else ""
    return [m.span("meant") for m in re.finditer(f"{before}(?={whole}{after})", text)]


def lines(text: str, taken: Sequence[Place] = ()) -> Iterator[Place]:
    """The lines of *text* without white space around them, less what is taken."""
    for line in _LINE.finditer(text):
        at = line.start()
        cuts = [p for p in sorted(taken) if line.start() <= p[0] < line.end()]
        for start, end in [*cuts, (line.end(), line.end())]:
            piece = text[at:start]
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                yield at + lead, at + len(piece.rstrip())
            at = max(at, end)


def sentences(text: str, place: Place) -> Iterator[Place]:
    """The sentences of the paragraph at *place*."""
    start, end = place
    for mark in _SENTENCE_END.finditer(text, start, end):
        if not text[start : mark.end()].endswith(ABBREVIATIONS):
            yield start, mark.end()
            start = mark.end() + 1
    yield start, end


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the story: its text, and what each stretch of it is."""

    id: str
    text: str
    segments: tuple[Segment, ...]

    def span(self, words: str) -> Segment:
        """The one place of *words*; those of the article come before the debris."""
        found = places(self.text, words)
        kept = [p for p in found if self._home(p)["cls"] in ("article", "title")]
        match kept or found:
            case [place]:
                return self._told(place)
            case many:
                message = f"{self.id}: {len(many)} places for “{words}”"
                raise BadKey(message)

    def spans(self, words: str) -> list[Segment]:
        """All places of *words* but those in the metadata."""
        told = [self._told(p) for p in places(self.text, words)]
        return [s for s in told if self._home_of(s)["cls"] != "metadata"]

    def is_noise(self, span: Segment) -> bool:
        """Whether the key sets this place aside."""
        return bool(self._home_of(span)["cls"] == "noise")

    def _told(self, place: Place) -> Segment:
        start, end = place
        return {
            "segment": self._home(place)["id"],
            "file": self.id,
            "start": start,
            "end": end,
            "text": self.text[start:end],
        }

    def _home_of(self, span: Segment) -> Segment:
        return self._home((span["start"], span["end"]))

    def _home(self, place: Place) -> Segment:
        for segment in self.segments:
            if segment["start"] <= place[0] < segment["end"]:
                return segment
        message = f"{self.id}: no segment holds “{self.text[slice(*place)]}”"
        raise BadKey(message)


def report(ident: str, text: str, source: dict[str, Any]) -> Report:
    """The report with its segments: those that *source* names, and its sentences."""
    named = list(_named(ident, text, source["segments"]))
    rest = list(_unnamed(ident, text, source, named))
    found = sum(s["cls"] == "article" for s in rest)
    if found != source["sentences"]:
        message = f"{ident}: {found} sentences for {source['sentences']}"
        raise BadKey(message)
    ordered = sorted(named + rest, key=lambda s: s["start"])
    return Report(ident, text, tuple(_numbered(ident, ordered)))


def _named(ident: str, text: str, rows: list[list[str]]) -> Iterator[Segment]:
    at = 0
    for cls, kind, words, *flags in rows:
        optional = "optional" in flags
        found = [p for p in places(text, words) if p[0] >= at]
        if optional:
            found = [p for p in found if p in set(lines(text))]
        if found:
            at = found[0][1]
            yield _segment(text, found[0], cls, kind)
        elif not optional:
            message = f"{ident}: no “{words}” where the key has it"
            raise BadKey(message)


def _unnamed(
    ident: str, text: str, source: dict[str, Any], named: list[Segment]
) -> Iterator[Segment]:
    """Sentences; and around the body of an extracted text, what stands there."""
    title = min((s["start"] for s in named if s["cls"] == "title"), default=0)
    first, last = _body(ident, text, source, title)
    taken = [(s["start"], s["end"]) for s in named]
    for number, place in enumerate(lines(text, taken), 1):
        if first <= place[0] < last:
            for sentence in sentences(text, place):
                kind = _kind(text[slice(*sentence)], source)
                yield _segment(text, sentence, "article", kind, number)
        elif title < place[0] < first:
            yield _segment(text, place, "metadata", "front_matter")
        else:
            yield _segment(text, place, "noise", "navigation")


def _body(ident: str, text: str, source: dict[str, Any], title: int) -> Place:
    if "body" not in source:
        return 0, len(text)
    starts, ends = (places(text, words) for words in source["body"])
    starts = [p for p in starts if p[0] > title]
    if not starts or not ends:
        message = f"{ident}: the body's first or last words are not there"
        raise BadKey(message)
    return starts[0][0], ends[-1][1]


def _kind(sentence: str, source: dict[str, Any]) -> str:
    bare = any(sentence.startswith(w) for w in source.get("attribution_only", ()))
    return "attribution_only" if bare else "sentence"


def _segment(
    text: str, place: Place, cls: str, kind: str, paragraph: int | None = None
) -> Segment:
    start, end = place
    told = {"start": start, "end": end, "text": text[start:end]}
    return {**told, "cls": cls, "kind": kind, "paragraph": paragraph}


def _numbered(ident: str, ordered: list[Segment]) -> Iterator[Segment]:
    letters = {"article": "b", "title": "t", "noise": "n", "metadata": "m"}
    count = dict.fromkeys(letters.values(), 0)
    for segment in ordered:
        letter = letters[segment["cls"]]
        count[letter] += 1
        number = "" if letter == "t" else count[letter]
        yield {"id": f"{ident}.{letter}{number}", "file": ident, **segment}
