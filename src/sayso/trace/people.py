"""What the words about a person, or about people, say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from sayso.core.document import Document
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.trace import nouns, outlets, roles
from sayso.trace.names import bracketed, folded, is_acronym
from sayso.trace.reading import Body, Reading
from sayso.trace.sides import party, sides

_EDGES = " \t\n.,;:()[]\"“”*'"
_WORDS = re.compile(r"[^\W\d_][\w’'-]*\.?")
_SUFFIX = re.compile(r"(?i)^(jr|sr|ii|iii|iv)\.?$")
# What follows a name and still is about it: one apposition, or whose he is.
_TAIL = re.compile(r"\s*(?:[,(]|['’]s\b|(?:of|from|for|at|with|in)\b)[^,;:()–—]*")
# Where the words about somebody turn into what he did, or into others.
_TURN = re.compile(
    r"\s(?:who|whom|which|that|and|but|when|after|told|said"
    r"|(?:\w+ed) (?:by|on|in|with))\s"
)
_WHOSE = re.compile(r"\s(?:for|of|from)\s")
_TIES = re.compile(r"\s(?:for|of|at|in|with|to|from|on|by|under|near|against)\s")
# "(R-N.Y.)": whom an American lawmaker sits for.
_SEAT = re.compile(r"\(?\b[RDI](?:-[A-Z][\w. ]*)?\)|\b[RDI]-[A-Z][\w.]*")
_ADJECTIVE = re.compile(r"[A-Z][a-z]{2,}[ie]an")
_DEMONYM = re.compile(r"[A-Z][a-z]{2,}(?:ian|ean|ish|ese)")
_NO_DEMONYMS = frozenset(
    "Christian Jewish Parish Civilian Guardian Diocese Custodian Presbyterian".split()
)
_OWNER = re.compile(r"\b([A-Z][a-z]+)['’]s |\b([A-Z][a-z]{2,}[ie]an) ")
_OWNED_BY = re.compile(r"(?: \([^)]*\))? of ([A-Z][a-z]+)$")
_PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "de", "van", "von", "der", "da", "di")
)
_ORGANS = frozenset(
    "ministry government parliament army navy military police cabinet senate embassy"
    " treasury".split()
)
# What a minister is of, and no place.
_FIELDS = frozenset(
    "Agriculture Business Climate Culture Defence Defense Economy Education Energy"
    " Environment Family Finance Foreign Health Home Industry Interior Justice Labor"
    " Labour Public Safety Sports Trade Transport Water".split()
)
_NAMED = 2  # words of a whole name
_LEFT_ON = frozenset(
    ("Press", "Deputy", "Vice", "Chief", "First", "Majority", "Minority", "Senior")
)


def read(
    document: Document, base: Reading, raw: str, beside: Sequence[tuple[str, Span]]
) -> Reading:
    """The reading of a person named *raw*, if at all, with the names *beside* it."""
    owner, name = _split_name(raw.strip(_EDGES))
    if name and (_compound(base.text, raw) or is_body(name) or _is_post(name)):
        owner, name = (*owner, name), ""
    about = _SEAT.sub(
        "", _about(base.text, raw if name else "", several=base.mention.plural)
    )
    called = nouns.called(about.replace(raw, ",") if name else about, base.mention.head)
    base = replace(base, name=name, roles=called)
    owners = [(part, _place(document, base.mention.span, part)) for part in owner]
    kept = [(part, span) for part, span in beside if part in about]
    bodies = _bodies([*owners, *kept], base)
    around = about.replace(raw, " ") if name else about
    states = _states(around, owner, bodies)
    if not states and _governs(base):
        states = tuple(sorted({place(part) for part, _ in kept if _is_place(part)}))
        bodies = tuple(body for body in bodies if place(body.name) not in states)
    return replace(base, bodies=bodies, states=states)


def _governs(base: Reading) -> bool:
    """Whether it is called what a place's own people are: "officials", "a minister"."""
    posts = {role for role in base.roles if roles.of_state(role)}
    return bool(posts) and not any(roles.sort(role) == "spokesperson" for role in posts)


def _is_place(name: str) -> bool:
    """Whether a lone name, beside a governing post, can be the place so governed."""
    bare = unmarked(re.sub(r"['’]s?$", "", name))
    lone = bool(re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", bare))
    if any(nouns.noun(w) or w in _LEFT_ON or w in _FIELDS for w in bare.split()):
        return False
    return lone and not is_body(bare) and not outlets.known(bare) and not party(bare)


def place(name: str) -> str:
    """The place that an adjective is made of, as far as its ending tells.

    >>> place("Norlandian"), place("Sudmark’s"), place("Sudmark")
    ('Norlandia', 'Sudmark', 'Sudmark')
    """
    bare = unmarked(re.sub(r"['’]s?$", "", name))
    return bare[:-1] if _ADJECTIVE.fullmatch(bare) else bare


def demonym(name: str) -> str:
    """The place of which a lone word is an adjective, though no lexicon knows it.

    >>> demonym("Norlandian"), demonym("Norlish"), demonym("Civilian")
    ('Norlandia', 'Norlish', '')
    """
    fits = _DEMONYM.fullmatch(name) and name not in _NO_DEMONYMS
    return place(name) if fits and not party(name) and not nouns.noun(name) else ""


def homes(before: str, after: str) -> tuple[str, ...]:
    """The place whose a body is by the words around its name: "Norlandia's", "of …"."""
    owned = _OWNER.search(before)
    tied = _OWNED_BY.match(after)
    found = (next(filter(None, m.groups())) for m in (owned, tied) if m)
    return tuple(place(name) for name in found if _is_place(name))[:1]


def _about(text: str, raw: str, *, several: bool) -> str:
    """The words that are about the person: not what he did, nor who stands by him."""
    before, found, after = text.partition(raw) if raw else ("", "", text)
    if not found:
        turn = _TURN.search(f"{text} ", 1)
        joined = turn and turn.group().strip() == "and"
        return text if not turn or joined else text[: turn.start()]
    if several:  # "Ruiz and Senator Lima"
        before = before.rpartition(" and ")[2]
    tail = _TAIL.match(after)
    kept = _TURN.split(tail.group())[0] if tail else ""
    return before + found + kept


def _states(
    around: str, owner: Sequence[str], bodies: Sequence[Body]
) -> tuple[str, ...]:
    """The states that the words about somebody name, but for those in firms' names."""
    for body in bodies:
        if not stately(body.name):
            around = around.replace(body.name, " ")
    post = {state for p in (_TIES.split(around)[0], *owner) for state in sides(p)}
    found = {
        s for part in _WHOSE.split(around)[1:] for s in sides(_TIES.split(part)[0])
    }
    found |= {s for body in bodies if stately(body.name) for s in sides(body.name)}
    # "Norland's ambassador to Sudland" is Norland's
    return tuple(sorted(post or found))


def unmarked(name: str) -> str:
    """*name* without article and the marks around it."""
    return re.sub(r"(?i)^the ", "", name).strip(_EDGES)


def _place(document: Document, whole: Span, part: str) -> Span:
    """Where *part* stands in *whole*; all of it where markup hides the place."""
    at = document[whole].find(part)
    start = whole.start + at
    return document.span(start, start + len(part)) if at >= 0 else whole


def _split_name(raw: str) -> tuple[tuple[str, ...], str]:
    """What stands before the title in "Harbour Board Chief Ruiz", and the name."""
    parts = re.split(r",| and | & ", raw)[0].split()
    while len(parts) > _NAMED and parts[0] in _FIELDS:
        parts.pop(0)  # "Minister of the Interior Ada Ruiz"
    while len(parts) > 1 and parts[-1] in _PARTICLES:
        parts.pop()
    marks = [at for at, word in enumerate(parts[:-1]) if _is_title(word)]
    at = marks[-1] if marks else -1
    rest = parts[at + 1 :]
    if at > 0 and (_SUFFIX.match(rest[0]) or not _led(parts[:at], rest)):
        return (), " ".join(parts)
    if at < 1:
        return _led_by_body(rest)
    return (" ".join(parts[:at]),), " ".join(rest).strip(_EDGES)


def _led_by_body(parts: list[str]) -> tuple[tuple[str, ...], str]:
    """A full name that a body's stands right before: "United Nations Ada Ruiz"."""
    for at in range(len(parts) - 2, 0, -1):
        before = " ".join(parts[:at])
        if party(before) or outlets.known(before):
            return (before,), " ".join(parts[at:]).strip(_EDGES)
    return (), " ".join(parts).strip(_EDGES)


@cache
def _is_title(word: str) -> bool:
    kind = {roles.kinds().get(noun) for noun in nouns.noun(word)}
    return bool(kind & {"person", "office"}) or folded(word) in roles.titles()


def _led(before: list[str], rest: list[str]) -> bool:
    """Whether what stands before a title can be a post or a body and no first name."""
    return len(rest) > 1 or any(nouns.noun(w) or party(w) for w in before)


def _is_post(name: str) -> bool:
    """Whether a "name" is a post and what it is a post of: "Harbour Special Agent"."""
    *before, last = name.split()
    return bool(before) and _is_title(last) and any(is_body(w) for w in before)


def _compound(text: str, raw: str) -> bool:
    """Whether the name only tells whose the person is: "a Harbour Board spokesman"."""
    _, _, after = text.partition(raw)
    first = re.match(r"(?:['’]s?)? ([a-z][\w-]*)", after)
    return bool(first and _is_title(first[1]))


@cache
def is_body(name: str) -> bool:
    """Whether a name says that it is a body's: "Ports Ministry", "Kremlin"."""
    called = [n for word in name.split() for n in nouns.noun(word)]
    body = any(roles.kinds().get(n) in ("organisation", "outlet") for n in called)
    found = party(name)
    return body or bool(found and found.institution) or bool(outlets.known(name))


@cache
def stately(name: str) -> bool:
    """Whether a country in the name says whose body it is: not so of an airline."""
    return bool(party(name)) or any(
        roles.of_state(word) for word in folded(name).split()
    )


def of_a_state(name: str) -> bool:
    """Whether a body's name ends in a noun for what states alone have."""
    *before, last = folded(name).partition(" in ")[0].split() or [""]
    return bool(before) and last in _ORGANS


def _bodies(beside: Iterable[tuple[str, Span]], base: Reading) -> tuple[Body, ...]:
    """The bodies among the names beside a person, each once, in order."""
    known: dict[str, Body] = {}
    for part, span in beside:
        name = _trimmed(bracketed(unmarked(part))[0])
        if name and _can_employ(name, base):
            known.setdefault(name, Body(name, span))
    return tuple(sorted(known.values(), key=lambda body: not is_body(body.name)))


def _trimmed(name: str) -> str:
    """A body's name without the post that the grammar left on it: "Board Chief"."""
    parts = name.split()
    if _is_title(parts[0] if parts else "") and not is_body(name):
        return ""  # "President Ruiz" beside another's name
    while parts and (_is_post_word(parts[-1]) or parts[-1] in _LEFT_ON):
        parts.pop()
    while parts and parts[0] in _LEFT_ON:
        parts.pop(0)
    short = " ".join(parts)
    return short if len(short) == len(name) or is_body(short) else ""


def _is_post_word(word: str) -> bool:
    return folded(word) in roles.titles() or bool(nouns.noun(word) & words("posts.txt"))


def _can_employ(name: str, base: Reading) -> bool:
    found = party(name)
    if outlets.known(name) or (found and not found.institution):
        return False
    if len(name) < 2 or not name[0].isupper() or name in _FIELDS:
        return False
    if found or is_body(name):
        return True
    return is_acronym(name) or " " in name or _voice_of(name, base)


def _voice_of(name: str, base: Reading) -> bool:
    """Whether a lone unknown word stands right by a post: "an Acmo spokesman"."""
    posts = "|".join(sorted(role for role in base.roles if roles.speaks_for({role})))
    at = re.escape(name)
    before, after = rf"{at}(?:['’]s)? (?:\w+ ){{0,2}}", rf" (?:\w+ )?(?:for|of|at) {at}"
    pattern = rf"(?i)\b(?:{before}(?:{posts})s?\b|(?:{posts})s?{after}\b)"
    return bool(posts and re.search(pattern, base.text))
