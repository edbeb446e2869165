"""Which named mentions of one report stand for one: persons, bodies, states, outlets.

Each mention with a name gets a key; mentions with one key are one. A key's first
part says what it is, so that a city's name never meets a newspaper's.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from sayso.core.account import SourceKind
from sayso.trace import joint, lasts, outlets, things
from sayso.trace.key import Key
from sayso.trace.names import (
    abbreviates,
    bracketed,
    folded,
    is_acronym,
    short_for,
)
from sayso.trace.people import demonym, of_a_state, stately, unmarked
from sayso.trace.reading import OUTLETS, Body, Reading
from sayso.trace.sides import party, stateless

_FIRM = re.compile(
    r"(?<=\w)(?: (?:inc|incorporated|corp|corporation|ltd|plc|llc|co))+$"
)
_POLICE = re.compile(r"(?<=police) (?:department|service|force|agency)$")
_WHOLE = {"dept": "department", "pd": "police", "govt": "government", "min": "ministry"}
_SHORT = re.compile(rf"\b(?:{'|'.join(_WHOLE)})$")
_OF = re.compile(r"^(department|ministry) of (?:the )?(.+)$")
_RESPELT = (("defence", "defense"), ("foreign affairs", "foreign"))


def keys(
    readings: Sequence[Reading], headlines: Container[int] = (), own: str = ""
) -> dict[int, Key]:
    """The key of each reading that has a name, by its place in *readings*.

    Names from *headlines*, whose capitals mislead the grammar, stand for themselves
    and are none that a last name later on is short for. *own* is the name of the
    report's own outlet.
    """
    full = lasts.full_names(readings, headlines)
    told = (_as_told(r) for r in readings if r.kind in OUTLETS and r.name)
    papers = {name for each in (own, *told) if " " in (name := folded(each))}
    found = {
        at: _key(readings, at, full, (papers, own))
        for at, r in enumerate(readings)
        if folded(r.name)
    }
    return _sided(readings, _spelled_out(readings, _told_once(readings, found)))


def _told_once(readings: Sequence[Reading], found: dict[int, Key]) -> dict[int, Key]:
    """*found*, with an outlet that is told from its namesakes once told from them."""
    told: dict[str, set[Key]] = {}
    for at, key in found.items():
        if readings[at].kind in OUTLETS and readings[at].states:
            told.setdefault(folded(readings[at].name), set()).add(key)
    same = {name: keys.pop() for name, keys in told.items() if len(keys) == 1}
    return {
        at: same.get(key.name, key) if key.what == "outlet" else key
        for at, key in found.items()
    }


def _as_told(outlet: Reading) -> str:
    """An outlet's name with what is printed with it: not "the news agency Oster"."""
    whole = bracketed(outlet.text)[0]
    plain = outlet.states or not unmarked(whole)[:1].isupper()
    return outlet.name if plain else whole


def _key(
    readings: Sequence[Reading],
    at: int,
    full: dict[int, Key],
    press: tuple[AbstractSet[str], str],
) -> Key:
    reading = readings[at]
    if reading.kind in OUTLETS:
        return Key("outlet", _paper(reading, *press))
    if reading.kind in (SourceKind.DOCUMENT, SourceKind.GROUP):
        paper = reading.kind is SourceKind.DOCUMENT
        name = folded(reading.name) if paper else joint.key(reading.name)
        return Key("document" if paper else "joint", name)
    if at in full:
        return full[at]
    person = lasts.short_name(readings, at, full) if _may_be_person(reading) else None
    if person:
        return person
    if reading.kind is SourceKind.PERSON and not _is_party(reading):
        return lasts.person_key(reading.name)
    return body_key(reading.name, reading.states)


def _paper(reading: Reading, papers: AbstractSet[str], own: str) -> str:
    """An outlet's name; of "the Mirror" that of the one told of as a Mirror in full."""
    short = folded(bracketed(reading.text)[0])
    fits = {name for name in papers if name.endswith(f" {short}")} if short else set()
    if len(fits) == 1:
        return outlets.key(fits.pop())
    return outlets.meant(reading.name, reading.states, own)


def _may_be_person(reading: Reading) -> bool:
    """Persons, and lone words that the grammar takes for bodies: "Ruiz"."""
    lone = " " not in reading.name and not is_acronym(reading.name)
    found = party(reading.name)
    one_of = bool(found and found.how == "adjective") and reading.text == reading.name
    return reading.kind is SourceKind.PERSON or (lone and (one_of or not found))


def _is_party(reading: Reading) -> bool:
    """Whether a lone word that the grammar takes for a person is a state's name."""
    return bool(party(reading.name)) and reading.roles == {reading.mention.head}


def body_key(name: str, states: Sequence[str]) -> Key:
    """The key of a body, or a state, of which *states* are told beside its name."""
    found = party(name)
    if found and not found.institution:
        return Key("state", found.side)
    told = [s for s in states if not found or s != found.side] or list(states)
    side = told[0] if len(told) == 1 else ""  # "Denmark's Security Service" is no MI5
    if found and side in ("", found.side):
        return Key("body", body(found.institution), found.side)
    first, _, rest = name.partition(" ")
    led = demonym(first) if rest and of_a_state(name) else ""
    if led and side in ("", led):  # "the Norlish Harbour Ministry"
        return Key("body", body(rest), led)
    return Key("body", body(name), side)


def employers(reading: Reading, known: Iterable[Key]) -> Iterator[tuple[Key, Body]]:
    """The bodies that *reading* belongs to; a person, where it is "Ruiz's aide"."""
    people = sorted({k.name for k in known if k.what == "person"})
    for each in reading.bodies:
        fits = [n for n in people if n == folded(each.name) or short_for(each.name, n)]
        person = fits[0] if fits and not party(each.name) else None
        states = reading.states if stately(each.name) else ()
        key = Key("person", person) if person else body_key(each.name, states)
        yield key, each


def body(name: str) -> str:
    """A body's name without its state, its legal form and the order of its words.

    >>> body("Ministry of Defence"), body("the Norland Defense Ministry Ltd")
    ('defense ministry', 'norland defense ministry')
    """
    core = _SHORT.sub(lambda found: _WHOLE[found[0]], stateless(name))
    core = _POLICE.sub("", _FIRM.sub("", core))
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
    if found[at].what not in ("body", "outlet") or not is_acronym(name):
        return found[at]
    if folded(name) in meant:
        return meant[folded(name)]
    full = (
        i
        for i in found
        if found[i].what in ("body", "outlet") and abbreviates(name, readings[i].name)
    )
    return next((found[i] for i in full), found[at])


def _sided(readings: Sequence[Reading], found: dict[int, Key]) -> dict[int, Key]:
    """*found* with a body told of in short taken for the one told of in full."""
    known = {
        *found.values(),
        *(body_key(b.name, ()) for r in readings for b in r.bodies),
    }
    titled = {
        found[at]
        for at in found
        if found[at].what == "person"
        and readings[at].roles - {readings[at].mention.head, folded(readings[at].name)}
    }
    settled: dict[int, Key] = {}
    for at in sorted(found):
        key = found[at]
        short = key.what in ("body", "outlet", "person") and key not in titled
        if not key.side and short:
            fits = {k for k in known if _longer(key, k)}
            fits |= {k for k in known if _short_of(readings[at], key, k)}
            fits = {k for k in fits if k.side} or fits
            key = fits.pop() if len(fits) == 1 else key
        settled[at] = key
    return settled


def _short_of(reading: Reading, key: Key, other: Key) -> bool:
    """Whether "the Commission" can be short for a body told of as a Commission in full.

    Not for an institution that the lexicons know: they know how it is called for short.
    """
    short = key.what == "body" and " " not in key.name
    whole = other.what == "body" and other.name.endswith(f" {key.name}")
    told = reading.text.casefold() == f"the {key.name}"
    return short and whole and told and not party(other.name.title())


def _longer(key: Key, other: Key) -> bool:
    """Whether *other* is *key* with its state, or with more words before it.

    A report that has told of the Norland State Police goes on with the State Police.
    """
    if key.what == "person":  # that the grammar made of half a body's name
        begins = other.what == "body" and other.name.startswith(f"{key.name} ")
        return begins and not things.of_person(other.name)
    if other.what != key.what or other == key:
        return False
    whole = key.what == "outlet" or " " in key.name
    more = whole and other.name.endswith(f" {key.name}")
    return more or (other.name == key.name and bool(other.side))
