"""Words without their endings, and how many two tellings must share."""

import pytest

from sayso.core.lineage import Lineage
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.variants import tale
from sayso.weigh.drifting.words import stems
from sayso.weigh.lookup import Lookup
from weigh.ferry import sank, told
from weigh.piles import Report, Said, lineage, report


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("overloading", "overloaded", True),
        ("examine", "examined", True),
        ("permitting", "permit", True),
        ("evening", "even", False),
        ("united", "unit", False),
    ],
)
def test_stems(one: str, other: str, same: bool) -> None:
    """Of long words the endings of verbs go; of short ones little would be left."""
    assert (stems((one,)) == stems((other,))) is same


def test_one_word_in_two_senses_is_not_close() -> None:
    """That both tell of "standing" says nothing; two words say more."""
    senses = told("the kiosk may stand idle", "stand"), told("Ruiz stands", "stand")
    others = (told(f"Ruiz {act}s", act) for act in ("row", "sing", "count", "sleep"))
    found = lineage(*map(_report, (*senses, *others)))

    assert not _pair(found).close
    assert _pair(lineage(_report(sank()), _report(sank()))).close


def _report(statement: Said) -> Report:
    return report("Post", statement)


def _pair(found: Lineage) -> Pair:
    known = tale(Lookup(found))
    return Pair(*known.variants[:2], known)
