"""Who is said to have said what: each annotator against a corpus marked by hand."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate import language
from sayso.annotate.annotators import ANNOTATORS
from sayso.core.span import Span
from sayso.core.telling import Telling
from sayso.learn.corpus import Article, Marked, Pieces, articles
from sayso.measure.bootstrap import RESAMPLES
from sayso.measure.rate import Rate, rates
from sayso.measure.scoring import ACCURACIES, Measure, tallies
from sayso.measure.tally import Tally

Seen = Callable[[int], None]
Scored = Mapping[Measure, Tally]


@dataclass(frozen=True, slots=True)
class Scores:
    """How well each annotator finds what was marked in a corpus.

    Attributes:
        folder: Where the corpus lies, as the user gave it.
        words: How many words its articles have, as white space parts them.
        rates: By annotator, in the order asked for.
    """

    folder: Path
    articles: int
    words: int
    rates: Mapping[str, Mapping[Measure, Rate]]


def scores(
    folder: Path,
    annotators: Iterable[str] = tuple(ANNOTATORS),
    *,
    resamples: int = RESAMPLES,
    seen: Seen = lambda _: None,
) -> Scores:
    """The scores of each of *annotators* on the corpus in *folder*.

    Every article is parsed once for all of them.

    Args:
        folder: Holds ``text/`` and ``ann/``.
        annotators: Keys of ``ANNOTATORS``.
        resamples: How often articles are drawn again for the intervals.
        seen: Called after each article with the number of them so far.

    Raises:
        NoCorpus: if the folder holds no annotated articles.
    """
    corpus = in_order(articles(folder))
    scored: dict[str, list[Scored]] = {name: [] for name in annotators}
    parsed = language.passages(each.document for each in corpus)
    for number, (article, passages) in enumerate(zip(corpus, parsed, strict=True), 1):
        for name, rows in scored.items():
            rows.append(against(article, ANNOTATORS[name](passages)))
        seen(number)
    return Scores(
        folder=folder,
        articles=len(corpus),
        words=sum(len(each.document.text.split()) for each in corpus),
        rates={
            name: rates(Measure, rows, ACCURACIES, resamples=resamples)
            for name, rows in scored.items()
        },
    )


def in_order(corpus: Iterable[Article]) -> list[Article]:
    """The articles by name, which a path's ending would put in another order."""
    return sorted(corpus, key=lambda article: article.document.file)


def against(article: Article, told: Iterable[Telling]) -> Scored:
    """What of the tellings *told* of *article* is right."""
    return tallies(article.document.text, map(as_marked, told), article.marked)


def as_marked(telling: Telling) -> Marked:
    """*telling* as an annotator of the corpus would have marked it."""
    content = tuple((span.start, span.end) for span in telling.content)
    return Marked(_pieces(telling.source), _pieces(telling.cue), content)


def _pieces(span: Span | None) -> Pieces:
    return ((span.start, span.end),) if span else ()
