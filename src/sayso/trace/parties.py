"""States that a report speaks of as of somebody who acts or keeps silent.

The grammar of a report gives those who spoke. A state that is only said to have said
nothing ("Neither Northon nor Sudbury has replied") must be known too: its name or its
capital counts where it is no place, that is, where no "in" or "to" stands before it.
"""

import re
from collections.abc import Iterator

from sayso.core.account import Account, Form, Mention, SourceKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.trace.sides import states

_BEFORE = re.compile(r"([\w’']+)[ \n]*(?:the )?$")
_ASKED = re.compile(
    r"(?i)(?:comment|response|reply|statement|reaction|word|answer) from $"
)


def mentions(account: Account) -> tuple[Mention, ...]:
    """The mentions of *account*, and of the states in it that act, in order."""
    taken = [m.span for m in account.mentions]
    found = {m.span: m for m in account.mentions}
    for sentence in account.sentences:
        near = [span for span in taken if span.overlaps(sentence)]
        for span in _acting(account, sentence):
            if not any(span.overlaps(other) for other in near):
                found[span] = _mention(account, span)
    return tuple(found[span] for span in sorted(found))


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
    last = _BEFORE.search(before)
    placed = last is not None and last[1].lower() in words("placing.txt")
    return not placed or bool(_ASKED.search(before))


def _mention(account: Account, span: Span) -> Mention:
    last = account.document[span].split()[-1].lower()
    return Mention(
        span=span, form=Form.NAME, kind=SourceKind.ORGANISATION, head=last, name=span
    )
