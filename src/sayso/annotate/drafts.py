"""Figures in the making: the quantities of a passage that count or measure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.annotate import quantities, scopes
from sayso.annotate.counted import Counted, counted
from sayso.annotate.language import Passage
from sayso.annotate.lengths import is_of_a_person
from sayso.annotate.quantities import Quantity
from sayso.annotate.scopewords import Found
from sayso.annotate.uncounted import is_uncounted
from sayso.core.account import Time
from sayso.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_POINTING = frozenset(
    ("the", "these", "those", "both", "his", "her", "their", "its", "all")
)
_ABSTRACT = frozenset(
    "time way thing side hand reason point kind sort type part front day step".split()
)
_ONLY = frozenset(("no", "the", "this", "that", "any", "every"))
_NAMES = frozenset(("ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT"))
_DETERMINERS = _POINTING - {"all"} | {"a", "this", "that"}
_YEARS = range(1900, 2100)
_PLURAL = frozenset("aircraft craft cattle fish sheep series species offspring".split())
_SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure in the making: the quantity, what it counts, what is said of that."""

    passage: Passage
    q: Quantity
    what: Counted
    found: tuple[Found, ...]

    @property
    def span(self) -> Span:
        """The figure's words; of a part also the whole: "half of the fleet"."""
        end = self.q.end
        noun = self.what.noun
        if self.q.kind == "part" and noun is not None and _is_own_whole(self.what):
            end = max(end, noun.idx + len(noun))
        return self.passage.chars(self.q.start, end)

    @property
    def sentence(self) -> Span:
        """The sentence that it stands in."""
        return self.passage.span(self.what.target.sent)


def _is_own_whole(what: Counted) -> bool:
    """Whether a part is told with its whole: "half of the fleet"."""
    noun = what.noun
    return (
        noun is not None and noun.i >= what.number.end and noun.sent == what.target.sent
    )


def drafts(passage: Passage, times: Sequence[Time]) -> Iterator[Draft]:
    """The quantities in *passage* that count or measure, in order.

    Numbers of dates and hours, which *times* hold, do not.
    """
    text = passage.text
    for q in quantities.find(text):
        if is_uncounted(text, q) or _is_of_a_time(passage, q, times):
            continue
        what = counted(passage.doc, q)
        draft = Draft(passage, q, what, () if q.kind == "time" else scopes.find(what))
        if _counts(draft):
            yield draft


def _is_of_a_time(passage: Passage, q: Quantity, times: Sequence[Time]) -> bool:
    """Whether the number is of a date or an hour; a length is both."""
    span = passage.chars(*q.core)
    return q.kind != "time" and any(t.span.overlaps(span) for t in times)


def _counts(draft: Draft) -> bool:
    """Whether the number counts or measures, as far as the parse can tell."""
    q, what = draft.q, draft.what
    if q.kind == "change":
        return what.number.root.tag_.startswith("VB") and not _is_idiom(what)
    if q.kind == "time":
        return not _is_age(draft)
    if q.kind == "count" and _is_year(draft):
        return False
    if q.kind != "count" or (draft.found and not _is_in_a_name(what)):
        return not _is_one_of(draft)
    if not q.spelt:
        return not (_is_in_a_name(what) or _is_name(what) or _is_model(what))
    small = q.value is not None and q.value <= _SMALL
    alone = _is_one_of(draft) or _is_idle(what) or q.value == 1
    return not small or not alone or (q.value == 1 and _begins_a_part(what))


def _begins_a_part(what: Counted) -> bool:
    after = what.number.doc[what.number.end : what.number.end + 1].text
    return after == "of" and _is_of_number(what.number)


def _is_idiom(what: Counted) -> bool:
    """Whether a verb means another thing: "doubled down", "doubled as a hall"."""
    children = what.number.root.children
    return any(
        t.dep_ == "prt" or (t.dep_, t.lower_) == ("prep", "as") for t in children
    )


def _is_year(draft: Draft) -> bool:
    """Whether it is the year of what it stands before: "the 2020 candidates"."""
    number, doc = draft.what.number, draft.passage.doc
    digits = number.text.isdecimal() and int(number.text) in _YEARS
    if not digits or number.root.ent_type_ != "DATE":
        return False
    pointed = number.start > 0 and doc[number.start - 1].lower_ in _DETERMINERS
    return pointed or not draft.found


def _is_age(draft: Draft) -> bool:
    """Whether a length is how old a person is: "her 2-year-old son"."""
    if not draft.what.number.text.lower().endswith("old"):
        return False
    nobody = draft.what.noun is None or draft.what.persons
    return nobody or is_of_a_person(draft.passage.text, draft.q.end)


def _is_one_of(draft: Draft) -> bool:
    """Whether "one" counts nothing: "one of the reasons", "no one"."""
    number, doc = draft.what.number, draft.passage.doc
    if number.text.lower() != "one":
        return False
    after = doc[number.end].lower_ if number.end < len(doc) else ""
    before = doc[number.start - 1].lower_ if number.start else ""
    counted = after == "of" and _is_of_number(number)
    return (after in {"of", "another", "-"} and not counted) or before in _ONLY


def _is_of_number(number: "TokenSpan") -> bool:
    """Whether it is told as a part of a number: "one of 11 samples"."""
    behind = number.doc[number.end + 1 : number.end + 4]
    told = behind[1:] if behind[:1].text.lower() == "a" else behind
    whole = [t for t in told[:1] if t.like_num or t.lower_ == "dozen"]
    return bool(whole) and told[1:2].text.isalpha() and told[1].pos_ in ("NOUN", "ADJ")


def _is_idle(what: Counted) -> bool:
    """Whether a small number points or stands alone: "the two leaders"."""
    doc, start, prep = what.number.doc, what.number.start, what.target.head
    whole = what.target.dep_ == "pobj" and prep.lower_ == "of" and prep.head.like_num
    if whole and (what.noun is not None or prep.head.lower_ != "one"):
        return False  # the whole of a part: "two of the three men"
    pointed = start > 0 and doc[start - 1].lower_ in _POINTING
    return pointed or what.noun is None or what.noun.lemma_.lower() in _ABSTRACT


def _is_in_a_name(what: Counted) -> bool:
    """Whether the number goes on with a name, as the pipeline sees names."""
    number, doc = what.number, what.number.doc
    named = number.root.ent_type_ in _NAMES and number.root.ent_iob_ == "I"
    return named and number.start > 0 and doc[number.start - 1].pos_ == "PROPN"


def _is_name(what: Counted) -> bool:
    """Whether the number belongs to a name before it: "Channel 4"."""
    root, head = what.number.root, what.number.root.head
    after = head.i < root.i and head.pos_ == "PROPN" and what.noun is None
    return after and root.dep_ in {"nummod", "appos", "npadvmod"}


def _is_model(what: Counted) -> bool:
    """Whether it names the one thing after it: "the 787 jet", "the 500 index"."""
    noun, number = what.noun, what.number
    if noun is None or what.persons or noun.lower_ in _PLURAL:
        return False
    beside = noun.i == number.end and noun.tag_ in {"NN", "NNP"}
    return beside and number.text.isdigit() and number.text != "1"
