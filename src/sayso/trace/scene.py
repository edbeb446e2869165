"""What a report's mentions stand in: sentences, paragraphs, who spoke, through whom."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.core.account import Account, Mention, SourceKind
from sayso.core.document import Kind
from sayso.core.span import Span
from sayso.trace import joint, lasts, outlets, parties, roles
from sayso.trace.key import Key
from sayso.trace.named import employers, keys
from sayso.trace.names import abbreviates, is_acronym
from sayso.trace.phrases import read
from sayso.trace.posted import posts
from sayso.trace.reading import OUTLETS, Body, Reading

_KINDS = {
    "person": SourceKind.PERSON,
    "state": SourceKind.ORGANISATION,
    "body": SourceKind.ORGANISATION,
}
_OPENING = 60  # characters before the name: "The chairman of the harbour union, "
_UNDER_WAY = re.compile(
    r"[.!?;:“\"]|, (?!$)"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|who|that|which|said|says|told)\b"
)
_THIS = re.compile(r"(?i)^(this|our) ")


@dataclass(frozen=True, slots=True)
class Scene:
    """The mentions of one report, read, and how they stand to each other.

    Attributes:
        keys: For each named mention, by number, what it shares with others.
        employers: For each mention the bodies that it belongs to, with their keys.
        sentences: For each mention the number of its sentence.
        spoke: The numbers of those that stand in a chain: who is said to have spoken.
        titled: The numbers of those that stand in headlines.
        own: The numbers of those that are the report's own outlet.
        channels: For one who spoke, the number of the outlet's mention before it.
        called: For each key the posts told right before its name.
    """

    account: Account
    readings: tuple[Reading, ...]
    keys: dict[int, Key]
    employers: tuple[tuple[tuple[Key, Body], ...], ...]
    sentences: tuple[int, ...]
    spoke: frozenset[int]
    titled: frozenset[int]
    own: frozenset[int]
    channels: dict[int, int]
    called: dict[Key, frozenset[str]]

    def roles(self, at: int) -> frozenset[str]:
        """What a mention, and the posts before its name elsewhere, call somebody."""
        key = self.keys.get(at)
        told = self.called.get(key, frozenset()) if key else frozenset()
        return told | self.readings[at].roles

    def distance(self, before: int, at: int) -> int:
        """How many sentences lie between two mentions; 0 in the same one."""
        return self.sentences[at] - self.sentences[before]

    def in_one_paragraph(self, before: int, at: int) -> bool:
        """Whether two mentions stand in one paragraph."""
        one, other = (self.readings[n].mention.span for n in (before, at))
        segments = self.account.document.segments
        return any(one in each.span and other in each.span for each in segments)

    def paragraphs(self, at: int) -> tuple[Span, Span | None]:
        """The paragraph of a mention, and the one before it, if there is one."""
        here = self.readings[at].mention.span
        last: Span | None = None
        for each in self.account.document.segments:
            if here in each.span:
                return each.span, last
            last = each.span if each.kind is Kind.BODY else last
        return here, None

    def opens_paragraph(self, at: int) -> bool:
        """Whether a mention stands where the subject of a paragraph's start does."""
        span = self.readings[at].mention.span
        segments = (s.span for s in self.account.document.segments if span in s.span)
        return self._leads(at, next((s.start for s in segments), 0))

    def opens_sentence(self, at: int) -> bool:
        """Whether a mention stands where the subject of a sentence's start does."""
        sentences = self.account.sentences
        return bool(sentences) and self._leads(at, sentences[self.sentences[at]].start)

    def _leads(self, at: int, start: int) -> bool:
        span = self.readings[at].mention.span
        before = self.account.document.text[start : span.start]
        return len(before) <= _OPENING and not _UNDER_WAY.search(before)


def scene(account: Account) -> Scene:
    """The mentions of *account*, and of states that act in it, read."""
    mentions = parties.mentions(account)
    hops = frozenset(_hop_spans(account))
    known = lasts.singled([read(account.document, m) for m in mentions])
    readings = tuple(joint.joint(r) if r.mention.span in hops else r for r in known)
    starts = [span.start for span in account.sentences]
    numbers = {m.span: at for at, m in enumerate(mentions)}
    outlet = account.document.outlet.name or ""
    titled = _headlines(account, mentions)
    named = keys(readings, titled, outlet)
    readings = tuple(_settled(r, named.get(at)) for at, r in enumerate(readings))
    spoke = frozenset(numbers[s] for s in hops if s in numbers)
    held = posts(account.document, readings, named, spoke)
    readings = tuple(_posted(r, held.get(at)) for at, r in enumerate(readings))
    return Scene(
        account,
        readings,
        named,
        tuple(
            (held[at],) if at in held else tuple(employers(each, named.values()))
            for at, each in enumerate(readings)
        ),
        tuple(bisect_right(starts, m.span.start) - 1 for m in mentions),
        spoke,
        titled,
        frozenset(_own(readings, named, outlet)),
        _channels(account, readings, numbers),
        _called(readings, named),
    )


def _called(
    readings: Sequence[Reading], named: Mapping[int, Key]
) -> dict[Key, frozenset[str]]:
    """For each key the posts that stand right before its name: "President Ruiz"."""
    found: dict[Key, set[str]] = {}
    for at, key in named.items():
        reading = readings[at]
        posts = {r for r in reading.roles if roles.of_state(r)} - _OF_MANY
        if posts and reading.text.endswith(reading.name):
            found.setdefault(key, set()).update(posts)
    return {key: frozenset(told) for key, told in found.items()}


_OF_MANY = frozenset("leader lawmaker minister officer official".split())


def _settled(reading: Reading, key: Key | None) -> Reading:
    """*reading* as what its key says that it is: the grammar knows less."""
    kind = _KINDS.get(key.what) if key else None
    return replace(reading, kind=kind) if kind else reading


def _posted(reading: Reading, body: tuple[Key, Body] | None) -> Reading:
    """*reading* with the body for which it speaks, if only the report tells which."""
    return replace(reading, bodies=(body[1],)) if body else reading


def _own(
    readings: Sequence[Reading], named: Mapping[int, Key], outlet: str
) -> Iterator[int]:
    """Those that name the report's own outlet, or call it "this newspaper"."""
    mine = Key("outlet", outlets.key(outlet))
    for at, reading in enumerate(readings):
        known = reading.kind in OUTLETS
        this = known and _THIS.match(reading.text)
        short = known and is_acronym(reading.name) and abbreviates(reading.name, outlet)
        if this or short or (outlet and named.get(at) == mine):
            yield at


def _headlines(account: Account, mentions: Sequence[Mention]) -> frozenset[int]:
    """The numbers of the mentions that stand in headlines."""
    titles = [s.span for s in account.document.segments if s.kind is Kind.HEADLINE]
    inside = (any(m.span in title for title in titles) for m in mentions)
    return frozenset(at for at, within in enumerate(inside) if within)


def _hop_spans(account: Account) -> list[Span]:
    hops = (hop for each in account.attributions for hop in each.chain)
    return [hop.mention for hop in hops if hop.mention]


def _channels(
    account: Account, readings: tuple[Reading, ...], numbers: dict[Span, int]
) -> dict[int, int]:
    found: dict[int, int] = {}
    for each in account.attributions:
        spans = [hop.mention for hop in each.chain if hop.mention]
        path = [numbers[span] for span in spans if span in numbers]
        for outlet, teller in pairwise(path):
            if readings[outlet].kind in OUTLETS | {SourceKind.DOCUMENT}:
                found.setdefault(teller, outlet)
    return found
