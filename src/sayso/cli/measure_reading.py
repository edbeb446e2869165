"""``sayso measure reading``: how well saved pages are read, beside what others have."""

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
    help="Trafilatura's or htmldate's test pages; may be given again.",
)
@resamples
def reading(folders: tuple[Path, ...], resamples: int) -> None:
    """Score what is kept of saved pages, and which day they are given.

    A row a number, a column a reader: sayso, and the library it builds on. P is the
    share of what was kept that is main text, R the share of the main text that was
    kept, F1 both in one, over the stretches that were marked. In brackets is where a
    number lies 95 % of the time as pages are drawn again.

    \b
    Example:
      sayso measure reading --data pages_main_text --data pages_dates
    """  # noqa: D301 - click needs the bare \b
    from sayso.measure import readingtable  # noqa: PLC0415 - not for --help
    from sayso.measure.reading import scores  # noqa: PLC0415 - not for --help

    with bar() as seen:
        found = [scores(each, resamples=resamples, seen=seen) for each in folders]
    output.show("\n".join(map(readingtable.text, found)))
