"""Through whom: who cites whom, and who is quoted by whom."""

import pytest

from factory import marked, plain
from said import chain, found
from sayso.core.account import Status

# Each: marked text, the names on the chain of the content marked "told", its status.
SENTENCES = {
    "citing, before what is told": (
        (
            "Ostrava Wire said on Tuesday, citing the border police, that [told:two "
            "men had fled]."
        ),
        ["Ostrava Wire", "the border police"],
        Status.ON_RECORD,
    ),
    "according to one that cites": (
        (
            "According to the Ledger newspaper, which cited two unnamed doctors, "
            "[told:the ward was closed]."
        ),
        ["the Ledger newspaper", "two unnamed doctors"],
        Status.ANONYMOUS,
    ),
    "one that cites says": (
        (
            "The Ledger newspaper, which cited two unnamed doctors, said "
            "[told:the ward was closed]."
        ),
        ["The Ledger newspaper", "two unnamed doctors"],
        Status.ANONYMOUS,
    ),
    "according to one, citing another": (
        (
            "[told:The plant will close on Friday], according to the Ledger "
            "newspaper, citing Petra Hollin."
        ),
        ["the Ledger newspaper", "Petra Hollin"],
        Status.ON_RECORD,
    ),
    "one quotes another as saying": (
        (
            "The Guardian quotes a harbour officer as saying that [told:the ferry "
            "had been overloaded]."
        ),
        ["The Guardian", "a harbour officer"],
        Status.ANONYMOUS,
    ),
    "quoted by another as saying": (
        (
            "The planner was quoted by the Guardian as saying [told:there were no "
            "plans whatsoever]."
        ),
        ["the Guardian", "The planner"],
        Status.ANONYMOUS,
    ),
    "told a paper, by its initials": (
        (
            "Odo Kern edits the Harrow Gazette. Ada Ruiz told the HG that [told:the "
            "mine was sealed]."
        ),
        ["the HG", "Ada Ruiz"],
        Status.ON_RECORD,
    ),
    "in an interview with it": (
        (
            "Odo Kern edits the Harrow Gazette. In an interview with the HG, Ada Ruiz "
            "said [told:the mine was sealed]."
        ),
        ["the HG", "Ada Ruiz"],
        Status.ON_RECORD,
    ),
    "told somebody else, by initials": (
        (
            "Odo Kern edits the Harrow Gazette. Ada Ruiz told the HVG that [told:the "
            "mine was sealed]."
        ),
        ["Ada Ruiz"],
        Status.ON_RECORD,
    ),
    "told a body that is no paper": (
        (
            "Odo Kern leads the Harrow Guards. Ada Ruiz told the HG that [told:the "
            "mine was sealed]."
        ),
        ["Ada Ruiz"],
        Status.ON_RECORD,
    ),
    "after a semicolon": (
        (
            "The Guardian said the dam held; an official told Reuters [told:there was "
            "no such dam]."
        ),
        ["Reuters", "an official"],
        Status.ANONYMOUS,
    ),
    "an agency reports what another said": (
        (
            "Police chief Ina Roth said that [told:three ships had sunk], the agency "
            "reported."
        ),
        ["the agency", "Police chief Ina Roth"],
        Status.ON_RECORD,
    ),
    "a denial that another reports": (
        "They denied that [told:the tunnel had been closed], the Guardian reported.",
        ["the Guardian", "They"],
        Status.ANONYMOUS,
    ),
    "a denial after an aside, taken for a participle": (
        (
            "Her spokeswoman, Ina Roth, denied in Orlan on Thursday that [told:anyone "
            "in the harbour had known of cracked valves in July], the Harrow "
            "Telegraph Agency reported."
        ),
        ["the Harrow Telegraph Agency", "Her spokeswoman, Ina Roth"],
        Status.ON_RECORD,
    ),
    "told a paper, another reports": (
        "The mayor told the Guardian that [told:it was safe], the agency reported.",
        ["the agency", "the Guardian", "The mayor"],
        Status.ANONYMOUS,
    ),
    "a toll that another reports": (
        "The ministry put [told:the number of dead at 34], state television reported.",
        ["state television", "The ministry"],
        Status.ON_RECORD,
    ),
    "what he said earlier is not passed on by him": (
        "[told:The ship sank, he wrote in May, and it was lost], he said.",
        ["he"],
        Status.ANONYMOUS,
    ),
    "a quotation of several sentences that another quotes": (
        "[told:“It held. Nobody was hurt. All is well,”] the BBC quoted Orr as saying.",
        ["the BBC", "Orr"],
        Status.ON_RECORD,
    ),
    "citing, before the verb": (
        "The Guardian, citing a leaked letter, reported that [told:the dam fell].",
        ["The Guardian", "a leaked letter"],
        Status.OUTLET_REPORT,
    ),
    "quoting a tally": (
        (
            "[told:58 ships were damaged], the Guardian said, quoting a tally of the "
            "harbour board."
        ),
        ["the Guardian", "a tally of the harbour board"],
        Status.OUTLET_REPORT,
    ),
    "a quotation that another quotes": (
        "[told:“The tunnel is shut,”] the Yonhap agency quoted him as saying.",
        ["the Yonhap agency", "him"],
        Status.ANONYMOUS,
    ),
}


@pytest.mark.parametrize(
    ("markup", "names", "status"), SENTENCES.values(), ids=SENTENCES
)
def test_find_reads_the_chain_of(markup: str, names: list[str], status: Status) -> None:
    """A sentence's content is told on the chain that its grammar shows."""
    document, marks = marked(markup)

    of_it = [a for a in found(document) if a.reach.overlaps(marks["told"])]
    best = max(of_it, key=lambda a: len(a.reach))

    assert (chain(document, best), best.status) == (names, status)
    assert best.reach in marks["told"] or marks["told"] in best.reach


# text, the chains of what is told in it
LEANT_ON = {
    "it relies on people": (
        "The Guardian reported that the dam leaks. It relies on two officials.",
        [["The Guardian"], ["It", "two officials"]],
    ),
    "a person relies on people": (
        "The ward is full, Ada Ruiz said. She relies on two nurses.",
        [["Ada Ruiz"], []],
    ),
    "with reference to a paper": (
        "The dam had cracks, the Guardian reports with reference to a study.",
        [["the Guardian", "a study"]],
    ),
    "by somebody's count": (
        "By the coast guard's count, 12 people are missing.",
        [["the coast guard's"]],
    ),
    "by another day's count": ("By Friday's count, 12 people were missing.", [[]]),
    "an act that is reported": (
        "The Guardian reported that the owner had urged the board to hide the study.",
        [["The Guardian"]],
    ),
}


@pytest.mark.parametrize(("text", "chains"), LEANT_ON.values(), ids=LEANT_ON)
def test_on_whom_an_outlet_leans(text: str, chains: list[list[str]]) -> None:
    """Sources are also told of by what an outlet relies on, and by whose count it is.

    Who only did what is reported is none.
    """
    document = plain(text)

    assert [chain(document, each) for each in found(document)] == chains


@pytest.mark.parametrize(
    ("title", "who"), [("Ruiz: ‘It will hold’", ["Ruiz"]), ("Live: ‘It will hold’", [])]
)
def test_a_headline_quotes_a_last_name(title: str, who: list[str]) -> None:
    """Whose full name stands below; no other word before a colon is a name."""
    document = plain("The bridge was built by Ada Ruiz.", headline=title)

    assert chain(document, found(document)[0]) == who
