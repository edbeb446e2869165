"""What each rule asks for, and which newsrooms and codes ask for it, in our words.

docs/lint.md says more of each; the names here lead there.
"""

from types import MappingProxyType
from typing import NamedTuple

from sayso.core.remark import Rule


class Asked(NamedTuple):
    """A rule in one sentence, and who has it."""

    asks: str
    by: str


ASKED = MappingProxyType(
    {
        Rule.VAGUE_SOURCE: Asked(
            "Describe an unnamed source as closely as you can: which office or side, "
            "and how it knows.",
            "AP, News Values and Principles (anonymous sources); SPJ Code of Ethics; "
            "common to Reuters, New York Times, BBC",
        ),
        Rule.SINGLE_ANONYMOUS: Asked(
            "Do not rest a report on one unnamed person: get a second source, or say "
            "that there is none.",
            "Reuters Handbook (The Essentials of Reuters Sourcing); common to AP, BBC",
        ),
        Rule.ANONYMOUS_OPINION: Asked(
            "Use unnamed sources for what they know, and not for what they think of "
            "others.",
            "AP, News Values and Principles (anonymous sources); Reuters Handbook "
            "(The Essentials of Reuters Sourcing)",
        ),
        Rule.ANONYMITY_DROPPED: Asked(
            "What another outlet has from unnamed sources keeps that mark when it is "
            "retold.",
            "AP, News Values and Principles (anonymous sources, on material of others)",
        ),
        Rule.DISTANT_ATTRIBUTION: Asked(
            "Say in the sentence itself whose statement it is, unless it is common "
            "ground.",
            "AP, on attribution; Reuters Handbook (The Essentials of Reuters Sourcing)",
        ),
        Rule.NO_SPEAKER: Asked(
            "Words in quotation marks are somebody's: say whose.",
            "Reuters Handbook (The Essentials of Reuters Sourcing); common to AP, New "
            "York Times",
        ),
        Rule.UNNAMED_REPORT: Asked(
            "Name the outlet that reported it, and link to it.",
            "SPJ Code of Ethics (always attribute); AP, on crediting others",
        ),
        Rule.FIRMER_HEADLINE: Asked(
            "A headline says no more, and no more surely, than the report under it.",
            "Editors’ Code of Practice (IPSO), clause 1, accuracy",
        ),
        Rule.BARE_FIGURE: Asked(
            "A count of people says who counted, whom, and up to when.",
            "Standards for Casualty Recording (Every Casualty, 2016); common to "
            "Reuters, AP, BBC",
        ),
    }
)
