"""Who is who in one report."""

from collections.abc import Mapping

import pytest

from sayso.trace.cast import cast
from stage import (
    Says,
    Told,
    account,
    body,
    document,
    group,
    outlet,
    person,
    pronoun,
    somebody,
    who,
)

RUIZ = person("Ada Ruiz", "colonel", of=())
Table = dict[
    str, tuple[str, Mapping[str, Told], tuple[str, ...], tuple[str, str], bool]
]

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: Table = {
    "a last name": (lines("[a:Ada Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Ruiz")}, (), ("Ada Ruiz", "Ruiz"), True),
    "a last name first": (lines("[b:Ruiz] spoke.", "[a:Ada Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Ruiz")}, (), ("Ada Ruiz", "Ruiz"), True),
    "a last name taken for a body": (lines("[a:Ada Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "b": body("Ruiz")}, (), ("Ada Ruiz", "Ruiz"), True),
    "the last of two namesakes": (lines("[a:Ada Ruiz], [c:Ben Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "c": person("Ben Ruiz"), "b": person("Ruiz")}, (),
        ("Ben Ruiz", "Ruiz"), True),
    "the namesake with that post": (lines("[a:Col. Ada Ruiz], [c:Ben Ruiz].", "[b:Colonel Ruiz]."),
        {"a": person("Ada Ruiz"), "c": person("Ben Ruiz"), "b": person("Ruiz")}, (),
        ("Col. Ada Ruiz", "Colonel Ruiz"), True),
    "the son": (lines("[a:Ada Ruiz Jr.], [c:Ada Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz Jr."), "c": person("Ada Ruiz"), "b": person("Ruiz")}, (),
        ("Ada Ruiz", "Ruiz"), True),
    "a first name told once": (lines("[a:Vale Ruiz] spoke.", "[b:Vale] spoke."),
        {"a": person("Vale Ruiz"), "b": person("Vale")}, (), ("Vale Ruiz", "Vale"), False),
    "a first name told twice": (lines("[a:Kim Dae Un].", "[c:Kim Dae Un] spoke.", "[b:Kim] spoke."),
        {"a": person("Kim Dae Un"), "c": person("Kim Dae Un"), "b": person("Kim")}, (),
        ("Kim Dae Un", "Kim"), True),
    "a state taken for a person": (lines("[a:Kyiv] spoke.", "[b:Ukraine] spoke."),
        {"a": person("Kyiv"), "b": body("Ukraine")}, (), ("Kyiv", "Ukraine"), True),
    "a city and its paper": (lines("[a:Kyiv] spoke.", "[b:the Kyiv Independent] spoke."),
        {"a": body("Kyiv"), "b": outlet("Kyiv Independent")}, (),
        ("Kyiv", "the Kyiv Independent"), False),
    "an acronym in brackets": (lines("[a:Harbour Safety Board (HSB)].", "[b:the HSB] spoke."),
        {"a": body("Harbour Safety Board"), "b": body("HSB")}, (),
        ("Harbour Safety Board (HSB)", "the HSB"), True),
    "an acronym by its letters": (lines("[a:Harbour Safety Board].", "[b:the HSB] spoke."),
        {"a": body("Harbour Safety Board"), "b": body("HSB")}, (),
        ("Harbour Safety Board", "the HSB"), True),
    "an acronym of nothing here": (lines("[a:Harbour Safety Board].", "[b:the XYZ] spoke."),
        {"a": body("Harbour Safety Board"), "b": body("XYZ")}, (),
        ("Harbour Safety Board", "the XYZ"), False),
    "an outlet's acronym": (lines("[a:The Callen Tribune (CT)].", "[b:the CT] spoke."),
        {"a": outlet("Callen Tribune"), "b": outlet("CT")}, (),
        ("The Callen Tribune (CT)", "the CT"), True),
    "an outlet's last word": (lines("[a:The Callen Tribune].", "[b:the Tribune] spoke."),
        {"a": outlet("Callen Tribune"), "b": outlet("Tribune")}, (),
        ("The Callen Tribune", "the Tribune"), True),
    "a body's state falls away": (lines("[a:Norway's Coast Guard].", "[b:the Coast Guard] spoke."),
        {"a": body("Coast Guard"), "b": body("Coast Guard", "guard")}, (),
        ("Norway's Coast Guard", "the Coast Guard"), True),
    "a body's first words fall away": (lines("[a:Tarrow State Police].", "[b:State Police] spoke."),
        {"a": body("Tarrow State Police"), "b": body("State Police")}, (),
        ("Tarrow State Police", "State Police"), True),
    "half a body taken for a person": (lines("[a:River Guard Service].", "[b:River Guard] spoke."),
        {"a": body("River Guard Service"), "b": person("River Guard")}, (),
        ("River Guard Service", "River Guard"), True),
    "two states' services": (lines("[a:Norway's Coast Guard].", "[b:Sweden's Coast Guard] spoke."),
        {"a": body("Coast Guard"), "b": body("Coast Guard", "guard")}, (),
        ("Norway's Coast Guard", "Sweden's Coast Guard"), False),
    "a named document": (lines("[a:the Ruiz Report].", "[b:the Ruiz Report] again.", "[c:Ruiz Report]."),
        {"a": document("report", "Ruiz Report"), "b": document("report", "Ruiz Report"),
         "c": document("report", "Ruiz Report")}, (), ("the Ruiz Report", "Ruiz Report"), True),
    "he": (lines("[a:Ada Ruiz], [b:Ben Vale] spoke.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Ben Vale"), "c": pronoun("he")},
        ("a",), ("Ada Ruiz", "he"), True),
    "he is not she": (lines("[a:Ada Ruiz], [b:Mrs. Mary Vale] spoke.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Mary Vale"), "c": pronoun("he")},
        ("a", "b"), ("Ada Ruiz", "he"), True),
    "she is no spokesman": (lines("[a:Ada Ruiz] and [b:a spokesman] spoke.", "[c:she] spoke."),
        {"a": person("Ada Ruiz"), "b": somebody("spokesman"), "c": pronoun("she")},
        ("a", "b"), ("Ada Ruiz", "she"), True),
    "he, named just before": (lines("[a:Ada Ruiz] was seen.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("he")}, (), ("Ada Ruiz", "he"), True),
    "he, far off": (lines("[a:Ada Ruiz] was seen.", "X.", "Y.", "Z.", "V.", "W.", "[c:he] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("he")}, (), ("Ada Ruiz", "he"), False),
    "they": (lines("[a:officials] spoke.", "[b:Ada Ruiz] spoke.", "[c:they] spoke."),
        {"a": group("official"), "b": person("Ada Ruiz"), "c": pronoun("they")},
        ("a", "b"), ("officials", "they"), True),
    "it": (lines("[a:the Harbour Board] spoke.", "[b:Ada Ruiz] spoke.", "[c:it] spoke."),
        {"a": body("Harbour Board"), "b": person("Ada Ruiz"), "c": pronoun("it")},
        ("a", "b"), ("the Harbour Board", "it"), True),
    "who": ("[a:Ada Ruiz], [c:who] spoke.",
        {"a": person("Ada Ruiz"), "c": pronoun("who")}, (), ("Ada Ruiz", "who"), True),
    "who, after nobody": ("[c:who] spoke of [a:Ada Ruiz].",
        {"a": person("Ada Ruiz"), "c": pronoun("who")}, (), ("Ada Ruiz", "who"), False),
    "i": (lines("[a:Ada Ruiz] spoke.", "[c:I] spoke."),
        {"a": person("Ada Ruiz"), "c": pronoun("i")}, ("a",), ("Ada Ruiz", "I"), False),
    "the newspaper": (lines("[a:The Harbour Post] wrote.", "[b:the newspaper] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")}, ("a",),
        ("The Harbour Post", "the newspaper"), True),
    "the newspaper, told of only": (lines("[a:The Harbour Post].", "[b:the newspaper] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")}, (),
        ("The Harbour Post", "the newspaper"), True),
    "no station is a Post": (lines("[a:The Harbour Post] wrote.", "[b:the station] said."),
        {"a": outlet("Harbour Post"), "b": outlet(head="station")}, ("a",),
        ("The Harbour Post", "the station"), False),
    "the American publication": (
        lines("[a:The New York Times], [c:Yonhap].", "[b:The American publication] wrote."),
        {"a": outlet("New York Times"), "c": outlet("Yonhap", kind="agency"),
         "b": outlet(head="publication")}, ("a", "c"),
        ("The New York Times", "The American publication"), True),
    "a publication of no outlet's state": (
        lines("[a:Yonhap] wrote.", "[b:The French publication] wrote."),
        {"a": outlet("Yonhap", kind="agency"), "b": outlet(head="publication")},
        ("a",), ("Yonhap", "The French publication"), True),
    "a newspaper is another": (lines("[a:The Harbour Post].", "[b:a newspaper] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")}, ("a",),
        ("The Harbour Post", "a newspaper"), False),
    "somebody's website": (lines("[a:The Harbour Post].", "[b:the board's website] said."),
        {"a": outlet("Harbour Post"), "b": outlet(head="website")}, ("a",),
        ("The Harbour Post", "the board's website"), False),
    "the article": (lines("[a:The Harbour Post] wrote.", "[b:the article] said."),
        {"a": outlet("Harbour Post"), "b": document("article")}, ("a",),
        ("The Harbour Post", "the article"), True),
    "the autopsy report": (lines("[a:The Harbour Post] wrote.", "[b:the autopsy report] said."),
        {"a": outlet("Harbour Post"), "b": document("report")}, ("a",),
        ("The Harbour Post", "the autopsy report"), False),
    "the study": (lines("[c:a harbour study].", "[a:The Harbour Post] wrote.", "[b:the study] said."),
        {"a": outlet("Harbour Post"), "b": document("study"), "c": document("study")},
        ("a", "c"), ("a harbour study", "the study"), True),
    "the statement": (lines("[a:Ada Ruiz] spoke.", "[b:the statement] said."),
        {"a": person("Ada Ruiz"), "b": document("statement")}, ("a",),
        ("Ada Ruiz", "the statement"), True),
    "the officer": (lines("[a:Col. Ada Ruiz], [c:Ben Vale] spoke.", "[b:the officer] spoke."),
        {"a": person("Ada Ruiz"), "c": person("Ben Vale"), "b": somebody("officer")},
        ("a", "c"), ("Col. Ada Ruiz", "the officer"), True),
    "the officer of another state": (
        lines("[a:Norwegian Col. Ada Ruiz] spoke.", "[b:the French officer] spoke."),
        {"a": person("Ada Ruiz", "colonel", of=("Norwegian",)),
         "b": somebody("officer", of=("French",))},
        ("a",), ("Norwegian Col. Ada Ruiz", "the French officer"), False),
    "the spokesman of another body": (
        lines("[a:Ada Ruiz, spokesman for the Harbour Board].", "[b:the Bridge Board spokesman]."),
        {"a": person("Ada Ruiz", "spokesman", of=("the Harbour Board",)),
         "b": somebody("spokesman", of=("Bridge Board",))}, ("a",),
        ("Ada Ruiz, spokesman for the Harbour Board", "the Bridge Board spokesman"), False),
    "the official has no name": (lines("[c:an official], [a:Governor Ada Ruiz].", "[b:the official]."),
        {"a": person("Ada Ruiz"), "c": somebody("official"), "b": somebody("official")},
        ("a", "c"), ("an official", "the official"), True),
    "a spy agency, named after": (
        lines("[b:Norway's intelligence agency] spoke.", "[a:Norway's National Intelligence Service]."),
        {"a": body("National Intelligence Service"), "b": body(head="agency")}, (),
        ("Norway's National Intelligence Service", "Norway's intelligence agency"), True),
    "a spy agency of another state": (
        lines("[a:Norway's National Intelligence Service].", "[b:Peru's intelligence agency] spoke."),
        {"a": body("National Intelligence Service"), "b": body(head="agency")}, (),
        ("Norway's National Intelligence Service", "Peru's intelligence agency"), False),
    "the only institute of that state": (
        lines("[b:Norway's space council] spoke.", "[a:Norway's Council for the Study of Stars]."),
        {"a": body("Council for the Study of Stars"), "b": body(head="council")}, (),
        ("Norway's Council for the Study of Stars", "Norway's space council"), True),
    "the ministry": (lines("[a:the Ministry of Tides] spoke.", "[b:the ministry] spoke."),
        {"a": body("Ministry of Tides"), "b": body(head="ministry")}, (),
        ("the Ministry of Tides", "the ministry"), True),
    "police alone": (lines("[a:Tarrow Police] spoke.", "[b:police] spoke."),
        {"a": body("Tarrow Police"), "b": body(head="police")}, (),
        ("Tarrow Police", "police"), True),
    "a ministry is another": (lines("[a:the Ministry of Tides] spoke.", "[b:a ministry] spoke."),
        {"a": body("Ministry of Tides"), "b": body(head="ministry")}, (),
        ("the Ministry of Tides", "a ministry"), False),
    "the company": (lines("[a:Acmo] spoke.", "[b:the company] spoke."),
        {"a": body("Acmo"), "b": body(head="company")}, ("a",),
        ("Acmo", "the company"), True),
    "the oil company": (lines("[a:Acmo] spoke.", "[b:the oil company] spoke."),
        {"a": body("Acmo"), "b": body(head="company")}, ("a",),
        ("Acmo", "the oil company"), False),
    "the officials": (lines("[a:French officials] spoke.", "[b:the officials] spoke."),
        {"a": group("official", of=("French",)), "b": group("official")}, ("a",),
        ("French officials", "the officials"), True),
    "the officials of one of two states": (
        lines("[a:French and Dutch officials] spoke.", "[b:the French officials] spoke."),
        {"a": group("official", of=("French", "Dutch")),
         "b": group("official", of=("French",))}, ("a",),
        ("French and Dutch officials", "the French officials"), False),
}


@pytest.mark.parametrize(
    ("markup", "mentions", "spoke", "pair", "same"), TAKEN_UP.values(), ids=TAKEN_UP
)
def test_taken_up(
    markup: str,
    mentions: Mapping[str, Told],
    spoke: tuple[str, ...],
    pair: tuple[str, str],
    *,
    same: bool,
) -> None:
    """Names, pronouns and descriptions stand for whom a reader takes them for."""
    said = [Says(mark, (mark,)) for mark in spoke]

    assert who(account(markup, mentions, said), *pair) is same


def test_bare_sources_are_those_whom_the_outlet_cited() -> None:
    """ "Sources" after an outlet's report with officials are these officials."""
    made = account(
        lines("[x:It sank], [a:the Post] wrote, citing [b:French officials].", "[y:It burns], said [c:sources].", "[z:It floats], said [d:sources], [e:the Post] wrote."),
        {
            "a": outlet("Post"),
            "b": group("official", of=("French",)),
            "c": group("source"),
            "d": group("source"),
            "e": outlet("Post"),
        },
        [Says("x", ("a", "b")), Says("y", ("c",)), Says("z", ("e", "d"))],
    )

    assert len({cast(made).by_span[made.mentions[at].span] for at in (1, 2, 3)}) == 1


def test_bare_sources_of_another_outlet_are_others() -> None:
    """Whom the Post cited does not speak to the Mail."""
    made = account(
        lines("[x:It sank], [a:the Post] wrote, citing [b:French officials].", "[y:It burns], [e:the Mail] wrote, citing [c:officials]."),
        {
            "a": outlet("Post"),
            "b": group("official", of=("French",)),
            "c": group("official"),
            "e": outlet("Mail"),
        },
        [Says("x", ("a", "b")), Says("y", ("e", "c"))],
    )

    assert not who(made, "French officials", "officials")


def test_a_headline_names_nobody_anew() -> None:
    """A headline's capitals make no full name that the text's last name is short for."""
    made = account(
        "[b:Ruiz] spoke.",
        {"b": person("Ruiz")},
        headline="Ruiz Goes",
    )

    assert cast(made).characters[0].key is not None


def test_a_post_near_a_states_people_is_that_states() -> None:
    """ "The military intelligence chief" is of the state last spoken for."""
    made = account(
        lines("[x:It sank], [a:French officials] said.", "[y:It burns], [b:the military intelligence chief] said.", "[z:It floats], [c:the harbour chief] said."),
        {
            "a": group("official", of=("French",)),
            "b": somebody("chief"),
            "c": somebody("chief"),
        },
        [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
    )

    assert [c.near_side for c in cast(made).characters] == [None, "France", None]


def test_a_post_far_from_any_state_is_nobodys() -> None:
    """Three sentences on, "the military chief" may be anybody's."""
    made = account(
        lines("[x:It sank], [a:French officials] said.", "A.", "B.", "C.", "[y:It burns], [b:the military chief] said, and [c:the country’s chief]."),
        {
            "a": group("official", of=("French",)),
            "b": somebody("chief"),
            "c": somebody("chief"),
        },
        [Says("x", ("a",)), Says("y", ("b",))],
    )

    assert {c.near_side for c in cast(made).characters} == {None}


def test_a_state_that_keeps_silent_is_a_character() -> None:
    """A state's name counts where it acts, and where an answer is missed; not as a place."""
    made = account(
        lines("Neither Oslo nor South Korea has replied.")
        "There was no comment from Cairo on ships in Peru and Oslo's Oslo Fjord.",
        {},
    )

    states = {c.key.name for c in cast(made).characters if c.key}

    assert states == {"Norway", "South Korea", "Egypt"}
