"""Every number and every sentence of the findings leads to its words in one step."""

from collections import Counter
from dataclasses import replace

import pytest

from sayso.tell.page import page
from tell.anchors import ends, loose
from tell.invented import DOSSIER
from tell.test_page import MANY, SHARED

PAGES = {
    "as it is": DOSSIER,
    "long lists": replace(MANY, points=SHARED),
    "one report's points": replace(DOSSIER, points=DOSSIER.points[2:3] * 1000),
}


@pytest.fixture(scope="module", name="pages")
def _pages() -> dict[str, str]:
    return {name: page(dossier) for name, dossier in PAGES.items()}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_has_its_end(pages: dict[str, str], name: str) -> None:
    """What a link within the page leads to is there, once."""
    links, ids = ends(pages[name])

    assert links <= set(ids)
    assert set(Counter(ids).values()) == {1}


@pytest.mark.parametrize("name", PAGES)
def test_all_leads_to_words(pages: dict[str, str], name: str) -> None:
    """No number and no sentence of the findings is without its words."""
    assert not loose(pages[name])


# fmt: off
FAULTS = {
    "a count without a link":    ("</header>", "<p>12 origins</p></header>"),
    "a sentence without a link": ("</header>", "</header><section><ul><li>The dam has given way.</li></ul></section>"),  # noqa: E501
    "a link to nothing of use":  ("</header>", '</header><ul><li><a href="#points">The dam gave way.</a></li></ul>'),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(("before", "after"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(pages: dict[str, str], before: str, after: str) -> None:
    """The walk sees a number, a sentence or a link that leads to no words."""
    faulty = pages["as it is"].replace(before, after, 1)

    assert len(loose(faulty)) == 1


def test_a_broken_link_is_found(pages: dict[str, str]) -> None:
    """The walk sees a link whose end was taken away."""
    whole = pages["as it is"]
    span = DOSSIER.figures[1].span
    links, ids = ends(whole.replace(f' id="d1.{span.start}-{span.end}"', ""))

    assert links - set(ids) == {f"d1.{span.start}-{span.end}"}
