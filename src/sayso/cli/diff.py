"""``sayso diff``: what is new since an older dossier."""

from pathlib import Path

import click

from sayso.cli import dossiers, output, placing, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES


@click.command(epilog=EXIT_CODES)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@placing.options(
    output.ENDINGS,
    "File to write, outside any folder that is read. Its ending says in which "
    "form. Without it, text on stdout.",
)
@click.option("--all", "every", is_flag=True, help="All of it, where that is text.")
@wordless.option
@choice
@web.allow_private
@click.pass_context
def diff(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    old: str,
    new: str,
    out: Path | None,
    form: str | None,
    every: bool,
    no_text: bool,
    annotator: str,
) -> None:
    """Tell what is new in NEW since OLD.

    Reports, origins behind a point, claims, figures, conflicts, silences broken,
    points newly in dispute, changes in the retelling, and what was to be got and is
    there now; and what is gone. New is what rests on a report that OLD does not
    have: what is only grouped or counted otherwise is told as that.
    OLD and NEW are each a dossier.json, or a file or folder of reports.

    \b
    Examples:
      sayso diff monday.json tuesday.json
      sayso diff monday.json reports/ -o new.html
    """  # noqa: D301 - click needs the bare \b
    form = form or output.form(out)
    output.check(out, (old, new))
    from sayso.tell import since as tell  # noqa: PLC0415 - not for --help
    from sayso.weigh.since import since  # noqa: PLC0415 - not for --help

    first, one = dossiers.found((old,), annotator)
    second, other = dossiers.found((new,), annotator)
    found = since(first, second)
    # places are told again, too: those of a dossier without words have its numbers
    bare = no_text or any(not each.text for each in found.new.documents)
    found = wordless.kept(found.new, found, no_text=bare)
    told = tell.text(found, every=every) if form == "text" else tell.FORMS[form](found)
    output.write(out, told)
    ctx.exit(max(one, other))
