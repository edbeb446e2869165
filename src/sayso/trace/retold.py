"""Unnamed sources that two reports describe otherwise, and that are one all the same.

"A senior defense official" in one report and "a Pentagon spokesman" in another are
one source if both were reached through one outlet, can be of one state and one body,
and are said to have said the same, or to have given the same count.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.trace import roles
from sayso.trace.cast import Character
from sayso.trace.names import folded
from sayso.trace.pile import Node
from sayso.trace.reuse import containment, near, telling_words
from sayso.trace.sides import aliases
from sayso.trace.unnamed import Description

_LEAST = 4  # telling words that both statements must share
_NUMBER = re.compile(r"\b\d[\d,.]*\d\d\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHARE = 0.4  # of the shorter one's: little, since the descriptions must agree too


@dataclass(frozen=True, slots=True)
class Statement:
    """What one report has somebody unnamed say, reached through an outlet."""

    node: Node
    character: Character
    described: Description
    said: str


def twins(statements: Sequence[Statement]) -> dict[Node, Node]:
    """For each node that is another's twin, that other: the first that was told of."""
    by_outlet: dict[Node | None, list[Statement]] = defaultdict(list)
    for each in statements:
        by_outlet[each.node.through].append(each)
    found: dict[Node, Node] = {}
    for told in by_outlet.values():
        words = [telling_words(each.said) for each in told]
        for at, close in near(words):
            alike = (n for n in close if _same(told[n], told[at], words[n], words[at]))
            first = next(alike, None)
            if first is not None:
                home = found.get(told[first].node, told[first].node)
                found.setdefault(told[at].node, home)
    return {node: home for node, home in found.items() if node != home}


def _same(
    one: Statement, other: Statement, said: frozenset[str], retold: frozenset[str]
) -> bool:
    if one.character.first.mention.span.document == _document(other):
        return False
    shorter, longer = sorted((said, retold), key=len)
    same_count = bool(_counts(one.said) & _counts(other.said) and said & retold)
    alike = same_count or len(said & retold) >= _LEAST
    share = containment(shorter, longer) >= _SHARE
    return alike and share and _may_be_one(one, other)


def _counts(said: str) -> frozenset[str]:
    """The numbers of three digits or more, but for years: two hardly share one."""
    return frozenset(n for n in _NUMBER.findall(said) if not _YEAR.fullmatch(n))


def _document(statement: Statement) -> int:
    return statement.character.first.mention.span.document


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Whether number, state, body and post leave it open that the two are one."""
    a, b = one.described, other.described
    if a.plural != b.plural or (a.states and b.states and a.states != b.states):
        return False
    if a.bodies and b.bodies:
        return a.bodies == b.bodies
    if _of_that_body(one, other) or _of_that_body(other, one):
        return True
    both = ((x, y) for x in a.fields for y in b.fields)
    told_apart = a.fields and b.fields and not any(roles.alike(*pair) for pair in both)
    return roles.alike(a.sort, b.sort) and not told_apart


def _of_that_body(one: Statement, other: Statement) -> bool:
    """Whether *one*'s body goes by a word of *other*'s: "Pentagon", "defense"."""
    bodies = (body.name for _, body in one.character.employers)
    words = {
        w for name in bodies for alias in aliases(name) for w in folded(alias).split()
    }
    return bool(words & set(other.described.fields))
