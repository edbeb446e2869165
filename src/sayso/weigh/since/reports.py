"""Which report of an older dossier is which of a newer one, and where its words are."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.since import Presence, Standing
from sayso.core.span import Span
from sayso.text import sentences
from sayso.weigh.since.renumbered import renumbered

Key = Callable[[Document], Hashable]

Spots = Callable[["Side"], Mapping[str, Iterable[Span]]]

_HALF = 0.5  # of its lines: less in common, and it is another report of that name


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two dossiers: what of it the other has, and where.

    Attributes:
        alone: The numbers of the reports that the other has not.
        other: Of a report that was revised, its wording in the other dossier.
        moves: Whether places are told by the other's wording, as the older one's are.
    """

    dossier: Dossier
    alone: frozenset[int]
    other: dict[int, Document]
    moves: bool = False

    def fresh(self, span: Span) -> bool:
        """Whether the other dossier has no report with these words in this place."""
        if span.document in self.other:
            return self._there(span) is None
        return span.document in self.alone

    def place(self, span: Span) -> Span:
        """Where the words stand, by the newer wording if they do in both."""
        moved = self.moves and span.document in self.other and self._there(span)
        return moved or span

    def common(self, spots: Mapping[str, Iterable[Span]]) -> dict[str, list[Span]]:
        """Of the *spots* of each id those that both have, by the newer wording."""
        return {
            key: [self.place(span) for span in spans if not self.fresh(span)]
            for key, spans in spots.items()
        }

    def _there(self, span: Span) -> Span | None:
        """The same words in the report's other wording, by their line or sentence."""
        here = self.dossier.documents[span.document].text
        there = self.other[span.document]
        first = here.rfind("\n", 0, span.start) + 1
        last = here.find("\n", span.end)
        line = (first, last if last >= 0 else len(here))
        for start, end in (line, sentences.bounds(here, span.start, span.end)):
            at = there.text.find(here[start:end])
            if at >= 0:
                at += span.start - start
                return Span(there.number, at, at + len(span))
        return None


@dataclass(frozen=True, slots=True)
class Paired:
    """Both sides with one numbering of reports, and what became of each report."""

    old: Side
    new: Side
    reports: tuple[Standing, ...]

    def common(
        self, spots: Spots
    ) -> tuple[dict[str, list[Span]], dict[str, list[Span]]]:
        """For both sides of the *spots* of each id those in reports of both."""
        return self.old.common(spots(self.old)), self.new.common(spots(self.new))


def paired(old: Dossier, new: Dossier) -> Paired:
    """The two with the newer one's numbers; reports that it has not come after them.

    A report is the same if its bytes are, or its words. One of the same address or
    file, half of whose lines are the same, was revised.
    """
    same = _same(old.documents, new.documents)
    revised = _pairs(_rest(old, same, 0), _rest(new, same, 1), _revised)
    again = {one for one, _ in revised}
    left = [d.number for d in old.documents if d.number not in dict(same)]
    numbers = dict(same) | {n: at for at, n in enumerate(left, len(new.documents))}
    moved = renumbered(old, numbers)
    extra = tuple(d for d in moved.documents if d.number >= len(new.documents))
    documents = (*new.documents, *sorted(extra, key=lambda d: d.number))
    older, newer = (replace(each, documents=documents) for each in (moved, new))
    earlier = {numbers[one]: documents[other] for one, other in revised}
    later = {other: documents[numbers[one]] for one, other in revised}
    gone = frozenset(numbers[n] for n in left if n not in again)
    arrived = {d.number for d in new.documents} - {other for _, other in same}
    return Paired(
        old=Side(older, gone, earlier, moves=True),
        new=Side(newer, frozenset(arrived - later.keys()), later),
        reports=_standings(numbers, dict(revised), len(new.documents)),
    )


def _standings(
    numbers: dict[int, int], revised: dict[int, int], news: int
) -> tuple[Standing, ...]:
    old = {number: one for one, number in numbers.items()}
    again = {other: one for one, other in revised.items()}
    found = [_standing(number, old, again) for number in range(news)]
    for number in sorted(n for n in old if n >= news):
        later = revised.get(old[number])
        presence = Presence.GONE if later is None else Presence.EARLIER
        found.append(
            Standing(
                number=number, presence=presence, old=old[number], version_of=later
            )
        )
    return tuple(found)


def _standing(number: int, old: dict[int, int], again: dict[int, int]) -> Standing:
    if number in again:
        return Standing(number=number, presence=Presence.REVISED, old=again[number])
    if number in old:
        return Standing(number=number, presence=Presence.BOTH, old=old[number])
    return Standing(number=number, presence=Presence.NEW)


def _same(old: Sequence[Document], new: Sequence[Document]) -> list[tuple[int, int]]:
    """Reports of the same words: those of the same file first."""
    keys: tuple[Key, ...] = (
        lambda d: (d.sha256, PurePath(d.file).name, d.text),
        lambda d: d.text or None,
    )
    found: list[tuple[int, int]] = []
    for key in keys:
        found += _keyed(old, new, found, key)
    if all(d.text for d in (*old, *new)):
        return found
    # where the text of one was kept out, bytes and place in them have to do
    return [*found, *_keyed(old, new, found, lambda d: (d.sha256, _part(d)))]


def _keyed(
    old: Sequence[Document],
    new: Sequence[Document],
    known: list[tuple[int, int]],
    key: Key,
) -> list[tuple[int, int]]:
    taken = {other for _, other in known}
    waiting: dict[Hashable, list[int]] = {}
    for document in new:
        if document.number not in taken:
            waiting.setdefault(key(document), []).append(document.number)
    done = {one for one, _ in known}
    free = [d for d in old if d.number not in done and key(d) is not None]
    return [(d.number, waiting[key(d)].pop(0)) for d in free if waiting.get(key(d))]


def _part(document: Document) -> str:
    """Which record of its file it is: "2" of "pile.jsonl#2"."""
    return (
        PurePath(document.file).name.rpartition("#")[2] if "#" in document.file else ""
    )


def _rest(dossier: Dossier, same: list[tuple[int, int]], at: int) -> list[Document]:
    known = {pair[at] for pair in same}
    return [d for d in dossier.documents if d.number not in known]


def _pairs(
    old: list[Document], new: list[Document], like: Callable[[Document, Document], bool]
) -> list[tuple[int, int]]:
    found: dict[int, int] = {}
    for one in old:
        other = next((d for d in new if d.number not in found and like(one, d)), None)
        if other is not None:
            found[other.number] = one.number
    return [(one, other) for other, one in found.items()]


def _revised(one: Document, other: Document) -> bool:
    same_place = one.url and one.url == other.url
    if not same_place and PurePath(one.file).name != PurePath(other.file).name:
        return False
    lines, others = ({*filter(None, d.text.splitlines())} for d in (one, other))
    both = len(lines & others)
    return bool(both) and both >= _HALF * min(len(lines), len(others))
