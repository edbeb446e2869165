"""``sayso measure casualties``: how often the numbers of victims are right."""

from pathlib import Path

import click

from sayso.cli import output
from sayso.cli.friendly import EXIT_CODES
from sayso.cli.progress import bar
from sayso.cli.resampling import resamples


@click.command(epilog=EXIT_CODES)
@click.option(
    "--data",
    "folder",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Holds docs.jsonl.gz and incidents.jsonl.gz: reports, and their victims.",
)
@click.option(
    "--every",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Read only incidents whose number N divides, about one in N.",
)
@resamples
def casualties(folder: Path, every: int, resamples: int) -> None:
    """Score how many were killed and injured in each report's main event.

    A row a number, a column a reader: plain regular expressions, and sayso. Each
    number is the share of reports, or of incidents with several reports, for which it
    is exactly what was counted by hand. Over an incident the commonest pair of its
    reports counts. In brackets is where a number lies 95 % of the time as
    incidents are drawn again.

    \b
    Example:
      sayso measure casualties --data casualties_gva --every 4
    """  # noqa: D301 - click needs the bare \b
    from sayso.measure.casualties import scores, text  # noqa: PLC0415 - not for --help

    with bar() as seen:
        found = scores(folder, every=every, resamples=resamples, seen=seen)
    output.show(text(found))
