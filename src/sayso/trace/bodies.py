"""Which names of the pile's bodies stand for one: acronyms, slips, words left out.

Each rule looks at all names at once and yields pairs that are one, as in ``joins``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sayso.text.lexicon import words
from sayso.trace import roles
from sayso.trace.key import Key
from sayso.trace.names import firm, initials, misspelt

Pairs = Iterator[tuple[Key, Key]]
#: Each name of the pile, and in how many mentions it stands.
Names = Mapping[Key, int]

_STRAY = 10  # how many times more often than with its state a body may stand without


def unsided(names: Names) -> Pairs:
    """A body told of without its state, where the pile knows it of one state only."""
    sided: dict[str, set[Key]] = defaultdict(set)
    for key in names:
        if key.what == "body" and key.side:
            sided[key.name].add(key)
    for key in sorted(names):
        full = sided.get(key.name, set())
        bare = key.what == "body" and not key.side and key.name not in roles.kinds()
        # one stray state must not make a city's body a foreign one
        known = bare and len(full) == 1
        if known and names[key] <= _STRAY * sum(names[k] for k in full):
            yield key, next(iter(full))


def acronyms(names: Names) -> Pairs:
    """An acronym that one name of the pile alone spells out."""
    full: dict[str, set[str]] = defaultdict(set)
    bodies = sorted(k for k in names if k.what in ("body", "outlet"))
    for key in bodies:
        if len(key.name.split()) > 2:
            full[initials(key.name)].add(key.name)
    for key in bodies:
        spelled = full.get(key.name, set()) if 3 <= len(key.name) <= 6 else set()
        fits = [k for k in bodies if k.name in spelled and _may_join(k, key)]
        if len(spelled) == 1 and fits:
            yield key, fits[0]


def respelt(names: Names) -> Pairs:
    """Bodies whose names differ by a slip in a long word or two."""
    blocks: dict[tuple[str, int, str], list[Key]] = defaultdict(list)
    for key in sorted(k for k in names if k.what in ("body", "outlet")):
        parts = key.name.split()
        blocks[key.what, len(parts), parts[0][0]].append(key)
    for block in blocks.values():
        for at, one in enumerate(block):
            yield from ((one, o) for o in block[:at] if _slip(one, o))


def _slip(one: Key, other: Key) -> bool:
    if not _may_join(one, other):
        return False
    pairs = list(zip(one.name.split(), other.name.split(), strict=True))
    changed = [(a, b) for a, b in pairs if a != b]
    # a lone word must be long: "Delta" is not "Della"
    long_enough = all(
        min(len(a), len(b)) > (5 if len(pairs) > 1 else 7) for a, b in changed
    )
    return len(changed) == 1 and long_enough and all(misspelt(a, b) for a, b in changed)


def shortened(names: Names) -> Pairs:
    """A body's name without a word that many have: "county", "department"."""
    known: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in sorted(k for k in names if k.what == "body"):
        core = tuple(w for w in key.name.split() if w not in words("generic.txt"))
        if len(core) > 1 or (core and _firm(key.name, core[0])):
            known[core].append(key)
    for alike in known.values():
        for at, one in enumerate(alike):
            yield from (
                (one, o) for o in alike[:at] if _may_join(one, o) and _within(one, o)
            )


def firms(names: Names) -> Pairs:
    """A firm by the first word of its name, where the pile has one such firm."""
    full: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(k for k in names if k.what == "body" and firm(k.name)):
        full[firm(key.name)].append(key)
    for first, alike in full.items():
        short = Key("body", first)
        if len(alike) == 1 and short in names and first not in roles.kinds():
            yield short, alike[0]


def _firm(name: str, core: str) -> bool:
    """Whether a lone word can be a firm's name, with or without "Group"."""
    rest = set(name.split()) - {core}
    return len(core) > 4 and rest <= {"group", "company"} and core not in roles.kinds()


def _within(one: Key, other: Key) -> bool:
    a, b = set(one.name.split()), set(other.name.split())
    return a < b or b < a


def _may_join(one: Key, other: Key) -> bool:
    """No two states, and no city with the paper that is named after it."""
    return one.what == other.what and (
        not one.side or not other.side or one.side == other.side
    )
