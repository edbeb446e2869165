"""Statements whose source is in another sentence, is nobody, or is only "reports"."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.core.account import (
    Attribution,
    Hop,
    How,
    Manner,
    Quotation,
    SourceKind,
    Status,
)
from sayso.core.document import Document, Kind
from sayso.core.lineage import Source
from sayso.core.remark import Remark, Rule
from sayso.core.span import Span
from sayso.text.lexicon import rows
from sayso.weigh.lint.desk import DEFINITE, OUTLETS, Desk

_PRESS = frozenset("reports media outlets newspapers".split())
_TOLD_BY_OTHERS = (Status.OUTLET_REPORT, Status.ANONYMOUS)
_UPSTREAM = (*OUTLETS, SourceKind.DOCUMENT)
_SPOKEN = (
    4  # words: fewer between quotation marks are names and words in inverted commas
)
_AROUND = 3  # words of the sentence outside the marks: less, and it is all quotation
_LEADS_IN = re.compile(r"[a-z],?\s+$")  # the quotation goes on with the sentence
# "Although described as ...": by nobody.
_PASSIVE = re.compile(
    r"\b(?:although|though|being|been|is|are|was|were|often|once|widely) "
    r"(?:described|billed|touted|hailed|labell?ed|presented|praised) as\b(?! by)",
    re.IGNORECASE,
)
_CLAUSE = 25  # characters: less is a scrap that was cut wrongly
_GOES_ON = ("they ", "he ", "she ")
_BESIDE = 250  # characters: a sentence or so
_OTHERS_TEXT = re.compile(r"https?://|pic\.twitter|(?<!\w)@\w")


def distant(desk: Desk) -> Iterator[Remark]:
    """A statement that only a sentence beside it gives to an outlet.

    Left alone are quotations, whose speaker may stand in the next paragraph, and what
    a person on record goes on to say: there a reader follows.
    """
    for said in desk.dossier.attributions:
        hops = desk.hops(said)
        if not hops or said.status not in _TOLD_BY_OTHERS:
            continue
        elsewhere = all(hop.how is How.CARRIED for hop, _ in hops)
        outlet = hops[0][1].kind in _UPSTREAM
        told = said.manner is Manner.INDIRECT and len(said.content[0]) >= _CLAUSE
        if elsewhere and outlet and told and _meant(desk, said) and _near(desk, said):
            yield Remark(
                rule=Rule.DISTANT_ATTRIBUTION,
                span=said.content[0],
                missing="Told as the report's own; only another sentence gives it to "
                f"{hops[0][1].name}",
                beside=tuple(hop.mention for hop, _ in hops if hop.mention),
            )


def _meant(desk: Desk, said: Attribution) -> bool:
    """Whether other words say so: "the Post reported on this", or a "they" behind it.

    What is carried on without either may be the report's own thought.
    """
    if desk.hops(said)[0][0].mention:
        return True
    return desk.words(said.content[0]).casefold().startswith(_GOES_ON)


def _near(desk: Desk, said: Attribution) -> bool:
    """Whether the outlet is cited, with a verb, close by, and does not announce it.

    What was carried further is more often a wrong reading than a distant source.
    """
    spot, (hop, source) = said.content[0], desk.hops(said)[0]
    cited = [other for other, who in _hops_in(desk, said.document) if who is source]
    near = any(
        _gap(other.mention, spot) <= _BESIDE
        and (not desk.readable or desk.tells(desk.words(other.cue)))
        for other in [hop, *cited]
        if other.cue and other.mention
    )
    led = desk.document(spot).text[: spot.start].rstrip()
    return near and not led.endswith(":")  # "outlets reported disturbing news: ..."


def _hops_in(desk: Desk, number: int) -> Iterator[tuple[Hop, Source]]:
    return (pair for said in desk.said_in[number] for pair in desk.hops(said))


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def no_speaker(desk: Desk) -> Iterator[Remark]:
    """Words between quotation marks that nobody is said to have said."""
    for quote in desk.dossier.quotes:
        if _silent(desk, quote) and _is_speech(desk, quote.span):
            yield Remark(
                rule=Rule.NO_SPEAKER,
                span=quote.span,
                missing="Nobody is said to have said these words",
            )


def _silent(desk: Desk, quote: Quotation) -> bool:
    """Whether the dossier knows of no speaker, and the paragraph tells of none."""
    source = desk.sources.get(quote.source or "")
    said = desk.attributions.get(quote.attribution or "")
    if (source and source.kind is not SourceKind.NONE) or (said and desk.hops(said)):
        return False
    text = desk.document(quote.span).text
    paragraph = Span(
        quote.span.document,
        text.rfind("\n", 0, quote.span.start) + 1,
        (text.find("\n", quote.span.end) + 1 or len(text) + 1) - 1,
    )
    before = text[paragraph.start : quote.span.start]
    if (
        not _LEADS_IN.search(before)
        or before.count('"') % 2
        or before.count("“") > before.count("”")
    ):
        return False  # its speaker may stand in the sentence before
    outside = f"{before} {text[quote.span.end : paragraph.end]}"
    outside = _PASSIVE.sub(" ", outside)
    return not desk.tells(outside) and not desk.named_in(paragraph)


def _is_speech(desk: Desk, span: Span) -> bool:
    """Whether the words are somebody's, and no title, slogan, subhead or post."""
    told = re.findall(r"[^\W\d_][\w’'-]*", desk.words(span))
    nested = any(mark in desk.words(span)[1:-1] for mark in '“"‘')  # ends elsewhere
    if len(told) < _SPOKEN or nested or not told[0][0].islower():
        return False  # a capital: a title, or a saying that everybody knows
    around = desk.document(span).text[max(0, span.start - 150) : span.end + 150]
    headline = desk.stretches(desk.document(span), Kind.HEADLINE)
    return not _OTHERS_TEXT.search(around) and not any(span in h for h in headline)


def unnamed_report(desk: Desk) -> Iterator[Remark]:
    """That something was reported, without saying by whom, or leading there."""
    for document in desk.dossier.documents:
        found = sorted({*_phrases(document), *_unnamed(desk, document.number)})
        for at, span in enumerate(found):
            if at and span.overlaps(found[at - 1]):
                continue  # "according to multiple reports" tells of "multiple reports"
            sentence = desk.sentence(span)
            named = any(
                source.kind in OUTLETS and source.named
                for source in desk.named_in(sentence)
            )
            if not named and not desk.linked(sentence):
                yield Remark(
                    rule=Rule.UNNAMED_REPORT,
                    span=span,
                    missing="Neither says whose report this was nor leads to it",
                )


@cache
def _reported() -> re.Pattern[str]:
    # In the order of the file: which pattern matches first must not change by chance.
    listed = "|".join(row[0] for row in rows("unnamed_reports.txt"))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _phrases(document: Document) -> Iterator[Span]:
    """Words such as "as previously reported" in the body."""
    for segment in document.segments:
        if segment.kind is Kind.BODY:
            spot = segment.span
            for match in _reported().finditer(document.text, spot.start, spot.end):
                yield document.span(*match.span())


def _unnamed(desk: Desk, number: int) -> Iterator[Span]:
    """Sources that are outlets, or reports, of no name: "local media"."""
    for said in desk.said_in.get(number, ()):
        for hop, source in desk.hops(said):
            if hop.mention is None or source.kind not in _UPSTREAM or source.named:
                continue
            led = desk.document(hop.mention).text[: hop.mention.start].rstrip()
            listened = led.endswith("told")  # "officials told several news outlets"
            if _press(desk.words(hop.mention)) and not listened:
                yield hop.mention


def _press(told: str) -> bool:
    """Whether the words are no more than "reports" or "local media"."""
    first, *rest = told.casefold().split()
    last = rest[-1] if rest else first
    return last in _PRESS and first not in DEFINITE and "state" not in rest
