"""How well a statement is sourced, by whom its chain ends in."""

from sayso.core.account import SourceKind, Status
from sayso.core.lineage import Source

def status(last: Source, *, own: bool, office: bool) -> Status:
    """The status of what *last* is said to have said.

    Args:
        last: The last hop's source.
        own: Whether that is the report's own outlet.
        office: Whether this report calls it an office's voice: a spokesperson.
    """
    if own:
        return Status.OUTLET_VOICE
    if last.kind is SourceKind.NONE:
        return Status.HEARSAY
    if last.kind in (SourceKind.OUTLET, SourceKind.AGENCY):
        return Status.OUTLET_REPORT
    if last.kind in (SourceKind.ORGANISATION, SourceKind.DOCUMENT):
        return Status.OFFICIAL_UNNAMED if last.plural else Status.ON_RECORD
    if last.named:
        return Status.ON_RECORD
    return Status.OFFICIAL_UNNAMED if office else Status.ANONYMOUS
