"""``sayso chase``: what to get next."""

import click

from sayso.cli import dossiers, output, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@wordless.option
@choice
@web.allow_private
@click.pass_context
def chase(
    ctx: click.Context, *, paths: tuple[str, ...], no_text: bool, annotator: str
) -> None:
    """List what the reports lean on and do not include.

    Reports of others that are retold and not among those read, the most leant on
    first, then counts of people that are given without a day; each with the
    sentences that lean on it.
    PATH is a dossier.json, or reports as for sayso dossier.

    \b
    Example:
      sayso chase dossier.json
    """  # noqa: D301 - click needs the bare \b
    from sayso.tell import wanted  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    output.write(None, wanted.text(wordless.kept(found, found, no_text=no_text)))
    ctx.exit(code)
