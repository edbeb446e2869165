"""What people and bodies are called."""

from sayso.trace import roles


def test_nouns_are_alike_by_group() -> None:
    """A noun takes up whoever was called by one like it."""
    assert roles.takes_up("officer", frozenset(("colonel",)))
    assert not roles.takes_up("officer", frozenset(("expert",)))


def test_a_description_fits_the_name_that_says_as_much() -> None:
    """What tells a name from its like must be said, and no more."""
    assert roles.describes("agency", ("intelligence",), "National Intelligence Service")
    assert roles.describes("military", (), "Armed Forces of Norway")
    assert not roles.describes("military", (), "Special Operations Forces")
    assert not roles.describes("agency", ("weather",), "National Intelligence Service")
    assert not roles.describes("bakery", (), "National Intelligence Service")


def test_a_post_speaks_for_its_body_while_it_is_held() -> None:
    """Who was its head speaks for nobody."""
    assert roles.speaks_for({"head"})
    assert not roles.speaks_for({"head", "former"})
    assert not roles.speaks_for({"professor"})


def test_words_tell_he_from_she() -> None:
    """Most nouns tell neither."""
    assert roles.gender(frozenset(("spokesman",))) == "m"
    assert roles.gender(frozenset(("spokeswoman",))) == "f"
    assert roles.gender(frozenset(("spokesperson",))) == ""
