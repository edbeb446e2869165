"""What a page or a record states of itself apart from its text, laid out as text.

Every statement becomes a paragraph of its own above the body, so that all that
is known of a report has words in its text to rest on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.core.document import Kind
from sayso.core.interval import Interval

GAP = "\n\n"
FETCHED = "Fetched "


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A report as a page or a record gives it; ``None`` is what it does not state.

    Attributes:
        byline: The names as written, without "By".
        date: As written: words or figures.
        day: What that comes to, where the words alone do not tell it.
        fetched: The day on which somebody saw it, as an ISO date.
        parts: The body in order, each part with its kind if the page tells it; a
            part without a kind is looked at line by line.
        links: Of each part with links where in it they stand, and where they lead.
        headed: Whether the body may have a headline of its own, to be looked for.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    date: str | None = None
    day: Interval | None = None
    outlet: str | None = None
    url: str | None = None
    fetched: str | None = None
    parts: tuple[tuple[Kind | None, str], ...] = ()
    links: Mapping[str, tuple[tuple[int, int, str], ...]] = field(default_factory=dict)
    headed: bool = False

    @property
    def paragraphs(self) -> tuple[tuple[Kind | None, str], ...]:
        """All of it in the order of the text: headline, what is stated, body."""
        head = (
            (Kind.HEADLINE, self.title),
            (Kind.BYLINE, f"By {', '.join(self.byline)}" if self.byline else None),
            (Kind.DATE, self.date),
            (Kind.LABEL, self.outlet),
            (Kind.URL, self.url),
            (Kind.LABEL, f"{FETCHED}{self.fetched}" if self.fetched else None),
        )
        return tuple((kind, words) for kind, words in head if words) + self.parts

    @property
    def text(self) -> str:
        """The paragraphs, a blank line apart."""
        return GAP.join(words for _, words in self.paragraphs)


def tidy(words: object) -> str | None:
    """*words* on one line; ``None`` if they are none, or no words at all."""
    if not isinstance(words, str | int | float) or isinstance(words, bool):
        return None
    return " ".join(str(words).split()) or None
