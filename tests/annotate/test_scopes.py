"""What is said of those whom a number counts."""

from datetime import date

import pytest

from factory import plain
from sayso.annotate import figures, language, times
from sayso.core.account import Figure
from sayso.core.interval import Interval

REPORT = date(2020, 3, 3)


def scoped(text: str) -> list[tuple[str, str]]:
    """The words and the scopes of the figures in *text*."""
    return [(words, " ".join(figure.scope)) for words, figure in figured(text)]


def figured(text: str) -> list[tuple[str, Figure]]:
    """The figures in *text*, which is of 3 March 2020, each with its words."""
    document = plain(text, published=REPORT)
    (passages,) = language.passages([document])
    told = figures.find(passages, times.find(passages), [])
    return [(document[f.span], f) for f in told]


TWO_NUMBERS = (
    "The Health Office put the number of confirmed infections at 34 "
    "and that of deaths at four on Sunday, NBR reported."
)

# fmt: off
SCOPES = {
    "a participle like a noun": ("Night in Hale leaves 18 shot, one stabbed.",
        [("18", "shot"), ("one", "stabbed")]),
    "charges": ("Marsh faces two counts of murder.", [("two", "")]),
    "taken to a hospital": (
        "Five people were taken to a hospital.", [("Five", "hospitalised")]),
    "taken to court": ("Five people were taken to a court.", [("Five", "")]),
    "taken out": ("400 people had been taken out of the bay.", [("400", "evacuated")]),
    "taken outside": ("400 people had been taken for a walk.", [("400", "")]),
    "arrivals": ("The hall counted 90 arrivals from the bay.", [("90", "arrived")]),
    "passive": ("300 sailors were killed.", [("300", "killed")]),
    "passive, many verbs": (
        "Around 400 men may now have been captured, wounded, killed or gone missing.",
        [("Around 400", "captured killed missing wounded")]),
    "through a belief": (
        "Some 400 sailors are believed to have been killed or wounded.",
        [("Some 400", "killed wounded")]),
    "in its phrase": (
        "The mayor met 400 sailors said to have been sent to Hale.",
        [("400", "deployed")]),
    "of a known whole": (
        "About 40 of the 110 sailors sent to Hale were killed.",
        [("About 40", "killed"), ("110", "deployed")]),
    "of a share": (
        "As many as half of the sailors had been killed or wounded.",
        [("As many as half of the sailors", "killed wounded")]),
    "active": ("The blast killed two people.", [("two", "killed")]),
    "many others": (
        "That fire in Brod left 17 dead and many more injured.", [("17", "killed")]),
    "lives claimed": ("The fire claimed 30 lives.", [("30", "killed")]),
    "a detention": ("It led to the detention of 25 men.", [("25", "detained")]),
    "a confiscation": ("It led to the confiscation of 34 guns.", [("34", "seized")]),
    "at home": ("Some 40 men were put under house arrest.", [("Some 40", "confined")]),
    "in a hall": ("The hall held 300 people.", [("300", "")]),
    "lives taken": ("It cost the lives of six miners.", [("six", "killed")]),
    "what else is theirs": ("They shot the dogs of six miners.", [("six", "")]),
    "lives lost": ("Around 40 lives were lost.", [("Around 40", "killed")]),
    "lives saved": ("The crew saved 30 lives.", [("30", "rescued")]),
    "a plus in a headline": (
        "Death Toll Rises: 50+ Killed, 400+ Wounded in Brod Fire",
        [("50+", "killed"), ("400+", "wounded")]),
    "active, joined": (
        "The blast killed two people and wounded at least three others.",
        [("two", "killed"), ("at least three", "wounded")]),
    "participles": (
        "It sank off Hale, killing 12 and injuring 40.",
        [("12", "killed"), ("40", "wounded")]),
    "the one who does it": ("They were shot by two officers.", [("two", "")]),
    "the one who does it, active": ("Two gunmen killed him.", [("Two", "")]),
    "left out": (
        "Police said 30 sailors had been killed and 270 injured in the fire.",
        [("30", "killed"), ("270", "wounded")]),
    "dead": ("Three people are dead and 12 others injured.",
        [("Three", "killed"), ("12", "wounded")]),
    "left dead": ("The fire left at least 12 people dead.", [("at least 12", "killed")]),  # noqa: E501
    "with": ("It burnt down, with more than 20 people injured.",
        [("more than 20", "wounded")]),
    "a toll that rises": ("The death toll has risen to 41.", [("41", "killed")]),
    "a toll put at": ("The papers put the death toll at around 1,000.",
        [("around 1,000", "killed")]),
    "a toll up from": ("The death toll stands at 57, up from 49.",
        [("57", "killed"), ("49", "killed")]),
    "a toll that is": ("The death toll is 57.", [("57", "killed")]),
    "a toll of": ("A death toll of 57 was given.", [("57", "killed")]),
    "a number of": ("The number of infected people rose from 30 to 45.",
        [("30", "infected"), ("45", "infected")]),
    "bringing": ("Two more died, bringing the number of dead to 40.",
        [("Two", "killed"), ("40", "killed")]),
    "deaths": ("There were 98 deaths and 400 injuries.",
        [("98", "killed"), ("400", "wounded")]),
    "a total of": ("A total of 35 people have died.", [("35", "killed")]),
    "a modifier": ("They hold two captured sailors.", [("two", "captured")]),
    "who": ("They met 40 people who were wounded.", [("40", "wounded")]),
    "including": ("Three people, including two children, were killed.",
        [("Three", "killed"), ("two", "killed")]),
    "missing": ("Nearly 200 people remain missing.", [("Nearly 200", "missing")]),
    "unaccounted for": ("Nearly 200 people are unaccounted for.",
        [("Nearly 200", "missing")]),
    "troops arrive": ("Some 900 troops arrived in Hale.", [("Some 900", "deployed")]),
    "guests arrive": ("Some 900 guests arrived in Hale.", [("Some 900", "arrived")]),
    "letters sent": ("They sent 900 letters.", [("900", "")]),
    "a contingent": ("The 900-strong contingent left.", [("900", "deployed")]),
    "arrested": ("Police arrested 15 protesters.", [("15", "arrested")]),
    "displaced": ("Tens of thousands of people were displaced.",
        [("Tens of thousands", "displaced")]),
    "with a particle": ("About 50 workers were laid off.", [("About 50", "fired")]),
    "recalled": ("The firm recalled 1.5 million cars.", [("1.5 million", "recalled")]),
    "a headline": ("12 dead, 30 injured in bus fire", [("12", "killed"), ("30", "wounded")]),  # noqa: E501
    "a headline with capitals": ("2 Killed, 5 Hurt In Bus Fire",
        [("2", "killed"), ("5", "wounded")]),
    "a headline's verb": ("Blast Kills 12, Wounds Dozens in Market",
        [("12", "killed"), ("Dozens", "wounded")]),
    "one": ("One person is missing.", [("One", "missing")]),
    "fatally": ("Three people were shot, two fatally.",
        [("Three", "shot"), ("two", "killed")]),
    "not of another number": ("Two boats left and 40 sailors were killed.",
        [("Two", ""), ("40", "killed")]),
    "means and death": ("A man shot and killed three guards.", [("three", "killed")]),
    "means and death, stabbed": (
        "Two guards were stabbed and killed.", [("Two", "killed")]),
    "means and death, dead": ("He shot three guards dead.", [("three", "killed")]),
    "means or death": ("Five guards were shot or killed.", [("Five", "killed shot")]),
    "death or wound": ("The blast killed or wounded 40 men.",
        [("40", "killed wounded")]),
    "death and wound": ("The blast killed and wounded 40 men.",
        [("40", "killed wounded")]),
    "a whole that ends the phrase": ("Two of the three died.",
        [("Two", "killed"), ("three", "")]),
    "a named part": ("The fire killed 80, including 33 pupils, and injured 500.",
        [("80", "killed"), ("33", "killed"), ("500", "wounded")]),
    "after a year": ("A raid on Velm in 2011 killed 40.", [("40", "killed")]),
    "in hospital": ("Nineteen of the 31 were in hospital.",
        [("Nineteen", "hospitalised"), ("31", "")]),
    "in intensive care": ("The clinic has two boys in intensive care.",
        [("two", "hospitalised")]),
    "died in hospital": ("Eight people died in hospital.", [("Eight", "killed")]),
    "bodies": ("Twelve bodies had been recovered from the mine.",
        [("Twelve", "killed")]),
    "bodies of another kind": ("Two governing bodies met; two bodies of water froze.",
        [("Two", ""), ("two", "")]),
    "bodies that are hit": ("He filled over 100 bodies with holes.",
        [("over 100", "")]),
    "opening fire": ("They opened fire, killed 50 people and fled.",
        [("50", "killed")]),
    "many more": ("Some 50 people were killed and many more wounded.",
        [("Some 50", "killed")]),
    "a verb with a number of its own": (
        "The fire left 59 dead and injured hundreds more, the mayor said.",
        [("59", "killed"), ("hundreds", "wounded")]),
    "hurt and in hospital": ("Some 527 people were injured and taken to hospitals.",
        [("Some 527", "hospitalised")]),
    "a toll that passes": ("Miner held as death toll passes 40", [("40", "killed")]),
    "aboard": ("There were 210 people aboard the flight.", [("210", "aboard")]),
    "on a ship": ("Some 210 people were on the ship.", [("Some 210", "aboard")]),
    "on a hill": ("Some 210 people were on the hill.", [("Some 210", "")]),
    "had on board": ("The plane had some 210 people on board.",
        [("some 210", "aboard")]),
    "killed on board": ("The fire killed all 210 people on board.",
        [("210", "killed")]),
    "on a manifest": ("The captain worked from a manifest of 87 passengers.",
        [("87", "listed")]),
    "in the town": ("Nine people were in town.", [("Nine", "")]),
    "in custody": ("Four men remain in custody.", [("Four", "detained")]),
    "without power": ("Some 90 homes were without power.", [("Some 90", "powerless")]),
    "cases": ("There are 27 confirmed cases and 40 suspected cases of the fever.",
        [("27", "confirmed"), ("40", "suspected")]),
    "confirmed in": ("Tests confirmed the virus in 31 children.",
        [("31", "confirmed")]),
    "investigated": ("A further 33 patients are being investigated.",
        [("33", "suspected")]),
    "suspected, of no illness": ("Four suspected arsonists sang.", [("Four", "")]),
    "confirmed dead": ("The hospital said 12 were confirmed dead.",
        [("12", "killed")]),
    "confirmed infections": (
        TWO_NUMBERS, [("34", "confirmed"), ("four", "killed")]),
    "infections, put": (
        "It put the number of infections at 52 and that of deaths at six.",
        [("52", "infected"), ("six", "killed")]),
    "treated": ("The clinic treated nine children.", [("nine", "treated")]),
    "come back": ("Of the 500 boxes sold, 120 had come back.",
        [("500", "sold"), ("120", "returned")]),
    "by how much": ("A man died, raising the toll by 30.", [("30", "")]),
    "not of a length": ("He was killed after three weeks.", [("three weeks", "")]),
}
# fmt: on


@pytest.mark.parametrize(("text", "told"), SCOPES.values(), ids=SCOPES)
def test_scope(text: str, told: list[tuple[str, str]]) -> None:
    """A figure has the scopes that its clause and its phrase tell, and no others."""
    assert scoped(text) == told


# fmt: off
SUBJECTS = {
    "after a named part": (
        "The fire killed more than 80, including 33 pupils, and injured more than 500.",
        ["", "pupils", ""]),
    "after a named part of a noun": (
        "The fire killed 80 miners, including two boys and nine men, and injured 500.",
        ["miners", "boys", "men", "miners"]),
    "after a part among them": (
        "The fire killed 80 miners, among them two boys, and injured 500.",
        ["miners", "boys", "miners"]),
    "of a named part": (
        "The fire killed 80 miners, including nine boys, two of whom were sailors.",
        ["miners", "boys", "boys"]),
    "of what a phrase holds": (
        "About 40 boys from two schools fell ill, and nine of them died.",
        ["boys", "schools", "boys"]),
    "after a verb of a headline": ("Tram Crash Injures More Than 30", [""]),
}
SINCE = {
    "since": ("75 men have been killed since 2011.", (date(2011, 1, 1), REPORT)),
    "since, loosely": (
        "75 men have been killed since at least 2011.", (date(2011, 1, 1), REPORT)),
    "since, of another clause": (
        "The town has seen shelling since 2014, killing hundreds.", (None, REPORT)),
    "since, of another thing": (
        "Hundreds voted in the first free election since 1990.", (None, REPORT)),
    "since a day after the report": (
        "75 men have been killed since 5 March 2020.", (date(2020, 3, 5), None)),
    "in": ("75 men were killed in 2011.", (date(2011, 1, 1), date(2011, 12, 31))),
}
# fmt: on


@pytest.mark.parametrize(("text", "subjects"), SUBJECTS.values(), ids=SUBJECTS)
def test_subject(text: str, subjects: list[str]) -> None:
    """A figure without a noun counts what the last whole did, not a part of it."""
    assert [f.subject for _, f in figured(text)] == subjects


@pytest.mark.parametrize(("text", "held"), SINCE.values(), ids=SINCE)
def test_as_of(text: str, held: tuple[date | None, date | None]) -> None:
    """What is told since a time has held up to the report."""
    ((_, figure),) = figured(text)

    assert figure.as_of == Interval(*held)


def test_a_verb_bounds_the_number_that_a_toll_passes() -> None:
    """A toll that passes 40 is at least 40; who passes three exams passes three."""
    ((_, toll),) = figured("Miner held as death toll passes 40")
    ((_, exams),) = figured("The miner passed 3 exams.")

    assert (toll.value, toll.min) == (40.0, 40.0)
    assert exams.min is None


def test_names_on_a_list_are_those_whom_the_last_list_counts() -> None:
    """After a list of the missing, names on another list are missing people."""
    missing, names = figured(
        "By the guard's list, 52 people are still missing. The choir keeps a list of "
        "its own. It has 87 names, the pastor said."
    )
    (loose,) = figured("The choir keeps a list. It has 87 names, the pastor said.")

    assert names[1].scope == missing[1].scope == ("missing",)
    assert names[1].unit == "persons"
    assert loose[1].scope == ()


def test_a_part_is_of_the_whole_and_not_of_what_its_phrase_holds() -> None:
    """Of 40 boys from two schools, nine are nine of the boys."""
    boys, _, nine = figured(
        "About 40 boys from two schools fell ill, and nine of them died."
    )

    assert nine[1].part_of == boys[1].id
