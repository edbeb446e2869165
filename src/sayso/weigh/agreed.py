"""Numbers in which several reports agree: "twelve crates" here, and "a dozen" there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from sayso.core.finding import DifferenceKind
from sayso.weigh import extents
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import ANYBODY, Reading, same_subject

_LEAST = 11.0  # up to ten, two reports have a number in common by chance
_DEAD = 3.0  # unless it is of the dead
_BARE = frozenset("number percent fraction multiple point".split())
_SAME = "several reports give this number"
_BOUNDED = "one number, to some of them a bound"

#: Unit, number, scope and event.
_Kind = tuple[str, float, tuple[str, ...], str]


def agreed(
    known: Sequence[Reading],
    lookup: Lookup,
    story_of: Mapping[int, str],
    told: AbstractSet[Reading],
) -> Iterator[Disparity]:
    """For each number of one thing that reports of one story share, who gives it.

    Of those *told* in another difference only what is a bound to some: that one tells
    who gives it, and not that "at least 41" is 41.
    """
    alike: defaultdict[_Kind, list[Reading]] = defaultdict(list)
    for each in known:
        first = each.figures[0]
        if _is_telling(each, lookup) and first.value is not None:
            kind = (each.range.unit, first.value, each.range.scope, each.event)
            alike[kind].append(each)
    for several in alike.values():
        for row in _rows(several, story_of):
            bounded = len({(each.range.low, each.range.high) for each in row}) > 1
            new = bounded or not told >= set(row)
            if new and _is_told_apart(row, lookup):
                why = f"{_BOUNDED if bounded else _SAME}{_of_what(row)}"
                yield Disparity(DifferenceKind.SAME_FIGURE, tuple(row), why)


def _of_what(row: Sequence[Reading]) -> str:
    """Of what it is, as the first of its reports words it: " (people, killed)"."""
    subjects = (figure.subject for each in row for figure in each.figures)
    said = next((words for words in subjects if words), "")
    told = ", ".join(filter(None, (said, " or ".join(row[0].range.scope))))
    return f" ({told})" if told else ""


def _is_telling(reading: Reading, lookup: Lookup) -> bool:
    """Whether it says of what it is, and is no number that anything might come to."""
    counted = bool(reading.scope or reading.subject - ANYBODY)
    least = _DEAD if reading.scope == {"killed"} else _LEAST
    exact = (reading.figures[0].value or 0.0) >= least
    plain = reading.range.unit not in _BARE and not extents.basis(reading, lookup)
    return counted and exact and plain


def _rows(
    several: Sequence[Reading], story_of: Mapping[int, str]
) -> Iterator[list[Reading]]:
    """*several* in rows of one story and of what nothing parts."""
    rows: list[list[Reading]] = []
    for each in several:
        row = next((r for r in rows if all(_same(each, o, story_of) for o in r)), None)
        if row is None:
            rows.append([each])
        else:
            row.append(each)
    yield from rows


def _same(one: Reading, other: Reading, story_of: Mapping[int, str]) -> bool:
    ours, theirs = ({story_of[n] for n in each.reports} for each in (one, other))
    if not ours & theirs or {_bound(one), _bound(other)} == {"min", "max"}:
        return False  # "more than 500" is not "nearly 500"
    if one.scope:
        return same_subject(one, other)
    return bool((one.subject & other.subject) - ANYBODY)


def _is_told_apart(row: Sequence[Reading], lookup: Lookup) -> bool:
    """Whether two reports give it, and not in one sentence that one has of another."""
    figures = [figure for each in row for figure in each.figures]
    reports = {figure.span.document for figure in figures}
    sentences = {lookup.text(lookup.sentence(f.span)).strip() for f in figures}
    return len(reports) > 1 and len(sentences) > 1


def _bound(reading: Reading) -> str:
    first = reading.figures[0]
    if first.min == first.value:
        return "min"
    return "max" if first.max == first.value else ""
