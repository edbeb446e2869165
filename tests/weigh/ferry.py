"""Sentences about a ferry, of which tests make retellings."""

from datetime import date

from sayso.core.interval import Interval
from weigh.piles import Said, Who, body, count, outlet, person, said, unnamed

RUIZ = person("Ada Ruiz")
TIMES = outlet("Norland Times")
CREW = unnamed("unnamed officers of the ferry line")
OFFICERS = unnamed("officers of the ferry line")
LINE = body("Brod Ferry Line")
SPOKESMAN = Who("a spokesman of the line", named=False, institution=LINE)
MARCH = [
    Interval(date(2031, 3, 1), date(2031, 3, 1)),
    Interval(date(2031, 3, 9), date(2031, 3, 9)),
]


def sank(text: str = "the ferry sank off Brod", *by: Who, **about: object) -> Said:
    """That the ferry sank, by one origin."""
    return said(text, "sink", *(by or (RUIZ,)), **about)  # type: ignore[arg-type] - given


def told(text: str, act: str, **about: object) -> Said:
    """What Ruiz said."""
    return said(text, act, RUIZ, **about)  # type: ignore[arg-type] - given


def tons(words: str, value: float | None, **about: object) -> Said:
    """That it sank with its load."""
    figure = count(words, value, unit="tons", subject="cargo", **about)
    return sank(f"the ferry sank off Brod with {words} tons", figures=(figure,))


def hurt(scope: str, words: str) -> Said:
    """That 40 people came to harm."""
    figures = (count("40", 40.0, scope=scope),)
    return told(f"40 people were {words} on the ferry", "kill", figures=figures)


def weeks(words: str, value: float | None, **about: object) -> Said:
    """That it was not seen for some weeks."""
    return told(
        f"the ferry was not seen off Brod for {words}",
        "see",
        negated=True,
        head="seen",
        figures=(count(words, value, unit="weeks", **about),),
    )


def seen(text: str, act: str = "see", head: str = "seen", **about: object) -> Said:
    """That it was not seen."""
    return told(text, act, negated=True, head=head, **about)
