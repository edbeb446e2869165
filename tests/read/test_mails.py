"""Tests of read.mails: whose words a mail has, and what hangs on it."""

from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid import STORY
from sayso.core.errors import Unreadable
from sayso.read import mails
from sayso.read.reports import Place, stated_report
from sayso.read.stated import Stated

TEXT = "\n\n".join(STORY)
PAGE = f"<html><body><p>{'</p><p>'.join(STORY)}</p></body></html>"
ARTICLE = f"Bridge falls\n\nBy Ben Okafor\n\n2 March 2031\n\n{TEXT}"


def mail(text: str = TEXT, page: str = "", **head: str) -> EmailMessage:
    """A mail of that *text*, with fields of the *head* as they are given."""
    made = EmailMessage()
    given = {
        "From": "Ada Ruiz <ada@mail.example>",
        "Date": "Tue, 04 Mar 2031 23:30:00 -0500",
        "Subject": "Look",
        "Message-ID": "<1@mail.example>",
    }
    for name, words in (given | head).items():
        made[name.replace("_", "-")] = words
    made.set_content(text)
    if page:
        made.add_alternative(page, subtype="html")
    return made


def stated(message: EmailMessage | bytes) -> Stated:
    """What the first report in a mail states."""
    raw = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
    _, found = next(iter(mails.mail(raw, "a.eml")))
    assert isinstance(found, Stated)
    return found


def body(message: EmailMessage | bytes) -> str:
    """The mail's text, without what is set aside of it."""
    return "\n\n".join(words for kind, words in stated(message).parts if kind is None)


SENDERS = {
    "a paper": ("The Harrow Gazette <n@harrow.example>", "The Harrow Gazette", ()),
    "its writer": ("Ada Ruiz at Harrow Gazette <a@x.example>", "Harrow Gazette", ()),
    "known": ("Newsroom <alerts@reuters.com>", "Reuters", ()),
    "a person": ("Ada Ruiz <ada@mail.example>", None, ("Ada Ruiz",)),
    "nobody": ("x@mail.example", None, ()),
    "marked": ("\"'Ada Ruiz'\" <ada@mail.example>", None, ("Ada Ruiz",)),
}


@pytest.mark.parametrize(("sender", "outlet", "byline"), SENDERS.values(), ids=SENDERS)
def test_senders(sender: str, outlet: str | None, byline: tuple[str, ...]) -> None:
    """A mail is an outlet's or a person's."""
    found = stated(mail(From=sender))

    assert (found.outlet, found.byline) == (outlet, byline)


def test_a_list_has_a_name() -> None:
    """Whoever sends to subscribers is an outlet by the name that it gives itself."""
    found = stated(mail(From="Bridge Brief <b@x.example>", List_Unsubscribe="<u>"))

    assert found.outlet == "Bridge Brief"


def test_the_head() -> None:
    """The subject is the headline, and the day is that where it was sent."""
    found = stated(mail(Subject="Fwd: [desk] RE: It fell"))

    assert (found.title, found.date) == ("It fell", "4 March 2031")


def test_what_an_article_says_of_itself_wins() -> None:
    """A mail in which an article was pasted tells neither its day nor its writer."""
    found = stated(mail(ARTICLE))
    document = stated_report(Place(0, "a.eml", ""), found)

    assert (found.date, found.byline) == (None, ())
    assert str(document.published.interval.min) == "2031-03-02"
    assert document.title == "Bridge falls"
    assert document.byline == ("Ben Okafor",)


def test_what_is_forwarded_has_its_own_head() -> None:
    """Outlet, day and headline are those of the mail that is passed on."""
    head = "From: Harrow Gazette <n@h.example>\nDate: 3 March 2031\nSubject: It fell\n"
    found = stated(mail(f"FYI\n\n--- Forwarded message ---\n{head}\n{TEXT}"))

    assert (found.outlet, found.title, found.date) == (
        *("Harrow Gazette", "It fell", "3 March 2031"),
    )
    assert found.byline == ()


def test_what_is_passed_on_without_a_day_appeared_before() -> None:
    """The mail's own day is the last on which what it quotes can have appeared."""
    quoted = "\n".join(f"> {row}" for row in TEXT.split("\n"))
    found = stated(mail(f"FYI\n\nBen wrote:\n{quoted}"))
    published = stated_report(Place(0, "a.eml", ""), found).published

    assert (found.date, found.fetched) == (None, "2031-03-04")
    assert (published.interval.min, str(published.interval.max)) == (None, "2031-03-04")


@pytest.mark.parametrize("style", ["display: none", "color:red;max-height:0px"])
def test_what_a_page_hides_is_not_said(style: str) -> None:
    """The words that only a list of mails shows are no part of the mail."""
    hidden = f'<div style="{style}"><p>Twelve are dead</p></div>'

    assert body(mail("", PAGE.replace("<body>", f"<body>{hidden}"))) == TEXT
    assert "Twelve" in body(mail("", PAGE.replace("<body>", "<p>Twelve</p>")))


def test_text_and_page() -> None:
    """The text is read, unless it is only an excuse for the page."""
    assert body(mail(TEXT, "<p>other</p>")) == f"{TEXT}\n"[:-1]
    assert body(mail("Your program cannot show this.", PAGE)) == TEXT


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "koi8-r", "no-such"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_encodings(charset: str, encoding: str) -> None:
    """Letters come through, whatever the mail claims to be written in."""
    known = "cp1252" if charset in ("iso-8859-1", "no-such") else charset
    words = "“It fell,” she said" if known == "cp1252" else "Она упала"
    made = EmailMessage()
    made["From"], made["Message-ID"] = "a@b.example", "<1@b.example>"
    made.set_content(words.encode(known), "text", "plain", cte=encoding)
    made.set_param("charset", charset)
    (_, found), *_ = mails.mail(made.as_bytes(), "a.eml")

    assert isinstance(found, Unreadable | Stated)
    told = mails._text(made)  # noqa: SLF001 - another language is no report
    assert told.strip() == words


def test_soft_line_ends() -> None:
    """Lines that a mail program broke are whole again."""
    raw = (
        b"From: a@b.example\nMessage-ID: <1>\nContent-Type: text/plain; format=flowed\n"
    )
    flowed = (
        b"\nThe bridge in Harrow fell \ninto the river on Tuesday, \nshe said.\nYes.\n"
    )

    assert body(raw + flowed) == (
        "The bridge in Harrow fell into the river on Tuesday, she said.\nYes."
    )


def test_attachments_are_named() -> None:
    """Files that hang on a mail are told by name and kind; mails are read."""
    outer, inner = mail(), mail(Subject="It fell again")
    outer.add_attachment(b"x", "image", "png", filename="brücke.png")
    outer.add_attachment(TEXT, filename="story.txt")
    outer.add_attachment(inner)
    found = list(mails.mail(outer.as_bytes(policy=SMTP), "a.eml"))

    assert [name for name, _ in found] == [
        *("a.eml", "a.eml, brücke.png", "a.eml, story.txt", "a.eml, attached mail 3"),
    ]
    assert [type(each) for _, each in found] == [Stated, Unreadable, Unreadable, Stated]
    assert "image/png" in str(getattr(found[1][1], "reason", ""))


def test_a_box_of_mails() -> None:
    """Each mail in a box has its number; quoted "From" at a line's start is text."""
    text = f"{TEXT}\n\nFrom here on it was shut, she said.\n"
    one = mail(text).as_bytes(unixfrom=False).replace(b"\nFrom here", b"\n>From here")
    raw = b"".join(b"From a@b Tue Mar  4 09:12:00 2031\n" + one + b"\n" for _ in "ab")

    assert mails.is_box(raw)
    (first, found), (second, _) = mails.box(raw, "a.mbox")
    assert (first, second) == ("a.mbox#1", "a.mbox#2")
    assert isinstance(found, Stated)
    assert "\nFrom here on" in found.text


def test_mail_is_told_from_text() -> None:
    """A text with the head of a letter is a text."""
    assert mails.is_mail(mail().as_bytes())
    assert not mails.is_mail(b"From: the desk\nTo: all\nSubject: It fell\n\nIt fell.")
    assert not mails.is_mail(TEXT.encode())
    assert not mails.is_box(b"From 2031 on it was shut.\nIt fell.\n")


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a\nMessage-ID: <1>\n\n",
        b"Message-ID: <1>\nContent-Type: multipart/mixed; boundary=x\n\n--x\n",
        b"Message-ID: <1>\nContent-Type: application/pdf\n\nJVBERi0=\n",
    ],
)
def test_without_text(raw: bytes) -> None:
    """A mail that says nothing is named."""
    _, found = next(iter(mails.mail(raw, "a.eml")))

    assert isinstance(found, Unreadable)


def test_fields_that_are_no_fields() -> None:
    """What the standard library trips over is still told."""
    raw = (
        b"From: =?utf-8?q?=FF?= <\nDate: yesterday\nSubject: =?x?y?z?=\nMessage-ID: <\n"
    )
    found = stated(raw + b"Content-Disposition: x;;filename*=\n\n" + TEXT.encode())

    assert found.date == "yesterday"


@given(st.binary(max_size=400), st.integers(0, 900))
def test_no_bytes_crash_it(noise: bytes, at: int) -> None:
    """Whatever a mail holds, each part is read or named."""
    message = mail(TEXT, PAGE, Content_Language="en")
    message.add_attachment(noise, "application", "x", filename="a")
    raw = message.as_bytes(policy=SMTP)
    for _, found in mails.mail(raw[:at] + noise + raw[at:], "a.eml"):
        assert found.reason if isinstance(found, Unreadable) else found.text
