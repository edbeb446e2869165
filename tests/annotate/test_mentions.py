"""Phrases that stand for somebody or something that can speak."""

import pytest

from factory import plain
from sayso.annotate import language
from sayso.annotate.gathering import gathered
from sayso.annotate.mentions import folded, mention
from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document


def subject(text: str) -> tuple[Document, Mention | None]:
    """The mention that is the subject of the first verb of *text*."""
    document = plain(text)
    ((passage,),) = language.passages([document])
    head = next(t for t in passage.doc if t.dep_ in ("nsubj", "nsubjpass"))
    return document, mention(passage, head)


PHRASES = {
    "a person's name": ("Ada Ruiz said so.", SourceKind.PERSON, "Ada Ruiz", []),
    "title and name": ("Col. Ada Ruiz said so.", SourceKind.PERSON, "Ada Ruiz", []),
    "name and office": (
        "Ada Ruiz, a spokesperson for the River Guard, said so.",
        SourceKind.PERSON,
        "Ada Ruiz",
        ["River Guard"],
    ),
    "office and name": (
        "Kenyan President Mara Oyelaran said so.",
        SourceKind.PERSON,
        "Mara Oyelaran",
        ["Kenyan"],
    ),
    "an unnamed group": (
        "Unnamed French and U.S. officials said so.",
        SourceKind.GROUP,
        None,
        ["French", "U.S."],
    ),
    "an unnamed office": (
        "A Pentagon spokesman said so.",
        SourceKind.PERSON,
        None,
        ["Pentagon"],
    ),
    "an agency by its name": (
        "The Yonhap news agency said so.",
        SourceKind.AGENCY,
        "Yonhap",
        [],
    ),
    "a paper": ("The New York Times said so.", SourceKind.OUTLET, "New York Times", []),
    "a paper by description": (
        "The American newspaper said so.",
        SourceKind.OUTLET,
        None,
        ["American"],
    ),
    "a state's service": (
        "Norway's National Water Office (NWO) said so.",
        SourceKind.ORGANISATION,
        "National Water Office",
        ["Norway"],
    ),
    "a document": ("The report said so.", SourceKind.DOCUMENT, None, []),
}


@pytest.mark.parametrize(
    ("text", "kind", "name", "whose"), PHRASES.values(), ids=PHRASES
)
def test_mention_reads(
    text: str, kind: SourceKind, name: str | None, whose: list[str]
) -> None:
    """A phrase gives its kind, the name in it, and for whom it speaks."""
    document, found = subject(text)

    assert found is not None
    assert (found.kind, found.name and document[found.name]) == (kind, name)
    assert [document[span] for span in found.affiliation] == whose


@pytest.mark.parametrize(
    "text", ["The bridge fell.", "The move came late.", "Nothing fell."]
)
def test_mention_is_none_for_what_cannot_speak(text: str) -> None:
    """Things and events say nothing."""
    assert subject(text)[1] is None


def test_mention_knows_a_body_from_several() -> None:
    """Police is one body; officials are several, and so are "they"."""
    texts = ("Police said so.", "Officials said so.", "They said so.")
    found = [subject(text)[1] for text in texts]

    assert [m.plural for m in found if m] == [False, True, True]
    assert found[2] is not None
    assert found[2].form is Form.PRONOUN


def test_gathered_leaves_out_lone_capitals() -> None:
    """One capital word is taken for a person only where a full name has it."""
    document = plain("Ada Ruiz met Odo Lind in Harrow. Ruiz left.")
    (passages,) = language.passages([document])

    names = [document[m.span] for m in gathered(passages, [])]

    assert "Ruiz" in names
    assert "Harrow" not in names


def test_folded_drops_article_and_case() -> None:
    """A name is compared without its article, case and possessive."""
    assert folded("The Daily  Post’s") == "daily post"
