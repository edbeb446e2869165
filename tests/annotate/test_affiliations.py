"""Whose somebody is, and who has no name though a name stands beside."""

import pytest

from factory import plain
from sayso.annotate import attributions, language


@pytest.mark.parametrize(
    ("who", "names", "bodies"),
    [
        ("A spokesperson for Oster-Brod", [None], ["Oster-Brod"]),
        ("An aide to Oster - Brod", [None], ["Oster", "Brod"]),
        (
            "A spokesman for the Norlandian Anti-Doping Office (NADO)",
            [None],
            ["Norlandian Anti-Doping Office"],
        ),
        ("A former minister, Ada Ruiz,", ["Ada Ruiz"], []),
    ],
)
def test_a_body_is_read_whole_and_is_nobodys_name(
    who: str, names: list[str | None], bodies: list[str]
) -> None:
    """A hyphen parts no name, and a spokesman is not named after his body."""
    document = plain(f"{who} said on Monday that the hall was empty.")
    (passages,) = language.passages([document])
    _, found = attributions.find(passages, [])

    assert [each.name and document[each.name] for each in found] == names
    assert [document[s] for each in found for s in each.affiliation] == bodies
