"""Why a point counts as it does: its origins, and under each every telling of it."""

from collections import defaultdict
from collections.abc import Iterator

from sayso.core.dossier import Dossier
from sayso.core.finding import Point, PointMention
from sayso.tell import wording
from sayso.tell.behind import teller
from sayso.tell.columns import wrapped
from sayso.tell.known import Known, known
from sayso.tell.opening import stands
from sayso.tell.plain import reports

WIDTH = 80
NOT_COUNTED = "NOT COUNTED AS AN ORIGIN"


def text(dossier: Dossier, point: Point) -> str:
    """*point* origin by origin, telling by telling, in at most 80 columns."""
    it = known(dossier)
    head = [*wrapped(f"{wording.quoted(point.text)} {stands(it, point)}")]
    blocks = ["\n".join(head), *_origins(it, point), "\n".join(_reasons(point))]
    blocks.append("\n".join(reports(it)))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _origins(it: Known, point: Point) -> Iterator[str]:
    """A block for each counted origin, then one for all else that tells the point."""
    places = {key: at for at, g in enumerate(point.origins.groups, 1) for key in g}
    found: dict[int, list[PointMention]] = defaultdict(list)
    for mention in point.mentions:
        found[places.get(mention.origin or "", 0)].append(mention)
    for at, group in enumerate(point.origins.groups, 1):
        names = wording.listed(dict.fromkeys(it.source(key) for key in group))
        yield "\n".join(_block(it, f"{at}  {names}", found[at]))
    if found[0]:
        yield "\n".join(_block(it, NOT_COUNTED, found[0]))


def _block(it: Known, head: str, mentions: list[PointMention]) -> Iterator[str]:
    yield from wrapped(head, indent="   ")
    for mention in mentions:
        yield from _telling(it, mention)


def _telling(it: Known, mention: PointMention) -> Iterator[str]:
    """The report, by whom it has it, and the sentence with the claim marked."""
    who, manner = teller(it, mention)
    how = f" ({manner})" if manner else ""
    line = f"[{mention.span.document + 1}] {who}{how}"
    yield from (f"   {each}" for each in wrapped(line, WIDTH - 3, indent="    "))
    before, words, after = it.sentence(mention.span)
    marked = words if it.wordless(mention.span) else f"»{words}«"
    sentence = f"{before}{marked}{after}"
    yield from (f"       {each}" for each in wrapped(sentence, WIDTH - 7))


def _reasons(point: Point) -> Iterator[str]:
    if point.origins.reasons:
        yield "WHY SO MANY"
    for reason in point.origins.reasons:
        first, *rest = wrapped(reason, WIDTH - 4)
        yield f"  - {first}"
        yield from (f"    {each}" for each in rest)
