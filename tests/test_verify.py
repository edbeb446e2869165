"""What still holds of a dossier, and what is hit, is named."""

import gzip
import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from factory import plain
from sayso.core import codec
from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.verify import faults
from tell.invented import DOSSIER

Told = dict[str, Any]

TEXT = "Dam at Oris\n\nThe dam at Oris held on Monday, Col. Ada Ruiz said.\n"
RECORD = {"title": "Dam at Oris", "text": TEXT}


@pytest.fixture(name="told")
def _told(tmp_path: Path) -> Told:
    """The invented dossier, and its inputs as files."""
    documents = tuple(
        _kept(document, tmp_path / f"{document.number}.txt")
        for document in DOSSIER.documents
    )
    return codec.data(replace(DOSSIER, documents=documents, differences=()))


def _kept(document: Document, path: Path) -> Document:
    path.write_bytes(document.text.encode())
    digest = sha256(document.text.encode()).hexdigest()
    return replace(document, file=str(path), sha256=digest)


def _pile(*documents: Document) -> Told:
    return codec.data(Dossier(version="0", documents=documents))


def test_what_was_just_made_holds(told: Told) -> None:
    """Nothing is wrong with a dossier beside its inputs."""
    assert faults(told) == ()


def test_a_dossier_without_texts_holds(told: Told) -> None:
    """Offsets alone are checked against the inputs."""
    bare = codec.data(codec.dossier(told), text=False)

    assert faults(bare) == ()
    bare["figures"][0]["span"]["end"] = 9_999
    assert "ends at 9,999" in faults(bare)[0]


# fmt: off
Hit = Callable[[Told], object]
HITS: dict[str, tuple[Hit, str]] = {
    "shape":         (lambda d: d.pop("chase"), "'chase' is a required property"),
    "moved":         (lambda d: d["figures"][0]["span"].update(start=123), "figures[0].span: its words do not stand at 123 to 133"),  # noqa: E501
    "other words":   (lambda d: d["points"][0]["mentions"][0]["span"].update(text="It held"), "points[0].mentions[0].span: its words"),  # noqa: E501
    "too far":       (lambda d: d["quotes"][0]["span"].update(end=10**6), "quotes[0].span: the span ends at 1,000,000, but d0 is"),  # noqa: E501
    "backwards":     (lambda d: d["times"][0]["span"].update(start=200, end=190), "times[0].span: no span can run from 200 to 190"),  # noqa: E501
    "another slice": (lambda d: d["figures"][0].update(text="around 400"), "figures[0]: its text is not that of its span"),  # noqa: E501
    "no source":     (lambda d: d["points"][0]["mentions"][0].update(origin="s99"), "points[0].mentions[0].origin: there is no s99 among the sources"),  # noqa: E501
    "no group":      (lambda d: d["points"][0]["origins"]["groups"][0].append("s98"), "points[0].origins.groups: there is no s98"),  # noqa: E501
    "no statement":  (lambda d: d["chase"][0]["leaned_on_by"].append("a99"), "chase[0].leaned_on_by: there is no a99 among the attributions"),  # noqa: E501
    "no report":     (lambda d: d["stories"][0]["documents"].append("d99"), "stories[0].documents: there is no d99"),  # noqa: E501
    "no end":        (lambda d: d["lineage"][0].update(to="x"), "lineage[0].to: there is no x among the documents or sources"),  # noqa: E501
    "span of none":  (lambda d: d["drift"][0]["variants"][0].update(document="d99"), "drift[0].variants[0].document: there is no d99"),  # noqa: E501
    "twice":         (lambda d: d["points"][1].update(id="p0"), "points: an id is given twice"),  # noqa: E501
    "a gap":         (lambda d: d["documents"][0]["segments"].pop(1), "documents[0].segments: 42 to 85 is in no segment"),  # noqa: E501
    "cut short":     (lambda d: d["documents"][1]["segments"].pop(), "documents[1].segments: what follows"),  # noqa: E501
    "overlapping":   (lambda d: d["documents"][0]["segments"][1].update(start=3), "lies over another segment"),  # noqa: E501
    "past the end":  (lambda d: d["documents"][0]["segments"][-1].update(end=9_999), "documents[0].segments: they end at 9,999, behind the text"),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(("hit", "named"), HITS.values(), ids=HITS)
def test_what_is_hit_is_named(told: Told, hit: Hit, named: str) -> None:
    """One thing put wrong is found, with its place."""
    hit(told)

    assert any(named in fault for fault in faults(told)), faults(told)


def test_what_is_added_is_no_fault(told: Told) -> None:
    """A field that the format does not name does not hurt."""
    told["mood"] = "grim"

    assert faults(told) == ()


def test_a_changed_input_is_named(told: Told) -> None:
    """An input that is no longer what was read."""
    path = Path(told["documents"][1]["file"])
    path.write_text("The dam held.", "utf-8")

    assert faults(told) == (f"{path}: has changed since it was read",)


def test_a_missing_input_is_named(told: Told) -> None:
    """An input that is gone."""
    path = Path(told["documents"][1]["file"])
    path.unlink()

    assert faults(told) == (f"{path}: is not there to be read again",)


def test_another_text_is_named(told: Told) -> None:
    """A text that was changed in the dossier, with every span in it made to fit."""
    document = told["documents"][1]
    document["text"] = document["text"].replace("3 March", "9 March")
    written = json.dumps(told, ensure_ascii=False).replace("3 March", "9 March")

    (fault,) = faults(json.loads(written))

    assert fault.endswith("holds another text than d1")


def test_an_input_that_may_not_be_read_is_named(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there and closed is not called missing or changed."""

    def closed(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", closed)

    assert faults(told)[0].endswith("may not be read again")


def test_inputs_may_lie_elsewhere(told: Told, tmp_path: Path) -> None:
    """With a folder given, the files are looked for in it, also below it."""
    moved = tmp_path / "moved" / "reports"
    moved.mkdir(parents=True)
    for document in told["documents"]:
        path = Path(document["file"])
        path.rename(moved / path.name)
        document["file"] = f"../old/reports/{path.name}"

    assert faults(told, tmp_path / "moved") == ()
    assert faults(told, moved) == ()
    assert len(faults(told, tmp_path)) == len(told["documents"])


def test_a_whole_path_is_no_way_out_of_the_folder(told: Told, tmp_path: Path) -> None:
    """With a folder given, nothing outside it is read."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    assert len(faults(told, elsewhere)) == len(told["documents"])


@pytest.mark.parametrize("name", ["x" * 5_000, "a\0b", ""], ids=["long", "nul", "none"])
def test_a_name_that_no_system_takes_is_missing(told: Told, name: str) -> None:
    """A file of an impossible name is not there."""
    told["documents"][0]["file"] = name

    assert faults(told) == (f"{name}: is not there to be read again",)


def test_a_record_is_checked_by_its_file(tmp_path: Path) -> None:
    """What follows the last # is the place of a report in its file."""
    path = tmp_path / "pile#1.jsonl"
    path.write_text(json.dumps(RECORD), "utf-8")
    digest = sha256(path.read_bytes()).hexdigest()
    told = _pile(
        *(
            replace(plain("It held.", number=n), file=f"{path}#{n}", sha256=digest)
            for n in range(2)
        )
    )

    assert faults(told) == ()
    path.write_text("{}", "utf-8")
    assert faults(told) == (
        f"{path}#0: has changed since it was read",
        f"{path}#1: has changed since it was read",
    )


def test_a_packed_text_is_read_unpacked(tmp_path: Path) -> None:
    """The hash is that of the file, and the text is what it holds."""
    path = tmp_path / "oris.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode(), mtime=0))
    digest = sha256(path.read_bytes()).hexdigest()
    document = replace(plain(TEXT), file=str(path), sha256=digest)

    assert faults(_pile(document)) == ()
    other = plain(TEXT.replace("Monday", "Sunday"))
    other = replace(other, file=str(path), sha256=digest)
    assert faults(_pile(other)) == (f"{path}: holds another text than d0",)


def test_what_came_by_standard_input_is_not_looked_for() -> None:
    """It cannot be read again; its spans are checked all the same."""
    told = _pile(replace(plain(TEXT), file="-"))

    assert faults(told) == ()
    broken = deepcopy(told)
    broken["documents"][0]["segments"] = []
    assert faults(broken) == ("documents[0].segments: what follows 0 is in no segment",)
