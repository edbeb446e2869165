"""Hedges: words that soften or bound what is said, deny it or make it hang on more.

Words that bound a number come from ``bounds.tsv`` as they stand beside it; the
others from ``hedges.tsv``, the longest first.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.annotate import quantities
from sayso.annotate.language import Passage
from sayso.core.account import Hedge, HedgeKind
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEADS = re.compile(
    r"(?:for|within|between|from|magnitude)\b(?:\s+(?:the\s+)?(?:past|last|next|coming)\b)?\s*",
    re.IGNORECASE,
)
_TAILS = re.compile(r"\s(?:between|from|magnitude)\s*$", re.IGNORECASE)
_MODALS = frozenset(("may", "might", "could", "can", "would", "will"))


_WORDY = re.compile(r"[A-Za-z]{2}|[~+]")
_LATER = {
    "after": _MODALS,
    "once": _MODALS,
    "when": frozenset(("may", "might", "will")),
}


class _Entry(NamedTuple):
    words: tuple[str, ...]
    kind: HedgeKind
    tags: tuple[str, ...]
    after: str


def find(passage: Passage) -> list[Hedge]:
    """The hedges in *passage*, in order, none overlapping another."""
    found = [*_bounds(passage.text), *_worded(passage.doc)]
    kept: list[tuple[int, int, HedgeKind]] = []
    for start, end, kind in found:
        if all(end <= k[0] or k[1] <= start for k in kept):
            kept.append((start, end, kind))
    return [Hedge(span=passage.chars(a, b), kind=kind) for a, b, kind in sorted(kept)]


def _bounds(text: str) -> Iterator[tuple[int, int, HedgeKind]]:
    """The words beside a number that bound or soften it."""
    for q in quantities.find(text):
        words = text[q.start : q.core[0]]
        lead = _LEADS.match(words)
        start = q.start + (lead.end() if lead else 0)
        words = words.rstrip(" $€£¥₹₽₴-(")
        end = q.start + len(_TAILS.sub("", words + " ").rstrip())
        for a, b in ((start, end), q.after or (0, 0)):
            if a < b and _WORDY.search(text, a, b):
                yield b - len(text[a:b].lstrip(" ,-")), b, HedgeKind.APPROXIMATOR


def _worded(doc: "Doc") -> Iterator[tuple[int, int, HedgeKind]]:
    past = 0
    for at, token in enumerate(doc):
        if at < past:
            continue
        entry = next((e for e in _entries(token) if _fits(doc, at, e)), None)
        if entry:
            past = at + len(entry.words)
            last = doc[past - 1]
            yield token.idx, last.idx + len(last), entry.kind
        elif token.lower_ in _LATER and _hangs(token):
            yield token.idx, token.idx + len(token), HedgeKind.CONDITION


def _hangs(token: "Token") -> bool:
    """Whether it is the "after" or "once" on which what may happen hangs."""
    modals = _LATER[token.lower_]
    if token.dep_ not in {"prep", "mark", "advmod"}:
        return False
    verb = token.head if token.dep_ == "prep" else token.head.head
    clause = token.dep_ == "prep" or token.head.dep_ == "advcl"
    return clause and any(t.tag_ == "MD" and t.lower_ in modals for t in verb.lefts)


def _entries(token: "Token") -> Sequence[_Entry]:
    """The entries that may start at *token*, the longest of a form first."""
    return _started(token.lower_, token.lemma_)


@lru_cache(maxsize=4096)
def _started(form: str, lemma: str) -> tuple[_Entry, ...]:
    listed = _lexicon()
    firsts = dict.fromkeys((form, lemma.lower(), f"={form}"))
    return tuple(entry for first in firsts for entry in listed.get(first, ()))


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """The entries by their first word, the longest first."""
    listed: dict[str, list[_Entry]] = {}
    for row in rows("hedges.tsv"):
        entry = _entry(*row)
        listed.setdefault(entry.words[0], []).append(entry)
    longest = {w: sorted(es, key=lambda e: -len(e.words)) for w, es in listed.items()}
    return {word: tuple(entries) for word, entries in longest.items()}


def _entry(words: str, kind: str, tags: str = "-", after: str = "") -> _Entry:
    wanted = () if tags == "-" else tuple(tags.split(","))
    return _Entry(tuple(words.split()), HedgeKind(kind), wanted, after)


def _fits(doc: "Doc", at: int, entry: _Entry) -> bool:
    tokens = doc[at : at + len(entry.words)]
    if len(tokens) < len(entry.words):
        return False
    words = zip(tokens, entry.words, strict=True)
    if not all(w.removeprefix("=") in {t.lower_, t.lemma_.lower()} for t, w in words):
        return False
    if entry.tags and not tokens[0].tag_.startswith(entry.tags):
        return False
    if not entry.after:
        return True
    end = at + len(entry.words)
    return bool(re.match(rf"(?:{entry.after})", doc[end : end + 3].text.lower()))
