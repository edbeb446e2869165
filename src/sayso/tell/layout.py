"""Where the nodes of a source tree stand: rows, order in them, places."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.tell.chains import Chains, Line

WIDE, HIGH = 156, 66
GAP, STEP, EDGE = 16, 74, 22
# Where a line passes a row between others, it needs this much room.
LANE = 18
# Each sweep orders or moves every row once; pictures of ten rows settled in six. The
# last one, an odd one, goes upwards: origins then stand above those who tell of them.
SWEEPS = 9

# A path's stop on a row: a node's key, or a line's two ends where it only passes.
Stop = str | tuple[str, str]
Place = tuple[int, Stop]
Links = Mapping[Place, Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands: centres of stops by row, in pixels, row 0 on top."""

    rows: tuple[tuple[Stop, ...], ...]
    centres: dict[Place, float]
    width: float

    @property
    def height(self) -> float:
        """How high the picture is."""
        return len(self.rows) * (HIGH + STEP) - STEP + 2 * EDGE

    @property
    def row(self) -> dict[Stop, int]:
        """On which row each node stands."""
        return {stop: at for at, row in enumerate(self.rows) for stop in row}

    def top(self, row: int) -> float:
        """Where a row begins."""
        return EDGE + row * (HIGH + STEP)

    def centre(self, key: str) -> float:
        """Where the middle of a node is, from the left."""
        return self.centres[self.row[key], key]


def lane(line: Line, layout: Layout) -> list[tuple[float, float]]:
    """The way of *line* from the foot of the told to the head of the teller."""
    upper, lower = layout.row[line.told], layout.row[line.teller]
    way = [(layout.centre(line.told), layout.top(upper) + HIGH)]
    for at in range(upper + 1, lower):
        x = layout.centres[at, (line.teller, line.told)]
        way += [(x, layout.top(at)), (x, layout.top(at) + HIGH)]
    return [*way, (layout.centre(line.teller), layout.top(lower))]


def arranged(drawn: Chains) -> Layout:
    """Rows by how far a node is from the pile, and places with few crossings."""
    levels = _levels(drawn)
    rows, links = _rows(drawn, levels)
    for sweep in range(SWEEPS):
        _sorted(rows, links, downwards=sweep % 2 == 0)
    centres = _centres(rows, links)
    left = min((x - _room(s) / 2 for (_, s), x in centres.items()), default=0.0)
    centres = {stop: x - left + EDGE for stop, x in centres.items()}
    width = max((x + _room(s) / 2 for (_, s), x in centres.items()), default=0.0)
    return Layout(tuple(map(tuple, rows)), centres, width + EDGE)


def _levels(drawn: Chains) -> dict[str, int]:
    """The row of each node from below; origins are all on top."""
    told = defaultdict(list)
    for line in drawn.lines:
        told[line.teller].append(line.told)
    levels = {node.key: 0 for node in drawn.nodes}
    # Two outlets that cite each other would climb for ever: no row is above the number
    # of nodes.
    for _ in drawn.nodes:
        for teller, above in told.items():
            for key in above:
                levels[key] = min(max(levels[key], levels[teller] + 1), len(levels) - 1)
    top = max(levels.values(), default=0)
    for node in drawn.nodes:
        if levels[node.key] and not told[node.key]:
            levels[node.key] = top
    return levels


def _rows(drawn: Chains, levels: dict[str, int]) -> tuple[list[list[Stop]], Links]:
    top = max(levels.values(), default=0)
    rows: list[list[Stop]] = [[] for _ in range(top + 1)]
    for node in drawn.nodes:
        rows[top - levels[node.key]].append(node.key)
    links: dict[Place, list[Place]] = defaultdict(list)
    for line in drawn.lines:
        stops = _stops(line, top - levels[line.told], top - levels[line.teller])
        for row, stop in stops[1:-1]:
            rows[row].append(stop)
        for upper, lower in pairwise(stops):
            links[upper].append(lower)
            links[lower].append(upper)
    return rows, links


def _stops(line: Line, upper: int, lower: int) -> list[Place]:
    """From the told down to the teller, a stop a row."""
    passed = range(upper + 1, lower)
    lane = (line.teller, line.told)
    return [(upper, line.told), *((row, lane) for row in passed), (lower, line.teller)]


def _sorted(rows: list[list[Stop]], links: Links, *, downwards: bool) -> None:
    """Order each row by where its neighbours in the row before it stand."""
    order = range(1, len(rows)) if downwards else range(len(rows) - 2, -1, -1)
    for at in order:
        beside = at - 1 if downwards else at + 1
        place = _shares(rows[beside])
        here = _shares(rows[at])
        keys = {
            stop: _mean([place[s] for r, s in links[at, stop] if r == beside], own)
            for stop, own in here.items()
        }
        rows[at].sort(key=keys.__getitem__)


def _shares(row: list[Stop]) -> dict[Stop, float]:
    """How far along the row each stands, from 0 to 1."""
    return {stop: (n + 0.5) / len(row) for n, stop in enumerate(row)}


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _centres(
    rows: list[list[Stop]],
    links: Links,
) -> dict[Place, float]:
    """As near as may be to the mean of the neighbours, and nothing overlapping."""
    centres: dict[Place, float] = {}
    for at in range(len(rows)):
        centres |= _packed(at, rows[at], dict.fromkeys(rows[at], 0.0))
    for sweep in range(SWEEPS):
        for at in range(len(rows))[:: 1 if sweep % 2 else -1]:
            wanted = {
                stop: _mean([centres[s] for s in links[at, stop]], centres[at, stop])
                for stop in rows[at]
            }
            centres |= _packed(at, rows[at], wanted)
    return centres


def _packed(at: int, row: list[Stop], wanted: dict[Stop, float]) -> dict[Place, float]:
    """Least squares under "in this order, and no overlap": pool what is too close."""
    offset, offsets = 0.0, []
    for before, stop in zip([None, *row], row, strict=False):
        offset += (_room(before) + _room(stop)) / 2 + GAP if before is not None else 0
        offsets.append(offset)
    blocks: list[list[float]] = []
    for stop, shift in zip(row, offsets, strict=True):
        blocks.append([wanted[stop] - shift])
        while len(blocks) > 1 and _mean(blocks[-2], 0) >= _mean(blocks[-1], 0):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    places = [_mean(block, 0) for block in blocks for _ in block]
    return {
        (at, stop): place + shift
        for stop, place, shift in zip(row, places, offsets, strict=True)
    }


def _room(stop: Stop) -> float:
    return WIDE if isinstance(stop, str) else LANE
