"""Whom a description takes up."""

import pytest

from stage import Pair, are_one, body, group, lines, person, somebody

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Pair] = {
    "the farmer, just named": (
        lines("[a:Ada Ruiz] saw it.", "[b:The farmer] spoke."),
        {"a": person("Ada Ruiz"), "b": somebody("farmer")},
        ("b",),
        ("Ada Ruiz", "The farmer"),
        True,
    ),
    "the farmer, with two just named": (
        lines("[a:Ada Ruiz] saw [c:Ben Vale].", "[b:The farmer] spoke."),
        {"a": person("Ada Ruiz"), "c": person("Ben Vale"), "b": somebody("farmer")},
        ("b",),
        ("Ben Vale", "The farmer"),
        False,
    ),
    "the farmer and a man of another post": (
        lines("[a:Col. Ada Ruiz] saw it.", "[b:The farmer] spoke."),
        {"a": person("Ada Ruiz", "colonel"), "b": somebody("farmer")},
        ("b",),
        ("Col. Ada Ruiz", "The farmer"),
        False,
    ),
    "the farmer, whom the paragraph names": (
        lines("[c:Ben Vale] left.", "[a:Ada Ruiz] saw it. [b:The farmer] spoke."),
        {"a": person("Ada Ruiz"), "c": person("Ben Vale"), "b": somebody("farmer")},
        ("b",),
        ("Ada Ruiz", "The farmer"),
        True,
    ),
    "somebody's farmer is nobody whom the paragraph names": (
        lines(
            "[c:Ben Vale] left.", "[a:Ada Ruiz] saw it. [b:The twins' farmer] spoke."
        ),
        {"a": person("Ada Ruiz"), "c": person("Ben Vale"), "b": somebody("farmer")},
        ("b",),
        ("Ada Ruiz", "The twins' farmer"),
        False,
    ),
    "an institute of some place, named where it speaks": (
        lines("[b:Orlan's satellite institute] spoke.", "[a:the Institute of Maps]."),
        {"a": body("Institute of Maps"), "b": body(head="institute")},
        ("a",),
        ("the Institute of Maps", "Orlan's satellite institute"),
        True,
    ),
    "an institute of some place, and one that does not speak": (
        lines("[b:Orlan's satellite institute] spoke.", "[a:the Institute of Maps]."),
        {"a": body("Institute of Maps"), "b": body(head="institute")},
        (),
        ("the Institute of Maps", "Orlan's satellite institute"),
        False,
    ),
    "an institute of some place, and one of another": (
        lines("[b:Orlan's satellite institute] spoke.", "[a:Velt's Map Institute]."),
        {"a": body("Map Institute"), "b": body(head="institute")},
        ("a",),
        ("Velt's Map Institute", "Orlan's satellite institute"),
        False,
    ),
    "the suspect is nobody just named": (
        lines("[a:Ada Ruiz] saw it.", "[b:The suspect] spoke."),
        {"a": person("Ada Ruiz"), "b": somebody("suspect")},
        ("b",),
        ("Ada Ruiz", "The suspect"),
        False,
    ),
    "his spokesman is not the last spokesman": (
        lines("[a:spokesman Ben Vale] spoke.", "[b:His spokesman] spoke."),
        {"a": person("Ben Vale", "spokesman"), "b": somebody("spokesman")},
        ("a", "b"),
        ("spokesman Ben Vale", "His spokesman"),
        False,
    ),
    "the spokeswoman is no spokesman": (
        lines("[a:spokesman Ben Vale] spoke.", "[b:The spokeswoman] spoke."),
        {"a": person("Ben Vale", "spokesman"), "b": somebody("spokeswoman")},
        ("a", "b"),
        ("spokesman Ben Vale", "The spokeswoman"),
        False,
    ),
    "the harbour watchdog": (
        lines(
            "[a:National Agency for Harbour Safety] met.",
            "[b:The harbour watchdog] spoke.",
        ),
        {"a": body("National Agency for Harbour Safety"), "b": body(head="watchdog")},
        ("b",),
        ("National Agency for Harbour Safety", "The harbour watchdog"),
        True,
    ),
    "the food watchdog": (
        lines(
            "[a:National Agency for Harbour Safety] met.",
            "[b:The food watchdog] spoke.",
        ),
        {"a": body("National Agency for Harbour Safety"), "b": body(head="watchdog")},
        ("b",),
        ("National Agency for Harbour Safety", "The food watchdog"),
        False,
    ),
    "the officer": (
        lines("[a:Col. Ada Ruiz], [c:Ben Vale] spoke.", "[b:the officer] spoke."),
        {"a": person("Ada Ruiz"), "c": person("Ben Vale"), "b": somebody("officer")},
        ("a", "c"),
        ("Col. Ada Ruiz", "the officer"),
        True,
    ),
    "the officer of another state": (
        lines("[a:Norwegian Col. Ada Ruiz] spoke.", "[b:the French officer] spoke."),
        {
            "a": person("Ada Ruiz", "colonel", of=("Norwegian",)),
            "b": somebody("officer", of=("French",)),
        },
        ("a",),
        ("Norwegian Col. Ada Ruiz", "the French officer"),
        False,
    ),
    "the French president is no president of nowhere": (
        lines("[a:President Ada Ruiz] spoke.", "[b:the French president] spoke."),
        {
            "a": person("Ada Ruiz", "president"),
            "b": somebody("president", of=("French",)),
        },
        ("a",),
        ("President Ada Ruiz", "the French president"),
        False,
    ),
    "the French president by a last name": (
        lines(
            "[c:French President Ada Ruiz].",
            "[a:President Ruiz] spoke.",
            "[b:the French president] spoke.",
        ),
        {
            "c": person("Ada Ruiz", "president", of=("French",)),
            "a": person("Ruiz", "president"),
            "b": somebody("president", of=("French",)),
        },
        ("a",),
        ("President Ruiz", "the French president"),
        True,
    ),
    "the spokesman of another body": (
        lines(
            "[a:Ada Ruiz, spokesman for the Harbour Board].",
            "[b:the Bridge Board spokesman].",
        ),
        {
            "a": person("Ada Ruiz", "spokesman", of=("the Harbour Board",)),
            "b": somebody("spokesman", of=("Bridge Board",)),
        },
        ("a",),
        ("Ada Ruiz, spokesman for the Harbour Board", "the Bridge Board spokesman"),
        False,
    ),
    "the official has no name": (
        lines("[c:an official], [a:Governor Ada Ruiz].", "[b:the official]."),
        {"a": person("Ada Ruiz"), "c": somebody("official"), "b": somebody("official")},
        ("a", "c"),
        ("an official", "the official"),
        True,
    ),
    "a spy agency, named after": (
        lines(
            "[b:Norway's intelligence agency] spoke.",
            "[a:Norway's National Intelligence Service].",
        ),
        {"a": body("National Intelligence Service"), "b": body(head="agency")},
        (),
        ("Norway's National Intelligence Service", "Norway's intelligence agency"),
        True,
    ),
    "a spy agency of another state": (
        lines(
            "[a:Norway's National Intelligence Service].",
            "[b:Peru's intelligence agency] spoke.",
        ),
        {"a": body("National Intelligence Service"), "b": body(head="agency")},
        (),
        ("Norway's National Intelligence Service", "Peru's intelligence agency"),
        False,
    ),
    "the only institute of that state": (
        lines(
            "[b:Norway's space council] spoke.",
            "[a:Norway's Council for the Study of Stars].",
        ),
        {"a": body("Council for the Study of Stars"), "b": body(head="council")},
        (),
        ("Norway's Council for the Study of Stars", "Norway's space council"),
        True,
    ),
    "the ministry": (
        lines("[a:the Ministry of Tides] spoke.", "[b:the ministry] spoke."),
        {"a": body("Ministry of Tides"), "b": body(head="ministry")},
        (),
        ("the Ministry of Tides", "the ministry"),
        True,
    ),
    "police alone": (
        lines("[a:Tarrow Police] spoke.", "[b:police] spoke."),
        {"a": body("Tarrow Police"), "b": body(head="police")},
        (),
        ("Tarrow Police", "police"),
        True,
    ),
    "a ministry is another": (
        lines("[a:the Ministry of Tides] spoke.", "[b:a ministry] spoke."),
        {"a": body("Ministry of Tides"), "b": body(head="ministry")},
        (),
        ("the Ministry of Tides", "a ministry"),
        False,
    ),
    "the company": (
        lines("[a:Acmo] spoke.", "[b:the company] spoke."),
        {"a": body("Acmo"), "b": body(head="company")},
        ("a",),
        ("Acmo", "the company"),
        True,
    ),
    "the oil company": (
        lines("[a:Acmo] spoke.", "[b:the oil company] spoke."),
        {"a": body("Acmo"), "b": body(head="company")},
        ("a",),
        ("Acmo", "the oil company"),
        False,
    ),
    "the officials": (
        lines("[a:French officials] spoke.", "[b:the officials] spoke."),
        {"a": group("official", of=("French",)), "b": group("official")},
        ("a",),
        ("French officials", "the officials"),
        True,
    ),
    "the officials of one of two states": (
        lines(
            "[a:French and Dutch officials] spoke.", "[b:the French officials] spoke."
        ),
        {
            "a": group("official", of=("French", "Dutch")),
            "b": group("official", of=("French",)),
        },
        ("a",),
        ("French and Dutch officials", "the French officials"),
        False,
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """A description is whoever was told of last and fits it."""
    assert are_one(case) is case[-1]
