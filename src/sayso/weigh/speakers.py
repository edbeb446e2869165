"""Who can take a position, and whose statement is one without more ado."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

from sayso.core.account import Attribution, Manner, SourceKind, Status
from sayso.core.finding import Stance
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import OUTLETS, sides, standing

_PAST = re.compile(r"\b(?:former|ex-|retired)\b", re.IGNORECASE)
_LEADING = re.compile(r"\b(?:leader|deputy|council+or)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:the|an?|its|their|his|her)\s([^,.;:“”\"]{3,70}),\s$", re.IGNORECASE
)
_AFTER = re.compile(r",\s([^,.;:“”\"]{3,70})")
_HEADING = re.compile(
    r",?\s(?:who|which)\s(?:\w+\s)?(?:heads|leads|chairs|runs|directs|commands"
    r"|represents)\b"
)
_OF_WHAT = re.compile(r"\s(?:of|for|at|in|from|with|close|near|who|whose|to)\s|,")
_TITLES = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "mr", "mrs", "ms", "s", "told")
)
_SPEAKING = frozenset(("official", "soldier", "rebel", "company"))
_INSIDE = frozenset(("soldier", "company"))  # who see from within what they tell
_NOT_PARTIES = OUTLETS | {SourceKind.NONE, SourceKind.DOCUMENT}


def speaks(source: Source, taken: Stance) -> bool:
    """Whether *source* is somebody who can take a position.

    To confirm, deny or foretell one need not be known to speak for anybody.
    """
    if source.kind in _NOT_PARTIES:
        return False
    known = source.named or standing(source) in _SPEAKING or _is_body(source)
    known |= _in_post(source)
    return known or (taken is not Stance.ASSERTS and standing(source) == "anybody")


@dataclass(frozen=True)
class Speakers:
    """Those who speak in a pile."""

    lookup: Lookup

    def is_party(self, source: Source, attribution: Attribution) -> bool:
        """Whether *source* states a position by a mere statement.

        Who speaks for a state or a body, who is known by name in several reports or is
        described besides, a body that is not named, and who works for a party and
        tells of it.
        """
        if not source.named:
            on_record = attribution.status is Status.ON_RECORD
            inside = standing(source) in _INSIDE
            return inside or party(source) or (on_record and _is_body(source))
        return source.id in self._parties

    def is_known(self, source: Source, attribution: Attribution) -> bool:
        """Whether it is one of them that need not say so often.

        An unnamed office is where the report has it from them and from no other
        teller ("officials said"), or where one official is quoted.
        """
        if source.named or attribution.status is Status.ON_RECORD:
            return self.is_party(source, attribution)
        if standing(source) in _INSIDE:
            return True
        first_hand = len(self.lookup.traced(attribution)) == 1
        quoted = not source.plural and attribution.manner is not Manner.INDIRECT
        office = standing(source) == "official" or _in_post(source)
        return office and (first_hand or quoted)

    def _is_described(self, source: Source) -> bool:
        """Whether it is told what somebody is: "Ada Lima, a teacher".

        Not who is only told of as what they were, or as whose relative.
        """
        if any(_PAST.search(each) for each in source.variants):
            return False
        if all(self.lookup.in_headline(each) for each in source.mentions):
            return False
        return any(
            _words(each) - _words(source.name) - _TITLES
            and standing(replace(source, name=each)) != "family"
            for each in source.variants
        )

    def _has_post(self, source: Source) -> bool:
        """Whether a post stands beside the name: "the chairman of the union, Lima"."""
        asides = (found[1] for m in source.mentions for found in self._asides(m))
        beside = any(_post(each) and not _PAST.search(each) for each in asides)
        return beside or any(self._heads(mention) for mention in source.mentions)

    def _heads(self, mention: Span) -> bool:
        """Whether it goes on like "who heads the yard" behind a name."""
        sentence = self.lookup.sentence(mention)
        told = self.lookup.text(sentence)
        return bool(_HEADING.match(told, mention.end - sentence.start))

    def _asides(self, mention: Span) -> Iterator[re.Match[str]]:
        sentence = self.lookup.sentence(mention)
        told, start = self.lookup.text(sentence), mention.start - sentence.start
        if mention in sentence:
            found = (
                _BEFORE.search(told[:start]),
                _AFTER.match(told[start + len(mention) :]),
            )
            yield from (each for each in found if each)

    @cached_property
    def _parties(self) -> frozenset[str]:
        """The ids of those by name who are parties."""
        return frozenset(
            ident
            for ident, heard in self._heard.items()
            for source in (self.lookup.sources[ident],)
            if party(source)
            or len(heard) > 1
            or self._is_described(source)
            or self._has_post(source)
            or ident in self._leading
        )

    @cached_property
    def _leading(self) -> frozenset[str]:
        """The ids of those on whose say-so a report leads."""
        led = (c for c in self.lookup.claims if c.leading)
        body = (c for c in led if not self.lookup.in_headline(c.span))
        return frozenset(s.id for c in body if (s := self.lookup.origin(c)))

    @cached_property
    def _heard(self) -> defaultdict[str, set[int]]:
        """Source id -> the reports in which it speaks."""
        heard: defaultdict[str, set[int]] = defaultdict(set)
        for claim in self.lookup.claims:
            if source := self.lookup.origin(claim):
                heard[source.id].add(claim.span.document)
        return heard


def _words(wording: str) -> frozenset[str]:
    """The words of a name or description, without numbers."""
    return frozenset(re.findall(r"[^\W\d_]+", wording.lower()))


def _is_body(source: Source) -> bool:
    """Whether an office is told of by what it is: "the police", "her office"."""
    noun = re.findall(r"[a-z]+", source.name.lower())[-1:]
    office = standing(source) == "official" or not words("bodies.txt").isdisjoint(noun)
    return source.kind is SourceKind.ORGANISATION and office


@cache
def party(source: Source) -> bool:
    """Whether somebody speaks for a state or a body, or by name from an office."""
    wordings = (replace(source, name=each) for each in (source.name, *source.variants))
    office = any(
        (standing(w) == "official" or _post(w.name)) and not _PAST.search(w.name)
        for w in wordings
    )
    spoken_for = bool(sides(source)) or source.institution is not None
    return spoken_for or (source.named and office)


def _post(wording: str) -> bool:
    """Whether it calls somebody by a post that speaks for others: "the chairman"."""
    called = re.findall(r"[a-z]+", wording.lower())
    posted = not words("posts.txt").isdisjoint(called)
    return posted or bool(_LEADING.search(wording))


def _in_post(source: Source) -> bool:
    """Whether somebody unnamed is called by a post: "the head of the yard"."""
    called = _OF_WHAT.split(source.name.lower())[0].split()[-1:]
    held = words("posts.txt") - {"source"}
    return not source.named and any(w.removesuffix("s") in held for w in called)
