"""A corpus of two invented articles, small enough to score by hand."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sayso.learn.corpus import Marked, Pieces

QUAY = (
    "“The pier is shut,” Ines Aldous said. “Stay off it.”\n"
    "Tam Reeve believes the ferry is old.\n"
    "It is said that the lamp fell.\n"
)
LAMP = "Odo Marsh said that the lamp was lit.\n"


def at(text: str, *words: str) -> Pieces:
    """Where each of *words* first stands in *text*."""
    return tuple((text.index(each), text.index(each) + len(each)) for each in words)


def mark(
    text: str, source: Sequence[str], cue: Sequence[str], content: Sequence[str]
) -> Marked:
    """An attribution whose roles are these words of *text*, in pieces."""
    return Marked(at(text, *source), at(text, *cue), at(text, *content))


QUAY_MARKED = (
    mark(QUAY, ["Ines Aldous"], ["said"], ["“The pier is shut,”", "“Stay off it.”"]),
    mark(QUAY, ["Tam Reeve"], ["believes"], ["the ferry is old"]),
    mark(QUAY, [], ["is said"], ["that the lamp fell"]),
)
LAMP_MARKED = (mark(LAMP, ["Odo Marsh"], ["said"], ["that the lamp was lit"]),)


def standoff(rows: Iterable[Marked]) -> str:
    """*rows* as brat writes them, the events before the spans that they name."""
    spans, events = [], []
    for number, row in enumerate(rows):
        roles = {"Source": row.source, "Cue": row.cue, "Content": row.content}
        named = []
        for offset, (role, pieces) in enumerate(roles.items(), 1):
            if pieces:
                name = f"T{10 * number + offset}"
                where = ";".join(f"{start} {end}" for start, end in pieces)
                spans.append(f"{name}\t{role} {where}\t")
                named.append(f"{role}:{name}")
        events.append(f"E{number + 1}\t{' '.join(named)}")
    return "\n".join([*events, *spans, ""])


def written(folder: Path) -> Path:
    """*folder* with the two articles, and what two annotators marked in one."""
    for name in ("text", "ann"):
        (folder / name).mkdir(parents=True)
    (folder / "text" / "quay.txt").write_text(QUAY, "utf-8")
    (folder / "text" / "quay-lamp.txt").write_text(LAMP, "utf-8")
    (folder / "ann" / "quay_0a1b.ann").write_text(standoff(QUAY_MARKED), "utf-8")
    (folder / "ann" / "quay_f00d.ann").write_text("", "utf-8")
    (folder / "ann" / "quay-lamp_0a1b.ann").write_text(standoff(LAMP_MARKED), "utf-8")
    return folder
