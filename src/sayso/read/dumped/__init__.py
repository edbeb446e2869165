"""What of a plain-text dump is not the report: learned from pages that people marked.

The rules go first, and what they say stands. Of the lines that they do not know,
those are set aside that are very likely no story's. It knows no language: it goes by
a line's make, its place, and what stands around it.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from sayso.core.document import KEPT, Kind
from sayso.read.dumped.model import shipped
from sayso.read.dumped.traits import STOP, Numbers
from sayso.read.lines import Line
from sayso.read.sheet import SENTENCE, Sheet

# Up to which chance of being the story's a sentence and another line is set aside: a
# lost sentence costs more than a teaser kept. All were chosen on one fold of five and
# on 465 reports without debris; docs/decisions.md has the figures.
IN_A_DUMP = (0.4, 0.5)
IN_A_REPORT = (0.05, 0.12)

# From this share of lines on that are surely none of the story's, a text is a dump of
# a page. In others a short line is the story's own: a subheading, whose turn it is to
# speak.
SHARE, SURE = 0.25, 0.3

# With fewer lines there is nothing about a line to tell by.
FEW = 4

# In words: up to this a line is a button or an entry of a menu, not a headline.
_BUTTON = 4

# So many lines above the story's first sentence, its headline may stand.
_ABOVE = 6

_RIGHTS = ("©", "(c)", "®", "copyright")


def debris(sheet: Sheet) -> Mapping[int, Kind]:
    """Lines that no rule knows and that are hardly the story's.

    None, if that would leave nothing of the story.
    """
    words = [line.words for line in sheet.lines]
    unknown = dict(sheet.unknown())
    if len(words) < FEW or not unknown:
        return {}
    taken = unlikely(words, sheet.kinds, shipped().chances(words, sheet.kinds))
    found = {
        at: _kind(line) for at, line in unknown.items() if taken[at] and not line.long
    }
    return found if len(found) < len(unknown) else {}


def unlikely(
    words: Sequence[str], kinds: Sequence[Kind | None], chances: Numbers
) -> npt.NDArray[np.bool_]:
    """Of each line whether no rule knows it and its chance is too low.

    Args:
        words: Of each line.
        kinds: What the rules say of it.
        chances: How likely it is the story's, from 0 to 1.
    """
    unknown = np.array([kind is None for kind in kinds])
    aside = np.array([kind is not None and kind not in KEPT for kind in kinds])
    surely = aside | (unknown & (chances < SURE))
    sentences = np.array([_is_sentence(each) for each in words])
    if surely.mean() >= SHARE:
        taken = unknown & (chances < np.where(sentences, *IN_A_DUMP))
        head = _headline(words, kinds, sentences & ~taken)
        taken[head : head + 1] = False
        return taken
    # what is above a report's first sentence may be its headline
    begun = np.logical_or.accumulate(sentences)
    return unknown & begun & (chances < np.where(sentences, *IN_A_REPORT))


def _headline(
    words: Sequence[str], kinds: Sequence[Kind | None], story: npt.NDArray[np.bool_]
) -> int:
    """The line that may be the headline; beyond them all, if there is none.

    It is the last above the *story* that is as long as one and not above what the
    rules take for the headline: the true one may be below that.
    """
    first = int(story.argmax())
    known = max(at for at in range(-1, first) if at < 0 or kinds[at] is Kind.HEADLINE)
    near = range(first - 1, max(first - 1 - _ABOVE, known), -1)
    long = (at for at in near if len(words[at].split()) > _BUTTON)
    return next((at for at in long if kinds[at] is None), len(words))


def _is_sentence(words: str) -> bool:
    return bool(STOP.search(words[-8:])) and len(words.split()) >= SENTENCE


def _kind(line: Line) -> Kind:
    """What a line that is not the story's is, by its looks."""
    if any(sign in line.words.casefold() for sign in _RIGHTS):
        return Kind.LABEL
    if _is_sentence(line.words):
        return Kind.TEASER
    return Kind.NAVIGATION if len(line.words.split()) <= _BUTTON else Kind.RELATED
