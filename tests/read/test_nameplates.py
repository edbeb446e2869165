"""Tests of read.nameplates: the outlet's name above the story."""

import pytest

from laid import STORY
from sayso.core.document import Document
from sayso.read.nameplates import nameplate
from sayso.read.reports import Place, plain_report

HEADLINE = "Bridge falls in Harrow at noon"
DAY = "3 March 2031"


def report(text: str) -> Document:
    """The report that *text* is."""
    return plain_report(Place(0, "a.txt", ""), text)


BELOW = {
    "the day below it": ("Harrow Mail", DAY),
    "the day behind it": ("The Harrow Mail, Monday 3 March 2031",),
    "the day behind it, emphasised": ("*Harrow Mail, 3 March 2031*",),
    "in brackets": ("(Harrow Mail, 3 March 2031)",),
    "a weak word and the day": ("Harrow Bay News", "Monday 3 March 2031"),
}


@pytest.mark.parametrize("lines", BELOW.values(), ids=BELOW)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_below_the_headline_it_is_the_outlet(lines: tuple[str, ...], gap: str) -> None:
    """A name made as outlets' names are, with no "by", wrote nothing."""
    found = report(gap.join((HEADLINE, *lines, *STORY)))

    name = "Harrow Bay News" if "News" in lines[0] else "Harrow Mail"
    assert found.byline == ()
    assert found.outlet.name in (name, f"The {name}")
    assert found.title == HEADLINE
    basis = found.outlet.basis[0]
    assert found.text[basis.start : basis.end].endswith(name)


ABOVE = {
    "with a headline": ("HARROW NEWS AGENCY", HEADLINE),
    "with none": ("DUN NEWS AGENCY",),
    "with its edition": ("HARROW POST – ENGLISH PAGES", HEADLINE),
    "with the day": ("Harrow Echo", DAY),
}


@pytest.mark.parametrize("lines", ABOVE.values(), ids=ABOVE)
def test_above_the_story_it_is_no_headline(lines: tuple[str, ...]) -> None:
    """On the first line it names the outlet, whatever is below it."""
    found = report("\n\n".join((*lines, *STORY)))

    assert found.outlet.name in (
        "Harrow News Agency",
        "Dun News Agency",
        "Harrow Echo",
        "Harrow Post",
    )
    assert found.title == (HEADLINE if HEADLINE in lines else None)


def test_a_headline_may_end_as_names_do() -> None:
    """Four words or more right above the story are its headline."""
    found = report("\n\n".join(("Judge Backs Harrow Observer", *STORY)))

    assert (found.title, found.outlet.name) == ("Judge Backs Harrow Observer", None)


def test_a_person_may_be_called_like_an_outlet() -> None:
    """After a first name such a word is a surname."""
    found = report("\n".join((HEADLINE, "Martin Post", DAY, *STORY)))

    assert found.byline == ("Martin Post",)


OTHERS = ["World News", "Top Today", "Harrow Fire Service", "Fire in a Harrow Mail van"]


@pytest.mark.parametrize("words", OTHERS)
def test_sections_offices_and_headlines_are_no_outlets(words: str) -> None:
    """What a section, an office or a headline may be is nobody's name, even dated."""
    assert nameplate(words, dated=True) is None


WIRES = {
    "initials": ("HARROW, March 3 (HNA) - The bridge fell on Monday.", "HNA"),
    "a name": ("HARROW (Harrowlink) — The bridge fell on Monday.", "Harrowlink"),
    "a region": ("HARROW, Dun (Lower), March 3 — The bridge fell on Monday.", None),
}


@pytest.mark.parametrize(("told", "name"), WIRES.values(), ids=WIRES)
def test_the_agency_of_a_dateline(told: str, name: str | None) -> None:
    """Where nothing else tells, what stands last in a dateline's brackets does."""
    assert report("\n\n".join((HEADLINE, told, *STORY))).outlet.name == name


def test_trades_behind_names_write_nothing() -> None:
    """Behind the names of writers "Staff Writers" names no more of them."""
    text = "\n\n".join((HEADLINE, "By Ada Ruiz and Ben Okafor, Staff Writers", *STORY))

    assert report(text).byline == ("Ada Ruiz", "Ben Okafor")


def test_an_agency_of_a_dateline_tells_less_than_the_page() -> None:
    """A newspaper that prints an agency's report has its own name on top."""
    text = "\n\n".join(("Harrow Gazette", HEADLINE, "HARROW (HNA) - It fell.", *STORY))

    assert report(text).outlet.name == "Harrow Gazette"


SIGNED = {
    "behind the writer": (HEADLINE, "By Ada Ruiz, Harrow Mail", DAY),
    "below the writer": (HEADLINE, "Ada Ruiz", "Harrow Mail", DAY),
    "above the writer": (HEADLINE, "Harrow Mail", "By Ada Ruiz", DAY),
    "marked as a heading": ("# Harrow Mail", f"## {HEADLINE}", "By Ada Ruiz"),
    "behind the headline": (f"{HEADLINE} | Harrow Mail", "By Ada Ruiz", DAY),
}


@pytest.mark.parametrize("lines", SIGNED.values(), ids=SIGNED)
def test_writer_and_outlet_are_told_apart(lines: tuple[str, ...]) -> None:
    """Whoever of them stands first, and whatever parts them."""
    found = report("\n".join((*lines, "", *STORY)))

    assert (found.byline, found.outlet.name) == (("Ada Ruiz",), "Harrow Mail")
    assert (found.title or "").removeprefix("## ") == HEADLINE


def test_staff_of_an_outlet_are_no_story() -> None:
    """Its name stands for the writers', and tells the outlet."""
    text = "\n\n".join((HEADLINE, "Harrow Mail staff and agencies", *STORY))
    found = report(text)

    assert (found.byline, found.outlet.name) == ((), "Harrow Mail")
    assert [str(each.kind) for each in found.segments][:2] == ["headline", "byline"]


def test_what_stands_behind_the_headline_may_be_its_source() -> None:
    """An outlet there of which the story speaks is another's."""
    told = f"{HEADLINE} - Harrow Mail"
    spoken = "The Harrow Mail first had it."

    assert report("\n\n".join((told, *STORY))).outlet.name == "Harrow Mail"
    assert report("\n\n".join((told, *STORY, spoken))).outlet.name is None


def test_who_helped_has_another_outlet() -> None:
    """The outlet of somebody who only helped is not the report's."""
    helped = "Additional reporting by Ben Okafor, Harrow Mail"

    assert report("\n\n".join((HEADLINE, *STORY, helped))).outlet.name is None


WORDS = {
    "Haaretz, 3 March 2031": "Haaretz",
    "By Ada Ruiz | Haaretz | 3 March 2031": "Haaretz",
    "RTE, 3 March 2031": "RTÉ",
    "Science, 3 March 2031": None,
    "Brod, 3 March 2031": None,
}


@pytest.mark.parametrize(("line", "name"), WORDS.items())
def test_one_word_beside_the_day(line: str, name: str | None) -> None:
    """A name that one listed outlet has alone is its, though it is a word, too."""
    found = report("\n\n".join((HEADLINE, line, *STORY)))

    assert found.outlet.name == name
    assert (found.published.interval.min is not None) is (name is not None)
