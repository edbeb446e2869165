"""Whom a headline or a lead calls by a post or a sort alone: "Port official"."""

from sayso.core.account import SourceKind
from sayso.trace import roles
from sayso.trace.backward import UNSAID, may_be, single_person
from sayso.trace.genders import gender
from sayso.trace.names import folded
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


_LEAD = 2  # sentences that tell in short what is told in full below


def the_introduced(scene: Scene, at: int) -> int | None:
    """Whom the lead calls "an engineer": the one who is told below by name as such.

    Both speak, and nobody else of the report is called so.
    """
    here = scene.readings[at]
    new = (here.vague or at in scene.titled) and here.sort not in UNSAID
    if here.name or here.pronoun or not new or at not in scene.spoke:
        return None
    if scene.sentences[at] - scene.sentences[0] > _LEAD:
        return None
    noun = roles.singular(here.mention.head)
    called = [
        n
        for n, reading in enumerate(scene.readings)
        if n != at and n not in scene.titled and noun in reading.roles
    ]
    fits = [n for n in called if n > at and n in scene.spoke and n in scene.keys]
    keys = {scene.keys.get(n) for n in called}
    alone = len(keys) == 1 and bool(fits) and scene.distance(at, fits[0]) > 0
    below = scene.readings[fits[0]] if alone else None
    one = single_person(here) and below is not None and single_person(below)
    same = one and below is not None and may_be(here, below)
    return fits[0] if same else None


def the_unintroduced(scene: Scene, at: int) -> int | None:
    """Whom the lead calls "the envoy": who speaks next, by full name and with no post.

    A report introduces whom it names, unless it has done so already.
    """
    here = scene.readings[at]
    early = at in scene.titled or scene.sentences[at] - _first(scene) < _LEAD
    if here.name or not early or at not in scene.spoke or not single_person(here):
        return None
    if here.pronoun or here.sort in UNSAID:
        return None
    later = (n for n in range(at + 1, len(scene.readings)) if n not in scene.titled)
    spoke = (n for n in later if n in scene.spoke and n not in scene.own)
    told = (n for n in spoke if single_person(scene.readings[n]))
    below = next((n for n in told if scene.readings[n].name), None)
    if below is None or scene.distance(at, below) > _SOON:
        return None
    bare = " " in scene.readings[below].name and _is_bare(scene, below)
    sexes = {gender(scene, n) for n in (at, below)} - {""}
    return below if bare and len(sexes) <= 1 else None


_SOON = 4  # sentences


def _first(scene: Scene) -> int:
    """The number of the first sentence below the headline."""
    return min(n for at, n in enumerate(scene.sentences) if at not in scene.titled)


def _is_bare(scene: Scene, at: int) -> bool:
    """Whether the report first names somebody there, and never tells who it is."""
    key = scene.keys.get(at)
    same = [n for n in scene.keys if scene.keys[n] == key]
    own = frozenset(folded(scene.readings[at].name).split())
    posts = any(scene.roles(n) - own for n in same)
    tied = any(scene.readings[n].bodies or scene.readings[n].states for n in same)
    return min(same, default=at) == at and not (posts or tied)
