"""What of a claim is compared with other claims."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.core.account import Account, Claim, Figure, Support, Time
from sayso.core.document import Kind
from sayso.text import silences
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.figures import Range, counts, event, measured

_WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
_STARTS = frozenset(".!?:;“”\"‘’'—–-(|*#>\n")
_UNREAL = frozenset(("propose", "plan", "promise", "demand", "hope", "try", "expect"))
_MOSTLY = 0.8  # of a name's occurrences within sentences that are capitalised


@dataclass(frozen=True, slots=True, order=True)
class Facets:
    """A claim as a comparison sees it; equal facets are one telling.

    Attributes:
        act: The concepts of its predicate; none where it says nothing by itself
            ("make an offer", "this happened").
        denied: Whether it says that the act is not so; "absent" is not present.
        possible: Whether it is told as possible, expected or still to come.
        who: The concepts of its subject, as far as its own words name it: a subject
            taken up from elsewhere is too often the wrong one.
        named: Those of them that are names.
        terms: The concepts of each of its telling words, and of its times, sorted.
        ranges: Its figures, without lengths of time.
        general: Whether news has many acts of its kind that are not one event: "see",
            "need", "work". Denied, it is an event: "was not seen".
        events: The events of years ago of which its figures are.
        years: Those in which its times lie.
        labels: All concepts of all its words.
    """

    act: tuple[str, ...]
    denied: bool
    possible: bool
    who: tuple[str, ...]
    named: tuple[str, ...]
    terms: tuple[concepts.Concepts, ...]
    ranges: tuple[Range, ...] = ()
    general: bool = False
    events: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    labels: frozenset[str] = field(init=False, repr=False, compare=False)
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """All concepts of all its words; and its hash: it is looked up so often."""
        own = self.act, self.denied, self.who, len(self.terms), self.terms[:2]
        object.__setattr__(self, "labels", _labels(self.terms) | set(self.act))
        object.__setattr__(self, "_hash", hash(own))

    def __hash__(self) -> int:
        """Of a few fields."""
        return self._hash


@cache
def _labels(terms: tuple[concepts.Concepts, ...]) -> frozenset[str]:
    return frozenset(label for term in terms for label in term)


def facets(
    claim: Claim,
    text: str,
    figures: Iterable[Figure],
    times: Iterable[Time],
    known: frozenset[str],
) -> Facets:
    """The facets of *claim*.

    Args:
        claim: As annotated.
        text: Its own words.
        figures: Those that stand in it.
        times: Likewise.
        known: Lower-case words that are names in this pile.
    """
    told = _told(claim)
    who = tuple(p for p in told if set(claim.subject) & set(p.split()))
    act, denied = _said(claim, told, text)
    times = tuple(times)
    terms = {concepts.turned(p)[0] for p in told} - {act} | _dated(times)
    counted = [f for f in figures if counts(f)]
    if claim.predicate in _ANYBODY:
        act = ()  # "the number of people still there" says nothing that they do
    act = act or _counted(counted)
    return Facets(
        act=tuple(sorted(act)),
        denied=denied,
        possible=_possible(claim, act) or _unreal(act, terms),
        who=_sorted_labels(who),
        named=_sorted_labels(w for w in who if known & set(w.split())),
        terms=tuple(sorted(terms)),
        ranges=tuple(sorted({measured(f) for f in counted})),
        general=(denied and act == _PRESENT)
        or (not denied and _general(claim.predicate, act)),
        events=tuple(sorted({event(f) for f in counted} - {""})),
        years=tuple(sorted(_years(times))),
    )


_ANYBODY = frozenset(("people", "person"))


def _counted(counted: Sequence[Figure]) -> concepts.Concepts:
    """What a claim without an act counts as done: "the toll rose to 59" is killed."""
    scopes = {scope for figure in counted for scope in figure.scope}
    done = _DONE.get(next(iter(scopes))) if len(scopes) == 1 else None
    return concepts.of(done) if done else ()


_DONE = {"killed": "kill", "wounded": "wound"}


def _possible(claim: Claim, act: concepts.Concepts) -> bool:
    """Whether a claim is told as possible; what is not over is, also if inferred."""
    inferred = claim.support is Support.INFERS and act == concepts.of("resume")
    return inferred or claim.support is Support.REPORTS_POSSIBLE


SILENCE = ("silence",)  # whoever has not answered, in whichever words
_PRESENT = concepts.of("present")
_NO_MORE = re.compile(r"\bno longer\b|\bnot\b[^.;]{0,40}\bany ?more\b|\bno more\b")


def _said(
    claim: Claim, told: tuple[str, ...], text: str
) -> tuple[concepts.Concepts, bool]:
    """What a claim says of its subject, and whether it says that it is not so.

    What is not seen, met or running is not there, whichever verb says it; what no
    longer runs has stopped; what may run again has not ended.
    """
    if silences.told(text):
        return SILENCE, False
    act, turned = _act(claim, told)
    act = (*act, *(f"to {goal}" for goal in concepts.of(claim.sought) if goal))
    nothing = not claim.subject and _none_of(claim.predicate, text)
    denied = (claim.negated or nothing) != turned
    there = claim.predicate.partition(" ")[0] in words("presence.txt")
    if (there or nothing) and _NO_MORE.search(text.lower()):
        return concepts.of("stop"), False
    if denied and (there or (nothing and not _DEED.search(claim.predicate))):
        return _PRESENT, True
    if there and not denied and "again" in text.lower().split():
        return concepts.of("resume"), False
    possible = claim.support is not Support.ASSERTS
    passing = set(act) & _NOT_OVER or _PASSING.search(text.lower())
    if possible and not denied and passing:
        return concepts.of("resume"), False
    return act, denied


# A noun for what is done, which is not there because nobody did it: "no detention".
_DEED = re.compile(r"\w{3}(?:ion|ment|ance|ence|ery)$")
_PASSING = re.compile(r"\b(?:temporar\w+|for now|for a while|for the time being)\b")
_NOT_OVER = frozenset(
    label for word in ("return", "resume", "temporary") for label in concepts.of(word)
)


def _act(claim: Claim, told: tuple[str, ...]) -> tuple[concepts.Concepts, bool]:
    """The concepts of the predicate, and whether it is the opposite of them.

    Past "make" and "confirm" the words have to tell: "confirmed the absence".
    """
    predicate, light = _phrase(claim.predicate, told), words("light.txt")
    known = concepts.of(predicate) != (predicate,)
    verb = predicate.partition(" ")[0]
    passing = verb in light and not (known and predicate != verb)
    passing = passing or (claim.leading and not (known or claim.subject))
    if passing or ("confirm" in concepts.of(predicate) and not claim.negated):
        opposites = (concepts.turned(phrase) for phrase in told)
        return next((o for o in opposites if o[1]), ((), False))
    return concepts.turned(predicate if known else verb)


def _phrase(predicate: str, told: tuple[str, ...]) -> str:
    """*predicate*, or the known phrase that begins with it: "leave alone"."""
    return next((p for p in told if p.startswith(f"{predicate} ")), predicate)


def _none_of(predicate: str, text: str) -> bool:
    """Whether the words deny the thing itself: "there has been no presence"."""
    after = (match[1] for match in _NO.finditer(text.lower()))
    return any(f" {predicate}" in f" {rest}" for rest in after)


# "No" and the three words after it, of which the last may only begin like the noun.
_NO = re.compile(r"\bno\s+((?:\w+\s+){0,2}\w+)")


def _general(predicate: str, act: concepts.Concepts) -> bool:
    verb = predicate.partition(" ")[0]
    return verb in words("general.txt") or bool(set(act) & words("frequent.txt"))


def _dated(times: Iterable[Time]) -> set[concepts.Concepts]:
    """The month, and the day, of each time: "on July 22" is "in July", too."""
    found: set[concepts.Concepts] = set()
    for time in times:
        first, last = time.interval.min, time.interval.max
        if first is not None and last is not None:
            days = (last - first).days
            found |= {(f"{first:%Y-%m}",)} if days <= _MONTH else set()
            found |= {(f"{first:%Y-%m-%d}",)} if days <= _DAY else set()
    return found


def _years(times: Iterable[Time]) -> set[int]:
    """The years that the times lie in, or begin in; not of longer ones."""
    found: set[int] = set()
    for time in times:
        first, last = time.interval.min, time.interval.max
        if first is not None and (last is None or (last - first).days <= _YEAR):
            found |= {first.year, (last or first).year}
    return found


_YEAR = 366  # days
_MONTH, _DAY = 31, 2  # days to which a time is one of a month, and of a day


def _unreal(act: concepts.Concepts, terms: Iterable[concepts.Concepts]) -> bool:
    """Whether what is told is only proposed, planned or wished for."""
    return any(
        label in _UNREAL and label not in act for term in terms for label in term
    )


def _told(claim: Claim) -> tuple[str, ...]:
    return tuple(
        phrase
        for phrase in concepts.phrases(claim.words)
        if not any(character.isdigit() for character in phrase)
    )


def _sorted_labels(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({label for p in phrases for label in concepts.of(p)}))


def names(accounts: Iterable[Account]) -> frozenset[str]:
    """Words, in lower case, that the reports write with a capital within sentences.

    Headlines say nothing about it: they may capitalise every word.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for account in accounts:
        for segment in account.document.mined:
            if segment.kind is Kind.BODY:
                _count(account.document[segment.span], capital, small)
    return frozenset(
        word
        for word, times in capital.items()
        if times >= _MOSTLY * (times + small[word])
    )


def _count(text: str, capital: Counter[str], small: Counter[str]) -> None:
    for match in _WORD.finditer(text):
        word = match.group().removesuffix("'s").removesuffix("’s")
        if word[0].islower():
            small[word.lower()] += 1
        elif text[: match.start()].rstrip(" ")[-1:] not in _STARTS | {""}:
            capital[word.lower()] += 1
