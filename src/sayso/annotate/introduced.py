"""Outlets that a report introduces, and goes on to name without saying what they are.

"The news agency Oster reported … Oster said … they told the agency": the first words
tell what the name stands for, and what "the agency" is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.annotate import names
from sayso.annotate.language import Passage
from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document, Kind
from sayso.core.span import Span
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_NOUN = (
    r"(?:news agency|press agency|news service|newswire|newspaper|tabloid|broadsheet"
    r"|broadcaster|news website|news site|radio station|television (?:station|channel)"
    r"|TV (?:station|channel))"
)
_BEFORE = re.compile(rf"\b{_NOUN} ({_NAME})(?= \[?[a-z]|[,.;)’'])")
_SHEET = r"(?:newspaper|tabloid|broadsheet|magazine|weekly|daily|broadcaster)"
# "the weekly Cabinet meeting" is no weekly
_SHEETS = re.compile(
    rf"\b(?:daily|weekly|monthly|magazine|paper|portal) ({_NAME})"
    r"(?= \[?(?:reported|reports|said|says|wrote|writes|revealed|published)\b)"
)
_AFTER = re.compile(rf"\b[Tt]he ({_NAME}) (?:news|press) agency\b")
_CAPITALS = re.compile(rf"\b{_NAME}")
_DEMONYM = re.compile(r"(?:[ie]an|ish|ese|ench|utch)$")
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december".split()
)
_AGENCY = re.compile(r"\b([A-Za-z’'-]+) agenc(?:y|ies)\b")
_OFFICE = re.compile(
    r"\b(?:Agency|Administration|Bureau|Service|Authority|Office|Department)\b"
    r"|\b[A-Z]{3,}\b"
)
_TOLD = frozenset(("the", "news", "press"))
_REPORTING = re.compile(
    r"\b[Tt]he (?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,2})"
    r" (?:(?:had|has|first|also|then) ){0,2}(?:reported|wrote|revealed|published)\b"
)
# "the", or "the business daily" before it
_TOLD_AS = re.compile(
    rf"^(?:[Aa]n?|[Tt]he) (?:(?:[a-z-]+ ){{0,2}}(?:{_NOUN}|{_SHEET}) )?"
)
_TAKEN_UP = re.compile(r"\b[Tt]he (?:newspaper|tabloid|broadsheet|broadcaster)\b")
_BESIDE = re.compile(
    rf"\b({_NAME}), (?:an?|the) (?:[\w-]+ ){{0,2}}?(?:{_SHEET}|{_NOUN})"
    r"(?=[,.;]| (?:that|which|in|from|published)\b)"
)
_WRITES = re.compile(
    rf"\b(?:writes|wrote) (?P<after>{_NAME})|\b(?P<before>{_NAME}) (?:writes|wrote)\b"
)
_SOME_SHEET = re.compile(rf"\b(?:[Aa]n?|[Tt]he) {_SHEET}\b")
_NEXT = 600  # characters in which a report takes up an outlet that it named


@lru_cache(maxsize=64)
def outlets(text: str) -> frozenset[str]:
    """The names that *text* introduces as an outlet's.

    >>> sorted(outlets("the news agency Oster said; the Lomar news agency said"))
    ['Lomar', 'Oster']
    >>> outlets("told the newspaper Monday; the Norlish news agency; the Oslo paper")
    frozenset()
    """
    behind = (m[1] for by in (_BEFORE, _SHEETS) for m in by.finditer(text))
    before = (m[1] for m in _AFTER.finditer(text))
    found = {*map(_bare, behind), *(n for n in before if not _of_place(n))}
    beside = (m[1] for m in _BESIDE.finditer(text) if not _of_place(m[1]))
    found |= {*beside, *_writers(text)}
    found = {n for n in found if n and not _other(n)} | set(_taken_up(text))
    return frozenset(found | {n for each in found for n in _short(each, text)})


def _taken_up(text: str) -> Iterator[str]:
    """Who reports, and is "the newspaper" next, where none is named in between."""
    told = list(_REPORTING.finditer(text))
    for at, found in enumerate(told):
        end = told[at + 1].start() if at + 1 < len(told) else len(text)
        again = _TAKEN_UP.search(text, found.end(), min(end, found.end() + _NEXT))
        between = text[found.end() : again.start()] if again else ""
        named = any(names.masthead(m[0]) for m in _CAPITALS.finditer(between))
        if again and not named and not _of_a_body(found["name"]):
            yield found["name"]


def _writers(text: str) -> Iterator[str]:
    """Who writes, right before or after "a magazine": no person with two names."""
    for found in _WRITES.finditer(text):
        name = found["after"] or found["before"]
        near = text[max(0, found.start() - _NEXT // 2) : found.end() + _NEXT // 2]
        if " " not in name and name not in _PRONOUNS and _SOME_SHEET.search(near):
            yield name


_PRONOUNS = frozenset(("He", "She", "They", "It", "I", "We", "You", "Who", "One"))


def _of_a_body(name: str) -> bool:
    """Whether a name says that it is no outlet's: "Harbour Board", "White House"."""
    listed = rows("institutions.tsv")
    known = {w for row in listed for part in row for w in part.split("|")}
    return name in known or any(map(names.titled, name.casefold().split()))


def _short(name: str, text: str) -> Iterator[str]:
    """The last word of a long name, if *text* has "the" before it: "the Sextant"."""
    last = name.rsplit(maxsplit=1)[-1]
    if " " in name and re.search(rf"\b[Tt]he {re.escape(last)}\b(?! [A-Z])", text):
        yield last


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", name)


def _other(name: str) -> bool:
    """Whether it starts with a day, a title or a post: "told the paper Mayor Ruiz"."""
    first = name.split(maxsplit=1)[0].casefold()
    return first in _DATES or names.titled(first)


def _of_place(name: str) -> bool:
    """Whether a name before "news agency" can be a country's, or its adjective."""
    known = {
        w for row in rows("countries.tsv") for part in row for w in part.split("|")
    }
    return name in known or bool(_DEMONYM.search(name))


def is_outlet(document: Document, words: Span) -> bool:
    """Whether *words* are a name that the report introduces, or "the agency"."""
    if document[words].casefold() == "the agency":
        return _is_agency(document.text, words.start)
    return _TOLD_AS.sub("", document[words]) in outlets(document.text)


def _is_agency(text: str, at: int) -> bool:
    """Whether "the agency" that stands in *text* from *at* is a news agency.

    So if all agencies told of before are, and no other body since the last.
    """
    before, known = text[:at], outlets(text)
    told = [m for m in _AGENCY.finditer(before) if m[1].lower() != "the"]
    others = [m for m in told if m[1].lower() not in _TOLD and m[1] not in known]
    if not told or others:
        return False
    return not _OFFICE.search(before, told[-1].end())


def titled(passage: Passage, head: "Token") -> Mention | None:
    """Whoever a headline quotes by the last name, told in full below: "Ruiz: ‘No’"."""
    span, text = passage.span(head), passage.document.text
    quotes = passage.segment.kind is Kind.HEADLINE and _QUOTES.match(text, span.end)
    full = re.compile(rf"\b[A-Z][\w’'-]+ {re.escape(head.text)}\b")
    if not quotes or head.i or not full.search(text, span.end):
        return None
    return Mention(
        span=span,
        form=Form.NAME,
        kind=SourceKind.PERSON,
        head=head.lower_,
        name=span,
        affiliation=(),
        plural=False,
    )


_QUOTES = re.compile(r": [\"'“‘«„]")
