"""``sayso verify``: whether a dossier still holds against its inputs."""

import json
from pathlib import Path
from typing import Any

import click

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

    found = faults(_loaded(dossier), inputs)
    if found:
        raise BadDossier(found)
    click.echo(f"{dossier} holds.")


def _loaded(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_bytes())
    except (ValueError, OSError) as error:
        raise BadDossier((f"{path} is no JSON that can be read: {error}",)) from error
    if not isinstance(told, dict):
        raise BadDossier((f"{path} holds no JSON object",))
    return told
