"""Times marked by hand in news: MEANTIME, and the timelines of SemEval-2015, task 4.

Both are in CAT's XML, which holds tokens; a text is made of them as one would print
it. MEANTIME (Minard et al. 2016) marks times in the headline and the first sentences.
The timelines (Minard et al. 2015) mark no time but the date of each of some events.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree

from sayso.core.errors import SaysoError

#: Sentences in which MEANTIME marks times: the headline, the date line, four more.
MARKED_SENTENCES = 6

_OPENING = frozenset(("(", "[", "“", "‘", "$", "#", "£", "€"))
_CLOSING = re.compile(r"[,.;:!?)\]%”’]|'[a-z]*|n't|\.\.\.")
_SIGNS = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")"}
_EVENT = re.compile(r"(\d+)-(\d+)-")


class NoTimes(SaysoError):
    """A folder holds no marked times."""

    hint = "It needs articles in CAT's XML, as MEANTIME and SemEval-2015, task 4, have."

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder} holds no articles with marked times"


@dataclass(frozen=True, slots=True)
class Marked:
    """A time as marked: its place in the text, and TIMEX3's type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Event:
    """The sentence of an event on a timeline, and the date of that event."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """A dated article and what was marked in it.

    Attributes:
        number: The first part of its file's name, by which timelines know it.
        paragraphs: Where its headline, its date line and its body stand.
        created: The day on which it appeared, as marked.
        header: Where that day stands in the text; no time there counts.
        until: Where the part ends in which times were marked; 0 where none were.
    """

    number: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    created: date
    header: tuple[int, int]
    until: int = 0
    marked: tuple[Marked, ...] = ()
    events: tuple[Event, ...] = ()


def articles(folder: Path) -> tuple[Article, ...]:
    """The articles of the corpus in *folder* that say when they appeared.

    Raises:
        NoTimes: if there are none.
    """
    dates = _timelines(folder)
    found: dict[str, Article] = {}
    for path in sorted(folder.rglob("*.xml")):
        number = re.split(r"[-_]", path.name)[0]
        root = _parsed(path)
        if root.tag == "Document" and number not in found:
            article = _article(root, number, dates.get(number, ()))
            if article:
                # a timeline's articles have no time marked but their own
                found[number] = replace(article, until=0) if dates else article
    if not any(each.marked or each.events for each in found.values()):
        raise NoTimes(folder)
    return tuple(found.values())


def _parsed(path: Path) -> Any:  # noqa: ANN401 - lxml has no types
    strict = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.parse(path, strict).getroot()


def _timelines(folder: Path) -> Mapping[str, Sequence[tuple[int, str]]]:
    """For each article the sentences of its dated events, with their dates."""
    out: dict[str, set[tuple[int, str]]] = {}
    for path in sorted(folder.rglob("*.txt")):
        if path.parent.name.startswith("TimeLines_"):
            for line in path.read_text("utf-8").splitlines()[1:]:
                when, _, events = line.partition("\t")[2].partition("\t")
                for event in _EVENT.finditer(events):
                    out.setdefault(event[1], set()).add((int(event[2]), when.strip()))
    return {number: sorted(rows) for number, rows in out.items()}


@dataclass(frozen=True, slots=True)
class _Token:
    id: str
    sentence: int
    start: int
    end: int


def _article(
    root: Any,  # noqa: ANN401 - lxml has no types
    number: str,
    dates: Sequence[tuple[int, str]],
) -> Article | None:
    text, tokens = _printed(root)
    times = list(root.iter("TIMEX3"))
    first = next((t for t in times if _is_creation(t)), None)
    if first is None:
        return None
    own = [t for t in times if not _is_creation(t)]
    return Article(
        number=number,
        text=text,
        paragraphs=tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)),
        created=date.fromisoformat(_iso(first.get("value"))),
        header=_sentence(tokens, 1),
        until=max(t.end for t in tokens if t.sentence < MARKED_SENTENCES),
        marked=tuple(_marked(own, {t.id: t for t in tokens})),
        events=tuple(Event(*_sentence(tokens, at), when) for at, when in dates),
    )


def _is_creation(time: Any) -> bool:  # noqa: ANN401 - lxml has no types
    return bool(time.get("functionInDocument") == "CREATION_TIME")


def _iso(value: str) -> str:
    """A day as ISO has it; one article has it the other way round."""
    return "-".join(reversed(value.split("-"))) if value[2:3] == "-" else value[:10]


def _printed(root: Any) -> tuple[str, list[_Token]]:  # noqa: ANN401 - lxml has no types
    """The text, and where each token stands in it."""
    text, tokens = "", []
    glued, last, quoting = True, 0, False
    for each in root.iter("token"):
        sentence = int(each.get("sentence"))
        word = _SIGNS.get(each.text, each.text)
        if sentence != last:
            text += "\n\n" if last < 2 else " "
            glued, last, quoting = True, sentence, False
        if word == '"':
            quoting = not quoting
        closes = word == '"' and not quoting
        if not glued and not closes and not _CLOSING.fullmatch(word):
            text += " "
        tokens.append(
            _Token(each.get("t_id"), sentence, len(text), len(text) + len(word))
        )
        text += word
        glued = word in _OPENING or word.endswith("$") or (word == '"' and quoting)
    return text, tokens


def _sentence(tokens: Sequence[_Token], number: int) -> tuple[int, int]:
    own = [t for t in tokens if t.sentence == number]
    return (own[0].start, own[-1].end) if own else (0, 0)


def _marked(times: Sequence[Any], tokens: Mapping[str, _Token]) -> Iterator[Marked]:
    """The *times* that stand in the text; a few only follow from others."""
    for time in times:
        own = [tokens[a.get("t_id")] for a in time.iter("token_anchor")]
        if own:
            start, end = min(t.start for t in own), max(t.end for t in own)
            yield Marked(start, end, time.get("type"), time.get("value"))
