"""Quotations: told without their marks, or quoted with other words."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span, hull
from sayso.text.lexicon import words
from sayso.weigh.drifting.pairs import Pair, find
from sayso.weigh.drifting.variants import Variant

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|\[[^\]]*\]|…|\.{3}|\. \. \.")
_RUN = 8  # words in a row that nobody writes by chance
_EDGE = 3  # words alike on either side of those that differ
_OTHER = 3  # words, at most, in place of others
_SIGNED = re.compile(r"[—–-]\s*[^.:;—–]{2,60}\(@\w+\)")
_SHORT = re.compile(r"[’']")


def unmarked(pair: Pair) -> Iterator[Change]:
    """The source's own words are told without quotation marks."""
    if pair.one_report or not pair.before.direct or pair.after.direct:
        return
    if pair.after.headline or _earlier(pair):
        return
    quotations = pair.tale.quotations[pair.after.document]
    if any(each.overlaps(pair.after.span) for each in quotations):
        return
    signed = any(find(_SIGNED, each, pair) for each in pair.tale.around(pair.after))
    if signed or pair.introduced(pair.after):
        return  # a post shown whole
    ours, theirs = (_words(v, pair) for v in (pair.before, pair.after))
    for start, at, size in _alike(ours, theirs):
        run = [word for word, _ in ours[start : start + size]]
        if size >= _RUN and not _quoted(run, pair):
            yield pair.change(
                ChangeKind.UNMARKED,
                before=hull((ours[start][1], ours[start + size - 1][1])),
                after=hull((theirs[at][1], theirs[at + size - 1][1])),
            )
            return


def _quoted(run: Sequence[str], pair: Pair) -> bool:
    """Whether the later report has these words in a quotation, too."""
    told = " ".join(run)
    return any(
        told in " ".join(_WORD.findall(pair.text(each).lower()))
        for each in pair.tale.quotations[pair.after.document]
    )


def _earlier(pair: Pair) -> bool:
    """Whether the second telling appeared before the first: nothing was lost in it."""
    first, second = (
        pair.tale.lookup.published(v.document) for v in (pair.before, pair.after)
    )
    return bool(second.max and first.min and second.max < first.min)


def otherwise(pair: Pair) -> Iterator[Change]:
    """A quotation has other words in the middle of the same ones."""
    if not pair.quoted or pair.one_report:
        return
    ours, theirs = (_words(v, pair) for v in (pair.before, pair.after))
    blocks = list(_alike(ours, theirs))
    for (a, b, size), (c, d, more) in pairwise(blocks):
        if min(size, more) < _EDGE:
            continue
        was, now = ours[a + size : c], theirs[b + size : d]
        if was and now and max(len(was), len(now)) <= _OTHER and _differ(was, now):
            yield pair.change(
                ChangeKind.OTHER,
                before=hull((was[0][1], was[-1][1])),
                after=hull((now[0][1], now[-1][1])),
            )


_Words = list[tuple[str, Span]]


def _words(variant: Variant, pair: Pair) -> _Words:
    document, start = variant.document, variant.span.start
    return [
        (m.group().lower(), Span(document, start + m.start(), start + m.end()))
        for m in _WORD.finditer(pair.text(variant.span))
    ]


def _alike(ours: _Words, theirs: _Words) -> Iterator[tuple[int, int, int]]:
    """Runs of words alike: where they start on either side, and how long they are."""
    told = [[word for word, _ in side] for side in (ours, theirs)]
    matcher = SequenceMatcher(None, told[0], told[1], autojunk=False)
    matched = matcher.get_matching_blocks()
    yield from ((block.a, block.b, block.size) for block in matched if block.size)


def _differ(was: _Words, now: _Words) -> bool:
    """Whether they are other words: no brackets, dots, short forms or spellings."""
    texts = [" ".join(word for word, _ in side) for side in (was, now)]
    if all(word in words("grammar.txt") for side in (was, now) for word, _ in side):
        return False
    if any(re.search(r"[\[…]|\.\.|\d", text) or _SHORT.search(text) for text in texts):
        return False
    alike = SequenceMatcher(None, texts[0], texts[1], autojunk=False).ratio()
    return alike < _SPELT or {len(side) for side in (was, now)} != {1}


_SPELT = 0.8  # of two words' letters, from which one is the other, spelt otherwise
