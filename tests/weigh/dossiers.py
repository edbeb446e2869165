"""Dossiers of a few words a report: each report has its own bytes and its own file."""

import hashlib
from dataclasses import replace

from sayso.core.account import Account
from sayso.core.document import Pile
from sayso.core.dossier import Dossier, assembled
from sayso.core.finding import Point, Position, Stance
from sayso.core.span import Span
from sayso.weigh import finding
from weigh.piles import Report, lineage


def dossier(*reports: Report) -> Dossier:
    """What reading, tracing and weighing *reports* would have found."""
    found = lineage(*reports)
    found = replace(found, accounts=tuple(map(_filed, found.accounts)))
    documents = tuple(account.document for account in found.accounts)
    return assembled(found, finding(found), Pile(documents), version="0")


def _filed(account: Account) -> Account:
    document = account.document
    told = f"{document.outlet.name}: {document.text}"
    return replace(
        account,
        document=replace(
            document,
            file=f"pile/{document.outlet.name}.txt",
            sha256=hashlib.sha256(told.encode()).hexdigest(),
        ),
    )


def place(of: Dossier, number: int, words: str) -> Span:
    """Where *words* stand in a report."""
    start = of.documents[number].text.index(words)
    return Span(number, start, start + len(words))


def point(of: Dossier, words: str) -> Point:
    """The point that has *words* in its text."""
    return next(each for each in of.points if words in each.text)


def stand(of: Dossier, number: int, name: str, stance: Stance, words: str) -> Position:
    """The stance of the source *name*, by *words* of a report."""
    source = next(s.id for s in of.sources if s.name == name)
    spot = place(of, number, words)
    return Position(source=source, on=words, stance=stance, evidence=(spot,))
