"""The choice of who finds who said what, for every command that reads reports."""

import click

NAMES = ("learned", "rules")  # as in annotate.annotators, which is heavy to import

choice = click.option(
    "--annotator",
    type=click.Choice(NAMES),
    default=NAMES[0],
    show_default=True,
    help="Who finds who said what: rules on the grammar, or these and a trained model.",
)
