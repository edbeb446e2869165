"""What the user knows of who is who stands over what the rules found."""

from collections.abc import Sequence

import pytest

from sayso import trace
from sayso.core.account import Account
from sayso.core.document import About, Overruling
from sayso.core.lineage import Lineage, Source
from sayso.trace.asked import CannotRule
from stage import (
    Says,
    account,
    body,
    group,
    one,
    outlet,
    person,
    pronoun,
    saying,
    somebody,
)

SANK = "the ferry had sunk off the old harbour in a very thick fog"
BURNT = "the lighthouse burnt down before anybody could climb its stairs"
OFFICIALS = group("official", of=("French",))


def same(*names: str) -> Overruling:
    """That the two are one source."""
    return Overruling("", About.SAME, "", names)


def apart(*names: str) -> Overruling:
    """That the two are two sources."""
    return Overruling("", About.APART, "", names)


def through(number: int, paper: str, words: str = SANK) -> Account:
    """A report that has it from French officials, through a paper."""
    return account(
        f"[x:{words}], [o:French officials] said, [p:the {paper}] reported.",
        {"o": OFFICIALS, "p": outlet(paper)},
        [Says("x", ("p", "o"))],
        number=number,
    )


RESPELT = (
    saying(0, SANK, "Ada Kindratoss", person("Ada Kindratoss")),
    saying(1, SANK, "Ada Kindratos", person("Ada Kindratos")),
    saying(2, BURNT, "Kindratos", person("Kindratos")),
)
STRANGERS = (
    saying(0, SANK, "Ada Ruiz", person("Ada Ruiz")),
    saying(1, BURNT, "Bo Kerr", person("Bo Kerr")),
)
REACHED = (through(0, "Post"), through(1, "Mail"))
# the rules take the keeper for Ruiz, and "she" for the keeper
KEEPER = account(
    "[x:It sank], [a:Ada Ruiz, a keeper], said.\n[y:It burns], [b:the keeper] said.\n"
    "[z:It is cold], [c:she] said.",
    {"a": person("Ada Ruiz", "keeper"), "b": somebody("keeper"), "c": pronoun("she")},
    [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
)
GUARD = (
    saying(
        0,
        SANK,
        "Ada Ruiz, spokeswoman for the Harbour Guard",
        person("Ada Ruiz", "spokeswoman", of=("the Harbour Guard",)),
    ),
    saying(1, SANK, "the Harbour Guard", body("Harbour Guard")),
    saying(2, SANK, "the Harbor Guard", body("Harbor Guard")),
)
DEPARTMENT = body("Harbour Guard Department")
FRANCE = (
    saying(0, SANK, "Paris", body("Paris")),
    saying(1, SANK, "the French Republic", body("French Republic")),
    saying(2, BURNT, "Paris", body("Paris")),
)


def origins(found: Lineage) -> list[str]:
    """The name of who is at the end of each chain, in order."""
    names = {source.id: source.name for source in found.sources}
    said = (x for each in found.accounts for x in each.attributions)
    return [names[each.chain[-1].source or ""] for each in said]


def called(found: Lineage, *names: str) -> list[Source]:
    """The sources of these names."""
    return [source for source in found.sources if source.name in names]


SAME = {
    "two people": (STRANGERS, same("ada ruiz", "BO KERR"), ["Ada Ruiz"] * 2),
    "a name and a description": (
        (STRANGERS[0], through(1, "Post")),
        same("French officials", "Ada Ruiz"),
        ["Ada Ruiz", "Ada Ruiz"],
    ),
    "two descriptions": (
        REACHED,
        same("French officials, through Post", "French officials, through Mail"),
        ["French officials", "French officials"],
    ),
    "by a report": (
        REACHED,
        same("French officials, in 1.txt", "French officials, in 0.txt"),
        ["French officials", "French officials"],
    ),
}


@pytest.mark.parametrize(("pile", "wish", "ends"), SAME.values(), ids=SAME)
def test_two_that_are_the_same_are_one_source(
    pile: Sequence[Account], wish: Overruling, ends: list[str]
) -> None:
    """Every chain that ended in either ends in that one, and the answer says so."""
    found = trace.lineage(pile, [wish])

    (source,) = called(found, ends[0])
    assert origins(found) == ends
    assert [(o.names, o.sources) for o in found.overruled] == [
        (wish.names, (source.id,))
    ]


APART = {
    "two spellings": (
        RESPELT,
        apart("Ada Kindratoss", "Ada Kindratos"),
        ["Ada Kindratoss", "Ada Kindratos", "Ada Kindratoss"],
    ),
    "a last name": (
        RESPELT,
        apart("Ada Kindratoss", "Kindratos"),
        ["Ada Kindratoss", "Ada Kindratoss", "Kindratos"],
    ),
    "two bodies": (
        GUARD,
        apart("Harbour Guard", "Harbor Guard"),
        ["Ada Ruiz", "Harbour Guard", "Harbor Guard"],
    ),
    "a third name of one of them": (
        (*GUARD, saying(3, BURNT, "the Harbour Guard Department", DEPARTMENT)),
        apart("Harbor Guard", "Harbour Guard"),
        ["Ada Ruiz", "Harbour Guard", "Harbor Guard", "Harbour Guard"],
    ),
    "a name that no report bears": (
        FRANCE,
        apart("Paris", "France"),
        ["Paris", "French Republic", "Paris"],
    ),
    "a state's own name": (
        (*FRANCE, saying(3, BURNT, "France", body("France"))),
        apart("France", "Paris"),
        ["Paris", "France", "Paris", "France"],
    ),
    "two that are two": (
        STRANGERS,
        apart("Ada Ruiz", "Bo Kerr"),
        ["Ada Ruiz", "Bo Kerr"],
    ),
    "who comes to the first only by a pronoun": (
        (KEEPER,),
        apart("Ada Ruiz", "the keeper"),
        ["Ada Ruiz", "the keeper", "the keeper"],
    ),
}


@pytest.mark.parametrize(("pile", "wish", "ends"), APART.values(), ids=APART)
def test_two_that_are_kept_apart_are_two_sources(
    pile: Sequence[Account], wish: Overruling, ends: list[str]
) -> None:
    """Each mention goes with the name that it bears, or with what it refers to."""
    found = trace.lineage(pile, [wish])

    (said,) = found.overruled
    assert len(set(said.sources)) == 2
    assert origins(found) == ends


def test_one_wording_in_two_reports_can_be_kept_apart() -> None:
    """The names are narrowed to a report each, and every mention goes with its own."""
    pile = [saying(n, SANK, "Ada Ruiz", person("Ada Ruiz")) for n in (0, 1)]

    found = trace.lineage(pile, [apart("Ada Ruiz, in 0.txt", "Ada Ruiz, in 1.txt")])

    ends = [x.attributions[0].chain[-1].source for x in found.accounts]
    assert len(set(ends)) == 2
    assert len(called(found, "Ada Ruiz")) == 2


def test_who_speaks_for_a_body_that_is_two_speaks_for_the_one_it_is_told_of() -> None:
    """The name of somebody's body is a mention of it like any other."""
    found = trace.lineage(GUARD, [apart("Harbor Guard", "Harbour Guard")])

    assert one(found, "Ada Ruiz").institution == one(found, "Harbour Guard").id


def test_unnamed_people_of_an_outlet_that_is_another_are_one() -> None:
    """Officials who were reached through two outlets, which are one, are one."""
    found = trace.lineage(REACHED, [same("Post", "Mail")])

    (source,) = called(found, "French officials")
    assert len(source.mentions) == 2
    assert source.through in {s.id for s in found.sources}


def test_people_put_together_by_hand_follow_their_outlet() -> None:
    """They were reached through a paper that then is put together with another."""
    pile = (*REACHED, through(2, "Globe"))
    wishes = [
        same("French officials, through Post", "French officials, through Mail"),
        same("Post", "Globe"),
    ]

    found = trace.lineage(pile, wishes)

    papers = {s.id for s in found.sources}
    assert {s.through for s in called(found, "French officials")} <= papers


def test_names_are_parted_before_they_are_put_together() -> None:
    """So that half of a source can be made one with another."""
    wishes = [same("Kindratos", "Bo Kerr"), apart("Ada Kindratoss", "Kindratos")]

    found = trace.lineage(
        (*RESPELT, saying(3, SANK, "Bo Kerr", person("Bo Kerr"))), wishes
    )

    assert origins(found) == ["Ada Kindratoss", "Ada Kindratoss", "Bo Kerr", "Bo Kerr"]


def test_it_makes_no_difference_in_which_order_the_names_come() -> None:
    """The first and the second are alike, where every mention bears a name."""
    first, second = (
        trace.lineage(RESPELT[:2], [apart(*names)])
        for names in (
            ("Ada Kindratoss", "Ada Kindratos"),
            ("Ada Kindratos", "Ada Kindratoss"),
        )
    )

    assert origins(first) == origins(second)


def test_wishes_that_take_each_other_back_are_an_error() -> None:
    """The two are kept apart, and are the same by way of a third."""
    wishes = [apart("Ada Ruiz", "Bo Kerr"), same("Ada Ruiz", "Bo Kerr")]

    with pytest.raises(CannotRule, match="others of your wishes make them one"):
        trace.lineage(STRANGERS, wishes)
