"""Outlets that a report introduces, and then names without saying what they are."""

import pytest

from factory import plain
from said import chain, found
from sayso.annotate.introduced import is_outlet, outlets

INTRODUCED = {
    "a name behind its noun": ("the news agency Oster said so", {"Oster"}),
    "one in a link": ("the news agency Oster [reported](#) it", {"Oster"}),
    "a name before its noun": ("The Oster news agency said so", {"Oster"}),
    "two words": ("the broadcaster Radio Lomar, too", {"Radio Lomar"}),
    "a country's agency": ("the Norlandian news agency said so", set()),
    "a country by name": ("the Norway news agency said so", set()),
    "a day": ("he told the newspaper Monday that it sank", set()),
    "somebody's title": ("he told the newspaper President Ruiz left", set()),
    "one taken up": (
        "The Oster Sextant reported it. The newspaper cited cooks.",
        {"Oster Sextant"},
    ),
    "one taken up, in short": (
        "The Oster Sextant reported it. The newspaper left. The Sextant is old.",
        {"Oster Sextant", "Sextant"},
    ),
    "another paper in between": (
        "The Oster Sextant reported it to the Harbour Post. The newspaper left.",
        set(),
    ),
    "a board": ("The Oster Board reported it. The newspaper left.", set()),
    "an institution": ("The White House reported it. The newspaper left.", set()),
    "a sort beside the name": ("Oster, a weekly, said so", {"Oster"}),
    "a sort with a clause": ("Oster, the weekly that found it, said", {"Oster"}),
    "a country beside a sort": ("He left Norway, a daily, there", set()),
    "somebody's trade": ("Ruiz, a newspaper editor, said so", set()),
    "who writes, beside a sort": (
        "cooks told a weekly. It sank, writes Oster",
        {"Oster"},
    ),
    "who writes, with no sort near": ("It sank, writes Oster", set()),
    "an author": ("cooks told a weekly. Ada Ruiz wrote so", set()),
    "a sort that reported": (
        "the business daily Oster Bill reported it",
        {"Oster Bill"},
    ),
    "a meeting held weekly": ("the weekly Council Meeting in May", set()),
    "a town's paper": ("the Oster newspaper said so", set()),
}


@pytest.mark.parametrize(("text", "names"), INTRODUCED.values(), ids=INTRODUCED)
def test_outlets_are_introduced_by_a_noun(text: str, names: set[str]) -> None:
    """The noun says what the name stands for; a place, a day or a post is none."""
    assert outlets(text) == names


TOLD_AS = {
    "by its article": ("the Oster Bill", True),
    "by its sort": ("the business daily Oster Bill", True),
    "by somebody of it": ("the editor of Oster Bill", False),
    "in part": ("the business daily Oster", False),
}


@pytest.mark.parametrize(("words", "outlet"), TOLD_AS.values(), ids=TOLD_AS)
def test_an_outlet_is_told_by_its_sort_and_name(words: str, *, outlet: bool) -> None:
    """What sort of paper it is may stand before the name, and nobody else."""
    document = plain(f"The daily Oster Bill reported it, and {words} too.")
    at = document.text.index(words, 20)

    assert is_outlet(document, document.span(at, at + len(words))) is outlet


AGENCIES = {
    "a news agency's": ("The news agency Oster wrote. Cooks told the agency.", True),
    "of no news": ("The harbour agency wrote. Cooks told the agency.", False),
    "of two": (
        "The news agency Oster met the harbour agency. Cooks told the agency.",
        False,
    ),
    "after a body": ("The news agency Oster met the FBI. It told the agency.", False),
    "of nothing before": ("Cooks told the agency.", False),
}


@pytest.mark.parametrize(("text", "outlet"), AGENCIES.values(), ids=AGENCIES)
def test_the_agency_is_the_news_agency_told_of(text: str, *, outlet: bool) -> None:
    """Only where the report tells of no other body that it can be."""
    document = plain(text)
    at = text.index("the agency")

    assert is_outlet(document, document.span(at, at + len("the agency"))) is outlet


def test_who_told_the_agency_was_reached_through_it() -> None:
    """An outlet by a name that the report has introduced is one to be told."""
    document = plain(
        "The cargo had shifted, the news agency Ostrel reported. "
        "The pumps had failed, two sailors told Ostrel."
    )

    last = found(document)[-1]

    assert chain(document, last) == ["Ostrel", "two sailors"]
