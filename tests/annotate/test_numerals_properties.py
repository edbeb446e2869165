"""Laws of numbers: what is written out reads back, and bounds hold their value."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate import numerals, quantities
from sayso.text.lexicon import rows

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 8: "eighth", 10: "tenth"}
STEPS = {
    "western": ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")),
    "Indian": ((10**7, "crore"), (10**5, "lakh"), (10**3, "thousand")),
}
Style = Mapping[str, Any]
STYLES = st.fixed_dictionaries(
    {
        "steps": st.sampled_from(list(STEPS.values())),
        "hyphen": st.sampled_from("- "),
        "and": st.sampled_from([" and ", " "]),
        "comma": st.sampled_from([", ", " "]),
        "case": st.sampled_from([str.lower, str.upper, str.capitalize]),
    }
)


def spelt(number: int, style: Style) -> str:
    """*number* in English words, in a *style* that some newspaper has."""
    for size, name in style["steps"]:
        if number >= size:
            head = f"{below(number // size, style)} {name}"
            rest = number % size
            joint = style["and"] if 0 < rest < 100 else style["comma"]
            return f"{head}{joint}{spelt(rest, style)}" if rest else head
    return below(number, style)


def below(number: int, style: Style) -> str:
    """A number below a thousand in words."""
    if number >= 100:
        head, rest = f"{ONES[number // 100]} hundred", number % 100
        return f"{head}{style['and']}{below(rest, style)}" if rest else head
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"{style['hyphen']}{ONES[ones]}" if ones else "")


@given(st.integers(0, 10**9 - 1), STYLES)
def test_words_read_back(number: int, style: Style) -> None:
    """A number written out in words, in any style, is read as that number."""
    words = style["case"](spelt(number, style))

    assert numerals.value(words) == number


def indian(number: int) -> str:
    """*number* as grouped in India: three digits, then pairs."""
    head, tail = divmod(number, 1000)
    if not head:
        return str(number)
    pairs: list[str] = []
    while head >= 100:
        head, pair = divmod(head, 100)
        pairs.insert(0, f"{pair:02}")
    return ",".join([str(head), *pairs, f"{tail:03}"])


GROUPED = {
    "commas": lambda number: f"{number:,}",
    "spaces": lambda number: f"{number:,}".replace(",", " "),
    "hard spaces": lambda number: f"{number:,}".replace(",", "\u00a0"),
    "thin spaces": lambda number: f"{number:,}".replace(",", "\u202f"),
    "nothing": str,
    "Indian": indian,
}


@pytest.mark.parametrize("grouped", GROUPED.values(), ids=GROUPED)
@given(number=st.integers(0, 10**12))
def test_grouped_digits_read_back(grouped: Callable[[int], str], number: int) -> None:
    """However digits are grouped, they are one number, also within a sentence."""
    text = f"They sold {grouped(number)} lamps."

    (found,) = numerals.find(text)

    assert found.value == number
    assert text[found.start : found.end] == grouped(number)


@given(st.integers(1, 9), st.sampled_from(sorted(PARTS)), st.sampled_from("- "))
def test_fractions_read_back(count: int, whole: int, joint: str) -> None:
    """So many halves, thirds or tenths are that share."""
    name = PARTS[whole]
    plural = "halves" if whole == 2 else f"{name}s"
    words = f"{ONES[count]}{joint}{name if count == 1 else plural}"

    assert numerals.value(words) == pytest.approx(float(Fraction(count, whole)))


@given(st.integers(1, 9), st.integers(1, 20))
def test_shares_read_back(part: int, whole: int) -> None:
    """So many in so many are that share, in words."""
    words = f"{ONES[part]} in {spelt(whole, STYLE)}"

    assert numerals.value(words) == pytest.approx(part / whole)


STYLE = {"steps": STEPS["western"], "hyphen": "-", "and": " and ", "comma": " "}
MAGNITUDES = {"million": 10**6, "bn": 10**9, "thousand": 1000, "crore": 10**7}


@given(st.decimals(0, 999, places=1), st.sampled_from(sorted(MAGNITUDES)))
def test_magnitudes_multiply(number: Fraction, name: str) -> None:
    """A magnitude after digits multiplies them, decimals and all."""
    words = f"{number} {name}" if len(name) > 2 else f"{number}{name}"

    assert numerals.value(words) == pytest.approx(float(number) * MAGNITUDES[name])


LOW, HIGH = (
    [r[0] for r in rows("bounds.tsv") if r[1:3] == ("before", says) and len(r) < 5]
    for says in ("min", "max")
)


@pytest.mark.parametrize("phrase", LOW)
def test_what_bounds_below_sets_the_least(phrase: str) -> None:
    """Every phrase that says "at least" does so, and sets no most."""
    (q,) = quantities.find(f"They sold {phrase} 640 lamps.")

    assert (q.value, q.min, q.max) == (640, 640, None)


@pytest.mark.parametrize("phrase", HIGH)
def test_what_bounds_above_sets_the_most(phrase: str) -> None:
    """Every phrase that says "at most" does so, and sets no least."""
    (q,) = quantities.find(f"They sold {phrase} 640 lamps.")

    assert (q.value, q.min, q.max) == (640, None, 640)


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from(["and", "to"]))
def test_a_range_is_its_two_ends(low: int, more: int, word: str) -> None:
    """Two numbers that a range's words join are its least and its most, no value."""
    lead = "between" if word == "and" else "ranging from"

    (q,) = quantities.find(f"They sold {lead} {low:,} {word} {low + more:,} lamps.")

    assert (q.value, q.min, q.max) == (None, low, low + more)


BOUNDS = st.sampled_from([f"{r[0]} " for r in rows("bounds.tsv")])
BESIDE = st.sampled_from(["", "between ", "from ", "for "]) | BOUNDS
NUMBERS = st.integers(0, 3000).map(str) | st.sampled_from(
    "two,a,twenty-one,half,a third,1,204.5,dozens,several,several hundred,a couple of,"
    "half a million,½,3 million,twice,a year and a half,minus 4,one in five".split(",")
)
UNITS = [
    "",
    "%",
    "°",
    "m",
    "bn",
    " weeks",
    " miles",
    " euros",
    " percent",
    "-year",
    " a",
]
JOINTS = [
    " to ",
    " and ",
    " or ",
    "-",
    "- to ",
    " in ",
    " and a half ",
    ", ",
    " of the ",
]
PHRASES = st.tuples(
    BESIDE,
    st.sampled_from(["", "", "$"]),
    NUMBERS,
    st.sampled_from(UNITS),
    st.sampled_from(JOINTS),
).map("".join)


@settings(max_examples=400)
@given(st.lists(PHRASES, max_size=8))
def test_a_value_is_within_its_bounds(phrases: list[str]) -> None:
    """Whatever the text: least <= value <= most, and spans in order and apart."""
    text = "".join(phrases)

    found = quantities.find(text)

    for q in found:
        known = [n for n in (q.min, q.value, q.max) if n is not None]
        assert known == sorted(known)
        assert 0 <= q.start <= q.core[0] < q.core[1] <= q.end <= len(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
