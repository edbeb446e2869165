"""What the trained annotator gets wrong, by kind, and how often.

    python bench/errors.py                            prints the table
    python bench/errors.py --update docs/measures.md  and puts it in that page

Read on the slice of PolNeAR's training part that the encoder was not trained on, so
that the development part stays a part that nobody looked into.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from marks import put

from sayso.annotate import language
from sayso.annotate.annotators import ANNOTATORS
from sayso.core.telling import Telling
from sayso.learn.corpus import Article, articles
from sayso.measure.alignment import HALF, Relation, half_right, joined, likeness
from sayso.measure.attributions import as_marked
from sayso.measure.tokens import Tokens

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "polnear" / "train"
SLICE = 12  # as in sayso.learn.attributions: the articles that are kept apart

# An example of each kind, which we wrote: [what was marked], {what was told}.
EXAMPLES = {
    "not found": "The mayor's [blessing] of the plan came late.",
    "told, not marked": "The union {put up posters against the dam}.",
    "cut shorter or split": "He said [the dam {would hold}, which nobody believed].",
    "cut longer or joined": "She said {[it held], then left for the coast}.",
    "another's words": "Ruiz, whom [Vale] called a friend, said so: {Ruiz}.",
    "a source where none was marked": "It was expected {by the port} [to shut].",
    "no source where one was marked": "[Her] hope was that it would hold.",
}


def kinds(article: Article, told: Sequence[Telling]) -> Iterator[str]:
    """The kind of each error of what was *told* of *article*."""
    tokens = Tokens.of(article.document.text)
    ours = [each for each in joined(tokens, map(as_marked, told)) if each.content]
    theirs = [each for each in joined(tokens, article.marked) if each.content]
    for each in theirs:
        best = max(ours, key=lambda o: likeness(o.content, each.content), default=None)
        if best is None or not best.content & each.content:
            yield "not found"
        elif likeness(best.content, each.content) < HALF:
            longer = len(best.content) > len(each.content)
            yield "cut longer or joined" if longer else "cut shorter or split"
        elif not half_right(best, each):
            yield _of_source(best, each)
    for one in ours:
        if not any(one.content & each.content for each in theirs):
            yield "told, not marked"


def _of_source(told: Relation, marked: Relation) -> str:
    if not marked.source:
        return "a source where none was marked"
    return "another's words" if told.source else "no source where one was marked"


def page() -> Iterator[str]:
    """All that is printed."""
    kept = list(islice(articles(CORPUS), 0, None, SLICE))
    found: Counter[str] = Counter()
    marked = 0
    parsed = language.passages(a.document for a in kept)
    for article, passages in zip(kept, parsed, strict=True):
        found.update(kinds(article, ANNOTATORS["learned"](passages)))
        marked += sum(1 for each in article.marked if each.content)
    today = datetime.now(UTC).date()
    yield f"Counted {today} on {len(kept)} articles, {marked:,} marked."
    yield ""
    yield "| kind of error | of 100 marked | for example |"
    yield "| --- | --: | --- |"
    for kind, count in found.most_common(5):
        yield f"| {kind} | {100 * count / marked:.1f} | {EXAMPLES[kind]} |"


def main() -> None:
    """Print the table, and put it where it is asked for."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    asked = arguments.parse_args()
    if not CORPUS.is_dir():
        sys.exit("The articles of ../shared are not here: nothing to measure.")
    printed = "\n".join(page())
    print(printed)
    if asked.update:
        put(asked.update, "errors", printed)


if __name__ == "__main__":
    main()
