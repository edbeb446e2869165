"""Who is said to have said what, as a small trained model reads it.

``words`` and ``traits`` say what it sees of a report, ``windows`` and ``encoder`` run
it, ``decoding`` finds stretches in what it says of each word, ``pairs`` and ``links``
put them together. ``sayso.learn`` trained it; ``card.json`` says how, and how well.
"""

from collections.abc import Iterator, Sequence

from sayso.annotate.language import Passage
from sayso.annotate.learned import decoding, weights
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.links import Linked
from sayso.annotate.learned.page import Page
from sayso.annotate.learned.weights import Model
from sayso.annotate.learned.words import Words, words
from sayso.core.span import Span
from sayso.core.telling import Telling

MADE_BY = "learned"


def tellings(passages: Sequence[Passage], model: Model | None = None) -> list[Telling]:
    """The tellings in one report, in the order in which their content starts.

    Args:
        passages: The report, parsed.
        model: Another than the one that this package ships.

    Raises:
        BadWeights: if the weights are not those of the card beside them.
    """
    found = words(passages)
    if not len(found):
        return []
    model = model or weights.shipped()
    reading = model.encoder.read(found)
    stretches = decoding.stretches(reading.tags)
    page = Page(found, reading, model.linker.distance, stretches)
    document = passages[0].document.number
    return [_telling(each, found, document) for each in model.linker(page)]


def _telling(each: Linked, found: Words, document: int) -> Telling:
    return Telling(
        content=tuple(
            span for part in each.contents for span in _spans(part, found, document)
        ),
        cue=_whole(each.cue, found, document),
        source=_whole(each.source, found, document) if each.source else None,
        made_by=MADE_BY,
    )


def _spans(part: Stretch, found: Words, document: int) -> Iterator[Span]:
    """A stretch as spans: one for each passage that it runs through."""
    first = part.start
    for word in range(part.start + 1, part.end + 1):
        if word == part.end or found.passages[word] != found.passages[first]:
            yield Span(document, int(found.starts[first]), int(found.ends[word - 1]))
            first = word


def _whole(part: Stretch, found: Words, document: int) -> Span:
    return next(_spans(part, found, document))
