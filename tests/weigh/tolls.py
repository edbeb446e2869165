"""Reports that count the passengers of a ferry."""

from datetime import date

from sayso.core.account import Figure
from sayso.core.finding import Difference
from sayso.weigh import finding
from weigh.piles import Said, body, count, lineage, person, report, said

GUARD, PORT = body("Coast Guard"), body("Port Office")
RUIZ = person("Ada Ruiz")
MONDAY, FRIDAY = date(2031, 3, 3), date(2031, 3, 7)


def toll(*figures: Figure, by: object = GUARD, text: str = "") -> Said:
    """A sentence that prints *figures* of the ferry's passengers."""
    words = " and ".join(f"{f.id} passengers" for f in figures)
    return said(text or f"{words} died in Brod", "die", by, figures=figures)  # type: ignore[arg-type] - as given


def dead(
    words: str, value: float | None, scope: str = "killed", **about: object
) -> Figure:
    """A count of passengers."""
    return count(words, value, scope=scope, subject="passengers", **about)  # type: ignore[arg-type] - as given


def differences(
    *told: Said, days: tuple[date | None, ...] = ()
) -> tuple[Difference, ...]:
    """What differs between reports of one sentence each."""
    when = days or (None,) * len(told)
    return finding(
        lineage(
            *(
                report(f"Post {n}", each, day=on)
                for n, (each, on) in enumerate(zip(told, when, strict=True))
            )
        )
    ).differences
