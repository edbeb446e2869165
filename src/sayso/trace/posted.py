"""For which body somebody speaks whose post is told without the body's name.

"A company spokesperson", "its chairwoman", "the ministry's chief physician": the body
is one that the report has named, and the noun says which can be meant.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from sayso.core.account import SourceKind
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.trace import roles
from sayso.trace.key import Key
from sayso.trace.named import body_key
from sayso.trace.names import folded
from sayso.trace.people import stately
from sayso.trace.reading import Body, Reading

_NEAR = 300  # characters over which "its" and a bare "spokeswoman" reach back
_FAR = 1_500  # … and "a company spokesperson"
_MEANT = frozenset(("body", "person"))
_HIS = re.compile(r"(?i)^(?:his|her)\s")
_OWN = re.compile(r"(?i)^(?:its|their)\s")
# "the ministry’s", "a company", "the medicines agency"
_PHRASE = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?=((?:[a-z’'-]+ ){0,3}[a-z]+)\b)")
_TIES = frozenset("a an the of for at in with to from on by and".split())
_OWNING = re.compile(r"['’]s?$")
_FIRMS = frozenset(
    "company firm manufacturer maker corporation airline carrier operator"
    " retailer carmaker startup lender utility publisher".split()
)
# Who is of a body and need not speak for it.
_LOOSE = frozenset(("official", "source", "officer", "lawyer", "attorney", "aide"))


def posts(
    document: Document,
    readings: Sequence[Reading],
    named: Mapping[int, Key],
    spoke: Container[int],
) -> dict[int, tuple[Key, Body]]:
    """By the number of a post's holder the body that can alone be meant, and its key.

    *spoke* are the numbers of those who are said to have said something.
    """
    found: dict[int, tuple[Key, Body]] = {}
    for at, here in enumerate(readings):
        body = _body(document, readings, at, spoke) if _holds(here) else None
        if body is not None and body in named and named[body].what in _MEANT:
            meant = Body(readings[body].name, readings[body].mention.span)
            found[at] = _whole(document, here, meant) or (named[body], meant)
    return found


def _whole(document: Document, here: Reading, meant: Body) -> tuple[Key, Body] | None:
    """The body whose name only begins with that of *meant*: "Harrow Lines", a firm.

    Of "a spokesman for the operator, Harrow Lines" the grammar may know the town.
    """
    more = rf"\b{re.escape(meant.name)}(?: [A-Z][a-z][\w’'&-]*)+(?=$|[,.;)])"
    found = re.compile(more).search(document.text, *_ends(here.mention.span))
    if found is None or found[0].endswith(here.name):
        return None
    return body_key(found[0], ()), Body(found[0], document.span(*found.span()))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _holds(here: Reading) -> bool:
    """Whether it is one person, of a post that speaks for a body that is not named."""
    posted = here.roles & words("posts.txt") - _LOOSE
    return bool(posted) and here.kind is SourceKind.PERSON and not here.bodies


def _body(
    document: Document, readings: Sequence[Reading], at: int, spoke: Container[int]
) -> int | None:
    here = readings[at]
    told = here.told or here.text
    others = (n for n in _bodies(readings) if readings[n].name not in here.name)
    beside = [n for n in others if _place(told, readings[n].name) > 0]
    if beside:  # "head of the city's largest yard, Oster Ships"
        return beside[0]
    if _HIS.match(told):
        return _master(readings, at)
    if _OWN.match(told):
        return _last(document, readings, at, lambda _: True, _NEAR)
    noun, fields = _noun(told, here)
    if noun:
        firm = noun in _FIRMS and not fields
        far = _last(document, readings, at, _may_be_firm, _FAR) if firm else None
        return far if firm else _called(readings, at, noun, fields)
    bare = roles.sort(told.split()[0].lower()) == "spokesperson"
    return _speaker(readings, at, spoke) if bare else None


def _noun(told: str, here: Reading) -> tuple[str, frozenset[str]]:
    """The noun for a body in the words about a post, and the words before it."""
    for found in _PHRASE.finditer(told):
        parts = [roles.singular(_OWNING.sub("", w)) for w in found[1].split()]
        for at, noun in enumerate(parts):
            if noun in _TIES:
                break
            pair = " ".join(parts[max(0, at - 1) : at + 1])  # "coast guard"
            body = "organisation" in (roles.kinds().get(noun), roles.kinds().get(pair))
            if body and not _is_head(noun, here):
                return noun, frozenset(parts[:at])
    return "", frozenset()


def _is_head(noun: str, here: Reading) -> bool:
    """Whether somebody is called by that noun, as "the party leader" is not."""
    person = here.mention.kind is SourceKind.PERSON
    return person and noun == roles.singular(here.mention.head)


def _master(readings: Sequence[Reading], at: int) -> int | None:
    """Whose spokesman "his spokesman" is: the person named last."""
    start = readings[at].mention.span.start
    near = [
        n
        for n, each in enumerate(readings[:at])
        if each.kind is SourceKind.PERSON and each.name and not each.plural
        if start - each.mention.span.end <= _NEAR
    ]
    return near[-1] if near else None


def _speaker(readings: Sequence[Reading], at: int, spoke: Container[int]) -> int | None:
    """The body that spoke last, if only what was said stands between."""
    start = readings[at].mention.span.start
    near = [
        n
        for n in _bodies(readings)
        if n < at and n in spoke and start - readings[n].mention.span.end <= _NEAR
    ]
    return near[-1] if near else None


def _bodies(readings: Sequence[Reading]) -> Iterator[int]:
    for number, each in enumerate(readings):
        if each.kind is SourceKind.ORGANISATION and each.name:
            yield number


def _may_be_firm(reading: Reading) -> bool:
    """Whether nothing in a body's name says that it is of a state or another sort."""
    kinds = {roles.kinds().get(roles.singular(w)) for w in folded(reading.name).split()}
    firm = set(folded(reading.name).split()) & _FIRMS
    return not stately(reading.name) and ("organisation" not in kinds or bool(firm))


def _last(
    document: Document,
    readings: Sequence[Reading],
    at: int,
    fits: Callable[[Reading], bool],
    reach: int,
) -> int | None:
    """The body whose name, or its first word, was printed last before the post."""
    start = readings[at].mention.span.start
    before = document.text[max(0, start - reach) : start]
    places: list[tuple[int, int]] = []
    for number in _bodies(readings):
        if fits(readings[number]):
            name = readings[number].name
            # a firm goes by its first word
            short = name.split()[0] if fits is _may_be_firm else name
            place = max(_place(before, name), _place(before, short))
            places.append((place, -number))
    place, number = max(places, default=(-1, 0))
    return -number if place >= 0 else None


def _place(text: str, name: str) -> int:
    found = list(re.finditer(rf"\b{re.escape(name)}\b", text))
    return found[-1].start() if found and len(name) > 2 else -1


def _called(
    readings: Sequence[Reading], at: int, noun: str, fields: AbstractSet[str]
) -> int | None:
    """The one body of the report that is called so, or the last before the post."""
    fits = [n for n in _bodies(readings) if _is(noun, fields, readings[n].name)]
    before = [n for n in fits if n < at]
    if before:
        return before[-1]
    names = {readings[n].name for n in fits}
    return fits[0] if len(names) == 1 else None


def _is(noun: str, fields: AbstractSet[str], name: str) -> bool:
    own = set(folded(name).split())
    return fields <= own and any(roles.alike(noun, roles.singular(w)) for w in own)
