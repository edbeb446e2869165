"""Lineage and chains as GraphML, with typed attributes."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from sayso.tell.export.graph import Edge, Node, edges, nodes
from sayso.tell.export.told import Told, spot

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_SPACE} {_SPACE}/1.0/graphml.xsd"
_TYPES = {str: "string", bool: "boolean", int: "int"}
# What XML cannot hold in any way.
_NEVER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Value = str | bool | int
Values = Mapping[str, Value]


def graphml(told: Told) -> str:
    """A directed graph with an edge from who tells to whom it has it from."""
    points = {node.id: _of_node(node) for node in nodes(told)}
    lines = [(edge, _of_edge(told, edge)) for edge in edges(told)]
    root = etree.Element(f"{{{_SPACE}}}graphml", nsmap={None: _SPACE, "xsi": _INSTANCE})
    root.set(f"{{{_INSTANCE}}}schemaLocation", _SCHEMA)
    _declare(root, "node", _of_node(_ANY_NODE))
    _declare(root, "edge", _of_edge(told, _ANY_EDGE))
    graph = etree.SubElement(root, f"{{{_SPACE}}}graph", id="G", edgedefault="directed")
    for key, values in points.items():
        _fill(etree.SubElement(graph, f"{{{_SPACE}}}node", id=_fit(key)), "n", values)
    for at, (edge, values) in enumerate(lines):
        ends = {"source": _fit(edge.teller), "target": _fit(edge.told)}
        line = etree.SubElement(graph, f"{{{_SPACE}}}edge", id=f"e{at}", **ends)
        _fill(line, "e", values)
    etree.indent(root)
    written: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


_ANY_NODE = Node(id="", label="", node="")
_ANY_EDGE = Edge(teller="", told="", kind="")


def _of_node(node: Node) -> Values:
    return {
        "label": node.label,
        "node": node.node,
        "kind": node.kind,
        "named": node.named,
        "read": node.read,
        "side": node.side,
        "url": node.url,
        "sha256": node.sha256,
        "published": node.published,
    }


def _of_edge(told: Told, edge: Edge) -> Values:
    return {
        "kind": edge.kind,
        "attribution": edge.attribution,
        "hop": edge.hop,
        "how": edge.how,
        "status": edge.status,
        "spans": " ".join(spot(span) for span in edge.spans),
        "words": " … ".join(_words(told, edge)),
    }


def _words(told: Told, edge: Edge) -> Iterator[str]:
    return (found for span in edge.spans if (found := told.words(span)))


def _declare(root: etree._Element, holder: str, values: Values) -> None:
    for name, value in values.items():
        etree.SubElement(
            root,
            f"{{{_SPACE}}}key",
            {
                "id": f"{holder[0]}_{name}",
                "for": holder,
                "attr.name": name,
                "attr.type": _TYPES[type(value)],
            },
        )


def _fill(parent: etree._Element, prefix: str, values: Values) -> None:
    """Put in all values but empty texts."""
    for name, value in values.items():
        if value != "":
            told = etree.SubElement(parent, f"{{{_SPACE}}}data", key=f"{prefix}_{name}")
            told.text = _fit(str(value).lower() if value in (True, False) else value)


def _fit(value: Value) -> str:
    return _NEVER.sub("\ufffd", str(value))
