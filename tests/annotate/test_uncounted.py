"""Numbers that count nothing."""

import pytest

from factory import plain
from sayso.annotate import figures, language, times


def scoped(text: str) -> list[tuple[str, str]]:
    """The words and the scopes of the figures in *text*."""
    document = plain(text)
    (passages,) = language.passages([document])
    told = figures.find(passages, times.find(passages), [])
    return [(document[f.span], " ".join(f.scope)) for f in told]


# fmt: off
TRAPS = {
    "a date": "It fell on January 31, 2025 and on Jan. 30.",
    "a year": "It fell in 2021, after the 2016 flood.",
    "an hour": "It fell at 9:30 p.m. and again at 11 a.m.",
    "an ordinal": "It was the 105th anniversary and the second fire.",
    "an age between commas": "Ruiz, 34, and her son, 8, left.",
    "an age in brackets": "Ruiz (34) left.",
    "ages": "The men, aged 24, 31 and 45, left.",
    "an age with its noun": "A 12-year-old boy and a 34-year-old left.",
    "years old": "He is 34 years old.",
    "a score": "Hale won 3-1 after losing 2-0.",
    "a score that could be a range": "Hale won 1-3 on points.",
    "a vote": "It was a 5-4 ruling.",
    "a flight": "Flight 752, a Boeing 737-800, left.",
    "a road": "It fell on Highway 101 and Route 6.",
    "a law": "Article 5 and Section 230 of it.",
    "a model": "The F-16 and the Su-35 left.",
    "a model with a noun": "The final 717 jet left.",
    "an address": "He lives at 123 Main Street.",
    "a block": "It fell in the 1200 block of West Elm Street.",
    "a telephone": "Call 911 or 555-0134 or 5550134987.",
    "a list": "1. The mayor spoke.",
    "a number sign": "It is the #1 song.",
    "a name": "The Group of Seven and the Big Three met.",
    "a day's name": "The 9/11 fire.",
    "one too many": "Every one of these deaths was one too many.",
    "one of": "It was one of the reasons.",
    "no one": "No one left, and one another.",
    "one day": "One day it fell.",
    "the two": "The two leaders met.",
    "between two": "It lies between the two.",
    "how often": "He called three times.",
    "how many at a time": "A two-time winner and a five-star hotel.",
    "half of a match": "It fell in the second half.",
    "half-time": "It rose by half-time.",
    "a third man": "A third man left.",
    "a fourth of a count": "A fourth, a girl of 12, left; a fifth, Abel Orm, slept.",
    "the age of a boy": "A boy of 12 left with a man of eighty and a girl of 15, Ada.",
    "three quarters": "It rose for three quarters.",
    "doubles": "They play doubles.",
    "two weeks ago": "It fell two weeks ago and a week later.",
    "many": "Many boats and several sailors left, and few came.",
    "a code": "A 5G mast.",
    "a channel": "The BBC News 24 said so.",
}
# fmt: on


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS)
def test_what_is_no_figure(text: str) -> None:
    """Numbers that name, order, date or point count nothing."""
    assert scoped(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A fourth of the pupils left.", "A fourth of the pupils"),
        ("Sales fell a third, the firm said.", "a third"),
        ("The town lost a quarter, a clerk said.", "a quarter"),
        ("A son of 15 bakers left.", "15"),
    ],
)
def test_parts_and_counts_beside_them_are_figures(text: str, told: str) -> None:
    """A part of a whole is a figure, and so is a count after "of"."""
    assert [words for words, _ in scoped(text)] == [told]
