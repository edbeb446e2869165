"""Saved pages, read by sayso and by the libraries it builds on, against gold.

The corpora are those with which trafilatura and htmldate measure themselves: pages
with a few stretches each that are, or are not, of the main text; and pages with the
day on which they were published.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sayso import read
from sayso.core.document import Document
from sayso.core.errors import SaysoError
from sayso.measure.bootstrap import RESAMPLES
from sayso.measure.rate import Rate, rates
from sayso.measure.tally import Tally, share
from sayso.read.decoding import decoded
from sayso.read.files import contents

Row = Mapping["Measure", Tally]
Gold = Mapping[str, object]

_ENOUGH = 100_000_000  # bytes of a page, unpacked


class Measure(StrEnum):
    """What is counted, under the name that a table gives it."""

    TEXT = "main text, by stretches"
    ASIDE = "the rest, shown as set aside"
    DAY = "day of publication right"
    DATED = "pages that are given a day"


ACCURACIES = frozenset((Measure.ASIDE, Measure.DAY, Measure.DATED))


class NoPages(SaysoError):
    """The folder holds no corpus of pages."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How well each reader reads the pages of a corpus.

    Attributes:
        folder: Where the corpus lies, as the user gave it.
        rates: By reader.
    """

    folder: Path
    pages: int
    rates: Mapping[str, Mapping[Measure, Rate]]


def scores(
    folder: Path,
    *,
    resamples: int = RESAMPLES,
    seen: Callable[[int], None] = lambda _: None,
) -> Scores:
    """The scores of sayso and of the library beside it on the pages in *folder*.

    Args:
        folder: Holds ``evaldata.json`` (main text) or ``eval_*.json`` (days), and
            the pages as ``.html.gz`` in folders of any name.
        resamples: How often pages are drawn again for the intervals.
        seen: Called after each page with the number of them so far.

    Raises:
        NoPages: If there is neither, or no page of theirs.
    """
    texts = folder / "evaldata.json"
    golds = [texts] if texts.is_file() else sorted(folder.glob("eval_*.json"))
    against = _texts if texts.is_file() else _days
    pages = list(_pages(folder, golds))
    if not pages:
        hint = "it takes evaldata.json or eval_*.json, and the pages as .html.gz"
        raise NoPages(f"{folder} holds no marked pages: {hint}")
    rows: dict[str, list[Row]] = {}
    for number, (path, gold) in enumerate(pages, 1):
        for reader, row in against(path, gold).items():
            rows.setdefault(reader, []).append(row)
        seen(number)
    found = {name: _rates(own, resamples) for name, own in rows.items()}
    return Scores(folder, len(pages), found)


def _rates(rows: Sequence[Row], resamples: int) -> dict[Measure, Rate]:
    counted = [measure for measure in Measure if measure in rows[0]]
    return rates(counted, rows, ACCURACIES, resamples=resamples)


def _pages(folder: Path, golds: Sequence[Path]) -> Iterator[tuple[Path, Gold]]:
    """The pages that are marked and there, with what is marked of each."""
    there = {path.name: path for path in sorted(folder.glob("*/*.html.gz"))}
    for marked in golds:
        for gold in json.loads(marked.read_text("utf-8")).values():
            path = there.get(f"{gold['file']}.gz")
            if path is not None:
                yield path, gold


def _report(path: Path) -> Document | None:
    return next(iter(read.pile((path,), enormous=_ENOUGH).documents), None)


def _source(path: Path) -> str:
    return decoded(contents(str(path), None, _ENOUGH).raw) or ""


def _texts(path: Path, gold: Gold) -> dict[str, Row]:
    from trafilatura import extract  # noqa: PLC0415 - takes a second to import

    found = _report(path)
    ours, beside = (_told(found, kept=kept) for kept in (True, False))
    theirs = extract(contents(str(path), None, _ENOUGH).raw, include_comments=False)
    return {
        "sayso": _stretches(ours, beside, gold),
        "trafilatura": _stretches(theirs or "", "", gold),
    }


def _told(found: Document | None, *, kept: bool) -> str:
    if found is None:
        return ""
    return "\n".join(found[s.span] for s in found.segments if s.kept is kept)


def _stretches(kept: str, aside: str, gold: Gold) -> Row:
    """Stretches of the main text that are in *kept*, and others in *aside*."""
    own, other = _words(gold, "with"), _words(gold, "without")
    right = sum(words in kept for words in own)
    wrong = sum(words in kept for words in other)
    shown = sum(words in aside and words not in kept for words in other)
    return {
        Measure.TEXT: Tally(right, right + wrong, right, len(own)),
        Measure.ASIDE: share(shown, len(other)),
    }


def _words(gold: Gold, key: str) -> list[str]:
    found = gold[key]
    return [str(each) for each in found] if isinstance(found, list) else []


def _days(path: Path, gold: Gold) -> dict[str, Row]:
    from htmldate import find_date  # noqa: PLC0415 - takes a while to import

    found = _report(path)
    days = found.published.interval if found else None
    known = days is not None and days.bounded and days.min == days.max
    ours = str(days.min) if known and days is not None else None
    theirs = find_date(_source(path), original_date=True)
    return {"sayso": _day(ours, gold), "htmldate": _day(theirs, gold)}


def _day(told: str | None, gold: Gold) -> Row:
    return {
        Measure.DAY: share(told == gold["date"], 1),
        Measure.DATED: share(told is not None, 1),
    }
