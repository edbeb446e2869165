"""What goes by somebody's name and is another: "the Ruiz report", "the Ruiz campaign".

The grammar finds the last name alone. What is meant is the paper, or the body, that
the noun behind the name tells of.
"""

import re
from collections.abc import Container
from dataclasses import replace

from sayso.core.account import Mention, SourceKind
from sayso.core.document import Document
from sayso.trace import outlets, roles
from sayso.trace.names import folded
from sayso.trace.reading import Reading
from sayso.trace.sides import party

_BEHIND = re.compile(r" ([Cc]ampaign|[A-Z][a-z]+|[a-z]+)\b(?!-|[’'](?!s\b))")
_BEFORE = re.compile(r"(\w+) $")
_NEAR = 20  # characters in which the word before a name stands
# "Will Ruiz report it?", "let Ruiz release it": there the noun is a verb.
_DOING = frozenset(
    "can could did do does had has have help helps let lets made make makes may might"
    " must should that to watch will would".split()
)
_VERBS = frozenset(
    "cable document log message notice post release research review study suit survey"
    " text".split()
)
_KINDS = {
    "document": SourceKind.DOCUMENT,
    "words": SourceKind.DOCUMENT,
    "organisation": SourceKind.ORGANISATION,
}


def named(document: Document, mention: Mention, lasts: Container[str]) -> Mention:
    """*mention* with the noun behind a lone last name in it, if that is what is meant.

    *lasts* are last names that are known to be people's, whatever the grammar says.
    """
    name = mention.name
    lone = name is not None and name.end == mention.span.end
    if name is None or not lone or not re.fullmatch(r"[A-Z][\w-]+", document[name]):
        return mention
    if mention.kind is not SourceKind.PERSON and document[name] not in lasts:
        return mention
    found = _BEHIND.match(document.text, name.end)
    noun = found[1].lower() if found else ""
    kind = _KINDS.get(roles.kinds().get(noun, ""))
    before = _BEFORE.search(document.text, max(0, name.start - _NEAR), name.start)
    acts = before is not None and before[1].lower() in _DOING
    acts = kind is SourceKind.DOCUMENT and (acts or noun in _VERBS)
    if found is None or kind is None or acts:
        return mention
    return replace(
        mention,
        span=document.span(mention.span.start, found.end()),
        name=document.span(name.start, found.end()),
        kind=kind,
        head=noun,
    )


def named_by(reading: Reading, name: str) -> str:
    """The name of "the Ruiz report" or "the Ruiz campaign", in which *name* is found.

    Not where that is an outlet's or a body's: "the Reuters report" is from Reuters.
    """
    noun = reading.mention.head
    whole = reading.text.casefold() == f"the {name} {noun}".casefold()
    lone = bool(re.fullmatch(r"[A-Z][a-z][\w-]+", name))
    known = outlets.known(name) or party(name) or outlets.titled(folded(name))
    sort = reading.kind is SourceKind.DOCUMENT or of_person(noun)
    return (
        re.sub(r"(?i)^the ", "", reading.text)
        if (whole and lone and sort and not known)
        else name
    )


def of_person(name: str) -> bool:
    """Whether a body's folded name is that of what is a person's: "ruiz campaign"."""
    return name.rpartition(" ")[2] in _OF_PERSONS


_OF_PERSONS = frozenset(
    "administration cabinet camp campaign family foundation government presidency team"
    " transition".split()
)
