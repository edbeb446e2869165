"""What of all that a party says is a statement of its own."""

from dataclasses import replace

import pytest

from sayso.core.account import How, SourceKind
from sayso.core.span import Span
from sayso.weigh import finding
from sayso.weigh.lookup import Lookup
from sayso.weigh.statements import stands_alone
from weigh.piles import Who, body, lineage, person, report, said

RUIZ = person("Ada Ruiz", side="Norland")
LEFT = "Oster boats left Brod"
TOLD = said(LEFT, "leave", RUIZ, subject="boats")


OTHERS = {
    "another statement": ("the Brod bridge is open", True),
    "what it reached": ("it concerned only the Brod bridge", False),
    "what they speak of": ("we speak solely of the Brod bridge", False),
    "a question": ("whether the Brod bridge is open", False),
    "a rest": ("because the Brod bridge is open", False),
    "of somebody": ("who she says opened the Brod bridge", False),
}


@pytest.mark.parametrize(("text", "position"), OTHERS.values(), ids=OTHERS)
def test_a_party_asserts_whatever_it_states(text: str, *, position: bool) -> None:
    """Beside its most told point; how far a statement reaches is none."""
    other = said(text, "open", RUIZ)
    found = lineage(
        report("Post", TOLD, other),
        report("Mail", TOLD, other),
        report("Hill", TOLD),
    )

    told = [p.on for p in finding(found).positions]

    assert told == ([LEFT, text] if position else [LEFT])


NAMED = {
    "a thing": ("any planks found under Brod bridge", "planks", "said", False),
    "what is done": ("leaving planks behind", "leaving", "said", False),
    "without subject": ("left planks behind", "left", "said", True),
    "with a verb": ("there were planks found under it", "planks", "said", True),
    "by a verb of its own": (
        "the planks under Brod bridge",
        "planks",
        "defended",
        True,
    ),
}


@pytest.mark.parametrize(("text", "head", "cue", "position"), NAMED.values(), ids=NAMED)
def test_what_is_only_named_is_not_stated(
    text: str, head: str, cue: str, *, position: bool
) -> None:
    """Of “any planks found there” somebody says nothing, unless the cue does."""
    told = said(text, head, RUIZ, head=head, cue=cue)

    assert bool(finding(lineage(report("Post", told))).positions) is position


def test_what_is_carried_over_is_not_stated() -> None:
    """A sentence that names nobody may only go on about what was said."""
    on = said("the Brod bridge is open", "open", RUIZ, how=How.CARRIED)

    assert finding(lineage(report("Post", on))).positions == ()


@pytest.mark.parametrize(("start", "short"), [(0, 7), (4, 0), (4, 7)])
def test_a_part_of_a_statement_does_not_stand_alone(start: int, short: int) -> None:
    """“That she opened” of “the bridge that she opened stands”."""
    told = said("the Brod bridge that she opened stands", "stand", RUIZ)
    found = lineage(report("Post", TOLD, told))
    (account,) = found.accounts
    whole = account.claims[-1]
    span = Span(0, whole.span.start + start, whole.span.end - short)
    part = replace(whole, id="part", predicate="open", span=span)
    both = replace(account, claims=(*account.claims, part))
    lookup = Lookup(replace(found, accounts=(both,)))

    assert stands_alone(whole, lookup)
    assert not stands_alone(part, lookup)


ISSUED = {
    "a statement": ("an Oster Yard statement", True),
    "a letter": ("the Oster Yard letter", True),
    "a tally": ("an internal tally of the Oster Yard", False),
}


@pytest.mark.parametrize(("wording", "own"), ISSUED.values(), ids=ISSUED)
def test_a_bodys_statement_is_what_it_says(wording: str, *, own: bool) -> None:
    """Its position, and one origin with who speaks for it; a leaked paper is not."""
    yard = body("Oster Yard", side="Norland")
    lima = person("Ada Lima", institution=yard)
    paper = Who("Oster Yard paper", SourceKind.DOCUMENT)
    told = [said(LEFT, "leave", who, subject="boats") for who in (yard, lima, paper)]
    found = lineage(*(report(f"Post {n}", each) for n, each in enumerate(told)))
    sources = tuple(
        replace(s, name="Oster Yard", variants=(wording,))
        if s.kind is SourceKind.DOCUMENT
        else s
        for s in found.sources
    )

    heard = finding(replace(found, sources=sources))

    names = {s.id: s.name for s in sources}
    stood = {e.document for p in heard.positions for e in p.evidence}
    assert (2 in stood) is own
    assert {names[p.source] for p in heard.positions} == {"Oster Yard", "Ada Lima"}
    (point,) = heard.points
    assert point.origins.count == (1 if own else 2)
