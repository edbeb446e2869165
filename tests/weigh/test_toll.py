"""How many a report says were killed and injured: of its main event, and no other."""

import pytest

from sayso import annotate
from sayso.core.account import Account
from sayso.read import records
from sayso.read.reports import Place, stated_report
from sayso.weigh.toll import Toll, toll


def account(text: str, title: str | None = None) -> Account:
    """What a report with this text, and this headline if any, says."""
    stated = records.stated({"text": text, "title": title}, "report")
    document = stated_report(Place(0, "report", ""), stated)
    (found,) = annotate.accounts([document], annotator="rules")
    return found


def reckoned(text: str, title: str | None = None) -> Toll:
    """The toll of a report with this text, and this headline if any."""
    return toll(account(text, title))


# fmt: off
NUMBERS = {
    "both told": (
        "Two people were killed and five wounded when a gunman fired in Oris.", 2, 5),
    "digits": (
        "A blast at a mill killed 4 and injured 12 others, police said.", 4, 12),
    "deeds": (
        "A gunman fired in a library, killing three and wounding four others.", 3, 4),
    "left dead": (
        "A mine fire near Velt left six miners dead and nine in critical condition.",
        6, 9),
    "nobody killed": (
        "Seven people were injured when a tram left the rails in Oris on Monday.",
        0, 7),
    "only killed": (
        "Three people were found dead in a house on the edge of Oris.", 3, 0),
    "an avalanche": (
        "An avalanche killed eight skiers above Greyfell on Sunday.", 8, 0),
    "a crash": (
        "A bus crash near Velt injured 14 passengers, the sheriff said.", 0, 14),
    "hospital": (
        "Five people were taken to a hospital after a shooting on a pier.", 0, 5),
    "at least": (
        "At least 11 people died and about 30 were hurt in the blast at Teller.",
        11, 30),
    "the dead of those shot": (
        "Five people were shot, one fatally, outside a bar in Oris.", 1, 4),
    "the dead of those struck": (
        "A gunman shot eight men, killing two of them, Velt police said.", 2, 6),
    "shot, but not dead": (
        "Four people were shot at a fairground in Velt on Friday night.", 0, 4),
    "others": (
        "One person is dead and four others are injured after a shooting in Oris.",
        1, 4),
    "others beside one": (
        "A boy was injured in a blast that also injured three other people.", 0, 4),
    "stated at hospital": (
        "Three others were rushed to Oris General Hospital after a man was shot dead.",
        1, 3),
}
SINGLE = {
    "killed without a number": (
        "A man was shot and killed outside a bar in Oris on Friday.", 1, 0),
    "died": ("A 19-year-old woman died after a truck hit her in Velt.", 1, 0),
    "wounded without a number": (
        "A 7-year-old girl was wounded when a pistol went off in Velt.", 0, 1),
    "he died": (
        "Tam Reeve, 31, was shot in his car. He was pronounced dead at the scene.",
        1, 0),
    "then died": (
        "Deputies found a man with a gunshot wound. He died at the hospital.", 1, 0),
    "a death told as a noun": (
        "Odo Marsh was arrested in the shooting death of his brother.", 1, 0),
    "death of": (
        "A jury heard about the death of a 12-year-old boy at the Teller quarry.",
        1, 0),
    "to himself": (
        "A hunter accidentally shot himself in the foot on Saturday near Velt.", 0, 1),
    "recovering": (
        "A clerk is recovering after a robber shot her in the arm in Oris.", 0, 1),
    "a man and an officer": (
        "A man was killed and an officer was injured in a shooting in Velt.", 1, 1),
    "another": (
        "One man was killed and another man was wounded at a quarry in Velt.", 1, 1),
    "also": (
        "A miner died in the fall. A 40-year-old cook was also injured, police said.",
        1, 1),
    "a name after the deed": (
        "Velt police fatally shot Reeve after a chase on Monday.", 1, 0),
}
LISTS = {
    "alike": ("A man and another man were killed in a fall at a quarry.", 2, 0),
    "a list of the killed": (
        "A man killed his girlfriend and her daughter at a farm near Velt.", 2, 0),
    "with a number in it": (
        "Two men, a woman and a 4-year-old boy were killed in a fire in Oris.", 4, 0),
    "ages alone": (
        "A 19-year-old and a 23-year-old were injured in a shooting in Velt.", 0, 2),
    "brothers": (
        "Two brothers were killed when a boiler burst at the Teller mill.", 2, 0),
    "names with ages": (
        "Ines Aldous, 30, died at the quay, and Odo Marsh, 26, died at a hospital.",
        2, 0),
    "a number with ages in it": (
        "Two children, ages 3 and 5, and their mother were killed in a fire in Velt.",
        3, 0),
    "and himself": (
        "A farmer shot and killed his wife, two sons and himself, police said.", 4, 0),
    "the gun on himself": (
        "A man killed his wife and daughter before turning the gun on himself in Oris.",
        3, 0),
    "one person, twice named": (
        "A fall killed his friend, a 40-year-old miner, near Velt.", 1, 0),
    "murder and suicide": (
        "Police call the shooting in a house in Velt a murder-suicide.", 2, 0),
}
NOT_VICTIMS = {
    "nobody hurt": (
        "Shots were fired at a house in Oris, but no one was injured.", 0, 0),
    "nothing of victims": (
        "The council of Oris will vote on the harbour wall on Monday.", 0, 0),
    "an attempt": (
        "A man faces a charge of attempted murder after a shot hit a boy in the leg.",
        0, 1),
    "might have": (
        "A girl was wounded. She could have been killed, her mother said.", 0, 1),
    "a deadly weapon": (
        "A man was injured. Reeve is charged with assault with a deadly weapon.", 0, 1),
    "homicide detectives": (
        "A man was shot in the foot. Homicide detectives are at the scene.", 0, 1),
    "not fatal": (
        "A man was shot in the hand; the wound was not fatal, police said.", 0, 1),
    "not injured": (
        "A man was shot and killed. Two women beside him were not injured.", 1, 0),
    "no wounds": (
        "A man was shot dead. Two women beside him did not suffer wounds.", 1, 0),
    "an hour": (
        "A man was killed at 11 p.m. on Friday in the 300 block of Elm Street.", 1, 0),
    "an age": (
        "A father shot his daughter, 9, in the arm at a campsite near Velt.", 0, 1),
    "an age in words": (
        "Marsh is accused of killing a 16 year old at a party in Oris.", 1, 0),
    "shots": ("Police found 40 shell casings after a man was killed in Oris.", 1, 0),
    "arrested": ("Five men were arrested after two boys were shot in Velt.", 0, 2),
}
# fmt: on


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        pytest.param(*case, id=name)
        for table in (NUMBERS, SINGLE, LISTS, NOT_VICTIMS)
        for name, case in table.items()
    ],
)
def test_one_sentence(text: str, killed: int, injured: int) -> None:
    """A sentence or two say how many, with numbers or without."""
    found = reckoned(text)

    assert (found.killed, found.injured) == (killed, injured)


# fmt: off
HEADLINES = {
    "shot and dead": ("5 shot, 1 killed at lakeside shop in Oris", 1, 4),
    "leaves dead": ("Ferry blast leaves 3 dead, 8 injured", 3, 8),
    "no article": ("Man shot dead, woman wounded outside Velt bar", 1, 1),
    "a list": ("Man kills wife, himself in Oris, police say", 2, 0),
    "capitals": ("Two Adults, One Child Dead After Fire in Velt", 3, 0),
    "one dead": ("One dead, two hurt in crash near Teller", 1, 2),
}
# fmt: on


@pytest.mark.parametrize(
    ("title", "killed", "injured"), HEADLINES.values(), ids=HEADLINES
)
def test_a_headline(title: str, killed: int, injured: int) -> None:
    """A headline leaves out articles, and tells the toll all the same."""
    found = reckoned("The sheriff would not say more about it on Sunday.", title)

    assert (found.killed, found.injured) == (killed, injured)


BACKGROUND = (
    "A man was shot and killed outside a bar in Oris on Friday.\n\n"
    "Police have no suspect.\n\nThe street was shut until noon.\n\n"
    "Neighbours left flowers at the door.\n\n"
)


@pytest.mark.parametrize(
    "further",
    [
        "In 2012, four people were killed and nine injured in the same street.",
        "So far this year, 31 people have been killed in Oris.",
        "Last year 12 people died and 40 were wounded in the county.",
        "In an unrelated case, three men were killed in Velt.",
    ],
)
def test_other_events_do_not_count(further: str) -> None:
    """Past years, statistics and other cases are of no main event."""
    found = reckoned(BACKGROUND + further)

    assert (found.killed, found.injured) == (1, 0)


def test_what_stands_far_down_is_of_another_story() -> None:
    """A teaser at the end does not change the toll that the first lines tell."""
    filler = "".join(
        f"The pier is {at} yards long, he said.\n\n" for at in range(40, 49)
    )

    found = reckoned(f"{BACKGROUND}{filler}4 dead, 25 hurt as bus crashes near Teller.")

    assert (found.killed, found.injured) == (1, 0)


def test_a_number_told_later_in_the_opening_counts() -> None:
    """One victim is named first, and the next sentence tells how many there were."""
    found = reckoned(
        "Ada Ruiz, 31, died in the fire at the Teller mill.\n\n"
        "Three people were killed and six injured, the fire chief said."
    )

    assert (found.killed, found.injured) == (3, 6)


def test_the_words_that_it_rests_on_are_given() -> None:
    """Each number has the words that tell it; nought has none."""
    told = account("Two people were killed and five others wounded at the quay.")

    found = toll(told)

    assert [told.document[s] for s in found.killed_basis] == ["Two people were killed"]
    assert [told.document[s] for s in found.injured_basis] == ["five others wounded"]
    assert not reckoned("The quay is shut.").killed_basis


def test_a_list_rests_on_all_its_words() -> None:
    """Whoever is added to a number stands in what it rests on."""
    told = account("A man killed his wife and son before turning the gun on himself.")

    words = [told.document[s] for s in toll(told).killed_basis]

    assert words == ["killed his wife and son", "turning the gun on himself"]


def test_an_empty_account_has_no_toll() -> None:
    """A report of which nothing was parsed tells of nobody."""
    told = account("The quay is shut.")

    assert toll(Account(document=told.document)) == Toll(0, 0)
