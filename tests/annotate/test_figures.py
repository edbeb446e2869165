"""What is counted, of whom, of what, as of when, and how sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import marked, plain
from sayso.annotate import figures, hedges, language, times
from sayso.core.account import Figure
from sayso.core.document import Document
from sayso.core.interval import Interval

FRIDAY = date(2025, 1, 31)


def found(document: Document) -> list[Figure]:
    """The figures of *document*."""
    (passages,) = language.passages([document])
    softened = [h for passage in passages for h in hedges.find(passage)]
    return figures.find(passages, times.find(passages), softened)


# fmt: off
# text, then for each figure: its words, its unit, its subject
SUBJECTS = {
    "a noun": ("300 young sailors left.", [("300", "persons", "young sailors")]),
    "arrests": ("Police made 60 arrests.", [("60", "persons", "arrests")]),
    "things": ("30 fishing boats left.", [("30", "boat", "fishing boats")]),
    "of": ("Dozens of tired sailors left.", [("Dozens", "persons", "tired sailors")]),
    "out of": ("40 out of 110 sailors left.",
        [("40", "persons", "sailors"), ("110", "persons", "sailors")]),
    "a nation": ("Tens of thousands of Canadians left.",
        [("Tens of thousands", "persons", "Canadians")]),
    "left out": ("30 sailors were killed and 270 injured in the fire.",
        [("30", "persons", "sailors"), ("270", "persons", "sailors")]),
    "others": ("Two sailors left and three others stayed.",
        [("Two", "persons", "sailors"), ("three", "persons", "sailors")]),
    "of them": ("A dozen ships, two of them tankers, left.",
        [("A dozen", "ship", "ships"), ("two", "ship", "ships")]),
    "a toll": ("The death toll rose to 41.", [("41", "persons", "death toll")]),
    "a total": ("It brings the total number of cases to 410.", [("410", "case", "cases")]),  # noqa: E501
    "a share": ("Half of the fleet left.", [("Half of the fleet", "fraction", "fleet")]),  # noqa: E501
    "a share alone": ("Costs fell by half.", [("half", "fraction", "Costs")]),
    "a percentage": ("Up to 90% of the houses burnt.", [("Up to 90%", "percent", "houses")]),  # noqa: E501
    "a party's share": ("Opal put Labour at 41 percent.", [("41 percent", "percent", "Labour")]),  # noqa: E501
    "a change": ("The number of boats has halved.", [("halved", "fraction", "number")]),
    "money": ("Profit rose to $3 million.", [("$3 million", "USD", "Profit")]),
    "a length": ("The boats have been away for two weeks.", [("two weeks", "week", "boats")]),  # noqa: E501
    "a length of a thing": ("A three-day strike began.", [("three-day", "day", "strike")]),  # noqa: E501
    "the dead": ("There were 41 dead.", [("41", "persons", "")]),
    "of, in a list": ("They sent rockets, mortars and millions of small shells, which burnt.",  # noqa: E501
        [("millions", "shell", "small shells")]),
    "of the sentence before": ("They found 46 jars. There were 13, Ada Ruiz said.",
        [("46", "jar", "jars"), ("13", "jar", "jars")]),
    "counted after all": ("They found 46 jars. The mayor counted 13.",
        [("46", "jar", "jars"), ("13", "jar", "jars")]),
    "not of the sentence before": ("They found 46 jars. It rose to 41.",
        [("46", "jar", "jars"), ("41", "number", "")]),
    "nor of the dead": ("They found 46 jars. There were 41 dead.",
        [("46", "jar", "jars"), ("41", "persons", "")]),
    "nothing near": ("It rose to 41.", [("41", "number", "")]),
}
# fmt: on


@pytest.mark.parametrize(("text", "told"), SUBJECTS.values(), ids=SUBJECTS)
def test_subject(text: str, told: list[tuple[str, str, str]]) -> None:
    """What is counted is told in the report's words, also where they are left out."""
    document = plain(text, published=FRIDAY)

    assert [(document[f.span], f.unit, f.subject) for f in found(document)] == told


# fmt: off
PARTS = {
    "of the": ("About 40 of the 110 sailors left.", ["d0.f1", None]),
    "including": ("Three people, including two children, left.", [None, "d0.f0"]),
    "of them": ("A dozen ships, two of them tankers, left.", [None, "d0.f0"]),
    "of them, of nobody": ("Two of them were killed.", [None]),
    "of a number": ("Six of 20 boats were lost.", ["d0.f1", None]),
    "of what it has": ("Nine of the bridge’s 34 lamps are broken.", ["d0.f1", None]),
    "two wholes": ("Two of the three men and 40 of the 110 sailors left.",
        ["d0.f1", None, "d0.f3", None]),
    "no number": ("40 of the sailors left.", [None]),
    "one of so many": ("One of 11 samples tested positive.", ["d0.f1", None]),
    "one of them": ("One of the boats sank.", []),
}
# fmt: on


@pytest.mark.parametrize(("text", "wholes"), PARTS.values(), ids=PARTS)
def test_part_of(text: str, wholes: list[str | None]) -> None:
    """A part names the figure of its whole, where the whole has one."""
    assert [f.part_of for f in found(plain(text))] == wholes


# fmt: off
AS_OF = {
    "the state's": ("40 sailors were killed in 2021.", ("2021-01-01", "2021-12-31")),
    "in a phrase": ("Hale met the 40 sailors sent there in 2021.", ("2021-01-01", "2021-12-31")),  # noqa: E501
    "the saying's": ("Hale said on Thursday that 40 sailors had been killed.",
        (None, "2025-01-30")),
    "the report's": ("40 sailors have been killed.", (None, "2025-01-31")),
    "another clause's": ("40 sailors were killed, said the mayor, who left on Thursday.",  # noqa: E501
        (None, "2025-01-31")),
}
# fmt: on


@pytest.mark.parametrize(("text", "ends"), AS_OF.values(), ids=AS_OF)
def test_as_of(text: str, ends: tuple[str | None, str]) -> None:
    """A figure holds as of the time that governs it, else up to the report."""
    (figure,) = found(plain(text, published=FRIDAY))

    low, high = (date.fromisoformat(end) if end else None for end in ends)
    assert figure.as_of == Interval(low, high)


def test_as_of_is_unknown_in_an_undated_report() -> None:
    """Without any date, nothing says up to when a figure holds."""
    (figure,) = found(plain("40 sailors have been killed."))

    assert figure.as_of is None


# fmt: off
DENIED = {
    "not": ("Her three children were not hurt.", True),
    "denied": ("The ministry denied that 300 sailors had been killed.", True),
    "asserted": ("The ministry said 300 sailors had been killed.", False),
    "another clause": ("The ministry did not act, and 300 sailors were killed.", False),
    "a length of absence": ("Sailors have not been seen for three weeks.", False),
}
# fmt: on


@pytest.mark.parametrize(("text", "denied"), DENIED.values(), ids=DENIED)
def test_denied(text: str, denied: bool) -> None:
    """A figure is denied where what is said of the counted is."""
    (figure,) = found(plain(text))

    assert figure.denied is denied


# fmt: off
HEDGED = {
    "softened": ("About 40 boats left.", ["About"]),
    "modal": ("Some 40 boats may have left.", ["Some", "may"]),
    "evidential": ("40 boats have reportedly left.", ["reportedly"]),
    "above": ("They estimated that 40 boats left.", ["estimated"]),
    "in its phrase": ("The mayor may meet the 40 sailors believed to have left.",
        ["may", "believed"]),
    "elsewhere": ("It may rain. 40 boats left.", []),
    "negation": ("40 boats did not leave.", []),
}
# fmt: on


@pytest.mark.parametrize(("text", "words"), HEDGED.values(), ids=HEDGED)
def test_hedges(text: str, words: list[str]) -> None:
    """A figure has the hedges that govern it, and not those of other clauses."""
    document = plain(text)

    (figure,) = found(document)

    assert sorted(document[h] for h in figure.hedges) == sorted(words)


def test_a_figure_is_quoted_through_markup() -> None:
    """Offsets are those of the report's own text, markup and all."""
    document, marks = marked("It [sank](#) **[n:about 1,200]** boats.")

    (figure,) = found(document)

    assert figure.span.overlaps(marks["n"])
    assert document[figure.span] == "about 1,200"


def test_ids_are_in_the_order_of_the_text() -> None:
    """The figures of a report are numbered over all its paragraphs."""
    document = plain("40 boats left.\n\n50 boats came.", number=2)

    assert [f.id for f in found(document)] == ["d2.f0", "d2.f1"]


PIECES = st.sampled_from(
    "about nearly 40 12,000 $5 million half of the sailors were killed and wounded or "
    "dozens two-thirds 30-40 % year-old 0 9/11 , . ( ) including among at least Killed "
    "one three weeks toll rose to from 3-1 911 🎉 “ ” ‘ n’t 5,000-strong "
    "times as many halved ٣ ½ 0¹".split()
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=14))
def test_odd_text_raises_nothing_and_slices(pieces: list[str]) -> None:
    """Whatever the text, figures are in order and hold the words that they quote."""
    document = plain(" ".join(pieces), published=FRIDAY)

    told = found(document)

    assert [f.span for f in told] == sorted(f.span for f in told)
    assert all(document[f.span].strip() for f in told)
    assert all(f.min is None or f.max is None or f.min <= f.max for f in told)
    assert told == found(document)
