"""What stands without a source, in words."""

from dataclasses import replace

from sayso.core.account import Support
from sayso.core.finding import Left
from sayso.tell import left
from tell.invented import DOSSIER

RUIZ = next(s for s in DOSSIER.sources if "Ruiz" in s.name)
POINT = DOSSIER.points[0]
FALLEN = Left(point=DOSSIER.points[1], mentions=(), groups=())
FEWER = Left(point=POINT, mentions=POINT.mentions[:1], groups=POINT.origins.groups[:1])


def test_what_falls_comes_first() -> None:
    """Each point under its fate, with how many origins it had and has."""
    told = left.text(DOSSIER, RUIZ, [FEWER, FALLEN])

    assert told.index("FALLS") < told.index("p1") < told.index("FEWER")
    assert "2 origins, now 1, still told in [1]" in told
    assert "1 origin, now 0, told by nobody else" in told
    assert max(map(len, told.splitlines())) <= 80


def test_nothing_lost_is_said() -> None:
    """A source that no point rests on leaves all as it is."""
    assert "points stand as before" in left.text(DOSSIER, RUIZ, [])


def test_who_denies_it_does_not_tell_it() -> None:
    """What is left of a point may be a denial."""
    denial = replace(POINT.mentions[0], support=Support.DENIES)
    fallen = Left(point=POINT, mentions=(denial,), groups=())

    told = left.text(DOSSIER, RUIZ, [fallen])

    assert "now 0, told by nobody else, denied in [1]" in told
