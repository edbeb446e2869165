"""What the words right around a name make of its bearer, where the grammar slipped.

"The keeper, Ada Ruiz, did not answer": the mention is the name alone, and the words
before the comma say what she is. Names, posts and commas are read; no more.
"""

import re

from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.trace import outlets, roles
from sayso.trace.names import folded
from sayso.trace.sides import party

_WINDOW = 90  # characters before a name in which an apposition begins
_LEAD = re.compile(r"(?:^|[\s“\"(])((?:[Tt]he|[Ii]ts|[Tt]heir) [^,;:.()“”\"]{2,70}), $")
_BARE = re.compile(r"(?:^|[\s“\"(])([Tt]he (?:[a-z][\w-]* ){0,3}[a-z]+) $")
_FULL = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z]\.?)?(?: [a-z]{2,3})?(?: [A-Z][\w’'-]+){1,2}"
)
_LAST = re.compile(rf"^.+?, ((?:its|their|the [^,]+?['’]s) [^,]+, {_FULL.pattern})$")
_SPEAKS = re.compile(
    r", who (?:speaks|spoke) for (?:the )?([A-Z][\w&’-]*(?: [A-Z][\w&’-]*)*)"
)
_SORT = re.compile(r"([a-z]+) $")
_TIES = re.compile(r"\s(?:for|of|at|in|with|to|from)\s")


def person(document: Document, mention: Mention, text: str, name: str) -> str:
    """All that is said of the person who bears *name* beside it; else nothing.

    *text* is the mention as a reader sees it. The post stands before the name, within
    the mention or before a comma.
    """
    last = _LAST.match(text)
    if last:
        return last[1]
    if mention.form is not Form.NAME or not _may_be_person(name):
        return ""
    before, found, _ = text.partition(name)
    if _ranked(name) or (found and before.strip() and _post(before)):
        return text
    lead = _LEAD.search(_before(document, mention))
    if lead and text.startswith(name) and _post(lead[1]):
        return f"{lead[1]}, {text}"
    bare = _BARE.search(_before(document, mention))
    if bare and text.startswith(name) and _post(bare[1]):
        return f"{bare[1]} {text}"  # "the former engineer | Ada Ruiz"
    speaks = employer(document, mention)
    return f"{text}, spokesperson for {speaks[0][0]}" if speaks else ""


def employer(document: Document, mention: Mention) -> list[tuple[str, Span]]:
    """The body, and where it is named, in "Ada Ruiz, who speaks for Oster"."""
    found = _SPEAKS.match(document.text, mention.span.end)
    return [(found[1], document.span(*found.span(1)))] if found else []


def surname(text: str) -> str:
    """The full name in which such words end, without its rank; empty without one.

    >>> surname("the board’s head, Ada Ruiz"), surname("Superintendent Ada Ruiz")
    ('Ada Ruiz', 'Ada Ruiz')
    """
    found = re.search(rf"{_FULL.pattern}$", text)
    if found is None:
        return ""
    return found[0].partition(" ")[2] if _ranked(found[0]) else found[0]


def is_body(document: Document, mention: Mention) -> bool:
    """Whether a noun for bodies right before a bare name says what it is a name of.

    "The relief society Red Oar" is no person, whatever its name looks like.
    """
    bare = mention.name == mention.span and mention.kind is SourceKind.PERSON
    sort = _SORT.search(_before(document, mention)) if bare else None
    return bool(sort and roles.kinds().get(sort[1]) == "organisation")


def _before(document: Document, mention: Mention) -> str:
    start = max(0, mention.span.start - _WINDOW)
    return document.text[start : mention.span.start]


def _may_be_person(name: str) -> bool:
    if not _FULL.fullmatch(name) or party(name) or outlets.known(name):
        return False
    kinds = {roles.kinds().get(roles.singular(folded(w))) for w in name.split()}
    return not kinds & {"organisation", "outlet", "document"}


def _ranked(name: str) -> bool:
    """Whether a full name has a rank for its first word: "Superintendent Ada Ruiz"."""
    rank, *rest = name.split()
    known = folded(rank) in roles.titles() and folded(rank) not in _OF_FIRMS
    return known and len(rest) > 1


# titles that begin the names of bodies, too: "General Harbour Works"
_OF_FIRMS = frozenset(
    "acting chief chair deputy former general justice lady lord major president prime"
    " private queen king prince princess saint st sir vice".split()
)


def _post(words: str) -> bool:
    """Whether the noun that *words* are about is one for a person or an office."""
    head = _TIES.split(f"{words.strip()} ")[0].split()[-1:]
    noun = roles.singular(folded(head[0])) if head else ""
    return noun in roles.titles() or roles.kinds().get(noun) in ("person", "office")
