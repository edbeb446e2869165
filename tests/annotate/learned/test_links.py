"""Which cue a content belongs to, and which source a cue, by nets made by hand."""

import pytest

from annotate.learned.made import laid, page, wishing
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.labels import CONTENT, CUE, SOURCE
from sayso.annotate.learned.links import FAR, RELUCTANCE, Linker, candidates

WORDS = laid("w " * 400)


NEAREST = wishing(nearest=1, nobody=0.5)
NOBODY = wishing(nobody=RELUCTANCE[CUE])


def linked(by: Linker, *spots: tuple[int, int, int]) -> list[list[object]]:
    """What *by* makes of stretches there: source, cue and contents by their starts."""
    found = by(page(WORDS, sorted(Stretch(*spot) for spot in spots)))
    return [
        [each.source and each.source.start, each.cue.start]
        + [content.start for content in each.contents]
        for each in found
    ]


def test_the_nearest_is_chosen_where_the_net_says_so() -> None:
    """Each content has the cue next to it, and each cue the source next to it."""
    near = [(0, 1, SOURCE), (1, 2, CUE), (2, 9, CONTENT)]
    far = [(50, 60, CONTENT), (60, 61, SOURCE), (61, 62, CUE)]

    assert linked(NEAREST, *near, *far) == [[0, 1, 2], [60, 61, 50]]


def test_contents_may_share_a_cue() -> None:
    """A quotation that its cue interrupts is one telling with two contents."""
    spots = [(0, 5, CONTENT), (5, 6, CUE), (6, 7, SOURCE), (8, 12, CONTENT)]

    assert linked(NEAREST, *spots) == [[6, 5, 0, 8]]


def test_cues_may_share_a_source() -> None:
    """One who says two things is the source of both."""
    spots = [(0, 1, SOURCE), (1, 2, CUE), (2, 5, CONTENT), (6, 7, CUE), (7, 9, CONTENT)]

    assert linked(NEAREST, *spots) == [[0, 1, 2], [0, 6, 7]]


def test_a_cue_may_have_no_source() -> None:
    """Where no source is near, a telling names nobody."""
    spots = [(0, 1, SOURCE), (200, 201, CUE), (201, 205, CONTENT)]

    assert linked(NEAREST, *spots) == [[None, 200, 201]]


def test_none_must_be_plainly_better() -> None:
    """A net that is hardly for nobody is not believed of a content."""
    hardly = wishing(nobody=RELUCTANCE[CUE] / 10)

    assert linked(hardly, (0, 1, SOURCE), (1, 2, CUE), (2, 5, CONTENT))


def test_none_may_be_better_than_any() -> None:
    """Where the net prefers nobody, a content without a cue is no telling."""
    assert not linked(NOBODY, (0, 1, SOURCE), (1, 2, CUE), (2, 5, CONTENT))


def test_a_content_alone_is_no_telling() -> None:
    """Without a cue there is nothing to choose."""
    assert not linked(NEAREST, (0, 5, CONTENT), (6, 7, SOURCE))


@pytest.mark.parametrize("role", [CUE, SOURCE])
def test_candidates_stand_near(role: int) -> None:
    """Only stretches of that role, before and behind, so many words away at most."""
    far = FAR[role]
    one = Stretch(200, 205, CONTENT if role == CUE else CUE)
    starts = (198 - far, 199 - far, 205 + far, 206 + far)
    others = [Stretch(start, start + 1, role) for start in starts]
    wrong = Stretch(206, 207, SOURCE if role == CUE else CONTENT)

    found = candidates(page(WORDS, sorted([one, wrong, *others])), one, role)

    assert [each.start for each in found] == [199 - far, 205 + far]
