"""A text laid out in lines, and what is known of each: what the rules pass on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.core.document import Kind
from sayso.read.lines import Line

# Fewer words than this are no sentence of a story, but may be a name or a button.
SENTENCE = 6


_STORY = (None, Kind.BODY)


@dataclass(frozen=True)  # without slots, for the properties that are reckoned once
class Sheet:
    """The lines of a text with the kinds found so far; ``None`` is not yet known.

    Attributes:
        title: The headline, where the page or record states it apart.
        picked: Whether the lines are a page's or record's own text, and not all that
            a page shows.
    """

    lines: tuple[Line, ...]
    kinds: tuple[Kind | None, ...]
    title: str | None = None
    picked: bool = False

    def given(self, found: Mapping[int, Kind]) -> "Sheet":
        """This sheet with what was *found* of lines that were not yet known."""
        kinds = (known or found.get(at) for at, known in enumerate(self.kinds))
        return replace(self, kinds=tuple(kinds))

    def unknown(self) -> Iterator[tuple[int, Line]]:
        """The lines of which nothing is known yet, with their numbers."""
        return (
            (at, line)
            for at, (line, kind) in enumerate(zip(self.lines, self.kinds, strict=True))
            if kind is None
        )

    def words(self, at: int) -> str:
        """What a reader sees of line *at*; nothing where there is no such line."""
        return self.lines[at].words if 0 <= at < len(self.lines) else ""

    def kind(self, at: int) -> Kind | None:
        """What line *at* is; ``None`` too where there is no such line."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else None

    def of(self, kind: Kind) -> tuple[int, ...]:
        """The numbers of the lines of that *kind*."""
        return self._places.get(kind, ())

    @cached_property
    def _places(self) -> dict[Kind, tuple[int, ...]]:
        """By kind the numbers of its lines; rules ask line by line."""
        found: dict[Kind, list[int]] = {}
        for at, each in enumerate(self.kinds):
            if each is not None:
                found.setdefault(each, []).append(at)
        return {each: tuple(places) for each, places in found.items()}

    @cached_property
    def prose(self) -> tuple[bool, ...]:
        """Whether each line may be the story's: sentences, and nothing else so far."""
        pairs = zip(self.lines, self.kinds, strict=True)
        return tuple(
            kind in _STORY
            and (line.long or (line.stops and len(line.words.split()) >= SENTENCE))
            for line, kind in pairs
        )

    def is_prose(self, at: int) -> bool:
        """Whether line *at* may be the story's; not where there is no such line."""
        return 0 <= at < len(self.lines) and self.prose[at]

    @cached_property
    def lead(self) -> int:
        """The first line of prose; the number of lines where there is none."""
        return self.prose.index(True) if True in self.prose else len(self.lines)

    @cached_property
    def last(self) -> int:
        """The last line of prose; -1 where there is none."""
        return max((at for at, prose in enumerate(self.prose) if prose), default=-1)


Rule = Callable[[Sheet], Mapping[int, Kind]]
