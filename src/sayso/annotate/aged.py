"""How old named people are told to be: "Ada Ruiz, 34", "34-year-old Ada Ruiz".

Ages count nothing, and so stand apart from the figures: all that can be asked of them
is whether two reports give one person's alike.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
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
_NOBODY = frozenset(("GPE", "LOC", "FAC", "EVENT", "DATE", "TIME"))

Name = tuple[str, ...]


def find(passages: Sequence[Passage]) -> list[Figure]:
    """The ages of people with a first and a last name, each once, in order.

    "Ruiz" is who alone bears that last name in the report.
    """
    told = [(p, match) for p in passages for match in _matches(p.text)]
    known: defaultdict[str, set[Name]] = defaultdict(set)
    for name in (*_people(passages), *(_run(p, match) for p, match in told)):
        if len(name) > 1:
            known[name[-1]].add(name)
    found = {}
    for passage, match in told:
        if name := _full(_words(match["name"]), known):
            junior = match["junior"] or ""
            figure = _figure(passage, match, " ".join(name) + junior)
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


def _full(name: Name, known: Mapping[str, AbstractSet[Name]]) -> Name:
    """The whole name that *name* stands for; none where it is nobody's, or of two."""
    bearers = known.get(name[-1], frozenset()) if name else frozenset()
    same = [n for n in bearers if len(name) == 1 or n[0] == name[0]]
    if len({n[0] for n in same}) != 1:
        return ()
    return name if len(name) > 1 else max(same, key=lambda n: (len(n), n))


def _people(passages: Sequence[Passage]) -> Iterator[Name]:
    """The names of people, as the pipeline finds them."""
    for passage in passages:
        for entity in passage.doc.ents:
            if entity.label_ == "PERSON":
                yield _words(entity.text)


def _run(passage: Passage, match: re.Match[str]) -> Name:
    """A run of capitals that bears an age, where it is no place's or event's.

    Of a rare name the pipeline may find nothing.
    """
    end = match.end("name")
    last = passage.doc.char_span(end - 1, end, alignment_mode="expand")
    other = last is None or last.root.ent_type_ in _NOBODY
    return () if other else _words(match["name"])


def _words(name: str) -> Name:
    """The words of a name behind all titles, without initials and "Jr."."""
    words = [w.strip(",.") for w in name.removesuffix("’s").split()]
    posts = [at for at, word in enumerate(words) if names.titled(word.lower())]
    own = words[posts[-1] + 1 if posts else 0 :]
    apart = ("Jr", "Sr", "II", "III")
    return tuple(w for w in own if w[:1].isupper() and w not in apart and len(w) > 1)
