"""What besides its words speaks for two claims being one."""

from sayso.core.lineage import Edge, EdgeKind, Lineage
from sayso.core.span import Span
from sayso.weigh import finding
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import tellings
from sayso.weigh.ties import ties
from weigh.piles import Said, Who, lineage, outlet, person, report, said

RUIZ = person("Ada Ruiz")
ONE = said("the harbour office speaks only of berths it runs", "speak", RUIZ)
OTHER = said("the harbour office tells solely about berths in its care", "tell", RUIZ)
ELSE = said("the weather was bad all week near Brod", "bad", RUIZ)


def twins(kind: EdgeKind) -> Lineage:
    """One utterance in two wordings, the second with a sentence before it."""
    found = lineage(report("Harbour Post", ONE), report("Hill Herald", ELSE, OTHER))
    spans = (found.accounts[0].sentences[0], found.accounts[1].sentences[1])
    edge = Edge(teller="d1", told="d0", kind=kind, evidence=spans)
    return lineage(
        report("Harbour Post", ONE), report("Hill Herald", ELSE, OTHER), edges=(edge,)
    )


def test_one_utterance_in_two_wordings_is_one_point() -> None:
    """Where tracing knows two sentences for one utterance, another verb is no bar."""
    assert len(finding(twins(EdgeKind.SAME_UTTERANCE)).points) == 2
    assert len(finding(twins(EdgeKind.CITES)).points) == 3


def test_places_far_apart_in_an_utterance_are_not_one() -> None:
    """The beginning of an utterance is not its end in other words."""
    reports = (report("Harbour Post", ONE, ELSE), report("Hill Herald", ELSE, OTHER))
    found = lineage(*reports)
    whole = tuple(
        Span(n, a.sentences[0].start, a.sentences[-1].end)
        for n, a in enumerate(found.accounts)
    )
    edge = Edge(teller="d1", told="d0", kind=EdgeKind.SAME_UTTERANCE, evidence=whole)

    texts = [p.text for p in finding(lineage(*reports, edges=(edge,))).points]

    assert sorted(texts) == sorted((ONE.text, OTHER.text, ELSE.text))


def test_a_headline_word_for_word_as_its_lead_needs_no_tie() -> None:
    """Two leading claims that say the same are one telling already."""
    lead = said("the Brod ferry sank", "sink", leading=True)

    assert len(finding(lineage(report("Harbour Post", lead, lead))).points) == 1


def test_evidence_of_one_report_alone_ties_nothing() -> None:
    """Two places of one report are no two wordings of one utterance."""
    found = lineage(report("Harbour Post", ONE, OTHER))
    edge = Edge(
        teller="d0",
        told="d0",
        kind=EdgeKind.SAME_UTTERANCE,
        evidence=found.accounts[0].sentences,
    )

    tied = lineage(report("Harbour Post", ONE, OTHER), edges=(edge,))

    assert len(finding(tied).points) == 2


def test_reports_that_lead_with_one_upstream_report_lead_with_its_news() -> None:
    """What two leads had from one paper is likelier one than what each says itself."""
    paper = outlet("Brod Ledger")
    words = (
        ("the evacuation buses were halted near Brod", "halt"),
        ("evacuation by coach is over", "over"),
    )

    def points(*by: Who) -> int:
        told = [said(*each, *by, leading=True) for each in words]
        names = ("Harbour Post", "Hill Herald")
        reports = [report(n, one) for n, one in zip(names, told, strict=True)]
        return len(finding(lineage(*reports)).points)

    assert (points(paper), points()) == (1, 2)


def test_what_one_says_in_two_sentences_on_end_is_tied() -> None:
    """A statement told and then quoted; not of two speakers, nor a sentence on."""
    dell = person("Ivo Dell")

    def tied(*sentences: Said) -> int:
        return len(ties(tellings(Lookup(lineage(report("Harbour Post", *sentences))))))

    assert tied(ONE, OTHER) == 1
    assert tied(ONE, said(OTHER.text, "tell", dell)) == 0
    assert tied(ONE, said(ELSE.text, "bad", dell), OTHER) == 0
