"""Sayings told by a headline's form: "Post: Bridge shut", "Bridge shut – police"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.annotate.cues import table
from sayso.annotate.language import Passage
from sayso.annotate.mentions import folded, mention, outlets
from sayso.annotate.names import masthead, role
from sayso.annotate.saying import Saying
from sayso.core.document import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_FORMS = (
    re.compile(
        r"^(?P<who>[^:–—]{2,40}?)(?P<on> (?:on|about|over) [^:]{2,60})?"
        r"(?: (?:report|exclusive|source))?: +(?P<what>.+)$",
        re.IGNORECASE,
    ),
    re.compile(r"^(?P<what>.+?) +[–—-] +(?P<who>[^–—:]{2,40})$"),
    re.compile(r"^(?P<what>.+?), (?P<who>[^,]{2,50}?) (?P<cue>\w+)$"),
)


def find(passage: Passage) -> Iterator[Saying]:
    """The saying that the form of a headline tells, if it is one."""
    if passage.segment.kind is not Kind.HEADLINE:
        return
    text = passage.text.strip()
    lead = len(passage.text) - len(passage.text.lstrip())
    for form in _FORMS:
        match = form.match(text)
        if match and _tells(match):
            yield from _saying(passage, match, lead)
            return


def _tells(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if "cue" in groups:
        word = groups["cue"].lower()
        return any(word in (lemma, f"{lemma}s", f"{lemma}es") for lemma in table())
    who = match["who"]
    if groups.get("on") and not _QUOTED.match(match["what"]):
        return False  # "Minister on strike: no trains"
    return _can_speak(who) or (who[:1].isupper() and bool(_QUOTED.match(match["what"])))


_QUOTED = re.compile(r"[\"'“‘«„].*[\"'”’»“]$")


def _can_speak(who: str) -> bool:
    name = folded(who)
    if name in outlets() or (who[:1].isupper() and masthead(who)):
        return True
    last = name.split(" ")[-1]
    return any(role(word) for word in (last, last.removesuffix("s")))


def _saying(passage: Passage, match: re.Match[str], lead: int) -> Iterator[Saying]:
    who = _within(passage, *(lead + at for at in match.span("who")))
    what = _within(passage, *(lead + at for at in match.span("what")))
    if not who or not what:
        return
    head = _head(who)
    if mention(passage, head) is None:
        return
    told = frozenset(t.i for t in what)
    yield Saying(
        voices=(head,),
        cue=frozenset({head.i}),
        frame=(frozenset(t.i for t in who) | grammar.noun_phrase(head)) - told,
        content=told,
        verb=head,
        act="say",
        made_by="headline",
    )


def _within(passage: Passage, start: int, end: int) -> list["Token"]:
    return [t for t in passage.doc if start <= t.idx < end and not t.is_space]


def _head(tokens: list["Token"]) -> "Token":
    inside = {t.i for t in tokens}
    nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN")]
    tops = [t for t in nouns if t.head.i not in inside or t.head == t]
    return (tops or nouns or tokens)[-1]
