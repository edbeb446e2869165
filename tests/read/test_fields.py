"""Tests of read.fields: records as news interfaces and exports give them."""

import json

import pytest

from laid import STORY
from sayso.core.document import Kind
from sayso.core.errors import Unreadable
from sayso.read import records
from sayso.read.fields import values

TEXT = "\n\n".join(STORY)
MARKUP = "".join(f"<p>{each}</p>" for each in STORY)
URL = "https://www.harrow.example/2031/03/03/bridge"

# What each hands out, abridged to what is read of it, and what there is besides.
# fmt: off
FORMS: dict[str, object] = {
    "NewsAPI.org": {"status": "ok", "articles": [{
        "source": {"id": None, "name": "Harrow Gazette"}, "author": "Ada Ruiz",
        "title": "Bridge falls", "description": "It fell.", "url": URL,
        "publishedAt": "2031-03-03T08:15:00Z", "content": TEXT}]},
    "Mediastack": {"pagination": {"limit": 1}, "data": [{
        "author": "Ada Ruiz", "title": "Bridge falls", "description": TEXT, "url": URL,
        "source": "Harrow Gazette", "image": None, "category": "general",
        "published_at": "2031-03-03T08:15:00+00:00"}]},
    "NewsCatcher": {"status": "ok", "articles": [{
        "title": "Bridge falls", "author": "Ada Ruiz", "link": URL,
        "excerpt": "It fell.",
        "published_date": "2031-03-03 08:15:00", "summary": TEXT, "_score": 9,
        "name_source": "Harrow Gazette", "clean_url": "harrow.example"}]},
    "Event Registry": {"articles": {"page": 1, "results": [{
        "uri": "8112345", "lang": "eng", "date": "2031-03-03", "time": "08:15:00",
        "dateTime": "2031-03-03T08:15:00Z", "url": URL, "title": "Bridge falls",
        "body": TEXT, "source": {"uri": "harrow.example", "title": "Harrow Gazette"},
        "authors": [{"uri": "ada@x", "name": "Ada Ruiz", "type": "author"}]}]}},
    "Guardian": {"response": {"status": "ok", "results": [{
        "id": "harrow/2031/bridge", "webTitle": "Bridge falls", "webUrl": URL,
        "webPublicationDate": "2031-03-03T08:15:00Z", "apiUrl": "https://api.example/x",
        "fields": {"byline": "Ada Ruiz", "body": MARKUP, "trailText": "It <b>fell</b>",
                   "publication": "Harrow Gazette"}}]}},
    "Guardian, one": {"response": {"content": {
        "webTitle": "Bridge falls", "webUrl": URL, "webPublicationDate": "2031-03-03",
        "fields": {"bodyText": TEXT, "byline": "Ada Ruiz",
                   "publication": "Harrow Gazette"}}}},
    "NYT": {"response": {"docs": [{
        "abstract": "It fell.", "web_url": URL, "lead_paragraph": TEXT,
        "source": "Harrow Gazette", "headline": {"main": "Bridge falls"},
        "pub_date": "2031-03-03T08:15:00+0000",
        "byline": {"original": "By Ada Ruiz", "person": []}}]}},
    "news-please": {
        "authors": ["Ada Ruiz"], "date_download": "2031-04-01 00:00:00",
        "date_modify": "2031-03-09 00:00:00", "date_publish": "2031-03-03 08:15:00",
        "description": "It fell.", "maintext": TEXT, "source_domain": "harrow.example",
        "publisher": "Harrow Gazette", "title": "Bridge falls", "url": URL},
    "Media Cloud": [{
        "id": "ab12", "media_name": "Harrow Gazette", "media_url": "harrow.example",
        "title": "Bridge falls", "publish_date": "2031-03-03", "url": URL, "text": TEXT,
        "indexed_date": "2031-03-05", "author": "Ada Ruiz"}],
    "GNews": {"totalArticles": 1, "articles": [{
        "title": "Bridge falls", "description": "It fell.", "content": TEXT, "url": URL,
        "publishedAt": "2031-03-03T08:15:00Z", "authors": "Ada Ruiz",
        "source": {"name": "Harrow Gazette", "url": "https://www.harrow.example"}}]},
    "Bing News": {"_type": "News", "value": [{
        "name": "Bridge falls", "url": URL, "description": TEXT, "author": "Ada Ruiz",
        "provider": [{"_type": "Organization", "name": "Harrow Gazette"}],
        "datePublished": "2031-03-03T08:15:00.0000000Z"}]},
    "Aylien": {"stories": [{
        "id": 12, "title": "Bridge falls", "body": TEXT, "author": {"name": "Ada Ruiz"},
        "summary": {"sentences": ["It fell."]}, "links": {"permalink": URL},
        "source": {"name": "Harrow Gazette", "domain": "harrow.example"},
        "published_at": "2031-03-03T08:15:00Z"}]},
    "Webz": {"posts": [{
        "thread": {"url": "https://x.example", "site": "harrow.example", "title": "x",
                   "site_full": "www.harrow.example", "published": "2031-03-01"},
        "url": URL, "author": "Ada Ruiz", "published": "2031-03-03T08:15:00.000+02:00",
        "title": "Bridge falls", "text": TEXT, "publication": "Harrow Gazette"}]},
    "LexisNexis": {"value": [{
        "Title": "Bridge falls", "Byline": "By Ada Ruiz", "Date": "2031-03-03T00:00Z",
        "Source": {"Id": "X1", "Name": "Harrow Gazette"}, "WordLength": 40,
        "Document": {"Content": MARKUP}, "Overview": "It fell.", "link": URL}]},
    "Facebook": {"status": 200, "result": {"posts": [{
        "platform": "Facebook", "date": "2031-03-03 08:15:00", "message": TEXT,
        "postUrl": URL, "title": "Bridge falls", "author": "Ada Ruiz",
        "account": {"id": 1, "name": "Harrow Gazette", "url": "https://f.example/h"}}]}},
    "Telegram": {"name": "Harrow Gazette", "type": "public_channel", "messages": [{
        "id": 3, "type": "message", "date": "2031-03-03T08:15:00",
        "from": "Harrow Gazette", "title": "Bridge falls",
        "text": [TEXT[:50], {"type": "bold", "text": TEXT[50:]}],
        "date_unixtime": "1930292100", "author": "Ada Ruiz", "link": URL}]},
    "search engine": {"hits": {"hits": [{"_id": "1", "_source": {
        "title": "Bridge falls", "text": TEXT, "url": URL, "timestamp": 1930292100000,
        "source": "Harrow Gazette", "author": "Ada Ruiz"}}]}},
    "trafilatura": {
        "title": "Bridge falls", "author": "Ada Ruiz", "hostname": "harrow.example",
        "date": "2031-03-03", "source": URL, "sitename": "Harrow Gazette", "text": TEXT,
        "url": URL, "raw_text": "x", "excerpt": "It fell."},
    "WordPress": [{
        "id": 7, "date": "2031-03-03T08:15:00", "link": URL, "author": 12,
        "title": {"rendered": "Bridge falls"}, "content": {"rendered": MARKUP},
        "author_name": "Ada Ruiz", "site_name": "Harrow Gazette"}],
}
# fmt: on


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_usual_interfaces(form: object) -> None:
    """Text, headline, day, outlet, writer and address are found in each."""
    ((name, record),) = records.records(json.dumps(form), "a.json")
    assert isinstance(record, dict)
    found = records.stated(record, name)

    assert "\n\n".join(words for _, words in found.parts) == TEXT
    assert found.title == "Bridge falls"
    assert str(found.date).startswith("2031-03-03")
    assert (found.outlet, found.byline) == ("Harrow Gazette", ("Ada Ruiz",))
    assert found.url == URL


CUT = {
    "in a word": ("It fell. Twelve peo… [+1234 chars]", "It fell."),
    "GNews": ("It fell. It was twelve... [934 chars]", "It fell."),
    "alone": ("It fell on twelve… [+9 chars]", "It fell on twelve"),
    "behind a sentence": ("It fell. It held. [+9 chars]", "It fell. It held."),
    "a blog": ("It fell. It was […]", "It fell."),
    "whole": ("It fell …", "It fell …"),
}


@pytest.mark.parametrize(("content", "told"), CUT.values(), ids=CUT)
def test_a_text_that_breaks_off(content: str, told: str) -> None:
    """What is cut short is told apart, and half a sentence says nothing."""
    found = records.stated({"content": content}, "a.json")

    assert found.parts[0] == (None, told)
    assert [kind for kind, _ in found.parts[1:]] == [Kind.LABEL] * (told != content)
    assert "".join("".join(words for _, words in found.parts).split()) == "".join(
        content.split()
    )


def test_a_cut_text_has_its_summary_above() -> None:
    """Where only the beginning is had, what the outlet sums up is read too."""
    fields = {
        "description": "Twelve were hurt.",
        "content": "It fell. Mend… [+9 chars]",
    }

    assert records.stated(dict(fields), "a.json").parts == (
        (None, "Twelve were hurt.\n\nIt fell."),
        (Kind.LABEL, "Mend… [+9 chars]"),
    )


def test_what_is_only_for_sale_is_no_text() -> None:
    """An interface's offer in place of a text is not read as the report."""
    offer = {"content": "ONLY AVAILABLE IN PAID PLANS", "description": "It fell."}

    assert records.stated(dict(offer), "a.json").parts == ((None, "It fell."),)


def test_a_headline_alone_says_where_the_text_is() -> None:
    """GDELT lists pages without their texts: the message says where to get one."""
    record = {"title": "Bridge falls", "url": URL, "seendate": "20310303T081500Z"}

    with pytest.raises(
        Unreadable, match=r"no text.*save the page at https://www\.harrow"
    ):
        records.stated(dict(record), "a.json")


# fmt: off
DAYS = {
    "GDELT":    ({"seendate": "20310303T081500Z"},               "2031-03-03"),
    "a post":   ({"created_at": "Mon Mar 03 08:15:00 +0000 2031"}, "Mar 03, 2031"),
    "text":     ({"date_unixtime": "1930292100"},                "2031-03-03"),
    "fraction": ({"published_utc": 1930292100.25},               "2031-03-03"),
    "clock":    ({"time": "08:15:00", "date": "2031-03-03"},     "2031-03-03"),
    "no day":   ({"published": "yes", "created": "2031-03-03"},  "2031-03-03"),
}
# fmt: on


@pytest.mark.parametrize(("fields", "day"), DAYS.values(), ids=DAYS)
def test_days(fields: dict[str, object], day: str) -> None:
    """Days in figures of machines are told so that a reader sees them."""
    assert records.stated({"text": "It fell.", **fields}, "a.json").date == day


def test_letters_that_were_bytes() -> None:
    """Exports that took UTF-8 for letters are mended."""
    ((_, record),) = records.records(
        json.dumps([{"data": [{"post": "It isn\u00e2\u0080\u0099t \ud800."}]}]),
        "a.json",
    )
    assert isinstance(record, dict)

    with_marks = records.stated({"text": "caf\u00c3\u00a9"}, "a.json").parts
    assert with_marks == ((None, "café"),)
    assert "\ud800" not in records.stated(record, "a.json").parts[0][1]


def test_numbers_and_addresses_are_no_writers() -> None:
    """What stands for a writer in a database is no name."""
    record = {"text": "It fell.", "author": 12, "authors": ["https://f.example/ada"]}

    assert records.stated(dict(record), "a.json").byline == ()


def test_numbers_are_no_addresses() -> None:
    """An identifier is not where a report was published."""
    assert (
        records.stated({"text": "It fell.", "uri": "81", "id": 3}, "a.json").url is None
    )


def test_lists_within_lines() -> None:
    """Each line may hold an answer with several records."""
    lines = [{"articles": [{"text": "One."}, {"text": "Two."}]}, {"text": "Three."}]
    found = records.records("\n".join(map(json.dumps, lines)), "a.jsonl")

    assert [name for name, _ in found] == ["a.jsonl#1#1", "a.jsonl#1#2", "a.jsonl#2"]


def test_values_are_best_first() -> None:
    """The order is that of the list, not of the record; nothing is empty."""
    record = {"description": "d", "Content": "c", "text": "", "fields": {"body": "b"}}

    assert list(values(dict(record), "text")) == ["b", "c"]
