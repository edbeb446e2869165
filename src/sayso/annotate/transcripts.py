"""Paragraphs of a transcript: "ANNA SOLBERG: The dam held." is what she said."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import names
from sayso.annotate.language import Passage
from sayso.annotate.saying import Saying
from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

MADE_BY = "transcript"
# A name in capitals, perhaps with what its bearer is, and a colon.
_LABEL = re.compile(
    r"^(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4})"
    r"(?:,[^:,]{2,40}| \([^):]{1,40}\))?:(?=\s+\S)",
    re.MULTILINE,
)
_PLACES = frozenset(("GPE", "LOC", "NORP", "FAC", "DATE"))


def find(passage: Passage) -> Iterator[Saying]:
    """The whole paragraph as its labelled speaker's, if the report is a transcript."""
    label = _LABEL.match(passage.text)
    if label is None or passage.segment.kind is not Kind.BODY:
        return
    doc = passage.doc
    frame = [t for t in doc if t.idx < label.end()]
    spoken = [t for t in doc if t.idx >= label.end() and not t.is_space]
    named = [t for t in frame if t.idx < label.end("name")]
    if not spoken or not _can_name(named) or not _labels(passage, label["name"]):
        return
    yield Saying(
        voices=(named[-1],),
        cue=frozenset((frame[-1].i,)),
        frame=frozenset(t.i for t in frame),
        content=frozenset(t.i for t in spoken),
        verb=frame[-1],
        act="say",
        made_by=MADE_BY,
    )


def speaker(passage: Passage, last: "Token") -> Mention:
    """The labelled person whose name ends in *last*."""
    words = [t for t in passage.doc if t.i <= last.i]
    own = [t for t in words if not (t != last and names.title(t))] or [last]
    return Mention(
        span=passage.span(passage.doc[: last.i + 1]),
        form=Form.NAME,
        kind=SourceKind.PERSON,
        head=last.lower_,
        name=passage.span(passage.doc[own[0].i : last.i + 1]),
    )


def _can_name(label: list["Token"]) -> bool:
    """Whether the tagger takes the words for a name, and not for a place's."""
    plain = [t for t in label if not t.is_punct and not names.title(t)]
    proper = bool(plain) and all(t.pos_ == "PROPN" for t in plain)
    return proper and not any(t.ent_type_ in _PLACES for t in plain)


def _labels(passage: Passage, name: str) -> bool:
    """Whether *name* is told in full, and somebody has the word twice: they talk."""
    every = [m["name"] for m in _LABEL.finditer(passage.document.text)]
    full = [each for each in every if " " in each]
    turns = [sum(_one(whole, each) for each in every) for whole in full]
    return any(_one(each, name) for each in full) and max(turns) > 1


def _one(full: str, name: str) -> bool:
    return full == name or full.endswith(f" {name}")
