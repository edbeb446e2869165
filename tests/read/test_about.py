"""Tests of read.about and read.voices: outlet, day, names, address, and their basis."""

from datetime import date

import pytest

from laid import STORY
from sayso.core.document import Document
from sayso.core.interval import OPEN, day
from sayso.read.reports import Place, plain_report

PLACE = Place(0, "bridge.txt", "0" * 64)
TOLD_REEL = "Nobody had looked at it, the mayor told Rod & Reel on Tuesday."
BIOGRAPHY = "Ada Ruiz is a reporter for the Harrow Gazette. She writes about rivers."


def report(*lines: str) -> Document:
    """The report of which these are the lines, around three of a story."""
    at = lines.index("…") if "…" in lines else len(lines)
    return plain_report(PLACE, "\n\n".join((*lines[:at], *STORY, *lines[at + 1 :])))


OUTLETS = {
    "an address": (
        ("…", "Original url:", "<https://www.reuters.com/dam>"),
        "Reuters",
        ["reuters.com"],
    ),
    "an address on top": (
        ("https://www.harrow.example/dam",),
        "harrow.example",
        ["harrow.example"],
    ),
    "spelled out": (
        (
            "https://harrowgazette.example",
            "…",
            "She told the Harrow Gazette so on Monday.",
        ),
        "Harrow Gazette",
        ["harrowgazette.example"],
    ),
    "a masthead": (
        ("The Guardian", "Bridge falls in Harrow"),
        "The Guardian",
        ["The Guardian"],
    ),
    "a biography": (("…", BIOGRAPHY), "Harrow Gazette", ["the Harrow Gazette"]),
    "borne out": (
        ("…", "“No,” she told the Harrow Gazette.", BIOGRAPHY),
        "Harrow Gazette",
        ["the Harrow Gazette"] * 2,
    ),
    "an appeal": (
        ("…", "Subscribe to The Washington Post for more"),
        "The Washington Post",
        ["The Washington Post"],
    ),
    "a byline": (
        ("Bridge falls in Harrow", "By Ada Ruiz, Al Jazeera"),
        "Al Jazeera",
        ["Al Jazeera"],
    ),
    "a dateline": (
        ("HARROW (Reuters) — It fell on Tuesday, police said.",),
        "Reuters",
        ["Reuters"],
    ),
    "copyright": (
        ("…", "Copyright 2031 The Guardian. All rights reserved."),
        "The Guardian",
        ["The Guardian"],
    ),
    "an agency's": (
        ("…", "Copyright 2031 The Associated Press. All rights reserved."),
        None,
        [],
    ),
    "another's": (("…", "“No,” she told the Guardian on Tuesday."), None, []),
    "an employer": (
        ("…", "Ada Ruiz", "Ada Ruiz is a reporter for the Ministry of Rivers."),
        None,
        [],
    ),
    "a link within": ((STORY[0], "https://www.reuters.com/other-dam"), None, []),
    "a short link": (("…", "https://t.co/abc"), "t.co", ["t.co"]),
    "at home": (("https://localhost/dam",), None, []),
    "an unknown wire": (
        ("HARROW (Harrow News) — It fell, police said.",),
        "Harrow News",
        ["Harrow News"],
    ),
    "a machine's number": (("https://10.0.0.7/a",), None, []),
    "a helper": (("…", "Ada Ruiz of Al Jazeera contributed to this report."), None, []),
    "a list's head": (
        ("“No,” she told the Gazette.", "MORE FROM THE HARROW GAZETTE", "Snow falls"),
        "Harrow Gazette",
        ["the Gazette", "THE HARROW GAZETTE"],
    ),
    "a list's head alone": (("…", "MORE FROM THE HARROW GAZETTE"), None, []),
    "a title line": (
        ("ROD & REEL", "Bridge falls in Harrow", "By Ada Ruiz", "…", TOLD_REEL),
        "Rod & Reel",
        ["ROD & REEL", "Rod & Reel"],
    ),
    "a claim of rights": (
        ("…", TOLD_REEL, "© 2031 Rod & Reel Media"),
        "Rod & Reel",
        ["Rod & Reel", "Rod & Reel Media"],
    ),
    "a claim of rights and its year": (
        ("…", TOLD_REEL, "© Rod & Reel 2031"),
        "Rod & Reel",
        ["Rod & Reel", "Rod & Reel"],
    ),
    "a teaser's name": (("…", "She told Okafor so.", "More from Harrow"), None, []),
    "told often": (
        ("…", *(f"“{w},” she told the Guardian." for w in ("No", "Yes", "So"))),
        "The Guardian",
        ["the Guardian"] * 3,
    ),
    "told twice": (
        ("…", *(f"“{word},” she told the Guardian." for word in ("No", "Yes"))),
        None,
        [],
    ),
    "told to two": (
        ("…", *(f"“So,” she told {n}." for n in ("CNN", "Reuters", "CNN", "CNN"))),
        None,
        [],
    ),
    "told an office": (
        ("…", *(f"“{w},” she told the River Agency." for w in ("No", "Yes", "So"))),
        None,
        [],
    ),
    "an odd appeal": (("…", "Subscribe to Harrow for more"), None, []),
    "nothing": ((), None, []),
}
DAYS = {
    "a line on top": (
        ("Bridge falls in Harrow", "3 March 2031"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "in the byline": (
        ("Bridge falls in Harrow", "By Ada Ruiz | 3 March 2031"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "first of two": (
        ("Bridge falls in Harrow", "Updated 4 March 2031", "Posted 3 March 2031"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "of a change": (
        ("Bridge falls in Harrow", "Updated 4 March 2031"),
        day(date(2031, 3, 4)),
        True,
        ["4 March 2031"],
    ),
    "in a note": (
        ("…", "This article was first published on 3 March 2031."),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "in the address": (
        ("…", "Source: https://a.example/2031/03/03/dam"),
        day(date(2031, 3, 3)),
        True,
        ["/2031/03/03"],
    ),
    "in both": (
        (
            "Bridge falls in Harrow",
            "3 March 2031",
            "…",
            "https://a.example/2031/03/03/dam",
        ),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031", "/2031/03/03"],
    ),
    "in the dateline": (
        ("HARROW, March 3, 2031 (AP) — It fell, the police said.",),
        day(date(2031, 3, 3)),
        True,
        ["March 3, 2031"],
    ),
    "in the story": (
        ("…", "It was said on 3 March 2031 that nobody had looked."),
        OPEN,
        False,
        [],
    ),
    "below an appeal": (
        (
            "You are reading the free news of the river.",
            "World",
            "3 March 2031",
            "…",
            *(f"Pier {n} had been painted when the mayor came by." for n in range(9)),
        ),
        day(date(2031, 3, 3)),
        True,
        ["3 March 2031"],
    ),
    "amid the story": ((STORY[1], "3 March 2031"), OPEN, False, []),
    "below open lines": (
        ("River news for all", "Bridge falls in Harrow", "3 March 2031 – 4 min read"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "below a crosshead": (
        ("Bridge falls", "What the mayor of Harrow knew", "3 March 2031"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "below a sentence and a name": (
        ("Bridge falls in Harrow", STORY[1], "By Ada Ruiz", "3 March 2031"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "not that of reading": (
        ("5 March 2031", "Bridge falls in Harrow", "By Ada Ruiz", "3 March 2031"),
        day(date(2031, 3, 3)),
        False,
        ["3 March 2031"],
    ),
    "behind a name": (
        ("Bridge falls in Harrow", "Ada Ruiz | March 3, 2031 1:52 PM"),
        day(date(2031, 3, 3)),
        False,
        ["March 3, 2031"],
    ),
    "a teaser's": (
        ("…", "By Ben Okafor", "3 March 2031", "Snow came to Dunmere on Tuesday."),
        OPEN,
        False,
        [],
    ),
    "without a year": (("Bridge falls in Harrow", "March 3"), OPEN, False, []),
}


@pytest.mark.parametrize("case", OUTLETS.values(), ids=OUTLETS)
def test_outlet(case: tuple[tuple[str, ...], str | None, list[str]]) -> None:
    """An outlet is known by what stands about the story, and has words to rest on."""
    lines, name, basis = case
    found = report(*lines)

    assert found.outlet.name == name
    assert [found[span] for span in found.outlet.basis] == basis


@pytest.mark.parametrize("case", DAYS.values(), ids=DAYS)
def test_published(case: tuple[tuple[str, ...], object, bool, list[str]]) -> None:
    """The day is that of first publication, and inferred where no line states it."""
    lines, interval, inferred, basis = case
    found = report(*lines)

    assert found.published.interval == interval
    assert found.published.inferred is inferred
    assert [found[span] for span in found.published.basis] == basis


def test_title_is_what_a_reader_sees() -> None:
    """A headline's markup is no part of the title, nor is the outlet behind a bar."""
    assert report("# Bridge **falls** in Harrow").title == "Bridge falls in Harrow"
    assert report("Bridge falls in Harrow | Reuters").title == "Bridge falls in Harrow"


def test_title_keeps_the_source_behind_a_dash() -> None:
    """Behind a dash stands who says so, which is not who publishes it."""
    found = report("Bridge falls in Harrow – Reuters")

    assert found.title == "Bridge falls in Harrow – Reuters"
    assert found.outlet.name is None


def test_a_report_without_a_body() -> None:
    """What stands above nothing is known all the same."""
    found = plain_report(PLACE, "The Guardian\n\n# Bridge falls\n\nBy Ada Ruiz")

    assert found.title == "Bridge falls"
    assert found.outlet.name == "The Guardian"
