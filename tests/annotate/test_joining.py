"""What a trained annotator found, joined to what the rules found."""

import pytest

from factory import marked
from sayso.annotate import attributions, language
from sayso.core.account import Attribution
from sayso.core.document import Document
from sayso.core.span import Span
from sayso.core.telling import Telling


def joined(markup: str) -> tuple[Document, dict[str, Span], list[Attribution]]:
    """The attributions of marked text whose source, cue and content a model found."""
    document, marks = marked(markup)
    (passages,) = language.passages([document])
    telling = Telling(
        content=(marks["told"],),
        cue=marks["cue"],
        source=marks.get("source"),
        made_by="learned",
    )
    return document, marks, attributions.find(passages, [], [telling])[0]


def voices(document: Document, attribution: Attribution) -> list[str]:
    """The words that name the hops after the report's own outlet."""
    return [document[h.mention] for h in attribution.chain[1:] if h.mention]


ADDED = {
    "a cue that the rules do not know": (
        "[source:Officials] [cue:took to the radio to say] [told:the dam would hold]."
    ),
    "by one who is only described": (
        "[source:One of them] [cue:said] [told:that a third boat had sunk]."
    ),
    "one word": "[told:“No,”] [source:Ada Ruiz] [cue:replied].",
    "a quotation": (
        "For [source:Mayor Ada Ruiz], [cue:it was] [told:“a night without any end”]."
    ),
}


@pytest.mark.parametrize("markup", ADDED.values(), ids=ADDED)
def test_a_telling_that_the_rules_lack_is_added(markup: str) -> None:
    """What only the model found is on its source's say-so."""
    document, marks, found = joined(markup)

    (told,) = (a for a in found if a.content[0].overlaps(marks["told"]))
    assert voices(document, told) == [document[marks["source"]]]


LEFT_OUT = {
    "a wish": "[source:Officials] [cue:hope] [told:to raise the dam by May].",
    "nothing said": "[source:Officials] [cue:would not say] [told:that it had held].",
    "refused": "[source:Officials] [cue:declined] [told:to say who had built the dam].",
    "not to be named": (
        "[source:A nurse] [cue:asked] [told:not to be named] in the morning paper."
    ),
    "an act": "[source:Officials] [cue:signed] [told:a contract for the new dam].",
    "what a state is thought to believe": (
        "[source:France] [cue:believes] [told:the dam has already failed]."
    ),
    "asked of nobody": (
        "Nobody whom [source:we] [cue:asked] [told:could say that the dam had held]."
    ),
    "by nobody": "[cue:There was talk] [told:that the dam had failed by itself].",
}


@pytest.mark.parametrize("markup", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_was_not_said_stays_the_outlet_s(markup: str) -> None:
    """Wishes, acts and silences are told on the report's own say-so."""
    _, _, found = joined(markup)

    assert all(len(a.chain) == 1 or a.status == "hearsay" for a in found)


def test_the_rules_have_the_chain_of_what_both_found() -> None:
    """Of a telling that both found, the rules' chain stands, and it stands once."""
    document, marks, found = joined(
        "[told:The dam failed], the Post [cue:reported], citing [source:engineers]."
    )

    (told,) = (a for a in found if a.content[0].overlaps(marks["told"]))
    assert voices(document, told) == ["the Post", "engineers"]


def test_whom_another_quotes_is_no_part_of_the_quotation() -> None:
    """Whom an outlet "quoted as saying" it is on the chain, though the model erred."""
    document, marks, found = joined(
        "[told:“The tunnel is shut,”] [source:the Guardian] [cue:quoted] "
        "[more:Lena Orr as saying]."
    )

    (told,) = (a for a in found if a.content[0].overlaps(marks["told"]))
    assert voices(document, told) == ["the Guardian", "Lena Orr"]
    assert told.content == (marks["told"],)
