"""Whom a pronoun takes up."""

from sayso.core.account import SourceKind
from sayso.trace import roles
from sayso.trace.backward import Fit, last_before, several, single_person
from sayso.trace.names import folded
from sayso.trace.reading import OUTLETS, Reading
from sayso.trace.scene import Scene

_REACH = 4  # sentences over which a pronoun may reach back
_THINGS = OUTLETS | {SourceKind.ORGANISATION, SourceKind.DOCUMENT}


def _speaker_first(scene: Scene, at: int, reach: int, fits: Fit) -> int | None:
    """The last speaker that fits, else anybody in this sentence or the last."""
    found = last_before(scene, at, fits, spoke=True, reach=reach)
    return (
        found
        if found is not None
        else last_before(scene, at, fits, spoke=False, reach=1)
    )


def he_or_she(scene: Scene, at: int) -> int | None:
    """A singular pronoun is the last person who spoke and can be he, or she.

    Else the last whom the same pronoun stood for, or who was named.
    """
    word = scene.readings[at].mention.head
    if word not in ("he", "she"):
        return None
    other = "f" if word == "he" else "m"

    def fits(reading: Reading) -> bool:
        return single_person(reading) and _gender(reading) != other

    topic = _topic(scene, at, fits)
    found = _speaker_first(scene, at, _REACH, fits) if topic is None else topic
    if found is not None:
        return found
    tries = (
        last_before(scene, at, _bare_name, spoke=True, reach=_REACH),
        _same_word(scene, at),
        last_before(scene, at, fits, spoke=False, reach=_REACH),
        _only(scene, at, fits),
    )
    return next((n for n in tries if n is not None), None)


def _topic(scene: Scene, at: int, fits: Fit) -> int | None:
    """Whom the paragraph opens with by name, where nobody but he speaks in it.

    "The keeper, Ada Ruiz, has a list of her own. It has nine names, she said": she
    is not whoever spoke in the paragraph before.
    """
    before = [n for n in range(at) if scene.in_one_paragraph(n, at)]
    spoke = [n for n in before if n in scene.spoke and not scene.readings[n].pronoun]
    people = [
        n for n in before if single_person(scene.readings[n]) and n not in scene.own
    ]
    named = [n for n in people if not scene.readings[n].pronoun]
    if spoke or len({scene.keys.get(n) for n in named}) != 1:
        return None
    first = named[0]
    new = scene.distance(first, at) > 0 and scene.opens_paragraph(first)
    told = first in scene.keys and fits(scene.readings[first])
    return first if new and told else None


def _only(scene: Scene, at: int, fits: Fit) -> int | None:
    """The one named person who spoke so far, if nobody else who fits was told of."""
    known = [n for n in range(at) if fits(scene.readings[n])]
    keys = {scene.keys.get(n) for n in known}
    spoke = [n for n in known if n in scene.spoke and n not in scene.own]
    return spoke[-1] if spoke and len(keys) == 1 and None not in keys else None


def _same_word(scene: Scene, at: int) -> int | None:
    """The last time that the same pronoun spoke, in a passage that is all his."""
    word = scene.readings[at].mention.head
    for before in range(at - 1, -1, -1):
        if scene.distance(before, at) > _REACH:
            return None
        if before in scene.spoke and scene.readings[before].mention.head == word:
            return before
    return None


def i_or_we(scene: Scene, at: int) -> int | None:
    """Within a quotation, the one who speaks it, or spoke last."""
    here = scene.readings[at].mention
    if here.head not in ("i", "we"):
        return None
    quoted = [q for q in scene.account.quotations if here.span in q.span]
    if not quoted:
        return None
    given = _speaker(scene, quoted[0].attribution)
    if given is not None and given != at:
        return given
    fits = single_person if here.head == "i" else _anybody
    return last_before(scene, at, fits, spoke=True, reach=_REACH)


def _speaker(scene: Scene, attribution: str | None) -> int | None:
    """The number of the mention in which the chain of *attribution* ends."""
    known = (a for a in scene.account.attributions if a.id == attribution)
    ends = [each.chain[-1].mention for each in known]
    spans = (n for n, r in enumerate(scene.readings) if r.mention.span in ends)
    return next(spans, None)


def _anybody(reading: Reading) -> bool:
    return reading.kind not in OUTLETS


def _bare_name(reading: Reading) -> bool:
    """Whether it is one name of which nothing tells what it is: a person's, then."""
    one = reading.name.isalpha() and not reading.name.isupper()
    called = reading.roles - {reading.name.lower()}
    told = reading.states or called or reading.bodies or reading.definite
    return one and reading.kind is SourceKind.ORGANISATION and not told


def _gender(reading: Reading) -> str:
    titled = [roles.titles().get(folded(w), ((), ""))[1] for w in reading.text.split()]
    return next(filter(None, titled), roles.gender(reading.roles))


def they(scene: Scene, at: int) -> int | None:
    """A plural pronoun is the last group that spoke, or body of several.

    Else the last of whom the same pronoun was used, or a group named just before.
    """
    if scene.readings[at].mention.head != "they":
        return None
    found = last_before(scene, at, several, spoke=True, reach=_REACH)
    if found is not None:
        return found
    same = _same_word(scene, at)
    return (
        last_before(scene, at, _group, spoke=False, reach=1) if same is None else same
    )


def _group(reading: Reading) -> bool:
    return reading.plural or reading.kind is SourceKind.GROUP


def it(scene: Scene, at: int) -> int | None:
    """It is the last body, outlet or document that spoke."""
    if scene.readings[at].mention.head != "it":
        return None

    def fits(reading: Reading) -> bool:
        return reading.kind in _THINGS and not reading.plural

    return last_before(scene, at, fits, spoke=True, reach=_REACH)


def who(scene: Scene, at: int) -> int | None:
    """A relative pronoun is whoever stands right before it."""
    near = at > 0 and scene.distance(at - 1, at) == 0
    return at - 1 if near and scene.readings[at].mention.head == "who" else None
