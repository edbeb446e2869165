"""Who stands at the end of the chains of one point."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from sayso.core.account import Claim, SourceKind, Status, Support
from sayso.core.lineage import Source
from sayso.text.lexicon import rows
from sayso.weigh import concepts
from sayso.weigh.lookup import Lookup

# What follows these words tells to whom somebody spoke, not for whom.
_BESIDES = re.compile(
    r"\s(?:by|to|with|who|whom|that|told|familiar|cited|quoted|interviewed|near)\s"
)
OUTLETS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))
NOBODY = frozenset((Status.HEARSAY, Status.OUTLET_VOICE))
PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who"))
AGAINST = frozenset((Support.DENIES, Support.DOUBTS))


@dataclass(frozen=True, slots=True)
class Origin:
    """Somebody behind a point, and how the reports came by them.

    Attributes:
        source: Who it is.
        claims: The claims whose chains end there, in order.
        through: Ids of the sources that told it: the hop before, or the outlet of
            the report where there is none.
        before: Ids of all that stand before it in a chain, the reports' own outlets
            among them.
    """

    source: Source
    claims: tuple[Claim, ...]
    through: frozenset[str]
    before: frozenset[str] = frozenset()

    @property
    def outlet(self) -> bool:
        """Whether it is an outlet, whose own source is not given."""
        return self.source.kind in OUTLETS

    @property
    def named(self) -> bool:
        """Whether it is a person or an institution by name, and no outlet."""
        return self.source.named and not self.outlet

    @property
    def unknown(self) -> bool:
        """Whether only a pronoun tells who it is, and it is not said for whom."""
        words = {word.casefold() for word in (self.source.name, *self.source.variants)}
        return not self.source.named and words <= PRONOUNS

    @property
    def sides(self) -> frozenset[str]:
        """The states or parties for which it speaks."""
        return sides(self.source)

    @property
    def is_state(self) -> bool:
        """Whether a state speaks, by its own name or that of its capital."""
        return bool(self.source.named and concepts.states(self.source.name.lower()))

    @property
    def reports(self) -> frozenset[int]:
        """The numbers of the reports in which it says so."""
        return frozenset(claim.span.document for claim in self.claims)

    @property
    def only_infers(self) -> bool:
        """Whether it says so only as what follows from something else."""
        return all(claim.support is Support.INFERS for claim in self.claims)


def behind(group: tuple[Claim, ...], lookup: Lookup) -> tuple[Origin, ...]:
    """Everybody at the end of a chain of *group*, in the order of the first claim.

    Who denies the point or doubts it does not stand behind it.
    """
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        source = lookup.origin(claim)
        if source and stands(claim, lookup):
            found[source.id].append(claim)
    return tuple(
        Origin(
            source=lookup.sources[ident],
            claims=tuple(claims),
            through=frozenset(t for c in claims for t in _tellers(c, lookup)[-1:]),
            before=frozenset(t for c in claims for t in _tellers(c, lookup)) - {ident},
        )
        for ident, claims in found.items()
    )


def stands(claim: Claim, lookup: Lookup) -> bool:
    """Whether whoever is behind *claim* stands behind its point."""
    return claim.support not in AGAINST and lookup.status(claim) not in NOBODY


def _tellers(claim: Claim, lookup: Lookup) -> tuple[str, ...]:
    """The ids of those before the last hop: the report's outlet, then each hop."""
    outlet = lookup.outlet(claim.span.document)
    return tuple(t for t in (outlet, *(h.source for h in lookup.told(claim)[:-1])) if t)


@cache
def sides(source: Source) -> frozenset[str]:
    """The states or parties for which *source* speaks: several for a mixed group.

    "Ukrainian and U.S. officials" speak for two, whichever words tell so.
    """
    told = source.side or ""
    for sign in (" and ", ",", ";", "/", "|"):
        told = told.replace(sign, "\n")
    stated = {concepts.of(part.strip().lower())[0] for part in told.split("\n") if part}
    if source.named or len(stated) > 1:
        return frozenset(stated)
    return frozenset(stated | _states(source.name))


def _states(name: str) -> set[str]:
    """The states that a description names."""
    described = _BESIDES.split(name.lower())[0]
    found = concepts.phrases(described.replace(",", " ").split())
    return {label for phrase in found for label in concepts.states(phrase)}


# "an employee of the Harbour Authority" is an employee
_OF_WHOM = re.compile(r" (?:of|at|from) (?:the |a |an )?[A-Z].*$")


@cache
def _standings() -> dict[str, str]:
    return {row[0].strip(): row[1].strip() for row in rows("standing.tsv")}


@cache
def standing(source: Source) -> str:
    """How close somebody unnamed stands to what they tell, by the last such noun.

    >>> from sayso.core.account import SourceKind
    >>> officials = Source(id="s1", name="two U.S. officials familiar with it",
    ...                    kind=SourceKind.GROUP, named=False)
    >>> standing(officials)
    'official'
    """
    own = _told(_OF_WHOM.sub("", source.name))
    nouns = [_noun(word) for word in source.name.lower().split()]
    known = [_standings()[noun] for noun in nouns if noun in _standings()]
    return (own or _told(source.name) or known or nouns or ["anybody"])[-1]


def called(source: Source) -> frozenset[str]:
    """The standings of all that somebody is called besides the name."""
    words = (source.name, *source.variants)
    return frozenset(each for told in words for each in _told(told))


def _told(words: str) -> list[str]:
    """What the nouns in *words* tell of somebody's standing, if not just anybody's."""
    nouns = [_noun(word) for word in words.lower().split()]
    known = [_standings()[noun] for noun in nouns if noun in _standings()]
    return [each for each in known if each != "anybody"]


def _noun(word: str) -> str:
    bare = word.strip(".,;:'\"“”‘’()").removesuffix("'s").removesuffix("’s")
    forms = (
        bare,
        bare.removesuffix("s"),
        bare[:-3] + "y" if bare[-3:] == "ies" else "",
    )
    return next((form for form in forms if form in _standings()), bare)
