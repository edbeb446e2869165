"""The five verbs in order. Nothing else knows the order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sayso import __version__, annotate, read, trace, weigh
from sayso.core.account import Account
from sayso.core.document import Overruling, Pile
from sayso.core.dossier import Dossier, assembled
from sayso.core.lineage import Lineage
from sayso.read.overruling import overruled

Seen = Callable[[int], None]

# How many reports one dossier is made of. Of one story each takes about a megabyte
# (docs/measures.md: 2,000 of them two gigabytes), and a laptop has eight.
MOST = 4_000


def accounts(pile: Pile, annotator: str = "learned") -> Iterator[Account]:
    """What each report of *pile* says, taken by itself, in order."""
    return annotate.accounts(pile.documents, annotator=annotator)


def alone(pile: Pile, annotator: str = "learned") -> Iterator[Lineage]:
    """Each report of *pile* by itself: what it says, and who is who in it."""
    for account in accounts(pile, annotator):
        yield trace.lineage((account,))


def dossier(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    seen: Seen | None = None,
    annotator: str = "learned",
    wishes: Sequence[Overruling] = (),
) -> Dossier:
    """The dossier of the reports at *paths*: files, folders, or ``-`` for *stdin*.

    *seen* is called with the number of files read so far. *annotator* says who is to
    find who said what: "learned", or "rules". *wishes* are what the user knows of the
    reports' outlets and dates, and of who is who in them.

    Raises:
        TooMany: There are more than ``MOST`` reports.
    """
    of_reports = [wish for wish in wishes if not wish.names]
    of_sources = [wish for wish in wishes if wish.names]
    pile = read.pile(paths, stdin=stdin, seen=seen, most=MOST)
    pile = overruled(pile, of_reports)
    lineage = trace.lineage(tuple(accounts(pile, annotator)), of_sources)
    lineage = replace(lineage, accounts=annotate.dated(lineage.accounts))
    finding = weigh.finding(lineage)
    return assembled(lineage, finding, pile, version=__version__)
