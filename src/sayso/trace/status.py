"""How well a statement is sourced, by whom its chain ends in."""

from sayso.core.account import SourceKind, Status
from sayso.trace import roles
from sayso.trace.cast import Character
from sayso.trace.reading import OUTLETS


def status(last: Character, kind: SourceKind, *, named: bool) -> Status:
    """The status of what *last* is said to have said.

    Args:
        last: The last hop's character, as this report tells of it.
        kind: What its source is, as all reports tell of it.
        named: Whether its source has a name in any report of the pile.
    """
    if last.kind in OUTLETS or kind in OUTLETS:
        return Status.OUTLET_REPORT
    if last.kind in (SourceKind.ORGANISATION, SourceKind.DOCUMENT):
        several = last.described.plural and not last.key
        if several and last.kind is SourceKind.DOCUMENT and not last.employers:
            return Status.ANONYMOUS  # "leaked e-mails": no office speaks
        return Status.OFFICIAL_UNNAMED if several else Status.ON_RECORD
    if named:
        return Status.ON_RECORD
    return Status.OFFICIAL_UNNAMED if _is_voice(last) else Status.ANONYMOUS


def _is_voice(character: Character) -> bool:
    """Whether it is an office's voice by what it is called: a spokesperson."""
    return any(roles.sort(role) == "spokesperson" for role in character.roles)
