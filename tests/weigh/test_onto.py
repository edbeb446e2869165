"""Origins that are collapsed onto others: of headlines, states and cited reports."""

from dataclasses import replace

import pytest

from sayso.core.document import Kind, Segment
from sayso.core.finding import Origins
from sayso.core.lineage import Edge, EdgeKind, Lineage
from sayso.core.span import Span
from sayso.weigh import finding
from sayso.weigh.lookup import Lookup
from weigh.piles import (
    Report,
    Said,
    Who,
    body,
    lineage,
    outlet,
    person,
    report,
    said,
    unnamed,
)

LISBON = body("Lisbon", side="Portugal")
MINISTRY = body("Ministry of Ports", side="Portugal")
MADRID = body("Ports of Madrid", side="Spain")
RUIZ, KERR = person("Ada Ruiz"), person("Bo Kerr")
MAYOR = unnamed("the mayor")
OFFICIALS, GUARDS = unnamed("two officials"), unnamed("three guards")
TIMES, WIRE = outlet("Norland Times"), outlet("Oster Wire")


def sank(*by: Who, **about: object) -> Said:
    """That the ferry sank, as *by* have it."""
    return said("the Brod ferry sank off Norland", "sink", *by, **about)  # type: ignore[arg-type] - as given


def lead(*by: Who) -> Said:
    """The same, as a report's news."""
    return sank(*by, leading=True)


def headlined(found: Lineage, lines: int = 1) -> Lineage:
    """*found*, with the first sentence of each report, or more, as its headline."""
    return replace(
        found,
        accounts=tuple(
            replace(
                each,
                document=replace(each.document, segments=_cut(each.sentences, lines)),
            )
            for each in found.accounts
        ),
    )


def _cut(sentences: tuple[Span, ...], lines: int) -> tuple[Segment, ...]:
    kinds = (Kind.HEADLINE if n < lines else Kind.BODY for n in range(len(sentences)))
    return tuple(Segment(*each) for each in zip(sentences, kinds, strict=True))


def counted(*reports: Report) -> Origins:
    """The origins of the one point of *reports*, which begin with headlines."""
    (point,) = finding(headlined(lineage(*reports))).points
    return point.origins


# Each: the sentences of each report, the headline first; how many origins; the reason.
ONTO = {
    "a state, for the institution that speaks": (
        [(sank(LISBON), sank(MINISTRY))],
        1,
        "Lisbon stands for Ministry of Ports in one report",
    ),
    "a state, beside another state's": (
        [(sank(LISBON), lead(), sank(MADRID))],
        2,
        "",
    ),
    "a state, in another report": (
        [(lead(), lead(LISBON)), (lead(), lead(MINISTRY))],
        2,
        "",
    ),
    "a headline's, for the lead's": (
        [(lead(MAYOR), lead(RUIZ))],
        1,
        "only a headline names “the mayor”, for Ada Ruiz",
    ),
    "a headline's name, for the lead's description": (
        [(lead(KERR), lead(MAYOR))],
        1,
        "only a headline names “Bo Kerr”, for the mayor",
    ),
    "a headline's one word, for the lead's": (
        [(lead(person("Brod")), lead(RUIZ))],
        1,
        "only a headline names “Brod”, for Ada Ruiz",
    ),
    "a headline's whole name": ([(lead(KERR), lead(RUIZ))], 2, ""),
    "a headline's, for one further down": ([(lead(MAYOR), sank(RUIZ))], 2, ""),
    "a headline's, who says so below, too": (
        [(lead(KERR), lead(RUIZ), sank(KERR))],
        2,
        "",
    ),
    "a headline's, for another report's lead": (
        [(lead(KERR), lead()), (lead(), lead(RUIZ))],
        2,
        "",
    ),
    "somebody's campaign, in another report": (
        [(lead(), lead(body("Ruiz campaign"))), (lead(), lead(RUIZ))],
        1,
        "“Ruiz campaign” speaks for Ada Ruiz",
    ),
    "another's campaign": (
        [(lead(), lead(body("Kerr’s campaign"))), (lead(), lead(RUIZ))],
        2,
        "",
    ),
    "two headlines'": ([(lead(KERR), lead()), (lead(RUIZ), lead())], 2, ""),
    "an outlet in the headline": ([(lead(WIRE), lead(RUIZ))], 2, ""),
    "the same words, for a cited paper's": (
        [
            (lead(), lead(TIMES, OFFICIALS)),
            (lead(), lead(unnamed("Two officials")), sank(TIMES)),
        ],
        1,
        "both are unnamed, in the same words, and Norland Times has them",
    ),
    "the same words, with nobody cited": (
        [(lead(), lead(TIMES, OFFICIALS)), (lead(), lead(unnamed("Two officials")))],
        2,
        "",
    ),
    "other words, for a cited paper's": (
        [(lead(), lead(TIMES, OFFICIALS)), (lead(), lead(GUARDS), sank(TIMES))],
        2,
        "",
    ),
}


@pytest.mark.parametrize(("told", "count", "why"), ONTO.values(), ids=ONTO)
def test_origins_are_collapsed(
    told: list[tuple[Said, ...]], count: int, why: str
) -> None:
    """Who is only another name for another counts once, and a reader is told why."""
    reports = [report(f"Post {n}", *each) for n, each in enumerate(told)]

    for given in (reports, reports[::-1]):
        found = counted(*given)

        assert found.count == count
        assert any(why and why in reason for reason in found.reasons) is bool(why)


def test_two_names_in_one_headline_are_two() -> None:
    """Neither is the lead's, for whom the other could stand."""
    found = lineage(report("Post", lead(KERR), lead(RUIZ), lead()))

    (point,) = finding(headlined(found, lines=2)).points

    assert point.origins.count == 2


def test_a_state_speaks_by_its_name_or_its_capital() -> None:
    """Its institutions, its people and everybody else do not speak as the state."""
    from sayso.weigh.origin import behind  # noqa: PLC0415 - for one test

    told = [sank(each) for each in (LISBON, body("Norway"), MINISTRY, RUIZ, OFFICIALS)]
    lookup = Lookup(lineage(*(report(f"Post {n}", t) for n, t in enumerate(told))))

    found = behind(lookup.claims, lookup)

    assert [each.is_state for each in found] == [True, True, False, False, False]
    assert [each.reports for each in found] == [frozenset((n,)) for n in range(5)]


def test_a_headline_is_found_by_its_words() -> None:
    """Only what stands wholly within a headline of its own report is in it."""
    lookup = Lookup(headlined(lineage(report("Post", sank(), sank(RUIZ)))))
    first, second = lookup.lineage.accounts[0].sentences

    assert lookup.in_headline(first)
    assert lookup.in_headline(Span(0, first.start, first.start + 3))
    assert not lookup.in_headline(second)
    assert not lookup.in_headline(Span(0, first.start, second.end))


def test_a_headline_has_it_from_whom_its_report_names() -> None:
    """In the outlet's own voice it rests on the lead; another report's does not."""
    found = headlined(
        lineage(report("Post", lead(), lead(RUIZ)), report("Herald", lead()))
    )
    ruiz = next(s.id for s in found.sources if s.name == RUIZ.name)
    (point,) = finding(found).points

    assert [m.origin for m in point.mentions] == [ruiz, ruiz, None]


@pytest.mark.parametrize(
    ("first", "second", "around", "count"),
    [
        ("an employee of the Harbour Authority", "harbour employees", (0, 2), 1),
        ("an employee of the Harbour Authority", "two residents", (0, 2), 2),
        ("an employee of the Harbour Authority", "harbour employees", (0,), 2),
    ],
)
def test_unnamed_people_in_copied_words_are_those_of_the_first_report(
    first: str, second: str, around: tuple[int, ...], count: int
) -> None:
    """If the words before and after them are copied, so are they."""
    reports = [
        report(
            f"Post {n}",
            said("the crew left at noon", "leave", KERR),
            sank(unnamed(name)),
            said("the mayor resigned on Monday", "resign", RUIZ),
        )
        for n, name in enumerate((first, second))
    ]
    accounts = lineage(*reports).accounts
    spans = tuple(a.sentences[at] for a in accounts for at in around)
    edge = Edge(teller="d1", told="d0", kind=EdgeKind.REUSES_TEXT, evidence=spans)
    points = finding(lineage(*reports, edges=(edge,))).points

    (point,) = (p for p in points if "sank" in p.text)
    assert point.origins.count == count
