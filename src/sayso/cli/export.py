"""``sayso export``: a dossier for the tools of others."""

from pathlib import Path

import click

from sayso.cli import dossiers, output, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES

# As sayso.tell.export has them, which --help need not import.
FOLDERS = ("csv",)
NAMES = (
    *FOLDERS,
    *("web-annotation", "prov", "ftm", "graphml", "mermaid", "bib", "json"),
    *("html", "markdown", "text"),
)
WITHOUT = "The dossier was written with --no-text: offsets are exported, and no words."


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--to",
    "name",
    required=True,
    type=click.Choice(NAMES),
    metavar="NAME",
    help=f"The format: one of {', '.join(NAMES)}.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="File to write, or for csv the folder, which may not be there yet; outside "
    "any folder that is read. Without it, a file goes to stdout.",
)
@wordless.option
@choice
@web.allow_private
@click.pass_context
def export(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    name: str,
    out: Path | None,
    no_text: bool,
    annotator: str,
) -> None:
    """Hand a dossier on to the tools of others.

    csv: a folder of tables with their description (CSVW). web-annotation: JSON-LD of
    the W3C, each finding on its words. prov: PROV-JSON. ftm: FollowTheMoney entities,
    JSON lines. graphml, mermaid: who had it from whom, as a graph and as a chart.
    bib: the reports in BibTeX. json, html, markdown, text: as sayso dossier writes
    them. docs/formats.md has every field.
    PATH is a dossier.json, or reports as for sayso dossier.

    \b
    Examples:
      sayso export dossier.json --to csv -o tables
      sayso export dossier.json --to graphml -o lineage.graphml
      sayso export dossier.json --to web-annotation --no-text -o offsets.jsonld
    """  # noqa: D301 - click needs the bare \b
    if name in FOLDERS and out is None:
        raise click.UsageError(f"{name} is a folder of files: name it with -o.")
    output.check(out, paths, whole=name in FOLDERS)
    from sayso.core import codec  # noqa: PLC0415 - not for --help
    from sayso.tell.export import exported  # noqa: PLC0415 - not for --help
    from sayso.tell.export.told import has_texts  # noqa: PLC0415 - not for --help
    from sayso.tell.schema import validate  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    validate(codec.data(found))
    if not (no_text or has_texts(found)):
        click.echo(WITHOUT, err=True)
    told = exported(found, name, text=not no_text)
    if isinstance(told, str):
        output.write(out, told)
    elif out:
        output.write_folder(out, told)
    ctx.exit(code)
