"""What the form of a headline tells."""

from factory import plain
from said import chain, found
from sayso.annotate import attributions, language


def test_a_headline_without_a_verb_has_its_source_before_the_colon_alone() -> None:
    """What stands behind the colon is told, and no name of the teller."""
    headline = "Newspaper: bribes paid to port chief"

    first = found(document := plain("The bridge is shut.", headline=headline))[0]

    assert chain(document, first) == ["Newspaper"]
    assert document[first.content[0]] == "bribes paid to port chief"


def test_a_headlines_capital_makes_no_name_of_a_trade() -> None:
    """Who is called by what they do has no name there."""
    document = plain("The bridge is shut.", headline="Mechanic: brakes failed at Brod")
    (passages,) = language.passages([document])
    _, mentions = attributions.find(passages, [])

    assert [(document[m.span], m.name) for m in mentions] == [("Mechanic", None)]
