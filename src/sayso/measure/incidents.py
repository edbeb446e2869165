"""Reports of incidents with known victims, as the Gun Violence Archive counts them.

A folder holds ``docs.jsonl.gz``, a report a line with the ids of its incidents, and
``incidents.jsonl.gz``, an incident a line with its numbers of killed and injured.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.core.document import Document
from sayso.core.errors import SaysoError, Unreadable
from sayso.read import records
from sayso.read.reports import Place, stated_report

STUB = 40  # words: a page with fewer is a notice or a menu, and no report
REPORTS, INCIDENTS = "docs.jsonl.gz", "incidents.jsonl.gz"


class NoIncidents(SaysoError):
    """A folder holds no reports of incidents."""

    hint = f"It needs {REPORTS} and {INCIDENTS}, an object of JSON a line."

    def __init__(self, folder: Path, fault: str) -> None:
        super().__init__(folder, fault)
        self.folder, self.fault = folder, fault

    def __str__(self) -> str:
        return f"{self.folder} holds no reports of incidents: {self.fault}"


@dataclass(frozen=True, slots=True)
class Case:
    """One report, and what is known of its incident.

    Attributes:
        title, text: As the corpus has them.
        victims: How many were killed, and how many injured.
    """

    document: Document
    title: str
    text: str
    incident: str
    victims: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The reports that can be scored, and how many were left out, by reason."""

    cases: tuple[Case, ...]
    left_out: Mapping[str, int]


def corpus(folder: Path, *, every: int = 1) -> Corpus:
    """The reports in *folder* of each incident whose number *every* divides.

    Left out are reports of several incidents, since nobody says which number is of
    which; those of an incident that is not counted; stubs; and what is unreadable.

    Raises:
        NoIncidents: if the folder does not hold them.
    """
    known = {str(row["id"]): row for row in _rows(folder / INCIDENTS)}
    cases: list[Case] = []
    left_out: Counter[str] = Counter()
    for at, row in enumerate(_rows(folder / REPORTS), 1):
        named = _ids(row["incidents"])
        if not any(_number(name) % every == 0 for name in named):
            continue
        made = _case(row, at, named, known)
        if isinstance(made, Case):
            cases.append(made)
        else:
            left_out[made] += 1
    return Corpus(tuple(cases), left_out)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    except (OSError, ValueError) as error:
        raise NoIncidents(path.parent, f"{path.name}: {error}") from error


def _ids(given: object) -> list[str]:
    """The ids in a list, or in a text that shows one."""
    if isinstance(given, list):
        return [str(each) for each in given]
    return re.findall(r"\w+", str(given))


def _number(name: str) -> int:
    digits = re.sub(r"\D", "", name)
    return int(digits) if digits else 0


def _case(
    row: dict[str, Any], at: int, named: list[str], known: Mapping[str, dict[str, Any]]
) -> Case | str:
    """The report of a line; or why it is left out."""
    title, text = str(row.get("title") or ""), str(row.get("text") or "")
    if len(named) != 1:
        return "of several incidents"
    incident = known.get(named[0])
    if incident is None or not all(isinstance(n, int) for n in _victims(incident)):
        return "of incidents that are not counted"
    if len(text.split()) < STUB:
        return f"stubs of under {STUB} words"
    name = f"{REPORTS}#{at}"
    try:
        place = Place(at, name, "")
        stated = records.stated({**row, "title": title}, name)
        document = stated_report(place, stated)
    except Unreadable:
        return "unreadable"
    return Case(document, title, text, named[0], _victims(incident))


def _victims(incident: Mapping[str, Any]) -> tuple[int, int]:
    return incident.get("killed"), incident.get("injured")  # type: ignore[return-value]
