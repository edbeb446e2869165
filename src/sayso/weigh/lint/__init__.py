"""Dossier -> Linted: where the sourcing of reports falls short of newsroom rules.

Each rule is a function of a desk that yields remarks; ``RULES`` is all of them. To add
one, write the function, name it in ``core.remark.Rule``, put it in the table and say
in docs/lint.md where it comes from. A noisy rule is worse than a narrow one.
"""

from collections.abc import Callable, Collection, Iterator
from types import MappingProxyType
from typing import NamedTuple

from sayso.core.dossier import Dossier
from sayso.core.remark import Linted, Remark, Rule
from sayso.weigh.lint import (
    anonymity,
    attribution,
    figures,
    headlines,
    opinion,
    retold,
)
from sayso.weigh.lint.desk import Desk


class Check(NamedTuple):
    """How a rule is held against a dossier, and whether that needs the words."""

    find: Callable[[Desk], Iterator[Remark]]
    words: bool = True


RULES = MappingProxyType(
    {
        Rule.VAGUE_SOURCE: Check(anonymity.vague_source),
        Rule.SINGLE_ANONYMOUS: Check(anonymity.single_anonymous),
        Rule.ANONYMOUS_OPINION: Check(opinion.anonymous_opinion),
        Rule.ANONYMITY_DROPPED: Check(retold.anonymity_dropped),
        Rule.DISTANT_ATTRIBUTION: Check(attribution.distant, words=False),
        Rule.NO_SPEAKER: Check(attribution.no_speaker),
        Rule.UNNAMED_REPORT: Check(attribution.unnamed_report),
        Rule.FIRMER_HEADLINE: Check(headlines.firmer),
        Rule.BARE_FIGURE: Check(figures.bare),
    }
)


def linted(dossier: Dossier, rules: Collection[Rule] = tuple(Rule)) -> Linted:
    """The remarks on *dossier* by *rules*."""
    desk = Desk(dossier)
    wanted = [rule for rule in RULES if rule in rules]
    checked = [rule for rule in wanted if desk.readable or not RULES[rule].words]
    remarks = (remark for rule in checked for remark in RULES[rule].find(desk))
    return Linted(
        remarks=tuple(sorted(remarks, key=lambda it: (it.span, it.rule))),
        checked=tuple(checked),
        unchecked=tuple(rule for rule in wanted if rule not in checked),
    )
