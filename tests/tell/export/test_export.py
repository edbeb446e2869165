"""What holds for every format: whole, the same each time, and wordless on demand."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from sayso.core.dossier import Dossier
from sayso.core.finding import Story
from sayso.tell.export import FILES, FOLDERS, exported
from sayso.tell.schema import validate
from tell.export.piles import NASTY, PILES, written_without
from tell.invented import DOSSIER

FORMATS = (*FOLDERS, *FILES)


def flat(written: str | Mapping[str, str]) -> str:
    """All that was written, in one text."""
    return written if isinstance(written, str) else "\n".join(written.values())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_every_format_is_made_of_every_dossier(name: str, pile: Dossier) -> None:
    """Each is something that a file can hold, and the same the second time."""
    written = flat(exported(pile, name))

    assert written.encode("utf-8") or (name, pile) == ("ftm", PILES["nothing"])
    assert written == flat(exported(pile, name))


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_pair_is_told_as_such(name: str) -> None:
    """A lone surrogate, which JSON may hold, can be written all the same."""
    half = "half \ud83d a pair"
    odd = replace(
        DOSSIER,
        stories=(Story(id="y0", title=half, documents=(0,)),),
        documents=tuple(replace(d, title=half) for d in DOSSIER.documents),
        sources=tuple(replace(s, name=half) for s in DOSSIER.sources),
    )

    assert flat(exported(odd, name)).encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("pile", [DOSSIER, NASTY], ids=["all there is", "nasty"])
def test_without_text_no_words_are_written(name: str, pile: Dossier) -> None:
    """No run of six words of a report is in it, titles and descriptions included."""
    written = flat(exported(pile, name, text=False)).casefold()
    names = {s.name for s in pile.sources if s.named}
    names |= {d.outlet.name for d in pile.documents if d.outlet.name}
    names |= {each.file for each in pile.set_aside}
    names |= {each for d in pile.documents for each in (d.file, *d.byline)}
    known = " ".join(sorted(names)).casefold()

    for document in pile.documents:
        words = re.findall(r"\w+", f"{document.title} {document.text}".casefold())
        for at in range(len(words) - 5):
            pattern = r"\W+".join(map(re.escape, words[at : at + 6]))
            found = re.search(rf"\b{pattern}\b", written)
            assert not found or re.search(rf"\b{pattern}\b", known), found


# more words in a row than a name has
REPEATED = " ".join(re.findall(r"\w+", DOSSIER.documents[1].text)[:8])


def quoting(pile: Dossier) -> Dossier:
    """*pile* with words of a report wherever it may repeat them."""
    point, *points = pile.points
    reasons = replace(point.origins, reasons=(REPEATED,), evidence=())
    return replace(
        pile,
        documents=tuple(replace(d, title=REPEATED) for d in pile.documents),
        stories=tuple(replace(each, title=REPEATED) for each in pile.stories),
        sources=tuple(
            replace(s, variants=(REPEATED,), name=s.name if s.named else REPEATED)
            for s in pile.sources
        ),
        figures=tuple(
            replace(f, subject=REPEATED, event=REPEATED) for f in pile.figures
        ),
        times=tuple(replace(each, refers_to=REPEATED) for each in pile.times),
        points=(replace(point, text=REPEATED, origins=reasons), *points),
        differences=tuple(replace(x, text=REPEATED) for x in pile.differences),
        positions=tuple(replace(each, on=REPEATED) for each in pile.positions),
        timeline=tuple(replace(each, text=REPEATED) for each in pile.timeline),
        chase=tuple(replace(c, wanted=REPEATED, why=REPEATED) for c in pile.chase),
    )


@pytest.mark.parametrize("name", FORMATS)
def test_what_repeats_words_is_left_out_with_them(name: str) -> None:
    """Titles, descriptions, reasons, differences: all of it is told, or none."""
    pile = quoting(DOSSIER)

    assert REPEATED in flat(exported(pile, name)).replace("\n", " ")
    assert REPEATED not in flat(exported(pile, name, text=False))
    assert REPEATED not in flat(exported(written_without(pile), name))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_a_dossier_without_text_is_exported(name: str, pile: Dossier) -> None:
    """Written with --no-text before, it gives what --no-text gives now.

    But for offsets in UTF-16, for which the text is needed.
    """
    now = flat(exported(pile, name, text=False))
    then = flat(exported(written_without(pile), name))
    if name == "web-annotation":
        now = re.sub(r",\s*\"sayso:utf16\w+\": \d+", "", now)

    assert then == now


def test_json_without_text_is_a_dossier() -> None:
    """It keeps to the public schema, with no titles in it."""
    told = json.loads(flat(exported(DOSSIER, "json", text=False)))

    validate(told)
    assert {document["title"] for document in told["documents"]} == {None}
