"""States that a report speaks of as of somebody who acts, and others left out.

The grammar of a report gives those who spoke. A state that is only said to have said
nothing ("Neither Northon nor Sudbury has replied") must be known too: its name or its
capital counts where it is no place, that is, where no "in" or "to" stands before it.
"""

import re
from collections.abc import Iterable, Iterator

from sayso.core.account import Account, Form, Mention, SourceKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.trace import called, joint, roles, things, unspoken
from sayso.trace.sides import states

_BEFORE = re.compile(r"([\w’']+)[ \n]*(?:the )?$")
_LAST = re.compile(r"[A-Z][a-z’'-]{2,}")
_ASKED = re.compile(
    r"(?i)(?:comment|response|reply|statement|reaction|word|answer) from $"
)


def mentions(account: Account) -> tuple[Mention, ...]:
    """The mentions of *account*, of the states in it that act and of others, in order.

    The others are those who are silent, or whom it names in full where they are.
    """
    spoke = {m.span for m in _spoke(account)}
    lasts = _of_people(account)
    named = (
        m if m.span in spoke else things.named(account.document, m, lasts)
        for m in account.mentions
    )
    found = {m.span: m for m in named}
    taken = list(found)
    for sentence in account.sentences:
        near = [span for span in taken if span.overlaps(sentence)]
        for span in _acting(account, sentence):
            if not any(span.overlaps(other) for other in near):
                found[span] = _mention(account, span)
        for each in unspoken.silent(account, sentence):
            _add(found, each)
    for each in unspoken.introduced(account, _last_names(account)):
        _add(found, each)
    found |= _free(account, found, _titled(account))
    for each in _spoke(account):
        for part in joint.people(account.document, each):
            found.setdefault(part.span, part)
    return tuple(found[span] for span in sorted(found))


def _free(
    account: Account, found: Iterable[Span], more: Iterable[Mention]
) -> dict[Span, Mention]:
    """Those of *more* that stand where nobody is mentioned yet."""
    taken = bytearray(len(account.document.text))
    for span in found:
        taken[span.start : span.end] = b"1" * len(span)
    free = {}
    for each in more:
        if not any(taken[each.span.start : each.span.end]):
            taken[each.span.start : each.span.end] = b"1" * len(each.span)
            free[each.span] = each
    return free


def _add(found: dict[Span, Mention], each: Mention) -> None:
    """Give *found* one more mention, unless somebody is mentioned there."""
    if not any(each.span.overlaps(span) for span in found):
        found[each.span] = each


def _of_people(account: Account) -> frozenset[str]:
    """The last names that titles, or full names, show to be people's."""
    people = (m.name for m in account.mentions if m.kind is SourceKind.PERSON)
    full = (account.document[name].split() for name in people if name)
    titled = called.last_names(account.document.text)
    return frozenset((*titled, *(words[-1] for words in full if len(words) > 1)))


def _titled(account: Account) -> Iterator[Mention]:
    """Where those told of by last names alone stand, with their titles first."""
    named = (called.last_name(account.document, m) for m in account.mentions)
    for each in called.bearers(account.document, frozenset(filter(None, named))):
        yield things.named(account.document, each, frozenset())


def _spoke(account: Account) -> list[Mention]:
    """The mentions of those who are said to have said something."""
    hops = (hop.mention for each in account.attributions for hop in each.chain)
    spoke = {span for span in hops if span is not None}
    return [m for m in account.mentions if m.span in spoke]


def _last_names(account: Account) -> frozenset[str]:
    """The lone names of those who are said to have said something."""
    kinds = (SourceKind.PERSON, SourceKind.ORGANISATION)
    names = (
        account.document[m.name]
        for m in _spoke(account)
        if m.name and m.form is Form.NAME and m.kind in kinds
    )
    return frozenset(name for name in names if _LAST.fullmatch(name))


def _acting(account: Account, sentence: Span) -> Iterator[Span]:
    text = account.document[sentence]
    for start, end in states(text):
        if _acts(text[:start], text[end:]):
            at = sentence.start + start
            yield account.document.span(at, sentence.start + end)


def _acts(before: str, after: str) -> bool:
    """Whether a state's name between these words is no place and no part of a name."""
    if re.match(r"['’-]|[ ]?[A-Z(]", after) or before.endswith(("-", "–")):
        return False
    noun = re.match(r" ([a-z]+)", after)
    if noun and roles.singular(noun[1]) in roles.kinds():
        return False  # "the U.S. officials"
    last = _BEFORE.search(before)
    placed = last is not None and last[1].lower() in words("placing.txt")
    return not placed or bool(_ASKED.search(before))


def _mention(account: Account, span: Span) -> Mention:
    last = account.document[span].split()[-1].lower()
    return Mention(
        span=span, form=Form.NAME, kind=SourceKind.ORGANISATION, head=last, name=span
    )
