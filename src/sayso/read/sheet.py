"""A text laid out in lines, and what is known of each: what the rules pass on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.core.document import Kind
from sayso.read.lines import Line

# Fewer words than this are no sentence of a story, but may be a name or a button.
SENTENCE = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a text with the kinds found so far; ``None`` is not yet known.

    Attributes:
        title: The headline, where the page or record states it apart.
    """

    lines: tuple[Line, ...]
    kinds: tuple[Kind | None, ...]
    title: str | None = None

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
        return tuple(at for at, each in enumerate(self.kinds) if each is kind)

    def is_prose(self, at: int) -> bool:
        """Whether line *at* may be the story's: sentences, and nothing else so far."""
        if not 0 <= at < len(self.lines) or self.kinds[at] not in (None, Kind.BODY):
            return False
        line = self.lines[at]
        return line.long or (line.stops and len(line.words.split()) >= SENTENCE)

    @property
    def lead(self) -> int:
        """The first line of prose; the number of lines where there is none."""
        numbers = range(len(self.lines))
        return next((at for at in numbers if self.is_prose(at)), len(self.lines))


Rule = Callable[[Sheet], Mapping[int, Kind]]
