"""Our readers and our annotators keep the promises that the other verbs build on."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from contracts.annotator import AnnotatorContract
from contracts.reader import ReaderContract
from contracts.teller import TellerContract
from sayso import annotate, read
from sayso.annotate.annotators import ANNOTATORS
from sayso.core.document import Pile


def from_a_folder(name: str, content: bytes) -> Pile:
    """What is read of a folder that holds that one file."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(content)
        pile = read.pile([folder])
    # where the folder lay is chance, and no part of the promise
    return Pile(
        tuple(replace(each, file=name) for each in pile.documents),
        tuple(replace(each, file=name) for each in pile.set_aside),
    )


class TestReader(ReaderContract):
    """``read.pile`` keeps a reader's promises."""

    read = staticmethod(from_a_folder)


class TestAnnotator(AnnotatorContract):
    """``annotate.accounts`` keeps an annotator's promises."""

    accounts = staticmethod(annotate.accounts)


@pytest.mark.parametrize("tellings", ANNOTATORS.values(), ids=ANNOTATORS)
class TestTeller(TellerContract):
    """Each of ``ANNOTATORS`` keeps a teller's promises."""
