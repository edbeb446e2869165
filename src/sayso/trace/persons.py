"""Whom "he" and "she" take up."""

import re
from collections.abc import Callable, Iterator

from sayso.core.account import Attribution, SourceKind
from sayso.core.span import Span
from sayso.trace.backward import last_before, same_word, single_person
from sayso.trace.genders import gender
from sayso.trace.reading import Reading
from sayso.trace.scene import Scene

_REACH = 4  # sentences over which a pronoun may reach back

# Whether the mention of that number can be whom the pronoun means.
Fits = Callable[[int], bool]


def he_or_she(scene: Scene, at: int) -> int | None:
    """A singular pronoun is the last person who spoke and can be he, or she.

    Before that it is who opens the sentence, or the paragraph, where nobody else is
    told of; after that the last whom the same pronoun stood for, or who was named.
    """
    word = scene.readings[at].mention.head
    if word not in ("he", "she"):
        return None
    other = "f" if word == "he" else "m"
    told = frozenset(_told_by(scene, at))

    def fits(n: int) -> bool:
        one = single_person(scene.readings[n]) and n not in told
        return one and not _a_place(scene, n) and gender(scene, n) != other

    tries = (
        _opener(scene, at, fits),
        _topic(scene, at, fits),
        _topic_before(scene, at, fits),
        _subject(scene, at, fits),
        next((n for n in _back(scene, at, fits, _REACH) if n in scene.spoke), None),
        next(_back(scene, at, fits, 1), None),
        last_before(scene, at, _bare_name, spoke=True, reach=_REACH),
        same_word(scene, at, _REACH),
        next(_back(scene, at, fits, _REACH), None),
        _only(scene, at, fits),
    )
    return next((n for n in tries if n is not None), None)


def _a_place(scene: Scene, n: int) -> bool:
    """Whether it is a place that looks like a name: "on the road near | Oster Head".

    Nobody of that name speaks, nothing is told of who it is, and it is where
    something is.
    """
    here, key = scene.readings[n], scene.keys.get(n)
    if key is None or here.text != here.name or here.bodies:
        return False
    speaks = any(scene.keys.get(each) == key for each in scene.spoke)
    before = scene.account.document.text[: here.mention.span.start]
    return not speaks and bool(_WHERE.search(before[-_BEFORE:]))


_BEFORE = 20  # characters in which such a word stands
_WHERE = re.compile(
    r"(?i)\b(?:at|in|into|near|off|onto|outside|toward|towards)\s(?:the\s)?$"
)


def _told_by(scene: Scene, at: int) -> Iterator[int]:
    """Whoever is named in what the pronoun is said to have said, before it.

    In "Ruiz left the house, he said" he is somebody else; not so in "as he said".
    """
    here = scene.readings[at].mention.span
    if scene.account.document.text[: here.start].endswith(" as "):
        return
    for each in _sayings(scene, at):
        for n, reading in enumerate(scene.readings[:at]):
            span = reading.mention.span
            if n not in scene.spoke and any(span in part for part in each.content):
                yield n


def _sayings(scene: Scene, at: int) -> list[Attribution]:
    """What the mention numbered *at* is said to have said."""
    here = scene.readings[at].mention.span
    told = scene.account.attributions
    return [each for each in told if each.chain[-1].mention == here]


def _back(scene: Scene, at: int, fits: Fits, reach: int) -> Iterator[int]:
    """Those before *at* who fit, the last first, within *reach* sentences."""
    for n in range(at - 1, -1, -1):
        if scene.distance(n, at) > reach:
            return
        if n not in scene.own and not scene.readings[n].pronoun and fits(n):
            yield n


def _opener(scene: Scene, at: int, fits: Fits) -> int | None:
    """The one named person of the sentence so far, where the sentence opens with him.

    "Ruiz stands by it: the bridge is safe, he says."
    """
    near = list(_back(scene, at, fits, 0))
    known = {scene.keys.get(n) for n in near}
    first = near[-1] if near else None
    alone = first is not None and len(known) == 1 and None not in known
    if first is None or not alone or not scene.opens_sentence(first):
        return None
    end = scene.readings[first].mention.span.end
    said = [min(each.content).start for each in _sayings(scene, at)]
    here = scene.readings[at].mention.span
    return first if any(end < start < here.start for start in said) else None


def _topic(scene: Scene, at: int, fits: Fits) -> int | None:
    """Whom the paragraph opens with by name, where nobody but he speaks in it.

    "The keeper, Ada Ruiz, has a list of her own. It has nine names, she said": she
    is not whoever spoke in the paragraph before.
    """
    before = [n for n in range(at) if scene.in_one_paragraph(n, at)]
    spoke = [n for n in before if n in scene.spoke and not scene.readings[n].pronoun]
    people = [
        n for n in before if single_person(scene.readings[n]) and n not in scene.own
    ]
    named = [n for n in people if not scene.readings[n].pronoun]
    if spoke or len({scene.keys.get(n) for n in named}) != 1:
        return None
    first = named[0]
    new = scene.distance(first, at) > 0 and scene.opens_paragraph(first)
    told = first in scene.keys and fits(first)
    return first if new and told else None


def _topic_before(scene: Scene, at: int, fits: Fits) -> int | None:
    """Whom the paragraph before is about, where this one opens with a quotation.

    "The keeper, Ada Ruiz, walked the wall. | "It holds," she said": nobody speaks in
    the one before, and nobody is named in this one yet.
    """
    if at not in scene.spoke:
        return None
    paragraph, before = scene.paragraphs(at)
    if before is None or not _quotes(scene, paragraph):
        return None
    here = [n for n in range(at) if scene.readings[n].mention.span in paragraph]
    there = [n for n in range(at) if scene.readings[n].mention.span in before]
    people = [n for n in there if single_person(scene.readings[n])]
    quiet = not any(n in scene.spoke for n in (*here, *there))
    if not people or not quiet or any(scene.readings[n].pronoun for n in people):
        return None
    alone = len({scene.keys.get(n) for n in people}) == 1 and people[0] in scene.keys
    told = alone and scene.opens_paragraph(people[0]) and fits(people[0])
    return people[0] if told else None


def _quotes(scene: Scene, paragraph: Span) -> bool:
    return scene.account.document.text[paragraph.start] in "\"“‘'"


def _subject(scene: Scene, at: int, fits: Fits) -> int | None:
    """Whom alone the sentence before tells of, who opens it, and nobody speaks in it.

    "Ruiz came home on Friday. He said": so where the pronoun opens its sentence.
    """
    near = [n for n in range(at) if scene.distance(n, at) <= 1]
    people = [n for n in near if single_person(scene.readings[n])]
    here = any(scene.distance(n, at) == 0 for n in people)
    quiet = not here and not any(n in scene.spoke for n in near)
    if not quiet or not scene.opens_sentence(at):
        return None
    if len({scene.keys.get(n) for n in people}) != 1 or people[0] not in scene.keys:
        return None
    first = people[0]
    said = (quote.span for quote in scene.account.quotations)
    if any(scene.readings[first].mention.span in span for span in said):
        return None  # in somebody's words
    start = scene.account.sentences[scene.sentences[first]].start
    before = scene.account.document.text[
        start : scene.readings[first].mention.span.start
    ]
    return first if _FREE.search(before) and fits(first) else None


# What stands before the one whom a sentence is about: "So", "The keeper,".
_FREE = re.compile(r"^(?:(?:[A-Z][a-z]{1,4}|Still|Meanwhile),? )?$|[,:–—] $")


def _only(scene: Scene, at: int, fits: Fits) -> int | None:
    """The one named person who spoke so far, if nobody else who fits was told of."""
    known = [n for n in range(at) if fits(n)]
    keys = {scene.keys.get(n) for n in known}
    spoke = [n for n in known if n in scene.spoke and n not in scene.own]
    return spoke[-1] if spoke and len(keys) == 1 and None not in keys else None


def _bare_name(reading: Reading) -> bool:
    """Whether it is one name of which nothing tells what it is: a person's, then."""
    one = reading.name.isalpha() and not reading.name.isupper()
    called = reading.roles - {reading.name.lower()}
    told = reading.states or called or reading.bodies or reading.definite
    return one and reading.kind is SourceKind.ORGANISATION and not told
