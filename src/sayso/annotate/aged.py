"""How old named people are told to be: "Ada Ruiz, 34", "34-year-old Ada Ruiz".

Ages count nothing, and so stand apart from the figures: all that can be asked of them
is whether two reports give one person's alike.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate import names
from sayso.annotate.ages import OLDEST
from sayso.annotate.language import Passage
from sayso.core.account import AGE, Figure

_WORD = r"[^\W\d_a-z][\w’'-]*"
_NAME = rf"(?P<name>(?:{_WORD}\.?\s){{0,4}}{_WORD})(?P<junior>,?\s(?:Jr|Sr)\b\.?)?"
_THEN = r"(?!,?\s(?:at\sthe\stime|when)\b)"  # of a day that no report bears
_BEHIND = re.compile(
    rf"\b{_NAME}(?:"
    rf",\s(?:who\s(?:is|was)\s)?(?:aged?\s)?(?P<a>\d{{1,3}})"
    rf"(?=[,.;:)]|\s(?:and|of|who|from)\b|$){_THEN}"
    r"|,\s(?:an?|the)\s(?P<b>\d{1,3})-year-old\b"
    rf"|\s(?:is|was)\s(?P<c>\d{{1,3}})(?:\syears\sold)?(?=[.,;]|$){_THEN}"
    r"|\s\((?P<d>\d{1,3})\))"
)
_BEFORE = re.compile(
    r"(?<!then-)(?<!then )\b(?P<a>\d{1,3})-year-old\s"
    rf"(?P<what>(?:[\w’'-]+\s){{0,4}}?)(?P<name>(?:{_WORD}\.?\s){{1,3}}{_WORD})"
    r"(?P<junior>,?\s(?:Jr|Sr)\b\.?)?"
)
_NOT_HIS = re.compile(r"[’']s?\s|\b(?:of|and|or|with|by|to|who|from|in|at|for|on)\s")
_INITIAL = re.compile(r"\w\.?")
_NOTHING_ELSE = frozenset(("", "PERSON", "NORP"))


def find(passages: Sequence[Passage]) -> list[Figure]:
    """The ages of people with a first and a last name, each once, in order.

    "Ruiz" is who alone bears that last name in the report.
    """
    told = [(p, match) for p in passages for match in _matches(p.text)]
    known: defaultdict[str, set[str]] = defaultdict(set)
    for words in (*_people(passages), *(_run(p, match) for p, match in told)):
        if len(words) > 1:
            known[words[-1]].add(words[-2])
    found = {}
    for passage, match in told:
        if name := _full(match["name"], known):
            figure = _figure(passage, match, name + (match["junior"] or ""))
            found[figure.span] = figure
    return [
        replace(found[span], id=f"{passages[0].document.id}.y{at}")
        for at, span in enumerate(sorted(found))
    ]


def _matches(text: str) -> Iterator[re.Match[str]]:
    befores = (m for m in _BEFORE.finditer(text) if not _NOT_HIS.search(m["what"]))
    for match in (*_BEHIND.finditer(text), *befores):
        if int(_digits(match)[0]) <= OLDEST:
            yield match


def _figure(passage: Passage, match: re.Match[str], name: str) -> Figure:
    digits, group = _digits(match)
    return Figure(
        id="",
        span=passage.chars(*match.span(group)),
        value=float(digits),
        unit="year",
        subject=name,
        scope=(AGE,),
    )


def _digits(match: re.Match[str]) -> tuple[str, str]:
    """The age, and the group that holds it."""
    told = match.groupdict()
    return next((told[g], g) for g in ("a", "b", "c", "d") if told.get(g))


def _full(name: str, known: dict[str, set[str]]) -> str:
    """The first and the last name in a run of capitals; "" where it is no person's."""
    *before, last = [w for w in name.split() if not _INITIAL.fullmatch(w)] or [name]
    firsts = known.get(last, set())
    if before and before[-1] in firsts:
        return f"{before[-1]} {last}"
    bare = not before or names.titled(before[-1].rstrip(".").lower())
    return f"{min(firsts)} {last}" if bare and len(firsts) == 1 else ""


def _people(passages: Sequence[Passage]) -> Iterator[list[str]]:
    """The words of the names of people, as the pipeline finds them."""
    for passage in passages:
        for entity in passage.doc.ents:
            if entity.label_ == "PERSON":
                yield _words(entity.text)


def _run(passage: Passage, match: re.Match[str]) -> list[str]:
    """The words of a run of capitals that bears an age, where it is no other thing's.

    Of a rare name the pipeline may find nothing.
    """
    end = match.end("name")
    last = passage.doc.char_span(end - 1, end, alignment_mode="expand")
    somebody = last is not None and last.root.ent_type_ in _NOTHING_ELSE
    return _words(match["name"]) if somebody else []


def _words(name: str) -> list[str]:
    """The words of a name without titles, initials and "Jr."."""
    told = (w.strip(",.") for w in name.removesuffix("’s").split())
    words = [w for w in told if w[:1].isupper() and not _INITIAL.fullmatch(w)]
    own = [w for w in words if not names.titled(w.lower())]
    return [w for w in own if w not in ("Jr", "Sr", "II", "III")]
