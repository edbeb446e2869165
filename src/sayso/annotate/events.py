"""Which event a figure is of, where that is not the one that the report is about.

"The 1995 blast, which killed 168": the number is of an event that a report of another
only recalls. It is known by a time long before the report, in the noun that the
clause of the figure belongs to, or beside its verb.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from sayso.annotate.language import Passage
from sayso.annotate.scopewords import Found
from sayso.core.account import Time
from sayso.core.interval import Interval
from sayso.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LONG_AGO = timedelta(days=90)  # before the report: then it is no news
#: What befalls people in an event.
_HARM = frozenset(
    "killed wounded missing captured displaced hospitalised shot trapped stranded "
    "infected evacuated rescued aboard".split()
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "pobj"))


def recalled(
    passage: Passage,
    found: Sequence[Found],
    when: Interval | None,
    times: Sequence[Time],
) -> str | None:
    """The words for the event that a figure is of, if it is one long past.

    Args:
        passage: Where the figure stands.
        found: The words that tell what befell those counted.
        when: As of when the figure holds.
        times: All times of the report.
    """
    harm = [each for each in found if _HARM.intersection(each.scopes)]
    verbs = [verb for each in harm for verb in _verbs(each.token)]
    nouns = [noun for verb in verbs for noun in _happenings(verb)]
    for noun in nouns:
        if _past_within(passage, noun.left_edge.i, _last(noun), times):
            return _named(noun)
    for verb in verbs:  # "the deadliest since 1987, when 40 people died"
        at = verb.head.i
        past = verb.dep_ == "relcl" and _past_within(passage, at, at, times)
        if past:
            above = _above(verb.head)
            return _named(above) if above is not None else _years(past)
    if harm and when is not None and _is_past(passage, when):
        return _named(nouns[0]) if nouns else _years(when)
    return None


def _above(token: "Token") -> "Token | None":
    """The event that a time belongs to: "the bombing of 2011"."""
    noun = token.head.head if token.dep_ == "pobj" else token.head
    return noun if noun.lemma_.lower() in words("happenings.txt") else None


def _verbs(token: "Token") -> Iterator["Token"]:
    """The verb that *token* is or belongs to, and those that it is joined to."""
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    yield token
    while token.dep_ == "conj":
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            yield token


def _happenings(verb: "Token") -> Iterator["Token"]:
    """Nouns for events that do what *verb* tells, or in which it is done."""
    heads = [verb.head] if verb.dep_ in ("relcl", "acl", "advcl") else []
    for noun in (*heads, *(t for t in verb.subtree if t.dep_ in _SUBJECTS)):
        if noun.lemma_.lower() in words("happenings.txt"):
            yield noun


def _last(noun: "Token") -> int:
    """Where its own phrase ends, before the clauses that hang from it."""
    prepositions = [t for t in noun.rights if t.dep_ == "prep" and not _has_clause(t)]
    clauses = [t for t in noun.rights if t.dep_ in ("relcl", "acl")]
    ends = [t.right_edge.i for t in prepositions]
    # whatever a parse joins it to, what stands before "that killed" is of the event
    ends += [t.left_edge.i - 1 for t in clauses]
    last = max(ends, default=noun.i)
    while last > noun.i and noun.doc[last].is_punct:
        last -= 1
    return last


def _has_clause(preposition: "Token") -> bool:
    return any(t.dep_ in ("relcl", "acl", "advcl") for t in preposition.subtree)


def _past_within(
    passage: Passage, first: int, last: int, times: Sequence[Time]
) -> Interval | None:
    """A time long before the report among the words from *first* to *last*."""
    span = passage.span(passage.doc[first : last + 1])
    told = (time.interval for time in times if time.span.overlaps(span))
    return next((when for when in told if _is_past(passage, when)), None)


def _is_past(passage: Passage, when: Interval) -> bool:
    """Whether *when* was over long before the report appeared."""
    published = passage.document.published.interval.min
    if published is None or when.max is None:
        return False
    return when.max + LONG_AGO < published


def _named(noun: "Token") -> str:
    """Its own phrase: "the 1995 blast"."""
    return str(noun.doc[noun.left_edge.i : _last(noun) + 1].text)


def _years(when: Interval) -> str:
    """The year or years of an event that no noun names."""
    years = [str(day.year) for day in (when.min, when.max) if day is not None]
    return "–".join(dict.fromkeys(years))
