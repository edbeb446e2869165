"""From accounts to a lineage, as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso import trace
from sayso.core.account import Account, Claim, Figure, SourceKind, Status
from sayso.core.lineage import Lineage
from stage import (
    Says,
    Told,
    account,
    body,
    group,
    outlet,
    person,
    quoted,
    saying,
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
