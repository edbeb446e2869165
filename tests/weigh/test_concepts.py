"""Words that news uses alike stand for one concept."""

import pytest

from sayso.text.lexicon import rows
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
    "management": ("bosses", "management"),
    "pathogens": ("germs", "bacteria"),
    "the smallest": ("babies", "newborn"),
    "what is sold in bags": ("packet", "sachet"),
    "where things are made": ("factory", "works"),
    "at the helm": ("skipper", "captain"),
    "crew": ("crewman", "crew member"),
    "members of parliament": ("mps", "lawmakers"),
    "who advises": ("aide", "adviser"),
    "books of a firm": ("ledger", "balance sheet"),
    "letters": ("emails", "mail"),
    "made known": ("leaked", "disclosure"),
    "kept from view": ("cover-up", "concealed"),
    "banks": ("bailout", "rescue package"),
    "broken dam": ("dam burst", "dam failure"),
    "doping": ("steroid", "doping"),
    "church": ("pontiff", "pope"),
    "tracks": ("level crossing", "grade crossing"),
    "spelling": ("diarrhoea", "diarrhea"),
}

#: Words of which one would do harm in the other's group: the sense is a rare one.
UNLIKE = {
    "managers of a firm and of a team": ("manager", "coach"),
    "a coach with wheels": ("coach", "bus"),
    "taken away and dismissed": ("remove", "dismiss"),
    "broken rules and broken code": ("breach", "hack"),
    "a well of reasons": ("result", "reason"),
    "rail and what runs on it": ("rail", "train"),
    "a company of soldiers": ("group", "company"),
    "who is suspected and who is accused": ("suspect", "defendant"),
    "sample and what it is taken from": ("swab", "sachet"),
    "crossing the tracks": ("crossing", "level crossing"),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_of_puts_like_words_together(one: str, other: str) -> None:
    """Words for one happening or one state share a concept."""
    assert set(concepts.of(one)) & set(concepts.of(other))


@pytest.mark.parametrize(("one", "other"), UNLIKE.values(), ids=UNLIKE)
def test_of_keeps_apart_what_is_only_sometimes_one(one: str, other: str) -> None:
    """A word that seldom means the group is not in it."""
    assert not set(concepts.of(one)) & set(concepts.of(other))


def test_a_phrase_is_found_by_its_telling_words() -> None:
    """A claim holds no small words: "state of emergency" is told by two."""
    told = concepts.phrases(("state", "emergency", "quay"))

    assert told == ("state emergency", "quay")
    assert concepts.of(told[0]) == concepts.of("state of emergency")


def test_a_particle_at_the_end_is_no_small_word() -> None:
    """Of "put down to" is not left what one does with a rebellion."""
    assert concepts.of("put down") == ("put down",)


def test_groups_have_several_words_and_names_of_their_own() -> None:
    """No two groups go by one name, else they were one; no group holds one word."""
    groups = rows("synonyms.tsv")

    assert len({group[0] for group in groups}) == len(groups)
    assert all(len(set(group)) == len(group) > 1 for group in groups)


def test_opposites_are_told_once_and_turn_one_way() -> None:
    """A word denies one thing, and what it denies is no opposite itself."""
    told = dict(rows("opposites.tsv"))

    assert len(told) == len(rows("opposites.tsv"))
    assert not set(told) & set(told.values())


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


DENIED = {
    "without leave": ("unauthorised", "authorised"),
    "too little": ("insufficient", "sufficient"),
    "not meant": ("accidental", "deliberate"),
    "not sound": ("unseaworthy", "seaworthy"),
    "not shown": ("unproven", "proved"),
    "against the rules": ("non-compliant", "complied"),
}


@pytest.mark.parametrize(("word", "denied"), DENIED.values(), ids=DENIED)
def test_turned_knows_words_that_deny_a_group(word: str, denied: str) -> None:
    """What "not sufficient" says, "insufficient" says."""
    assert concepts.turned(word) == (concepts.of(denied), True)


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
