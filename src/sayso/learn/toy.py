"""A toy corpus of invented articles, in PolNeAR's layout: to try the recipe on.

    python -m sayso.learn.toy DIR

It writes ``DIR/train`` and ``DIR/dev``. What a model learns from it is good for
nothing but to see that training works.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import click

PARTS = {"train": 24, "dev": 4}  # articles
SENTENCES = 14  # in an article
PARAGRAPH = 3  # sentences

_WORDS = {
    "who": ("Mara Quist", "harbour master Ines Aldous", "Odo Marsh", "officials"),
    "pronoun": ("she", "he", "the ferryman", "the county engineer"),
    "day": ("Monday", "Tuesday", "Friday"),
    "says": ("said", "told the Ellery Post", "added", "wrote", "conceded"),
    "this": ("the weir is safe", "nobody was hurt", "two lorries were turned back"),
    "that": ("repairs would take three weeks", "the lamp fell into the harbour"),
    "act": ("to shut the pier", "a new lamp for the quay", "more pumps at Tarn Hollow"),
}
_SENTENCES = (
    "[Source:{who}] [Cue:{says}] on {day} [Content:that {this}].",
    "[Content:“{this},”] [Source:{pronoun}] [Cue:{says}]. [Content:“{that}.”]",
    "[Content:''{that},''] [Cue:{says}] [Source:{who}] on {day}.",
    "[Content:{this}], [Cue:according to] [Source:{who}].",
    "[Source:{who}] [Cue:wants] [Content:{act}].",
    "[Source:{pronoun}] [Cue:does not believe] [Content:that {that}].",
    "[Cue:It is said] [Content:that {that}].",
    "The ferry left Port Ellery on {day} with twelve lorries.",
)
_MARK = re.compile(r"([^\[]*)\[(\w+):([^\]]*)\]")


def written(folder: Path, *, seed: int = 1) -> Path:
    """*folder*, with the two parts of the toy corpus in it."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret rests on it
    for part, count in PARTS.items():
        for kind in ("text", "ann"):
            (folder / part / kind).mkdir(parents=True, exist_ok=True)
        for number in range(count):
            name = f"toy-{number:02}"
            text, note = article(chance)
            (folder / part / "text" / f"{name}.txt").write_text(text, "utf-8")
            (folder / part / "ann" / f"{name}_0a1b.ann").write_text(note, "utf-8")
    return folder


def article(chance: random.Random) -> tuple[str, str]:
    """An article drawn by *chance*, and what is marked in it, as brat writes it."""
    text, notes = "", ""
    for number in range(1, SENTENCES + 1):
        drawn = {name: chance.choice(words) for name, words in _WORDS.items()}
        marked = chance.choice(_SENTENCES).format_map(drawn)
        made, roles = _unmarked(marked, at=len(text))
        text += made[0].upper() + made[1:] + (" " if number % PARAGRAPH else "\n")
        notes += "".join(_standoff(number, roles))
    return text, notes


def _unmarked(marked: str, at: int) -> tuple[str, dict[str, list[str]]]:
    """A sentence without its marks, and where its roles stand in the article."""
    text, roles = "", dict[str, list[str]]()
    for match in _MARK.finditer(marked):
        plain, role, words = match.groups()
        start = at + len(text + plain)
        roles.setdefault(role, []).append(f"{start} {start + len(words)}")
        text += plain + words
    return text + _MARK.sub("", marked), roles


def _standoff(number: int, roles: dict[str, list[str]]) -> Iterator[str]:
    """The lines for one attribution; none if no role is there."""
    named = [f"{role}:T{number}{n}" for n, role in enumerate(roles)]
    if named:
        yield f"E{number}\t{' '.join(named)}\n"
    for n, (role, pieces) in enumerate(roles.items()):
        yield f"T{number}{n}\t{role} {';'.join(pieces)}\t\n"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def main(*, folder: Path) -> None:
    """Write the toy corpus into FOLDER."""
    written(folder)


if __name__ == "__main__":
    main()
