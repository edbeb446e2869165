"""One person's age in two reports."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.core.account import AGE, Account, Figure
from sayso.core.document import Pile
from sayso.core.dossier import assembled
from sayso.core.finding import Difference, DifferenceKind
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from weigh.piles import lineage, person, report, said

TIME, CONFLICT = DifferenceKind.TIME, DifferenceKind.CONFLICT
MONDAY, FRIDAY = date(2031, 3, 3), date(2031, 3, 7)
AUTUMN, LATER = date(2031, 9, 1), date(2033, 3, 3)
RUIZ = person("Ada Ruiz")


def told(*reports: str, days: tuple[date | None, ...] = ()) -> Lineage:
    """Reports of one sentence, each with the ages told of the names before them."""
    when = days or (None,) * len(reports)
    traced = lineage(
        *(
            report(f"Post {n}", said(text, "sink", RUIZ), day=on)
            for n, (text, on) in enumerate(zip(reports, when, strict=True))
        )
    )
    return replace(traced, accounts=tuple(map(_aged, traced.accounts)))


def _aged(account: Account) -> Account:
    words = account.document.text.replace(",", "").split()
    ages = [
        Figure(
            id=f"{account.document.id}.y{at}",
            span=account.document.span(start, start + len(word)),
            value=float(word),
            unit="year",
            subject=" ".join(_name(words[:at])),
            scope=(AGE,),
        )
        for at, word in enumerate(words)
        if word.isdecimal()
        for start in (account.document.text.index(word),)
    ]
    return replace(account, ages=tuple(ages))


def _name(before: list[str]) -> list[str]:
    """The words with capitals that a sentence has right before an age."""
    first = max((n for n, word in enumerate(before) if word.islower()), default=-1)
    return before[first + 1 :]


def differences(
    *reports: str, days: tuple[date | None, ...] = ()
) -> tuple[Difference, ...]:
    """What differs in those reports."""
    return finding(told(*reports, days=days)).differences


def test_two_ages_of_one_person_contradict_each_other() -> None:
    """It is told whose they are, who tells which, and nothing picks one."""
    (one,) = differences(
        "The ferry sank under Mary Orr, 34, in Brod",
        "The ferry sank under Mary Orr, 36, in Brod",
    )

    assert one.kind is CONFLICT
    assert len(one.items) == 2
    assert one.text == (
        "34 (Post 0) and 36 (Post 1): they are told as the age of Mary Orr."
    )


ALIKE = {
    "one age": ("The ferry sank under Mary Orr, 34", "Mary Orr, 34, had the ferry"),
    "two people": ("The ferry sank under Mary Orr, 34", "It sank under John Orr, 36"),
    "one report": ("It sank under Mary Orr, 34, or Mary Orr, 36", "The ferry sank"),
    "a namesake": ("The ferry sank under Mary Orr, 34", "It sank under Mary Orr, 71"),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_what_is_no_difference_between_two_reports(one: str, other: str) -> None:
    """The same age, other people, and what one report gives twice."""
    assert not differences(one, other)


NAMED = {
    "a middle name": ("under Mary Lee Orr, 34", "under Mary Orr, 36", True),
    "two of a family": ("under Mary Lee Orr, 34", "under Mary Ann Orr, 36", False),
    "another's initial": ("under Jack Orr, 34", "under John Orr, 36", False),
    "father and son": ("under John Orr Jr., 34", "under John Orr, 41", False),
}


@pytest.mark.parametrize(("one", "other", "same"), NAMED.values(), ids=NAMED)
def test_one_person_has_one_first_and_last_name(
    one: str, other: str, *, same: bool
) -> None:
    """And no two middle names; a son is not his father."""
    assert bool(differences(f"It sank {one}", f"The ferry sank {other}")) is same


DAYS = {
    "a birthday between": (34, MONDAY, 35, AUTUMN, TIME),
    "two birthdays": (34, MONDAY, 36, LATER, TIME),
    "younger by then": (35, MONDAY, 34, AUTUMN, CONFLICT),
    "one too many": (34, MONDAY, 36, AUTUMN, CONFLICT),
    "one too few": (34, MONDAY, 35, date(2034, 3, 3), CONFLICT),
    "the same week": (34, MONDAY, 35, FRIDAY, CONFLICT),
    "no day": (34, MONDAY, 35, None, CONFLICT),
}


@pytest.mark.parametrize(("age", "day", "then", "on", "kind"), DAYS.values(), ids=DAYS)
def test_who_has_had_a_birthday_is_older(
    age: int, day: date, then: int, on: date | None, kind: DifferenceKind
) -> None:
    """Of reports that appeared with one between them, and as many years."""
    (one,) = differences(
        f"The ferry sank under Mary Orr, {age}, in Brod",
        f"The ferry sank under Mary Orr, {then}, in Brod",
        days=(day, on),
    )

    assert one.kind is kind


def test_a_dossier_has_the_ages_that_differ() -> None:
    """In the order of the text, among the figures; others are not told."""
    traced = told(
        "The ferry sank under Mary Orr, 34, and Ida Lund, 50",
        "The ferry sank under Mary Orr, 36, and Ida Lund, 50",
    )
    dossier = assembled(traced, finding(traced), Pile(()), version="1")

    assert [figure.value for figure in dossier.figures] == [34.0, 36.0]
