"""Invented worlds: who is in them, what happens, and how a report words it."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What somebody who tells something is."""

    PERSON = "person"
    BODY = "body"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody at the end of a chain, in the words that tell of them in full."""

    sort: Sort
    words: str


@dataclass(frozen=True, slots=True)
class World:
    """An event: what is told of it, each statement in several wordings, and by whom.

    Attributes:
        outlets: Those of the pile.
        upstream: Outlets and agencies whose own reports are in no pile.
        newcomer, stranger: An outlet and a person that are in no pile until somebody
            new is wanted.
    """

    told: tuple[tuple[str, ...], ...]
    who: tuple[Who, ...]
    outlets: tuple[str, ...]
    upstream: tuple[str, ...]
    newcomer: str
    stranger: Who


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a report: a statement, in one wording, and on whose say-so.

    Attributes:
        statement, wording: Places in the world's ``told``.
        via: The outlet or agency that it is taken from.
        who: Who is said to have said it; with neither, the report itself says it.
        seen: Whether the report says that it found it out itself.
        turned: Whether who tells it stands first.
    """

    statement: int
    wording: int = 0
    via: str = ""
    who: Who | None = None
    seen: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One report.

    Attributes:
        takes: Paragraphs that it has from others, word for word, after its own lines.
        headed: Whether its first statement is its headline, too.
        bare: Whether it is a text file that tells neither its outlet nor its day.
    """

    outlet: str
    day: int
    lines: tuple[Line, ...]
    takes: tuple[str, ...] = ()
    headed: bool = False
    bare: bool = False


def file(report: Report) -> str:
    """The name of the file that holds *report*."""
    return f"{report.outlet.replace(' ', '-')}.{'txt' if report.bare else 'json'}"


def headline(world: World, report: Report) -> str | None:
    """The statement of its first line, where *report* has one and is *headed*."""
    if not report.headed or not report.lines:
        return None
    first = report.lines[0]
    return _capital(world.told[first.statement][first.wording])


def text(world: World, report: Report) -> str:
    """The body of *report*, a paragraph a line of it."""
    own = (sentence(world, line, report.outlet) for line in report.lines)
    return "\n\n".join((*own, *report.takes))


def sentence(world: World, line: Line, outlet: str) -> str:
    """*line* as a report of *outlet* words it."""
    said = world.told[line.statement][line.wording]
    if line.seen:
        return f"{_capital(said)}, this newspaper has learned."
    if line.via:
        return _retold(said, line)
    if line.who is None:
        return f"{_capital(said)}."
    return _heard(said, line.who, outlet, turned=line.turned)


def _retold(said: str, line: Line) -> str:
    # The forms that annotate reads as one chain, whatever the statement.
    if line.who:
        return f"{_capital(said)}, the {line.via} reported, citing {line.who.words}."
    if line.turned:
        return f"The {line.via} reported that {said}."
    return f"{_capital(said)}, the {line.via} reported."


def _heard(said: str, who: Who, outlet: str, *, turned: bool) -> str:
    told = f"told the {outlet}" if who.sort is Sort.UNNAMED else "said"
    closed = f"{who.words}," if ", " in who.words else who.words
    if turned:
        return f"{_capital(closed)} {told} that {said}."
    return f"{_capital(said)}, {who.words.rstrip(',')} {told}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _unnamed(words: str) -> Who:
    return Who(Sort.UNNAMED, words)


def _person(words: str) -> Who:
    return Who(Sort.PERSON, words)


def _body(words: str) -> Who:
    return Who(Sort.BODY, words)


FERRY = World(
    told=(
        (
            "the ferry Amsel sank off Quarrow on Monday night",
            "the ferry Amsel went down off Quarrow late on Monday",
            "the ferry Amsel sank near Quarrow",
        ),
        (
            "42 passengers were killed in the cold water off the pier",
            "42 passengers died in the cold water off the pier",
        ),
        (
            "the harbour of Quarrow was closed to all traffic",
            "the harbour of Quarrow was shut to all traffic",
        ),
        (
            "divers recovered the captain's log from the wreck",
            "divers retrieved the log of the captain from the wreck",
        ),
        ("the pilot had ignored a storm warning from the lighthouse keeper",),
    ),
    who=(
        _person("Mira Talvik, a spokeswoman for the Orvan Coast Guard"),
        _body("the Orvan Coast Guard"),
        _person("Jonas Brandt, the director of the Quarrow Port Authority"),
        _person("Pol Ferrin, a fisherman from Quarrow"),
        _unnamed("two Orvan officials"),
        _unnamed("a senior port official"),
    ),
    outlets=(
        "Callen Courier",
        "Tessel Post",
        "Brinmoor Gazette",
        "Lowland Chronicle",
    ),
    upstream=("Marrow Times", "Sextant news agency"),
    newcomer="Eastshore Herald",
    stranger=_person("Greta Holm, a nurse at the Brinmoor hospital"),
)

MINE = World(
    told=(
        (
            "the northern gallery of the Hallin mine collapsed on Thursday",
            "the northern gallery of the Hallin mine caved in on Thursday morning",
        ),
        (
            "17 miners were injured by falling rock in the gallery",
            "17 miners were wounded by falling rock in the gallery",
        ),
        (
            "the company evacuated the village above the pit",
            "the village above the pit was evacuated by the company",
        ),
        ("old timber beams had rotted in the shaft below the chapel",),
        (
            "the prosecutors arrested the engineer in charge of the pumps",
            "the engineer in charge of the pumps was arrested by the prosecutors",
        ),
    ),
    who=(
        _person("Ilan Dorvek, a spokesman for the Veslin Mining Company"),
        _body("the Veslin Mining Company"),
        _person("Ruta Kerr, the mayor of Hallin"),
        _person("Tom Asher, a retired miner"),
        _unnamed("three Veslin officials"),
        _unnamed("two rescue workers"),
    ),
    outlets=(
        "Hallin Observer",
        "Northbank Mirror",
        "Upland Mail",
        "Carrick Tribune",
    ),
    upstream=("Orrin Telegraph", "Lantern news agency"),
    newcomer="Delmar Star",
    stranger=_person("Paula Ferr, a geologist at the Carrick Institute"),
)

WORLDS = (FERRY, MINE)
