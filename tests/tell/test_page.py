"""The page: harmless, whole, and every link of it leads somewhere."""

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from sayso.core import codec
from sayso.core.dossier import Dossier
from sayso.core.finding import Story
from sayso.tell.page import page
from tell.invented import DOSSIER
from tell.reports_of_oris import NASTY

EMPTY = Dossier(version="0.0")
SHARED = tuple(
    replace(DOSSIER.points[1], id=f"p{n}", text=f"Point {n}.") for n in range(300)
)
MANY = replace(
    DOSSIER,
    differences=DOSSIER.differences * 9,
    drift=DOSSIER.drift * 5,
    positions=DOSSIER.positions * 9,
)
VOID = {"meta", "br", "link", "img", "input", "hr"}
# Whatever could fetch or run; style may hold neither.
LOADS = {"src", "srcset", "poster", "data", "action", "formaction", "background"}


class Page(HTMLParser):
    """What of a page matters here: its elements, attributes and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.words = ""
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element, and what it says."""
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note an element that ends within another."""
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        """Note the words outside the style sheet and scripts, and these."""
        if self.open[-1:] not in (["style"], ["script"]):
            self.words += data
        if self.open[-1:] == ["script"]:
            self.scripts.append(data)

    def values(self, name: str) -> list[str]:
        """All that attributes of that name say."""
        return [value for _, key, value in self.attributes if key == name]


@pytest.fixture(scope="module", name="seen")
def _seen() -> Page:
    return Page(page(DOSSIER))


def test_nothing_of_a_report_becomes_markup(seen: Page) -> None:
    """Scripts, templates and attributes in names, titles and texts show as words."""
    assert seen.tags["script"] == 1
    assert not [name for _, name, _ in seen.attributes if name.startswith("on")]
    assert NASTY in seen.words
    assert "{{ 7*7 }}" in seen.words


def test_the_page_asks_for_nothing(seen: Page) -> None:
    """No element fetches anything, and the policy would not let it."""
    assert not [name for _, name, _ in seen.attributes if name in LOADS]
    assert not {"link", "img", "iframe", "object", "embed"} & seen.tags.keys()
    policy = next(value for value in seen.values("content") if "default-src" in value)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert set(re.findall(r"url\(.*?\)", page(DOSSIER))) == {"url(#hatch)"}
    assert "@import" not in page(DOSSIER)


def test_the_one_script_is_ours(seen: Page) -> None:
    """A browser runs the script that the policy names by its hash, and no other."""
    (script,) = seen.scripts
    digest = b64encode(sha256(script.encode()).digest()).decode()
    policy = next(value for value in seen.values("content") if "default-src" in value)

    assert f"script-src 'sha256-{digest}';" in policy
    assert policy.count("script-src") == 1


def test_only_addresses_of_the_web_are_links_out(seen: Page) -> None:
    """A report's own address may be followed by hand; nothing else leads out."""
    out = [href for href in seen.values("href") if not href.startswith("#")]

    assert out == ["https://marrow.example/oris?a=1&b=2"]
    assert "noopener noreferrer" in seen.values("rel")
    assert "javascript:x" in seen.words


def test_every_link_leads_to_words(seen: Page) -> None:
    """Each link within the page has its target, and each target is one."""
    ids = Counter(seen.values("id"))
    within = {href[1:] for href in seen.values("href") if href.startswith("#")}

    assert within
    assert within <= ids.keys()
    assert set(ids.values()) == {1}


def test_a_link_leads_to_the_words_themselves() -> None:
    """What a link names is what stands at its target."""
    html = page(DOSSIER)
    span = DOSSIER.figures[1].span

    assert f'<a href="#d1.{span.start}-{span.end}"' in html
    assert f'<mark id="d1.{span.start}-{span.end}"' in html


def test_elements_are_well_nested(seen: Page) -> None:
    """Every element ends where it began."""
    assert seen.crossed == []
    assert seen.open == []


def test_labels_refer_to_what_is_there(seen: Page) -> None:
    """A picture's title is found by its id."""
    assert set(seen.values("aria-labelledby")) <= set(seen.values("id"))


def test_parts_come_in_the_order_of_asking(seen: Page) -> None:
    """First the say-so, last how it was made."""
    parts = [v for tag, key, v in seen.attributes if (tag, key) == ("section", "id")]

    assert parts == [
        "sayso",
        "figures",
        "disagree",
        "drift",
        "timeline",
        "positions",
        "chase",
        "points",
        "reports",
        "method",
    ]


def test_what_was_set_aside_is_shown_with_its_kind(seen: Page) -> None:
    """A caption stays in its report's text, marked as one."""
    assert {"caption", "related link"} <= set(seen.values("data-kind"))
    assert "A view of the dam." in seen.words
    assert "it is no text" in seen.words


def test_a_count_is_shown_with_its_reasons(seen: Page) -> None:
    """Where a number of origins stands, so does why."""
    text = " ".join(seen.words.split())

    assert "2 independent origins (1–3), 1 of them on record." in text
    assert "Officials of Velia were reached through the Capital Ledger alone." in text


def test_the_same_dossier_gives_the_same_page() -> None:
    """Nothing of when or where it was made is in a page."""
    assert page(DOSSIER) == page(codec.dossier(codec.data(DOSSIER)))


def test_an_empty_dossier_is_told() -> None:
    """Where nothing could be read, the page says so."""
    words = Page(page(EMPTY)).words

    assert "Nothing to tell" in words
    assert "Everything given was read." in words


def test_a_dossier_without_texts_is_told() -> None:
    """Where the texts were kept out, none of their words is on the page."""
    told = codec.dossier(codec.data(DOSSIER, text=False))

    seen = Page(page(told))

    assert "fell in a minute" not in seen.words
    assert "The text was kept out of this dossier." in seen.words
    within = {href[1:] for href in seen.values("href") if href.startswith("#")}
    assert within <= set(seen.values("id"))


def test_a_report_without_a_title_goes_by_its_name() -> None:
    """No path of somebody's machine stands on the timeline."""
    event = DOSSIER.timeline[4]
    untitled = replace(event, text=DOSSIER.documents[0].file)

    html = page(replace(DOSSIER, timeline=(untitled,)))

    assert "<bdi>The Marrow Herald [1]</bdi> " in html
    assert "<bdi>0.txt</bdi>" not in html


def test_several_stories_are_listed() -> None:
    """A pile of several stories is not told under the title of one."""
    stories = (
        Story(id="y0", title="The dam", documents=(0, 1)),
        Story(id="y1", title="The lake", documents=(2, 3)),
    )

    words = Page(page(replace(DOSSIER, stories=stories))).words

    assert "The dam, and 1 other story" in words
    assert "The lake" in words


def test_long_lists_are_folded() -> None:
    """Three hundred points do not stand open, and those not listed are counted."""
    html = page(replace(MANY, points=SHARED))

    assert len(re.findall(r'<article class="point"', html)) < 20
    assert all(f">Point {n}." in html for n in range(224))
    assert "And 76 more points, each told by 2 reports at most" in html


def test_what_reports_alone_say_is_not_repeated_without_end() -> None:
    """A thousand points that one report makes are counted, and found in the report."""
    alone = tuple(replace(DOSSIER.points[2], id=f"p{n}") for n in range(1000))

    words = Page(page(replace(DOSSIER, points=alone))).words

    assert words.count("Some 9,000 people live below it.") < 10
    assert "Points that one report alone makes 1000" in words
    assert "Outlet unknown [2]\xa01000" in words
