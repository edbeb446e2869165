"""The five verbs in order. Nothing else knows the order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sayso import __version__, annotate, read, trace, weigh
from sayso.core.account import Account
from sayso.core.document import Overruling, Pile
from sayso.core.dossier import Dossier, assembled
from sayso.core.errors import Unreadable
from sayso.core.lineage import Lineage
from sayso.fetch.limits import Limits
from sayso.read.files import Contents
from sayso.read.overruling import overruled

Seen = Callable[[int], None]

# How many reports one dossier is made of. Of one story each takes about a megabyte
# (docs/measures.md: 1,000 of them one gigabyte), and a laptop has eight.
MOST = 4_000


def accounts(pile: Pile, annotator: str = "learned") -> Iterator[Account]:
    """What each report of *pile* says, taken by itself, in order."""
    return annotate.accounts(pile.documents, annotator=annotator)


def alone(pile: Pile, annotator: str = "learned") -> Iterator[Lineage]:
    """Each report of *pile* by itself: what it says, and who is who in it."""
    for account in accounts(pile, annotator):
        yield trace.lineage((account,))


def pile(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    seen: Seen | None = None,
    allow_private: bool = False,
    most: int | None = None,
) -> Pile:
    """The reports at *paths*: files, folders, ``-`` for *stdin*, addresses of the web.

    An address is asked for because it was named, and for nothing that its page names.
    *allow_private* lets it be one of the user's own network; *most* is how many
    reports there may be.
    """
    if not any(_is_web(path) for path in paths):
        return read.pile(paths, stdin=stdin, seen=seen, most=most)
    # not for who names files alone
    from sayso.fetch import named  # noqa: PLC0415
    from sayso.fetch.client import Client  # noqa: PLC0415
    from sayso.fetch.polite import Guest  # noqa: PLC0415

    limits = Limits(allow_private=allow_private)
    guest = Guest(Client(limits, agent=f"sayso/{__version__}"))

    def held(path: str | Path) -> str | Path | Contents | Unreadable:
        if not _is_web(path):
            return path
        try:
            page = named.page(str(path), guest)
        except Unreadable as error:
            return error
        if not page.raw.strip():
            return Unreadable(str(path), "is empty")
        return Contents(str(path), page.sha256, page.raw, page.url)

    asked = [held(path) for path in paths]
    return read.pile(asked, stdin=stdin, seen=seen, most=most)


def _is_web(path: str | Path) -> bool:
    return isinstance(path, str) and path.lower().startswith(("http://", "https://"))


def dossier(  # noqa: PLR0913 - each is the user's to choose
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    seen: Seen | None = None,
    annotator: str = "learned",
    wishes: Sequence[Overruling] = (),
    allow_private: bool = False,
) -> Dossier:
    """The dossier of the reports at *paths*, which are as for ``pile``.

    *seen* is called with the number of files read so far. *annotator* says who is to
    find who said what: "learned", or "rules". *wishes* are what the user knows of the
    reports' outlets and dates, and of who is who in them.

    Raises:
        TooMany: There are more than ``MOST`` reports.
    """
    of_reports = [wish for wish in wishes if not wish.names]
    of_sources = [wish for wish in wishes if wish.names]
    piled = pile(paths, stdin=stdin, seen=seen, allow_private=allow_private, most=MOST)
    piled = overruled(piled, of_reports)
    lineage = trace.lineage(tuple(accounts(piled, annotator)), of_sources)
    lineage = replace(lineage, accounts=annotate.dated(lineage.accounts))
    finding = weigh.finding(lineage)
    return assembled(lineage, finding, piled, version=__version__)
