"""Remarks on the sourcing of reports: for the terminal, as JSON and as CSV."""

import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import Any

from sayso.core.dossier import Dossier
from sayso.core.remark import Linted, Remark
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.columns import wrapped
from sayso.tell.counts import harmless
from sayso.tell.known import Known, known, outlet
from sayso.tell.newsroom import ASKED

SCHEMA = "sayso-lint/1"
NOTHING = "No remarks: no rule that was checked finds anything to say."
FIELDS = (
    *("rule", "file", "outlet", "start", "end", "words", "missing", "sentence"),
    *("asks", "asked_by"),
)
_INDENT = "     "
_SHOWN = 220  # characters of a sentence


def text(dossier: Dossier, linted: Linted) -> str:
    """All remarks by report and place, then the rules, in lines of at most 80 columns.

    Rules that could not be checked come last, with why.
    """
    it = known(dossier)
    blocks = ["\n".join(wrapped(_head(dossier, linted.remarks)))]
    by_report = groupby(linted.remarks, key=lambda remark: remark.span.document)
    for number, remarks in by_report:
        blocks.append("\n".join(_report(dossier, number)))
        blocks += ["\n".join(_remark(it, remark)) for remark in remarks]
    blocks += ["\n".join(lines) for lines in (_rules(linted), _unchecked(linted))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(dossier: Dossier, remarks: Sequence[Remark]) -> str:
    if not remarks:
        return NOTHING
    reports = len({remark.span.document for remark in remarks})
    return (
        f"{wording.count(len(remarks), 'remark')} on the sourcing of {reports} of "
        f"{wording.count(len(dossier.documents), 'report')}."
    )


def _report(dossier: Dossier, number: int) -> list[str]:
    document = dossier.documents[number]
    when = wording.when(document.published.interval)
    told = ", ".join(e for e in (outlet(document), when, document.file) if e)
    return wrapped(f"[{number + 1}] {told}", indent="    ")


def _remark(it: Known, remark: Remark) -> Iterator[str]:
    spot = remark.span
    head = f"{remark.rule}, characters {spot.start}–{spot.end}"
    words = it.verbatim(spot)
    told = f": {wording.quoted(wording.clipped(words, 160))}" if words else ""
    first, *rest = wrapped(f"{head}{told}", 80 - len(_INDENT))
    yield f"  {first}"
    yield from (f"{_INDENT}{line}" for line in rest)
    yield from _indented(f"{remark.missing}.")
    sentence = _sentence(it, spot)
    if sentence.rstrip(".") != words.rstrip("."):
        yield from _indented(f"In: {wording.clipped(sentence, _SHOWN)}")
    for beside in remark.beside:
        if it.verbatim(beside):
            yield from _indented(_beside(it, remark, beside))


def _sentence(it: Known, spot: Span) -> str:
    """The sentence of *spot*; nothing where the text was kept out."""
    return "" if it.wordless(spot) else wording.folded("".join(it.sentence(spot)))


def _beside(it: Known, remark: Remark, spot: Span) -> str:
    elsewhere = spot.document != remark.span.document
    where = f"[{spot.document + 1}]" if elsewhere else "there"
    return f"See {where}: {wording.quoted(wording.clipped(it.words(spot), _SHOWN))}"


def _indented(told: str) -> Iterator[str]:
    width = 80 - len(_INDENT)
    yield from (f"{_INDENT}{line}" for line in wrapped(told, width))


def _rules(linted: Linted) -> Iterator[str]:
    """Each rule that has remarks: what it asks, and who has it."""
    found = Counter(remark.rule for remark in linted.remarks)
    if found:
        yield "THE RULES"
    for rule in linted.checked:
        if rule in found:
            yield f"  {rule} ({found[rule]})"
            yield from _indented(ASKED[rule].asks)
            yield from _indented(f"From: {ASKED[rule].by}.")


def _unchecked(linted: Linted) -> Iterator[str]:
    if linted.unchecked:
        rules = wording.listed(linted.unchecked)
        yield from wrapped(
            "NOT CHECKED: the words of the reports were kept out of this dossier "
            f"(--no-text), and these rules need them: {rules}."
        )


def data(dossier: Dossier, linted: Linted) -> str:
    """The remarks as JSON, spans as in ``dossier.json``."""
    it = known(dossier)
    told = {
        "schema": SCHEMA,
        "sayso": dossier.version,
        "remarks": [_object(it, remark) for remark in linted.remarks],
        "checked": [rule.value for rule in linted.checked],
        "unchecked": [rule.value for rule in linted.unchecked],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _object(it: Known, remark: Remark) -> dict[str, Any]:
    return {
        "rule": remark.rule.value,
        "span": _span(it, remark.span),
        "missing": remark.missing,
        "beside": [_span(it, span) for span in remark.beside],
        "asks": ASKED[remark.rule].asks,
        "asked_by": ASKED[remark.rule].by,
    }


def _span(it: Known, span: Span) -> dict[str, Any]:
    told = {"document": f"d{span.document}", "start": span.start, "end": span.end}
    document = it.dossier.documents[span.document]
    return {**told, "text": document[span]} if document.text else told


def separated(dossier: Dossier, linted: Linted) -> str:
    """The remarks as CSV (RFC 4180), a row a remark."""
    it = known(dossier)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for remark in linted.remarks:
        document, spot = dossier.documents[remark.span.document], remark.span
        cells = (
            *(remark.rule.value, document.file, outlet(document)),
            *(spot.start, spot.end, it.verbatim(spot), remark.missing),
            _sentence(it, spot),
            *ASKED[remark.rule],
        )
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()


FORMS = {"text": text, "json": data, "csv": separated}
