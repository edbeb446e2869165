"""The propositions of a report."""

import pytest

from factory import plain
from sayso.annotate import attributions, claims, hedges, language
from sayso.core.account import Claim, Support
from sayso.core.document import Document


def found(document: Document) -> list[Claim]:
    """The claims of *document*."""
    (passages,) = language.passages([document])
    softened = [h for p in passages for h in hedges.find(p)]
    told, _ = attributions.find(passages, softened)
    return claims.find(passages, told, claims.Findings([], [], softened))


def words(text: str) -> list[str]:
    """The claims of *text*, in its own words."""
    document = plain(text)
    return [document[claim.span] for claim in found(document)]


CUT = {
    "a circumstance": (
        "The crews were withdrawn from the upper valley after suffering heavy losses.",
        [
            "The crews were withdrawn from the upper valley",
            "after suffering heavy losses",
        ],
    ),
    "two clauses": (
        "The eastern levee broke on Monday, but the western levee held all night.",
        ["The eastern levee broke on Monday", "the western levee held all night"],
    ),
    "one subject, two verbs": (
        "The pilots flew with few maps and rarely stopped to rest.",
        ["The pilots flew with few maps", "rarely stopped to rest"],
    ),
    "two verbs that say no more": (
        "The pilots sang and slept in the upper valley.",
        ["The pilots sang and slept in the upper valley"],
    ),
    "two things asked": (
        "The mayor told shopkeepers to keep their shutters down and call the guard.",
        [
            "The mayor told shopkeepers to keep their shutters down",
            "call the guard",
        ],
    ),
    "one subject, two acts": (
        "The slide killed 59 people and injured more than 500 in the upper valley.",
        [
            "The slide killed 59 people",
            "injured more than 500 in the upper valley",
        ],
    ),
    "one passive, two acts": (
        "Thirty people were injured in the slide and taken to hospital in Brod.",
        [
            "Thirty people were injured in the slide",
            "taken to hospital in Brod",
        ],
    ),
    "what came of it": (
        "A slide hit the camp, killing nine miners and burying twenty others.",
        [
            "A slide hit the camp",
            "killing nine miners",
            "burying twenty others",
        ],
    ),
    "how it went": (
        "The pilots flew at night, resting rarely.",
        ["The pilots flew at night, resting rarely"],
    ),
    "what there is no sign of": (
        "Police found no evidence that the levee had leaked before the storm.",
        ["Police found no evidence that the levee had leaked before the storm"],
    ),
    "who is linked": (
        "Police found no sign that anyone linked to the yard had opened the levee.",
        ["no sign that anyone linked to the yard had opened the levee"],
    ),
    "a participle": (
        (
            "Some 900 miners sent to the upper galleries last autumn have come home "
            "safely."
        ),
        [
            (
                "Some 900 miners sent to the upper galleries last autumn have come "
                "home safely"
            ),
            "Some 900 miners sent to the upper galleries last autumn",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CUT.values(), ids=CUT)
def test_find_cuts_a_sentence_at(text: str, expected: list[str]) -> None:
    """Clauses, circumstances and each act of one subject are claims."""
    assert words(text) == expected


def test_who_is_asked_does_it() -> None:
    """Whom a verb asks is the subject of what it asks, not who asks."""
    (claim,) = found(plain("The mayor urged the miners to leave the upper valley."))
    assert claim.subject == ("miner",)


SUPPORTS = {
    "asserted": (
        "Police said the levee broke at dawn on Monday.",
        Support.ASSERTS,
        False,
    ),
    "negated": (
        "Police said the levee has not broken since Monday.",
        Support.ASSERTS,
        True,
    ),
    "no sign of it": (
        "Police found no sign that the levee had broken.",
        Support.ASSERTS,
        True,
    ),
    "no finding of it": (
        "Police did not find evidence that the levee broke at dawn.",
        Support.ASSERTS,
        True,
    ),
    "a sign of it": (
        "Police found evidence that the levee broke at dawn.",
        Support.ASSERTS,
        False,
    ),
    "possible": (
        "Police said the levee may break again on Monday.",
        Support.REPORTS_POSSIBLE,
        False,
    ),
    "so from a day on": (
        "Police said the levee was not closed until Monday morning.",
        Support.ASSERTS,
        False,
    ),
    "denied": (
        "The minister denied that the levee had broken on Monday.",
        Support.DENIES,
        False,
    ),
    "inferred": (
        "Police said the levee was likely forced open on Monday.",
        Support.INFERS,
        False,
    ),
}


@pytest.mark.parametrize(
    ("text", "support", "negated"), SUPPORTS.values(), ids=SUPPORTS
)
def test_find_tells_how_sure_a_claim_is(
    text: str, support: Support, negated: bool
) -> None:
    """A claim is asserted, possible, inferred or denied, and may be a negative one."""
    (claim,) = found(plain(text))

    assert (claim.support, claim.negated) == (support, negated)


def test_find_looks_past_verbs_that_only_lead_up() -> None:
    """To appear to have been withdrawn is about a withdrawal."""
    (claim,) = found(plain("The crews seem to have been pulled back to the valley."))

    assert claim.predicate == "pull back"
    assert claim.subject == ("crew",)


def test_find_gives_a_pronoun_the_subject_before() -> None:
    """They' is whoever the claim before was about."""
    first, second = found(
        plain(
            "The pilots flew north on Friday.\n\nThey have not been seen for two weeks."
        )
    )

    assert second.subject == first.subject == ("pilot",)


def test_find_marks_what_leads() -> None:
    """The headline and the first sentence are what a report leads with."""
    document = plain(
        "The levee broke on Monday. Rain is forecast for the whole week.",
        headline="Levee breaks after days of rain",
    )

    leading = [claim.leading for claim in found(document)]

    assert leading[0]
    assert not leading[-1]


def test_a_condition_is_not_asserted() -> None:
    """What something else hangs on may never be so: it is no claim of its own."""
    text = "Work may begin once the levee has been opened or after the river has sunk."
    document = plain(text)

    (whole,) = found(document)

    assert document[whole.span] == text.rstrip(".")
    assert whole.support is Support.REPORTS_POSSIBLE


def test_what_came_about_is_no_condition() -> None:
    """Of what is over, both the one and what it waited for are told."""
    text = "Ada Ruiz said work began once the levee had been opened again."
    supports = [claim.support for claim in found(plain(text))]

    assert supports == [Support.ASSERTS, Support.ASSERTS]


@pytest.mark.parametrize("cue", ["expects", "predicts", "fears"])
def test_what_is_expected_is_not_asserted(cue: str) -> None:
    """Who fears a flood did not tell of one."""
    (claim,) = found(plain(f"Ada Ruiz {cue} that the levee breaks."))

    assert claim.support is Support.REPORTS_POSSIBLE


def test_what_nobody_knows_is_not_asserted() -> None:
    """That it is unclear whether something is so does not support that it is."""
    text = (
        "It is unclear whether the levee was opened in May, the mayor, Ada Ruiz, said."
    )
    opened = next(c for c in found(plain(text)) if c.predicate == "open")

    assert opened.support is Support.DOUBTS


WANTED = {
    "ordered": ("Ada Ruiz ordered the bank to hide the report.", "hide"),
    "leaned on": ("Ada Ruiz leaned on the bank to hide the report.", "hide"),
    "only done": ("Ada Ruiz helped the bank to hide the report.", ""),
}


@pytest.mark.parametrize(("text", "goal"), WANTED.values(), ids=WANTED)
def test_a_claim_holds_what_is_wanted(text: str, goal: str) -> None:
    """So that an order and a plea for one thing meet."""
    (claim,) = found(plain(text))

    assert claim.sought == goal


NAMED = {
    "a bare noun": ("Police took the captain into custody.", "take custody"),
    "a noun with an article": ("Police took the captain to the harbour.", "take"),
    "what is opened": ("Police opened a large inquiry on Monday.", "inquiry"),
    "a gate that is opened": ("Police opened the large gate on Monday.", "open"),
    "a particle": ("Police took the captain back to port.", "take back"),
}


@pytest.mark.parametrize(("text", "predicate"), NAMED.values(), ids=NAMED)
def test_an_empty_verb_goes_by_its_bare_noun(text: str, predicate: str) -> None:
    """What somebody is taken into says what happened."""
    (claim,) = found(plain(text))

    assert claim.predicate == predicate
