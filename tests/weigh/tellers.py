"""Reports that hypothesis makes up of one point, each with its chain to an origin."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from sayso.core.finding import Origins
from sayso.core.lineage import Lineage
from sayso.trace.edges import edges
from sayso.weigh.lookup import Lookup
from sayso.weigh.origins import origins
from weigh.piles import Report, Who, body, lineage, outlet, person, report, said
from weigh.piles import unnamed as described

GUARD = body("Coast Guard of Norland", side="Norland")
PORT = body("Port of Oster", side="Oster")
NAMED = (
    GUARD,
    PORT,
    person("Ada Ruiz", side="Norland", institution=GUARD),
    person("Ed Voss", side="Norland", institution=GUARD),
    person("Bo Kerr", side="Oster", institution=PORT),
    person("Lea Sand"),
)
UNNAMED = (
    ("Norland officials", "Norland"),
    ("a senior official", None),
    ("officials of Norland and Oster", "Norland, Oster"),
    ("a person familiar with the search", None),
    ("two residents of Oster", "Oster"),
    ("an Oster diplomat", "Oster"),
)
PAPERS = tuple(outlet(f"{place} Post") for place in ("Anker", "Brod", "Cole", "Dover"))
UPSTREAM = (outlet("Norland Times"), outlet("Oster Wire"))
FACT = "the Brod ferry sank off Norland"
AT_WORK = ("our reporters counted the boats", "we counted them at the pier")


@dataclass(frozen=True, slots=True)
class Told:
    """One report's telling of the point.

    Attributes:
        by: Its chain, the paper itself left out.
        work: How the paper says that it came to know, if it does.
    """

    paper: Who
    by: tuple[Who, ...] = ()
    work: str = ""

    @property
    def report(self) -> Report:
        """The report that tells it."""
        told = said(FACT, "sink", *self.by, also=self.work)
        return report(self.paper.name, told)


@st.composite
def chains(draw: st.DrawFn, paper: Who) -> tuple[Who, ...]:
    """Somebody, reached through up to two outlets, or an outlet, or nobody."""
    others = [each for each in (*PAPERS, *UPSTREAM) if each != paper]
    through = draw(st.lists(st.sampled_from(others), max_size=2, unique=True))
    name, side = draw(st.sampled_from(UNNAMED))
    somebody = reached(described(name, side), (through or [paper])[-1])
    last = draw(st.sampled_from([(), *((who,) for who in NAMED), (somebody,)]))
    return (*through, *last)


def reached(who: Who, through: Who) -> Who:
    """*who*, if unnamed, as told *through* an outlet: to trace another than elsewhere.

    >>> reached(described("an aide"), PAPERS[0]).name
    'an aide who told the Anker Post'
    """
    if who.named:
        return who
    name = who.name.partition(" who told ")[0]
    return replace(who, name=f"{name} who told the {through.name}")


@st.composite
def tellings(draw: st.DrawFn, paper: Who) -> Told:
    """What a report of *paper* tells of the point."""
    by = draw(chains(paper))
    return Told(paper, by, "" if by else draw(st.sampled_from(["", AT_WORK[0]])))


@st.composite
def piles(draw: st.DrawFn, least: int = 1) -> tuple[Told, ...]:
    """Tellings by *least* to four papers."""
    number = draw(st.integers(least, len(PAPERS)))
    return tuple(draw(tellings(paper)) for paper in PAPERS[:number])


def traced(pile: Sequence[Told]) -> Lineage:
    """The lineage of *pile*, with the edges that trace finds; a paper is a file."""
    found = lineage(*(each.report for each in pile))
    accounts = tuple(
        replace(account, document=replace(account.document, file=told.paper.name))
        for account, told in zip(found.accounts, pile, strict=True)
    )
    return replace(found, accounts=accounts, edges=edges(accounts, None))


def weighed(pile: Sequence[Told]) -> tuple[Origins, Lineage]:
    """How *pile* counts: its one point, whatever the words of its reports."""
    found = traced(pile)
    lookup = Lookup(found)
    return origins(lookup.claims, lookup), found


def numbers(pile: Sequence[Told]) -> tuple[int, int, int]:
    """Least, best reading, most."""
    found, _ = weighed(pile)
    return found.min, found.count, found.max


def groups(pile: Sequence[Told]) -> frozenset[frozenset[str]]:
    """Who counts as one, by name."""
    found, given = weighed(pile)
    names = {source.id: source.name for source in given.sources}
    return frozenset(frozenset(names[i] for i in group) for group in found.groups)
