"""Whom a report calls by another word when it goes on: his party, his seat, his tie.

"Ada Ruiz said it was late. “Very late,” the Norland Democrat added."
"""

import re

from sayso.text.lexicon import words
from sayso.trace import called, roles
from sayso.trace.backward import single_person
from sayso.trace.scene import Scene

_NEAR = 3  # sentences over which whoever spoke is taken up so
_LAWMAKERS = frozenset(
    "congressman congresswoman lawmaker legislator politician representative senator"
    " assemblyman assemblywoman".split()
)


def the_member(scene: Scene, at: int) -> int | None:
    """The Democrat, the senator: the last who spoke, unless told to be of others."""
    here = scene.readings[at]
    known = words("partisans.txt")
    noun = roles.singular(here.mention.head.split()[-1])
    if here.name or not here.definite or at not in scene.spoke:
        return None
    if not single_person(here) or noun not in known | _LAWMAKERS:
        return None

    others = known if noun in known else frozenset()
    for n in range(at - 1, -1, -1):
        if scene.distance(n, at) > _NEAR:
            return None
        if n in scene.spoke and n in scene.keys and single_person(scene.readings[n]):
            told = scene.roles(n)
            return n if noun in told or not told & others else None
    return None


def the_apposed(scene: Scene, at: int) -> int | None:
    """Whoever is named right before: "Ada Ruiz, the top Norland Democrat, said"."""
    here = scene.readings[at]
    if here.name or here.pronoun or not single_person(here) or at - 1 not in scene.keys:
        return None
    span, before = here.mention.span, scene.readings[at - 1]
    text = scene.account.document.text
    tied = _TIED.fullmatch(text, before.mention.span.end, span.start)
    ends = _ENDS.match(text, span.end)
    return at - 1 if tied and ends and single_person(before) else None


_TIED = re.compile(r"(?: [A-Z][\w-]+)?, ")
_ENDS = re.compile(r"[,.;)]| who\b")


def the_seated(scene: Scene, at: int) -> int | None:
    """A lawmaker's seat, "(R-N.Y.)", is whoever is named right before it."""
    if at == 0 or not called.is_seat(scene.readings[at].text):
        return None
    near = scene.distance(at - 1, at) == 0
    return at - 1 if near and single_person(scene.readings[at - 1]) else None
