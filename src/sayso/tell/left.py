"""What stands without a source, in words."""

from collections.abc import Iterator, Sequence

from sayso.core.dossier import Dossier
from sayso.core.finding import Fate, Left
from sayso.core.lineage import Source
from sayso.tell import wording
from sayso.tell.columns import wrapped
from sayso.tell.known import AGAINST, known
from sayso.tell.plain import numbers, reports

TITLES = {
    Fate.FALLS: "FALLS: NO ORIGIN IS LEFT",
    Fate.FEWER: "STANDS ON FEWER ORIGINS",
    Fate.STANDS: "STANDS AS BEFORE, TOLD BY FEWER",
}


def text(dossier: Dossier, source: Source, found: Sequence[Left]) -> str:
    """What is left of each point without *source*, in lines of at most 80 columns."""
    head = _head(dossier, source, found)
    blocks = ["\n".join(wrapped(head))]
    for fate, title in TITLES.items():
        of_it = [left for left in found if left.fate is fate]
        if of_it:
            rows = (line for left in of_it for line in _row(left))
            blocks.append("\n".join([f"{title} ({len(of_it)})", *rows]))
    blocks.append("\n".join(reports(known(dossier))))
    return "\n\n".join(blocks) + "\n"


def _head(dossier: Dossier, source: Source, found: Sequence[Left]) -> str:
    falling = sum(left.fate is Fate.FALLS for left in found)
    name = wording.folded(source.name)
    if not found:
        return f"Without {name}, all {len(dossier.points):,} points stand as before."
    return (
        f"Without {name}: of {wording.count(len(dossier.points), 'point')} "
        f"{len(found):,} rest on it in part or whole, and {falling:,} fall."
    )


def _row(left: Left) -> Iterator[str]:
    """The point's words, how many origins it had and has, and who still tells it."""
    before, after = len(left.point.origins.groups), len(left.groups)
    spots = numbers(m.span for m in left.mentions if m.support not in AGAINST)
    against = numbers(m.span for m in left.mentions if m.support in AGAINST)
    how = "still told in" if after else "told on nobody’s word in"
    still = f", {how} {spots}" if spots else ", told by nobody else"
    still += f", denied in {against}" if against else ""
    told = f"{left.point.id}  {wording.quoted(wording.clipped(left.point.text, 160))}"
    first, *rest = wrapped(told, 76)
    yield f"  {first}"
    yield from (f"      {each}" for each in rest)
    yield f"      {wording.count(before, 'origin')}, now {after}{still}"
