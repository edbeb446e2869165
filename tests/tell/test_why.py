"""Why a point counts as it does."""

from sayso.tell import why
from tell.invented import DOSSIER

POINT = DOSSIER.points[0]


def test_every_telling_stands_under_its_origin() -> None:
    """Counted origins by number, then what is not counted; each with its sentence."""
    told = why.text(DOSSIER, POINT)

    blocks = told.split("\n\n")
    heads = [block.split("\n")[0] for block in blocks]
    assert [head[:1] for head in heads[1:3]] == ["1", "2"]
    assert heads[3] == why.NOT_COUNTED
    assert told.count("»") == told.count("«") == len(POINT.mentions)
    for mention in POINT.mentions:
        words = " ".join(DOSSIER[mention.span].split())
        assert words in " ".join(told.split())


def test_the_reasons_are_all_told_and_no_line_is_too_long() -> None:
    """A terminal has 80 columns."""
    told = why.text(DOSSIER, POINT)

    assert max(map(len, told.splitlines())) <= 80
    assert told.count("\n  - ") == len(POINT.origins.reasons)
