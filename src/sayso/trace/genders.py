"""Whether somebody can be "he", or "she": by title, post or first name."""

from functools import cache

from sayso.text.lexicon import rows
from sayso.trace import roles
from sayso.trace.names import folded
from sayso.trace.reading import Reading
from sayso.trace.scene import Scene

# "the husband of his sister" is called by both
_KIN = frozenset("father mother brother sister son daughter husband wife".split())


def gender(scene: Scene, at: int) -> str:
    """What the report tells of whoever a mention names: "m", "f" or nothing.

    What is told beside the mention itself goes before what is told of the same name
    elsewhere, and titles and posts go before first names.
    """
    own = _told(scene.readings[at])
    key = scene.keys.get(at)
    if own or key is None or key.what != "person":
        return own
    same = [r for n, r in enumerate(scene.readings) if scene.keys.get(n) == key]
    told = {_told(each) for each in same if not each.roles & _KIN} - {""}
    if not told:
        told = {of_name(each.name) for each in same} - {""}
    return told.pop() if len(told) == 1 else ""


def _told(reading: Reading) -> str:
    titled = [roles.titles().get(folded(w), ((), ""))[1] for w in reading.text.split()]
    return next(filter(None, titled), roles.gender(reading.roles))


@cache
def of_name(name: str) -> str:
    """What the first of several names tells.

    >>> of_name("Maria Ruiz"), of_name("Peter J. Lima"), of_name("Maria")
    ('f', 'm', '')
    """
    first, _, more = folded(name).partition(" ")
    return _first_names().get(first, "") if more else ""


@cache
def _first_names() -> dict[str, str]:
    listed = (row for row in rows("first_names.tsv"))
    return {folded(name): sex for sex, names in listed for name in names.split()}
