"""Walks a page: does every number and every sentence lead to its words in one step?

What counts is each stretch of text in the findings (all before the section
"reports") that holds a digit, or three words or more. It *leads to its words* if the
least unit around it (UNITS: an item of a list, a row, a card, …) holds a link to words
of a report or to a report, or if it stands in a link to a part of the page that is
full of such links. Left out is what tells how to read the page (ASIDE): notes,
headings of parts, the heads of tables, scales, legends, and the counts of what is
too much to list.
"""

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

WORDS = re.compile(r"#d\d+(\.\d+-\d+)?")
COUNTS = re.compile(r"\d|\w+\W+\w+\W+\w+")
PARTS = ("#reports", "#why")
UNITS = frozenset("li tr blockquote article details figure".split())
UNIT_CLASSES = frozenset("card scope point say".split())
ASIDE = frozenset("nav script style thead h2 figcaption desc".split())
ASIDE_CLASSES = frozenset("note legend skip kicker unlisted ends scale".split())


def ends(page: str) -> tuple[set[str], list[str]]:
    """Where links within *page* lead, and every id that it has."""
    tree = html.fromstring(page)
    links = {link for link in tree.xpath("//@href") if link.startswith("#")}
    return {link[1:] for link in links}, tree.xpath("//@id")


def loose(page: str) -> list[str]:
    """What of the findings of *page* counts, and leads to no words."""
    main = html.fromstring(page).find(".//main")
    found: list[str] = []
    for part in main:
        if part.get("id") == "reports":
            break
        found += [
            text.strip()
            for element, text in _texts(part)
            if COUNTS.search(text) and not _leads(element)
        ]
    return found


def _texts(part: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Each stretch of text in *part*, with the element that it stands in."""
    for element in part.iter():
        if not isinstance(element.tag, str) or _aside(element):
            continue
        yield element, element.text or ""
        yield from ((element, child.tail or "") for child in element)


def _aside(element: HtmlElement) -> bool:
    return any(
        each.tag in ASIDE
        or _heads_a_list(each)
        or each.get("aria-hidden") == "true"
        or _classes(each) & ASIDE_CLASSES
        for each in (element, *element.iterancestors())
    )


def _heads_a_list(element: HtmlElement) -> bool:
    """Whether it is a heading over units, and not in one."""
    return element.tag == "h3" and not any(map(_unit, element.iterancestors()))


def _unit(element: HtmlElement) -> bool:
    return element.tag in UNITS or bool(_classes(element) & UNIT_CLASSES)


def _classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def _leads(element: HtmlElement) -> bool:
    around = [element, *element.iterancestors()]
    links = [each.get("href", "") for each in around if each.tag == "a"]
    if any(link in PARTS or WORDS.fullmatch(link) for link in links):
        return True
    unit = next(filter(_unit, around), None)
    return unit is not None and any(
        WORDS.fullmatch(link) for link in unit.xpath(".//@href")
    )
