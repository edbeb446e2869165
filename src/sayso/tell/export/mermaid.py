"""The lineage as a flowchart that Mermaid draws, origins to the right."""

import re

from sayso.tell.columns import shown
from sayso.tell.export.graph import Node, lineage, nodes, outlets
from sayso.tell.export.told import Told
from sayso.tell.wording import clipped

# All signs of ASCII but letters, digits and blanks: Mermaid, Markdown or HTML may
# act on any of them.
_SIGN = re.compile(r"[^\w \x80-\U0010ffff]|_", re.ASCII)
# A box holds no more.
_LONG = 60
_DASHED = "classDef unread stroke-dasharray: 4 3"


def mermaid(told: Told) -> str:
    """A box a report, a rounded one a source; dashed is what was not read."""
    lines = _lines(told)
    ends = {end for line in lines for end in line}
    kept = [n for n in nodes(told) if n.node == "report" or n.id in ends]
    keys = {node.id: f"n{at}" for at, node in enumerate(kept)}
    drawn = [
        *(f"  {keys[node.id]}{_box(node)}" for node in kept),
        *(f"  {keys[a]} -->|{how}| {keys[b]}" for (a, b), how in lines.items()),
        f"  {_DASHED}",
        *(f"  class {keys[node.id]} unread" for node in kept if not node.read),
    ]
    return "\n".join(["flowchart LR", *drawn]) + "\n"


def _lines(told: Told) -> dict[tuple[str, str], str]:
    """A line a pair, with all the ways in which one has it from the other."""
    ways: dict[tuple[str, str], list[str]] = {}
    for report, source in outlets(told).items():
        ways[report, source] = ["published by"]
    for edge in lineage(told):
        ways.setdefault((edge.teller, edge.told), []).append(edge.kind)
    return {
        ends: ", ".join(dict.fromkeys(kinds)).replace("_", " ")
        for ends, kinds in ways.items()
    }


def _box(node: Node) -> str:
    left, right = ("[", "]") if node.node == "report" else ("(", ")")
    return f'{left}"{escaped(clipped(shown(node.label), _LONG))}"{right}'


def escaped(name: str) -> str:
    r"""*name* with every sign that something might act on as its number.

    >>> escaped('"end"] <b>')
    '#34;end#34;#93; #60;b#62;'
    """
    return _SIGN.sub(lambda sign: f"#{ord(sign[0])};", name)
