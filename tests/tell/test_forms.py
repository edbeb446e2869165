"""The forms: Markdown, text and JSON say what the page says."""

import json
import re
from dataclasses import replace

import pytest

from sayso.core import codec
from sayso.core.dossier import Dossier
from sayso.core.finding import Story
from sayso.core.lineage import Source
from sayso.tell import FORMS, data, html
from sayso.tell.columns import wide
from sayso.tell.markdown import markdown, plainly
from sayso.tell.plain import text
from tell.invented import DOSSIER

LONG = replace(
    DOSSIER,
    points=tuple(
        replace(p, id=f"{p.id}-{n}") for n in range(9) for p in DOSSIER.points
    ),
    figures=tuple(
        replace(f, id=f"{f.id}-{n}", scope=(*f.scope, f"kind{n}"), value=float(n + m))
        for n in range(12)
        for m in range(7)
        for f in DOSSIER.figures[:1]
    ),
    positions=DOSSIER.positions * 9,
    chase=DOSSIER.chase * 9,
    differences=DOSSIER.differences * 9,
)
PILES = {"all there is": DOSSIER, "long": LONG, "nothing": Dossier(version="0.0")}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_every_form_is_made_of_every_dossier(form: str, pile: Dossier) -> None:
    """Each form ends with a line, says something, and says it again the same."""
    told = FORMS[form](pile)

    assert told.endswith("\n")
    assert told.encode("utf-8")
    assert told == FORMS[form](pile)


@pytest.mark.parametrize("form", FORMS)
def test_half_a_pair_is_told_as_such(form: str) -> None:
    """A lone surrogate, which JSON may hold, can be written all the same."""
    story = Story(id="y0", title="half \ud83d a pair", documents=(0,))

    told = FORMS[form](replace(DOSSIER, stories=(story,)))

    assert told.encode("utf-8")
    assert "a pair" in told


def test_json_is_the_dossier() -> None:
    """It can be read again, halves of pairs and all, and holds texts on demand."""
    story = Story(id="y0", title="half \ud83d a pair", documents=(0,))
    odd = replace(DOSSIER, stories=(story,))

    assert codec.dossier(json.loads(data(odd))) == odd
    assert "gave way" not in data(replace(odd, chase=()), text=False)


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_no_line_of_text_is_wider_than_a_terminal(pile: Dossier) -> None:
    """Whatever names there are, 80 columns hold it, and no sign acts on a terminal."""
    told = text(pile)

    assert max(wide(line) for line in told.splitlines()) <= 80
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told)


def test_text_tells_the_main_things() -> None:
    """The say-so, who is behind it, figures, conflicts, positions, and what to get."""
    told = text(DOSSIER)

    for words in (
        "rests on 2 independent origins",
        "officials of Velia",
        "as many as 60",
        "WHAT DISAGREES\nKilled: around 40 or 38.",
        "Stayed silent\n  - Velia’s Ministry of Water [1]",
        "The Capital Ledger, 3 Mar 2031: Two reports lead with it. [1, 2]",
        "WHAT COULD NOT BE READ",
    ):
        assert words in told


def test_text_of_a_long_pile_counts_what_it_leaves_out() -> None:
    """What is not shown in the terminal is said to be there."""
    told = text(LONG)

    for words in (
        "and 30 more points",
        "and 2 more scopes",
        "and 3 more",
        "and 4 more positions",
        "and 4 more conflicts",
        "and 4 more differences",
        "and 13 more things",
    ):
        assert words in told


def test_many_tellers_of_one_figure_are_counted() -> None:
    """A figure that everybody gives does not fill the screen."""
    figure = DOSSIER.figures[0]
    sources = tuple(
        Source(
            id=f"q{n}", name=f"Witness {n}", kind=DOSSIER.sources[6].kind, named=True
        )
        for n in range(9)
    )
    said = tuple(
        replace(
            DOSSIER.attributions[2],
            id=f"w{n}",
            chain=(
                DOSSIER.attributions[2].chain[0],
                replace(DOSSIER.attributions[2].chain[1], source=f"q{n}"),
            ),
        )
        for n in range(9)
    )
    mentions = tuple(
        replace(DOSSIER.points[0].mentions[0], attribution=one.id, origin=None)
        for one in said
    )
    many = replace(
        DOSSIER,
        sources=(*DOSSIER.sources, *sources),
        attributions=(*DOSSIER.attributions, *said),
        figures=tuple(
            replace(figure, id=f"f{n}", attribution=one.id)
            for n, one in enumerate(said)
        ),
        points=(DOSSIER.points[0], replace(DOSSIER.points[1], mentions=mentions)),
    )

    assert text(many).count("and 5 more") == 2
    assert "Witness 8" in html(many)


# fmt: off
SIGNS = {
    "emphasis":  ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
    "a link":    ("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)"),
    "a tag":     ("<img src=x>", r"\<img src=x\>"),
    "a cell":    ("a | b", r"a \| b"),
    "entities":  ("&lt;b&gt;", r"\&lt;b\&gt;"),
    "addresses": ("see https://a.example or www.b.example", r"see https:\//a.example or www\.b.example"),  # noqa: E501
    "lines":     ("a\n\n# b", r"a \# b"),
}
# fmt: on


@pytest.mark.parametrize(("words", "told"), SIGNS.values(), ids=SIGNS)
def test_markdown_shows_words_as_words(words: str, told: str) -> None:
    """What Markdown would act on is shown as it is."""
    assert plainly(words) == told


def test_markdown_tells_the_main_things() -> None:
    """Every part of the page is a part of it, with places that can be looked up."""
    told = markdown(DOSSIER)

    parts = re.findall(r"^## (.*)$", told, re.MULTILINE)
    assert parts == [
        "The figures",
        "What disagrees",
        "What only differs in scope or time",
        "What changed in the retelling",
        "When: what is said to have happened",
        "When: the reports",
        "Who confirmed, denied, stayed silent",
        "What to get next",
        "All points",
        "The reports",
        "How this was made",
    ]
    span = DOSSIER.figures[1].span
    assert f"Outlet unknown \\[2\\] {span.start}–{span.end}" in told
    assert "<script>" not in told


def test_markdown_tables_have_as_many_cells_as_heads() -> None:
    """No name breaks a table."""
    rows = [line for line in markdown(DOSSIER).splitlines() if line.startswith("|")]
    cells = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]

    tables: list[set[int]] = []
    for row, count in zip(rows, cells, strict=True):
        if "---" in row:
            tables.append(set())
        if tables:
            tables[-1].add(count)
    assert len(tables) >= 5
    assert cells.count(4) + cells.count(5) + cells.count(6) == len(cells)


def test_text_names_points_by_their_ids() -> None:
    """By them `sayso why` asks for one."""
    others = text(DOSSIER).partition("OTHER POINTS")[2]

    asked = re.findall(r"^(p\d+): ", others, re.MULTILINE)
    assert asked
    assert set(asked) < {point.id for point in DOSSIER.points}
