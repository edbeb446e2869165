"""``sayso why``: one point, sentence by sentence."""

import click

from sayso.cli import dossiers, output, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.argument("words", metavar="POINT")
@wordless.option
@choice
@web.allow_private
@click.pass_context
def why(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    words: str,
    no_text: bool,
    annotator: str,
) -> None:
    """Show why a point has as many independent origins as it has.

    Origin by origin: every telling that leads to it, through whom, and the sentence
    with the claim between » and «; then the reasons.
    PATH is a dossier.json, or reports as for sayso dossier. POINT is its id in the
    dossier, or words that stand in it.

    \b
    Examples:
      sayso why dossier.json p0
      sayso why reports/ "buses were halted"
    """  # noqa: D301 - click needs the bare \b
    from sayso.tell import picked, why  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    with wordless.asking(found, no_text=no_text):
        point = picked.point(found, words)
    pair = wordless.kept(found, (found, point), no_text=no_text)
    output.write(None, why.text(*pair))
    ctx.exit(code)
