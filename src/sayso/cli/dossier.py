"""``sayso dossier``: from reports to the dossier."""

from pathlib import Path

import click

from sayso.cli import dossiers, output, overruling, placing, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@placing.options(
    output.ENDINGS,
    "File to write, outside any folder that is read. Its ending says in which "
    "form. Without it, text on stdout.",
)
@wordless.option
@choice
@web.allow_private
@overruling.outlet
@overruling.date
@overruling.same
@overruling.apart
@overruling.known
@click.pass_context
def dossier(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    out: Path | None,
    form: str | None,
    no_text: bool,
    annotator: str,
    outlets: tuple[tuple[str, str], ...],
    dates: tuple[tuple[str, str], ...],
    same: tuple[tuple[str, str], ...],
    apart: tuple[tuple[str, str], ...],
    known: Path | None,
) -> None:
    """Say on whose say-so each claim in the reports at PATH stands.

    PATH is a file, a folder (walked, in sorted order) or - for standard input:
    plain text, Markdown, saved HTML pages, mail (.eml, .mbox), PDF with text and
    Word documents (with the extras "pdf" and "docx"), JSON, JSON lines and CSV as
    news interfaces hand them out; gzip of any of these; and web archives (WARC).
    What else a folder holds is named. A dossier.json made before is told again, in
    another form. An address (https://...) is fetched, since you name it; nothing
    else ever is. A dossier is of one event, and of 4,000 reports at most.

    \b
    Examples:
      sayso dossier reports/
      sayso dossier reports/*.html extra.txt -o dossier.html
      sayso dossier reports/ --as json | jq '.points[].origins'
      sayso dossier reports/ --outlet extra.txt "Oris Courier"
      sayso dossier reports/ --same "Ruiz" "the harbour master"
    """  # noqa: D301 - click needs the bare \b
    form = form or output.form(out)
    output.check(out, paths)
    wishes = overruling.wishes(outlets, dates, same, apart, known)
    from sayso import tell  # noqa: PLC0415 - not for --help
    from sayso.core import codec  # noqa: PLC0415 - not for --help
    from sayso.tell.schema import validate  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator, wishes=wishes)
    # whatever the form: every span is sliced, and the shape is the public one
    validate(codec.data(found))
    told = wordless.kept(found, found, no_text=no_text)
    output.write(out, tell.FORMS[form](told))
    ctx.exit(code)
