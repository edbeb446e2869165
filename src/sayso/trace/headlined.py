"""Whom a headline calls by a post or a sort alone: "Port official"."""

from sayso.core.account import SourceKind
from sayso.trace.backward import UNSAID, may_be, single_person
from sayso.trace.reading import Reading
from sayso.trace.scene import Scene


def the_headlined(scene: Scene, at: int) -> int | None:
    """Whom a headline calls "Port official": the first so called below, of no name.

    Of "Port minister" it is also who speaks first below, and by name, if a minister.
    """
    here = scene.readings[at]
    known = here.name or here.pronoun or here.definite or here.bodies
    if at not in scene.titled or at not in scene.spoke or known:
        return None
    kinds = (SourceKind.PERSON, SourceKind.GROUP)
    later = range(at + 1, len(scene.readings))
    told = [n for n in later if n in scene.spoke and n not in scene.titled]
    fits = [n for n in told[:1] if _named_below(here, scene.readings[n])]
    fits += [n for n in told if _headed(here, scene.readings[n])]
    return next(iter(fits), None) if here.kind in kinds else None


def _named_below(here: Reading, below: Reading) -> bool:
    """Whether *below*, who speaks first, is by name whom a headline calls by a post."""
    post = bool(below.name) and here.mention.head in below.roles - UNSAID
    states = set(here.states) & set(below.states) or not (here.states and below.states)
    return bool(post and states) and single_person(here) and single_person(below)


def _headed(here: Reading, below: Reading) -> bool:
    """Whether a headline may shorten what stands *below* it to *here*."""
    same = here.sort == below.sort and here.plural == below.plural
    same = same and set(here.states) <= set(below.states)
    return same and not below.name and not below.definite and may_be(here, below)
