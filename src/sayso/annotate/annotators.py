"""Who is said to have said what, by either of two ways of finding it.

Both keep the promises of ``tests/contracts/teller.py``.
"""

from collections.abc import Sequence
from typing import Protocol

from sayso.annotate import attributions, learned
from sayso.annotate.language import Passage
from sayso.core.account import Attribution, Status
from sayso.core.telling import Telling


class Annotator(Protocol):
    """Finds the tellings in one report, given its parsed passages.

    - The same report always gives the same tellings,
    - in the order in which their content starts;
    - every span lies within the report's text;
    - no text, however odd, makes it raise.
    """

    def __call__(self, passages: Sequence[Passage], /) -> Sequence[Telling]:
        """All the tellings of the report; none is an empty sequence."""
        ...


def rules(passages: Sequence[Passage]) -> list[Telling]:
    """The tellings that rules on the parse find."""
    told, _ = attributions.find(passages, [])
    return tellings(told)


def tellings(told: Sequence[Attribution]) -> list[Telling]:
    """The last hop of each attribution that is not the report's own voice, in order."""
    found = (each for each in map(_telling, told) if each is not None)
    return sorted(found, key=lambda each: each.content[0].start)


def _telling(each: Attribution) -> Telling | None:
    """An attribution's last hop; ``None`` for the report's own voice."""
    hops = [hop for hop in each.chain[1:] if hop.mention or hop.cue]
    if not hops or each.made_by == "pointer" or each.status is Status.OUTLET_VOICE:
        return None
    sources = [hop.mention for hop in hops if hop.mention]
    cues = [hop.cue for hop in hops if hop.cue]
    return Telling(
        content=each.content,
        cue=cues[0] if cues else None,
        source=sources[-1] if sources else None,
        made_by=each.made_by,
    )


ANNOTATORS: dict[str, Annotator] = {"learned": learned.tellings, "rules": rules}
DEFAULT = "learned"
