"""Which report is which, and where its words are."""

from dataclasses import replace

import pytest

from sayso.core.bare import without_text
from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.since import Presence, Standing
from sayso.core.span import Span
from sayso.weigh.since import since
from sayso.weigh.since.reports import paired
from weigh.dossiers import dossier, place
from weigh.piles import person, report, said

RUIZ, KERR = person("Ada Ruiz"), person("Bo Kerr")
SANK, DIVERS = "the ferry sank off Norland", "divers searched the wreck for hours"
POST = report("Harbour Post", said(SANK, "sink", RUIZ), said(DIVERS, "search", KERR))
HERALD = report("Hill Herald", said(SANK, "sink", KERR))
OLD, NEW = dossier(POST), dossier(HERALD, POST)


def with_document(of: Dossier, number: int, **about: object) -> Dossier:
    """*of* with a report that is otherwise in some respects."""
    documents = [*of.documents]
    documents[number] = replace(documents[number], **about)  # type: ignore[arg-type]
    return replace(of, documents=tuple(documents))


def presences(old: Dossier, new: Dossier) -> list[tuple[Presence, int | None]]:
    """In which of the two each report is, and its number in the older one."""
    return [(each.presence, each.old) for each in paired(old, new).reports]


SAME = {
    "bytes and file": {},
    "file elsewhere": {"file": "elsewhere/Harbour Post.txt"},
    "bytes, another file": {"file": "copy.txt"},
    "words, other bytes": {"sha256": "0" * 64, "file": "wire.jsonl#4"},
}


@pytest.mark.parametrize("about", SAME.values(), ids=SAME)
def test_a_report_is_the_same_by_bytes_or_words(about: dict[str, str]) -> None:
    """Whatever its number, and wherever it lies."""
    new = with_document(NEW, 1, **about)

    assert presences(OLD, new) == [(Presence.NEW, None), (Presence.BOTH, 0)]


def test_records_of_one_file_are_told_apart() -> None:
    """They have the same bytes; where the text was kept out, their places tell."""
    two = dossier(POST, HERALD)
    for number in (0, 1):
        two = with_document(two, number, sha256="1" * 64, file=f"a.jsonl#{number + 1}")
    other = with_document(OLD, 0, sha256="1" * 64, file="a.jsonl#1")

    for new in (two, without_text(two)):
        assert presences(other, new) == [(Presence.BOTH, 0), (Presence.NEW, None)]


def test_without_words_a_report_is_the_same_by_its_bytes() -> None:
    """Either of the two may have been written without text."""
    for old, new in ((without_text(OLD), NEW), (OLD, without_text(NEW))):
        found = since(old, new)

        assert found.numbers(Presence.BOTH) == (1,)
        assert len(found.arrived.points) == 0
        assert [len(t.brought) for t in found.points] == [1]


def revised(text: str, **about: str) -> Dossier:
    """The older dossier with another wording of its report."""
    return with_document(OLD, 0, text=text, sha256="2" * 64, **about)


def test_a_report_of_the_same_place_is_revised() -> None:
    """If half of its lines are the same; its words are found again where they stand."""
    text = OLD.documents[0].text.replace(". divers", ".\ndivers")
    old, new = revised(text), revised(f"UPDATED\n{text}")
    pair = paired(old, new)

    assert pair.reports[0].presence is Presence.REVISED
    assert pair.reports[1] == Standing(
        number=1, presence=Presence.EARLIER, old=0, version_of=0
    )
    spot = replace(place(old, 0, SANK), document=1)
    assert pair.old.place(spot) == place(new, 0, SANK)
    name = replace(place(old, 0, "Bo Kerr"), document=1)
    assert pair.old.place(name) == place(new, 0, "Bo Kerr")
    assert not pair.old.fresh(spot)
    assert pair.new.fresh(place(new, 0, "UPDATED"))


def test_less_than_half_of_its_lines_is_another_report() -> None:
    """Of the shorter of the two."""
    old = revised("one\ntwo\nthree\nfour\n")
    for text, presence in (
        ("one\ntwo\nfive\nsix\n", Presence.REVISED),
        ("one\nfive\nsix\nseven\n", Presence.NEW),
    ):
        assert paired(old, revised(text)).reports[0].presence is presence


UNLIKE: dict[str, tuple[str, dict[str, str]]] = {
    "no line in common": ("Quite another story.", {}),
    "another file": ("", {"file": "other.txt"}),
}


@pytest.mark.parametrize("case", UNLIKE.values(), ids=UNLIKE)
def test_else_it_is_another_report(case: tuple[str, dict[str, str]]) -> None:
    """The same name alone, or the same lines alone, make no later wording."""
    text, about = case
    new = revised(text or f"{OLD.documents[0].text}\nmore", **about)

    assert presences(OLD, new) == [(Presence.NEW, None), (Presence.GONE, 0)]


def test_an_address_tells_that_it_was_revised() -> None:
    """Whatever the file is called."""
    old = with_document(OLD, 0, url="https://post.example/1")
    text = f"{OLD.documents[0].text}\nmore"
    new = revised(text, file="other.txt", url="https://post.example/1")

    assert [p for p, _ in presences(old, new)] == [Presence.REVISED, Presence.EARLIER]


def test_gone_reports_are_numbered_after_the_newer_ones() -> None:
    """With all that rests on them: no place is told of a wrong report."""
    found = since(NEW, OLD)

    assert [each.number for each in found.reports] == [0, 1]
    assert [each.outlet.name for each in found.old.documents] == [
        *("Harbour Post", "Hill Herald"),
    ]
    assert found.old.documents == found.new.documents
    for noun in found.old.points:
        for mention in noun.mentions:
            assert found.old[mention.span] in (SANK, DIVERS)
    spans = [m for s in found.old.sources for m in s.mentions]
    assert {found.old[span] for span in spans} == {"Ada Ruiz", "Bo Kerr"}
    assert all(isinstance(span, Span) for span in spans)
    assert all(isinstance(each, Document) for each in found.old.documents)
