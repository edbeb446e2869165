"""What the user knows of the reports, and the reports do not say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from sayso.core.document import About, Document, Outlet, Overruling, Pile, Published
from sayso.core.errors import SaysoError
from sayso.core.interval import day


class CannotOverrule(SaysoError, ValueError):
    """The user speaks of a report that is not there, or of no day."""

    def __init__(self, wish: Overruling, reason: str, hint: str) -> None:
        super().__init__(wish, reason, hint)
        self.wish, self.reason, self.hint = wish, reason, hint

    def __str__(self) -> str:
        return f"cannot set the {self.wish.about} of {self.wish.file}: {self.reason}"


def overruled(pile: Pile, wishes: Sequence[Overruling]) -> Pile:
    """*pile* with its reports as *wishes* have them; of two on one thing the last.

    Raises:
        CannotOverrule: if a wish names no report, or no day.
    """
    documents = list(pile.documents)
    kept: dict[tuple[str, About], Overruling] = {}
    for wish in wishes:
        meant = [d for d in documents if _is_meant(d, wish.file)]
        if not meant:
            known = ", ".join(d.file for d in documents[:5])
            hint = f"Name a report by its file, or the end of it: {known}"
            raise CannotOverrule(wish, "no report is called so", hint)
        for each in meant:
            documents[each.number] = _set(each, wish)
            kept[each.file, wish.about] = replace(wish, file=each.file)
    return replace(pile, documents=tuple(documents), overruled=tuple(kept.values()))


def _is_meant(document: Document, file: str) -> bool:
    """Whether *file* is the name of *document*, or the last parts of it."""
    own, asked = PurePath(document.file).parts, PurePath(file).parts
    return bool(asked) and own[-len(asked) :] == asked


def _set(document: Document, wish: Overruling) -> Document:
    if wish.about is About.OUTLET:
        return replace(document, outlet=Outlet(wish.value))
    try:
        when = date.fromisoformat(wish.value)
    except ValueError as error:
        hint = "Write it as in 2031-03-28."
        raise CannotOverrule(wish, f"{wish.value!r} is no day", hint) from error
    return replace(document, published=Published(day(when)))
