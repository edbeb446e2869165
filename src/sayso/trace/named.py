"""Which named mentions of one report stand for one: persons, bodies, states, outlets.

Each mention with a name gets a key; mentions with one key are one. A key's first
part says what it is, so that a city's name never meets a newspaper's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.core.account import SourceKind
from sayso.trace import outlets
from sayso.trace.names import abbreviates, folded, is_acronym, same_person, short_for, tokens
from sayso.trace.phrases import OUTLETS, Reading
from sayso.trace.sides import party, stateless

_FIRM = re.compile(r"(?<=\w)(?: (?:inc|incorporated|corp|corporation|ltd|plc|llc|co))+$")
_POLICE = re.compile(r"(?<=police) (?:department|service|force|agency)$|(?<= )pd$")
_OF = re.compile(r"^(department|ministry) of (?:the )?(.+)$")
_RESPELT = (("defence", "defense"), ("foreign affairs", "foreign"))


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What mentions of one have in common.

    Attributes:
        what: "outlet", "state", "person", "body", "document".
        name: Its folded name, as far as it tells it from others.
        side: The state that the words give a body; empty where they give none.
    """

    what: str
    name: str
    side: str = ""


def keys(readings: Sequence[Reading]) -> dict[int, Key]:
    """The key of each reading that has a name, by its place in *readings*."""
    full = _full_names(readings)
    found = {at: _key(readings, at, full) for at, r in enumerate(readings) if folded(r.name)}
    return _sided(_spelled_out(readings, found))


def _key(readings: Sequence[Reading], at: int, full: dict[int, str]) -> Key:
    reading = readings[at]
    if reading.kind in OUTLETS:
        return Key("outlet", outlets.key(reading.name))
    if reading.kind is SourceKind.DOCUMENT:
        return Key("document", folded(reading.name))
    if at in full:
        return Key("person", full[at])
    person = _short_name(reading.name, at, full) if _may_be_person(reading) else None
    if person:
        return Key("person", person)
    if reading.kind is SourceKind.PERSON and not _is_party(reading):
        return Key("person", " ".join(tokens(reading.name)))
    return _body_key(reading)


def _may_be_person(reading: Reading) -> bool:
    """Persons, and lone words that the grammar takes for bodies: "Ruiz"."""
    lone = " " not in reading.name and not is_acronym(reading.name)
    return reading.kind is SourceKind.PERSON or (lone and not party(reading.name))


def _is_party(reading: Reading) -> bool:
    """Whether a lone word that the grammar takes for a person is a state's name."""
    return bool(party(reading.name)) and reading.roles == {reading.mention.head}


def _full_names(readings: Sequence[Reading]) -> dict[int, str]:
    """Persons with first and last name: the name that each is known by here."""
    known: list[str] = []
    full: dict[int, str] = {}
    for at, reading in enumerate(readings):
        if reading.kind is not SourceKind.PERSON or len(tokens(reading.name)) < 2:
            continue
        same = next((n for n in known if same_person(n, reading.name)), None)
        full[at] = same or " ".join(tokens(reading.name))
        known += [] if same else [full[at]]
    return full


def _short_name(name: str, at: int, full: dict[int, str]) -> str | None:
    """The last person before, else the first after, for whom *name* is short."""
    before = [full[i] for i in sorted(full, reverse=True) if i < at]
    after = [full[i] for i in sorted(full) if i > at]
    fits = [(short_for(name, n), n) for n in (*before, *after)]
    ranked = ("its last name", "its last name, respelt", "its first name")
    return next((n for why in ranked for given, n in fits if given == why), None)


def _body_key(reading: Reading) -> Key:
    return body_key(reading.name, reading.states)


def body_key(name: str, states: Sequence[str]) -> Key:
    """The key of a body, or a state, of which *states* are told beside its name."""
    found = party(name)
    if found and not found.institution:
        return Key("state", found.side)
    side = states[0] if len(states) == 1 else ""
    if found and side in ("", found.side):
        return Key("body", body(found.institution), found.side)
    return Key("body", body(name), side)


def body(name: str) -> str:
    """A body's name without its state, its legal form and the order of its words.

    >>> body("Ministry of Defence"), body("the Norland Defense Ministry Ltd")
    ('defense ministry', 'norland defense ministry')
    """
    core = _POLICE.sub("", _FIRM.sub("", stateless(name)))
    for one, other in _RESPELT:
        core = core.replace(one, other)
    return _OF.sub(r"\2 \1", core)


def _spelled_out(readings: Sequence[Reading], found: dict[int, Key]) -> dict[int, Key]:
    """*found* with acronyms under the key of the name that this report gives them."""
    bodies = [at for at in found if found[at].what in ("body", "outlet")]
    meant = {
        folded(readings[at].acronym): found[at] for at in bodies if readings[at].acronym
    }
    return {at: _expanded(readings, at, found, meant) for at in found}


def _expanded(
    readings: Sequence[Reading], at: int, found: dict[int, Key], meant: dict[str, Key]
) -> Key:
    name = readings[at].name
    if found[at].what != "body" or not is_acronym(name):
        return found[at]
    if folded(name) in meant:
        return meant[folded(name)]
    full = (i for i in found if found[i].what == "body" and abbreviates(name, readings[i].name))
    return next((found[i] for i in full), found[at])


def _sided(found: dict[int, Key]) -> dict[int, Key]:
    """*found* with a body of no state taken for the last one of that name with a state."""
    settled: dict[int, Key] = {}
    for at in sorted(found):
        key = found[at]
        if key.what == "body" and not key.side:
            fits = [k for k in found.values() if k.name == key.name and k.side]
            key = fits[0] if len(set(fits)) == 1 else key
        settled[at] = key
    return settled
