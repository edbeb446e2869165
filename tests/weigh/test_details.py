"""Which statements of a party only fill in what it says besides."""

from sayso.core.finding import Stance
from sayso.core.span import Span
from sayso.weigh import finding
from sayso.weigh.details import Stand, details
from sayso.weigh.lookup import Lookup
from weigh.piles import Said, lineage, person, report, said

RUIZ = person("Ada Ruiz", side="Norland")
LIMA = person("Mayor Eva Lima", side="Oster")
WORDS = (
    "the Brod ferry sank",
    "a lamp failed",
    "two crews searched",
    "nobody rang a bell",
    "gulls followed them home",
)
ALL = tuple(said(each, each.split()[-1], RUIZ) for each in WORDS)


def positions_of(*reports: tuple[Said, ...]) -> list[str]:
    """What the parties say, by those who have it."""
    told = (report(f"Post {n}", *each) for n, each in enumerate(reports))
    return [p.on for p in finding(lineage(*told)).positions]


def test_what_follows_four_statements_is_a_detail() -> None:
    """Of all that one says in a report, the first statements are positions."""
    assert positions_of(ALL) == list(WORDS[:4])
    assert positions_of(ALL[1:]) == list(WORDS[1:])


def test_a_late_statement_that_another_report_tells_is_a_position() -> None:
    """What two reports pick out of a speech is no detail of it."""
    assert WORDS[4] in positions_of(ALL, ALL[4:])


def test_a_late_denial_is_a_position() -> None:
    """Whoever denies something has a position wherever they say so."""
    denied = said(WORDS[4], "follow", RUIZ, cue="denied that")

    assert positions_of((*ALL[:4], denied)) == list(WORDS)


def test_each_party_has_its_own_first_statements() -> None:
    """Who comes late in a report has said nothing before."""
    hers = said("the quay is closed", "close", LIMA)

    assert "the quay is closed" in positions_of((*ALL, hers))


def test_what_a_headline_alone_says_is_a_detail() -> None:
    """It says in short what the report tells at length."""
    lookup = Lookup(lineage(report("Post", ALL[0], title="Ferry sank")))
    above, below = Span(0, 0, 10), lookup.claims[0].span
    key = ("s1", Stance.ASSERTS, 0)
    groups = [(lookup.claims[0],)]

    def stand(evidence: Span) -> Stand:
        return Stand("s1", Stance.ASSERTS, 0, "sank", evidence)

    assert details({key: [stand(above)]}, groups, lookup) == [key]
    assert details({key: [stand(above), stand(below)]}, groups, lookup) == []
