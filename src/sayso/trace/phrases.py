"""What a mention's words say: the name, the post, for whom, which state, how many."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.text.markup import hides, visible
from sayso.trace import apposed, called, civic, nouns, outlets, people, roles, things
from sayso.trace.names import bracketed, folded
from sayso.trace.reading import OUTLETS, Body, Reading
from sayso.trace.sides import parties, sides, without

_DEFINITE = re.compile(r"(?i)^(the|this|that|these|those|his|her|their|its)\b")
_VAGUE = re.compile(
    r"(?i)^(an?|one|some|another|several|many|multiple|other|no|what)\b"
)
_NOUN = (
    r"(?:news ?paper|paper|daily|tabloid|weekly|magazine|news agency|agency|wire"
    r"|broadcaster|station|channel|network|website|site|portal|outlet)"
)
_NAME_FIRST = re.compile(
    rf"(?:[Tt]he )?+((?:[A-Z][\w’'&-]* )+)(?:[a-z]+ )?{_NOUN}\b(?! report)"
)
_NAME_LAST = re.compile(rf"(?:[Tt]he )?+(?:[\w-]+ )*?{_NOUN} ((?:[A-Z][\w’'&-]* ?)+)$")
_AGENCY = re.compile(r"(?:[Tt]he )?+([A-Z][\w’'&-]*) (agency)$")
_ISSUED = re.compile(r"(\w+) (?:of|by|from)(?: the)? $")
_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November"
    r"|December"
)
_AGE = re.compile(r", [1-9]\d,(?= )")
_WHO = re.compile(r",? who\b")
_APPOSED = re.compile(r", (?:an?|the) .*$")
_LOWER = re.compile(r" [a-z]")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*\.?")


def read(document: Document, mention: Mention) -> Reading:
    """*mention* of *document*, read; a state's adjective is no field, too."""
    found = _read(document, mention)
    kept = (
        w for w in found.fields if people.demonym(w.capitalize()) not in found.states
    )
    return replace(found, fields=tuple(kept))


def _read(document: Document, mention: Mention) -> Reading:
    text = seen(document, mention.span)
    if _person(document, mention):
        mention = replace(mention, kind=SourceKind.PERSON)
    base = Reading(
        mention,
        text,
        mention.kind,
        definite=bool(_DEFINITE.match(text)),
        vague=bool(_VAGUE.match(text)),
    )
    if mention.form is Form.PRONOUN:
        return base
    wrong = mention.form is Form.NAME and outlets.mistaken(text)
    if base.kind in OUTLETS and wrong:
        base = replace(base, kind=SourceKind.ORGANISATION)
    outlet = _outlet(base)
    if outlet:
        return outlet
    name, meant = _named(document, mention, text)
    kind = base.kind if meant == mention else meant.kind
    base = replace(base, mention=meant, kind=kind, fields=_fields(base))
    return _other(document, base, name)


def _other(document: Document, base: Reading, name: str) -> Reading:
    """The reading of whoever is no outlet and goes by *name*, if by one at all."""
    mention, text = base.mention, base.text
    if apposed.is_body(document, mention):
        return _body(replace(base, kind=SourceKind.ORGANISATION), name)
    if mention.kind in (SourceKind.PERSON, SourceKind.ORGANISATION):
        told = apposed.person(document, mention, text, name)
        if told and (told != text or mention.kind is SourceKind.ORGANISATION):
            return _apposed(document, base, name, told)
    if mention.kind in (SourceKind.PERSON, SourceKind.GROUP):
        beside = list(_beside(document, mention))
        return people.read(document, base, name, beside)
    places = (name, *(part for part, _ in _beside(document, mention)))
    own = civic.named(text, places) or civic.mission(text)
    found = _body(base, own or things.named_by(base, name))
    if mention.kind is SourceKind.DOCUMENT:
        found = replace(found, bodies=tuple(_issuers(document, mention)))
    return found


def _named(document: Document, mention: Mention, text: str) -> tuple[str, Mention]:
    """The name in *mention*, if it has one, and what it then is."""
    name = seen(document, mention.name) if mention.name else ""
    if mention.kind is SourceKind.DOCUMENT and _DAY.fullmatch(name):
        return "", mention  # "a report Tuesday by the yard"
    name = called.whole_name(document, mention, name)
    if called.is_seat(text):
        return "", replace(mention, kind=SourceKind.ORGANISATION)
    if called.is_post(text, name):
        one = SourceKind.GROUP if mention.plural else SourceKind.PERSON
        body = roles.kinds().get(mention.head) == "organisation"
        return "", mention if body else replace(mention, kind=one)
    if called.is_party(name):
        return name, replace(mention, kind=SourceKind.ORGANISATION)
    return name, mention


def _person(document: Document, mention: Mention) -> bool:
    """Whether a name is a person's by what follows it: "Ada Ruiz, 34,", "Ruiz, who".

    Or by a title before it, somewhere in the report.
    """
    if things.of_person(mention.head):
        return False  # "the Ruiz campaign", though "Mayor Ruiz" stands elsewhere
    if mention.kind not in OUTLETS and called.last_name(document, mention):
        return not sides(document[mention.span])
    name = document[mention.name] if mention.name else ""
    behind = document.text[mention.name.end :][:8] if mention.name else ""
    body = mention.kind is SourceKind.ORGANISATION and not name.isupper()
    if not body or people.is_body(name) or sides(name):
        return False
    return bool(_WHO.match(behind) or (" " in name and _AGE.match(behind)))


def _issuers(document: Document, mention: Mention) -> Iterator[Body]:
    """The bodies whose own a document is: "a tally of the Ports Ministry".

    No outlet's: what it has, or has seen, is told by others.
    """
    for name, span in _beside(document, mention):
        before = document.text[mention.span.start : span.start]
        after = document.text[span.end : mention.span.end]
        tied = _ISSUED.search(before)
        noun = tied is not None and roles.singular(tied[1].lower())
        own = noun == mention.head or re.match(r"['’]s? ", after)
        if own and people.is_body(name) and not outlets.known(name):
            yield Body(people.unmarked(name), span)


def _apposed(document: Document, base: Reading, name: str, told: str) -> Reading:
    """The reading of somebody of whom the words around the name tell more."""
    # "the board’s head, Ada Ruiz", which the grammar named after the board
    kept = base.text != told and name in told
    ends = (told, name)  # what comes behind a name may be no name
    full = next((n for words in ends if (n := apposed.surname(words))), name)
    name = name if kept else full
    listed = _beside(document, base.mention)
    beside = [(part, span) for part, span in listed if part != name]
    beside += apposed.employer(document, base.mention)
    wide = replace(base, kind=SourceKind.PERSON, text=told, fields=())
    found = people.read(document, wide, name, beside)
    return replace(found, text=base.text, fields=base.fields, told=told)


def _beside(document: Document, mention: Mention) -> Iterator[tuple[str, Span]]:
    """The names beside a mention's own that tell whose it is, and where they are."""
    return ((seen(document, span), span) for span in mention.affiliation)


def seen(document: Document, span: Span) -> str:
    """The words under *span* as a reader sees them, on one line."""
    under = document[span]
    if hides(under):
        under = "".join(under[at] for at in visible(under))
    return " ".join(under.split())


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
        states = () if found[1].state else sides(base.text)  # whose, of several
        return replace(base, kind=found[1].kind, name=found[1].name, states=states)
    bare = _APPOSED.sub("", whole)
    name = people.unmarked(bare) if base.mention.form is Form.NAME else ""
    plain = name[:1].isupper() and not name[name.rfind(" ") + 1 :].islower()
    sorted_ = _no_country(_NAME_LAST.match(name))  # "Norlish weekly Oster" is Oster
    name = sorted_ or (name if plain else _beside_noun(base.text)) or name
    name = name if name[:1].isupper() else ""
    if name:
        return replace(base, name=name, acronym=acronym)
    return replace(base, states=sides(base.text), fields=_fields(base))


def _beside_noun(text: str) -> str:
    """The outlet's name in "the Harbour news agency", where it is no country's."""
    return _no_country(_NAME_FIRST.match(text) or _NAME_LAST.match(text))


def _no_country(found: re.Match[str] | None) -> str:
    name = found[1].strip() if found else ""
    return "" if sides(name) or people.place(name) != name else name


def _of_agency(base: Reading) -> str:
    """The name of an agency that goes by one word and its noun: "the Oster agency"."""
    found = _AGENCY.match(base.text)
    told = found and (sides(found[1]) or people.place(found[1]) != found[1])
    return f"{found[1]} {found[2]}" if found and not told else ""


def _fields(base: Reading) -> tuple[str, ...]:
    """The words before the head that are no state, number, rank or article."""
    *adjuncts, head = base.mention.head.split()
    found = []
    for word in _WORDS.findall(base.text):
        if roles.singular(folded(word)) == roles.singular(head):
            break
        found.append(word)
    left = {w for w in without(" ".join(found)).split() if w.isalpha()}
    return tuple(sorted(left - (words("unnaming.txt") - _OTHERS) - set(adjuncts)))


_OTHERS = frozenset(("other", "another"))  # "other officials" are none of these


def _body(base: Reading, raw: str) -> Reading:
    """The reading of an organisation or a document."""
    name = people.unmarked(bracketed(raw)[0])
    name = name if name[:1].isupper() or name[:1].isdigit() else _of_agency(base)
    adjective = people.demonym(name) if re.match(_LOWER, _after(base, raw)) else ""
    name = "" if adjective else name  # "the Norlish regulator"
    acronym = bracketed(base.text)[1] if name else ""
    states = sides(base.text) or ((adjective,) if adjective else ())
    before, _, after = base.text.partition(raw) if raw else (base.text, "", "")
    if name and not people.stately(name):
        states = sides(before) or _own_side(name)
    if not states and people.stately(name or base.mention.head):
        led = people.demonym(name.split()[0]) if people.of_a_state(name) else ""
        states = (led,) if led else people.homes(before, after)
    told = nouns.called(base.text, base.mention.head)
    return replace(base, name=name, acronym=acronym, states=states, roles=told)


def _after(base: Reading, raw: str) -> str:
    return base.text.partition(raw)[2] if raw else ""


def _own_side(name: str) -> tuple[str, ...]:
    return tuple(sorted({p.side for p in parties(name) if p.institution}))
