"""Which source the user means by a name."""

import pytest

from sayso import trace
from sayso.core.account import Account
from sayso.core.document import About, Overruling
from sayso.trace.asked import CannotRule
from stage import Says, account, group, outlet, person, saying

SANK = "the ferry had sunk off the old harbour in a very thick fog"


def wish(about: About, *names: str) -> Overruling:
    """What the user says of the two."""
    return Overruling("", about, "", names)


def through(number: int, paper: str, people: str) -> Account:
    """A report that has it from some people, through a paper."""
    return account(
        f"[x:{SANK}], [o:{people}] said, [p:the {paper}] reported.",
        {"o": group("official", of=("French",)), "p": outlet(paper)},
        [Says("x", ("p", "o"))],
        number=number,
    )


PILE = (
    saying(0, SANK, "Ada Kindratoss", person("Ada Kindratoss")),
    saying(1, SANK, "Ada Ruiz", person("Ada Ruiz")),
    through(2, "Post", "French officials"),
    through(3, "Mail", "the French officials"),
    through(4, "Globe", "French officials"),
)
MEANT = {
    "by name": "Ada Ruiz",
    "in any case": "ADA  ruiz",
    "as it is written first": "the French officials",
    "by the outlet": "French officials, through the Mail",
    "by the report": "French officials, in 3.txt",
}


@pytest.mark.parametrize("name", MEANT.values(), ids=MEANT)
def test_one_source_is_meant(name: str) -> None:
    """By its name or a wording, narrowed by outlet or report where that is needed."""
    found = trace.lineage(PILE, [wish(About.APART, name, "Ada Kindratoss")])

    names = {source.id: source.name for source in found.sources}
    (said,) = found.overruled
    assert names[said.sources[0]] in ("Ada Ruiz", "the French officials")


FAULTS = {
    "nobody": (
        wish(About.SAME, "Ada Ruiz", "Kinratos"),
        (
            "cannot take “Ada Ruiz” and “Kinratos” for one: "
            "no source is called “Kinratos” in any of the 5 reports"
        ),
        "Ada Kindratoss",
    ),
    "several": (
        wish(About.APART, "French officials", "Ada Ruiz"),
        "2 sources are called",
        "French officials, through Globe",
    ),
    "nobody through that": (
        wish(About.SAME, "French officials, through Herald", "Ada Ruiz"),
        "no source is called “French officials, through Herald”",
        "French officials",
    ),
    "one name": (
        wish(About.APART, "Ada Ruiz", "ada ruiz"),
        "cannot keep “Ada Ruiz” and “ada ruiz” apart: both are “Ada Ruiz”",
        "Give two of its wordings:\n  Ada Ruiz",
    ),
}


@pytest.mark.parametrize(("given", "fault", "hint"), FAULTS.values(), ids=FAULTS)
def test_what_cannot_be_done_is_an_error(
    given: Overruling, fault: str, hint: str
) -> None:
    """It says what, where, and what to do: which names there are."""
    with pytest.raises(CannotRule) as caught:
        trace.lineage(PILE, [given])

    assert fault in str(caught.value)
    assert hint in caught.value.hint
