"""``sayso verify``: whether a dossier still holds against its inputs."""

from pathlib import Path

import click

from sayso.cli.dossiers import loaded
from sayso.cli.friendly import EXIT_CODES
from sayso.core.errors import BadDossier


@click.command(epilog=EXIT_CODES)
@click.argument("dossier", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--inputs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that the reports lie in, if no longer where they were.",
)
def verify(*, dossier: Path, inputs: Path | None) -> None:
    """Check a dossier.json against its inputs.

    Hashes the inputs again, slices every span again, and names what is hit.

    \b
    Example:
      sayso verify dossier.json --inputs reports/
    """  # noqa: D301 - click needs the bare \b
    from sayso.verify import faults  # noqa: PLC0415 - not for --help

    found = faults(loaded(dossier), inputs)
    if found:
        raise BadDossier(found)
    click.echo(f"{dossier} holds.")
