"""Who is who over a pile, from accounts to sources."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from sayso import trace
from sayso.core.account import Account, Claim, Figure, SourceKind, Status
from sayso.core.lineage import Lineage, Source
from stage import (
    Says,
    Told,
    account,
    body,
    document,
    group,
    outlet,
    person,
    pronoun,
    quoted,
    somebody,
)

POST = outlet("Post")
MAIL = outlet("Mail")
FRENCH = group("official", of=("French",))


def report(
    markup: str,
    mentions: Mapping[str, Told],
    said: Sequence[Says] = (),
    number: int = 0,
    **about: Any,
) -> Account:
    """The account of the report of that number."""
    return account(markup, mentions, said, number=number, **about)


def one(found: Lineage, name: str) -> Source:
    """The one source of that name."""
    fits = [source for source in found.sources if source.name == name]
    assert len(fits) == 1, [source.name for source in found.sources]
    return fits[0]


def citing(number: int, who: str, told: Told, paper: str = "the Post") -> Account:
    """A report that retells what a paper has from somebody."""
    return report(
        f"[x:It sank], [a:{paper}] wrote, citing [b:{who}].",
        {"a": POST if paper == "the Post" else MAIL, "b": told},
        [Says("x", ("a", "b"))],
        number,
    )


def test_no_accounts_have_an_empty_lineage() -> None:
    """Nothing read is nothing traced."""
    assert trace.lineage(()) == Lineage(accounts=(), sources=())


def test_outlets_of_the_pile_come_first() -> None:
    """Each distinct outlet is one source; an unknown one is a source a report."""
    found = trace.lineage(
        (
            report("[b:Ada Ruiz].", {"b": person("Ada Ruiz")}, number=0),
            report("Fog.", {}, number=1, outlet="The Harbour Post"),
            report("Fog.", {}, number=2, outlet="Harbour Post"),
        )
    )

    assert [(s.id, s.name, s.named) for s in found.sources] == [
        ("s0", "outlet of 0.txt", False),
        ("s1", "The Harbour Post", True),
        ("s2", "Ada Ruiz", True),
    ]
    assert found.outlets == ("s0", "s1", "s1")


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


def saying(number: int, words: str, who: str, told: Told) -> Account:
    """A report in which somebody speaks, through nobody."""
    return report(
        f"[x:{words}], [b:{who}] said.", {"b": told}, [Says("x", ("b",))], number
    )


LONG = "the ferry had sunk off the old harbour in a very thick fog"


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


def test_twins_are_described_otherwise_and_are_one() -> None:
    """One paper's defense official and its Pentagon spokesman, who say one thing."""
    words = "Norland could send more ferries to the harbour within two months"
    found = trace.lineage(
        (
            report(
                f"[x:{words}], [a:the Post] wrote, citing [b:a U.S. defense official].",
                {"a": POST, "b": somebody("official", of=("U.S.",))},
                [Says("x", ("a", "b"))],
                0,
            ),
            report(
                f"[b:a Pentagon spokesman] told [a:the Post] that [x:{words} more].",
                {"a": POST, "b": somebody("spokesman", of=("Pentagon",))},
                [Says("x", ("a", "b"))],
                1,
            ),
        )
    )

    twin = one(found, "a U.S. defense official")
    assert twin.institution == one(found, "Pentagon").id
    assert [a.attributions[0].status for a in found.accounts] == [
        Status.ANONYMOUS,
        Status.OFFICIAL_UNNAMED,
    ]


NO_TWINS = {
    "what they say differs": (
        somebody("official"),
        "an official",
        somebody("official"),
        "a senior official",
        False,
    ),
    "one and several": (
        somebody("official"),
        "an official",
        group("official"),
        "some officials",
        True,
    ),
    "two states": (
        somebody("official", of=("French",)),
        "a French official",
        somebody("official", of=("Dutch",)),
        "a Dutch official",
        True,
    ),
    "two bodies": (
        somebody("official", of=("Bridge Board",)),
        "a Bridge Board official",
        somebody("official", of=("Harbour Board",)),
        "a Harbour Board official",
        True,
    ),
    "two fields": (
        somebody("official"),
        "a harbour official",
        somebody("official"),
        "a bridge official",
        True,
    ),
    "two sorts": (
        somebody("official"),
        "an official",
        somebody("witness"),
        "a witness",
        True,
    ),
}


@pytest.mark.parametrize(
    ("told", "text", "other", "words", "same"), NO_TWINS.values(), ids=NO_TWINS
)
def test_no_twins(
    told: Told, text: str, other: Told, words: str, *, same: bool
) -> None:
    """What is said of two unnamed sources, or what they say, keeps them apart."""
    said = "Norland could send more ferries to the harbour"
    found = trace.lineage(
        tuple(
            report(
                f"[x:{said if same or not number else 'Rain fell'}], [a:the Post] wrote, "
                f"citing [b:{phrase}], and [c:fog].",
                {"a": POST, "b": each, "c": somebody("oddity" if number else "thing")},
                [Says("x", ("a", "b"))],
                number,
            )
            for number, (each, phrase) in enumerate(((told, text), (other, words)))
        )
    )
    unnamed = [s for s in found.sources if s.through]

    assert len(unnamed) == (2 if same else 1)


def test_a_slip_a_title_and_a_last_name_are_one_person() -> None:
    """The name used most is the one by which a source goes."""
    found = trace.lineage(
        (
            saying(
                0,
                LONG,
                "Col. Ada Kindratoss, spokeswoman for the Harbour Guard",
                person("Ada Kindratoss", "spokeswoman", of=("the Harbour Guard",)),
            ),
            saying(1, LONG, "Colonel Ada Kindratos", person("Ada Kindratos")),
            saying(2, LONG, "Kindratos", person("Kindratos")),
        )
    )
    source = one(found, "Ada Kindratos")

    assert len(source.mentions) == 3
    assert source.institution == one(found, "Harbour Guard").id
    assert source.side == "Harbour Guard"


def test_a_capital_speaks_for_its_state_and_a_service_for_itself() -> None:
    """The spy service of a state is of its side, and a source of its own."""
    found = trace.lineage(
        (
            saying(0, LONG, "Seoul", body("Seoul")),
            saying(
                1,
                LONG,
                "South Korea’s Harbour Intelligence Service (HIS)",
                body("Harbour Intelligence Service"),
            ),
            saying(2, LONG, "South Korea's intelligence agency", body(head="agency")),
        )
    )
    state, service = (
        one(found, "South Korea"),
        one(found, "Harbour Intelligence Service"),
    )

    assert (state.variants, state.side, state.named) == (
        ("Seoul",),
        "South Korea",
        True,
    )
    assert service.side == "South Korea"
    assert (
        service.variants
        == (
            "South Korea's intelligence agency",
            "South Korea’s Harbour Intelligence Service (HIS)",
        )
        or len(service.variants) == 1
    )


def test_a_described_body_of_a_state_is_one_source() -> None:
    """ "The Norwegian military" is one body however many reports have it."""
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


def test_somebodys_aide_speaks_for_a_person() -> None:
    """The body of "Ruiz's spokesman" is the person Ruiz."""
    found = trace.lineage(
        (
            report(
                "[a:Ada Ruiz] was silent.\n[x:It sank], [b:Ruiz’s spokesman] said.",
                {"a": person("Ada Ruiz"), "b": person("Ruiz", "spokesman")},
                [Says("x", ("b",))],
            ),
        )
    )

    assert one(found, "Ruiz’s spokesman").institution == one(found, "Ada Ruiz").id


SIDES = {
    "a state's minister": (
        "Norwegian Minister Ada Ruiz",
        person("Ada Ruiz", "minister", of=("Norwegian",)),
        "Norway",
    ),
    "a state's baker": (
        "Norwegian baker Ada Ruiz",
        person("Ada Ruiz", "baker", of=("Norwegian",)),
        None,
    ),
    "a former minister": (
        "former Norwegian Minister Ada Ruiz",
        person("Ada Ruiz", "minister", of=("Norwegian",)),
        None,
    ),
    "a body's head": (
        "Ada Ruiz, head of the Harbour Board",
        person("Ada Ruiz", "head", of=("the Harbour Board",)),
        "Harbour Board",
    ),
    "a state's own": (
        "Norway's Ada Ruiz",
        person("Ada Ruiz", of=("Norway",)),
        "Norway",
    ),
    "nobody's": ("Ada Ruiz", person("Ada Ruiz"), None),
}


@pytest.mark.parametrize(("text", "told", "side"), SIDES.values(), ids=SIDES)
def test_side(text: str, told: Told, side: str | None) -> None:
    """A person speaks for a state by a state's post, or for the body of the post."""
    assert one(trace.lineage((saying(0, LONG, text, told),)), "Ada Ruiz").side == side


def test_a_post_is_of_the_side_that_spoke_around_it() -> None:
    """Nobody says whose "the military chief" is, but one state's people spoke before."""
    found = trace.lineage(
        (
            report(
                "[x:It sank], [a:French officials] said.\n"
                "[y:It burns], [b:the military chief, Ada Ruiz], said.",
                {"a": FRENCH, "b": person("Ada Ruiz", "chief")},
                [Says("x", ("a",)), Says("y", ("b",))],
            ),
        )
    )

    assert one(found, "Ada Ruiz").side == "France"


STATUSES = {
    "a person": ("Ada Ruiz", person("Ada Ruiz"), Status.ON_RECORD),
    "a body": ("the Harbour Board", body("Harbour Board"), Status.ON_RECORD),
    "the agencies": (
        "French agencies",
        Told("body", "agency", plural=True),
        Status.OFFICIAL_UNNAMED,
    ),
    "a spokeswoman": (
        "a spokeswoman",
        somebody("spokeswoman"),
        Status.OFFICIAL_UNNAMED,
    ),
    "officials": ("officials", group("official"), Status.ANONYMOUS),
    "an expert": ("an expert", somebody("expert"), Status.ANONYMOUS),
    "an outlet": ("the Post", POST, Status.OUTLET_REPORT),
    "an agency": ("Sextant", outlet("Sextant", kind="agency"), Status.OUTLET_REPORT),
    "a lawsuit": ("the lawsuit", document("lawsuit"), Status.ON_RECORD),
}


@pytest.mark.parametrize(("text", "told", "status"), STATUSES.values(), ids=STATUSES)
def test_status(text: str, told: Told, status: Status) -> None:
    """A statement is as well sourced as the last hop of its chain."""
    found = trace.lineage((saying(0, LONG, text, told),))

    assert found.accounts[0].attributions[0].status is status


def test_nobody_is_one_source_and_the_last() -> None:
    """Hearsay ends in nobody; the outlet's voice ends in itself."""
    made = report(
        "[x:It sank], reportedly.\n[y:Rain fell].", {}, [Says("x", ("",)), Says("y")]
    )
    found = trace.lineage((made,))
    told = found.accounts[0].attributions

    assert [each.status for each in told] == [Status.HEARSAY, Status.OUTLET_VOICE]
    assert found.sources[-1].kind is SourceKind.NONE
    assert found.sources[-1].name == "nobody named"
    assert told[0].chain[1].source == found.sources[-1].id


def test_what_hung_on_a_pointer_hangs_on_nothing() -> None:
    """Claims of a sentence that only attributes go with it; quotations lose it."""
    made = report(
        "[x:It sank].\n[a:The Post] wrote on [y:this].",
        {"a": POST},
        [Says("x"), Says("y", ("a",), made_by="pointer")],
    )
    mark = made.attributions[0].content[0]
    made = quoted(quoted(made, mark, "d0.a1"), mark, "d0.a0")
    claims = tuple(
        Claim(id=f"c{at}", span=mark, attribution=f"d0.a{at}", predicate="sink")
        for at in range(2)
    )
    found = trace.lineage((_with(made, claims),)).accounts[0]

    assert [c.id for c in found.claims] == ["c0"]
    assert [q.source for q in found.quotations] == [None, "s1"]


def _with(made: Account, claims: tuple[Claim, ...]) -> Account:
    figures = tuple(
        Figure(id=f"f{at}", span=claims[0].span, value=1, attribution=f"d0.a{at}")
        for at in range(2)
    )
    return replace(made, claims=claims, figures=figures)


def test_a_pronoun_for_nobody_is_somebody() -> None:
    """ "He", of whom nothing is told, is an unnamed source of his report."""
    found = trace.lineage((saying(0, LONG, "he", pronoun("he")),))

    assert [(s.name, s.named) for s in found.sources[1:]] == [("he", False)]


def test_kinds_are_settled_over_the_pile() -> None:
    """An outlet unknown to the lexicon is an agency if most reports call it one."""
    found = trace.lineage(
        (
            saying(0, LONG, "Sextant", outlet("Sextant", kind="agency")),
            saying(1, LONG, "the Sextant", outlet("Sextant", kind="agency")),
            saying(2, LONG, "Ruiz Report", document("report", "Ruiz Report")),
            saying(3, LONG, "the Post", POST),
        )
    )

    assert one(found, "Sextant").kind is SourceKind.AGENCY
    assert one(found, "Post").kind is SourceKind.OUTLET
    assert one(found, "Ruiz Report").kind is SourceKind.DOCUMENT


def test_a_described_body_is_the_one_that_fits() -> None:
    """What another report tells of by state and kind is its one named body of that kind."""
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


def test_twins_stand_in_two_reports() -> None:
    """One report that tells two people apart knows better."""
    words = "Norland could send more ferries to the harbour within two months"
    found = trace.lineage(
        (
            report(
                f"[x:{words}], [a:the Post] wrote, citing [b:an official].\n"
                f"[y:{words}], [c:the Post] wrote, citing [d:a harbour official].",
                {
                    "a": POST,
                    "b": somebody("official"),
                    "c": POST,
                    "d": somebody("official"),
                },
                [Says("x", ("a", "b")), Says("y", ("c", "d"))],
            ),
        )
    )

    assert len([s for s in found.sources if s.through]) == 2


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


def test_the_order_of_reports_changes_no_source() -> None:
    """The same reports in another order have the same sources, ids aside."""
    told = [
        ("Col. Ada Ruiz", person("Ada Ruiz")),
        ("Ruiz", person("Ruiz")),
        ("French officials", FRENCH),
        ("the Norwegian military", body(head="military")),
    ]

    def sources(order: Sequence[int]) -> set[tuple[str, ...]]:
        accounts = tuple(
            saying(number, LONG, *told[at]) for number, at in enumerate(order)
        )
        found = trace.lineage(accounts).sources[len(told) :]
        return {(s.name, s.kind, str(s.side), *s.variants) for s in found}

    assert sources((0, 1, 2, 3)) == sources((3, 2, 1, 0)) == sources((2, 0, 3, 1))
