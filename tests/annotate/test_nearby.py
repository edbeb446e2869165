"""Quotations without a speaker of their own, after a question of the report's."""

from factory import plain
from said import chain, found

SAID = "The prize will be claimed, Ada Ruiz said on Monday."


def test_who_is_asked_answers() -> None:
    """Whoever spoke before the question speaks behind it."""
    document = plain(f"{SAID}\n\nWas the boat new? “I saw the back of a boat.”")

    *_, last = found(document)

    assert chain(document, last) == ["Ada Ruiz"]


def test_a_sentence_between_is_no_question() -> None:
    """What the report tells in between parts the quotation from who spoke before."""
    document = plain(f"{SAID}\n\nIt fell in May. “I saw the back of a boat.”")

    *_, last = found(document)

    assert chain(document, last) == []


def test_a_paragraph_of_several_sentences_is_one_speakers() -> None:
    """Who spoke before speaks on in all of them, the first not left open."""
    more = "“It was new. The hull held in the storm. I saw the back of a boat.”"
    document = plain(f"{SAID}\n\n{more}\n\nThe boat sank in May.")

    told = [each for each in found(document) if "boat" in document[each.content[0]]]

    assert [chain(document, each) for each in told] == [["Ada Ruiz"], []]
