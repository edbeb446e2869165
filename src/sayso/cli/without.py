"""``sayso without``: what stands if a source is taken out."""

import click

from sayso.cli import dossiers, output, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.argument("words", metavar="SOURCE")
@wordless.option
@choice
@web.allow_private
@click.pass_context
def without(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    words: str,
    no_text: bool,
    annotator: str,
) -> None:
    """Show which points stand if a source is not believed, and which fall.

    A telling rests on a source that made it, through which it came, or that was its
    origin. A point falls if no origin is left behind it.
    PATH is a dossier.json, or reports as for sayso dossier. SOURCE is its id in the
    dossier, its name, or another wording for it.

    \b
    Example:
      sayso without dossier.json "Callen Tribune"
    """  # noqa: D301 - click needs the bare \b
    from sayso.tell import left, picked  # noqa: PLC0415 - not for --help
    from sayso.weigh.without import left_without  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    with wordless.asking(found, no_text=no_text):
        source = picked.source(found, words)
    told = (found, source, left_without(found, source.id))
    output.write(None, left.text(*wordless.kept(found, told, no_text=no_text)))
    ctx.exit(code)
