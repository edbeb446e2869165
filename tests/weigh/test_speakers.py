"""Who can take a position, and whose statement is one."""

from dataclasses import replace

import pytest

from sayso.core.account import SourceKind, Status
from sayso.core.finding import Stance
from sayso.core.interval import Interval
from sayso.weigh import finding
from weigh.piles import Said, Who, count, lineage, outlet, person, report, said, unnamed

RUIZ = person("Ada Ruiz", side="Norland")
TIMES = outlet("Norland Times")
LEFT = "Oster boats left Brod"


def left(*by: Who, text: str = LEFT, **about: object) -> Said:
    """That the boats left, as *by* have it."""
    return said(text, "leave", *by, subject="boats", **about)  # type: ignore[arg-type] - as given


def taken(*told: Said) -> list[tuple[str, Stance]]:
    """Who takes which stance, each report one sentence."""
    found = lineage(*(report(f"Post {n}", each) for n, each in enumerate(told)))
    names = {s.id: s.name for s in found.sources}
    return [(names[p.source], p.stance) for p in finding(found).positions]


@pytest.mark.parametrize("who", [person("rebel leader Ada Lima"), unnamed("a manager")])
def test_leaders_and_insiders_are_parties(who: Who) -> None:
    """Who leads, and who works for a party, known by name or not."""
    assert taken(left(who)) == [(who.name, Stance.ASSERTS)]


def test_who_speaks_in_two_reports_is_a_party() -> None:
    """Reports that know one name know somebody of the story."""
    lima = person("Ada Lima")

    assert taken(left(lima), left(lima)) == [("Ada Lima", Stance.ASSERTS)]


@pytest.mark.parametrize(
    ("text", "taken_as"),
    [
        ("boats will leave Brod by Friday", Stance.FORECASTS),
        ("boats are due in Brod by Friday", Stance.FORECASTS),
        ("boats leave Brod by Friday", Stance.ASSERTS),
        ("boats will leave Brod", Stance.ASSERTS),
        ("Norland will leave Brod by Friday", Stance.ASSERTS),
        ("boats fear that we will leave Brod by Friday", Stance.ASSERTS),
    ],
)
def test_what_will_be_is_foretold(text: str, taken_as: Stance) -> None:
    """If a time is told; not what the speaker, or the speaker's state, will do."""
    when = (("by Friday", Interval(None, None)),) if "Friday" in text else ()
    told = left(RUIZ, text=text, times=when)
    told = replace(told, subject=text.partition(" ")[0].lower())

    assert taken(told, told) == [("Ada Ruiz", taken_as)]


def test_on_whose_say_so_a_report_leads_is_a_party() -> None:
    """Not who is only quoted further below."""
    lima, dorn = person("Ada Lima"), person("Ulf Dorn")
    found = lineage(report("Post", left(lima, leading=True), left(dorn)))
    names = {s.id: s.name for s in found.sources}

    assert {names[p.source] for p in finding(found).positions} == {"Ada Lima"}


def test_an_office_on_record_is_a_party() -> None:
    """Bodies need no name; what is no body is none, nor is who speaks unnamed."""
    police = Who("the police", SourceKind.ORGANISATION, named=False)
    letter = replace(police, name="the letter")

    assert taken(left(police, status=Status.ON_RECORD))
    assert not taken(left(TIMES, police))
    assert not taken(left(letter, status=Status.ON_RECORD))


def test_a_post_may_stand_beside_the_name() -> None:
    """It is the mention that holds the name, and not its post."""
    lima = person("Ada Lima")

    assert taken(left(lima, text="boats left, says the chairwoman of the yard"))
    assert not taken(left(lima, text="boats left, says the tall one of the yard"))


@pytest.mark.parametrize(
    ("wording", "party"),
    [
        ("Ada Lima, a baker", True),
        ("former baker Ada Lima", False),
        ("his sister", False),
    ],
)
def test_who_is_described_is_a_party(wording: str, *, party: bool) -> None:
    """Not who is told of as what they were, or as somebody's relative."""
    found = lineage(report("Post", left(person("Ada Lima"))))
    described = tuple(
        replace(s, variants=(wording,)) if s.name == "Ada Lima" else s
        for s in found.sources
    )

    positions = finding(replace(found, sources=described)).positions

    assert bool(positions) is party


def test_a_party_asserts_what_it_puts_a_number_or_a_date_to() -> None:
    """Beside its most told point; what is no statement by itself it does not."""
    five = (count("5", 5),)
    dated = said("the bridge killed 5", "kill", RUIZ, figures=five)
    hanging = said("after the storm that killed 5", "storm", RUIZ, figures=five)
    relative = said(
        "a storm that killed 5",
        "kill",
        RUIZ,
        subject="storm",
        figures=five,
        head="killed",
    )
    found = lineage(
        report("Post", left(RUIZ), dated, hanging, relative),
        report("Mail", left(RUIZ)),
    )

    told = [p.on for p in finding(found).positions]

    assert told == [LEFT, "the bridge killed 5"]


def test_an_insider_foretells() -> None:
    """To foretell one need not speak for anybody; bystanders are no parties."""
    assert taken(left(unnamed("insiders"), cue="expect")) == [
        ("insiders", Stance.FORECASTS)
    ]
    assert taken(left(unnamed("residents"), cue="expect")) == []


def test_one_official_is_a_party_in_own_words() -> None:
    """Or where the report has it from them; not what another paper has of them."""
    official = unnamed("an official", side="Norland")
    party = [("an official", Stance.ASSERTS)]

    assert taken(left(official)) == party
    assert taken(left(TIMES, official, quoted=True)) == party
    assert taken(left(TIMES, official)) == []


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("the head of the yard", True),
        ("the yard's lawyers", True),
        ("the coroner", True),
        ("a source", False),
        ("a friend of the superintendent", False),
    ],
)
def test_who_is_called_by_a_post_is_a_party(name: str, *, party: bool) -> None:
    """By their own post, not that of somebody else."""
    assert bool(taken(left(unnamed(name)))) is party


@pytest.mark.parametrize(("words", "party"), [("heads", True), ("likes", False)])
def test_who_heads_a_body_is_a_party(words: str, *, party: bool) -> None:
    """Told behind the name."""
    lima = left(person("Ada Lima"), cue=f"who {words} the yard, said")
    found = lineage(report("Post", lima))

    assert bool(finding(found).positions) is party
