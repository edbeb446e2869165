"""``sayso figures``: every number, of whom or what, and who says so."""

from pathlib import Path

import click

from sayso.cli import dossiers, output, placing, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES

ENDINGS = {".csv": "csv", ".txt": "text"}


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@placing.options(
    ENDINGS,
    "File to write, outside any folder that is read: .csv or .txt. Without it, "
    "a table on stdout.",
)
@click.option(
    "--all", "lengths", is_flag=True, help="Lengths of time in the table, too."
)
@wordless.option
@choice
@web.allow_private
@click.pass_context
def figures(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    out: Path | None,
    form: str | None,
    lengths: bool,
    no_text: bool,
    annotator: str,
) -> None:
    """Tell every figure in the reports at PATH.

    A table a scope (killed, wounded, deployed ...): the number or range that the
    words give, the words, what is counted, as of when, who says so and through
    whom, and in which report. As CSV with the sentence and its place, too.
    PATH is as for sayso dossier, or one dossier.json that it wrote.

    \b
    Examples:
      sayso figures reports/
      sayso figures reports/ -o figures.csv
    """  # noqa: D301 - click needs the bare \b
    form = form or output.form(out, ENDINGS)
    output.check(out, paths)
    from sayso.tell import counts  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    found = wordless.kept(found, found, no_text=no_text)
    told = counts.separated(found) if form == "csv" else None
    output.write(out, told or counts.text(found, lengths=lengths))
    ctx.exit(code)
