"""Mentions as short as they can be shown: the name, without all that is said of it.

"Ada Ruiz, the head of the harbour board": to know whose post it is, the whole phrase
is read; where it stands, the name tells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.core.account import Account, Attribution, Form
from sayso.core.span import Span

_BEHIND = re.compile(r"['’]?s?\s*,")


def brief(accounts: Sequence[Account]) -> dict[Span, Span]:
    """For each mention with a comma behind its name, where the name ends it."""
    found: dict[Span, Span] = {}
    for account in accounts:
        for each in account.mentions:
            name = each.name if each.form is Form.NAME and not each.plural else None
            if name and _BEHIND.match(account.document.text, name.end, each.span.end):
                found[each.span] = Span(name.document, each.span.start, name.end)
    return found


def attributions(
    every: Sequence[Attribution], short: Mapping[Span, Span]
) -> Iterator[Attribution]:
    """*every* attribution with the mentions of its chain as *short* has them."""
    for each in every:
        chain = (
            replace(hop, mention=short.get(hop.mention, hop.mention))
            if hop.mention
            else hop
            for hop in each.chain
        )
        yield replace(each, chain=tuple(chain))
