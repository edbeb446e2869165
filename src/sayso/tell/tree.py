"""The source tree as a picture: origins on top, the pile's own reports below."""

import textwrap
from itertools import pairwise

from markupsafe import Markup

from sayso.tell import wording
from sayso.tell.chains import Chains, Line, Node
from sayso.tell.layout import HIGH, STEP, WIDE, Layout, arranged, lane
from sayso.tell.marks import anchor

# What fits into a box at 13 px, by eye, on the system fonts of three systems.
LETTERS, LINES = 20, 2
LEADING = 16
# Over the boxes: a bracket, and above it, where there is one, a hatched band.
OVER, BAND = 9, 7
ROOM = 30  # for the band and its words
LEAST = 0.76  # of its size: smaller, and nobody can read it; then it is moved sideways
SAID = 14  # lines at most that the words for the picture tell
COUNT = Markup(
    '<rect class="count" x="{x:.0f}" y="{y:.0f}" width="{w}" height="18" rx="9"/>'
    '<text class="count" x="{m:.0f}" y="{t:.0f}">{words}</text>'
)
STYLES = {
    "quoted": "quoted",
    "told": "in the teller’s words",
    "carried": "carried over from the sentences around it",
}


def tree(drawn: Chains, *, name: str, title: str) -> Markup:
    """The picture of *drawn*; *name* begins the ids in it, *title* says what it is."""
    layout = arranged(drawn)
    tops = (_tops(keys, drawn.lines) for keys in drawn.maybe)
    bands = [band for keys in tops if (band := _band(keys, layout))]
    parts = (
        *(_bracket(_tops(group, drawn.lines), layout) for group in drawn.groups),
        *bands,
        *(_line(line, drawn, layout) for line in drawn.lines),
        *(_box(node, at, layout) for at, node in enumerate(drawn.nodes)),
    )
    room = ROOM if bands else 0
    return Markup(
        '<svg class="tree" role="group" aria-labelledby="{name}" '
        'aria-describedby="{name}-said" width="{w:.0f}" height="{h:.0f}" '
        'viewBox="0 {up} {w:.0f} {h:.0f}" style="min-width:{least:.0f}px">\n'
        '<title id="{name}">{title}</title>\n<desc id="{name}-said">{said}</desc>\n'
        "{parts}\n</svg>"
    ).format(
        name=name,
        title=title,
        said=in_words(drawn),
        up=-room,
        least=layout.width * LEAST,
        w=layout.width,
        h=layout.height + room,
        parts=Markup("\n").join(part for part in parts if part),
    )


def in_words(drawn: Chains) -> str:
    """What the picture says: who is counted, and who has it from whom."""
    names = {node.key: node.name for node in drawn.nodes}
    origins = [
        f"{_title(node)}, {_number(node)}" for node in drawn.nodes if node.counted
    ]
    said = [
        f"{names[line.teller]} has it from {names[line.told]}, {_how(line)}"
        for line in drawn.lines
    ]
    more = len(said) - SAID
    rest = [f"and {wording.count(more, 'more line')}"] if more > 0 else []
    maybe = [
        f"{wording.listed(names[key] for key in keys)} may be one"
        for keys in drawn.maybe
        if len(keys) > 1
    ]
    counted = f"Counted: {'; '.join(origins)}" if origins else "Nobody is counted"
    return f"{'. '.join((counted, *said[:SAID], *rest, *maybe))}."


def _box(node: Node, at: int, layout: Layout) -> Markup:
    x, y = layout.centre(node.key), layout.top(layout.row[node.key])
    lines = _wrapped(node.name)
    about = _about(node)
    first = y + (HIGH - LEADING * (len(lines) + bool(about))) / 2 + 12
    rows = [
        Markup('<text x="{:.0f}" y="{:.0f}">{}</text>').format(x, first + n * 16, line)
        for n, line in enumerate(lines)
    ]
    if about:
        text = Markup('<text class="about" x="{:.0f}" y="{:.0f}">{}</text>')
        rows.append(text.format(x, first + len(lines) * LEADING, about))
    if node.counted:
        rows.append(_badge(_numbers(node), x - WIDE / 2 + 2, y - 9))
    return Markup(
        '<a href="#{href}" class="{kind}" data-n="{at}"><title>{title}</title>'
        '<rect x="{x:.0f}" y="{y:.0f}" width="{w}" height="{h}" rx="{r}"/>{rows}</a>'
    ).format(
        href=anchor(node.spot),
        kind=_kind(node),
        at=at,
        title=_title(node),
        x=x - WIDE / 2,
        y=y,
        w=WIDE,
        h=HIGH,
        r=HIGH / 2 if node.look == "speaker" else 2,
        rows=Markup().join(rows),
    )


def _badge(words: str, x: float, y: float) -> Markup:
    """The numbers of a box, at its upper left corner."""
    wide = 12 + 6 * len(words)
    return COUNT.format(x=x, y=y, w=wide, m=x + wide / 2, t=y + 13, words=words)


def _wrapped(name: str) -> list[str]:
    return textwrap.wrap(name, LETTERS, max_lines=LINES, placeholder=" …")


def _kind(node: Node) -> str:
    away = " away" if node.look == "report" and not node.in_pile else ""
    return f"node {node.look}{away}{' record' if node.on_record else ''}"


def _about(node: Node) -> str:
    """The small line in a box: how it speaks, or which reports it stands for."""
    if node.reports:
        told = ", ".join(str(number + 1) for number in node.reports)
        told = f"[{told}]" if len(told) <= LETTERS else f"{len(node.reports)} reports"
        return f"{told} {node.status}".rstrip()
    if node.look == "report" and not node.in_pile and not node.on_record:
        return "not in the pile"
    return node.status


def _numbers(node: Node) -> str:
    """Which origins it is, as the list below the picture numbers them."""
    first, last = node.counted[0], node.counted[-1]
    if last - first + 1 == len(node.counted) > 2:
        return f"{first}–{last}"
    return ",".join(map(str, node.counted))


def _number(node: Node) -> str:
    return f"number {_numbers(node)}"


def _title(node: Node) -> str:
    names = wording.listed(node.names) if node.names else node.name
    about = _about(node)
    return f"{names} ({about})" if about else names


def _line(line: Line, drawn: Chains, layout: Layout) -> Markup:
    names = {node.key: node.name for node in drawn.nodes}
    places = {node.key: at for at, node in enumerate(drawn.nodes)}
    return Markup(
        '<a href="#{href}" class="line {style}{denies}" data-n="{teller_at} {told_at}">'
        "<title>{teller}, from {told}: {how}</title>"
        '<path class="reach" d="{d}"/><path d="{d}"/></a>'
    ).format(
        href=anchor(line.spot),
        style=line.style,
        denies=" denies" if line.denies else "",
        teller_at=places[line.teller],
        told_at=places[line.told],
        teller=names[line.teller],
        told=names[line.told],
        how=_how(line),
        d=_path(line, layout),
    )


def _how(line: Line) -> str:
    return STYLES[line.style] + (", denying it" if line.denies else "")


def _path(line: Line, layout: Layout) -> str:
    """From the foot of the told down to the head of the teller, past other rows."""
    points = lane(line, layout)
    d = f"M{points[0][0]:.0f} {points[0][1]:.0f}"
    for (x, y), (to_x, to_y) in pairwise(points):
        bend = min(STEP, abs(to_y - y)) / 2
        d += f"C{x:.0f} {y + bend:.0f} {to_x:.0f} {to_y - bend:.0f} "
        d += f"{to_x:.0f} {to_y:.0f}"
    return d


def _tops(group: tuple[str, ...], lines: tuple[Line, ...]) -> list[str]:
    """Those of *group* that a line does not already join to another of it."""
    told = {line.teller for line in lines if line.told in group}
    return [key for key in group if key not in told]


def _bracket(group: list[str], layout: Layout) -> Markup:
    """A bracket over those that count as one origin."""
    places = _places(group, layout)
    if len(places) < 2:
        return Markup()
    y = layout.top(places[0][0]) - OVER
    left, right = _ends(places)
    return Markup(
        '<g class="one"><path d="M{l:.0f} {y:.0f}H{r:.0f}{ticks}"/>'
        '<text x="{m:.0f}" y="{t:.0f}">count as one</text></g>'
    ).format(
        l=left,
        r=right,
        y=y,
        ticks=_ticks(places, y, layout),
        m=(left + right) / 2,
        t=y - 4,
    )


def _band(keys: list[str], layout: Layout) -> Markup:
    """A hatched band over those that may be one origin."""
    places = _places(keys, layout)
    if len(places) < 2:
        return Markup()
    y = layout.top(0) - ROOM - BAND
    left, right = _ends(places)
    return Markup(
        '<g class="maybe"><path d="{ticks}"/>'
        '<rect x="{l:.0f}" y="{y:.0f}" width="{w:.0f}" height="{h}"/>'
        '<text x="{m:.0f}" y="{t:.0f}">may be one</text></g>'
    ).format(
        l=left,
        y=y,
        w=right - left,
        h=BAND,
        ticks=_ticks(places, y + BAND, layout),
        m=(left + right) / 2,
        t=y - 4,
    )


def _places(keys: list[str], layout: Layout) -> list[tuple[int, float]]:
    """The rows and the middles of the boxes of *keys*, the highest first."""
    return sorted((layout.row[key], layout.centre(key)) for key in keys)


def _ends(places: list[tuple[int, float]]) -> tuple[float, float]:
    return min(x for _, x in places), max(x for _, x in places)


def _ticks(places: list[tuple[int, float]], y: float, layout: Layout) -> str:
    """Down from *y* to each box."""
    return "".join(f"M{x:.0f} {y:.0f}v{layout.top(r) - y:.0f}" for r, x in places)
