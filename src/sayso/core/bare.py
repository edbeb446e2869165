"""Findings without the words that they rest on: places stand where words would.

For reports whose text may not be passed on. What is kept out is what a report says, in
its words: sentences, clauses, quotations, titles, the wordings by which it calls its
sources. Names, numbers, days and counts are findings, and stay.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from sayso.core.account import Figure, Time
from sayso.core.document import Document, SetAside
from sayso.core.dossier import Dossier
from sayso.core.finding import (
    Chase,
    Difference,
    Event,
    Origins,
    Point,
    Position,
    Story,
)
from sayso.core.lineage import Source
from sayso.core.numbered import numbered
from sayso.core.remark import Remark
from sayso.core.span import Span

#: So many words of a report in a row are its text; a name or a number has fewer.
RUN = 6
CUT = "…"

_WORD = re.compile(r"\w+")
_EMPTY: dict[tuple[type, str], Any] = {
    (Document, "text"): "",
    (Document, "title"): None,
    (Story, "title"): "",
    (Source, "variants"): (),
    (Figure, "subject"): "",
    (Time, "refers_to"): "",
}
# Sentences of ours, in which a report's words may stand.
_OURS = {
    (Chase, "wanted"),
    (Chase, "why"),
    (Difference, "text"),
    (Figure, "event"),
    (Origins, "reasons"),
    (Remark, "missing"),
    (SetAside, "reason"),
    (Source, "name"),
}
_PLACED: dict[tuple[type, str], Callable[[Any], tuple[Span, ...]]] = {
    (Point, "text"): lambda point: tuple(m.span for m in point.mentions),
    (Event, "text"): lambda event: event.evidence,
    (Position, "on"): lambda position: position.evidence,
}
_Noun = TypeVar("_Noun")


def place(span: Span) -> str:
    """Where words stand, for who may not see them.

    >>> place(Span(2, 120, 164))
    '[3] 120–164'
    """
    return f"[{span.document + 1}] {span.start}–{span.end}"


def without_text(dossier: Dossier) -> Dossier:
    """*dossier* with places where words were."""
    return Bare(dossier).of(dossier)


@dataclass(frozen=True)  # without slots, for what is worked out once
class Bare:
    """What keeps the words of the reports of *dossier* out of anything found in it."""

    dossier: Dossier

    def of(self, noun: _Noun) -> _Noun:
        """*noun*, of whatever kind, with places where words were."""
        told: _Noun = self._of(noun)
        return told

    def _of(self, noun: Any) -> Any:  # noqa: ANN401 - any noun, or several
        if isinstance(noun, tuple):
            return tuple(map(self._of, noun))
        if not is_dataclass(noun) or isinstance(noun, (type, Span)):
            return noun
        return replace(
            noun, **{f.name: self._field(noun, f.name) for f in fields(noun)}
        )

    def _field(self, noun: Any, name: str) -> Any:  # noqa: ANN401 - any of any noun
        slot, value = (type(noun), name), getattr(noun, name)
        if slot in _EMPTY:
            return _EMPTY[slot]
        if slot in _PLACED:
            spans = _PLACED[slot](noun)
            return place(spans[0]) if spans else ""
        if slot in _OURS:
            return self._cut(self._unprinted(noun, value))
        return self._of(value)

    def _unprinted(self, noun: Any, told: Any) -> Any:  # noqa: ANN401 - as _cut
        """A sentence on figures, with their numbers where it has their words."""
        if not isinstance(told, str) or not isinstance(noun, (Chase, Difference)):
            return told
        near = noun.items if isinstance(noun, Difference) else noun.leaned_on_by
        numbers = {w: n for ident in near for w, n in self._printed.get(ident, ())}
        longest = sorted(numbers, key=lambda words: (-len(words), words))
        any_ = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest)
        return re.sub(any_, lambda m: numbers[m[0]], told) if any_ else told

    @cached_property
    def _printed(self) -> dict[str, list[tuple[str, str]]]:
        """Id of a figure, or of who gives it -> its words, and its number for them."""
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        texts = {d.number: d.text for d in self.dossier.documents}
        for each in self.dossier.figures:
            span = each.span
            words = " ".join(texts[span.document][span.start : span.end].split())
            if words and any(map(str.isalpha, words)):
                for ident in (each.id, each.attribution or ""):
                    found[ident].append((words, numbered(each)))
        return found

    def _cut(self, told: Any) -> Any:  # noqa: ANN401 - a sentence, some or none
        if isinstance(told, tuple):
            return tuple(map(self._cut, told))
        return self.cut(told) if isinstance(told, str) else told

    def cut(self, told: str) -> str:
        """*told*, with every long run of a report's words broken off."""
        words = list(_WORD.finditer(told))
        keys = tuple(word[0].casefold() for word in words)
        starts = [n for n in range(len(keys)) if keys[n : n + RUN] in self._runs]
        out, at = "", 0
        for start, end in _joined(starts):
            kept = words[start + RUN - 2].end()
            out += f"{told[at:kept]} {CUT}"
            at = words[end - 1].end()
        return out + told[at:]

    @cached_property
    def _runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(
            words[n : n + RUN]
            for document in self.dossier.documents
            for text in (document.text, document.title or "")
            for words in [tuple(w.casefold() for w in _WORD.findall(text))]
            for n in range(len(words) - RUN + 1)
        )


def _joined(starts: list[int]) -> list[tuple[int, int]]:
    """Runs that begin at *starts*, as stretches of words that do not overlap."""
    found: list[tuple[int, int]] = []
    for start in starts:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], start + RUN)
        else:
            found.append((start, start + RUN))
    return found
