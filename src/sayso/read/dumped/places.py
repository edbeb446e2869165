"""What can be measured of a line among its neighbours, and beside the story."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from sayso.core.document import KEPT, Kind
from sayso.read.dumped.traits import OWN, Numbers, is_wide, tokens

# Characters: the least of a line whose words tell what the story is about.
_TOLD = 80

# Of these many lines' beginnings and ends the distance is told; the rest is far.
_FAR = 50

# In kinds: what the rules say of a line, a column each.
_RULED: tuple[frozenset[Kind | None], ...] = (
    frozenset((None,)),
    frozenset(KEPT),
    frozenset(Kind) - KEPT,
    frozenset((Kind.HEADLINE,)),
    frozenset((Kind.RELATED, Kind.TEASER)),
    frozenset((Kind.NAVIGATION,)),
    frozenset((Kind.CAPTION, Kind.CREDIT, Kind.DUPLICATE)),
)

_SIZE, _STOP, _COLON = (OWN.index(name) for name in ("size", "stop", "colon"))
_CAPITALS, _COPIES = OWN.index("capitals"), OWN.index("copies")


def placed(
    lines: Sequence[str], kinds: Sequence[Kind | None], own: Numbers, alone: Numbers
) -> Numbers:
    """Traits of each line with its neighbours', one row a line.

    Args:
        lines: The words of each line.
        kinds: What the rules say of it.
        own: Its traits by itself.
        alone: How likely it is the story's by those, from 0 to 1.
    """
    ruled = np.array([[k in each for each in _RULED] for k in kinds], dtype=np.float32)
    aside, size = ruled[:, 2], own[:, _SIZE]
    means = (
        (alone, (1, 2, 4, 8, 16)),
        (size, (1, 3, 8)),
        (own[:, _STOP], (2, 6)),
        (aside, (2, 8)),
        (own[:, _COPIES], (3, 8)),
        (own[:, _CAPITALS], (3,)),
    )
    near = (alone, size, own[:, _STOP], aside, own[:, _COLON], own[:, _CAPITALS])
    columns = [around(column, reach) for column, reaches in means for reach in reaches]
    columns += [shifted(col, by) for col in near for by in (-3, -2, -1, 1, 2, 3)]
    columns += _spots(np.expm1(size), alone)
    return np.hstack(
        [own, alone[:, None], ruled, np.stack(columns, 1), _kinship(lines, alone)]
    ).astype(np.float32)


def _spots(size: Numbers, alone: Numbers) -> list[Numbers]:
    """Where each line stands: in the text, in the story, and beside its densest part.

    *size* is each line's in characters.
    """
    at = np.arange(len(size), dtype=np.float32)
    count = np.full_like(at, len(size))
    found = [at / count, np.log1p(at), np.log1p(count - at), np.log1p(count)]
    told = np.cumsum(size * alone)
    found += [told / max(told[-1], 1e-6), np.log1p(told), np.log1p(told[-1] - told)]
    for cost in (0.3, 0.5):
        first, end = densest((alone - cost) * np.sqrt(size))
        found += [
            (at >= first) & (at < end),
            np.clip(first - at, -_FAR, _FAR),
            np.clip(at - end, -_FAR, _FAR),
            np.full_like(at, end - first),
        ]
    return [column.astype(np.float32) for column in found]


def _kinship(lines: Sequence[str], alone: Numbers) -> Numbers:
    """What each line has in common with the story.

    Columns: the share of its longer words that the story's other lines have; the
    share of its words that are the story's most frequent; how many longer words it
    has. -1 where there are none to tell by.
    """
    said, common = Counter[str](), Counter[str]()
    sets = [_telling(words) for words in lines]
    bags = [tokens(words) for words in lines]
    story = [a > 0.5 and len(w) > _TOLD for a, w in zip(alone, lines, strict=True)]
    for is_story, mine, bag in zip(story, sets, bags, strict=True):
        if is_story:
            said.update(mine)
            common.update(bag)
    ties = {word for word, _ in common.most_common(40) if not word.isdigit()}
    rows = [
        (
            sum(said[w] > its_own for w in mine) / len(mine) if mine and said else -1.0,
            sum(w in ties for w in bag) / len(bag) if bag and ties else -1.0,
            len(mine),
        )
        for its_own, mine, bag in zip(story, sets, bags, strict=True)
    ]
    return np.array(rows, dtype=np.float32).reshape(len(rows), 3)


def _telling(words: str) -> frozenset[str]:
    """The longer words of a line; of a script without blanks each pair of signs."""
    seen = words[:2_000]
    if is_wide(seen):
        return frozenset(seen[at : at + 2] for at in range(len(seen) - 1))
    return frozenset(w for w in tokens(seen) if len(w) > 4 and not w.isdigit())


def shifted(column: Numbers, by: int) -> Numbers:
    """What stands *by* lines below each line, or above it; -1 where nothing does.

    >>> shifted(np.array([1.0, 2.0, 3.0], dtype=np.float32), 1).tolist()
    [2.0, 3.0, -1.0]
    """
    out = np.full_like(column, -1.0)
    if abs(by) < len(column):
        out[max(-by, 0) : len(column) - max(by, 0)] = column[
            max(by, 0) : len(column) + min(by, 0)
        ]
    return out


def around(column: Numbers, reach: int) -> Numbers:
    """The mean over each line and *reach* lines above and below it.

    >>> around(np.array([0.0, 3.0, 6.0], dtype=np.float32), 1).tolist()
    [1.5, 3.0, 4.5]
    """
    total = np.concatenate(([0.0], np.cumsum(column, dtype=np.float64)))
    at = np.arange(len(column))
    low, high = np.maximum(at - reach, 0), np.minimum(at + reach + 1, len(column))
    mean: Numbers = ((total[high] - total[low]) / (high - low)).astype(np.float32)
    return mean


def densest(gain: Numbers) -> tuple[int, int]:
    """The stretch of lines with the highest sum of *gain*, half-open.

    >>> densest(np.array([-1.0, 2.0, -1.0, 2.0, -3.0], dtype=np.float32))
    (1, 4)
    """
    best, start, total, found = 0.0, 0, 0.0, (0, 0)
    for at, each in enumerate(gain.tolist()):
        if total <= 0:
            start, total = at, 0.0
        total += each
        if total > best:
            best, found = total, (start, at + 1)
    return found
