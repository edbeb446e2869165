"""Phrases that stand for somebody or something that can speak."""

import pytest

from factory import plain
from sayso.annotate import language
from sayso.annotate.gathering import gathered
from sayso.annotate.mentions import folded, mention
from sayso.annotate.names import abbreviated
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
    "a name before a longer one": (
        "Ada Ruiz, former envoy to Brod under the Otto V. Lind government, said so.",
        SourceKind.PERSON,
        "Ada Ruiz",
        ["Brod", "Otto V. Lind"],
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
    "letters": ("Leaked e-mails show so.", SourceKind.DOCUMENT, None, []),
    "letters and people": (
        "Old e-mails and officials said so.",
        SourceKind.GROUP,
        None,
        [],
    ),
    "one of several": ("One of the officials said so.", SourceKind.PERSON, None, []),
    "two of several": ("Two of the officials said so.", SourceKind.GROUP, None, []),
    "no outlet without capital": ("The diplomat said so.", SourceKind.PERSON, None, []),
    "a document": ("The report said so.", SourceKind.DOCUMENT, None, []),
    "a summary": ("The summary said so.", SourceKind.DOCUMENT, None, []),
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


def test_gathered_takes_no_place_for_a_body() -> None:
    """One word where places stand is a place; a part of a longer name is no name."""
    document = plain(
        "He spoke in Tarvik. The memo quoted by the Tarvik Sextant speaks of four."
    )
    (passages,) = language.passages([document])

    names = {document[m.span] for m in gathered(passages, [])}

    assert "Tarvik" not in names
    assert "the Tarvik Sextant" in names


def test_gathered_takes_a_name_with_its_post() -> None:
    """A minister is one person, also where nothing is said by him."""
    document = plain("The board is suing Ports Minister Ada Ruiz over a lost ferry.")
    (passages,) = language.passages([document])

    names = [document[m.span] for m in gathered(passages, [])]

    assert "Ports Minister Ada Ruiz" in names
    assert "Ports" not in names


def test_gathered_leaves_out_the_end_of_a_longer_name() -> None:
    """A ship called after a town is not the town, nor a body of its name."""
    names = {}
    for text in ("The Star of Harrow Lines sank.", "Officials of Harrow Lines left."):
        document = plain(text)
        (passages,) = language.passages([document])
        names[text] = [document[m.span] for m in gathered(passages, [])]

    first, second = names.values()
    assert not any("Harrow" in name and "Star" not in name for name in first)
    assert any("Harrow Lines" in name for name in second)


@pytest.mark.parametrize(
    "name",
    [
        "The Daily  Post’s",
        "“Daily Post”",
        "“ Daily Post ”",
        "the Daily Post. ",
        "DAILY POST,",
    ],
)
def test_folded_drops_article_and_case(name: str) -> None:
    """A name is compared without its article, its case and the marks around it."""
    assert folded(name) == "daily post"


# Each: a text, the initials of the outlets that it names.
ABBREVIATED = {
    "one": ("as the Harrow Gazette wrote", {"HG"}),
    "two": ("The Callen Tribune and the Brod Valley Post", {"CT", "BVP"}),
    "no outlet": ("the Harrow Guards", set()),
    "one word": ("the Gazette", set()),
    "over a line": ("in Harrow\nGazette wrote", set()),
    "over blanks": ("the Harrow  Gazette", {"HG"}),
    "nothing": ("", set()),
}


@pytest.mark.parametrize(("text", "expected"), ABBREVIATED.values(), ids=ABBREVIATED)
def test_outlets_may_be_called_by_their_initials(text: str, expected: set[str]) -> None:
    """Those whose names say that they are outlets, without their article."""
    assert abbreviated(text) == expected


@pytest.mark.parametrize(
    ("named", "kind"),
    [("Harrow Gazette", SourceKind.OUTLET), ("Harrow Gate", SourceKind.ORGANISATION)],
)
def test_mention_knows_an_outlet_by_its_initials(named: str, kind: SourceKind) -> None:
    """Initials are an outlet's only where the report names such an outlet."""
    document = plain(f"Odo Kern likes the {named}.\n\nThe HG said so.")
    passage = next(language.passages([document]))[1]
    head = next(t for t in passage.doc if t.text == "HG")

    found = mention(passage, head)

    assert found is not None
    assert found.kind is kind
    assert found.name is not None
    assert document[found.name] == "HG"


def test_mention_knows_a_pronoun_that_is_an_object() -> None:
    """Who was quoted as "him" is he."""
    ((passage,),) = language.passages([plain("The Guardian quoted him.")])
    him = next(t for t in passage.doc if t.lower_ == "him")

    found = mention(passage, him)

    assert found is not None
    assert (found.form, found.head) == (Form.PRONOUN, "he")
