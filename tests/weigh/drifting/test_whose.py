"""Tellings of one statement though the reports say otherwise, or not, whose it is."""

from pathlib import Path

import pytest

import sayso
from sayso.core.dossier import Dossier
from sayso.core.finding import ChangeKind
from sayso.weigh import finding
from weigh.ferry import LINE, sank
from weigh.piles import lineage, person, report

SLUICE = "“We will not open the northern sluice before the river falls,”"
NO_PLOT = (
    "the inquiry did not find that the mayor of Brod or his staff had plotted with "
    "the builders of the tunnel."
)
NO_PROOF = (
    "the inquiry found no evidence of a plot of the mayor with the tunnel builders."
)
WRECK = "The tunnel was “a total wreck,”"
LATCHES = (
    "Twelve of the boats that lay in the yard on the north bank of the river were "
    "fitted with a “storm latch,” a device against waves, harbour officials said."
)
TOLL = "Norland police said that 527 people were injured in the fire at the depot."

# fmt: off
# Two reports, words of either, and whether the two are tellings of one statement.
REPORTS = {
    "quoted of nobody": (
        f"{SLUICE} Ada Ruiz said on Monday.",
        "It rained. “We will not open the northern sluice until autumn.”",
        "sluice before", "sluice until", True),
    "quoted of an office": (
        f"{SLUICE} Ada Ruiz said on Monday.",
        "“We will not open the northern sluice while the river is high,” a mayor said.",
        "sluice before", "sluice while", True),
    "a shorter row of two people": (
        "“We must call the fire by its name,” Ada Ruiz said.",
        "“Nobody dares to call the fire by its proper origin,” Ivo Tann said.",
        "call the fire", "call the fire", False),
    "a shorter row of two of one name": (
        "“It hurts that our men must sail through two storms,” Ada Ruiz said.",
        "“No crew of ours must sail through two storms,” Ulm Ruiz said.",
        "our men", "crew of ours", True),
    "a shorter row of two of other names": (
        "“It hurts that our men must sail through two storms,” Ada Ruiz said.",
        "“No crew of ours must sail through two storms,” Ivo Tann said.",
        "our men", "crew of ours", False),
    "a row that is little of either": (
        "“The council of the town of Brod has to sell the ferry Anna,” Ada Ruiz said.",
        "“Nine boys from the council of the town of Brod won a medal,” Ivo Tann said.",
        "sell the ferry", "won a medal", False),
    "two quoted words of one point": (
        f"{WRECK} Ada Ruiz said.",
        "The tunnel was “a complete and total wreck,” the harbour office said.",
        "total wreck", "complete and total", True),
    "two quoted words of two people": (
        f"{WRECK} Ada Ruiz said.",
        "The tunnel was “a complete and total wreck,” Ivo Tann said.",
        "total wreck", "complete and total", False),
    "other words of one source": (
        f"Ada Ruiz said {NO_PLOT}",
        f"Ada Ruiz said {NO_PROOF}",
        "had plotted", "no evidence", True),
    "other words of another source": (
        f"Ada Ruiz said {NO_PLOT}",
        f"Ivo Tann said {NO_PROOF}",
        "had plotted", "no evidence", False),
    "a flat toll": (
        TOLL, "The fire at the depot injured more than 500 people.",
        "527", "500", True),
    "another toll": (
        TOLL, "The fire at the depot injured more than 900 people.",
        "527", "900", False),
    "one number of people without a name": (
        LATCHES, "Twelve of the boats there had storm latches fitted, officials said.",
        "storm latch", "storm latches", True),
    "another number of people without a name": (
        LATCHES, "Nine of the boats there had storm latches fitted, officials said.",
        "storm latch", "storm latches", False),
    "one number of somebody by name": (
        LATCHES, "Twelve of the boats there had storm latches fitted, Ivo Tann said.",
        "storm latch", "storm latches", False),
    "a toll that no office counts": (
        "Ada Ruiz said that 527 people were injured in the fire at the depot.",
        "The fire at the depot injured more than 500 people.",
        "527", "500", False),
}
# fmt: on


@pytest.mark.parametrize(
    ("texts", "words", "linked"),
    [((a, b), (one, other), linked) for a, b, one, other, linked in REPORTS.values()],
    ids=REPORTS,
)
def test_whose(
    texts: tuple[str, str], words: tuple[str, str], linked: bool, tmp_path: Path
) -> None:
    """Words, meaning and numbers link what is told; chance and others' words do not."""
    assert _together(_read(texts, tmp_path), *words) is linked


def test_a_headline_is_over_what_is_said_further_down(tmp_path: Path) -> None:
    """It means the same as a sentence below the lead, and names nobody."""
    head = "Ruiz Sees No Fraud in Tunnel Deal"
    lead = "The council of Brod met on Monday to talk about the trains."
    below = (
        "Ruiz found there wasn't enough evidence of fraud in the tunnel deal, lawyers "
        "said."
    )
    text = f"{head}\n\n{lead}\n\n{below}"

    assert _together(_read((text,), tmp_path), "Sees No Fraud", "enough evidence")


@pytest.mark.parametrize(
    ("words", "linked"),
    [
        ("It has shown what we always knew", True),
        ("It has cost the town a year", False),
    ],
)
def test_a_headline_quotes_from_below(words: str, linked: bool, tmp_path: Path) -> None:
    """It has most of its words from a quotation, and alters some."""
    text = (
        f"‘{words}’: Ulm laughs at Brod\n\nThe council met on Monday to talk of trains."
        "\n\n“The long inquiry has shown what we in Brod knew years ago: the tunnel "
        "was cheap,” said Ada Ruiz."
    )

    assert _together(_read((text,), tmp_path), words, "long inquiry") is linked


@pytest.mark.parametrize(
    ("text", "lost"),
    [("the ferry sank off Brod", True), ("the ferry of Ruiz sank off Brod", False)],
)
def test_somebody_named_is_the_office(text: str, lost: bool) -> None:
    """The name is lost then, if it does not stand beside the office."""
    chief = person("Ada Ruiz", institution=LINE)
    first, then = sank("the ferry sank off Brod", chief), sank(text, LINE)
    found = finding(lineage(report("Post", first), report("Mail", then))).drift

    changes = [change.kind for drift in found for change in drift.changes]
    assert changes == [ChangeKind.SOURCE_LOST] * lost


def test_who_says_so_stands_before_a_flat_telling(tmp_path: Path) -> None:
    """A report without a day may be the earlier one: what it names is lost after it."""
    flat = "Published March 3, 2031\n\nThe fire at the depot injured over 500 people."

    assert ChangeKind.SOURCE_LOST in _kinds(_read((TOLL, flat), tmp_path))


def test_of_a_toll_in_passing_only_number_and_source_are_compared(
    tmp_path: Path,
) -> None:
    """What may happen to others lessens no count."""
    flat = "The mayor may visit the fire at the depot, which injured over 500 people."

    found = _kinds(_read((TOLL, flat), tmp_path))

    assert found == {ChangeKind.NUMBER, ChangeKind.SOURCE_LOST}


def _together(found: Dossier, one: str, other: str) -> bool:
    """Whether one drift has a telling with either words, of two sentences."""
    told = {d.number: d for d in found.documents}
    return any(
        one in told[a.document][a] and other in told[b.document][b]
        for drift in found.drift
        for a in drift.variants
        for b in drift.variants
        if a != b
    )


def _kinds(found: Dossier) -> set[ChangeKind]:
    return {change.kind for drift in found.drift for change in drift.changes}


def _read(texts: tuple[str, ...], folder: Path) -> Dossier:
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(text, "utf-8")
    return sayso.dossier([folder], annotator="rules")
