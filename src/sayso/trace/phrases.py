"""What a mention's words say: the name, the post, for whom, which state, how many."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.text.markup import visible
from sayso.trace import outlets, roles
from sayso.trace.names import bracketed, folded, is_acronym
from sayso.trace.sides import parties, party, sides

_DEFINITE = re.compile(r"(?i)^(the|this|that|these|those|his|her|their|its)\b")
_VAGUE = re.compile(r"(?i)^(an?|one|some|another|several|many|other|\w+ (of|other))\b")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*\.?")
_SUFFIX = re.compile(r"(?i)^(jr|sr|ii|iii|iv)\.?$")
_EDGES = " \t\n.,;:()[]\"“”*'"
OUTLETS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))


@dataclass(frozen=True, slots=True)
class Body:
    """A body that somebody belongs to, by name, and where it is named."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention, read.

    Attributes:
        text: Its words as a reader sees them, without markup and line breaks.
        kind: What it is, put right where the name tells better than the grammar.
        name: The proper name, without titles; empty where there is none.
        acronym: What stands in brackets after the name, if that abbreviates it.
        roles: What it is called: lower-case singular nouns ("colonel", "official").
        bodies: The bodies that it belongs to.
        states: States and parties named in it, sorted.
        fields: Other words that tell it from its like ("intelligence").
        definite: Whether it is told as known ("the officials").
        vague: Whether it is told as new ("an official", "some officials").
    """

    mention: Mention
    text: str
    kind: SourceKind
    name: str = ""
    acronym: str = ""
    roles: frozenset[str] = frozenset()
    bodies: tuple[Body, ...] = ()
    states: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    definite: bool = False
    vague: bool = False

    @property
    def sort(self) -> str:
        """The one word for what it is called: "official", "police"."""
        return roles.sort(self.mention.head)

    @property
    def plural(self) -> bool:
        """Whether it stands for several: not so of police, or of a body by name."""
        one = bool(self.name) or self.mention.head in words("collectives.txt")
        return self.mention.plural and not one

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.mention.form is Form.PRONOUN


def read(document: Document, mention: Mention) -> Reading:
    """*mention* of *document*, read."""
    text = seen(document, mention.span)
    base = Reading(
        mention,
        text,
        mention.kind,
        definite=bool(_DEFINITE.match(text)),
        vague=bool(_VAGUE.match(text)),
    )
    if mention.form is Form.PRONOUN:
        return base
    outlet = _outlet(base)
    if outlet:
        return outlet
    base = replace(base, roles=_roles(text, mention.head), fields=_fields(base))
    if mention.kind in (SourceKind.PERSON, SourceKind.GROUP):
        return _person(document, base)
    return _body(base, seen(document, mention.name) if mention.name else "")


def seen(document: Document, span: Span) -> str:
    """The words under *span* as a reader sees them, on one line."""
    words_under = document[span]
    shown = "".join(words_under[at] for at in visible(words_under))
    return " ".join(shown.split())


def _outlet(base: Reading) -> Reading | None:
    """The reading of a phrase that means an outlet by name, known or not."""
    whole, acronym = bracketed(base.text)
    known = outlets.known(whole)
    if known:
        return replace(base, kind=known.kind, name=known.name, acronym=acronym)
    if base.kind not in OUTLETS:
        return None
    found = outlets.within(base.text)
    if found:
        return replace(base, kind=found[1].kind, name=found[1].name)
    if base.mention.form is Form.NAME:
        return replace(base, name=_unmarked(whole), acronym=acronym)
    return replace(base, states=sides(base.text))


def _unmarked(name: str) -> str:
    return re.sub(r"^[Tt]he ", "", name).strip(_EDGES)


@cache
def _role(word: str) -> frozenset[str]:
    """The nouns that a word of a phrase stands for, as post, rank or kind of body."""
    title = roles.titles().get(folded(word))
    noun = roles.singular(folded(word))
    known = frozenset((noun,)) if noun in roles.kinds() else frozenset()
    return known | (title[0] if title else frozenset())


def _roles(text: str, head: str) -> frozenset[str]:
    found = frozenset().union(*(_role(word) for word in _WORDS.findall(text)))
    former = {"former"} if re.search(r"(?i)\b(former|ex-|retired)\b", text) else set()
    return found | {roles.singular(head)} | former


def _fields(base: Reading) -> tuple[str, ...]:
    """The lower-case words before the head that are no mere number, rank or article."""
    head = roles.singular(base.mention.head.split()[-1])
    found = []
    for word in _WORDS.findall(base.text):
        if roles.singular(folded(word)) == head:
            break
        found += [word] if word.islower() else []
    return tuple(sorted(set(found) - words("unnaming.txt")))


def _person(document: Document, base: Reading) -> Reading:
    """The reading of a person or of people."""
    mention = base.mention
    raw = seen(document, mention.name) if mention.name else ""
    owner, name = _split_name(raw.strip(_EDGES))
    if name and (_compound(base.text, raw) or _is_body(name)):
        owner, name = (*owner, name), ""
    around = base.text.replace(raw, " ") if name else base.text
    beside = [(seen(document, span), span) for span in mention.affiliation]
    owners = [(part, _place(document, mention.span, part)) for part in owner]
    bodies = _bodies([*owners, *beside], base)
    told = (around, *owner, *(body.name for body in bodies))
    states = {state for words_of in told for state in sides(words_of)}
    return replace(base, name=name, bodies=bodies, states=tuple(sorted(states)))


def _place(document: Document, whole: Span, part: str) -> Span:
    """Where *part* stands in *whole*; all of it where markup hides the place."""
    at = document[whole].find(part)
    start = whole.start + at
    return document.span(start, start + len(part)) if at >= 0 else whole


def _split_name(raw: str) -> tuple[tuple[str, ...], str]:
    """What stands before the title in a name, and the name: "Harbour Board Chief Ruiz"."""
    parts = raw.split()
    marks = [at for at, word in enumerate(parts[:-1]) if _is_title(word)]
    at = marks[-1] if marks else -1
    rest = parts[at + 1 :]
    if at > 0 and (_SUFFIX.match(rest[0]) or not _led(parts[:at], rest)):
        return (), raw
    return (" ".join(parts[:at]),) if at > 0 else (), " ".join(rest).strip(_EDGES)


def _is_title(word: str) -> bool:
    kind = {roles.kinds().get(noun) for noun in _role(word)}
    return bool(kind & {"person", "office"}) or folded(word) in roles.titles()


def _led(before: list[str], rest: list[str]) -> bool:
    """Whether what stands before a title can be a post or a body and no first name."""
    return len(rest) > 1 or any(_role(w) or party(w) for w in before)


def _compound(text: str, raw: str) -> bool:
    """Whether the name only tells whose the person is: "a Harbour Board spokesman"."""
    _, _, after = text.partition(raw)
    first = re.match(r"(?:['’]s?)? ([a-z][\w-]*)", after)
    return bool(first and _is_title(first[1]))


def _is_body(name: str) -> bool:
    nouns = [n for word in name.split() for n in _role(word)]
    body = any(roles.kinds().get(n) in ("organisation", "outlet") for n in nouns)
    found = party(name)
    return body or bool(found and found.institution) or bool(outlets.known(name))


def _bodies(
    beside: Iterable[tuple[str, Span]], base: Reading
) -> tuple[Body, ...]:
    """The bodies among the names beside a person, each once, in order."""
    known: dict[str, Body] = {}
    for part, span in beside:
        name = bracketed(_unmarked(part))[0]
        if name and _can_employ(name, base):
            known.setdefault(name, Body(name, span))
    return tuple(known.values())


def _can_employ(name: str, base: Reading) -> bool:
    found = party(name)
    if outlets.known(name) or (found and not found.institution):
        return False
    if found or _is_body(name) or is_acronym(name):
        return True
    return len(name.split()) > 1 or roles.speaks_for(base.roles)


def _body(base: Reading, raw: str) -> Reading:
    """The reading of an organisation or a document."""
    name = _unmarked(bracketed(raw)[0])
    acronym = bracketed(base.text)[1] if name else ""
    states = sides(base.text)
    if name and not _stately(name):
        states = sides(base.text.partition(raw)[0]) or _own_side(name)
    return replace(base, name=name, acronym=acronym, states=states)


def _stately(name: str) -> bool:
    """Whether a country in the name says whose body it is: not so of an airline."""
    return bool(party(name)) or any(
        roles.of_state(word) for word in folded(name).split()
    )


def _own_side(name: str) -> tuple[str, ...]:
    return tuple(sorted({p.side for p in parties(name) if p.institution}))
