"""Piles that hypothesis makes up: which report tells what, and on whose say-so."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from piles.world import WORLDS, Line, Report, World, file, text


@dataclass(frozen=True, slots=True)
class Pile:
    """Reports of one event, in the order in which they are given."""

    world: World
    reports: tuple[Report, ...]

    def also(self, more: Report) -> "Pile":
        """This pile with one more report at its end."""
        return replace(self, reports=(*self.reports, more))

    def without(self, at: int) -> "Pile":
        """This pile without one of its reports."""
        return replace(self, reports=self.reports[:at] + self.reports[at + 1 :])

    def bared(self, at: int) -> "Pile":
        """This pile with one report that tells neither outlet nor day."""
        bare = replace(self.reports[at], bare=True)
        return replace(self, reports=(*self.without(at).reports, bare))

    def holds(self, name: str, but: int) -> bool:
        """Whether a report of the file *name* is left without that at *but*."""
        return name in (file(report) for report in self.without(but).reports)

    def shows(self, at: int) -> bool:
        """Whether that at *at* may show from whom an outlet has it that others cite."""
        gone = self.reports[at]
        shown = {gone.outlet, *(line.via for line in gone.lines if line.who)} - {""}
        left = (line.via for each in self.without(at).reports for line in each.lines)
        return bool(shown & set(left))


@st.composite
def lines(draw: st.DrawFn, world: World, outlet: str) -> Line:
    """A sentence of a report of *outlet*: its own work, heard, retold or just said."""
    statement = draw(st.integers(0, len(world.told) - 1))
    wording = draw(st.integers(0, len(world.told[statement]) - 1))
    others = [each for each in (*world.upstream, *world.outlets) if each != outlet]
    who, via = st.sampled_from(world.who), st.sampled_from(others)
    chain = draw(
        st.fixed_dictionaries({"who": who})
        | st.fixed_dictionaries({"via": via, "who": st.none() | who})
        | st.just({})
        | st.just({"seen": True})
    )
    return Line(statement, wording, turned=draw(st.booleans()), **chain)


@st.composite
def reports(draw: st.DrawFn, world: World, outlet: str) -> Report:
    """A report of *outlet* of one to three sentences, each of another statement."""
    told = draw(
        st.lists(
            lines(world, outlet),
            min_size=1,
            max_size=3,
            unique_by=lambda line: line.statement,
        )
    )
    day, headed = draw(st.integers(4, 9)), draw(st.booleans())
    return Report(outlet, day, tuple(told), headed=headed)


@st.composite
def piles(draw: st.DrawFn, least: int = 1) -> Pile:
    """From *least* to four reports of one event, each of another outlet."""
    world = draw(st.sampled_from(WORLDS))
    number = draw(st.integers(least, len(world.outlets)))
    made = [draw(reports(world, outlet)) for outlet in world.outlets[:number]]
    return Pile(world, tuple(made))


@st.composite
def copies(draw: st.DrawFn, pile: Pile) -> Report:
    """A report of the newcomer that takes all the text of one of *pile*."""
    report = draw(st.sampled_from(pile.reports))
    taken = tuple(text(pile.world, report).split("\n\n"))
    day = report.day + draw(st.integers(0, 2))
    return Report(pile.world.newcomer, day, (), taken)


@st.composite
def echoes(draw: st.DrawFn, pile: Pile) -> Report:
    """A report of the newcomer that has all from one of *pile*, or whence that has it.

    It says so with or without whom it goes back to, and in its own words.
    """
    report = draw(st.sampled_from(pile.reports))
    told = []
    for line in report.lines:
        wordings = len(pile.world.told[line.statement])
        echo = Line(
            line.statement,
            draw(st.integers(0, wordings - 1)),
            via=draw(st.sampled_from([report.outlet, line.via or report.outlet])),
            who=draw(st.sampled_from([None, line.who])),
            turned=draw(st.booleans()),
        )
        told.append(echo)
    day = report.day + draw(st.integers(0, 2))
    return Report(pile.world.newcomer, day, tuple(told), headed=draw(st.booleans()))


@st.composite
def news(draw: st.DrawFn, pile: Pile) -> Report:
    """A report of the newcomer that has what one of *pile* tells from somebody new."""
    report = draw(st.sampled_from(pile.reports))
    told = []
    for line in report.lines:
        wordings = len(pile.world.told[line.statement])
        who = draw(st.sampled_from([None, pile.world.stranger]))
        wording, turned = draw(st.integers(0, wordings - 1)), draw(st.booleans())
        own = Line(line.statement, wording, who=who, seen=who is None, turned=turned)
        told.append(own)
    return Report(pile.world.newcomer, draw(st.integers(4, 9)), tuple(told))
