"""Numbers of several kinds, counted together by one and apart by another.

"Four boats and nine cars" beside "13 vessels and vehicles", or beside "13 wrecks".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh import concepts, narrowing
from sayso.weigh.disparity import Disparity
from sayso.weigh.extents import exact
from sayso.weigh.figures import counts, event
from sayso.weigh.readings import ANYBODY, Reading, reading, subject
from sayso.weigh.rounding import rounded
from sayso.weigh.tellings import Tellings

_AND = re.compile(r"\s(?:[^\W\d][\w’'-]*\s){1,4}and\s")
_BOTH = re.compile(
    r"\s(?:[\w’'-]+\s){0,2}?(?P<one>[a-z]+s)\s(?:and|or)\s(?:[a-z’'-]+\s)?"
    r"(?P<other>[a-z]{3,}s)\b"
)
_REACH = 70  # characters after a number
_LEAST = 13.0  # a sum that is not reached by chance
_MOST = 5.0  # times the part: farther apart, the two are of different things
_NO_COUNTS = frozenset("percent fraction multiple point number".split())


def sums(told: Tellings, story_of: Mapping[int, str]) -> Iterator[Disparity]:
    """Totals that two kinds make which another report counts one by one, in a row.

    Both must be told of one fate, or what is told of them in one word besides.
    """
    plain = [f for f in told.lookup.figures.values() if _is_plain(f)]
    by_value: defaultdict[float, list[Figure]] = defaultdict(list)
    for figure in plain:
        by_value[figure.value or 0.0].append(figure)
    rows: defaultdict[tuple[float, ...], dict[str, Figure]] = defaultdict(dict)
    for one, other in pairwise(plain):
        if not _in_a_row(one, other, told):
            continue
        total = (one.value or 0.0) + (other.value or 0.0)
        wholes = [
            f
            for f in (by_value[total] if total >= _LEAST else ())
            if _is_whole(f, one, other, told) and _of_one_story(f, one, story_of)
        ]
        if wholes:
            key = (total, one.value or 0.0, other.value or 0.0)
            rows[key].update({f.id: f for f in (*wholes, one, other)})
    for (total, *parts), figures in rows.items():
        kinds = tuple(
            reading(tuple(f for f in figures.values() if f.value == value), told.lookup)
            for value in dict.fromkeys((total, *parts))
        )
        added = " + ".join(f"{value:,.10g}" for value in parts)
        why = f"{added} = {total:,.10g}: the one counts together what the other parts"
        yield Disparity(DifferenceKind.SAME_FIGURE, kinds, why)


def _is_plain(figure: Figure) -> bool:
    exact = figure.value is not None and figure.min is None and figure.max is None
    counted = counts(figure) and figure.unit not in _NO_COUNTS
    return exact and counted and not (figure.denied or figure.approximate)


def _in_a_row(one: Figure, other: Figure, told: Tellings) -> bool:
    """Whether the two stand side by side, joined by "and", and count two kinds."""
    sentence = told.lookup.sentence(one.span)
    if other.span not in sentence or one.scope != other.scope:
        return False
    words = told.lookup.text(sentence)
    between = words[one.span.end - sentence.start : other.span.start - sentence.start]
    apart = not (subject(one.subject) & subject(other.subject)) - ANYBODY
    return apart and bool(_AND.fullmatch(between))


def _is_whole(whole: Figure, one: Figure, other: Figure, told: Tellings) -> bool:
    if whole.span.document == one.span.document or event(whole) != event(one):
        return False
    if one.scope:
        return whole.scope == one.scope and whole.unit == "persons"
    parts = _besides(one, told) & _besides(other, told)
    return not whole.scope and bool(parts & _besides(whole, told))


def _besides(figure: Figure, told: Tellings) -> frozenset[str]:
    """What is told of it, without names and times."""
    labels = narrowing.purposes(reading((figure,), told.lookup), told)
    return frozenset(label for label in labels if label.isalpha()) - told.names


def _of_one_story(one: Figure, other: Figure, story_of: Mapping[int, str]) -> bool:
    return story_of[one.span.document] == story_of[other.span.document]


def unions(
    known: Sequence[Reading], told: Tellings, story_of: Mapping[int, str]
) -> Iterator[Disparity]:
    """Numbers of two kinds together, beside another report's number of one of them."""
    for whole in known:
        words, kinds = _kinds(whole, told)
        parts = [
            part
            for part in known
            if kinds
            and exact(part)
            and not part.reports & whole.reports
            and _is_part(part, whole, kinds)
            and any(
                _of_one_story(f, g, story_of)
                for f in part.figures
                for g in whole.figures
            )
        ]
        if parts:
            why = f"the last is told of “{words}” together"
            yield Disparity(DifferenceKind.SCOPE, (*parts, whole), why)


def _kinds(whole: Reading, told: Tellings) -> tuple[str, frozenset[str]]:
    """The two nouns that one number counts, as words, and as concepts."""
    for figure in whole.figures:
        sentence = told.lookup.sentence(figure.span)
        end = figure.span.end - sentence.start
        found = _BOTH.match(told.lookup.text(sentence)[end : end + _REACH])
        if found and whole.range.unit not in _NO_COUNTS:
            ours, theirs = (set(concepts.of(found[k])) for k in ("one", "other"))
            counted = subject(figure.subject) | set(concepts.of(figure.unit))
            if not ours & theirs and ours & counted:
                words = f"{found['one']} and {found['other']}"
                return words, frozenset(ours | theirs)
    return "", frozenset()


def _is_part(part: Reading, whole: Reading, kinds: frozenset[str]) -> bool:
    less, more = part.range.told, whole.range.told
    near = _LEAST <= less < more <= _MOST * less and not rounded(part, whole)
    alike = part.scope == whole.scope and part.event == whole.event
    return near and alike and bool(kinds & set(concepts.of(part.range.unit)))
