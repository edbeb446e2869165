"""A place's own bodies, told of by the place and a common noun: "Oster fire service".

The name of such a body is the whole phrase: the place is another thing, and the same
place has others.
"""

import re
from collections.abc import Collection

from sayso.trace import outlets, people, roles
from sayso.trace.names import is_acronym
from sayso.trace.sides import sides

_FORM = re.compile(
    r"(?:[Tt]he )?+(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
    r"(?P<sort>(?: [a-z][\w-]*){1,3})"
)
_MISSION = re.compile(
    r"(?:[Tt]he )?+(?P<own>(?:[A-Z][\w.-]*+ )*)(?P<house>(?i:embassy|consulate))"
    r" in (?:[a-z]+ )*(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:, [A-Z][\w -]+)?"
)
# Nouns for what a place has of its own, with nothing between, and with a word that
# tells of what: an "Oster office" is a firm's as often as not, its port office is not.
_PLAIN = frozenset("police council municipality".split())
_TELLING = _PLAIN | frozenset(
    "authority board brigade commission coastguard court department guard hospital"
    " inspectorate office service".split()
)
# Whose service it is, and not what it is for.
_VOICES = frozenset("press media news public information customer foreign".split())

# What may open a sentence and is no place: "Riot police said".
_SORTS = frozenset(
    "airport anti border city coastal county district federal harbour highway local"
    " military mounted municipal national port railway regional religious riot river"
    " road rural state town traffic transport tribal village".split()
)


def named(text: str, names: Collection[str]) -> str:
    """The name of a place's own body in *text*, if that is how it is told of.

    *names* are those in it: "Local police" has none.

    >>> named("the Oster fire service", ["Oster"]), named("Oster police", ["Oster"])
    ('Oster fire service', 'Oster police')
    >>> named("the Oster airline", ["Oster"]), named("Local police", [])
    ('', '')
    """
    found = _FORM.fullmatch(text)
    if not found or found["place"] not in names or not _may_be_place(found["place"]):
        return ""
    *fields, noun = found["sort"].split()
    fits = roles.singular(noun) in (_TELLING if fields else _PLAIN)
    whole = fits and _VOICES.isdisjoint(fields)
    return f"{found['place']}{found['sort']}" if whole else ""


def mission(text: str) -> str:
    """The name of a state's house abroad in *text*, with the town where it stands.

    One state has many: the embassy in one town says nothing for that in another.

    >>> mission("the Norlish Embassy in Oster"), mission("the Norlish Embassy")
    ('Norlish Embassy in Oster', '')
    """
    found = _MISSION.fullmatch(text)
    if not found:
        return ""
    return f"{found['own'] or ''}{found['house'].capitalize()} in {found['place']}"


def place(name: str) -> str:
    """The place in the name of its own body.

    >>> place("Oster fire service"), place("Oster Fire Service")
    ('Oster', '')
    """
    found = _FORM.fullmatch(name)
    return found["place"] if found and named(name, [found["place"]]) else ""


def alone(noun: str) -> bool:
    """Whether a report of a place calls the place's own by *noun* alone: "police"."""
    return noun in _PLAIN


def _may_be_place(name: str) -> bool:
    """Whether nothing tells that *name* is a state's, a body's or an outlet's."""
    if not _SORTS.isdisjoint(name.casefold().split()):
        return False
    known = sides(name) or people.is_body(name) or outlets.known(name)
    return not (known or is_acronym(name) or people.place(name) != name)
