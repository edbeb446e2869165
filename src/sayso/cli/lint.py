"""``sayso lint``: where the sourcing of reports falls short of newsroom rules."""

from pathlib import Path

import click

from sayso.cli import dossiers, output, placing, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES
from sayso.core.remark import Rule

ENDINGS = {".json": "json", ".csv": "csv", ".txt": "text"}


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--rule",
    "names",
    multiple=True,
    type=click.Choice([rule.value for rule in Rule]),
    metavar="NAME",
    help="Check this rule alone; may be given more than once. One of "
    f"{', '.join(Rule)}.",
)
@placing.options(
    ENDINGS,
    "File to write, outside any folder that is read: .json, .csv or .txt. "
    "Without it, text on stdout.",
)
@wordless.option
@choice
@web.allow_private
@click.pass_context
def lint(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    names: tuple[str, ...],
    out: Path | None,
    form: str | None,
    no_text: bool,
    annotator: str,
) -> None:
    """Remark on the sourcing of the reports at PATH, as a copy editor would.

    Sources that nothing describes, opinions without a name, anonymity that a
    retelling drops, quotations of nobody, headlines firmer than their reports,
    tolls that nobody counted ...: each with its place, its words, what is missing
    and whose rule it is. A remark is no error and changes no exit code.
    PATH is a dossier.json, or reports as for sayso dossier.

    \b
    Examples:
      sayso lint reports/
      sayso lint dossier.json --rule vague-source -o remarks.csv
    """  # noqa: D301 - click needs the bare \b
    form = form or output.form(out, ENDINGS)
    output.check(out, paths)
    from sayso.tell import remarks  # noqa: PLC0415 - not for --help
    from sayso.weigh.lint import linted  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    told = linted(found, [Rule(name) for name in names] or tuple(Rule))
    pair = wordless.kept(found, (found, told), no_text=no_text)
    output.write(out, remarks.FORMS[form](*pair))
    ctx.exit(code)
