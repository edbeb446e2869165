"""The chase list in full: what to get next, and every sentence that leans on it."""

from collections.abc import Iterator

from sayso.core.dossier import Dossier
from sayso.core.finding import Chase
from sayso.tell import wording
from sayso.tell.columns import wrapped
from sayso.tell.known import Known, known
from sayso.tell.plain import numbers, reports
from sayso.tell.sides import leaning

NOTHING = "Nothing that these reports lean on is missing from them."
_SHOWN = 8  # sentences of one wanted thing


def text(dossier: Dossier) -> str:
    """What *dossier* leans on and does not have, in lines of at most 80 columns."""
    it = known(dossier)
    blocks = [
        "\n".join(_wanted(it, number, one))
        for number, one in enumerate(dossier.chase, 1)
    ]
    return "\n\n".join([*(blocks or [NOTHING]), "\n".join(reports(it))]) + "\n"


def _wanted(it: Known, number: int, one: Chase) -> Iterator[str]:
    head = f"{number}  {wording.dated(one.wanted)}: {one.why}."
    yield from wrapped(head, indent="   ")
    spots = leaning(it, one)
    for spot in spots[:_SHOWN]:
        sentence = wording.folded("".join(it.sentence(spot)))
        where = "" if it.wordless(spot) else f"{numbers((spot,))} "
        told = f"{where}{wording.clipped(sentence, 220)}"
        first, *rest = wrapped(told, 72)
        yield f"   {first}"
        yield from (f"       {each}" for each in rest)
    if len(spots) > _SHOWN:
        yield f"   and {wording.count(len(spots) - _SHOWN, 'more sentence')}"
