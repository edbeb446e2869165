"""Which names of one report stand for one."""

import pytest

from stage import Pair, Told, are_one, body, document, lines, outlet, person

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Pair] = {
    "a last name": (
        lines("[a:Ada Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Ruiz")},
        (),
        ("Ada Ruiz", "Ruiz"),
        True,
    ),
    "a last name first": (
        lines("[b:Ruiz] spoke.", "[a:Ada Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "b": person("Ruiz")},
        (),
        ("Ada Ruiz", "Ruiz"),
        True,
    ),
    "a last name taken for a body": (
        lines("[a:Ada Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "b": body("Ruiz")},
        (),
        ("Ada Ruiz", "Ruiz"),
        True,
    ),
    "the last of two namesakes": (
        lines("[a:Ada Ruiz], [c:Ben Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz"), "c": person("Ben Ruiz"), "b": person("Ruiz")},
        (),
        ("Ben Ruiz", "Ruiz"),
        True,
    ),
    "the namesake with that post": (
        lines("[a:Col. Ada Ruiz], [c:Ben Ruiz].", "[b:Colonel Ruiz]."),
        {"a": person("Ada Ruiz"), "c": person("Ben Ruiz"), "b": person("Ruiz")},
        (),
        ("Col. Ada Ruiz", "Colonel Ruiz"),
        True,
    ),
    "the father, told of before the son": (
        lines("[c:Mr. Ruiz] spoke. [a:Ben Ruiz Jr.] left.", "[b:Ruiz] spoke."),
        {"a": person("Ben Ruiz Jr."), "c": person("Ruiz"), "b": person("Ruiz")},
        (),
        ("Ben Ruiz Jr.", "Ruiz"),
        False,
    ),
    "the son, who is the only one": (
        lines("[a:Ben Ruiz Jr.] left.", "[b:Ruiz] spoke."),
        {"a": person("Ben Ruiz Jr."), "b": person("Ruiz")},
        (),
        ("Ben Ruiz Jr.", "Ruiz"),
        True,
    ),
    "a first name, cut off from the last": (
        lines("[a:Nancy] Ruiz left.", "[b:Ruiz] spoke."),
        {"a": person("Nancy"), "b": person("Ruiz")},
        (),
        ("Nancy", "Ruiz"),
        True,
    ),
    "the son": (
        lines("[a:Ada Ruiz Jr.], [c:Ada Ruiz] spoke.", "[b:Ruiz] spoke."),
        {"a": person("Ada Ruiz Jr."), "c": person("Ada Ruiz"), "b": person("Ruiz")},
        (),
        ("Ada Ruiz", "Ruiz"),
        True,
    ),
    "a first name told once": (
        lines("[a:Vale Ruiz] spoke.", "[b:Vale] spoke."),
        {"a": person("Vale Ruiz"), "b": person("Vale")},
        (),
        ("Vale Ruiz", "Vale"),
        False,
    ),
    "a first name told twice": (
        lines("[a:Kim Dae Un].", "[c:Kim Dae Un] spoke.", "[b:Kim] spoke."),
        {"a": person("Kim Dae Un"), "c": person("Kim Dae Un"), "b": person("Kim")},
        (),
        ("Kim Dae Un", "Kim"),
        True,
    ),
    "a state taken for a person": (
        lines("[a:Kyiv] spoke.", "[b:Ukraine] spoke."),
        {"a": person("Kyiv"), "b": body("Ukraine")},
        (),
        ("Kyiv", "Ukraine"),
        True,
    ),
    "a city and its paper": (
        lines("[a:Kyiv] spoke.", "[b:the Kyiv Independent] spoke."),
        {"a": body("Kyiv"), "b": outlet("Kyiv Independent")},
        (),
        ("Kyiv", "the Kyiv Independent"),
        False,
    ),
    "two states' services of one name": (
        lines(
            "[a:the Security Service] spoke.", "[b:Denmark's Security Service] spoke."
        ),
        {
            "a": body("Security Service"),
            "b": Told("body", "service", "Security Service", ("Denmark",)),
        },
        (),
        ("the Security Service", "Denmark's Security Service"),
        False,
    ),
    "an acronym in brackets": (
        lines("[a:Harbour Safety Board (HSB)].", "[b:the HSB] spoke."),
        {"a": body("Harbour Safety Board"), "b": body("HSB")},
        (),
        ("Harbour Safety Board (HSB)", "the HSB"),
        True,
    ),
    "an acronym by its letters": (
        lines("[a:Harbour Safety Board].", "[b:the HSB] spoke."),
        {"a": body("Harbour Safety Board"), "b": body("HSB")},
        (),
        ("Harbour Safety Board", "the HSB"),
        True,
    ),
    "an acronym of nothing here": (
        lines("[a:Harbour Safety Board].", "[b:the XYZ] spoke."),
        {"a": body("Harbour Safety Board"), "b": body("XYZ")},
        (),
        ("Harbour Safety Board", "the XYZ"),
        False,
    ),
    "an outlet's acronym": (
        lines("[a:The Callen Tribune (CT)].", "[b:the CT] spoke."),
        {"a": outlet("Callen Tribune"), "b": outlet("CT")},
        (),
        ("The Callen Tribune (CT)", "the CT"),
        True,
    ),
    "an outlet's acronym by its letters": (
        lines("[a:The Callen Tribune].", "[b:the CT] spoke."),
        {"a": outlet("Callen Tribune"), "b": body("CT")},
        (),
        ("The Callen Tribune", "the CT"),
        True,
    ),
    "an acronym of no outlet here": (
        lines("[a:The Callen Tribune].", "[b:the CVT] spoke."),
        {"a": outlet("Callen Tribune"), "b": body("CVT")},
        (),
        ("The Callen Tribune", "the CVT"),
        False,
    ),
    "a person's initials": (
        lines("[a:Carla Timm] spoke.", "[b:the CT] spoke."),
        {"a": person("Carla Timm"), "b": body("CT")},
        (),
        ("Carla Timm", "the CT"),
        False,
    ),
    "an outlet's last word": (
        lines("[a:The Callen Tribune].", "[b:the Tribune] spoke."),
        {"a": outlet("Callen Tribune"), "b": outlet("Tribune")},
        (),
        ("The Callen Tribune", "the Tribune"),
        True,
    ),
    "a body's state falls away": (
        lines("[a:Norway's Coast Guard].", "[b:the Coast Guard] spoke."),
        {"a": body("Coast Guard"), "b": body("Coast Guard", "guard")},
        (),
        ("Norway's Coast Guard", "the Coast Guard"),
        True,
    ),
    "a body's first words fall away": (
        lines("[a:Tarrow State Police].", "[b:State Police] spoke."),
        {"a": body("Tarrow State Police"), "b": body("State Police")},
        (),
        ("Tarrow State Police", "State Police"),
        True,
    ),
    "half a body taken for a person": (
        lines("[a:River Guard Service].", "[b:River Guard] spoke."),
        {"a": body("River Guard Service"), "b": person("River Guard")},
        (),
        ("River Guard Service", "River Guard"),
        True,
    ),
    "two states' services": (
        lines("[a:Norway's Coast Guard].", "[b:Sweden's Coast Guard] spoke."),
        {"a": body("Coast Guard"), "b": body("Coast Guard", "guard")},
        (),
        ("Norway's Coast Guard", "Sweden's Coast Guard"),
        False,
    ),
    "a named document": (
        lines("[a:the Ruiz Report].", "[b:the Ruiz Report] again.", "[c:Ruiz Report]."),
        {
            "a": document("report", "Ruiz Report"),
            "b": document("report", "Ruiz Report"),
            "c": document("report", "Ruiz Report"),
        },
        (),
        ("the Ruiz Report", "Ruiz Report"),
        True,
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """Names are one where one is short, an acronym or a part of the other."""
    assert are_one(case) is case[-1]
