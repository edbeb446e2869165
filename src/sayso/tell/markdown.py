"""A dossier as Markdown, for a content system or a ticket."""

import re
from collections.abc import Iterable, Iterator

from sayso.core.dossier import SCHEMA, Dossier
from sayso.core.finding import Change, Point, PointMention
from sayso.core.span import Span
from sayso.tell import behind, scopes, sides, track, wording
from sayso.tell.known import Known, known, ranked, unread
from sayso.tell.opening import opening
from sayso.tell.rules import RULES

# What Markdown or HTML would take for its own in the middle of a line. No words of a
# report are ever put at the beginning of one.
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~$&])")
# Some readers make a link of every address that they meet.
_LINKS = re.compile(r"(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)

Blocks = Iterator[str]


def markdown(dossier: Dossier) -> str:
    """*dossier* as Markdown that shows every word of a report as it is."""
    it = known(dossier)
    parts = (_sayso, _figures, _differences, _drift, _timeline)
    rest = (_positions, _chase, _points, _reports, _method)
    blocks = (block for part in (*parts, *rest) for block in part(it))
    return "\n\n".join(block for block in blocks if block) + "\n"


def plainly(text: str) -> str:
    r"""*text* on one line, with nothing in it that Markdown would act on.

    >>> print(plainly("<b>*Oris* | www.oris.example"))
    \<b\>\*Oris\* \| www\.oris.example
    """
    return _LINKS.sub(r"\\", _SIGNS.sub(r"\\\1", wording.folded(text)))


def _sayso(it: Known) -> Blocks:
    first = opening(it)
    told = wording.count(len(it.dossier.documents), "report")
    yield f"# {plainly(first.title)}"
    yield f"*A dossier of {told}{first.days and f', {first.days}'}.*"
    yield f"**{plainly(first.sentence)}**"
    if first.point:
        yield _behind(it, first.point)
        yield _list(map(plainly, first.point.origins.reasons))


def _behind(it: Known, point: Point) -> str:
    rows = (
        (str(row.number or "–"), plainly(row.who), row.how, cites(it, row.spots))
        for row in behind.rows(it, point)
    )
    return _table(("No.", "Origin", "How it speaks", "Told by"), rows)


def _figures(it: Known) -> Blocks:
    found = scopes.scopes(it)
    others = scopes.others(it)
    if found or others:
        yield "## The figures"
    for scope in found:
        yield f"**{plainly(scope.name)}**{scope.span and f': {scope.span}'}"
        yield _table(
            ("As printed", "By whom", "As of", "Where"),
            (
                (_printed(one), plainly(told.who), told.as_of, cites(it, told.spots))
                for one in scope.printed
                for told in one.told
            ),
        )
    if others:
        yield "Other numbers, as printed:"
        yield _list(
            f"{plainly(it.printed(figure))}: {plainly(who)} {_cite(it, figure.span)}"
            for figure, who in others
        )


def _printed(one: scopes.Printed) -> str:
    denied = " (denied)" if one.denied else ""
    subject = f" {plainly(one.subject)}" if one.subject else ""
    return f"{plainly(one.text)}{subject}{denied}"


def _differences(it: Known) -> Blocks:
    conflicts = sides.differences(it, conflict=True)
    yield "## What disagrees"
    yield from (_sided(it, one) for one in conflicts)
    if not conflicts:
        yield wording.NO_CONFLICT
    others = sides.differences(it, conflict=False)
    if others:
        yield "## What only differs in scope or time"
        yield from (_sided(it, one) for one in others)
    alike = sides.agreements(it)
    if alike:
        yield "## What several reports give alike"
        yield from (_sided(it, one) for one in alike)


def _sided(it: Known, one: sides.Sided) -> str:
    kind = wording.DIFFERENCES[one.difference.kind]
    return f"**{plainly(one.difference.text)}** ({kind})\n\n" + _list(
        f"{plainly(item.words)}: {plainly(item.who)} {_cite(it, item.spot)}"
        if item.spot
        else plainly(item.words)
        for item in one.sides
    )


def _drift(it: Known) -> Blocks:
    if it.dossier.drift:
        yield "## What changed in the retelling"
    for one in it.dossier.drift:
        told = wording.count(len(one.variants), "telling")
        yield f"**{plainly(it.source(one.origin))}** ({told})"
        yield _list(_changed(it, change) for change in one.changes)
        yield "" if one.changes else _list(quoted(it, s) for s in one.variants)


def _changed(it: Known, change: Change) -> str:
    """An arrow only where the second telling may have it from the first."""
    before, after = quoted(it, change.before), quoted(it, change.after)
    told = wording.changed(change)
    if change.upstream is None:
        return f"{told}: {before} → {after}"
    source = plainly(it.source(change.upstream))
    return (
        f"{told}: {before} / {after} (as far as is known, both have it from {source})"
    )


def _timeline(it: Known) -> Blocks:
    found = track.track(it)
    for title, moments in (
        ("## When: what is said to have happened", found.all_events),
        ("## When: the reports", found.reports),
    ):
        if moments:
            yield title
            yield _table(
                ("Days", "In the reports’ words", "Where"),
                (
                    (m.days, plainly(event.text), cites(it, event.evidence))
                    for m in moments
                    for event in m.events
                ),
            )


def _positions(it: Known) -> Blocks:
    found = sides.stances(it.dossier)
    if found:
        yield "## Who confirmed, denied, stayed silent"
    for title, positions in found:
        yield f"### {title}"
        yield _list(
            f"**{plainly(it.source(one.source))}** {plainly(one.on)} "
            f"{cites(it, one.evidence)}"
            for one in positions
        )


def _chase(it: Known) -> Blocks:
    if it.dossier.chase:
        yield "## What to get next"
        yield _list(
            f"**{plainly(wording.dated(one.wanted))}**: "
            f"{plainly(one.why)} {cites(it, sides.leaning(it, one))}"
            for one in it.dossier.chase
        )


def _points(it: Known) -> Blocks:
    yield "## All points"
    for point in ranked(it.dossier.points):
        bounds = wording.bounds(point.origins)
        yield (
            f"### {plainly(point.text)}\n\n"
            f"{wording.count(point.origins.count, 'independent origin')}"
            f"{bounds and f' ({bounds})'}, {wording.count(point.reports, 'report')}, "
            f"{wording.STANDING[point.status]}."
        )
        yield _list(map(plainly, point.origins.reasons))
        yield _list(_mention(it, mention) for mention in point.mentions)


def _mention(it: Known, mention: PointMention) -> str:
    who, how = behind.teller(it, mention)
    return f"{quoted(it, mention.span)}: {plainly(who)}{how and f', {how}'}"


def _reports(it: Known) -> Blocks:
    yield "## The reports"
    yield _table(
        ("Report", "Headline", "Published", "File", "SHA-256"),
        (
            (
                plainly(it.report(one.number)),
                plainly(one.title or ""),
                wording.when(one.published.interval),
                plainly(one.file),
                one.sha256[:16],
            )
            for one in it.dossier.documents
        ),
    )


def _method(it: Known) -> Blocks:
    yield "## How this was made"
    yield (
        f"sayso {plainly(it.dossier.version)}, format {SCHEMA}. Places are the number "
        "of the report, and from which character to which. Origins are counted, not "
        "reports:"
    )
    yield _list(RULES)
    yield "What could not be read:"
    aside = unread(it.dossier)
    yield _list(f"{plainly(one.file)}: {plainly(one.reason)}" for one in aside)
    yield "" if aside else "Everything given was read."
    by_hand = it.dossier.overruled
    yield "Set by hand:" if by_hand else ""
    yield _list(plainly(wording.by_hand(one)) for one in by_hand)


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def quoted(it: Known, span: Span) -> str:
    """The words of a report, and where they stand."""
    return f"{plainly(wording.quoted(it.words(span)))} {_cite(it, span)}"


def cites(it: Known, spans: Iterable[Span]) -> str:
    """Where words stand, each by its report and place."""
    return ", ".join(_cite(it, span) for span in spans)


def _cite(it: Known, span: Span) -> str:
    """Which report, and where in it."""
    return f"{plainly(it.report(span.document))} {span.start}–{span.end}"
