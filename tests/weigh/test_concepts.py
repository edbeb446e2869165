"""Words that news uses alike stand for one concept."""

import pytest

from sayso.weigh import concepts

ALIKE = {
    "particle and noun": ("pull back", "withdrawal"),
    "headline form": ("resigned", "step down"),
    "plural": ("fatalities", "dead"),
    "capital and state": ("lisbon", "portuguese"),
    "acronym of a state": ("u.s.", "american"),
    "business": ("acquire", "takeover"),
    "court": ("acquitted", "not guilty"),
    "disaster": ("quake", "temblor"),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_of_puts_like_words_together(one: str, other: str) -> None:
    """Words for one happening or one state share a concept."""
    assert set(concepts.of(one)) & set(concepts.of(other))


def test_of_leaves_an_unknown_word_as_it_is() -> None:
    """A word in no list stands for itself, its plural for the singular."""
    assert concepts.of("lighthouses") == concepts.of("lighthouse") == ("lighthouse",)


@pytest.mark.parametrize("word", ["", "s", "es", "ss", "🙂", "virus", "’s"])
def test_of_takes_any_word(word: str) -> None:
    """No word, however short or odd, is without a concept."""
    assert concepts.of(word)


def test_turned_says_what_an_opposite_denies() -> None:
    """“Absent” is “present”, denied; “present” is itself."""
    assert concepts.turned("absent") == (concepts.of("present"), True)
    assert concepts.turned("present") == (concepts.of("present"), False)


def test_phrases_takes_the_longest() -> None:
    """Words that make a phrase of the lexicons are joined, the others left."""
    told = concepts.phrases(("new", "south", "african", "state", "of", "emergency"))

    assert told == ("new", "south african", "state of emergency")


def test_states_are_told_from_other_concepts() -> None:
    """Only what stands for a state is one."""
    assert concepts.states("swiss") == ("switzerland",)
    assert concepts.states("ferry") == ()


def test_phrases_are_known_without_their_small_words() -> None:
    """A claim keeps the telling ones of "take into custody"."""
    assert concepts.of("take custody") == concepts.of("arrest")
    assert concepts.phrases(("police", "take custody")) == ("police", "take custody")
    assert concepts.of("take") != concepts.of("arrest")
