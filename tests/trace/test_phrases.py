"""What the words of a mention say."""

import pytest

from factory import plain
from sayso.trace.phrases import read
from sayso.trace.reading import Reading
from stage import (
    Told,
    body,
    document,
    group,
    mentioned,
    outlet,
    person,
    pronoun,
    somebody,
)

READ: dict[str, tuple[str, Told, dict[str, object]]] = {
    "a title before a name": (
        "Col. Ada Ruiz",
        person("Ada Ruiz"),
        {"name": "Ada Ruiz", "roles": {"colonel", "commander", "officer", "ruiz"}},
    ),
    "a post within the name": (
        "Harbour Board Chief Ada Ruiz",
        person("Harbour Board Chief Ada Ruiz"),
        {"name": "Ada Ruiz", "bodies": ["Harbour Board"]},
    ),
    "a body in place of a name": (
        "a Harbour Board spokesman",
        person("Harbour Board", "spokesman"),
        {"name": "", "bodies": ["Harbour Board"], "vague": True},
    ),
    "a body by its noun": (
        "Norland Police",
        person("Norland Police"),
        {"name": "", "bodies": ["Norland Police"]},
    ),
    "a post in place of a name": (
        "Harbour Agency Agent",
        person("Harbour Agency Agent"),
        {"name": ""},
    ),
    "two names in one": (
        "Ruiz and Lima",
        person("Ruiz and Lima", "ruiz"),
        {"name": "Ruiz"},
    ),
    "a name that ends in a title": (
        "Martin Vale King Jr.",
        person("Martin Vale King Jr."),
        {"name": "Martin Vale King Jr"},
    ),
    "a body before a full name": (
        "United Nations Ada Ruiz",
        person("United Nations Ada Ruiz"),
        {"name": "Ada Ruiz"},
    ),
    "a particle left over": (
        "Ada Ruiz al",
        person("Ada Ruiz al"),
        {"name": "Ada Ruiz"},
    ),
    "whose body it is": (
        "Ada Ruiz, spokeswoman for the Harbour Board",
        person("Ada Ruiz", "spokeswoman", of=("the Harbour Board",)),
        {"bodies": ["Harbour Board"]},
    ),
    "a lone word by a post": (
        "Acmo spokesman Ada Ruiz",
        person("Ada Ruiz", "spokesman", of=("Acmo",)),
        {"bodies": ["Acmo"]},
    ),
    "a lone word by no post": (
        "Ada Ruiz of Acmo",
        person("Ada Ruiz", of=("Acmo",)),
        {"bodies": []},
    ),
    "a seat is no body": (
        "Sen. Ada Ruiz (R-Ky.)",
        person("Ada Ruiz", of=("Ky",)),
        {"bodies": []},
    ),
    "a state is no body": (
        "Norwegian Foreign Minister Ada Ruiz",
        person("Ada Ruiz", "minister", of=("Norwegian",)),
        {"bodies": [], "states": ("Norway",)},
    ),
    "what a minister is of is no name": (
        "Minister of the Interior Ada Ruiz",
        person("Interior Ada Ruiz", "minister"),
        {"name": "Ada Ruiz"},
    ),
    "another's title is no body": (
        "President Lima and Norwegian Minister Ada Ruiz",
        person("Ada Ruiz", "minister", of=("President Lima", "Norwegian"), plural=True),
        {"bodies": [], "states": ("Norway",)},
    ),
    "a letter is no body": (
        "Ada Ruiz, head of X",
        person("Ada Ruiz", "head", of=("X",)),
        {"bodies": []},
    ),
    "another person is no body": (
        "President Lima's adviser Ada Ruiz",
        person("Ada Ruiz", "adviser", of=("President Lima",)),
        {"bodies": []},
    ),
    "an outlet is no body": (
        "Experts heard by Reuters",
        group("expert", of=("Reuters",)),
        {"bodies": [], "states": ()},
    ),
    "a post is left off a body": (
        "Deputy Harbour Board Chief, Ada Ruiz",
        person("Ada Ruiz", "chief", of=("Deputy Harbour Board Chief",)),
        {"bodies": ["Harbour Board"]},
    ),
    "an ambassador's own state": (
        "Norway's ambassador to France",
        somebody("ambassador", of=("Norway", "France")),
        {"states": ("Norway",)},
    ),
    "of what state": (
        "officials of France and Norway",
        group("official", of=("France", "Norway")),
        {"states": ("France", "Norway")},
    ),
    "a place nobody knows": (
        "Tarrovian officials",
        group("official", of=("Tarrovian",)),
        {"states": ("Tarrovia",), "bodies": [], "fields": ()},
    ),
    "what follows is another matter": (
        "officials who fled to France",
        group("official"),
        {"states": ()},
    ),
    "fields": (
        "two senior French defense officials",
        group("official", of=("French",)),
        {"fields": ("defense",), "states": ("France",)},
    ),
    "markup is not read": (
        "[Ada](#) **Ruiz**",
        person("[Ada](#) **Ruiz", "ruiz"),
        {"name": "Ada Ruiz"},
    ),
    "an outlet by its short name": (
        "the NYT",
        outlet("NYT"),
        {"name": "The New York Times"},
    ),
    "an outlet with its acronym": (
        "The New York Times (NYT)",
        outlet("New York Times"),
        {"name": "The New York Times", "acronym": "NYT"},
    ),
    "an outlet in a phrase": (
        "the state agency TASS",
        outlet(head="agency"),
        {"name": "TASS"},
    ),
    "an outlet nobody knows": (
        "The Harbour Post",
        outlet("Harbour Post"),
        {"name": "Harbour Post"},
    ),
    "a name before the noun": (
        "the Sextant news agency",
        outlet(head="agency"),
        {"name": "Sextant"},
    ),
    "a name behind the noun": (
        "the newspaper Sextant",
        outlet(head="newspaper"),
        {"name": "Sextant"},
    ),
    "no name but a country": (
        "The American publication",
        outlet(head="publication"),
        {"name": "", "states": ("United States",), "definite": True},
    ),
    "a word that is no outlet": ("State", outlet("State"), {"kind": "organisation"}),
    "a body's state before it": (
        "Norway's Harbour Board (HB)",
        body("Harbour Board"),
        {"name": "Harbour Board", "acronym": "HB", "states": ("Norway",)},
    ),
    "a state within a body's name": (
        "Coast Guard of Norway",
        body("Coast Guard of Norway"),
        {"states": ("Norway",)},
    ),
    "a state within a firm's name": (
        "Norway Bakeries",
        body("Norway Bakeries"),
        {"states": ()},
    ),
    "an institution's state": ("the FBI", body("FBI"), {"states": ("United States",)}),
    "a place that owns a body": (
        "Tarrovia’s River Guard",
        body("River Guard"),
        {"states": ("Tarrovia",)},
    ),
    "a place that a body is of": (
        "the River Guard (RG) of Tarrovia",
        body("River Guard"),
        {"states": ("Tarrovia",)},
    ),
    "a name in small is none": ("pro-harbour", body("pro-harbour"), {"name": ""}),
    "a document": ("the report", document("report"), {"name": "", "definite": True}),
    "an outlet with its noun": (
        "the Oster news agency",
        outlet("Oster news agency"),
        {"name": "Oster"},
    ),
    "an agency of one word": (
        "the Oster agency",
        body(head="agency"),
        {"name": "Oster agency"},
    ),
    "an agency of a country": (
        "the Norlandian agency",
        body(head="agency"),
        {"name": ""},
    ),
    "a body's document": (
        "a tally of the Ports Ministry",
        Told("document", "tally", of=("Ports Ministry",)),
        {"bodies": ["Ports Ministry"]},
    ),
    "a document that a body has seen": (
        "a tally seen by the Ports Ministry",
        Told("document", "tally", of=("Ports Ministry",)),
        {"bodies": []},
    ),
    "a document of a day": (
        "a report Tuesday by the yard",
        document("report", "Tuesday"),
        {"name": ""},
    ),
    "a document by its name": (
        "the Oster report",
        document("report", "Oster"),
        {"name": "Oster report"},
    ),
    "a pronoun": ("she", pronoun("she"), {"name": "", "roles": set()}),
}


def reading(markup: str, told: Told) -> Reading:
    """The reading of a text that is one mention."""
    made = plain(markup)
    whole = made.span(0, len(markup))
    mention = mentioned(made, whole, told)
    return read(made, mention)


@pytest.mark.parametrize(("text", "told", "said"), READ.values(), ids=READ)
def test_read(text: str, told: Told, said: dict[str, object]) -> None:
    """A mention says its name, posts, bodies and states, whatever grammar says."""
    found = reading(text, told)

    for field, value in said.items():
        mine = getattr(found, field)
        if field == "bodies":
            assert [each.name for each in mine] == value
        else:
            assert mine == value
