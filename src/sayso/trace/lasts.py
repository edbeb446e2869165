"""Which person of one report a name is: the full names, and last names for short."""

from collections.abc import Container, Sequence
from dataclasses import replace

from sayso.core.account import SourceKind
from sayso.trace.key import Key
from sayso.trace.names import folded, generation, same_person, short_for, tokens
from sayso.trace.reading import Reading


def person_key(name: str) -> Key:
    """The key of a person by that name."""
    return Key("person", " ".join(tokens(name)), generation(name))


def singled(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """*readings*, where a last name that ends like a plural is one person's.

    "Collins said" after "Ada Collins": the grammar takes it for many.
    """
    persons = [r for r in readings if r.kind is SourceKind.PERSON and " " in r.name]
    ends = {reading.name.rpartition(" ")[2] for reading in persons}
    return tuple(_one(r) if r.plural and r.text in ends else r for r in readings)


def _one(reading: Reading) -> Reading:
    mention = replace(reading.mention, kind=SourceKind.PERSON, plural=False)
    return replace(reading, mention=mention, kind=SourceKind.PERSON, name=reading.text)


def full_names(
    readings: Sequence[Reading], headlines: Container[int]
) -> dict[int, Key]:
    """Persons with first and last name: the key that each is known by here."""
    known: list[Key] = []
    full: dict[int, Key] = {}
    for at, reading in enumerate(readings):
        several = reading.kind is SourceKind.PERSON and len(tokens(reading.name)) > 1
        if not several or at in headlines:
            continue
        key = person_key(reading.name)
        same = (
            k for k in known if k.side == key.side and same_person(k.name, key.name)
        )
        full[at] = next(same, key)
        known += [] if full[at] in known else [key]
    return full


def short_name(
    readings: Sequence[Reading], at: int, full: dict[int, Key]
) -> Key | None:
    """The person for whom the name is short: of the same post, or named last."""
    reading = readings[at]
    meant = [i for i in sorted(full) if not _younger(readings, at, i, full)]
    before = [i for i in reversed(meant) if i < at]
    after = [i for i in meant if i > at]
    fits = [(short_for(reading.name, full[i].name), i) for i in (*before, *after)]
    for why in ("its last name", "its last name, respelt", "its first name"):
        near = [i for given, i in fits if given == why]
        if why == "its first name":
            near = [i for i in near if _sure(readings, i, full)]
        if near:
            return full[min(near, key=lambda i: _rank(readings, at, i, full))]
    return None


def _younger(
    readings: Sequence[Reading], at: int, other: int, full: dict[int, Key]
) -> bool:
    """Whether *other* is a "Jr." of whose last name somebody was told of before him.

    That one goes by the last name; so does he who is the only one.
    """
    key = full[other]
    if not key.side or generation(readings[at].name):
        return False
    first = min(i for i in full if full[i] == key)
    last = key.name.rpartition(" ")[2]
    return any(folded(r.name) == last for r in readings[:first])


def _rank(
    readings: Sequence[Reading], at: int, other: int, full: dict[int, Key]
) -> tuple[bool, bool]:
    """Of those with one last name: of the same generation, then of the same post."""
    own = readings[at].roles - {readings[at].mention.head}
    same = full[other].side == generation(readings[at].name)
    return not same, not own & readings[other].roles


def _sure(readings: Sequence[Reading], at: int, full: dict[int, Key]) -> bool:
    """Whether a full name is no slip of the grammar: told with a post, or twice."""
    told = bool(readings[at].states) or readings[at].roles != {
        readings[at].mention.head
    }
    return told or sum(key == full[at] for key in full.values()) > 1
