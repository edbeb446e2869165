"""What is one utterance for small reasons: a run of words, a count, a time."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.core.finding import ChangeKind, Drift
from sayso.core.interval import Interval
from sayso.weigh import finding
from sayso.weigh.drifting.told import rounded
from weigh.ferry import RUIZ, TIMES
from weigh.piles import Said, count, lineage, person, report, said

CREW = person("Ivo Tann")
NINTH = Interval(date(2031, 3, 9), date(2031, 3, 9))
MARCH = Interval(date(2031, 3, 1), date(2031, 3, 31))


def _drift(*told: Said) -> tuple[Drift, ...]:
    """What drifts from the first report to the later ones, of one day each."""
    reports = (
        report(f"Paper {n}", each, day=date(2031, 4, n + 1))
        for n, each in enumerate(told)
    )
    return finding(lineage(*reports)).drift


def _quoted(text: str, act: str, who: object = RUIZ) -> Said:
    return said(text, act, who, quoted=True)  # type: ignore[arg-type] - as given


def _cracked(text: str, act: str, number: float, word: str) -> Said:
    figures = (count(word, number, unit="hulls", subject="hulls"),)
    return said(text, act, RUIZ, figures=figures)


# fmt: off
# Two tellings, and whether they are one statement's.
LINKS = {
    "a run of quoted words": (
        _quoted("they told us plainly that the rusty valves have to go", "tell"),
        _quoted("the rusty valves have to go before winter", "go"), True),
    "the run of another speaker": (
        _quoted("they told us plainly that the rusty valves have to go", "tell"),
        _quoted("the rusty valves have to go before winter", "go", CREW), False),
    "a run of words that tell nothing": (
        _quoted("it is what we have to do with him", "be"),
        _quoted("what we have to do with them is pay", "pay"), False),
    "one small number of one thing": (
        _cracked("Four hulls show fine cracks", "show", 4.0, "Four"),
        _cracked("cracks were found in four hulls", "find", 4.0, "four"), True),
    "another small number of it": (
        _cracked("Four hulls show fine cracks", "show", 4.0, "Four"),
        _cracked("cracks were found in six hulls", "find", 6.0, "six"), False),
}
# fmt: on


@pytest.mark.parametrize(("one", "other", "linked"), LINKS.values(), ids=LINKS)
def test_links(one: Said, other: Said, linked: bool) -> None:
    """Quoted words in a row and small counts link what one source says."""
    filler = said("the harbour of Ulm stays closed over winter", "stay", TIMES)
    found = _drift(one, other, filler)

    assert any(len({v.document for v in d.variants}) > 1 for d in found) is linked


def test_who_alone_is_known_to_say_a_number() -> None:
    """A number on nobody's say-so is that of the one who is known to say it."""
    week = (count("two weeks", 2.0, unit="week", subject=""),)
    text = "the ferry stops sailing to Brod in two weeks"
    careful = said(f"perhaps {text}", "stop", RUIZ, figures=week, hedge="perhaps")
    flat = said(text, "stop", figures=week)

    (drift,) = _drift(careful, flat)

    kinds = {change.kind for change in drift.changes}
    assert ChangeKind.SOURCE_LOST in kinds
    assert _drift(replace(careful, figures=()), replace(flat, figures=())) == ()


def test_urged_is_not_ordered() -> None:
    """Whoever was urged to do it was ordered to, by the later report."""
    urged = said(
        "the line urged the crew of the ferry to sail", "urge", TIMES, head="urged"
    )
    ordered = replace(
        urged,
        text="the line ordered the crew of the ferry to sail",
        act="order",
        head="ordered",
    )

    (drift,) = _drift(urged, ordered)

    assert [change.kind for change in drift.changes] == [ChangeKind.OTHER]
    assert _drift(urged, replace(urged, text=urged.text + " now")) == ()


# fmt: off
# Two numbers, and whether the one is the other, rounded.
ROUNDED = {
    "a third of a billion": (310e6, count("a third", 1e9 / 3), True),
    "no third of a billion": (260e6, count("a third", 1e9 / 3), False),
    "nearly a quarter of a million": (
        240e3, count("nearly", 250e3, approximate=True), True),
    "a quarter of a million": (240e3, count("a quarter", 250e3), False),
}
# fmt: on


@pytest.mark.parametrize(("value", "rough", "same"), ROUNDED.values(), ids=ROUNDED)
def test_parts_of_large_numbers_are_rough(
    value: float, rough: object, same: bool
) -> None:
    """A third of a billion is no nine digits, and "nearly" reaches a digit further."""
    assert rounded(count("so many", value), rough) is same  # type: ignore[arg-type]
