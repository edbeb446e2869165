"""The option that every ``sayso measure`` has: how chance is reckoned."""

import click

from sayso.measure.bootstrap import RESAMPLES

resamples = click.option(
    "--resamples",
    type=click.IntRange(min=0),
    default=RESAMPLES,
    show_default=True,
    metavar="N",
    help="How often articles are drawn again for the intervals; 0 for none.",
)
