"""A dossier from what the user names: reports to be read, or a dossier.json."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from sayso.cli import web
from sayso.cli.friendly import outcome
from sayso.cli.progress import bar
from sayso.core.document import Overruling
from sayso.core.dossier import SCHEMA, Dossier
from sayso.core.errors import BadDossier, NoText


def loaded(path: Path) -> dict[str, Any]:
    """The JSON object in the file at *path*.

    Raises:
        BadDossier: There is none.
    """
    try:
        told = json.loads(path.read_bytes())
    except (ValueError, OSError) as error:
        raise BadDossier((f"{path} is no JSON that can be read: {error}",)) from error
    if not isinstance(told, dict):
        raise BadDossier((f"{path} holds no JSON object",))
    return told


def found(
    paths: tuple[str, ...],
    annotator: str,
    *,
    wishes: tuple[Overruling, ...] = (),
    words: bool = True,
) -> tuple[Dossier, int]:
    """The dossier of the reports at *paths*, or the one at the only path, made before.

    With the exit code; what was set aside is named on stderr. *wishes* are what the
    user knows of reports.

    Raises:
        UsageError: There are *wishes*, and it is a dossier made before.
        NoText: *words* are needed, and that dossier was written without them.
    """
    if len(paths) == 1 and is_dossier(Path(paths[0])):
        from sayso.core import codec  # noqa: PLC0415 - not for --help

        if wishes:
            raise click.UsageError(
                f"{paths[0]} is a dossier already: set what you know where it is "
                "made, from its reports."
            )
        told = loaded(Path(paths[0]))
        if words and any("text" not in each for each in told.get("documents", ())):
            raise NoText(paths[0])
        known = codec.dossier(told)
    else:
        from sayso import pipeline  # noqa: PLC0415 - not for --help

        with bar() as seen:
            stdin = sys.stdin.buffer
            known = pipeline.dossier(
                paths,
                stdin=stdin,
                seen=seen,
                annotator=annotator,
                wishes=wishes,
                allow_private=web.allowed(),
            )
    return known, outcome(known.documents, known.set_aside)


def is_dossier(path: Path) -> bool:
    """Whether the file at *path* says that it is a dossier."""
    if path.suffix.lower() != ".json" or not path.is_file():
        return False
    with path.open("rb") as file:
        return SCHEMA.encode() in file.read(200)
