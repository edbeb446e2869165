"""Counts of people on nobody's word."""

import re
from collections.abc import Iterator

from sayso.core.account import Figure, Status
from sayso.core.document import Kind
from sayso.core.remark import Remark, Rule
from sayso.core.span import Span
from sayso.weigh.lint.desk import Desk

_TOLLS = frozenset(("killed", "wounded", "missing", "captured"))
_NOBODYS = (Status.OUTLET_VOICE, Status.HEARSAY)
_FEW = 5  # "four or more killed" defines more often than it counts
# A rate, or a kind of event: no toll that anybody counts up to a day.
_GENERAL = re.compile(
    r"\b(?:(?:every|each|per|a) (?:year|month|week|day)|annually"
    r"|or more|defin\w+)\b",
    re.IGNORECASE,
)
# Behind such words a count is the report's own, whoever speaks in the sentence.
_ASIDE = re.compile(r"\b(?:which|that|who|killing|wounding|leaving)\b[^,;.]{0,25}$")


def bare(desk: Desk) -> Iterator[Remark]:
    """A toll that the words leave open, of which nobody says who counted, up to when.

    An exact toll is taken for settled, and of one of an earlier event nobody expects
    a source each time. Once a report and number.
    """
    seen: set[tuple[object, ...]] = set()
    documents = desk.dossier.documents
    heads = [h for each in documents for h in desk.stretches(each, Kind.HEADLINE)]
    for figure in desk.dossier.figures:
        key = (figure.span.document, figure.scope, figure.value, figure.min, figure.max)
        if any(figure.span in head for head in heads):
            continue  # a headline leaves it to the body
        loose = (_is_toll(figure) and _open(figure)) or _estimated(desk, figure)
        if key in seen or not loose or not _on_nobodys_word(desk, figure):
            continue
        if not _sourced(desk, figure):
            seen.add(key)
            yield Remark(
                rule=Rule.BARE_FIGURE,
                span=figure.span,
                missing="The words leave the number open, and nobody says whose count "
                "it is, or up to when it holds",
            )


def _is_toll(figure: Figure) -> bool:
    people = figure.unit == "persons" and bool(_TOLLS.intersection(figure.scope))
    dated = figure.as_of is not None and figure.as_of.min is not None
    return people and not figure.denied and not dated and figure.event is None


def _open(figure: Figure) -> bool:
    """Whether the words bound the number: "at least 50", and not "nearly 300"."""
    least, most = figure.min, figure.max
    if figure.value is None and (least is None or most is None):
        return False  # "dozens" counts nothing
    bounded = least is not None or (most is not None and not figure.approximate)
    size = next((n for n in (figure.value, most) if n is not None), 0)
    return bounded and size >= _FEW


def _estimated(desk: Desk, figure: Figure) -> bool:
    """Whether people were estimated: somebody did, and the words leave out who."""
    told = "estimated" in desk.words(figure.span).casefold()
    return told and figure.unit == "persons" and figure.event is None


def _on_nobodys_word(desk: Desk, figure: Figure) -> bool:
    """Whether nobody is cited for it, in its sentence or earlier in its paragraph."""
    said = desk.attributions.get(figure.attribution or "")
    if said is not None and said.status not in _NOBODYS:
        return False
    sentence = desk.sentence(figure.span)
    if _GENERAL.search(desk.words(sentence)):
        return False
    text = desk.document(sentence).text
    if _ASIDE.search(text[sentence.start : figure.span.start]):
        return True
    start = text.rfind("\n", 0, sentence.start) + 1
    said_so = (
        f"{text[start : figure.span.start]} {text[figure.span.end : sentence.end]}"
    )
    cited = start < figure.span.start and desk.named_in(
        Span(sentence.document, start, figure.span.start)
    )
    return not cited and not desk.tells(said_so)


def _sourced(desk: Desk, figure: Figure) -> bool:
    """Whether the same report gives the same number on somebody's word."""
    return any(
        desk.hops(said)
        for other in desk.dossier.figures
        if other.span.document == figure.span.document
        and (other.value, other.scope) == (figure.value, figure.scope)
        and (said := desk.attributions.get(other.attribution or "")) is not None
    )
