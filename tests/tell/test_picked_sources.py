"""Sources that a user may mean, told apart where their names do not."""

import pytest

from sayso.core.account import SourceKind
from sayso.core.dossier import Dossier
from sayso.core.lineage import Source
from sayso.tell.picked import NotOne, source


def test_sources_of_one_name_are_told_apart() -> None:
    """By the outlet through which they were reached."""
    post = Source(id="s1", name="Ellery Post", kind=SourceKind.OUTLET, named=True)
    officials = [
        Source(
            id=f"s{n}",
            name="officials",
            kind=SourceKind.GROUP,
            named=False,
            through=way,
        )
        for n, way in ((2, "s1"), (3, None))
    ]
    dossier = Dossier(version="1", documents=(), sources=(post, *officials))

    with pytest.raises(NotOne) as caught:
        source(dossier, "officials")

    assert caught.value.known == ("s2  officials, through Ellery Post", "s3  officials")
