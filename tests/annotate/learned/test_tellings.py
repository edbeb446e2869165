"""The learned annotator as a whole: alone or in a crowd, on any text."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

import sayso
from annotate.learned.made import page, parsed, wishing
from factory import plain
from sayso.annotate import language, learned
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.reading import Reading
from sayso.annotate.learned.weights import Model
from sayso.annotate.learned.words import Words
from sayso.core.span import Span
from sayso.core.telling import Telling

SOURCE = str(Path(sayso.__file__).parents[1])
REPORTS = (
    "“The weir is safe,” county engineer Mara Quist said. “Nobody need leave.”",
    "Officials believe the lamp fell, the Hollow Herald wrote.\n\nShe denied it.",
    "It rained at Tarn Hollow.",
    "".join(f"Odo Marsh said that pump {n} had failed. " for n in range(60)),
)
PROGRAM = """
import json, sys
from sayso.annotate import language, learned
sys.path.insert(0, sys.argv[1])
from annotate.learned.made import parsed
print(json.dumps([repr(learned.tellings(parsed(t))) for t in json.load(sys.stdin)]))
"""


def alone() -> list[list[Telling]]:
    """The tellings of each report, parsed and read by itself."""
    return [learned.tellings(parsed(text, number=n)) for n, text in enumerate(REPORTS)]


def in_order(order: list[int]) -> list[list[Telling]]:
    """The tellings of each report where they are parsed and read in that *order*."""
    documents = [plain(REPORTS[n], number=n) for n in order]
    found = {p[0].document.number: p for p in language.passages(documents)}
    told = {n: learned.tellings(found[n]) for n in order}
    return [told[n] for n in sorted(order)]


def test_who_said_what_is_found() -> None:
    """A plain sentence has its source, its cue and both halves of its quotation."""
    text = REPORTS[0]

    told = learned.tellings(parsed(text))

    words = [
        [each.source and text[each.source.start : each.source.end] for each in told],
        [each.cue and text[each.cue.start : each.cue.end] for each in told],
    ]
    assert words == [["county engineer Mara Quist"], ["said"]]
    assert told[0].content[0] == Span(0, 0, 19)


@pytest.mark.parametrize(
    "order", [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]], ids=["crowd", "back", "mixed"]
)
def test_company_changes_nothing(order: list[int]) -> None:
    """A report alone, in a crowd, or after others, in any order, is read alike."""
    assert in_order(order) == alone()


def test_threads_change_nothing() -> None:
    """One thread or two, a report is read alike."""
    at_once = [learned.tellings(parsed(text)) for text in REPORTS]
    told = [
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", PROGRAM, str(Path(__file__).parents[2])],
            input=json.dumps(REPORTS),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": SOURCE, "OMP_NUM_THREADS": threads},
        ).stdout
        for threads in ("1", "2")
    ]

    assert told[0] == told[1]
    assert json.loads(told[0]) == [repr(each) for each in at_once]


@dataclass(frozen=True)
class Sure:
    """An encoder that finds these tags, whatever it reads."""

    tags: tuple[str, ...]

    def read(self, words: Words) -> Reading:
        """What it was made to find."""
        found = page(words, ()).reading
        scores = np.zeros_like(found.tags)
        for row, tag in zip(scores, self.tags, strict=True):
            row[LABELS.index(tag)] = 10
        return replace(found, tags=scores)


def test_a_content_over_paragraphs_is_several_spans() -> None:
    """A span for each paragraph, in order; none runs over the end of one."""
    text = "Quist said: “Go.\n\n“Run.”"
    tags = "B-source B-cue O B-content".split() + ["I-content"] * 6
    model = Model(Sure(tuple(tags)), wishing(nearest=1))  # type: ignore[arg-type] - stands in

    (told,) = learned.tellings(parsed(text, number=2), model)

    assert [text[each.start : each.end] for each in told.content] == ["“Go.", "“Run.”"]
    assert told.source == Span(2, 0, 5)
    assert told.cue == Span(2, 6, 10)


PLAIN = "Mara Quist said on Monday that the weir was safe. She said nobody was hurt."
CLAUSE = "the engineer said that the pump was broken and that nobody knew it and "
FOUND = {
    "all caps": PLAIN.upper(),
    "lower case": PLAIN.lower(),
    "no punctuation": PLAIN.replace(".", ""),
    "3,000 words without a full stop": CLAUSE * 215,
}
NOTHING = {
    "Russian": "Чиновники сообщили, что мост закрыт. «Никто не ранен», — сказал мэр.",
    "Chinese": "官员说桥已关闭。“没有人受伤”,市长说。",
    "Arabic": "قال مسؤولون إن الجسر مغلق.",
    "signs": "!?… — *** ### +++ === ~~~",
    "10,000 marks": '"' * 10_000,
    "10,000 marks and blanks": "“ ” " * 5_000,
    "mixed marks": "“”\"'‘’" * 300,
    "apostrophes": "''" * 500,
    "a word of 100,000 letters": "a" * 100_000,
    "loose accents": "\u0301" * 2_000,
    "control signs": "\0\x1b[31m" * 300,
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_odd_writing_is_read(text: str) -> None:
    """What is said is found without the case, the marks or the stops of good print."""
    told = learned.tellings(parsed(text))

    assert told
    assert all(text[each.cue.start : each.cue.end] for each in told if each.cue)


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_no_english_report_tells_nothing(text: str) -> None:
    """Other languages, signs and noise: nothing is made up, and nothing raises."""
    assert learned.tellings(parsed(text)) == []
