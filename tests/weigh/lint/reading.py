"""Remarks on reports written in a few words, read by the whole pipeline."""

import json
from functools import cache
from io import BytesIO

from sayso import pipeline
from sayso.core.dossier import Dossier
from sayso.core.remark import Rule
from sayso.weigh.lint import linted

Report = tuple[str, str]


def report(text: str, title: str = "Council meets in Brod") -> Report:
    """A report of that *text* under that *title*."""
    return title, text


@cache
def dossier(*reports: Report) -> Dossier:
    """The dossier of *reports*, which appeared one a day in papers of their own."""
    records = (
        {
            "title": title,
            "text": text,
            "date": f"2031-03-{day:02}",
            "outlet": f"{name} Gazette",
        }
        for day, (name, (title, text)) in enumerate(
            zip(NAMES, reports, strict=False), 3
        )
    )
    lines = "\n".join(json.dumps(record) for record in records)
    return pipeline.dossier(["-"], stdin=BytesIO(lines.encode()), annotator="rules")


NAMES = ("Brod", "Harrow", "Selm")


def remarked(rule: Rule, *reports: Report) -> list[str]:
    """The words that *rule* remarks on in *reports*."""
    found = dossier(*reports)
    return [found[remark.span] for remark in linted(found, [rule]).remarks]
