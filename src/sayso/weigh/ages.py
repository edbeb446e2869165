"""One person's age, told differently by two reports."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading, days, reading

_YEAR = timedelta(days=365.25)
_WEEK = timedelta(days=7)  # in fewer days, a slip is likelier than a birthday
_MOST = 20  # years: farther apart, two people bear one name


def ages(lookup: Lookup, story_of: Mapping[int, str]) -> Iterator[Disparity]:
    """For each person the ages that reports of one story give, if they differ.

    What one report gives twice is its own affair.
    """
    people: defaultdict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for account in lookup.lineage.accounts:
        for age in account.ages:
            people[story_of[age.span.document], *_ends(age)].append(age)
    for told in people.values():
        if len({name for age in told if (name := _middle(age))}) > 1:
            continue  # two of a family
        by_age: defaultdict[float, list[Figure]] = defaultdict(list)
        for age in told:
            by_age[age.value or 0.0].append(age)
        row = [reading(tuple(by_age[value]), lookup) for value in sorted(by_age)]
        if len(row) > 1 and _apart(row):
            yield _disparity(row, told[0].subject, lookup)


def _ends(age: Figure) -> tuple[str, str, str]:
    """The first and the last of somebody's names, and whether it is the son's."""
    name, _, junior = age.subject.casefold().replace(" jr", ", jr").partition(",")
    first, *_, last = name.split()
    return first, last, junior.strip(" .")


def _middle(age: Figure) -> str:
    """What stands between the two."""
    return " ".join(age.subject.casefold().partition(",")[0].split()[1:-1])


def _apart(row: Sequence[Reading]) -> bool:
    """Whether no one report tells all of it, and one person may be meant."""
    reports = [each.reports for each in row]
    alone = reports[0].union(*reports) in reports
    return not alone and row[-1].range.told - row[0].range.told <= _MOST


def _disparity(row: Sequence[Reading], name: str, lookup: Lookup) -> Disparity:
    if _grew(row, lookup):
        why = f"they are told as the age of {name}, with a birthday or more between"
        return Disparity(DifferenceKind.TIME, tuple(row), why)
    why = f"they are told as the age of {name}"
    return Disparity(DifferenceKind.CONFLICT, tuple(row), why)


def _grew(row: Sequence[Reading], lookup: Lookup) -> bool:
    """Whether the ages are those of somebody who was born on one day.

    That day is after that by which the age would be a year more, on each report's day.
    """
    told = [(each.range.told, day) for each in row for day in days(each, lookup)]
    if not _weeks_apart(row, lookup):
        return False
    first = max(day - (age + 1) * _YEAR for age, day in told)
    last = min(day - age * _YEAR for age, day in told)
    return first < last


def _weeks_apart(row: Sequence[Reading], lookup: Lookup) -> bool:
    """Whether each age was first told a week after the one below was last told."""
    printed = [days(each, lookup) for each in row]
    return all(printed) and all(
        after[0] - before[-1] >= _WEEK for before, after in pairwise(printed)
    )
