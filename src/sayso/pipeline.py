"""The five verbs in order. Nothing else knows the order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sayso import __version__, annotate, read, trace, weigh
from sayso.core.account import Account
from sayso.core.document import Pile
from sayso.core.dossier import Dossier, assembled

Seen = Callable[[int], None]


def accounts(pile: Pile) -> Iterator[Account]:
    """What each report of *pile* says, taken by itself, in order."""
    return annotate.accounts(pile.documents)


def dossier(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    seen: Seen | None = None,
) -> Dossier:
    """The dossier of the reports at *paths*: files, folders, or ``-`` for *stdin*.

    *seen* is called with the number of files read so far.
    """
    pile = read.pile(paths, stdin=stdin, seen=seen)
    lineage = trace.lineage(tuple(accounts(pile)))
    lineage = replace(lineage, accounts=annotate.dated(lineage.accounts))
    finding = weigh.finding(lineage)
    return assembled(lineage, finding, pile.set_aside, version=__version__)
