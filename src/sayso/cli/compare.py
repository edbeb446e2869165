"""``sayso compare``: two reports side by side."""

import click

from sayso.cli import dossiers, output, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES
from sayso.core.dossier import Dossier
from sayso.core.errors import SaysoError

_TWO = 2
_SHOWN = 6


class NotTwo(SaysoError, ValueError):
    """What was named does not come to two reports."""

    def __init__(self, files: tuple[str, ...], *, chosen: bool = False) -> None:
        super().__init__(files)
        self.files, self.chosen = files, chosen

    def __str__(self) -> str:
        if self.chosen:
            return f"there is nothing to compare: both are {self.files[0]}"
        read = f"{len(self.files):,} were" if len(self.files) > 1 else "one was"
        return f"two reports can be compared, and {read} read"

    @property
    def hint(self) -> str:  # type: ignore[override]
        """How to come to two."""
        if len(self.files) == 1:
            return "Name another report beside it."
        known = "\n".join(f"  d{n}  {f}" for n, f in enumerate(self.files[:_SHOWN]))
        more = len(self.files) - _SHOWN
        rest = f"\n  and {more:,} more" if more > 0 else ""
        return f"Say which with --of and two ids or files, of:\n{known}{rest}"


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--of",
    nargs=2,
    metavar="REPORT REPORT",
    help="Which two, where PATH holds more: by id (d0), file or outlet.",
)
@click.option("--all", "every", is_flag=True, help="Every point, passage and name.")
@wordless.option
@choice
@web.allow_private
@click.pass_context
def compare(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    of: tuple[str, str] | None,
    every: bool,
    no_text: bool,
    annotator: str,
) -> None:
    """Hold two reports against each other.

    Which points both tell, in whose words, and from one origin or not; which only
    one tells; whether one has text from the other; which figures disagree or only
    differ; who is heard in one alone. PATH is two reports, as for sayso dossier; or
    a dossier.json or a pile, with --of. What stands between » and « is not in the
    other.

    \b
    Examples:
      sayso compare morning.txt evening.txt
      sayso compare dossier.json --of d0 d3
    """  # noqa: D301 - click needs the bare \b
    from sayso.tell import compared  # noqa: PLC0415 - not for --help
    from sayso.weigh import compare as weighed  # noqa: PLC0415 - not for --help

    found, code = dossiers.found(paths, annotator)
    one, other = _pair(found, of)
    result = weighed.compared(found, one, other)
    told = wordless.kept(found, (found, result), no_text=no_text)
    output.write(None, compared.text(*told, every=every))
    ctx.exit(code)


def _pair(found: Dossier, of: tuple[str, str] | None) -> tuple[int, int]:
    """The numbers of the two reports that are meant.

    Raises:
        NotTwo: There are not two, or both are one.
    """
    from sayso.tell import picked  # noqa: PLC0415 - not for --help

    files = tuple(document.file for document in found.documents)
    if of is None and len(files) != _TWO:
        raise NotTwo(files)
    if of is None:
        return 0, 1
    one, other = (picked.report(found, words) for words in of)
    if one.number == other.number:
        raise NotTwo((one.file,), chosen=True)
    return one.number, other.number
