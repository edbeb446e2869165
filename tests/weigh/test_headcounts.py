"""The people of one voyage, counted by different measures, and by two who count."""

from dataclasses import replace

import pytest

from sayso.core.account import Figure, Hop, SourceKind
from sayso.core.finding import Difference, DifferenceKind
from sayso.core.lineage import Lineage, Source
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, outlet, report, said
from weigh.tolls import GUARD, PORT, differences

CONFLICT, SCOPE = DifferenceKind.CONFLICT, DifferenceKind.SCOPE


def told(text: str, figure: Figure, by: object = GUARD) -> Said:
    """A sentence with one figure."""
    return said(text, "count", by, figures=(figure,))  # type: ignore[arg-type] - as given


ABOARD = told("410 people were aboard", count("410", 410.0, scope="aboard"))
OTHERS = {
    "tickets": (
        "the line sold 312 tickets",
        count("312", 312.0, scope="sold", subject="tickets", unit="ticket"),
        "the first counts the people on board, the last the tickets sold",
    ),
    "a list": (
        "the manifest has 287 passengers",
        count("287", 287.0, scope="listed", subject="passengers"),
        "the first counts the people on board, the last the people on a list",
    ),
    "passengers": (
        "dockers counted 304 passengers",
        count("304", 304.0, subject="passengers"),
        "the first counts the people on board, the last the passengers",
    ),
}
NONE = {
    "a limit": (
        "the boat is licensed to carry 320 passengers",
        count("320", 320.0, subject="passengers"),
    ),
    "a rate": (
        "the boat takes 300 passengers a day",
        count("300", 300.0, subject="passengers"),
    ),
    "a part": (
        "the manifest lists 290 Swiss citizens",
        count("290", 290.0, scope="listed", subject="Swiss citizens"),
    ),
    "the same": (
        "the manifest has 410 passengers",
        count("410", 410.0, scope="listed", subject="passengers"),
    ),
    "far fewer": (
        "the manifest has 87 passengers",
        count("87", 87.0, scope="listed", subject="passengers"),
    ),
    "tickets unsold": (
        "the line printed 312 tickets",
        count("312", 312.0, subject="tickets", unit="ticket"),
    ),
}


@pytest.mark.parametrize(("text", "figure", "why"), OTHERS.values(), ids=OTHERS)
def test_measures_of_one_voyage_differ_in_scope(
    text: str, figure: Figure, why: str
) -> None:
    """Those on board, on paper and with a ticket are not the same, and it says so."""
    (found,) = differences(ABOARD, told(text, figure, PORT))

    assert found.kind is SCOPE
    assert f"{why}, and both may be true" in found.text


@pytest.mark.parametrize(("text", "figure"), NONE.values(), ids=NONE)
def test_what_is_no_other_measure_does_not_differ(text: str, figure: Figure) -> None:
    """A limit and a rate count nobody; a part is not the whole."""
    assert not differences(ABOARD, told(text, figure, PORT))


def test_passengers_and_crew_together_are_those_on_board() -> None:
    """Of 410 on board, 380 passengers and 30 crew: nothing differs."""
    both = said(
        "380 passengers and 30 crew sailed",
        "sail",
        PORT,
        figures=(
            count("380", 380.0, subject="passengers"),
            count("30", 30.0, subject="crew"),
        ),
    )
    fewer = told(
        "380 passengers sailed", count("380", 380.0, subject="passengers"), PORT
    )

    assert not differences(ABOARD, both)
    assert [d.kind for d in differences(ABOARD, fewer)] == [SCOPE]


def test_two_counters_in_one_sentence_count_the_same() -> None:
    """A bare number beside another's is of the same, unless it has a noun."""
    farmers = outlet("Farm News")

    def found(subject: str, unit: str, first: str = "number") -> tuple[Difference, ...]:
        police = said(
            "60 marchers came",
            "come",
            GUARD,
            also="900 by that of Farm News",
            figures=(count("60", 60.0, subject="", unit=first),),
        )
        made = lineage(report("Post", police))
        (account,) = made.accounts
        words = account.document.text
        start = words.index("900")
        other = count("900", 900.0, subject=subject, unit=unit)
        return finding(_with(made, other, start, farmers.name)).differences

    assert [d.kind for d in found("", "number")] == [CONFLICT]
    assert not found("cows", "cow")
    assert not found("", "percent", first="percent")


def _with(made: Lineage, figure: Figure, start: int, name: str) -> Lineage:
    """*made* with *figure* at *start*, which another source gives."""
    (account,) = made.accounts
    span = account.document.span(start, start + 3)
    first = account.attributions[0]
    second = replace(
        first, id="other", content=(span,), chain=(first.chain[0], Hop(source="s9"))
    )
    counted = replace(figure, id="second", span=span, attribution="other")
    source = Source(id="s9", name=name, kind=SourceKind.GROUP, named=True)
    return replace(
        made,
        sources=(*made.sources, source),
        accounts=(
            replace(
                account,
                attributions=(first, second),
                figures=(*account.figures, counted),
            ),
        ),
    )


def test_two_shares_of_one_sentence_are_of_two_things() -> None:
    """Homicides fell by 42 percent and suicides by 57: nobody differs."""
    text = "homicides in Brod fell by 42 percent, suicides in Brod fell by 57 percent"
    share = count("42 percent", 42.0, subject="rate", unit="percent")
    made = lineage(report("Post", said(text, "fall", GUARD, figures=(share,))))
    (account,) = made.accounts
    other = count("57 percent", 57.0, subject="rate", unit="percent")
    both = _with(made, other, account.document.text.index("57"), "Farm News")
    (one,) = both.accounts
    claim = replace(one.claims[0], figures=(*one.claims[0].figures, "second"))

    assert not finding(
        replace(both, accounts=(replace(one, claims=(claim,)),))
    ).differences


BASES = {
    "another base": ("90 more than it may carry", [SCOPE]),
    "the same base": ("90 more than the crew list has", []),
    "a count": ("90 more people sailed", []),
}


@pytest.mark.parametrize(("text", "kinds"), BASES.values(), ids=BASES)
def test_differences_are_reckoned_from_a_base(
    text: str, kinds: list[DifferenceKind]
) -> None:
    """Ninety more than a list and ninety more than allowed are not one number."""
    ninety = count("90", 90.0)
    one = told("it had 90 more than the crew list has", ninety)
    other = told(f"the ship had {text}", ninety, PORT)

    assert [d.kind for d in differences(one, other)] == kinds


def test_a_number_of_suspects_told_of_the_ill_differs_in_scope() -> None:
    """58 suspected and nearly 60 ill: one number, told otherwise."""
    one = told(
        "58 pupils are suspected",
        count("58", 58.0, scope="suspected", subject="pupils"),
    )
    ill = count(
        "nearly 60", 60.0, scope="ill", subject="pupils", max=60.0, approximate=True
    )
    far = count("about 90", 90.0, scope="ill", subject="pupils", approximate=True)

    (found,) = differences(one, told("nearly 60 pupils fell ill", ill, PORT))

    assert found.kind is SCOPE
    assert "told otherwise" in found.text
    assert not differences(one, told("about 90 pupils fell ill", far, PORT))
