"""Whoever says in words of their own that something is not so denies its point.

"The minister had it held back" and "I have not asked anybody to hold anything back" are
one point with two sides, whether or not a report says that somebody "denied" it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.core.account import Claim, Support
from sayso.core.finding import PointMention, Stance
from sayso.core.span import Span
from sayso.weigh.declared import Declared, declared
from sayso.weigh.denials import Denial, Denials
from sayso.weigh.facets import SILENCE
from sayso.weigh.likeness import likeness
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import AGAINST, NOBODY
from sayso.weigh.scale import wording
from sayso.weigh.speakers import speaks
from sayso.weigh.stances import refused
from sayso.weigh.tellings import Tellings

Group = tuple[Claim, ...]

_AGAINST = {Stance.DENIES: Support.DENIES, Stance.DOUBTS: Support.DOUBTS}
# How like a point is to what is said not to be so by whoever was just told to deny
# something; and how like in words, wherever in the report it was told.
_REPEATS, _MEANT = 0.5, 0.25
_SHORT = 120  # characters within which somebody refuses to have it so
_SUCH = re.compile(r"\bno\s+such\s+(?!thing)(\w{4})", re.IGNORECASE)
_ASKED = re.compile(r"\basked\b", re.IGNORECASE)  # about what no claim tells
# All that was told before, and nothing else: "That is a lie", "not a word of it".
_ALL = re.compile(
    r"^\W*(?:(?:it|this|that|these|those|all)\b|(?:it|that|this)['’]s)"
    r"|\bbelieve\s+(?:a\s+word\b|it\b|that\b|this\b)",
    re.IGNORECASE,
)


def faced(groups: Sequence[Group], told: Tellings) -> list[Group]:
    """*groups*, with those that only deny or doubt another as a part of it."""
    sides = _Sides(groups, told)
    faces = [sides.faces(number) for number in range(len(groups))]
    joining: defaultdict[int, list[Claim]] = defaultdict(list)
    moved = set()
    for number, found in enumerate(faces):
        if found is not None and faces[found[0]] is None:
            host, support = found
            joining[host] += [replace(c, support=support) for c in groups[number]]
            moved.add(number)
    return [
        tuple(sorted((*group, *joining[number]), key=lambda c: c.span))
        for number, group in enumerate(groups)
        if number not in moved
    ]


def against(lookup: Lookup) -> dict[Span, Declared]:
    """Sentence -> who is told in it to stand against what another sentence says."""
    return {
        each.evidence: each
        for each in declared(lookup)
        if each.stance in _AGAINST
        and each.about != each.evidence
        and speaks(lookup.sources[each.source], each.stance)
    }


def bare(
    groups: Iterable[Group], told: Mapping[Span, Declared], lookup: Lookup
) -> dict[int, list[PointMention]]:
    """The number of a point -> the sentences that say no more than that it is not so.

    "The government denies it" makes no claim, and is a side of the point all the same.
    """
    first = first_told(groups, lookup)
    found: defaultdict[int, list[PointMention]] = defaultdict(list)
    for where, each in told.items():
        if each.about in first and where not in first:
            mention = PointMention(
                span=where,
                attribution=None,
                support=_AGAINST[each.stance],
                origin=each.source,
            )
            found[first[each.about]].append(mention)
    return found


def first_told(groups: Iterable[Group], lookup: Lookup) -> dict[Span, int]:
    """Sentence -> the number of the group of its first claim."""
    found: dict[Span, tuple[Span, int]] = {}
    for number, group in enumerate(groups):
        for claim in group:
            where = lookup.sentence(claim.span)
            found[where] = min(
                found.get(where, (claim.span, number)), (claim.span, number)
            )
    return {where: number for where, (_, number) in found.items()}


@dataclass(frozen=True)
class _Sides:
    """Groups of claims, and which of them speak against which."""

    groups: Sequence[Group]
    told: Tellings

    @property
    def lookup(self) -> Lookup:
        return self.told.lookup

    def faces(self, number: int) -> tuple[int, Support] | None:
        """The group against which most of one speaks, and how."""
        group = self.groups[number]
        if any(claim.support in AGAINST for claim in group):
            return None
        found = Counter(matter for claim in group if (matter := self._matter(claim)))
        most = max(found, key=lambda each: (found[each], -each[0]), default=None)
        if most is None or most[0] == number or 2 * found[most] < len(group):
            return None
        return most

    def _matter(self, claim: Claim) -> tuple[int, Support] | None:
        if self.lookup.status(claim) in NOBODY:
            return self._outright(claim)
        denied = self._repeated(claim)
        if denied is not None:
            return denied, Support.DENIES
        taken = refused(self.lookup.text(claim.span)[:_SHORT])
        about = self._refuted(claim) if taken else None
        return None if about is None or taken is None else (about, _AGAINST[taken])

    def _outright(self, claim: Claim) -> tuple[int, Support] | None:
        """What a sentence is against that only says so: "The railways deny it"."""
        told = self._against.get(self.lookup.sentence(claim.span))
        about = self._first.get(told.about) if told else None
        if told is None or about is None:
            return None
        whole = claim.span.start < told.words.end <= claim.span.end
        return (about, _AGAINST[told.stance]) if whole else None

    def _refuted(self, claim: Claim) -> int | None:
        """The point of what somebody else says before, which *claim* refutes.

        "No such offer" is against the offer last told of, "my client never took it"
        against what is nearest in words; what has hardly any of its own ("I do not
        believe a word of it") against the sentence before, or the report's news.
        """
        text, before = self.lookup.text(claim.span), self._before(claim)
        if such := _SUCH.search(text):
            noun = such[1].lower()
            named = [o for o in before if noun in self.lookup.text(o.span).lower()]
            return self._holding[named[-1].id] if named else None
        if _ALL.search(text):
            here = self.lookup.sentence(claim.span)
            if _ASKED.search(self.lookup.text(here)):
                return None
            where = self.lookup.sentence_before(here)
            right = [other for other in before if where and other.span in where]
            news = [other for other in before if other.leading]
            return next((self._holding[o.id] for o in (*right, *news)), None)
        points = {self._holding[other.id] for other in before}
        near = max(points, key=lambda n: (self._worded(claim, n), -n), default=None)
        return (
            near if near is not None and self._worded(claim, near) >= _MEANT else None
        )

    def _before(self, claim: Claim) -> list[Claim]:
        """What others say before *claim* in its report, in order; nobody's silence."""
        who = self.lookup.origin(claim)
        return [
            other
            for other in self.lookup.claims_of(claim.span.document)
            if other.span.end <= claim.span.start
            and other.id in self._holding
            and self.told.facets[other.id].act != SILENCE
            and self.lookup.origin(other) != who
        ]

    def _repeated(self, claim: Claim) -> int | None:
        """The point that *claim* denies once more, by whoever was told to deny it."""
        denial = self._denials.repeated(claim)
        if denial is None or not isinstance(denial.matter, int):
            return None
        said = replace(self.told.facets[claim.id], denied=False)
        theirs = [self.told.facets[o.id] for o in self.groups[denial.matter]]
        worth = max(likeness(said, each, self.told.scale) for each in theirs)
        return denial.matter if worth >= _REPEATS else None

    def _worded(self, claim: Claim, number: int) -> float:
        """How like in words, whatever the act."""
        said, scale = self.told.facets[claim.id], self.told.scale
        theirs = [self.told.facets[other.id] for other in self.groups[number]]
        return max(wording(said, each, scale) for each in theirs)

    @cached_property
    def _against(self) -> dict[Span, Declared]:
        return against(self.lookup)

    @cached_property
    def _holding(self) -> dict[str, int]:
        return {c.id: n for n, group in enumerate(self.groups) for c in group}

    @cached_property
    def _first(self) -> dict[Span, int]:
        return first_told(self.groups, self.lookup)

    @cached_property
    def _denials(self) -> Denials:
        told = [
            Denial(each.evidence, each.source, self._first[each.about])
            for each in self._against.values()
            if each.stance is Stance.DENIES and each.about in self._first
        ]
        return Denials(self.lookup, self._holding, told)
