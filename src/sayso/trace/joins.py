"""Which names of the pile's reports stand for one: persons, bodies, outlets.

Each rule looks at all names at once, through an index, and yields pairs that are one.
Rules that would join two persons or bodies that the words keep apart yield nothing:
two first names, two states, two possible readings of one acronym or surname.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from sayso.text.shortened import short_for as short_for_outlet
from sayso.trace import bodies, outlets
from sayso.trace.bodies import Names, Pairs
from sayso.trace.key import Key
from sayso.trace.names import first_initials, same_person, short_for, spoken

_OUTWEIGHS = 3  # how much more often than its namesake one must be named to be meant


def full_names(names: Names) -> Pairs:
    """Persons whose first and last names agree, up to short forms and slips."""
    blocks: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in _persons(names, several=True):
        parts = key.name.split()
        named = parts[len(parts[0]) == 1]  # "J. Robert Vale" goes by his second
        if named == parts[-1]:
            continue
        for first in first_initials(named):
            blocks[parts[-1][0], first].append(key)
    for block in blocks.values():
        for at, one in enumerate(block):
            alike = (o for o in block[:at] if o.side == one.side)
            yield from ((one, o) for o in alike if same_person(one.name, o.name))


def juniors(names: Names) -> Pairs:
    """A name with and without "Jr.", where the bare one is nobody better known."""
    for key in _persons(names, several=True):
        bare = Key("person", key.name)
        if key.side and bare in names and names[bare] <= _OUTWEIGHS * names[key]:
            yield key, bare


def initialled(names: Names) -> Pairs:
    """A name with an initial, where one person of the pile alone can be meant."""
    blocks: dict[tuple[str, str], list[Key]] = defaultdict(list)
    persons = _persons(names, several=True)
    for key in persons:
        blocks[key.name[0], key.name.split()[-1]].append(key)
    for key in persons:
        near = blocks[key.name[0], key.name.split()[-1]]
        others = _apart([k for k in near if k.name[1] != " "])
        if key.name[1] == " " and len(others) == 1:
            yield key, others[0][0]


def last_names(names: Names) -> Pairs:
    """A last name alone, where the pile has one person of that name only."""
    ends: dict[str, list[Key]] = defaultdict(list)
    for key in _persons(names, several=True):
        parts = key.name.split()
        for part in {parts[0], parts[-1], parts[-1][:1]}:
            ends[part].append(key)
    for key in _persons(names, several=False):
        near = [*ends.get(key.name, ()), *ends.get(key.name[:1], ())]
        fits = [(short_for(key.name, each.name), each) for each in near]
        yield from _only(key, fits, names)


def _only(short: Key, fits: Sequence[tuple[str | None, Key]], names: Names) -> Pairs:
    """The pair of *short* and the one person that it can be, by the best reason."""
    for reason in ("its last name", "its last name, respelt", "its first name"):
        found = sorted({each for why, each in fits if why == reason})
        groups = _apart(found)
        if len(groups) == 1 or _outweighs(groups, names):
            yield short, groups[0][0]
        if groups:
            return


def _apart(found: Sequence[Key]) -> list[list[Key]]:
    """*found* in groups of one person each."""
    groups: list[list[Key]] = []
    for key in found:
        same = (g for g in groups if g[0].side == key.side)
        home = next((g for g in same if same_person(g[0].name, key.name)), None)
        if home is None:
            groups.append([key])
        else:
            home.append(key)
    return groups


def _outweighs(groups: list[list[Key]], names: Names) -> bool:
    """Whether one of several namesakes is named so much more that he must be meant."""
    groups.sort(key=lambda group: (-sum(names[k] for k in group), group))
    counts = [sum(names[k] for k in group) for group in groups]
    return len(counts) > 1 and counts[0] >= _OUTWEIGHS * counts[1]


def _persons(names: Names, *, several: bool) -> list[Key]:
    return sorted(k for k in names if k.what == "person" and (" " in k.name) is several)


def of_two_kinds(names: Names) -> Pairs:
    """An outlet that some report's grammar took for a body or a person."""
    known = {k.name: k for k in names if k.what == "outlet"}
    for key in sorted(names):
        outlet = known.get(key.name)
        weight = 2 if " " in key.name else 1  # a whole name is no chance
        other = outlet is not None and key.what in ("body", "person", "document")
        if outlet and other and weight * names[outlet] >= names[key]:
            yield key, outlet


def agencies(names: Names) -> Pairs:
    """An outlet told of as an agency: "the Oster agency", where Oster is an outlet."""
    known = {k.name: k for k in names if k.what == "outlet"}
    for key in sorted(k for k in names if k.what == "body"):
        bare = _AGENCY.sub("", key.name)
        if bare != key.name and bare in known:
            yield key, known[bare]


_AGENCY = re.compile(r"(?<=\w) (?:news |press )?agency$")


def short_names(names: Names) -> Pairs:
    """A name that several outlets have, where the pile has one of them only."""
    known = {k.name: k for k in names if k.what == "outlet"}
    for key in sorted(known.values()):
        fits = [known[n] for n in sorted(outlets.namesakes(key.name)) if n in known]
        if len(fits) == 1:
            yield key, fits[0]


def short_for_read(names: Names, read: AbstractSet[Key]) -> Pairs:
    """The last part of a name, where it fits one outlet alone, which was *read*.

    A name that some outlet of the world has for itself may be that one's.
    """
    known = sorted(k for k in names if k.what == "outlet" and k.name)
    for key in (k for k in known if k not in read and not outlets.titled(k.name)):
        fits = [k for k in known if short_for_outlet(key.name, k.name)]
        if len(fits) == 1 and fits[0] in read:
            yield key, fits[0]


def people_as_bodies(names: Names) -> Pairs:
    """A full name that a report takes for a body's, and another for a person's.

    Also one that the two spell otherwise, if each of its words sounds the same.
    """
    people = {spoken(k.name): k for k in _persons(names, several=True)}
    people |= {k.name: k for k in _persons(names, several=True)}
    for key in sorted(k for k in names if k.what == "body"):
        person = people.get(key.name) or people.get(spoken(key.name))
        if person:
            yield key, person


def lone_people(names: Names) -> Pairs:
    """A last name taken for a body's, where the pile has one such person, or none."""
    ends: dict[str, list[Key]] = defaultdict(list)
    for key in _persons(names, several=True):
        ends[key.name.split()[-1]].append(key)
    for key in sorted(k for k in names if k.what == "body" and not k.side):
        groups = _apart(ends.get(key.name, []))
        if not groups and Key("person", key.name) in names:
            yield key, Key("person", key.name)
        clear = len(groups) == 1 or _outweighs(groups, names)
        if clear and 2 * sum(names[k] for k in groups[0]) >= names[key]:
            yield key, groups[0][0]


def governments(names: Names) -> Pairs:
    """The government of a state, told as a body, is the state that speaks."""
    for key in sorted(names):
        if key.what == "body" and key.name == "government" and key.side:
            yield key, Key("state", key.side)


JOINS: Sequence[Callable[[Names], Pairs]] = (
    of_two_kinds,
    agencies,
    short_names,
    people_as_bodies,
    lone_people,
    governments,
    bodies.unsided,
    full_names,
    juniors,
    initialled,
    last_names,
    bodies.acronyms,
    bodies.respelt,
    bodies.shortened,
    bodies.firms,
)


class Groups:
    """Things gathered into groups; the first of a group, in order, stands for it."""

    def __init__(self) -> None:
        self._home: dict[Key, Key] = {}

    def home(self, key: Key) -> Key:
        """The one that stands for the group of *key*."""
        while (found := self._home.get(key, key)) != key:
            key = found
        return key

    def join(self, one: Key, other: Key) -> None:
        """Make the groups of the two one, unless their states differ."""
        a, b = self.home(one), self.home(other)
        if a != b and not (a.side and b.side and a.side != b.side):
            keep, drop = (a, b) if better(a) <= better(b) else (b, a)
            self._home[drop] = keep


def better(key: Key) -> tuple[int, bool, Key]:
    """The less, the rather *key* stands for all of its group."""
    order = ("outlet", "state", "person", "body", "document", "joint")
    lone = key.what == "person" and " " not in key.name  # a body's, if one has it
    return order.index(key.what) + 2 * lone, not key.side, key


def joined(names: Names) -> Groups:
    """All names of the pile, gathered by every rule of ``JOINS`` in order."""
    groups = Groups()
    for rule in JOINS:
        for one, other in rule(names):
            groups.join(one, other)
    return groups
