"""Unnamed sources that two reports describe otherwise."""

from collections.abc import Mapping, Sequence

import pytest

from sayso import trace
from sayso.core.account import Account, Status
from stage import Says, Told, account, group, one, outlet, somebody

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
    said = ("Norland could send more ferries to the harbour", "Rain fell")
    found = trace.lineage(
        tuple(
            report(
                f"[x:{said[number and not same]}], [a:the Post] wrote, "
                f"citing [b:{phrase}].",
                {"a": POST, "b": each},
                [Says("x", ("a", "b"))],
                number,
            )
            for number, (each, phrase) in enumerate(((told, text), (other, words)))
        )
    )
    unnamed = [s for s in found.sources if s.through]

    assert len(unnamed) == (2 if same else 1)


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


@pytest.mark.parametrize(("count", "sources"), [("410", 1), ("310", 2), ("2031", 2)])
def test_twins_give_one_count(count: str, sources: int) -> None:
    """One paper's port official and harbour official, who tell of 410 people."""
    first = "2031" if count == "2031" else "410"
    told = (
        (f"some {first} people were on board", "an official of the port"),
        (f"{count} people stood on board", "an unnamed harbour official"),
    )
    found = trace.lineage(
        tuple(
            report(
                f"[x:{words}], [a:the Post] wrote, citing [b:{phrase}].",
                {"a": POST, "b": somebody("official")},
                [Says("x", ("a", "b"))],
                number,
            )
            for number, (words, phrase) in enumerate(told)
        )
    )

    assert len([s for s in found.sources if s.through]) == sources
