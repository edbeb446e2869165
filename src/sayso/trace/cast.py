"""Who is who in one report: its mentions, gathered into characters."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sayso.core.account import Account, SourceKind
from sayso.core.span import Span
from sayso.trace import roles
from sayso.trace.anaphora import antecedent
from sayso.trace.key import Key
from sayso.trace.reading import Body, Reading
from sayso.trace.scene import Scene, scene

_COUNTRY = re.compile(r"(?i)^(the|that) (country|nation|state)['’]s ")
_NEARBY = (
    3  # sentences over which "the minister" stays one of the state last spoken for
)


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody in one report, whatever it calls them.

    Attributes:
        id: "d", the report's number, ".c" and the character's own.
        key: What its name shares with its other names; ``None`` where it has none.
        readings: Its mentions, in the order of the text.
        employers: The bodies, or persons, that it belongs to, with their keys.
        near_side: The state of those who spoke around it, for one whose post is a
            state's though no word says which.
    """

    id: str
    key: Key | None
    readings: tuple[Reading, ...]
    employers: tuple[tuple[Key, Body], ...] = ()
    near_side: str | None = None

    @property
    def kind(self) -> SourceKind:
        """What it is, by its first mention that is no pronoun."""
        if self.key and self.key.what in _KINDS:
            return _KINDS[self.key.what]
        return next((r.kind for r in self.readings if not r.pronoun), self.first.kind)

    @property
    def first(self) -> Reading:
        """Its first mention."""
        return self.readings[0]

    @property
    def described(self) -> Reading:
        """Its first mention that is more than a pronoun, if there is one."""
        return next((r for r in self.readings if not r.pronoun), self.first)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it is mentioned."""
        return tuple(r.mention.span for r in self.readings)

    @property
    def roles(self) -> frozenset[str]:
        """All that it is called besides its name."""
        return frozenset().union(*(r.roles for r in self.readings))

    @property
    def voices(self) -> tuple[tuple[Key, Body], ...]:
        """Those of its employers for which it speaks by the post told beside them."""
        speaking = (r for r in self.readings if r.issued or roles.speaks_for(r.roles))
        voice = {b for r in speaking for b in r.bodies}
        return tuple((key, body) for key, body in self.employers if body in voice)

    @property
    def states(self) -> tuple[str, ...]:
        """The states that the words about it name, sorted."""
        return tuple(sorted({s for r in self.readings for s in r.states}))


_KINDS = {
    "person": SourceKind.PERSON,
    "state": SourceKind.ORGANISATION,
    "body": SourceKind.ORGANISATION,
    "document": SourceKind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Cast:
    """The characters of one report, and which of them each mention stands for."""

    scene: Scene
    characters: tuple[Character, ...]
    by_span: dict[Span, str]

    @property
    def file(self) -> str:
        """Where its report was read from."""
        return self.scene.account.document.file

    def __getitem__(self, ident: str) -> Character:
        """The character of that id."""
        return self.characters[int(ident.rpartition("c")[2])]


def cast(account: Account) -> Cast:
    """Who is who in *account*."""
    seen = scene(account)
    return _made(seen, (_character(seen, *each) for each in enumerate(_groups(seen))))


def parted(held: Cast, others: Collection[Span]) -> Cast:
    """*held* with the mentions at *others* given to characters of their own.

    A character keeps its id with the mentions that it keeps; what is taken from it
    becomes one more character, after all that there are.
    """
    seen = held.scene
    at = {reading.mention.span: n for n, reading in enumerate(seen.readings)}
    kept: list[Character] = []
    more: list[list[int]] = []
    for number, each in enumerate(held.characters):
        taken = [at[span] for span in each.spans if span in others]
        left = [at[span] for span in each.spans if span not in others]
        more += [taken] if taken and left else []
        kept.append(_character(seen, number, left) if taken and left else each)
    new = (_character(seen, n, group) for n, group in enumerate(more, len(kept)))
    return _made(seen, (*kept, *new))


def _made(seen: Scene, characters: Iterable[Character]) -> Cast:
    every = tuple(characters)
    return Cast(seen, every, {span: c.id for c in every for span in c.spans})


def _character(seen: Scene, number: int, group: Sequence[int]) -> Character:
    return Character(
        f"d{seen.account.document.number}.c{number}",
        next((seen.keys[at] for at in group if at in seen.keys), None),
        tuple(seen.readings[at] for at in group),
        tuple(pair for at in group for pair in seen.employers[at]),
        _near_side(seen, group[0]),
    )


def _groups(seen: Scene) -> list[list[int]]:
    """The numbers of the mentions of each character, in order of first mention."""
    home = {at: at for at in range(len(seen.readings))}
    first: dict[Key, int] = {}
    for at in home:
        if at in seen.keys:
            home[at] = first.setdefault(seen.keys[at], at)
    for at in home:
        found = antecedent(seen, at)
        if found is not None:
            home[at] = home[found]
    gathered: dict[int, list[int]] = {}
    for at in sorted(home):
        gathered.setdefault(_root(home, at), []).append(at)
    return sorted(gathered.values())


def _root(home: dict[int, int], at: int) -> int:
    """Where the chain of "stands for" ends; one that runs ahead may end later."""
    passed = {at}
    while home[at] not in passed:
        at = home[at]
        passed.add(at)
    return home[at]


def _near_side(seen: Scene, at: int) -> str | None:
    here = seen.readings[at]
    if here.states or here.kind not in _SPEAKERS or not _of_a_state(here):
        return None
    for before in range(at - 1, -1, -1):
        states = seen.readings[before].states
        if seen.distance(before, at) > _NEARBY:
            return None
        speaks = before in seen.spoke and seen.readings[before].kind in _SPEAKERS
        if speaks and len(states) == 1:
            return states[0]
    return None


_SPEAKERS = frozenset((SourceKind.PERSON, SourceKind.GROUP, SourceKind.ORGANISATION))


def _of_a_state(here: Reading) -> bool:
    """Whether it is told as a state's own: "the military intelligence chief"."""
    if _COUNTRY.match(here.text):
        return True
    post = roles.of_state(here.sort) and not here.bodies
    return post and any(roles.of_state(word) for word in here.fields)
