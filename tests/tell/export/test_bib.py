"""BibTeX: entries whose braces meet, with keys that stay."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.dossier import Dossier
from sayso.tell.export.bib import bib, escaped, key
from tell.export.piles import NASTY, PILES, offsets, whole
from tell.invented import DOSSIER


def entries(told: str) -> dict[str, dict[str, str]]:
    """The fields of each entry by its key, read as BibTeX reads: by counting braces."""
    found: dict[str, dict[str, str]] = {}
    for start in re.finditer(r"@misc\{([^,\s{}]+),", told):
        body, at = {}, start.end()
        while field := re.compile(r"\s*(\w+) = \{").match(told, at):
            end = _closing(told, field.end())
            body[field[1]] = told[field.end() : end]
            at = end + 2 if told[end + 1] == "," else end + 1
        assert told[at:].startswith("\n}\n")
        assert start[1] not in found
        found[start[1]] = body
    return found


def _closing(told: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(told[at], 0)
        at += 1
    return at - 1


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
@pytest.mark.parametrize("worded", [True, False])
def test_an_entry_is_a_report(pile: Dossier, worded: bool) -> None:
    """As many as there are reports, in order, each with its hash."""
    found = entries(bib(whole(pile) if worded else offsets(pile)))

    hashes = [fields["note"].rpartition(" ")[2] for fields in found.values()]
    assert hashes == [document.sha256 for document in pile.documents]


def test_fields_are_the_reports() -> None:
    """Title, outlet, day and address, as far as they are known."""
    first, *_ = entries(bib(whole(DOSSIER))).values()

    assert first["title"] == "{Dam at Oris gives way, Capital Ledger says}"
    assert first["howpublished"] == "The Marrow Herald"
    assert (first["year"], first["month"], first["date"]) == ("2031", "3", "2031-03-04")
    assert first["url"] == "https://marrow.example/oris?a=1&b=2"


def test_names_with_braces_and_and_stay_whole() -> None:
    """No writer becomes two, and no sign acts on TeX."""
    (fields,) = entries(bib(whole(NASTY))).values()

    assert fields["author"] == r"{A and B, of \textbraceleft{}it\textbraceright{}}"
    assert fields["howpublished"].startswith(r"50 \% of \textbraceleft{}A\_1")


def test_keys_hang_on_the_report_alone() -> None:
    """Another place in another pile changes none; the same report twice gets two."""
    first, second, *_ = DOSSIER.documents
    moved = replace(DOSSIER, documents=(second, first, first))

    keys = [*entries(bib(whole(moved)))]
    assert keys == [key(second), key(first), f"{key(first)}-2"]
    assert key(first) == "themarrowherald2031-00000000"
    inferred = replace(first, published=replace(first.published, inferred=True))
    assert key(inferred) == "themarrowherald-00000000"


@given(st.text('{}\\%&$#_~^"a é\n', max_size=20))
def test_braces_meet_whatever_the_words(text: str) -> None:
    """BibTeX finds the end of the field, and every sign of TeX is told as one."""
    told = escaped(text)

    assert _closing(f"{told}}}", 0) == len(told)
    assert not re.search(r"(?<!\\)[%&$#_]", told)
