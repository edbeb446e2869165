"""Words as the encoder reads them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from spacy.tokens import Doc

from annotate.learned.made import parsed
from contracts.annotator import texts
from sayso.annotate.learned.words import INSIDE, MARK, OUTSIDE, SHAPES, words

PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "''": '"'}


@settings(max_examples=40)
@given(texts)
@example("''No,'' he said.\n\n``Yes,'' she said. — “Ja”")
def test_offsets_slice_to_the_words(text: str) -> None:
    """Every word stands where it says, in order, and none overlaps the next."""
    found = words(parsed(text))

    spots = [*zip(found.starts.tolist(), found.ends.tolist(), strict=True)]
    for (start, end), form in zip(spots, found.forms, strict=True):
        word = text[start:end]
        if word.isalnum():
            assert word == form
        assert PLAIN.get(word, form) == form
    assert all(start < end for start, end in spots)
    assert all(one[1] <= other[0] for one, other in pairwise(spots))


@settings(max_examples=40)
@given(texts)
def test_every_row_is_of_this_report(text: str) -> None:
    """Heads lie among the words, and sentences and passages are counted up by one."""
    found = words(parsed(text))

    assert all(0 <= head < len(found) for head in found.heads)
    for column in (found.sentences, found.passages):
        counted = column.tolist()
        assert counted[:1] == [0][: len(found)]
        assert all(after - before in (0, 1) for before, after in pairwise(counted))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000"], ids=repr)
def test_a_report_without_words_has_none(text: str) -> None:
    """Blanks alone are no word; nothing raises."""
    found = words(parsed(text))

    assert len(found) == len(found.heads) == len(found.tags) == 0


@pytest.mark.parametrize(
    "text",
    [
        "He said “the weir held” on Monday.",
        'He said "the weir held" on Monday.',
        "He said ''the weir held'' on Monday.",
        "He said ``the weir held'' on Monday.",
        "He said «the weir held» on Monday.",
        "He said „the weir held“ on Monday.",
    ],
    ids=lambda text: text[8:11],
)
def test_a_quotation_is_seen_in_every_dialect(text: str) -> None:
    """Marks are one word each, whatever they are, and known apart from what they hold.

    Inside are the words between them, outside the others.
    """
    found = words(parsed(text))

    assert found.forms[2:7] == ('"', "the", "weir", "held", '"')
    assert found.quoted.tolist() == [
        *[OUTSIDE] * 2,
        *(MARK, INSIDE, INSIDE, INSIDE, MARK),
        *[OUTSIDE] * 3,
    ]


def test_single_marks_hold_a_quotation_too() -> None:
    """What stands in single marks is inside; an apostrophe opens nothing."""
    found = words(parsed("Quist's deputy said ‘the weir held’."))

    inside = [f for f, q in zip(found.forms, found.quoted, strict=True) if q == INSIDE]
    assert inside == ["'", "the", "weir", "held", "'"]


def test_an_apostrophe_pair_is_one_mark_where_it_stands() -> None:
    """Two apostrophes are one word, two characters long."""
    found = words(parsed("''No,'' he said."))

    assert found.forms[0] == '"'
    assert (found.starts[0], found.ends[0]) == (0, 2)


def test_markup_is_hidden() -> None:
    """What a reader does not see is no word, and offsets still count it."""
    text = "Quist [said](https://weir.example) **no**."
    found = words(parsed(text))

    assert found.forms == ("Quist", "said", "no", ".")
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == [
        *("Quist", "said", "no", ".")
    ]


def test_a_head_is_the_word_that_one_hangs_from() -> None:
    """The parse's heads are rows of words, in a later paragraph as in the first."""
    found = words(parsed("Mara Quist said so.\n\nOdo Marsh said no."))

    heads = [found.forms[head] for head in found.heads]
    assert heads[:3] == ["Quist", "said", "said"]
    assert heads[5:8] == ["Marsh", "said", "said"]
    assert found.heads[7] == 7


def test_a_head_that_is_no_word_is_the_word_beside_it() -> None:
    """A blank may be a token, and the parse may hang words from it."""
    (passage,) = parsed("He left so")
    told, after = ["He", "left", "  "], [True, False, False]
    hung = {"heads": [2, 2, 2], "deps": ["nsubj", "dep", "ROOT"]}
    blanks = Doc(passage.doc.vocab, told, after, **hung)

    found = words((replace(passage, doc=blanks),))

    assert found.forms == ("He", "left")
    assert found.heads.tolist() == [1, 1]


def test_the_parse_is_told_by_hashes() -> None:
    """A word has its token's tag, role and name; so do the pieces of one token."""
    (passage,) = parsed("Mara Quist can't swim.")
    found = words((passage,))
    strings = passage.doc.vocab.strings

    assert found.forms == ("Mara", "Quist", "can", "'", "t", "swim", ".")
    assert strings[int(found.tags[1])] == "NNP"
    assert strings[int(found.roles[1])] == "nsubj"
    assert strings[int(found.names[1])] == "PERSON"
    assert found.tags[3] == found.tags[4]


# fmt: off
SHAPED = {
    "weir": "lower", "Weir": "Title", "WEIR": "UPPER", "12": "digit", "McKee": "mixed",
    "A": "Title", "a": "lower", "U2": "UPPER", "!": "sign", "“": "sign",
    "мост": "lower", "桥": "mixed",
}
# fmt: on


@pytest.mark.parametrize(("word", "shape"), SHAPED.items())
def test_letters_have_a_shape(word: str, shape: str) -> None:
    """The case of a word's letters, which the vocabulary does not tell."""
    found = words(parsed(word))

    assert SHAPES[found.shapes[0]] == shape
