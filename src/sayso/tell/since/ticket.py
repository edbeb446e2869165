"""What is new since, as Markdown."""

from collections.abc import Iterator

from sayso.core.since import Since
from sayso.tell import wording
from sayso.tell.known import Known
from sayso.tell.markdown import cites, plainly, quoted
from sayso.tell.since.head import head, shown
from sayso.tell.since.lines import Line, Part, pair

Blocks = Iterator[str]


def markdown(found: Since) -> str:
    """*found* as Markdown that shows every word of a report as it is."""
    both = pair(found)
    news = " ".join(plainly(line.text) for line in head(both, found))
    blocks = ["# What is new", f"**{news}**"]
    blocks += (block for part in shown(both, found) for block in _part(both.new, part))
    blocks += _reports(both.new)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _part(it: Known, part: Part) -> Blocks:
    yield f"## {part.title}"
    yield part.note
    yield "\n".join(row for line in part.lines for row in _rows(it, line, 0))


def _rows(it: Known, line: Line, deep: int) -> Iterator[str]:
    words = f"**{plainly(line.text)}**" if line.claim else plainly(line.text)
    where = cites(it, line.spots)
    yield f"{'  ' * deep}- {words}{where and f' ({where})'}"
    if line.shown:
        yield f"{'  ' * (deep + 1)}- {quoted(it, line.shown)}"
    for under in line.under:
        yield from _rows(it, under, deep + 1)


def _reports(it: Known) -> Blocks:
    yield "## The reports"
    yield "\n".join(
        f"- {plainly(it.report(one.number))}, "
        f"{wording.when(one.published.interval) or 'undated'}, {plainly(one.file)}"
        for one in it.dossier.documents
    )
