"""``sayso measure``: how good sayso is, against what was marked by hand."""

from pathlib import Path

import click

from sayso.cli import output
from sayso.cli.friendly import EXIT_CODES
from sayso.cli.measure_casualties import casualties
from sayso.cli.measure_reading import reading
from sayso.cli.measure_times import times
from sayso.cli.progress import bar
from sayso.cli.resampling import resamples


@click.group(epilog=EXIT_CODES)
def measure() -> None:
    """Score sayso against a corpus that was marked by hand.

    \b
    Example:
      sayso measure attributions --data polnear/dev
    """  # noqa: D301 - click needs the bare \b


measure.add_command(times)
measure.add_command(reading)
measure.add_command(casualties)


@measure.command(epilog=EXIT_CODES)
@click.option(
    "--data",
    "folder",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A corpus in PolNeAR's layout: text/NAME.txt and ann/NAME_XXXX.ann.",
)
@click.option(
    "--annotator",
    "names",
    multiple=True,
    metavar="NAME",
    help="The one to score; may be given again. Without it, every one there is.",
)
@resamples
def attributions(*, folder: Path, names: tuple[str, ...], resamples: int) -> None:
    """Score who is said to have said what.

    A row a number, a column an annotator. P is the share of what was told that is
    right, R the share of what was marked that was told, F1 both in one. Sources and
    contents match where they share half of the longer one, cues where they share a
    word. In brackets is where a number lies 95 % of the time as articles are drawn
    again.

    \b
    content, by shares:  how much of each lies in any of the other side
    direct, mixed, indirect:  all, some or none of it in quotation marks
    source, no source:  of the contents that match, those with a right one

    \b
    Example:
      sayso measure attributions --data polnear/dev --annotator rules
    """  # noqa: D301 - click needs the bare \b
    from sayso.annotate.annotators import ANNOTATORS  # noqa: PLC0415 - not for --help
    from sayso.measure import table  # noqa: PLC0415 - not for --help
    from sayso.measure.attributions import scores  # noqa: PLC0415 - not for --help

    unknown = [name for name in names if name not in ANNOTATORS]
    if unknown:
        known = ", ".join(ANNOTATORS)
        raise click.UsageError(f"No annotator is called {unknown[0]!r}: name {known}.")
    with bar() as seen:
        found = scores(folder, names or ANNOTATORS, resamples=resamples, seen=seen)
    output.show(table.text(found))
