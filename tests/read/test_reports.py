"""Tests of read.reports and read.stated: texts made into reports."""

from dataclasses import replace

import pytest

from laid import STORY
from sayso.core.document import Kind
from sayso.core.errors import Unreadable
from sayso.read.reports import Place, plain_report, stated_report
from sayso.read.stated import Stated, tidy

PLACE = Place(3, "bridge.txt", "0" * 64)
STATED = Stated(
    title="Bridge falls",
    byline=("Ada Ruiz", "Ben Okafor"),
    date="2031-03-03T10:00:00Z",
    outlet="Harrow Gazette",
    url="https://harrow.example/dam",
    parts=(
        (None, f"Bridge falls\n\n{STORY[0]}\n\nRead more"),
        (Kind.CAPTION, "The bridge"),
        (None, "HARROW — " + STORY[1]),
    ),
)


def test_a_plain_text_stays_as_it_is() -> None:
    """Spans of a plain report index the text as it was given."""
    text = f"  {STORY[0]}\r\n\r\n\r\n{STORY[1]}\t"
    found = plain_report(PLACE, text)

    assert found.text == text
    assert [found[each.span] for each in found.segments] == list(STORY[:2])


def test_what_is_stated_is_laid_out_above_the_body() -> None:
    """Each statement is a paragraph of its kind, and the body is looked at in lines."""
    found = stated_report(PLACE, STATED)

    assert [(str(s.kind), found[s.span]) for s in found.segments] == [
        ("headline", "Bridge falls"),
        ("byline", "By Ada Ruiz, Ben Okafor"),
        ("date", "2031-03-03T10:00:00Z"),
        ("label", "Harrow Gazette"),
        ("url", "https://harrow.example/dam"),
        ("duplicate", "Bridge falls"),
        ("body", STORY[0]),
        ("navigation", "Read more"),
        ("caption", "The bridge"),
        ("dateline", "HARROW —"),
        ("body", STORY[1]),
    ]


def test_what_is_stated_has_words_to_rest_on() -> None:
    """Outlet and day of a stated report rest on the paragraphs that state them."""
    found = stated_report(PLACE, STATED)

    assert found.title == "Bridge falls"
    assert found.byline == ("Ada Ruiz", "Ben Okafor")
    assert found.url == "https://harrow.example/dam"
    assert found.outlet.name == "Harrow Gazette"
    assert [found[span] for span in found.outlet.basis] == ["Harrow Gazette"]
    assert [found[span] for span in found.published.basis] == ["2031-03-03"]
    assert str(found.published.interval.min) == "2031-03-03"


def test_without_statements_only_the_body_is_there() -> None:
    """What is not stated has no paragraph, and stays unknown."""
    found = stated_report(PLACE, Stated(parts=((None, STORY[0]),)))

    assert found.text == STORY[0]
    assert found.title is None
    assert found.outlet.name is None


NAMES = {
    "as it is": ("Harrow Gazette", None, "Harrow Gazette"),
    "its own": ("Associated Press", None, "The Associated Press"),
    "a host": ("www.reuters.com", None, "Reuters"),
    "by its address": (
        "Guardian - World News",
        "https://www.theguardian.com/a",
        "The Guardian",
    ),
}


@pytest.mark.parametrize(("outlet", "url", "name"), NAMES.values(), ids=NAMES)
def test_a_stated_outlet_gets_the_name_that_others_call_it(
    outlet: str, url: str | None, name: str
) -> None:
    """One outlet has one name, however pages and records state it."""
    told = Stated(outlet=outlet, url=url, parts=((None, STORY[0]),))

    assert stated_report(PLACE, told).outlet.name == name


@pytest.mark.parametrize("text", ["…", "1 2 3", "!", "x"])
def test_no_words(text: str) -> None:
    """A text without words is no report."""
    with pytest.raises(Unreadable, match="no words"):
        plain_report(PLACE, text)


def test_another_language_is_named() -> None:
    """A report in another language is kept, with its language."""
    text = "Die Brücke stürzte am Dienstag ein, sagte die Polizei."

    assert plain_report(PLACE, text).language == "de"
    assert plain_report(PLACE, text).text == text


def test_the_language_is_that_of_the_story() -> None:
    """Foreign buttons about an English story do not make it foreign."""
    text = "\n\n".join(("BRIDGE FALLS", *STORY, "Photo: Straßenverkehrsbehörde"))

    assert plain_report(PLACE, text).language == "en"


def test_tidy() -> None:
    """A field's words are on one line, and figures are words, too."""
    assert tidy(" a\n b ") == "a b"
    assert tidy(3) == "3"
    assert tidy("  ") is None
    assert tidy(None) is None
    assert tidy(True) is None


BARE = {
    "a headline": Stated(title="It fell", parts=((None, "It fell"),)),
    "an appeal": Stated(outlet="Harrow Gazette", parts=((None, "Read more"),)),
}


@pytest.mark.parametrize("stated", BARE.values(), ids=BARE)
def test_a_report_has_a_story(stated: Stated) -> None:
    """Where only a headline, or not even that, could be read, there is no report."""
    with pytest.raises(Unreadable, match="holds no more than"):
        stated_report(PLACE, stated)


def test_an_unread_address_is_named() -> None:
    """A record tells where the page is; an archive names its pages itself."""
    bare = Stated(title="It fell", url="https://harrow.example/a")
    with pytest.raises(Unreadable, match=r"; save the page at https://harrow\.ex"):
        stated_report(PLACE, bare)
    with pytest.raises(Unreadable, match=r"its headline$"):
        stated_report(PLACE, replace(bare, fetched="2031-03-04"))
