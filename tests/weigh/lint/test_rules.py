"""Each rule of lint: what it must remark on, and what stands close and is in order."""

import pytest

from sayso.core.remark import Rule
from weigh.lint.reading import Report, remarked, report

MEETING = "The council met in Brod on Monday and talked about the harbour for an hour."
GAZETTE = "the Oster Courier reported"

VAGUE = {
    "sources": ("The pier will close, sources said.", ["sources"]),
    "a source": ("“The pier is lost,” a source said.", ["a source"]),
    "number and rank": (
        "Two senior officials said the pier will close.",
        ["Two senior officials"],
    ),
    "once a report": (
        "The pier will close, sources said. It is old, sources said.",
        ["sources"],
    ),
    "which office": ("The pier will close, harbour officials said.", []),
    "where": ("The pier will close, officials in Brod said.", []),
    "how they know": ("The pier will close, sources close to the mayor said.", []),
    "described before": (
        "Harbour officials met on Monday. The pier will close, officials said.",
        [],
    ),
    "taken up again": ("The pier will close, the officials said.", []),
    "a name": ("The pier will close, mayor Ines Aldous said.", []),
}
SINGLE = {
    "one unnamed": (
        "The pier will close, a harbour official said on Monday.",
        ["a harbour official"],
    ),
    "further down": (f"{MEETING}\n\nThe pier will close, a harbour official said.", []),
    "several": ("The pier will close, harbour officials said on Monday.", []),
    "one with a name": ("The pier will close, harbour official Ines Aldous said.", []),
    "whom all know": ("The pier will close, the mayor said on Monday.", []),
}
OPINION = {
    "judges": ("The plan is reckless, a senior official said.", ["reckless"]),
    "blames": ("A senior official criticised the harbour master.", ["criticised"]),
    "knows": ("The plan is ready, a senior official said.", []),
    "has a name": ("The plan is reckless, mayor Ines Aldous said.", []),
    "voice of a street": ("The plan is reckless, a neighbour said.", []),
    "part of a word": (
        "The plan is in the Evilton archive, a senior official said.",
        [],
    ),
}
DISTANT = {
    "in the next": (
        "The pier at Brod was closed after a storm.\n\nThe Courier reported on this.",
        ["The pier at Brod was closed after a storm"],
    ),
    "they go on": (
        f"The crews walked home, {GAZETTE}.\n\nThey slept in the harbour school.",
        ["They slept in the harbour school"],
    ),
    "its own thought": (
        f"The crews, {GAZETTE}, walked home.\nThat sounds like a long way.",
        [],
    ),
    "in the sentence": (f"The pier at Brod was closed after a storm, {GAZETTE}.", []),
    "of nobody": (
        "The pier at Brod was closed after a storm.\n\nThe council met on Monday.",
        [],
    ),
    "announced": (
        "The Oster Courier reported this: the pier at Brod was closed after a storm.",
        [],
    ),
}
SPEAKER = {
    "part of a clause": (
        "Despite the council's “best and safest harbour walls of all”, the pier fell.",
        ["“best and safest harbour walls of all”"],
    ),
    "described by none": (
        "Although described as the “best and safest of walls”, the pier fell.",
        ["“best and safest of walls”"],
    ),
    "with a speaker": (
        "The pier was among “the best and safest of walls”, Ines Aldous said.",
        [],
    ),
    "a few words": ("Despite the “safe wall”, the pier fell.", []),
    "a title": (
        "The exhibition “Bright Waters Under Northern Lights” opened in May.",
        [],
    ),
    "a verb of saying": (
        "Words such as “the best and safest of walls” were heard and reported.",
        [],
    ),
    "in a paragraph": (
        "Ines Aldous spoke on Monday.\n\n“We shall build the pier again by May.”",
        [],
    ),
}
UNNAMED = {
    "as before": (
        "As previously reported, the pier at Brod is closed.",
        ["As previously reported"],
    ),
    "some reports": (
        "The pier at Brod is closed, according to media reports.",
        ["according to media reports"],
    ),
    "amid reports": (
        "The council met amid reports that the pier is closed.",
        ["amid reports that"],
    ),
    "with the outlet": (
        "As the Oster Courier previously reported, the pier at Brod is closed.",
        [],
    ),
    "named beside": (
        "As previously reported, the pier is closed, the Oster Courier said.",
        [],
    ),
    "with a link": (
        "As previously reported ([here](https://x.example/1)), the pier is closed.",
        [],
    ),
    "other reports": ("The council reads the reports of its engineers each month.", []),
}
FIGURE = {
    "a bound": ("The storm at Brod killed at least 40 people.", ["at least 40"]),
    "an estimate": ("An estimated 900 people fled from Brod.", ["An estimated 900"]),
    "aside": (
        "Ines Aldous spoke of the storm, which killed at least 40 people.",
        ["at least 40"],
    ),
    "on a word": ("The storm killed at least 40 people, the coast guard said.", []),
    "exact": ("The storm at Brod killed 40 people.", []),
    "up to when": ("As of Monday the storm at Brod had killed at least 40 people.", []),
    "told elsewhere": (
        "At least 40 people died.\n\nAt least 40 people died, the coast guard said.",
        [],
    ),
    "a rate": ("Storms at Brod kill at least 40 people every year.", []),
    "no people": ("The storm at Brod sank at least 40 boats.", []),
}
TABLES = {
    Rule.VAGUE_SOURCE: VAGUE,
    Rule.SINGLE_ANONYMOUS: SINGLE,
    Rule.ANONYMOUS_OPINION: OPINION,
    Rule.DISTANT_ATTRIBUTION: DISTANT,
    Rule.NO_SPEAKER: SPEAKER,
    Rule.UNNAMED_REPORT: UNNAMED,
    Rule.BARE_FIGURE: FIGURE,
}
CASES = {
    f"{rule}: {name}": (rule, *case)
    for rule, table in TABLES.items()
    for name, case in table.items()
}


@pytest.mark.parametrize(("rule", "text", "expected"), CASES.values(), ids=CASES)
def test_a_rule_remarks_on_a_report(rule: Rule, text: str, expected: list[str]) -> None:
    """The words that fall short, and nothing close to them."""
    assert remarked(rule, report(text)) == expected


LEAD = "The pier at Brod may close after the storm, the coast guard said."
HEADLINES = {
    "drops a hedge": ("Pier at Brod to close after storm", LEAD, True),
    "keeps it": ("Pier at Brod may close after storm", LEAD, False),
    "asks": ("Pier at Brod to close after storm?", LEAD, False),
    "says who": ("Pier at Brod to close after storm, says coast guard", LEAD, False),
    "on an unnamed word": (
        "Pier at Brod closed after storm",
        "The pier at Brod was closed after the storm, officials told the Courier.",
        True,
    ),
    "on a named word": (
        "Pier at Brod closed after storm",
        "The pier at Brod was closed after the storm, Ines Aldous said.",
        False,
    ),
    "of something else": ("Ferry crews to strike for a week in May", LEAD, False),
    "hedge of the speaker": (
        "Pier at Brod closed after storm",
        "The pier at Brod was closed after the storm. “It may open,” Ines Aldous said.",
        False,
    ),
}


@pytest.mark.parametrize(("title", "text", "fires"), HEADLINES.values(), ids=HEADLINES)
def test_a_headline_is_held_against_its_lead(
    title: str, text: str, *, fires: bool
) -> None:
    """It may leave out neither doubt nor that it is on nobody's word."""
    found = remarked(Rule.FIRMER_HEADLINE, report(f"{text}\n\n{MEETING}", title))

    assert found == ([title] if fires else [])


RETOLD = "The pier at Brod will be closed by May, the Oster Courier reported, citing"
MARKED = report(f"{RETOLD} unnamed harbour officials.\n\n{MEETING}")
DROPPED = {
    "dropped": (f"{RETOLD} harbour officials.", ["harbour officials"]),
    "kept": (f"{RETOLD} anonymous harbour officials.", []),
    "kept elsewhere": (f"{RETOLD} harbour officials, whom it does not name.", []),
    "of others": (f"{RETOLD} railway inspectors.", []),
    "own": ("The pier will be closed by May, harbour officials told the Gazette.", []),
}


@pytest.mark.parametrize(("text", "expected"), DROPPED.values(), ids=DROPPED)
def test_anonymity_is_kept_in_the_retelling(text: str, expected: list[str]) -> None:
    """Who is unnamed in one report of a paper's story is so in another's."""
    pile: tuple[Report, ...] = (MARKED, report(f"{text}\n\n{MEETING}"))

    assert remarked(Rule.ANONYMITY_DROPPED, *pile) == expected


LOOSE = report(f"{RETOLD} a senior harbour official.\n\n{MEETING}")
HARDENED = {
    "an office": (f"{RETOLD} a harbour spokesman.", ["a harbour spokesman"]),
    "an official": (f"{RETOLD} a harbour official.", []),
    "other way": (
        "The pier at Brod will be closed by May, a spokesman told the Selm Post.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HARDENED.values(), ids=HARDENED)
def test_somebody_unnamed_is_not_made_an_office(text: str, expected: list[str]) -> None:
    """What one paper has by one way is told of an official or of a spokesman."""
    pile: tuple[Report, ...] = (LOOSE, report(f"{text}\n\n{MEETING}"))

    assert remarked(Rule.ANONYMITY_DROPPED, *pile) == expected
