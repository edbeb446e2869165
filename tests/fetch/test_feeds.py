"""Feeds of all kinds to entries, also odd and broken ones."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fetch.conftest import item, rss
from sayso.fetch.errors import NoFeed
from sayso.fetch.feeds import Feed, feed

BASE = "http://harrow.example/feed"
DAY = "2026-11-02T10:00:00Z"
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://harrow.example/a/">
<title>Harrow Gazette</title><entry><id>tag:harrow.example,2026:1</id>
<title type="html">The &lt;b&gt;pier&lt;/b&gt; &amp;amp; the quay</title>
<link href="pier"/><published>{DAY}</published><author><name>Mara Quist</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It holds.</p></div>
</content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harrow Gazette</title></channel><item rdf:about="1">
<title>The pier &amp; the quay</title><link>http://harrow.example/a/pier</link>
<dc:date>{DAY}</dc:date><dc:creator>Mara Quist</dc:creator>
<description>&lt;p&gt;It holds.&lt;/p&gt;</description></item></rdf:RDF>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harrow Gazette",
        "items": [
            {
                "id": 1,
                "url": "/a/pier",
                "title": "The pier &amp; the quay",
                "content_html": "<p>It holds.</p>",
                "date_published": DAY,
                "authors": [{"name": "Mara Quist"}],
            },
            "no item",
        ],
    }
)


def read(raw: bytes, entries: int = 100) -> Feed:
    """What the feed *raw* holds."""
    return feed(raw, "feed", base=BASE, entries=entries, size=1_000_000)


@pytest.mark.parametrize("told", [ATOM, RDF, JSON], ids=["atom", "rdf", "json"])
@pytest.mark.parametrize("packed", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_all_kinds_of_feeds_give_the_same(told: str, packed: type) -> None:
    """Title, address, day, outlet, author and words, whatever they are called."""
    (entry,) = read(packed(told.encode())).entries

    assert entry.title == "The pier & the quay"
    assert entry.url == "http://harrow.example/a/pier"
    assert (entry.date, entry.outlet) == (DAY, "Harrow Gazette")
    assert entry.author == ("Mara Quist",)
    assert entry.text == "<p>It holds.</p>"


def test_an_author_stands_behind_an_address() -> None:
    """As RSS has it."""
    mailed = "<author>mara@harrow.example (Mara Quist)</author></item>"
    (entry,) = read(rss(item("one").replace("</item>", mailed))).entries

    assert entry.author == ("Mara Quist",)


def test_entries_that_tell_nothing_are_counted() -> None:
    """And left out."""
    found = read(rss(item("one"), "<item/>", "<item><category>x</category></item>"))

    assert len(found.entries) == 1
    assert found.remark == "2 entries have no title, address or words"


def test_an_aggregator_names_the_outlet() -> None:
    """It is the entry's, and not the feed's."""
    told = item("one").replace("</item>", "<source url='x'>Tarn Post</source></item>")

    assert read(rss(told)).entries[0].outlet == "Tarn Post"


CYRILLIC = b"<?xml version='1.0' encoding='windows-1251'?>"

# fmt: off
ODD = {
    "cut off":        (rss(item("one"), item("two"), item("three"))[:-250], 2),
    "bare signs":     (rss(item("one", "Fish & chips, 3 < 4 &nbsp; &odd;")), 1),
    "byte order":     (b"\xef\xbb\xbf" + rss(item("one")), 1),
    "wide":           (rss(item("one")).decode().encode("utf-16"), 1),
    "Cyrillic":       (CYRILLIC + rss(item("\u044f")).decode().encode("cp1251"), 1),
    "no entries":     (rss(), 0),
    "deep":           (b"<rss><channel>" + b"<a>" * 100_000, 0),
    "many elements":  (rss(item("one"), f"<item>{'<a/>' * 250_000}</item>"), 1),
    "open CDATA":     (b"<rss><channel>" + b"<![CDATA[" * 50_000, 0),
}
NONE = {
    "empty":          b" \n",
    "binary":         bytes(range(256)) * 40,
    "a page":         b"<!DOCTYPE html><html><body>No feed.</body></html>",
    "other XML":      b"<note><to>Mara</to></note>",
    "other JSON":     b'{"version": 1}',
    "broken JSON":    b'{"a":' * 50_000,
    "broken gzip":    gzip.compress(rss(item("one")))[:-20],
    "gzip bomb":      gzip.compress(bytes(3_000_000)),
    "empty list":     b"<opml version='2.0'><body/></opml>",
    "open doctype":   b"<!DOCTYPE rss [" + b"<!ENTITY a 'b'>" * 50_000,
    "long tag":       b"<rss " + b"a='b' " * 100_000 + b"/>",
}
# fmt: on


@pytest.mark.parametrize(("raw", "many"), ODD.values(), ids=ODD)
def test_odd_feeds_are_read_as_far_as_they_go(raw: bytes, many: int) -> None:
    """What is whole in them is kept."""
    assert len(read(raw).entries) == many


@pytest.mark.parametrize("raw", NONE.values(), ids=NONE)
def test_what_is_no_feed_is_said_to_be_none(raw: bytes) -> None:
    """And by which name."""
    with pytest.raises(NoFeed, match=r"^feed: "):
        read(raw)


def test_a_feed_that_the_library_fails_at_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever it raises: a link in an odd place is a KeyError to it."""

    def failing(*_: object, **__: object) -> None:
        raise KeyError("links")

    monkeypatch.setattr("feedparser.parse", failing)

    with pytest.raises(NoFeed, match=r"cannot be read \(KeyError: 'links'\)"):
        read(rss(item("one")))


def test_a_page_tells_where_its_feeds_are() -> None:
    """So that the user can name one."""
    link = "<link rel='alternate' type='application/rss+xml' href='/news.xml'>"

    with pytest.raises(
        NoFeed, match=r"it names these: http://harrow\.example/news\.xml"
    ):
        read(f"<html><head>{link}</head></html>".encode())


def test_entries_are_told_apart_whatever_the_feed_misuses() -> None:
    """One key for all, one link for all, neither key nor link."""
    one = "<item><title>{}</title>{}<description>{}</description></item>"
    key, link = "<guid isPermaLink='false'>1</guid>", "<link>http://a.example/</link>"
    told = [
        one.format("a", link, "x"),
        one.format("b", link, "x"),
        one.format("c", "", "x"),
        one.format("c", "", "y"),
        one.format("d", key + link, "x"),
        one.format("d", key, "x"),
    ]

    entries = read(rss(*told)).entries

    assert len({entry.id for entry in entries}) == len(told)
    assert [e.id for e in read(rss(*told)).entries] == [e.id for e in entries]


@given(st.binary() | st.text().map(str.encode), st.integers(0, 400))
def test_no_bytes_do_harm(raw: bytes, at: int) -> None:
    """Whatever stands in a feed, or in its place, gives entries or says what it is."""
    whole = rss(item("one"), item("two"))
    for each in (raw, whole[:at] + raw + whole[at:], JSON.encode()[:at] + raw):
        try:
            entries = read(each).entries
        except NoFeed:
            continue
        assert all(json.loads(entry.record)["id"] == entry.id for entry in entries)


def test_a_field_left_open_is_closed_and_told() -> None:
    """What an open title holds is address and day again; the feed's oddness is told."""
    told = "<title>It fell<link>http://harrow.example/a</link><pubDate>now</pubDate>"
    found = read(f"<rss><channel><item>{told}</item></channel></rss>".encode())

    (entry,) = found.entries
    assert (entry.title, entry.url) == ("It fell", "http://harrow.example/a")
    assert entry.date == "now"
    assert found.remark == "1 entry leaves a field open, and may be misread"
