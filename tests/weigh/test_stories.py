"""Which reports are of one event."""

import pytest

from sayso.weigh import finding, stories
from weigh.piles import Report, lineage, report, said

FERRY = ("the Brod ferry sank off Norland", "divers searched the ferry near Brod")
BANK = ("the Oster bank merged with Quay Trust", "shareholders of Quay Trust approved")
OTHERS = [
    report(f"Other {n}", *(said(f"{a} {b} {c}", a) for a, b, c in words))
    for n, words in enumerate(
        (
            (("judge", "trial", "verdict"), ("jury", "bail", "plea")),
            (("team", "league", "goal"), ("coach", "match", "fans")),
            (("clinic", "virus", "patients"), ("vaccine", "doses", "nurses")),
        )
    )
]


def of(texts: tuple[str, ...], title: str | None = None) -> Report:
    """A report of *texts*."""
    return report("Post", *(said(t, t.split()[2]) for t in texts), title=title)


def test_reports_of_one_event_are_one_story() -> None:
    """What two reports share and others do not makes them one story."""
    found = lineage(of(FERRY), of(BANK), of(FERRY[::-1]), of(BANK[:1]), *OTHERS)

    told = [s.documents for s in finding(found).stories]

    assert told == [(0, 2), (1, 3), (4,), (5,), (6,)]


def test_every_report_is_in_a_story() -> None:
    """Also one that says nothing."""
    found = lineage(of(FERRY), report("Mail"))

    assert [s.documents for s in finding(found).stories] == [(0,), (1,)]


TITLES = {
    "the headline": ((of(FERRY), of(FERRY, "Ferry lost")), "Ferry lost"),
    "the most told point": ((of(FERRY), of(FERRY[:1])), FERRY[0]),
    "nothing": ((report("Mail"),), ""),
}


@pytest.mark.parametrize(("reports", "title"), TITLES.values(), ids=TITLES)
def test_title(reports: tuple[Report, ...], title: str) -> None:
    """A story is called by its first headline, else by what most of it tells."""
    assert finding(lineage(*reports)).stories[0].title == title


def test_no_reports_make_no_story() -> None:
    """Nothing read is nothing told."""
    assert finding(lineage()).stories == ()


def test_what_every_report_tells_finds_no_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A concept that too many reports share brings none of them together."""
    monkeypatch.setattr(stories, "_COMMON", 1)

    assert len(finding(lineage(of(FERRY), of(FERRY))).stories) == 2
