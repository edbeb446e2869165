"""What to get next, in full."""

from dataclasses import replace

from sayso.tell import wanted
from tell.invented import DOSSIER


def test_every_wanted_thing_has_the_sentences_that_lean_on_it() -> None:
    """Numbered, with why, and with each leaning statement in its sentence."""
    told = wanted.text(DOSSIER)

    one_line = " ".join(told.split())
    for number, one in enumerate(DOSSIER.chase, 1):
        assert f"\n{number} " in f"\n{told}"
        assert one.why in one_line
    leaning = {key for one in DOSSIER.chase for key in one.leaned_on_by}
    for attribution in DOSSIER.attributions:
        if attribution.id in leaning:
            words = " ".join(DOSSIER[attribution.content[0]].split())
            assert words[:40] in one_line
    assert max(map(len, told.splitlines())) <= 80


def test_many_sentences_are_counted() -> None:
    """What is leant on everywhere does not fill the terminal."""
    one = DOSSIER.chase[0]
    many = replace(one, leaned_on_by=one.leaned_on_by * 30)

    assert "more sentences" in wanted.text(replace(DOSSIER, chase=(many,)))


def test_nothing_wanted_is_said() -> None:
    """An empty list is no answer."""
    assert wanted.text(replace(DOSSIER, chase=())).startswith(wanted.NOTHING)
