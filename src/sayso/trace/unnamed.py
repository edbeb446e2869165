"""Which unnamed sources of the pile are one: like described, reached the same way.

"U.S. officials" of one paper are one source, whoever retells that paper; the same
words through another outlet are another. Where no report says through whom, they
stay apart, a source a report, unless what they are said to say is told in the same
words; but bodies, and those who speak for one, are one wherever they speak.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from sayso.core.account import SourceKind
from sayso.trace.cast import Character
from sayso.trace.names import folded
from sayso.trace.reuse import shingles
from sayso.trace.roles import kinds, singular

_RUN = 6  # words in a row that two tellings of one statement share
_COMPANY = 2  # people and bodies that reports of one event have in common at least
_SAME = 0.8  # share of the shorter telling's runs that the other must have


@dataclass(frozen=True, slots=True, order=True)
class Description:
    """What sets a sort of unnamed source apart from others.

    Attributes:
        sort: The word for what it is: "official", "police".
        fields: The words that tell it from its like: "intelligence".
        states: The states that its words name.
        bodies: The sources that are its bodies.
        plural: Whether it stands for several.
    """

    sort: str
    fields: tuple[str, ...]
    states: tuple[str, ...]
    bodies: tuple[str, ...]
    plural: bool

    @property
    def as_text(self) -> tuple[str, ...]:
        """All of it, as a part of what sets one source apart."""
        number = "several" if self.plural else "one"
        return (*self.fields, "", *self.states, "", *self.bodies, number)


def description(character: Character, bodies: Sequence[str]) -> Description:
    """How *character* is described; *bodies* are the ids of those it belongs to."""
    here = character.described
    if _of_all_sorts(here.text):
        return Description("source", (), (), (), plural=True)
    owned = {w for body in here.bodies for w in folded(body.name).split()}
    plural = here.plural or here.kind is SourceKind.GROUP
    return Description(
        here.text.casefold() if here.pronoun else here.sort,
        tuple(word for word in here.fields if word not in owned),
        here.states,
        tuple(sorted(set(bodies))[:1]),
        plural,
    )


def _of_all_sorts(text: str) -> bool:
    """Whether it lists papers and people alike: "e-mails and two officials".

    That is all that an outlet has it from, however each report counts it up.
    """
    parts = re.split(r", | and ", text)
    named = ({kinds().get(singular(w)) for w in part.lower().split()} for part in parts)
    sorts = [kind & {"document", "person"} for kind in named]
    return {"document"} in sorts and {"person"} in sorts


def speaks_for_body(described: Description, character: Character) -> bool:
    """Whether it is a body, or the voice of one, and so one wherever it speaks."""
    if described.bodies and described.sort == "spokesperson":
        return True
    body = character.kind is SourceKind.ORGANISATION and not described.plural
    return body and bool(described.states) and not character.described.vague


def stays_local(described: Description, character: Character) -> bool:
    """Whether it is a body of no name and no state: "police", "the hospital"."""
    body = character.kind is SourceKind.ORGANISATION and not described.plural
    return body and not described.states and not character.described.vague


def by_story(
    told: Mapping[str, tuple[Description, frozenset[Hashable]]],
) -> dict[str, str]:
    """For each body of no name the first that it is one with, by the company it keeps.

    "Police" are the same police in two reports that name two people or bodies alike.
    """
    groups: dict[Description, list[tuple[str, set[Hashable]]]] = defaultdict(list)
    same: dict[str, str] = {}
    for ident, (described, company) in told.items():
        known = groups[described]
        near = (g for g in known if len(g[1] & company) >= _COMPANY)
        home = next(near, None)
        if home is None:
            home = (ident, set())
            known.append(home)
        home[1].update(company)
        same[ident] = home[0]
    return same


def told_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two statements, as their runs of words, are tellings of one."""
    least = min(len(one), len(other))
    return bool(least) and len(one & other) >= _SAME * least


def runs(text: str) -> frozenset[int]:
    """The runs of words in *text*, as numbers that stand for them."""
    return frozenset(shingles(text, _RUN))


def by_telling(
    told: Mapping[str, tuple[Description, frozenset[int]]],
) -> dict[str, str]:
    """For each unnamed character with no channel the first that it is one with.

    Found through an index of runs, so that growth stays near linear.
    """
    first: dict[tuple[Description, int], str] = {}
    same: dict[str, str] = {}
    for ident, (described, said) in told.items():
        near = dict.fromkeys(
            first[described, run] for run in sorted(said) if (described, run) in first
        )
        found = next((n for n in near if told_alike(said, told[n][1])), None)
        same[ident] = same[found] if found else ident
        for run in said:
            first.setdefault((described, run), ident)
    return same
