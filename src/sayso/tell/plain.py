"""A dossier as text for the terminal: what one reads first, in 80 columns."""

from collections.abc import Collection, Iterable, Iterator

from sayso.core.dossier import Dossier
from sayso.core.finding import Change, Point
from sayso.core.span import Span
from sayso.tell import behind, scopes, sides, wording
from sayso.tell.columns import table, wrapped
from sayso.tell.known import Known, known, outlet, ranked, unread
from sayso.tell.opening import opening, stands

# A terminal is read from the top: what is more than this is counted, and told in the
# other forms.
POINTS, SCOPES, LINES, OTHERS, REASONS, LISTED = 5, 10, 4, 5, 8, 40
ITEM = "  - "

Lines = Iterator[str]


def text(dossier: Dossier) -> str:
    """*dossier* as lines of at most 80 columns, without colour."""
    it = known(dossier)
    parts = (
        _sayso,
        reports,
        _points,
        _figures,
        _differences,
        _drift,
        _positions,
        _chase,
        _set_aside,
        _overruled,
    )
    blocks = ("\n".join(part(it)) for part in parts)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _sayso(it: Known) -> Lines:
    first = opening(it)
    yield from wrapped(first.title)
    yield ""
    yield from wrapped(first.sentence)
    if first.point:
        yield ""
        heads = ("NO.", "ORIGIN", "HOW IT SPEAKS", "REPORTS")
        rows = (
            (str(row.number or "–"), row.who, row.how, numbers(row.spots))
            for row in behind.rows(it, first.point)
        )
        yield from table(heads, rows, (3, 37, 22, 12))
        reasons = first.point.origins.reasons
        yield from _items(reasons[:REASONS])
        yield from _more(len(reasons) - REASONS, "reason")


def reports(it: Known, pair: Collection[int] | None = None) -> Lines:
    """Which report each number in brackets is; those of a *pair* alone."""
    every = it.dossier.documents
    meant = every if pair is None else [d for d in every if d.number in pair]
    yield "REPORTS"
    for document in meant[:LISTED]:
        when = wording.when(document.published.interval)
        known_as = [outlet(document), when, document.file]
        told = ", ".join(each for each in known_as if each)
        first, *rest = wrapped(f"[{document.number + 1}] {told}", 76)
        yield f"  {first}"
        yield from (f"      {each}" for each in rest)
    yield from _more(len(meant) - LISTED, "report")


def _points(it: Known) -> Lines:
    """The most told points by their ids, without the first, which stands above."""
    first = opening(it).point
    told = [p for p in ranked(it.dossier.points) if p is not first]
    if told:
        yield "OTHER POINTS"
    for point in told[:POINTS]:
        yield from wrapped(
            f"{point.id}: {wording.quoted(point.text)} {stands(it, point)}",
            indent="  ",
        )
        yield from _items(_tellers(it, point))
        yield from _items(point.origins.reasons[:2])
    yield from _more(len(told) - POINTS, "point")


def _tellers(it: Known, point: Point) -> Iterable[str]:
    rows = behind.rows(it, point)
    for row in rows[:LINES]:
        yield f"{row.who} ({row.how}) {numbers(row.spots)}"
    if len(rows) > LINES:
        yield f"and {len(rows) - LINES} more"


def _figures(it: Known) -> Lines:
    found = scopes.scopes(it)
    if found:
        yield "FIGURES"
        heads = ("SCOPE", "AS PRINTED", "BY WHOM", "AS OF", "REPORTS")
        rows = [row for scope in found[:SCOPES] for row in _scope(scope)]
        yield from table(heads, rows, (13, 17, 22, 11, 9))
        yield from _more(len(found) - SCOPES, "scope")
    others = len(scopes.others(it))
    if others:
        yield f"{wording.count(others, 'other number')} without a scope"


def _scope(scope: scopes.Scope) -> Iterator[tuple[str, ...]]:
    name = scope.name
    for one in scope.printed[:LINES]:
        printed = f"{one.text} (denied)" if one.denied else one.text
        for told in one.told[:LINES]:
            yield name, printed, told.who, told.as_of, numbers(told.spots)
            name = printed = ""
        if len(one.told) > LINES:
            yield "", "", f"and {len(one.told) - LINES} more", "", ""
    if len(scope.printed) > LINES:
        yield "", f"and {len(scope.printed) - LINES} more", "", "", ""


def _differences(it: Known) -> Lines:
    conflicts = sides.differences(it, conflict=True)
    yield "WHAT DISAGREES"
    for one in conflicts[:OTHERS]:
        yield from _sided(one)
    yield from _more(len(conflicts) - OTHERS, "conflict")
    if not conflicts:
        yield from wrapped(wording.NO_CONFLICT)
    others = sides.differences(it, conflict=False)
    if others:
        yield ""
        yield "WHAT ONLY DIFFERS IN SCOPE OR TIME"
    for one in others[:OTHERS]:
        yield from _sided(one)
    yield from _more(len(others) - OTHERS, "difference")
    alike = sides.agreements(it)
    if alike:
        yield ""
        yield "WHAT SEVERAL REPORTS GIVE ALIKE"
    for one in alike[:OTHERS]:
        yield from wrapped(one.difference.text, indent="  ")
    yield from _more(len(alike) - OTHERS, "number")


def _sided(one: sides.Sided) -> Lines:
    yield from wrapped(one.difference.text, indent="  ")
    yield from _items(
        f"{item.words}: {item.who} {numbers((item.spot,))}" if item.spot else item.words
        for item in one.sides
    )


def _drift(it: Known) -> Lines:
    """What changed; what only was told again in other words stands in other forms."""
    found = [each for each in it.dossier.drift if each.changes]
    if found:
        yield "WHAT CHANGED IN THE RETELLING"
    for one in found[:OTHERS]:
        told = wording.count(len(one.variants), "telling")
        yield from wrapped(f"{it.source(one.origin)} ({told})", indent="  ")
        yield from _items(_changed(it, change) for change in one.changes[:LINES])
        yield from _more(len(one.changes) - LINES, "change")
    yield from _more(len(found) - OTHERS, "statement")


def _changed(it: Known, change: Change) -> str:
    before, after = (_words(it, span) for span in (change.before, change.after))
    if change.upstream is None:
        return f"{wording.changed(change)}: {before} → {after}"
    both = f"as far as is known, both have it from {it.source(change.upstream)}"
    return f"{wording.changed(change)}: {before} / {after} ({both})"


def _words(it: Known, span: Span) -> str:
    """The words and their report; a place without words tells that itself."""
    told = wording.quoted(wording.clipped(it.words(span), 160))
    bare = not it.dossier.documents[span.document].text
    return told if bare else f"{told} {numbers((span,))}"


def _positions(it: Known) -> Lines:
    found = sides.stances(it.dossier)
    if found:
        yield "WHO CONFIRMED, DENIED, STAYED SILENT"
    for title, positions in found:
        yield title
        for one in positions[:OTHERS]:
            on = f": {wording.clipped(one.on, 160)}" if one.on else ""
            words = f"{it.source(one.source)}{on} {numbers(one.evidence)}"
            yield from _items((words,))
        yield from _more(len(positions) - OTHERS, "position")


def _chase(it: Known) -> Lines:
    found = it.dossier.chase
    if found:
        yield "WHAT TO GET NEXT"
    for one in found[:OTHERS]:
        leaning = numbers(sides.leaning(it, one))
        yield from _items((f"{wording.dated(one.wanted)}: {one.why} {leaning}",))
    yield from _more(len(found) - OTHERS, "thing")


def _set_aside(it: Known) -> Lines:
    aside = unread(it.dossier)
    if aside:
        yield "WHAT COULD NOT BE READ"
    yield from _items(f"{one.file}: {one.reason}" for one in aside)


def _overruled(it: Known) -> Lines:
    if it.dossier.overruled:
        yield "WHAT WAS SET BY HAND"
    yield from _items(map(wording.by_hand, it.dossier.overruled))


def numbers(spots: Iterable[Span]) -> str:
    """The numbers of the reports in which *spots* stand.

    >>> numbers((Span(0, 1, 2), Span(3, 4, 5), Span(0, 7, 9)))
    '[1, 4]'
    """
    found = sorted({span.document + 1 for span in spots})
    return f"[{', '.join(map(str, found))}]" if found else ""


def _items(lines: Iterable[str]) -> Lines:
    for line in lines:
        first, *rest = wrapped(line, 80 - len(ITEM))
        yield f"{ITEM}{first}"
        yield from (f"{' ' * len(ITEM)}{each}" for each in rest)


def _more(number: int, thing: str) -> Lines:
    if number > 0:
        yield f"and {wording.count(number, f'more {thing}')}"
