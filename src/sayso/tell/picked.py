"""The point or the source that a user means, by its id or by its words."""

from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import TypeVar

from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.errors import SaysoError
from sayso.core.finding import Point
from sayso.core.lineage import Source
from sayso.tell import wording
from sayso.tell.known import ranked

Found = TypeVar("Found", Point, Source, Document)
_SHOWN = 6  # of those that it could be, or that there are


class NotOne(SaysoError, LookupError):
    """Words that stand for nothing in a dossier, or for several things."""

    def __init__(
        self, words: str, thing: str, known: tuple[str, ...], *, several: bool
    ) -> None:
        super().__init__(words, thing, known)
        self.words, self.thing, self.known = words, thing, known
        self.several = several

    def __str__(self) -> str:
        words = wording.quoted(self.words)
        if self.several:
            return f"{len(self.known):,} {self.thing}s are meant by {words}"
        return f"no {self.thing} is meant by {words}"

    @property
    def hint(self) -> str:  # type: ignore[override]
        """Those that it may be."""
        listed = "\n".join(f"  {each}" for each in self.known[:_SHOWN])
        more = len(self.known) - _SHOWN
        rest = f"\n  and {more:,} more" if more > 0 else ""
        return f"Name one by its id:\n{listed}{rest}"


def point(dossier: Dossier, words: str) -> Point:
    """The point with that id, or the only one in which those words stand.

    Raises:
        NotOne: There is none, or the words are in several.
    """
    return _one(
        words,
        "point",
        ranked(dossier.points),
        lambda each: (each.text,),
        lambda each: f"{each.id}  {wording.clipped(each.text, 70)}",
    )


def source(dossier: Dossier, words: str) -> Source:
    """The source with that id, or the only one with that name or wording.

    Raises:
        NotOne: There is none, or several are called so.
    """
    names = {each.id: each.name for each in dossier.sources}

    def shown(each: Source) -> str:
        way = f", through {names[each.through]}" if each.through in names else ""
        return f"{each.id}  {wording.clipped(each.name + way, 70)}"

    return _one(
        words,
        "source",
        dossier.sources,
        lambda each: (each.name, *each.variants),
        shown,
    )


def report(dossier: Dossier, words: str) -> Document:
    """The report with that id, or the only one with that file or outlet, or its end.

    Raises:
        NotOne: There is none, or the words are in several.
    """
    return _one(
        words,
        "report",
        dossier.documents,
        lambda each: (each.file, PurePath(each.file).name, each.outlet.name or ""),
        lambda each: f"{each.id}  {wording.clipped(each.file, 70)}",
    )


def _one(
    words: str,
    thing: str,
    known: Iterable[Found],
    called: Callable[[Found], tuple[str, ...]],
    shown: Callable[[Found], str],
) -> Found:
    every = tuple(known)
    meant = _plain(words)
    tests: tuple[Callable[[Found], bool], ...] = (
        lambda each: each.id == words,
        lambda each: any(_plain(name) == meant for name in called(each)),
        lambda each: any(meant in _plain(name) for name in called(each)),
        lambda each: set(meant.split()) <= set(_plain(" ".join(called(each))).split()),
    )
    for test in tests:
        found = [each for each in every if test(each)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotOne(words, thing, tuple(map(shown, found)), several=True)
    raise NotOne(words, thing, tuple(map(shown, every)), several=False)


def _plain(name: str) -> str:
    return wording.folded(name).casefold()
