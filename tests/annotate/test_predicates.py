"""The main word of a claim: past all that only leads up to what happened."""

import pytest

from annotate.test_claims import found
from factory import plain
from sayso.annotate import claims, language
from sayso.core.account import Claim

# Each: a sentence, the predicate of its first claim, the word itself.
# fmt: off
PREDICATES = {
    "the verb": (
        "The miners left the lower gallery at noon.", "leave", "left"),
    "a verb that carries its object": (
        "The miners suffered heavy losses in the lower gallery.", "loss", "losses"),
    "another": (
        "The guards launched a raid on the harbour office.", "raid", "raid"),
    "a ban that is imposed": (
        "The council imposed a ban on night ferries in Brod.", "ban", "ban"),
    "an appeal that is lodged": (
        "The miners lodged an appeal against the order.", "appeal", "appeal"),
    "one whose object is somebody": (
        "The divers faced soldiers near the wreck on Monday.", "face", "faced"),
    "one that is denied": (
        "The miners did not suffer heavy losses in the gallery.", "suffer", "suffer"),
    "one without an object": (
        "The miners suffered badly in the lower gallery.", "suffer", "suffered"),
    "a series of": (
        "The cause was a series of landslides near the village.",
        "landslide", "landslides"),
    "an act of": (
        "The fire was an act of sabotage by a rival yard.", "sabotage", "sabotage"),
    "a herd of": (
        "It was a herd of goats on the upper pasture.", "herd", "herd"),
    "a cause": (
        "Heavy rain was the cause of the flood in Brod.", "rain", "rain"),
    "a reason": (
        "A strike by the pilots is the main reason for the closure.",
        "strike", "strike"),
    "one of the reasons": (
        "A strike is one of the reasons for the closure of the port.",
        "strike", "strike"),
    "no cause": (
        "Heavy rain was the talk of the town in Brod.", "talk", "talk"),
    "behind a dash": (
        "It is a routine measure – a pause of the night ferry.", "pause", "pause"),
    "behind a comma": (
        "This is a routine measure, a halt of the night ferry to Oster.",
        "measure", "measure"),
    "behind a preposition": (
        "The road to Brod closed amid a series of landslides.", "close", "closed"),
}
# fmt: on


@pytest.mark.parametrize(("text", "named", "head"), PREDICATES.values(), ids=PREDICATES)
def test_the_predicate_is_what_happened(text: str, named: str, head: str) -> None:
    """Its lemma is told, and where it stands."""
    document = plain(text)

    first, *_ = found(document)

    assert first.head is not None
    assert (first.predicate, document[first.head]) == (named, head)


HEADLINES = {
    "a participle": ("Convoys Halted Below Orris Dam", "halt", ("convoy",)),
    "a verb": ("Orris Halts Its Convoys", "halt", ("orris",)),
    "a verb that may be a noun": (
        "Council Stops Convoys Near Orris",
        "stop",
        ("council",),
    ),
    "what is done to whom": (
        "Night Ferries Halted Until Spring",
        "halt",
        ("night", "ferry"),
    ),
}
BODY = "The convoys of Orris and the night ferries were halted on Monday until spring."


@pytest.mark.parametrize(
    ("headline", "named", "subject"), HEADLINES.values(), ids=HEADLINES
)
def test_a_headline_has_a_verb(
    headline: str, named: str, subject: tuple[str, ...]
) -> None:
    """In title case, too, and though it is a participle without an auxiliary."""
    first, *_ = found(plain(BODY, headline=headline))

    assert (first.predicate, first.subject) == (named, subject)
    assert first.leading


NEGATED = {
    "nobody": ("Nobody met the convoy at the harbour gate.", True),
    "nothing": ("Nothing was seen of the convoy at the gate.", True),
    "none of": ("None of the boats reached the harbour gate.", True),
    "an object": ("The convoy met nobody at the harbour gate.", True),
    "no": ("The convoy reached no harbour on Monday.", True),
    "no losses": ("The miners suffered no losses in the lower gallery.", True),
    "somebody": ("Somebody met the convoy at the harbour gate.", False),
}


@pytest.mark.parametrize(("text", "negated"), NEGATED.values(), ids=NEGATED)
def test_whoever_is_nobody_denies_it(text: str, *, negated: bool) -> None:
    """Whether the subject or the object is nobody, the claim is a negative one."""
    first, *_ = found(plain(text))

    assert first.negated is negated


def acts(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Predicate, subject and main word of each claim of *text*."""
    document = plain(text)
    return [
        (each.predicate, each.subject, document[each.head])
        for each in found(document)
        if each.head is not None
    ]


# Each: a sentence after "The night ferry was halted on Monday.", what it is about.
TAKEN_UP = {
    "this": ("This could happen again in the spring.", "halt"),
    "it": ("It occurred at noon near the old pier.", "halt"),
    "another verb": ("It returned at noon to the old pier.", "return"),
    "another subject": ("A wreck happened at noon near the pier.", "happen"),
}


@pytest.mark.parametrize(("text", "named"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_what_happened_is_what_was_told_before(text: str, named: str) -> None:
    """“This could happen” is about the act of the claim before, and its subject."""
    first, second = acts(f"The night ferry was halted on Monday. {text}")

    assert second[0] == named
    if named == "halt":
        assert second == first == ("halt", ("night", "ferry"), "halted")


def test_what_happened_first_is_about_nothing() -> None:
    """Where nothing stands before, the verb is all there is."""
    ((named, _, head),) = acts("It happened at noon near the old pier.")

    assert (named, head) == ("happen", "happened")


def test_every_claim_has_its_main_word() -> None:
    """It stands in the claim's own report, and is a word."""
    document = plain(
        "Ada Ruiz said the miners suffered losses, and nobody met them. Rain fell in "
        "Brod amid a series of landslides.\n\nThis could happen again, Voss warned.",
        headline="Miners Suffer Losses After Landslide",
    )
    told: list[Claim] = found(document)

    assert len(told) >= 5
    assert all(each.head and document[each.head].isalpha() for each in told)


def test_claims_of_nothing_are_none() -> None:
    """A report without words has no claims."""
    (passages,) = language.passages([plain(" ")])

    assert not claims.find(passages, [], claims.Findings([], [], []))
