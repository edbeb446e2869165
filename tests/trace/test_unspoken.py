"""Mentions of those who say nothing where they are named."""

import pytest

from sayso.core.account import SourceKind
from sayso.trace.parties import mentions
from stage import Says, account, body

SILENT = {
    "a name": ("Oster Yard did not respond.", "Oster Yard", "organisation"),
    "a name with an aside": (
        "Oster, the owner, had no comment.",
        "Oster",
        "organisation",
    ),
    "a noun": ("The company declined to comment.", "The company", "organisation"),
    "an office": ("His spokesman did not answer.", "His spokesman", "person"),
    "a pronoun": ("She would not say whether it sank.", "She", "person"),
    "a second clause": ("It sank, but Oster kept silent.", "Oster", "organisation"),
}
NOBODY = (
    "Many did not respond.",
    "The boat did not return the calls.",
    "Boats did not respond. The boats sank.",
    "Police did not respond.",
    "Reuters did not comment.",
)


@pytest.mark.parametrize(("text", "who", "kind"), SILENT.values(), ids=SILENT)
def test_silent(text: str, who: str, kind: str) -> None:
    """Who has not answered is somebody, by name, by noun or by pronoun."""
    made = account(text, {})

    (found,) = mentions(made)

    assert (made.document[found.span], found.kind) == (who, SourceKind(kind))


def test_both_of_a_pair() -> None:
    """Neither of two has answered."""
    made = account("Neither Oster nor Brodvik has commented.", {})

    assert [made.document[m.span] for m in mentions(made)] == ["Oster", "Brodvik"]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    """A common noun with a capital, or an outlet, is no party that is silent."""
    assert not mentions(account(text, {}))


INTRODUCED = {
    "a full name before": ("Tessa Ruiz will not hear of it.", "Tessa Ruiz"),
    "a word of grammar": ("But Ruiz will not hear of it.", None),
    "a title": ("Senator Ruiz will not hear of it.", "Senator Ruiz"),
    "a common word": ("Keepers Ruiz met. The keepers left.", None),
}


@pytest.mark.parametrize(("text", "full"), INTRODUCED.values(), ids=INTRODUCED)
def test_introduced(text: str, full: str | None) -> None:
    """Whom a report later quotes by the last name it may name in full before."""
    made = account(
        f"{text}\n[x:It sank], [a:Ruiz] said.", {"a": body("Ruiz")}, [Says("x", ("a",))]
    )
    names = [made.document[m.span] for m in mentions(made)]

    assert names == ([full, "Ruiz"] if full else ["Ruiz"])


def test_a_state_as_an_adjective_does_not_act() -> None:
    """An adjective names no state that acts."""
    assert not mentions(account("The U.S. officials sank it.", {}))
    assert mentions(account("The U.S. sank it.", {}))
