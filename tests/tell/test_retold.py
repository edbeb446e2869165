"""Drift as it is shown."""

from dataclasses import replace

from sayso.core.finding import Change, ChangeKind, Drift
from sayso.core.span import Span
from sayso.tell.known import Known, known
from sayso.tell.retold import strands
from tell.invented import DOSSIER
from tell.reports_of_oris import AT

FIRST, SECOND = AT["0c2"], AT["2c2"]
WORD = Span(FIRST.document, FIRST.start + 1, FIRST.start + 3)


def change(
    before: Span, after: Span, kind: ChangeKind, upstream: str | None = None
) -> Change:
    """A change between two tellings."""
    return Change(before=before, after=after, kind=kind, upstream=upstream)


def drift(*changes: Change) -> Drift:
    """One statement's changes."""
    return Drift(id="r0", origin="s6", variants=(FIRST, SECOND), changes=changes)


def it() -> Known:
    """The invented dossier."""
    return known(DOSSIER)


def test_two_sentences_stand_side_by_side_once() -> None:
    """All that changed between them is marked in the one pair."""
    (strand,) = strands(
        it(),
        drift(
            change(FIRST, SECOND, ChangeKind.OTHER),
            change(WORD, SECOND, ChangeKind.HEDGE_DROPPED),
        ),
    )

    (pair,) = strand.pairs
    assert pair.kinds == ("the words changed", "a hedge was dropped")
    assert pair.before.spots == tuple(sorted((FIRST, WORD)))
    assert [words for words, marked in pair.after.pieces if marked] == [DOSSIER[SECOND]]


def test_a_side_is_its_sentence_whole() -> None:
    """The pieces, marked or not, are the sentence as the report has it."""
    (strand,) = strands(it(), drift(change(WORD, SECOND, ChangeKind.OTHER)))

    before = strand.pairs[0].before
    words = "".join(piece for piece, _ in before.pieces)
    assert words == "".join(it().sentence(WORD))
    assert [piece for piece, marked in before.pieces if marked] == [DOSSIER[WORD]]


def test_first_what_somebody_is_known_to_have_changed() -> None:
    """What two merely have from a third is told after it, once for each third."""
    apart = change(FIRST, SECOND, ChangeKind.OTHER, upstream="s4")
    known_to = change(SECOND, FIRST, ChangeKind.OTHER)

    found = strands(it(), drift(apart, known_to))

    assert [strand.upstream for strand in found] == [None, "s4"]
    assert found[1].pairs[0].kinds == ("other words",)


def test_without_texts_there_is_a_place_and_no_words() -> None:
    """Where the texts were kept out, a pair still leads to its reports."""
    bare = replace(
        DOSSIER, documents=tuple(replace(d, text="") for d in DOSSIER.documents)
    )

    (strand,) = strands(known(bare), drift(change(FIRST, SECOND, ChangeKind.OTHER)))

    assert strand.pairs[0].before.spots == (FIRST,)
    assert not any(words for words, _ in strand.pairs[0].before.pieces)
