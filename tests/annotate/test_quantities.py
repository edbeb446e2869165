"""Numbers with the words that bound, soften and measure them."""

import pytest

from sayso.annotate import quantities
from sayso.annotate.quantities import Quantity


def only(text: str) -> tuple[str, Quantity]:
    """The words of the one quantity in *text*, and the quantity."""
    (q,) = quantities.find(text)
    return text[q.start : q.end], q


# fmt: off
# text, the quantity's words, value, min, max, approximate
BOUNDS = {
    "bare": ("They lost 40 boats.", "40", 40, None, None, False),
    "about": ("They lost about 40 boats.", "about 40", 40, None, None, True),
    "some": ("Some 900 boats left.", "Some 900", 900, None, None, True),
    "an estimated": ("An estimated 900 left.", "An estimated 900", 900, None, None, True),  # noqa: E501
    "at least": ("At least 40 left.", "At least 40", 40, 40, None, False),
    "more than": ("They lost more than 40.", "more than 40", 40, 40, None, False),
    "no fewer than": ("No fewer than 40 left.", "No fewer than 40", 40, 40, None, False),  # noqa: E501
    "as many as": ("As many as 40 left.", "As many as 40", 40, None, 40, False),
    "up to": ("Up to 40 left.", "Up to 40", 40, None, 40, False),
    "no more than": ("No more than 40 left.", "No more than 40", 40, None, 40, False),
    "nearly": ("Nearly 40 left.", "Nearly 40", 40, None, 40, True),
    "just over": ("Just over 40 left.", "Just over 40", 40, 40, None, True),
    "stacked": ("Up to an estimated 40 left.", "Up to an estimated 40", 40, None, 40, True),  # noqa: E501
    "another": ("At least another 40 left.", "At least another 40", 40, 40, None, False),  # noqa: E501
    "another alone": ("Another 40 left.", "40", 40, None, None, False),
    "or more": ("40 or more left.", "40 or more", 40, 40, None, False),
    "plus": ("The 40-plus boats.", "40-plus", 40, 40, None, False),
    "plus somebody": ("There are 49, plus the driver.", "49", 49, None, None, False),
    "plus sign": ("Over there 500+ boats.", "500+", 500, 500, None, False),
    "or so": ("A dozen or so left.", "A dozen or so", 12, None, None, True),
    "sign": ("It has ~300 berths.", "~300", 300, None, None, True),
    "vague": ("At least several hundred left.", "At least several hundred", None, 200, None, True),  # noqa: E501
    "range": ("Between 30 and 40 left.", "Between 30 and 40", None, 30, 40, False),
    "hyphened range": ("A 300-400-strong crowd.", "300-400", None, 300, 400, False),
    "to": ("20 to 30 boats left.", "20 to 30", None, 20, 30, False),
    "or": ("Three or four boats left.", "Three or four", None, 3, 4, False),
    "shared magnitude": ("It has 5-10 million users.", "5-10 million", None, 5e6, 10e6, False),  # noqa: E501
    "own magnitude": ("It has 900,000 to 1 million users.", "900,000 to 1 million", None, 9e5, 1e6, False),  # noqa: E501
    "ranging": ("Fees ranging from 30 to 40 apply.", "from 30 to 40", None, 30, 40, False),  # noqa: E501
    "over a bridge": ("It took over three weeks.", "over three weeks", 3, 3, None, False),  # noqa: E501
    "during": ("It fell over three weeks.", "three weeks", 3, None, None, False),
    "within": ("It is due within the next two months.", "within the next two months", 2, None, 2, False),  # noqa: E501
    "within a place": ("It is within 30 boats.", "30", 30, None, None, False),
    "for weeks": ("It has been shut for weeks.", "for weeks", None, 2, None, True),
    "several days": ("It took several days.", "several days", None, 2, None, True),
    "an age": ("A nearly three-year-old feud.", "nearly three-year-old", 3, None, 3, True),  # noqa: E501
    "a portion": ("It has nearly a quarter of a million users.", "nearly a quarter of a million", 250000, None, 250000, True),  # noqa: E501
    "a portion alone": ("It has a third of a million users.", "a third of a million", pytest.approx(1e6 / 3), None, None, True),  # noqa: E501
    "a part": ("Nearly a third left.", "Nearly a third", pytest.approx(1 / 3), None, pytest.approx(1 / 3), True),  # noqa: E501
    "more than doubled": ("Sales more than doubled.", "more than doubled", 2, 2, None, False),  # noqa: E501
}
UNITS = {
    "money sign": ("It costs $3.5 million.", "$3.5 million", "USD", "money"),
    "money word": ("It costs 3 million euros.", "3 million euros", "EUR", "money"),
    "money sign of letters": ("It costs Rs 500.", "Rs 500", "INR", "money"),
    "bounded money": ("It costs more than £5bn.", "more than £5bn", "GBP", "money"),
    "won": ("It costs 5 billion won.", "5 billion won", "KRW", "money"),
    "money range": ("It costs $5-$10 million.", "$5-$10 million", "USD", "money"),
    "percent": ("It rose 36 %.", "36 %", "percent", "percent"),
    "per cent": ("It rose 36 per cent.", "36 per cent", "percent", "percent"),
    "points": ("It rose 3 percentage points.", "3 percentage points", "percentage point", "percent"),  # noqa: E501
    "percent range": ("It rose 3% to 5%.", "3% to 5%", "percent", "percent"),
    "hours": ("A 24-hour strike.", "24-hour", "hour", "time"),
    "half an hour": ("It took half an hour.", "half an hour", "hour", "time"),
    "adjective": ("It took two full weeks.", "two full weeks", "week", "time"),
    "length": ("It is 30km off.", "30km", "kilometre", "measure"),
    "area": ("It is 5 square miles.", "5 square miles", "square mile", "measure"),
    "multiple": ("It has three times as many.", "three times", "multiple", "measure"),
    "fraction": ("It is half full.", "half", "fraction", "part"),
    "halved": ("It halved.", "halved", "fraction", "change"),
    "tripled": ("It tripled.", "tripled", "multiple", "change"),
    "count": ("It has 30 berths.", "30", "", "count"),
}
# fmt: on


@pytest.mark.parametrize("case", BOUNDS.values(), ids=BOUNDS)
def test_bounds(case: tuple[object, ...]) -> None:
    """Words beside a number bound or soften it, and nothing else does."""
    text, *told = case

    words, q = only(str(text))

    assert [words, q.value, q.min, q.max, q.approximate] == told


@pytest.mark.parametrize(("text", "words", "unit", "kind"), UNITS.values(), ids=UNITS)
def test_units(text: str, words: str, unit: str, kind: str) -> None:
    """A unit or a currency beside a number belongs to it."""
    found, q = only(text)

    assert (found, q.unit, q.kind) == (words, unit, kind)


def test_vague_lengths_stand_beside_counted_ones() -> None:
    """A length without a number is found, and none within one that has a number."""
    found = quantities.find("It lay for 3 weeks, several days and for weeks.")

    assert [(q.value, q.unit) for q in found] == [
        (3, "week"),
        (None, "day"),
        (None, "week"),
    ]


# fmt: off
APART = {
    "a change": ("It rose from 30 to 40.", [30, 40]),
    "two measures": ("It fell 12% to $34.", [12, 34]),
    "money to a count": ("It sold 3 to $500 bidders.", [3, 500]),
    "two counts": ("It lost 3 and 4 came.", [3, 4]),
    "downwards": ("It won 3-2.", [3, 2]),
    "far apart": ("It is 3 or 40.", [3, 40]),
    "different in kind": ("It is a third to 40.", [pytest.approx(1 / 3), 40]),
    "too large": (f"Call {'9' * 30} or 7.", [7]),
}
# fmt: on


@pytest.mark.parametrize(("text", "values"), APART.values(), ids=APART)
def test_what_is_no_range_stays_apart(text: str, values: list[float]) -> None:
    """Two numbers are a range only where the words make them one."""
    assert [q.value for q in quantities.find(text)] == values


# fmt: off
CONTINUED = {
    "percent": ("It stands at 41 percent, up from 38 in May.", ["percent", "percent"]),
    "money": ("Profit fell to €3 million, down from 4.5 million.", ["EUR", "EUR"]),
    "of things": ("It stands at 41 percent, up from 38 boats.", ["percent", ""]),
    "no move": ("It stands at 41 percent with 38 in May.", ["percent", ""]),
}
# fmt: on


@pytest.mark.parametrize(("text", "units"), CONTINUED.values(), ids=CONTINUED)
def test_what_a_number_came_from_has_its_unit(text: str, units: list[str]) -> None:
    """A number that another took the place of is told without its unit."""
    assert [q.unit for q in quantities.find(text)] == units
