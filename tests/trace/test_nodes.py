"""Which source of the pile an unnamed one is."""

from collections.abc import Mapping, Sequence

from sayso import trace
from sayso.core.account import Account, SourceKind, Status
from stage import (
    Says,
    Told,
    account,
    body,
    group,
    one,
    outlet,
    person,
    saying,
    somebody,
)

POST = outlet("Post")
MAIL = outlet("Mail")
FRENCH = group("official", of=("French",))
LONG = "the ferry had sunk off the old harbour in a very thick fog"


def report(
    markup: str,
    mentions: Mapping[str, Told],
    said: Sequence[Says] = (),
    number: int = 0,
    **about: object,
) -> Account:
    """The account of the report of that number."""
    return account(markup, mentions, said, number=number, **about)


def citing(number: int, who: str, told: Told, paper: str = "the Post") -> Account:
    """A report that retells what a paper has from somebody."""
    return report(
        f"[x:It sank], [a:{paper}] wrote, citing [b:{who}].",
        {"a": POST if paper == "the Post" else MAIL, "b": told},
        [Says("x", ("a", "b"))],
        number,
    )


def test_people_of_one_paper_are_one_whoever_retells_it() -> None:
    """The same words through another paper are another source."""
    found = trace.lineage(
        (
            citing(0, "anonymous French officials", FRENCH),
            citing(1, "French officials", FRENCH),
            citing(2, "French officials", FRENCH, "the Mail"),
        )
    )
    groups = [s for s in found.sources if s.kind is SourceKind.GROUP]

    assert [g.through for g in groups] == [one(found, "Post").id, one(found, "Mail").id]
    assert groups[0].variants == ("French officials", "anonymous French officials")
    assert (groups[0].named, groups[0].plural, groups[0].side) == (
        False,
        True,
        "France",
    )


def test_papers_and_people_of_one_paper_are_one_however_counted_up() -> None:
    """All that an outlet has it from, "e-mails and officials", is one source."""
    papers = Told("document", "e-mail", plural=True)
    two = citing(0, "14 e-mails, two officials and a former manager", papers)
    one = citing(1, "internal e-mails and officials", group("e-mail"))

    found = trace.lineage((two, one))

    ends = {a.attributions[0].chain[-1].source for a in found.accounts}
    assert len(ends) == 1


def test_some_of_a_papers_people_are_a_source_of_their_own() -> None:
    """French officials are not French and Dutch ones, though one paper has both."""
    found = trace.lineage(
        (
            citing(
                0,
                "French and Dutch officials",
                group("official", of=("French", "Dutch")),
            ),
            citing(1, "French officials", FRENCH),
        )
    )

    assert one(found, "French and Dutch officials").side == "France, Netherlands"
    assert one(found, "French officials").side == "France"


def test_unnamed_people_with_no_outlet_stay_apart() -> None:
    """Officials of two reports are two sources unless they are said to say the same."""
    found = trace.lineage(
        (
            saying(0, LONG, "French officials", FRENCH),
            saying(1, LONG, "French officials", FRENCH),
            saying(2, "It burns", "French officials", FRENCH),
        )
    )

    assert [len(s.mentions) for s in found.sources if s.kind is SourceKind.GROUP] == [
        2,
        1,
    ]


def test_a_described_body_of_a_state_is_one_source() -> None:
    """A "Norwegian military" is one body however many reports have it."""
    told = body(head="military")
    found = trace.lineage(
        (
            saying(0, LONG, "the Norwegian military", told),
            saying(1, "It burns", "Norway's military", told),
            saying(2, "It burns", "a Norwegian military", told),
        )
    )
    first = one(found, "the Norwegian military")

    assert (first.named, first.side, len(first.mentions)) == (True, "Norway", 2)
    assert found.accounts[0].attributions[0].status is Status.ON_RECORD


def police(number: int, *names: str) -> Account:
    """A report in which police speak, and people are named."""
    listed = ", ".join(f"[p{at}:{name}]" for at, name in enumerate(names))
    return report(
        f"[x:It sank], [b:police] said of {listed}.",
        {"b": body(head="police")}
        | {f"p{at}": person(name) for at, name in enumerate(names)},
        [Says("x", ("b",))],
        number,
    )


def test_police_of_one_story_are_one() -> None:
    """Reports that name two people alike are of one event, and have one police."""
    found = trace.lineage(
        (
            police(0, "Ada Ruiz", "Ben Vale"),
            police(1, "Cid Lima", "Dan Moor"),
            police(2, "Ada Ruiz", "Ben Vale", "Eve Nash"),
        )
    )
    sources = [s for s in found.sources if s.name == "police"]

    assert [len(s.mentions) for s in sources] == [2, 1]
    assert not sources[0].named


def test_police_in_a_report_that_names_nobody() -> None:
    """Without company, a body of no name stays its report's own."""
    found = trace.lineage(
        (
            saying(0, LONG, "police", body(head="police")),
            saying(1, LONG, "police", body(head="police")),
        )
    )

    assert len([s for s in found.sources if s.name == "police"]) == 2


def test_a_spokesman_is_one_wherever_his_body_speaks() -> None:
    """An unnamed spokesperson is the office that speaks."""
    told = somebody("spokesman", of=("Harbour Board",))
    found = trace.lineage(
        (
            saying(0, LONG, "a Harbour Board spokesman", told),
            saying(1, "It burns", "a Harbour Board spokesman", told),
        )
    )

    assert len(one(found, "a Harbour Board spokesman").mentions) == 2


def test_a_described_body_is_the_one_that_fits() -> None:
    """What is told of by state and kind is the one named body of that kind."""
    found = trace.lineage(
        (
            saying(0, LONG, "Norway's intelligence agency", body(head="agency")),
            saying(
                1,
                LONG,
                "Norway’s Harbour Intelligence Service",
                body("Harbour Intelligence Service"),
            ),
            saying(
                2, LONG, "Norway’s Intelligence Service", body("Intelligence Service")
            ),
            saying(3, LONG, "The New York Times", outlet("New York Times")),
        )
    )

    assert len(one(found, "Intelligence Service").mentions) == 2
    assert one(found, "The New York Times").kind is SourceKind.OUTLET


def test_an_outlet_tells_whom_it_heard_itself() -> None:
    """Who is said to have told the report's own outlet was reached through it."""
    found = trace.lineage(
        (
            report(
                "[x:It sank], [b:a source] told [a:the Post].",
                {"a": POST, "b": somebody("source")},
                [Says("x", ("a", "b"))],
                outlet="The Post",
            ),
        )
    )

    assert one(found, "a source").through == found.outlets[0]


def test_a_body_of_two_words_is_the_one_named_so() -> None:
    """The coast guard is the one that the pile names; of two it is neither."""
    guards = ("Norlandian Coast Guard", "Oster Coast Guard")
    told = [saying(n, LONG, f"the {name}", body(name)) for n, name in enumerate(guards)]
    bare = body(head="coast guard")
    first = trace.lineage((told[0], saying(1, "It burns", "the coast guard", bare)))
    both = trace.lineage((*told, saying(2, "It burns", "the coast guard", bare)))

    assert len(one(first, guards[0]).mentions) == 2
    assert len(one(both, guards[0]).mentions) == 1


def test_an_outlet_by_what_another_report_says_is_one_between() -> None:
    """Whom "the Oster agency" quotes was reached through it: elsewhere it is one."""
    oster = Told("agency", "news agency", "Oster")
    found = trace.lineage(
        (
            report(
                f"[x:{LONG}], [a:the news agency Oster] wrote, citing [b:a sailor].",
                {"a": oster, "b": somebody("sailor")},
                [Says("x", ("a", "b"))],
            ),
            report(
                "[a:The Oster agency] quoted [b:a cook] as saying that [x:it burns].",
                {"a": body(head="agency"), "b": somebody("cook")},
                [Says("x", ("a", "b"))],
                1,
            ),
        )
    )

    assert one(found, "a cook").through == one(found, "Oster agency").id
