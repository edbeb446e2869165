"""Hedges: words that soften or bound what is said, deny it or make it hang on more.

Words that bound a number come from ``bounds.tsv`` as they stand beside it; the
others from ``hedges.tsv``, the longest first.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.annotate import quantities
from sayso.annotate.language import Passage
from sayso.core.account import Hedge, HedgeKind
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEADS = re.compile(
    r"(?:for|within)\b(?:\s+(?:the\s+)?(?:past|last|next|coming)\b)?\s*", re.IGNORECASE
)
_MODALS = frozenset(("may", "might", "could", "can", "would", "will"))


class _Entry(NamedTuple):
    words: tuple[str, ...]
    kind: HedgeKind
    tags: tuple[str, ...]
    after: str


def find(passage: Passage) -> list[Hedge]:
    """The hedges in *passage*, in order, none overlapping another."""
    found = [*_bounds(passage.doc), *_worded(passage.doc)]
    kept: list[tuple[int, int, HedgeKind]] = []
    for start, end, kind in found:
        if all(end <= k[0] or k[1] <= start for k in kept):
            kept.append((start, end, kind))
    return [Hedge(span=passage.chars(a, b), kind=kind) for a, b, kind in sorted(kept)]


def _bounds(doc: "Doc") -> Iterator[tuple[int, int, HedgeKind]]:
    """The words before a number that bound or soften it."""
    text = doc.text
    for q in quantities.find(text):
        words = text[q.start : q.core[0]]
        lead = _LEADS.match(words)
        start = q.start + (lead.end() if lead else 0)
        end = q.start + len(words.rstrip(" $€£¥₹₽₴-("))
        if start < end and re.search(r"[a-z]{2}|~", text[start:end], re.IGNORECASE):
            yield start, end, HedgeKind.APPROXIMATOR


def _worded(doc: "Doc") -> Iterator[tuple[int, int, HedgeKind]]:
    at = 0
    while at < len(doc):
        entry = next((e for e in _entries(doc[at]) if _fits(doc, at, e)), None)
        if entry:
            last = at + len(entry.words) - 1
            yield doc[at].idx, doc[last].idx + len(doc[last]), entry.kind
        elif _hangs(doc[at]):
            yield doc[at].idx, doc[at].idx + len(doc[at]), HedgeKind.CONDITION
        at += len(entry.words) if entry else 1


def _hangs(token: "Token") -> bool:
    """Whether it is the "after" on which something that may happen hangs."""
    if token.lower_ != "after" or token.dep_ not in {"prep", "mark"}:
        return False
    verb = token.head.head if token.dep_ == "mark" else token.head
    return any(t.tag_ == "MD" and t.lower_ in _MODALS for t in verb.lefts)


def _entries(token: "Token") -> Sequence[_Entry]:
    listed = _lexicon()
    found = [*listed.get(token.lower_, ()), *listed.get(token.lemma_.lower(), ())]
    return [*found, *listed.get(f"={token.lower_}", ())]


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """The entries by their first word, the longest first."""
    read = [_entry(*row) for row in rows("hedges.tsv")]
    first = {e.words[0] for e in read}
    ordered = sorted(read, key=lambda e: -len(e.words))
    return {
        word: tuple(e for e in ordered if e.words[0] == word) for word in sorted(first)
    }


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
