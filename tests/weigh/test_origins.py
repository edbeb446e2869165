"""How many independent origins stand behind a point, and why."""

from dataclasses import replace

import pytest

from sayso.core.account import SourceKind, Status, Support
from sayso.core.finding import Origins
from sayso.core.lineage import Edge, EdgeKind
from sayso.weigh import finding
from sayso.weigh.origin import sides, standing
from sayso.weigh.rules import MAY_BE_ONE, ONE, ONTO
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

GUARD = body("Coast Guard of Norland", side="Norland")
RUIZ = person("Ada Ruiz", side="Norland", institution=GUARD)
VOSS = person("Ed Voss", side="Norland", institution=GUARD)
KERR = person("Bo Kerr", side="Oster")
TIMES, WIRE = outlet("Norland Times"), outlet("Oster Wire")
OFFICIALS = unnamed("Norland officials", side="Norland")
TWO_SIDES = unnamed("officials of Norland and Oster", side="Norland, Oster")
HE, THEY = unnamed("He"), unnamed("they")
LIMA, VALE = person("Bo Lima"), person("Detective Bo Vale")
OWNER = Who("a homeowner", named=False)
OFFICER = Who("an official", named=False)
RESIDENTS = unnamed("two residents", side="Norland")


def sank(*by: Who, **about: object) -> Said:
    """That the ferry sank, as *by* have it."""
    return said("the Brod ferry sank off Norland", "sink", *by, **about)  # type: ignore[arg-type] - as given


def counted(*told: Said, edges: tuple[Edge, ...] = ()) -> Origins:
    """The origins of one point that each of several reports tells."""
    reports = [report(f"Post {n}", each) for n, each in enumerate(told)]
    (point,) = finding(lineage(*reports, edges=edges)).points
    return point.origins


def numbers(found: Origins) -> tuple[int, int, int]:
    """Least, best reading, most."""
    return found.min, found.count, found.max


RULES = {
    "one source twice": ((sank(RUIZ), sank(TIMES, RUIZ)), (1, 1, 1)),
    "two named sources": ((sank(RUIZ), sank(KERR)), (2, 2, 2)),
    "institution and spokesman": ((sank(GUARD), sank(RUIZ)), (1, 1, 1)),
    "two of one institution": ((sank(RUIZ), sank(VOSS)), (1, 1, 1)),
    "one intermediary": (
        (sank(TIMES, OFFICIALS), sank(TIMES, unnamed("an official"))),
        (1, 1, 1),
    ),
    "unlike, one intermediary": (
        (sank(TIMES, OFFICIALS), sank(TIMES, RESIDENTS)),
        (2, 2, 2),
    ),
    "other sides, one teller": (
        (sank(TIMES, OFFICIALS), sank(TIMES, unnamed("officials", "Oster"))),
        (2, 2, 2),
    ),
    "two intermediaries": (
        (sank(TIMES, OFFICIALS), sank(WIRE, unnamed("an official", "Norland"))),
        (1, 2, 2),
    ),
    "outlet and its source": ((sank(TIMES), sank(TIMES, OFFICIALS)), (1, 1, 1)),
    "outlet, source named": ((sank(TIMES), sank(TIMES, RUIZ)), (1, 1, 1)),
    "outlet with two sources": (
        (sank(TIMES), sank(TIMES, RUIZ), sank(TIMES, KERR)),
        (2, 2, 2),
    ),
    "two outlets": ((sank(TIMES), sank(WIRE)), (2, 2, 2)),
    "a pronoun for nobody": ((sank(HE), sank(RUIZ)), (1, 1, 2)),
    "pronouns alone": ((sank(HE), sank(THEY)), (0, 0, 2)),
    "hearsay": ((sank(status=Status.HEARSAY), sank(RUIZ)), (1, 1, 1)),
    "the outlet's own voice": ((sank(), sank(RUIZ)), (1, 1, 2)),
    "nobody at all": ((sank(), sank()), (0, 0, 2)),
    "unnamed of a named's side": ((sank(RUIZ), sank(OFFICIALS)), (1, 2, 2)),
    "unnamed of another side": ((sank(KERR), sank(OFFICIALS)), (2, 2, 2)),
    "unnamed, and a name elsewhere": ((sank(LIMA), sank(OWNER)), (1, 2, 2)),
    "a post, and a name elsewhere": ((sank(LIMA), sank(OFFICER)), (2, 2, 2)),
    "unnamed, and a post elsewhere": ((sank(VALE), sank(OWNER)), (2, 2, 2)),
    "a group of two sides": ((sank(TWO_SIDES), sank(RUIZ)), (2, 2, 3)),
    "who denies": ((sank(RUIZ), sank(KERR, support=Support.DENIES)), (1, 1, 1)),
    "who infers": ((sank(RUIZ), sank(KERR, support=Support.INFERS)), (2, 2, 2)),
}


@pytest.mark.parametrize(("told", "expected"), RULES.values(), ids=RULES)
def test_rules(told: tuple[Said, ...], expected: tuple[int, int, int]) -> None:
    """Each of the seven rules counts as design.md says, whoever comes first."""
    assert numbers(counted(*told)) == expected
    assert numbers(counted(*reversed(told))) == expected


def test_every_decision_has_its_reason() -> None:
    """A reader is told who counts as one with whom, and why."""
    found = counted(
        sank(TIMES), sank(TIMES, OFFICIALS), sank(RUIZ, support=Support.INFERS), sank()
    )

    assert found.reasons == (
        (
            "“Norland Times” and “Norland officials” count as one: "
            "Norland Times is said to have it from “Norland officials”."
        ),
        "Post 3 says it itself and gives no source: at most one more.",
        "“Ada Ruiz” infers it, and counts.",
        (
            "At least 1 only, if one counts them together: "
            "“Norland officials” may be Ada Ruiz: they are of one side."
        ),
    )


def test_a_reader_is_told_that_nobody_says_who_a_pronoun_is() -> None:
    """Somebody of whom only a pronoun is told is at most one more, in no group."""
    found = counted(sank(HE), sank(RUIZ))

    assert found.reasons == ("Nobody says who “He” is: at most one more.",)
    assert len(found.groups) == 1


def test_groups_map_origins_that_count_as_one() -> None:
    """The groups hold every origin once, by its id."""
    reports = [
        report("Post", sank(TIMES)),
        report("Mail", sank(TIMES, OFFICIALS), sank(KERR)),
    ]
    found = lineage(*reports)
    names = {s.id: s.name for s in found.sources}

    (point,) = finding(found).points

    groups = [{names[i] for i in group} for group in point.origins.groups]
    assert groups == [{"Norland officials", "Norland Times"}, {"Bo Kerr"}]


def test_an_outlet_that_cites_its_source_adds_nothing_itself() -> None:
    """The same report says it with and without its source: that is one origin."""
    (point,) = finding(lineage(report("Post", sank(RUIZ), sank()))).points

    assert numbers(point.origins) == (1, 1, 1)
    assert (
        "Post says it itself, but cites somebody for it, too." in point.origins.reasons
    )


def test_an_outlet_that_shows_its_own_work_is_an_origin() -> None:
    """“Our reporters saw” is more than a bare statement."""
    found = counted(sank(also="our reporters counted the boats"), sank(RUIZ))

    assert numbers(found) == (2, 2, 2)
    assert "Post 0 shows its own work for it." in found.reasons


def test_reused_words_add_nothing() -> None:
    """What a report took from another it does not say of its own."""
    told = (sank(), sank(RUIZ))
    reports = [report(f"Post {n}", each) for n, each in enumerate(told)]
    spans = tuple(a.sentences[0] for a in lineage(*reports).accounts)
    edge = Edge(teller="d0", told="d1", kind=EdgeKind.REUSES_TEXT, evidence=spans)

    found = counted(*told, edges=(edge,))

    assert numbers(found) == (1, 1, 1)
    assert "Post 0 says it in words taken from another report." in found.reasons


def test_the_one_whose_words_are_taken_still_adds_to_the_most() -> None:
    """Of two reports that say the same, unsourced, one has it from the other."""
    spans = tuple(
        a.sentences[0]
        for a in lineage(report("A", sank()), report("B", sank())).accounts
    )
    edge = Edge(teller="d0", told="d1", kind=EdgeKind.REUSES_TEXT, evidence=spans)

    assert numbers(counted(sank(), sank(), edges=(edge,))) == (0, 0, 1)


def test_own_work_that_was_taken_over_is_nobodys_own() -> None:
    """Who prints another's "our reporters saw" has seen nothing."""
    told = sank(also="our reporters counted the boats")
    found = lineage(report("Post 0", told), report("Post 1", told))
    spans = tuple(a.sentences[0] for a in found.accounts)
    edge = Edge(teller="d1", told="d0", kind=EdgeKind.REUSES_TEXT, evidence=spans)

    assert numbers(counted(told, told, edges=(edge,))) == (1, 1, 1)


def test_those_that_may_be_one_are_told() -> None:
    """What the least number takes for one is said by name, and nothing else is."""
    an_official = unnamed("an official", "Norland")
    alike = counted(sank(TIMES, OFFICIALS), sank(WIRE, an_official))

    (group,) = alike.may_be_one
    assert numbers(alike) == (1, 2, 2)
    assert sorted(group) == sorted(each for (each,) in alike.groups)
    assert counted(sank(RUIZ), sank(KERR)).may_be_one == ()


def test_an_origin_that_rests_on_another_is_collapsed_onto_it() -> None:
    """The ministry that is said to cite the guard is no second origin."""
    ministry = body("Ministry of Ports")
    told = (sank(ministry), sank(KERR))
    ids = {
        s.name: s.id
        for s in lineage(*(report(f"Post {n}", t) for n, t in enumerate(told))).sources
    }
    edge = Edge(
        teller=ids[ministry.name], told=ids[KERR.name], kind=EdgeKind.CITES, evidence=()
    )
    back = replace(edge, teller=edge.told, told=edge.teller)

    assert numbers(counted(*told, edges=(edge,))) == (1, 1, 1)
    assert numbers(counted(*told, edges=(edge, back))) == (1, 1, 1)


def test_an_intermediary_without_a_source_has_no_name() -> None:
    """Unknown outlets are told of as one report."""
    an_official, another = unnamed("an official"), unnamed("some officials")
    found = lineage(Report("Post", (sank(an_official), sank(another))))

    (point,) = finding(replace(found, outlets=())).points

    assert numbers(point.origins) == (1, 2, 2)


def test_own_work_of_an_unknown_outlet_counts() -> None:
    """A report without an outlet is told of by its number."""
    found = lineage(Report("Post", (sank(also="our reporters counted the boats"),)))

    (point,) = finding(replace(found, outlets=())).points

    assert point.origins.reasons == ("Report d0 shows its own work for it.",)


SIDES = {
    "as stated": (OFFICIALS, {"norland"}),
    "two, stated": (TWO_SIDES, {"norland", "oster"}),
    "by its words": (
        unnamed("Swiss and U.S. officials"),
        {"switzerland", "united states"},
    ),
    "whom they told": (unnamed("officials who told the Paris Mail"), set()),
    "named, no side": (person("Paris Kent"), set()),
}


@pytest.mark.parametrize(("who", "expected"), SIDES.values(), ids=SIDES)
def test_sides(who: Who, expected: set[str]) -> None:
    """For whom a source speaks: as traced, or as its description says."""
    found = lineage(report("Post", sank(who)))
    source = next(s for s in found.sources if s.name == who.name)

    assert sides(source) == expected


STANDINGS = {
    "officials": ("two senior officials", "official"),
    "anybody": ("a person who asked for no name", "anybody"),
    "both": ("a source at the ministry", "official"),
    "unknown": ("a lighthouse keeper", "keeper"),
    "plural -y": ("port authorities", "official"),
    "nothing": ("", "anybody"),
}


@pytest.mark.parametrize(("name", "expected"), STANDINGS.values(), ids=STANDINGS)
def test_standing(name: str, expected: str) -> None:
    """What an unnamed source is, by the last noun that says so."""
    source = lineage(report("Post", sank(unnamed(name or "x")))).sources[-1]

    assert standing(replace(source, name=name, kind=SourceKind.GROUP)) == expected


def test_every_rule_is_documented() -> None:
    """The documentation prints each rule's docstring, with its number in design.md."""
    assert all("(" in (rule.__doc__ or "") for rule in (*ONE, *ONTO, *MAY_BE_ONE))
