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
    """A singular pronoun is the last person who spoke and can be he, or she."""
    word = scene.readings[at].mention.head
    if word not in ("he", "she"):
        return None
    other = "f" if word == "he" else "m"

    def fits(reading: Reading) -> bool:
        return single_person(reading) and _gender(reading) != other

    found = _speaker_first(scene, at, _REACH, fits)
    if found is not None:
        return found
    return last_before(scene, at, _bare_name, spoke=True, reach=_REACH)


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
    """A plural pronoun is the last group that spoke, or body of several."""
    if scene.readings[at].mention.head != "they":
        return None
    return last_before(scene, at, several, spoke=True, reach=_REACH)


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
