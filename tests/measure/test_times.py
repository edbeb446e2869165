"""The scores of times, on a corpus of two invented articles."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from measure.dated import ARTICLE, TIMELINE, written
from sayso.cli import cli
from sayso.core.interval import Interval, day
from sayso.measure import timereaders
from sayso.measure.timebank import Marked, NoTimes, articles
from sayso.measure.timereaders import Missing, Said, trimmed
from sayso.measure.times import Measure, against, aligned, scores
from sayso.measure.timevalues import Lasting, Vague, Worth, lasts, worth


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of one article with marked times."""
    return written(tmp_path / "corpus", ARTICLE)


def run(*arguments: object) -> tuple[int, str, str]:
    """``sayso measure times`` with *arguments*."""
    given = ["measure", "times", *map(str, arguments)]
    result = CliRunner().invoke(cli, given, prog_name="sayso")
    return result.exit_code, result.stdout, result.stderr


def test_the_text_is_printed_as_one_would(folder: Path) -> None:
    """Signs stand at their words, and headline, date line and body are apart."""
    (article,) = articles(folder)

    assert article.text.split("\n\n") == [
        "Pier shut",
        "May 15, 2024",
        (
            "The pier fell on Monday, Ruiz said. “It opens in two weeks,” she said. "
            "It had been shut since 2019. Hale's cost US$5 a head. It recently rained. "
            "Rain fell on May 2."
        ),
    ]


def test_marks_are_where_their_words_stand(folder: Path) -> None:
    """A mark has the words of its tokens; the article's own date is no mark."""
    (article,) = articles(folder)

    assert article.created == date(2024, 5, 15)
    assert [(article.text[m.start : m.end], m.value) for m in article.marked] == [
        ("Monday", "2024-05-13"), ("two weeks", "P2W"), ("2019", "2019"),
        ("recently", "PAST_REF"),
    ]  # fmt: skip


def test_events_have_the_date_of_their_timeline(tmp_path: Path) -> None:
    """A timeline dates the sentences of its events, and no time of theirs counts."""
    (article,) = articles(written(tmp_path, ARTICLE, TIMELINE))

    assert [(article.text[e.start : e.end], e.value) for e in article.events] == [
        ("The pier fell on Monday, Ruiz said.", "2024-05-13"),
        ("“It opens in two weeks,” she said.", "2024-05-15"),
        ("It had been shut since 2019.", "2018"),
    ]
    assert article.until == 0


def test_all_right_is_all_right(folder: Path) -> None:
    """Our own reading of easy times is right in every number."""
    found = scores(folder, ["sayso"], resamples=0)

    rates = found.rates["sayso"]
    for measure in set(Measure) - {Measure.EVENTS}:
        assert rates[measure].tally.recall == 1.0, measure
    assert rates[Measure.FOUND].tally.precision == 1.0
    assert rates[Measure.DAYS].tally.marked == 2


def test_what_is_wrong_counts_as_wrong(folder: Path) -> None:
    """Too much, too long and another day each lower their own number."""
    (article,) = articles(folder)
    pier, monday = article.text.index("pier"), article.text.index("Monday")
    said = [
        Said(pier, pier + 4, Worth(days=day(date(2024, 5, 13)))),
        Said(monday, monday + 12, Worth(days=day(date(2024, 5, 6)))),
    ]

    tallies = against(article, said)

    assert tallies[Measure.EXACT].right == 0
    assert (tallies[Measure.FOUND].right, tallies[Measure.FOUND].told) == (1, 2)
    assert (tallies[Measure.DAYS].met, tallies[Measure.DAYS].marked) == (0, 1)
    assert tallies[Measure.RIGHT].f1 == 0.0


def test_only_the_marked_part_counts(folder: Path) -> None:
    """Neither the date line nor a sentence past the marked ones is scored."""
    (article,) = articles(folder)
    places = [article.text.index(words) for words in ("May 15", "May 2.")]
    said = [Said(at, at + 5, Worth()) for at in places]

    assert against(article, said)[Measure.FOUND].told == 0


def test_an_event_is_met_by_a_time_of_its_sentence(tmp_path: Path) -> None:
    """One of two events has its date in its sentence."""
    found = scores(written(tmp_path, ARTICLE, TIMELINE), ["sayso"], resamples=0)

    tally = found.rates["sayso"][Measure.EVENTS].tally
    assert (tally.met, tally.marked) == (1, 2)


def test_the_best_fit_goes_first() -> None:
    """Of two times over one mark, the one that shares more with it is its own."""
    marked = [Marked(10, 20, "DATE", "2019")]
    said = [Said(0, 12, Worth()), Said(10, 21, Worth()), Said(30, 40, Worth())]

    assert aligned(said, marked) == [(said[1], marked[0])]


def test_one_time_answers_to_one_mark() -> None:
    """A time over two marks has found one of them."""
    marked = [Marked(0, 4, "DATE", "2019"), Marked(8, 12, "DATE", "2020")]

    assert len(aligned([Said(0, 12, Worth())], marked)) == 1


# fmt: off
VALUES = {
    "a day": ("2024-02-29", Worth(day(date(2024, 2, 29)))),
    "an hour": ("2024-02-29T18:00Z", Worth(day(date(2024, 2, 29)))),
    "a month": ("2024-02", Worth(Interval(date(2024, 2, 1), date(2024, 2, 29)))),
    "a week": ("2024-W20", Worth(Interval(date(2024, 5, 13), date(2024, 5, 19)))),
    "a weekend": ("2024-W20-WE", Worth(Interval(date(2024, 5, 18), date(2024, 5, 19)))),
    "a quarter": ("2024-Q3", Worth(Interval(date(2024, 7, 1), date(2024, 9, 30)))),
    "a half": ("2024-H1", Worth(Interval(date(2024, 1, 1), date(2024, 6, 30)))),
    "a season": ("2024-SU", Worth(Interval(date(2024, 6, 1), date(2024, 8, 31)))),
    "a fiscal year": ("FY2024", Worth(Interval(date(2024, 1, 1), date(2024, 12, 31)))),
    "a decade": ("199", Worth(Interval(date(1990, 1, 1), date(1999, 12, 31)))),
    "a century": ("19", Worth(Interval(date(1900, 1, 1), date(1999, 12, 31)))),
    "the past": ("PAST_REF", Worth(vague=Vague.PAST)),
    "weeks": ("P2W", Worth(length=Lasting(14, "day"))),
    "years": ("P1.5Y", Worth(length=Lasting(18, "month"))),
    "minutes": ("PT90M", Worth(length=Lasting(0.0625, "day"))),
    "some years": ("PXY", Worth(length=Lasting(None, "year"))),
    "no date": ("XXXX-XX-XX", Worth()),
    "no day": ("2024-02-31", Worth()),
    "no length": ("P9Z", Worth()),
}
# fmt: on


@pytest.mark.parametrize(("value", "expected"), VALUES.values(), ids=VALUES)
def test_values(value: str, expected: Worth) -> None:
    """A value of TIMEX3 is days, a length, a vague time, or nothing."""
    assert worth(value) == expected


def test_a_stretch_of_the_calendar_lasts_as_long_as_it_is() -> None:
    """Its last day may be counted or not."""
    assert lasts(Interval(date(2024, 1, 31), date(2024, 2, 29)), Lasting(1, "month"))
    assert lasts(Interval(date(2024, 1, 1), date(2024, 1, 14)), Lasting(14, "day"))
    assert not lasts(Interval(date(2024, 1, 1), date(2024, 1, 20)), Lasting(14, "day"))
    assert not lasts(Interval(None, date(2024, 1, 20)), Lasting(14, "day"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("on Monday", "Monday"),
        ("since the 2019", "2019"),
        ("over six years", "over six years"),
        ("over the past year", "the past year"),
        ("a week after", "a week"),
    ],
)
def test_prepositions_are_no_part_of_a_time(text: str, kept: str) -> None:
    """They are cut off at both ends, but where "over" means more than."""
    said = trimmed(text, Said(0, len(text), Worth()))

    assert text[said.start : said.end] == kept


def test_heideltimes_tags_are_found_again() -> None:
    """Its times stand where they stood before it wrote its marks among them."""
    text = "A & B fell on Monday.\n\nIt was May."
    told = (
        b'<?xml version="1.0"?>\n<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\n'
        b'A &amp; B fell on <TIMEX3 tid="t1" type="DATE" value="2024-05-13">Monday'
        b'</TIMEX3>.\n\nIt was <TIMEX3 tid="t2" type="DATE" value="2024-05" mod="MID">'
        b"May</TIMEX3>.\n</TimeML>\n"
    )

    found = timereaders._tagged(told, text)  # noqa: SLF001 - no Java here, perhaps

    assert [(text[s.start : s.end], s.worth.part) for s in found] == [
        ("Monday", False),
        ("May", True),
    ]


def test_what_is_not_installed_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that cannot run has no column, and the table says what it lacks."""

    def lacking() -> timereaders.Reader:
        raise Missing("the library dateparser is not installed")

    monkeypatch.setitem(timereaders.READERS, "dateparser", lacking)

    code, table, errors = run(
        "--data", folder, "--reader", "sayso", "--reader", "dateparser"
    )

    assert (code, errors) == (0, "")
    assert "Without dateparser: the library dateparser is not installed." in table
    assert max(map(len, table.splitlines())) <= 80


def test_dateparser_stands_beside_ours(folder: Path) -> None:
    """Where it is installed, it is scored on the same articles."""
    pytest.importorskip("dateparser")

    found = scores(folder, ["sayso", "dateparser"], resamples=10)

    told = found.rates["dateparser"][Measure.FOUND].tally
    assert told.marked == 4
    assert 0 < told.right < 4


def test_a_folder_without_times_is_told(tmp_path: Path) -> None:
    """It is told in a line and a hint, and an unknown reader by the known ones."""
    with pytest.raises(NoTimes):
        articles(tmp_path)

    assert "holds no articles with marked times" in run("--data", tmp_path)[2]
    assert "sayso" in run("--data", tmp_path, "--reader", "oracle")[2]
