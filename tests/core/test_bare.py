"""Findings without the words that they rest on."""

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import plain
from sayso.core import codec
from sayso.core.account import Figure
from sayso.core.bare import CUT, RUN, Bare, place, without_text
from sayso.core.document import SetAside
from sayso.core.dossier import Dossier
from sayso.core.finding import Chase, Difference, DifferenceKind
from sayso.core.span import Span
from tell.invented import DOSSIER

LINE = "the old lamp at Oris burned all night in the wind"
LAMP = Dossier(version="0", documents=(plain(f"She said {LINE}."),))


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words of *text* that are long enough to be a report's."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


def strings(noun: object) -> list[str]:
    """Every string in a noun, however deep."""
    if isinstance(noun, str):
        return [noun]
    if isinstance(noun, tuple):
        return [told for each in noun for told in strings(each)]
    if is_dataclass(noun):
        values = (getattr(noun, field.name) for field in fields(noun))
        return [told for value in values for told in strings(value)]
    return []


def test_no_run_of_a_reports_words_is_left() -> None:
    """In no field of no noun but what a report is called by: its file and outlet."""
    of_reports = set().union(*(runs(d.text) for d in DOSSIER.documents))
    called = {d.file for d in DOSSIER.documents} | {s.file for s in DOSSIER.set_aside}
    called |= {d.outlet.name or "" for d in DOSSIER.documents}

    bare = strings(without_text(DOSSIER))

    assert [t for t in bare if t not in called and runs(t) & of_reports] == []
    assert any(runs(told) & of_reports for told in strings(DOSSIER))


def test_places_stand_for_words() -> None:
    """Points, events and positions tell where they stand; findings stay."""
    bare = without_text(DOSSIER)

    for point, was in zip(bare.points, DOSSIER.points, strict=True):
        assert point.text == place(was.mentions[0].span)
        assert point.mentions == was.mentions
    assert bare.positions[0].on == place(DOSSIER.positions[0].evidence[0])
    assert [f.value for f in bare.figures] == [f.value for f in DOSSIER.figures]
    assert [d.outlet for d in bare.documents] == [d.outlet for d in DOSSIER.documents]
    assert [d.sha256 for d in bare.documents] == [d.sha256 for d in DOSSIER.documents]
    assert {d.title for d in bare.documents} == {None}
    assert {s.variants for s in bare.sources} == {()}


def test_without_words_it_stays_as_it_is() -> None:
    """Twice is once."""
    bare = without_text(DOSSIER)

    assert without_text(bare) == bare


def test_it_is_read_again_from_its_data() -> None:
    """In which spans are offsets alone."""
    told = codec.data(without_text(DOSSIER))

    assert "text" not in told["documents"][0]
    assert "text" not in told["points"][0]["mentions"][0]["span"]
    assert without_text(codec.dossier(told)) == without_text(DOSSIER)


CUTS = {
    LINE: f"the old lamp at Oris {CUT}",
    f"“{LINE}” gives no day": f"“the old lamp at Oris {CUT}” gives no day",
    "the OLD lamp, at Oris; burned": f"the OLD lamp, at Oris {CUT}",
    "the old lamp at Oris": "the old lamp at Oris",
    "an old lamp at Oris burned once": "an old lamp at Oris burned once",
    f"{LINE} and {LINE}": f"the old lamp at Oris {CUT} and the old lamp at Oris {CUT}",
}


@pytest.mark.parametrize(("told", "left"), CUTS.items())
def test_a_long_run_is_broken_off(told: str, left: str) -> None:
    """Whatever its case and signs; a short one stays, as names do."""
    assert Bare(LAMP).cut(told) == left


@given(st.lists(st.sampled_from(LINE.split()), max_size=30).map(" ".join))
def test_whatever_is_told_has_no_run_of_the_report(told: str) -> None:
    """Of words between which nothing was taken out."""
    for piece in Bare(LAMP).cut(told).split(CUT):
        assert not runs(piece) & runs(LINE)


def test_our_own_sentences_are_cut_too() -> None:
    """What to get, and why a file could not be read."""
    chase = Chase(source="s0", wanted=f"the day of “{LINE}”", why=LINE, leaned_on_by=())
    aside = SetAside(file="a.txt", reason=LINE)

    bare = without_text(replace(LAMP, chase=(chase,), set_aside=(aside,)))

    assert bare.chase[0].wanted == f"the day of “the old lamp at Oris {CUT}”"
    assert CUT in bare.chase[0].why
    assert CUT in bare.set_aside[0].reason
    assert bare.set_aside[0].file == "a.txt"


def test_a_point_without_a_place_has_no_words() -> None:
    """An event of which no words are known."""
    event = replace(DOSSIER.timeline[0], evidence=())

    assert Bare(DOSSIER).of(event).text == ""
    assert Bare(DOSSIER).of(Span(0, 1, 2)) == Span(0, 1, 2)


def test_numbers_stand_where_a_sentence_has_the_words_of_figures() -> None:
    """How a figure is printed is a report's words; its number and bound are found."""
    told = "At least six saw it. Eight did not, and Six left."
    said = [("At least six", 6.0, 6.0), ("Eight", 8.0, None)]
    figures = tuple(
        Figure(id=f"f{n}", span=_at(told, words), value=value, min=low, attribution="a")
        for n, (words, value, low) in enumerate(said)
    )
    text = "At least six and Eight (Eightfold Ltd.): they do not meet."
    items = ("f0", "f1")
    apart = Difference(id="x0", kind=DifferenceKind.CONFLICT, items=items, text=text)
    lone = replace(apart, items=("f1",))
    wanted = "the day for which “At least six” holds"
    chase = Chase(source="s0", wanted=wanted, why="it has no day", leaned_on_by=("a",))
    dossier = Dossier(
        version="0",
        documents=(plain(told),),
        figures=figures,
        differences=(apart, lone),
        chase=(chase,),
    )

    bare = without_text(dossier)

    assert [d.text for d in bare.differences] == [
        "≥ 6 and 8 (Eightfold Ltd.): they do not meet.",
        "At least six and 8 (Eightfold Ltd.): they do not meet.",
    ]
    assert bare.chase[0].wanted == "the day for which “≥ 6” holds"


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(0, start, start + len(words))
