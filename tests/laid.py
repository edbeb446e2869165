"""What the rules of read make of a text, as tests want to see it."""

from sayso.read.lines import lines
from sayso.read.segments import segments
from sayso.read.sheet import Sheet

# A story of three paragraphs to set other lines above, below and among.
STORY = (
    "The bridge in Harrow fell into the river on Tuesday, the police said.",
    "Carla Mendes, the mayor, said that twelve people had been on the bridge.",
    "It was built in 1931, and nobody had looked at its cables in nine years.",
)


def sheet(text: str, title: str | None = None) -> Sheet:
    """*text* in lines, with nothing known of them."""
    laid = lines(text)
    return Sheet(laid, (None,) * len(laid), title)


def seen(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """The segments of *text*: the kind and the words of each."""
    return [
        (str(each.kind), text[each.span.start : each.span.end])
        for each in segments(sheet(text, title), 0)
    ]


def kind(
    line: str,
    *,
    above: tuple[str, ...] = (),
    below: tuple[str, ...] = STORY,
    gap: str = "\n\n",
) -> str:
    """What *line* is between the lines *above* and those *below* it."""
    text = gap.join((*above, line, *below))
    return {words: kind for kind, words in reversed(seen(text))}[line]
