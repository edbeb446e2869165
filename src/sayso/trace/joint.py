"""Two who speak as one: "Ruiz and Lima", "Ruiz and other pilots".

Whoever speaks so is neither of the two alone. Each of them is named there all the
same, with the post told before the name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.core.account import Form, Mention, SourceKind
from sayso.core.document import Document
from sayso.trace import called, roles
from sayso.trace.names import folded
from sayso.trace.reading import Reading

_AND = re.compile(r",?\s+and\s+")
_COMMA = re.compile(r",\s+(?![^()]*\))")
_REST = re.compile(r"\s*\(|\s+(?:both|all)$|['’]s?$")
# "Ada Ruiz | of Oster"
_TAIL = re.compile(r"([A-Z][\w’'-]+)\s(?:from|in|of)(?: [A-Z][\w’'-]+)+$")
_LED = re.compile(r"(?i)^(?:both|the)\s+")
_MORE = re.compile(
    r"(?i)^(?:(?:some|many|several) )?(?:an)?others?\b|^(?:his|her|their)\b"
)
_MANY = re.compile(r"(?:^|\s)[a-z][\w-]+s$")
_TIED = re.compile(r"(\S+)\s(?:at|for|from|in|of|with)\s")
# a first name, and a last one that ends what is told
_FULL = re.compile(
    r"(?:^|(?<! of)\s)([A-Z][\w’'-]+(?: [A-Z][\w’'-]*\.?)? [A-Z][\w’'-]+)$"
)


def told(text: str, name: str, *, plural: bool) -> tuple[str, ...]:
    """Who are told of as one in *text*, of which *name* is the name; else nobody.

    >>> told("Mayor Ada Ruiz (Ind.) and Lima", "Ada Ruiz", plural=True)
    ('Mayor Ada Ruiz', 'Lima')
    >>> told("the lawyer and pilot Ada Ruiz", "Ada Ruiz", plural=True)
    ()
    """
    several = plural or text.startswith("Both ")
    if not (several and name and _AND.search(f" {text.replace(name, ' ')} ")):
        return ()
    found = tuple(text[start:end] for start, end in _parts(text))
    if not found:
        return ()
    *first, last = found
    more = _named(last) or _MORE.match(last) or _many(last)
    return found if first and more and all(map(_named, first)) else ()


def _named(part: str) -> bool:
    """Whether a part ends in a name, and not in a post, a sort or a body's tie."""
    *before, last = part.split() or [""]
    tied = _TIED.search(part)
    # "Secretary of State Ada Ruiz", not "director of the Oster Board"
    full = tied and (tied[1][0].isupper() or called.is_first(before[-1]))
    return last[:1].isupper() and not _is_noun(last) and bool(full or not tied)


def _many(part: str) -> bool:
    """Whether a part is people of no name: "civil rights activists"."""
    return bool(_MANY.search(part)) and not _TIED.search(part)


def _is_noun(word: str) -> bool:
    low = folded(word)
    return roles.kinds().get(low) == "person" or low in roles.titles()


def joint(reading: Reading) -> Reading:
    """*reading* as of a group by name, where its words tell of two or more."""
    found = told(reading.text, reading.name, plural=reading.mention.plural)
    if not found:
        return reading
    name = " and ".join(found)
    return replace(reading, kind=SourceKind.GROUP, name=name, roles=frozenset())


def key(name: str) -> str:
    """What all tellings of one pair have in common: the last words of both.

    >>> key("Mayor Ada Ruiz and Tom Lima"), key("Ruiz and Lima")
    ('ruiz and lima', 'ruiz and lima')
    """
    return " and ".join(folded(part.split()[-1]) for part in _AND.split(name))


def people(document: Document, mention: Mention) -> Iterator[Mention]:
    """Each person whom a joint mention names in full, with the post before the name."""
    words = document[mention.span]
    name = document[mention.name] if mention.name else ""
    if not told(words, name, plural=mention.plural):
        return
    begin = mention.span.start
    for start, end in _parts(words):
        full = _full(words[start:end])
        if full:
            yield Mention(
                span=document.span(begin + start, begin + end),
                form=Form.NAME,
                kind=SourceKind.PERSON,
                head=full.split()[-1].lower(),
                name=document.span(begin + end - len(full), begin + end),
            )


def _full(part: str) -> str:
    """The first and last name in which a part ends; else nothing."""
    found = _FULL.search(part)
    words = found[1].split() if found else []
    while words and _is_noun(words[0]):
        words.pop(0)
    return " ".join(words) if len(words) > 1 and not any(map(_is_noun, words)) else ""


def _parts(words: str) -> Iterator[tuple[int, int]]:
    """Where each of several stands in *words*, without what is told of him behind."""
    start = 0
    for found in (*_AND.finditer(words), None):
        end = found.start() if found else len(words)
        pieces = list(_pieces(words, start, end))
        listed = all(_named(words[a:b]) for a, b in pieces)
        yield from pieces if listed else pieces[:1]
        start = found.end() if found else end


def _pieces(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces between commas, without "both", brackets and seats."""
    for found in (*_COMMA.finditer(words, start, end), None):
        stop = found.start() if found else end
        led = _LED.match(words[start:stop])
        first = start + (led.end() if led else 0)
        rest = _REST.search(words, first, stop)
        last = rest.start() if rest and rest.start() > first else stop
        home = _TAIL.search(words[first:last])
        if home and not _is_noun(home[1]):
            last = first + home.end(1)
        if first < last and not called.is_seat(words[first:last]):
            yield first, last
        start = found.end() if found else stop
