"""What somebody who denies something says in their own words: "we did not do it"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.core.account import Claim
from sayso.core.finding import Stance
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import NOBODY
from sayso.weigh.stances import stance, undertaken

_NEAR = 600  # characters from a denial to what still belongs to it


@dataclass(frozen=True, slots=True)
class Denial:
    """Where somebody is told to deny something: its point, or the words for it."""

    span: Span
    source: str
    matter: int | str


@dataclass(frozen=True)
class Denials:
    """What is told as denied, and by whom.

    Attributes:
        lookup: Where it is told.
        holding: Claim id -> the number of its point.
        outright: The denials that are told outright.
    """

    lookup: Lookup
    holding: Mapping[str, int]
    outright: Sequence[Denial] = ()

    def repeated(self, claim: Claim) -> Denial | None:
        """The denial that *claim* repeats, by who was just told to deny it.

        "She denied that it leaked. “Nothing has leaked,” she said." What says nothing
        of what is not so repeats no denial.
        """
        source = self.lookup.origin(claim)
        own = undertaken(claim, self.lookup)  # "we will not go" denies no act
        if source is None or not claim.negated or own or self._denied(claim):
            return None
        near = [
            denial
            for denial in self._told[claim.span.document, _voice(source)]
            if 0 < claim.span.start - denial.span.start < _NEAR
        ]
        return near[-1] if near else None

    @cached_property
    def _told(self) -> defaultdict[tuple[int, str], list[Denial]]:
        """Report and body -> what it denies there, in order."""
        found: defaultdict[tuple[int, str], list[Denial]] = defaultdict(list)
        claims = (c for c in self.lookup.claims if self._denied(c))
        told = [
            Denial(claim.span, source.id, self.holding[claim.id])
            for claim in claims
            if (source := self.lookup.origin(claim)) and claim.id in self.holding
        ]
        for denial in sorted((*told, *self.outright), key=lambda d: d.span):
            source = self.lookup.sources[denial.source]
            found[denial.span.document, _voice(source)].append(denial)
        return found

    def _denied(self, claim: Claim) -> bool:
        """Whether *claim* is told as denied."""
        said = self.lookup.attributions.get(claim.attribution)
        if said is None or said.status in NOBODY:
            return False
        return stance(claim, said, self.lookup) is Stance.DENIES


def _voice(source: Source) -> str:
    """The body for which somebody speaks, or who they are."""
    return source.institution or source.id
