"""Mentions of those who say nothing where they are named.

The grammar of a report gives those who spoke. Who "did not respond", and the full name
by which a report introduces whom it later quotes by the last name, count too.
"""

import re
from collections.abc import Iterator
from itertools import islice

from sayso.core.account import Account, Form, Mention, SourceKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.text.silences import BEFORE, CLAUSE, subject_end
from sayso.trace import outlets, roles

_LONGEST = 120  # characters of a subject
_TRIES = 20  # full names that may be looked at for one last name
_NAME = r"[A-Z][\w’'&-]*(?: (?:of |for |the )?[A-Z][\w’'&-]*)*"
_SUBJECT = re.compile(
    r"(?:^|[\s“\"(])(?:(?P<pronoun>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)"
    rf"|(?P<name>(?:[Tt]he )?{_NAME})"
    r"|(?P<noun>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)"
    r" (?:[\w.’'-]+ ){0,3}?[a-z]+))$"
)
_NEITHER = re.compile(rf"(?i:\bneither) (?P<one>(?:the )?{_NAME}) nor (?P<two>{_NAME})")
_NOBODY = frozenset(
    "all analysts another anybody anyone both each either everybody everyone few he i"
    " many most neighbors neighbours neither nobody none one others several she some"
    " they we who you".split()
)
_FIRST = r"(?P<first>[A-Z][a-z’'-]+(?: [A-Z]\.)?) "
_PRONOUNS = {
    "he": SourceKind.PERSON,
    "she": SourceKind.PERSON,
    "it": SourceKind.ORGANISATION,
    "they": SourceKind.GROUP,
}
_NOUNS = {
    "person": SourceKind.PERSON,
    "office": SourceKind.PERSON,
    "organisation": SourceKind.ORGANISATION,
}


def silent(account: Account, sentence: Span) -> Iterator[Mention]:
    """Who is silent in *sentence*, by name, by a noun or by a pronoun."""
    text = account.document[sentence]
    for match in BEFORE.finditer(text):
        pair = _NEITHER.match(match[0])
        if pair:
            for group in ("one", "two"):
                start, end = (match.start() + at for at in pair.span(group))
                yield from _named(account, _part(account, sentence, start, end))
            continue
        borders = [m.end() for m in CLAUSE.finditer(text, 0, match.start())]
        clause = max(borders, default=0)
        end = subject_end(text, clause, match.start())
        start = max(clause, end - _LONGEST)
        found = _SUBJECT.search(text[start:end])
        if found:
            kind = str(found.lastgroup)
            at, to = (start + place for place in found.span(kind))
            yield from _READERS[kind](account, _part(account, sentence, at, to))


def introduced(account: Account, lasts: frozenset[str]) -> Iterator[Mention]:
    """The first full name that ends in each of *lasts*: "Ada Ruiz" for "Ruiz"."""
    text = account.document.text
    for last in sorted(lasts):
        full = re.finditer(rf"\b{_FIRST}{re.escape(last)}\b(?! [A-Z])", text)
        for found in islice(full, _TRIES):
            first = found["first"].split()[0]
            if _may_be_first(first, text):
                span = account.document.span(*found.span())
                yield Mention(
                    span=span,
                    form=Form.NAME,
                    kind=SourceKind.PERSON,
                    head=last.lower(),
                    name=span,
                )
                break


def _may_be_first(word: str, text: str) -> bool:
    """Whether a capital is a first name's, and no title's or a sentence's."""
    low = word.lower()
    known = low in words("grammar.txt") or low in roles.titles()
    called = roles.singular(low) in roles.kinds() or outlets.known(word)
    return not (known or called or re.search(rf"\b{re.escape(low)}\b", text))


def _named(account: Account, span: Span) -> Iterator[Mention]:
    text = account.document[span]
    bare = re.sub(r"^[Tt]he ", "", text)
    low = bare.lower()
    lone = " " not in text and roles.singular(low) in roles.kinds()
    common = " " not in bare and re.search(rf"\b{low}\b", account.document.text)
    plain = low in words("grammar.txt") | _NOBODY
    if lone or common or plain or outlets.known(text):
        return
    name = account.document.span(span.end - len(bare), span.end)
    yield Mention(
        span=span,
        form=Form.NAME,
        kind=SourceKind.ORGANISATION,
        head=bare.split()[-1].lower(),
        name=name,
    )


def _called(account: Account, span: Span) -> Iterator[Mention]:
    head = account.document[span].split()[-1].lower()
    kind = _NOUNS.get(roles.kinds().get(head, ""))
    if kind is not None:
        yield Mention(span=span, form=Form.DESCRIPTION, kind=kind, head=head)


def _pronoun(account: Account, span: Span) -> Iterator[Mention]:
    head = account.document[span].lower()
    yield Mention(span=span, form=Form.PRONOUN, kind=_PRONOUNS[head], head=head)


_READERS = {"name": _named, "noun": _called, "pronoun": _pronoun}


def _part(account: Account, sentence: Span, start: int, end: int) -> Span:
    return account.document.span(sentence.start + start, sentence.start + end)
