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
from sayso.core.errors import BadDossier, SaysoError

_FORMAT = SCHEMA.partition("/")[0].encode() + b"/"


class OtherFormat(SaysoError, ValueError):
    """A dossier of a format that this version does not read."""

    hint = "Make the dossier again from its reports, with this version."

    def __init__(self, path: str, schema: str, version: str) -> None:
        super().__init__(path, schema, version)
        self.path, self.schema, self.version = path, schema, version

    def __str__(self) -> str:
        return (
            f"{self.path} is of the format {self.schema}, made by sayso "
            f"{self.version}: this version reads {SCHEMA}"
        )


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
) -> tuple[Dossier, int]:
    """The dossier of the reports at *paths*, or the one at the only path, made before.

    One that was written without the reports' words has their places instead.

    With the exit code; what was set aside is named on stderr. *wishes* are what the
    user knows of reports.

    Raises:
        UsageError: There are *wishes*, and it is a dossier made before.
        OtherFormat: It is one, and of another format than this.
    """
    if len(paths) == 1 and is_dossier(Path(paths[0])):
        from sayso.core import codec  # noqa: PLC0415 - not for --help

        if wishes:
            raise click.UsageError(
                f"{paths[0]} is a dossier already: set what you know where it is "
                "made, from its reports."
            )
        known = codec.dossier(_known(paths[0]))
        if any(not document.text for document in known.documents):
            from sayso.core import bare  # noqa: PLC0415 - as above

            known = bare.without_text(known)
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
    """Whether the file at *path* says that it is a dossier, of whatever format."""
    if path.suffix.lower() != ".json" or not path.is_file():
        return False
    with path.open("rb") as file:
        return _FORMAT in file.read(200)


def _known(path: str) -> dict[str, Any]:
    told = loaded(Path(path))
    if told.get("schema") != SCHEMA:
        raise OtherFormat(path, str(told.get("schema")), str(told.get("sayso")))
    return told
