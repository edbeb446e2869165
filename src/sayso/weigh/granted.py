"""Who only takes a point for granted, by explaining it: "the reason for the halt".

Such an origin does not say so; it may stand behind the point, and adds to ``max``.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.core.account import Claim
from sayso.weigh import concepts
from sayso.weigh.origin import behind
from sayso.weigh.reason import Reason
from sayso.weigh.tellings import Tellings

_WORDS = r"((?:[\w’'-]+\s+){0,2}[\w’'-]+)"
_OWN = r"(?:the|their|its|his|her|this|that)"
# Whatever is explained is taken for a fact.
_EXPLAINED = (
    re.compile(
        rf"(?i)\b(?:reasons?|causes?|explanations?)\s+(?:for|of|behind)\s+{_OWN}\s+{_WORDS}"
    ),
    re.compile(
        r"(?i)\b(?:led to|prompted|caused|triggered|forced|explains?)\s+"
        rf"{_OWN}\s+{_WORDS}"
    ),
)
_MOSTLY = 0.5  # of a point's claims that have its act


class Granted:
    """The claims of a lineage by the acts that they explain."""

    def __init__(self, told: Tellings) -> None:
        self._told = told
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in told.lookup.claims:
            for label in _explained(told.lookup.text(claim.span)):
                found[label].append(claim)
        self._by_act = found

    def by(self, group: Sequence[Claim]) -> tuple[Reason, ...]:
        """A reason for each origin that takes *group*'s act for granted."""
        lookup, known = self._told.lookup, {claim.id for claim in group}
        claims = dict.fromkeys(
            claim
            for act in self._acts(group)
            for claim in self._by_act.get(act, ())
            if claim.id not in known
        )
        inside = {each.source.id for each in behind(tuple(group), lookup)}
        return tuple(
            Reason(
                f"“{each.source.name}” only takes it for granted: at most one more.",
                tuple(claim.span for claim in each.claims),
            )
            for each in behind(tuple(claims), lookup)
            if each.source.id not in inside and not each.outlet
        )

    def _acts(self, group: Sequence[Claim]) -> tuple[str, ...]:
        """What the claims of *group* say that happened, if they say that it did."""
        tellings = [self._told.facets[claim.id] for claim in group]
        acts = Counter(a for t in tellings if not t.denied for a in t.act)
        return tuple(a for a, n in sorted(acts.items()) if n > _MOSTLY * len(group))


def _explained(text: str) -> frozenset[str]:
    """The concepts of what *text* explains.

    >>> "withdraw" in _explained("losses may be one of the reasons for their pullback")
    True
    """
    found = (match[1] for form in _EXPLAINED for match in form.finditer(text))
    words = (word.lower() for told in found for word in told.split())
    return frozenset(label for word in words for label in concepts.of(word))
