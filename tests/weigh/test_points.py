"""Points: every claim in one, in order, each with words that stand for it."""

from dataclasses import replace

from sayso.core.account import Status, Support
from sayso.core.finding import PointStatus
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from sayso.weigh.lookup import Lookup
from sayso.weigh.points import best
from weigh.piles import Said, lineage, outlet, person, report, said, unnamed

RUIZ, KERR = person("Ada Ruiz", side="Norland"), person("Bo Kerr", side="Oster")
TIMES = outlet("Norland Times")
SANK = "the Brod ferry sank off Norland"


def sank(*by: object, **about: object) -> Said:
    """That the ferry sank, as somebody has it."""
    return said(SANK, "sink", *by, subject="ferry", **about)  # type: ignore[arg-type] - as given


def told(found: Lineage) -> list[tuple[str, int, int]]:
    """Text, reports and mentions of each point, in order."""
    return [(p.text, p.reports, len(p.mentions)) for p in finding(found).points]


def test_every_claim_is_in_one_point() -> None:
    """Also what a single report says once is a point."""
    found = lineage(
        report("Harbour Post", sank(RUIZ), said("Kerr resigned at noon", "resign")),
        report("Hill Herald", sank(RUIZ)),
    )

    assert told(found) == [(SANK, 2, 2), ("Kerr resigned at noon", 1, 1)]


def test_points_are_ordered_by_reports_then_mentions_then_place() -> None:
    """What most reports tell comes first."""
    once = said("Kerr resigned at noon", "resign")
    twice = said("the bridge at Brod opened", "open", subject="bridge")
    found = lineage(
        report("Harbour Post", once, twice, twice, sank(RUIZ)),
        report("Hill Herald", sank(RUIZ)),
    )

    assert [text for text, _, _ in told(found)] == [SANK, twice.text, once.text]


def test_a_headline_joins_its_lead() -> None:
    """A headline says in three words what the lead says in ten, of one thing."""
    short = said("Ferry sinks", "sink", bare=True, leading=True, subject="ferry")
    found = lineage(report("Harbour Post", short, sank(RUIZ, leading=True)))

    assert told(found)[0][1:] == (1, 2)


def test_three_points_of_one_withdrawal() -> None:
    """That they left, that they are not seen and that they may return are three."""
    found = lineage(
        report(
            "Harbour Post",
            said("Oster guards pulled back from Brod", "pull back", subject="guards"),
            said("Oster guards were not seen in Brod", "see", negated=True),
            said(
                "Oster guards may return to Brod",
                "return",
                support=Support.REPORTS_POSSIBLE,
            ),
        )
    )

    assert len(finding(found).points) == 3


def test_the_text_of_a_point_asserts_and_is_attributed() -> None:
    """Somebody's plain statement stands for it before a guess or a bare voice."""
    found = lineage(
        report("Harbour Post", sank()),
        report("Hill Herald", sank(RUIZ, support=Support.INFERS, also="maybe")),
        report("Coast Mail", said(f"{SANK} on Monday", "sink", RUIZ, subject="ferry")),
    )

    (point,) = finding(found).points

    assert point.text == f"{SANK} on Monday"


def test_mentions_name_their_origin_or_nobody() -> None:
    """The last hop is the origin; hearsay and the outlet's own voice have none."""
    found = lineage(
        report("Harbour Post", sank(TIMES, RUIZ)),
        report("Hill Herald", sank()),
        report("Coast Mail", sank(TIMES, status=Status.HEARSAY)),
    )

    (point,) = finding(found).points
    ruiz = next(s.id for s in found.sources if s.name == RUIZ.name)

    assert [m.origin for m in point.mentions] == [ruiz, None, None]


def test_outlets_are_counted_apart_from_reports() -> None:
    """Two reports of one outlet are one outlet."""
    found = lineage(
        report("Harbour Post", sank(RUIZ)), report("Harbour Post", sank(RUIZ))
    )

    (point,) = finding(found).points

    assert (point.reports, point.outlets) == (2, 1)


STATUSES = {
    PointStatus.NOBODY_NAMED: (sank(), sank()),
    PointStatus.SINGLE: (sank(RUIZ), sank(TIMES, RUIZ)),
    PointStatus.MULTIPLE_ON_RECORD: (sank(RUIZ), sank(KERR)),
    PointStatus.MULTIPLE_ANONYMOUS: (
        sank(unnamed("Norland officials", side="Norland")),
        sank(unnamed("Oster officials", side="Oster")),
    ),
    PointStatus.DISPUTED: (sank(RUIZ), sank(KERR, support=Support.DENIES)),
}


def test_status_tells_who_stands_behind_a_point() -> None:
    """By the number of origins, by names, and by who denies it."""
    for status, (one, other) in STATUSES.items():
        found = lineage(report("Harbour Post", one), report("Hill Herald", other))

        assert [p.status for p in finding(found).points] == [status]


def test_the_words_of_a_point_name_what_they_are_about() -> None:
    """A claim that leaves out what sank does not stand for the point."""
    cut = said("shortly after noon sank off Norland", "sink", RUIZ, subject="ferry")
    found = lineage(report("Harbour Post", cut), report("Hill Herald", sank(RUIZ)))

    assert told(found)[0][0] == SANK


def in_one_breath(found: Lineage) -> Lineage:
    """*found* with both claims of its first report in the first one's attribution."""
    first, *others = found.accounts
    one, two = first.claims
    both = (one, replace(two, attribution=one.attribution))
    return replace(found, accounts=(replace(first, claims=both), *others))


LEFT = (said("they drove off at dawn", "drive"), said("nobody fed the dogs", "feed"))


def test_clauses_told_in_one_breath_are_one_point() -> None:
    """Cut apart they say little, as long as nobody tells the one without the other."""
    found = lineage(report("Harbour Post", *LEFT), report("Hill Herald", sank(RUIZ)))

    assert [mentions for _, _, mentions in told(in_one_breath(found))] == [2, 1]
    assert [mentions for _, _, mentions in told(found)] == [1, 1, 1]


def test_a_circumstance_is_no_clause_of_one_breath() -> None:
    """When something happened is not what happened then."""
    gales = said("after the gales", "gale")
    found = lineage(report("Harbour Post", LEFT[0], gales))

    assert [mentions for _, _, mentions in told(in_one_breath(found))] == [1, 1]


def test_who_tells_one_clause_alone_parts_them() -> None:
    """Then others may meet the one without the other."""
    found = lineage(report("Harbour Post", *LEFT), report("Hill Herald", LEFT[0]))

    assert [mentions for _, _, mentions in told(in_one_breath(found))] == [2, 1]


def test_what_others_say_too_stands_for_a_point() -> None:
    """Not the one telling of six with a place and people of its own."""
    astray = said(
        "three lamps were lit in the harbour town as a part of the search",
        "light",
        RUIZ,
        subject="lamps",
    )
    flat = said("a lamp was lit on the pier", "light", subject="lamp")
    found = lineage(
        report("Harbour Post", astray), *(report(f"Post {n}", flat) for n in range(5))
    )
    lookup = Lookup(found)

    assert best(tuple(lookup.claims), lookup).subject == ("lamp",)
