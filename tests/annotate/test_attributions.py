"""Who is said to have said what, through whom."""

import pytest

from factory import marked, plain
from said import chain, found
from sayso.core.account import Manner, Status

# Each: marked text, the names on the chain of the content marked "told", its status.
SENTENCES = {
    "verb with a clause": (
        "Mayor Ada Ruiz said on Monday that [told:the bridge would stay shut].",
        ["Mayor Ada Ruiz"],
        Status.ON_RECORD,
    ),
    "told behind": (
        "[told:The bridge will stay shut until May], officials said.",
        ["officials"],
        Status.ANONYMOUS,
    ),
    "told in between": (
        "[told:The bridge, police said, will stay shut until May].",
        ["police"],
        Status.ON_RECORD,
    ),
    "according to": (
        "According to the ministry, [told:two of the pillars have cracked].",
        ["the ministry"],
        Status.ON_RECORD,
    ),
    "citing": (
        (
            "[told:Two pillars have cracked], the Harrow Gazette newspaper reported, "
            "citing unnamed engineers."
        ),
        ["the Harrow Gazette newspaper", "unnamed engineers"],
        Status.ANONYMOUS,
    ),
    "told an outlet": (
        "A port spokeswoman told Reuters that [told:the ferry was overloaded].",
        ["Reuters", "A port spokeswoman"],
        Status.OFFICIAL_UNNAMED,
    ),
    "in a comment to an outlet": (
        (
            "Captain Odo Lind confirmed in a comment to the BBC that [told:the ferry "
            "had been overloaded]."
        ),
        ["the BBC", "Captain Odo Lind"],
        Status.ON_RECORD,
    ),
    "through a newspaper": (
        (
            "Rescue workers believe [told:the lower gallery has collapsed], the "
            "Guardian reported."
        ),
        ["the Guardian", "Rescue workers"],
        Status.ANONYMOUS,
    ),
    "according to a newspaper": (
        (
            "The agencies claim [told:the minister approved the plan], according to "
            "the newspaper."
        ),
        ["the newspaper", "The agencies"],
        Status.OFFICIAL_UNNAMED,
    ),
    "through an agency that nobody knows": (
        (
            "[told:The pumps failed weeks before the flood], officials have "
            "confirmed, according to Osterwire."
        ),
        ["Osterwire", "officials"],
        Status.ANONYMOUS,
    ),
    "adding, according to": (
        (
            "The levee gave way at dawn, Le Monde wrote, adding that, according to a "
            "local official, [told:warnings had been ignored]."
        ),
        ["Le Monde", "a local official"],
        Status.ANONYMOUS,
    ),
    "comments by": (
        (
            "Earlier comments by union leaders suggest that [told:the strike may end "
            "on Friday]."
        ),
        ["union leaders"],
        Status.ANONYMOUS,
    ),
    "an object": (
        "The union estimated [told:the losses at around 300 jobs].",
        ["The union"],
        Status.ON_RECORD,
    ),
    "an offer": (
        "President Mara Oyelaran offered [told:to release two captured pilots].",
        ["President Mara Oyelaran"],
        Status.ON_RECORD,
    ),
    "a document": (
        "The report said [told:the dam had not been inspected for nine years].",
        ["The report"],
        Status.OUTLET_REPORT,
    ),
    "cited, who said": (
        (
            "The walls had been damp for years, the BBC wrote, citing former architect "
            "Jon Pell, who said [told:the owners had been warned]."
        ),
        ["the BBC", "former architect Jon Pell"],
        Status.ON_RECORD,
    ),
    "quoted as saying": (
        "Pavel Dorn was quoted as saying that [told:no trucks had been used].",
        ["Pavel Dorn"],
        Status.ON_RECORD,
    ),
    "nobody": (
        "[told:The crew has reportedly been flown to the capital].",
        [],
        Status.HEARSAY,
    ),
    "is believed": (
        "[told:The miners are believed to be trapped in the lower gallery].",
        [],
        Status.HEARSAY,
    ),
    "as reported": (
        "As previously reported, [told:the tunnel was closed in August].",
        [],
        Status.HEARSAY,
    ),
    "the report's own": (
        "[told:The tunnel was closed in August after two fires].",
        [],
        Status.OUTLET_VOICE,
    ),
    "silence": (
        "[told:Neither Vell nor Sarn has acknowledged the raid].",
        [],
        Status.OUTLET_VOICE,
    ),
    "declined": (
        "[told:The ministry declined to say how many had died].",
        [],
        Status.OUTLET_VOICE,
    ),
    "a state's hope": (
        "[told:Vell hopes to use the port as a bargaining chip].",
        [],
        Status.OUTLET_VOICE,
    ),
    "told apart by a clause": (
        "A woman who lives next door said [told:the roof had burned for hours].",
        ["A woman who lives next door"],
        Status.ANONYMOUS,
    ),
    "told behind, by one told apart": (
        "[told:The drums were moved at night], a man who works in the yard told us.",
        ["a man who works in the yard"],
        Status.ANONYMOUS,
    ),
    "told behind, by a name after an office": (
        "[told:It holds only if it rains], its head of hydrology, Ina Roth, cautioned.",
        ["its head of hydrology, Ina Roth"],
        Status.ON_RECORD,
    ),
    "a name taken for the noun before it": (
        (
            "[told:Two valves from March were found in the stores of Corvane, and "
            "neither was shown to the Vellish harbour regulator], the regulator’s "
            "director, Ruth Orr, told Reuters."
        ),
        ["Reuters", "the regulator’s director, Ruth Orr"],
        Status.ON_RECORD,
    ),
    "none of what is told": (
        (
            "[told:It has taken in 1,020 guests from the valley at its house in Ardle, "
            "and none since March 13], its director, Pauline Orr, told Reuters."
        ),
        ["Reuters", "its director, Pauline Orr"],
        Status.ON_RECORD,
    ),
    "at no time": (
        "[told:At no time did the ministry confirm that the dam had failed].",
        [],
        Status.OUTLET_VOICE,
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


def test_find_takes_a_quotation_of_several_sentences_whole() -> None:
    """All sentences between one pair of marks are one content of one speaker."""
    document, marks = marked(
        "[said:“We speak only for our own pits. Nobody was below. It was luck,”] "
        "said Lind."
    )

    (only,) = found(document)

    assert only.reach == marks["said"]
    assert only.manner is Manner.DIRECT
    assert chain(document, only) == ["Lind"]


def test_find_goes_on_with_the_speaker_after_the_cue() -> None:
    """A quotation interrupted by its cue is one content in two pieces."""
    document, marks = marked("[a:“It held,”] said Ruiz. [b:“It will hold again.”]")

    (only,) = found(document)

    assert only.content == (marks["a"], marks["b"])


def test_find_takes_a_condition_with_what_is_told() -> None:
    """What is said on a condition is said with it."""
    document, marks = marked(
        "The two officials said [told:tests could resume in May, provided that divers "
        "clear the lock and a new set of valves comes in]."
    )

    (only,) = found(document)

    assert only.reach == marks["told"]


def test_find_keeps_two_tellings_of_one_sentence_apart() -> None:
    """While sets another's telling beside the first, not within it."""
    document, marks = marked(
        "The ministry said that [a:12 people had died], while the Red Cross "
        "estimated that [b:as many as 30 were missing]."
    )

    first, second = found(document)

    assert (first.reach, second.reach) == (marks["a"], marks["b"])
    assert chain(document, second) == ["the Red Cross"]


def test_find_gives_a_quotation_paragraph_to_the_speaker_before() -> None:
    """A paragraph that is only a quotation is said by who spoke in the one before."""
    document = plain(
        "Ada Ruiz said the bridge had been inspected in May.\n\n"
        "“Nobody told us that the bolts were loose at that time.”"
    )

    first, second = found(document)

    assert second.made_by == "nearby"
    assert chain(document, second) == chain(document, first) == ["Ada Ruiz"]


@pytest.mark.parametrize(
    ("headline", "who"),
    {
        "NYT: Bridge shut after cracks found in pillars": "NYT",
        "NYT Report: Bridge Shut After Cracks": "NYT",
        "Bridge shut after cracks found in pillars – BBC": "BBC",
        "Bridge shut after cracks in pillars, police say": "police",
        "Ada Ruiz: ‘I have not shut any bridge’": "Ada Ruiz",
    }.items(),
)
def test_find_reads_who_speaks_from_a_headline(headline: str, who: str) -> None:
    """A headline names its source before a colon, behind a dash or with a cue."""
    document = plain("The bridge is shut.", headline=headline)

    first = found(document)[0]

    assert who in chain(document, first)[0]


def test_find_marks_a_sentence_that_only_points() -> None:
    """A pointing sentence tells of another sentence, and says so."""
    document = plain(
        "The bridge is shut.\n\nThe Guardian reported on this.\n\n"
        "The British newspaper refers to officials from Vell."
    )

    _, first, second = found(document)

    assert {first.made_by, second.made_by} == {"pointer"}
    assert len(second.chain) == 3
