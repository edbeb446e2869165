"""What people and bodies are called besides their names: posts, ranks, kinds."""

from collections.abc import Set as AbstractSet
from functools import cache

from sayso.text.lexicon import rows, words
from sayso.trace.names import folded
from sayso.trace.sides import stateless

_HE = frozenset(
    ("spokesman", "chairman", "king", "father", "brother", "son", "husband")
)
_SHE = frozenset(
    ("spokeswoman", "chairwoman", "queen", "mother", "sister", "daughter", "wife")
)
# Words that many bodies have in their names, and that descriptions leave out.
_PLAIN = frozenset(("national", "armed", "state", "federal", "central", "main", "of"))


@cache
def kinds() -> dict[str, str]:
    """What a noun stands for: "person", "office", "organisation", "outlet" …."""
    return {row[0]: row[1] for row in rows("roles.tsv")}


@cache
def titles() -> dict[str, tuple[frozenset[str], str]]:
    """A folded title, with the nouns it stands for and "m" or "f" where it tells."""
    listed = (row for row in rows("titles.tsv"))
    return {
        folded(row[0]): (frozenset(row[1].split("|")), row[2] if len(row) > 2 else "")
        for row in listed
    }


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for group in rows("alike.tsv"):
        for word in group:
            known[word] = (*known.get(word, ()), group[0])
    return known


def alike(one: str, other: str) -> bool:
    """Whether news may take up the one noun by the other.

    >>> alike("colonel", "officer"), alike("colonel", "expert")
    (True, False)
    """
    shared = set(_groups().get(one, ())) & set(_groups().get(other, ()))
    return one == other or bool(shared)


def takes_up(noun: str, roles: frozenset[str]) -> bool:
    """Whether *noun* can mean somebody who was called by one of *roles*."""
    return any(alike(noun, role) for role in roles)


def describes(noun: str, fields: tuple[str, ...], name: str) -> bool:
    """Whether a body can be told of by *noun* and *fields* and so be named *name*.

    All that the description says must be in the name, and all that tells the name
    from its like must be in the description.

    >>> describes("agency", ("intelligence",), "National Intelligence Service")
    True
    >>> describes("military", (), "Special Operations Forces")
    False
    """
    said = {singular(word) for word in fields}
    named = {singular(word) for word in stateless(name).split()} - _PLAIN
    heads = {word for word in named if alike(singular(noun), word)}
    return bool(heads) and said <= named and named - heads <= said


def hints_at(noun: str, fields: tuple[str, ...], name: str) -> bool:
    """Whether *noun*, with what its *fields* say, is one sort of what *name* is.

    Less than that it describes it: of several such bodies it tells none.

    >>> hints_at("watchdog", ("harbour",), "National Agency for Harbour Safety")
    True
    >>> hints_at("watchdog", (), "National Agency for Harbour Safety")
    False
    """
    said = {singular(word) for word in fields}
    named = {singular(word) for word in stateless(name).split()}
    alike_to = any(alike(singular(noun), word) for word in named)
    return alike_to and said <= named and bool(said - _PLAIN)


@cache
def sort(noun: str) -> str:
    """The one word for all nouns that news uses for the same sort of source.

    >>> sort("spokeswoman"), sort("officials"), sort("officer")
    ('spokesperson', 'official', 'officer')
    """
    word = singular(noun)
    groups = _groups().get(word, ())
    return word if word in groups or not groups else groups[0]


@cache
def singular(noun: str) -> str:
    """The noun for one of them, where the lexicons know it.

    >>> singular("authorities"), singular("spokesmen"), singular("police")
    ('authority', 'spokesman', 'police')
    """
    endings = (("ies", "y"), ("es", ""), ("s", ""), ("men", "man"))
    forms = (noun.removesuffix(a) + b for a, b in endings if noun.endswith(a))
    known = kinds().keys() | _groups().keys()
    return next((form for form in forms if form in known), noun)


def speaks_for(roles: AbstractSet[str]) -> bool:
    """Whether who is called so speaks for the body that is named beside it."""
    return bool(roles & words("posts.txt")) and "former" not in roles


def of_state(noun: str) -> bool:
    """Whether a country's adjective before *noun* says for whom it speaks."""
    return noun in words("offices.txt") or singular(noun) in words("offices.txt")


def gender(roles: frozenset[str]) -> str:
    """Whether a noun tells "m" or "f"; else nothing."""
    if roles & _HE:
        return "m"
    return "f" if roles & _SHE else ""
