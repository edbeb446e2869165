"""Tests of read.letters: what of a mail's text is said, passed on, quoted, signed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid import STORY
from sayso.core.document import Kind
from sayso.read.letters import letter

TEXT = "\n\n".join(STORY)
HEAD = "From: Harrow Gazette <n@harrow.example>\nDate: 3 March 2031\nSubject: It fell\n"
QUOTED = "\n".join(f"> {row}" for row in f"{HEAD}To: us\n\n{TEXT}".split("\n"))
OUTLOOK = HEAD.replace("Date", "Sent").replace("Subject", "To: us\nSubject")

FORWARDS = {
    "Gmail": f"FYI\n\n---------- Forwarded message ---------\n{HEAD}\n\n{TEXT}",
    "Outlook": f"See 3.\n\n{'_' * 32}\n{OUTLOOK}\n{TEXT}",
    "Original": f"See 3.\n-----Original Message-----\n{OUTLOOK}\n{TEXT}",
    "Apple": f"Hm.\n\nBegin forwarded message:\n\n{QUOTED}",
    "no line": f"Look at this.\n\n{OUTLOOK}\n{TEXT}",
    "pages": f"Hm.\n\n{'_' * 32}\n" + HEAD.replace("\n", "\n\n") + TEXT,
    "bold": f"Hm.\n\n{'_' * 32}\n*From:* Harrow Gazette <n@harrow.example>\n"
    f"*Sent:* 3 March 2031\n*Subject:* It fell\n\n{TEXT}",
    "twice": f"Hm.\n\n---- Forwarded message ----\nFrom: Ben <b@x.example>\n"
    f"Date: 4 March 2031\n\nSee.\n\n---- Forwarded message ----\n{HEAD}\n{TEXT}",
}


def said(text: str) -> str:
    """What is the mail's own text, without what has a kind."""
    return "\n".join(words for kind, words in letter(text).parts if kind is None)


@pytest.mark.parametrize("text", FORWARDS.values(), ids=FORWARDS)
def test_what_is_passed_on_is_the_text(text: str) -> None:
    """The innermost mail is the report, and its head tells whose."""
    found = letter(text)

    assert said(text) == TEXT
    assert found.passed_on
    assert found.head == {
        "From": "Harrow Gazette <n@harrow.example>",
        "Date": "3 March 2031",
        "Subject": "It fell",
    }


def test_an_answer_is_the_text() -> None:
    """What it answers is quoted, and nothing that the writer says."""
    own = "The mayor told me this morning that fourteen people are missing. " * 5
    text = f"{own}\n\nOn Mon, 3 Mar 2031 at 08:00, Ben Okafor\n<b@x.example> wrote:\n"
    text += "> Did 12 die?\n> Ben\n"
    found = letter(text)

    assert said(text) == own
    assert not found.passed_on
    assert [kind for kind, _ in found.parts[1:]] == [Kind.DUPLICATE] * 4


def test_answers_between_the_lines() -> None:
    """Each quoted line is told apart from the answer below it."""
    found = letter("> Did 12 die?\nNo, the mayor says.\n> Who was hurt?\nTwo boys.\n")

    assert said("> Did 12 die?\nNo, the mayor says.\n") == "No, the mayor says."
    assert [kind for kind, _ in found.parts] == [Kind.DUPLICATE, None] * 2


def test_a_note_above_a_quotation() -> None:
    """Where a few words stand above a long quotation, that is what is passed on."""
    quoted = "\n".join(f"> {row}" for row in TEXT.split("\n"))
    found = letter(f"FYI\n\nOn Mon, 3 Mar 2031 at 08:00, Ben Okafor wrote:\n{quoted}")

    assert [words for kind, words in found.parts if kind is None] == [TEXT]
    assert found.head == {"From": "Ben Okafor", "Date": "Mon, 3 Mar 2031 at 08:00"}


@pytest.mark.parametrize("mark", ["", "> "], ids=["led", "led within"])
def test_an_answer_to_talk(mark: str) -> None:
    """A few words above a few words that are quoted are what the writer says."""
    quoted = f"{mark}On Mon, Ben wrote:\n> At noon? They say that it fell, by the way."
    found = letter(f"Fine, at noon.\n\n{quoted}\n")

    assert [words for kind, words in found.parts if kind is None] == ["Fine, at noon."]
    assert [kind for kind, _ in found.parts[1:]] == [Kind.DUPLICATE] * 2
    assert not found.passed_on


# fmt: off
BELOW = {
    "signature":    "-- \nAda Ruiz\nTel 555 1234",
    "drawn":        "___\nAda Ruiz\nTel 555 1234",
    "phone":        "Sent from my iPhone",
    "Outlook":      "Get Outlook for iOS<https://x.example>",
    "confidential": "This e-mail and its 2 attachments are confidential.\nDelete it.",
    "notice":       "CONFIDENTIALITY NOTICE: for 3 people only.",
    "newsletter":   "Unsubscribe | Manage preferences | Privacy policy",
    "browser":      "View this email in your browser",
    "address":      "Click here to unsubscribe: https://x.example/u?id=12",
}
# fmt: on


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_what_stands_below(below: str) -> None:
    """Signatures, notices and services of newsletters are kept, and are no text."""
    found = letter(f"{TEXT}\n\n{below}\n")

    assert said(f"{TEXT}\n\n{below}\n") == TEXT
    assert "\n".join(words for kind, words in found.parts[1:]) == below.replace(
        " \n", "\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "From: the mayor\n\nIt fell on Tuesday, the police said.",
        "The minister wrote:\n\nIt will not be built again.",
        "It fell.\n---\nIt was built in 1931, the police said, and looked at in 1950.",
        "He can unsubscribe from the list, she said.",
    ],
)
def test_what_only_looks_so(text: str) -> None:
    """A story may have words like a mail's."""
    assert "".join(said(text).split())[-20:] == "".join(text.split())[-20:]


pieces = st.sampled_from(
    [
        "> ",
        "-- \n",
        "\n",
        "From: a\n",
        "Date: b\n",
        "On 3 Mar 2031, A wrote:\n",
        "x ",
        "_" * 32,
    ]
)


@given(st.lists(pieces, max_size=40).map("".join) | st.text())
def test_nothing_is_lost(text: str) -> None:
    """Every word of the text is in a part, but for marks of quotation."""
    kept = "".join(words for _, words in letter(text).parts)

    assert "".join(kept.replace(">", "").split()) == "".join(
        text.replace(">", "").split()
    )
