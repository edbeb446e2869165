"""Quotations and whose they are: beside a cue, or a speaker named nearby."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import channels, grammar, quotes
from sayso.annotate.cues import cue
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token


def utterances(passage: Passage) -> list[Stretch]:
    """The quotations of *passage* that are speech, as tokens, marks included."""
    text = passage.text
    return [
        tokens
        for start, end in quotes.regions(text)
        if quotes.is_speech(text[start:end])
        and (tokens := _tokens(passage, start, end))
    ]


def _tokens(passage: Passage, start: int, end: int) -> Stretch:
    return frozenset(
        t.i for t in passage.doc if start <= t.idx < end and not t.is_space
    )


def completed(sayings: Sequence[Saying], passage: Passage) -> list[Saying]:
    """*sayings* with every quotation that one touches wholly in its content.

    A telling within the quoted words is part of them, and not the report's.
    """
    spoken = utterances(passage)
    own = [s for s in sayings if not any(s.verb.i in region for region in spoken)]
    whole = [_with_quotations(saying, spoken) for saying in own]
    told = grammar.union(s.content | s.frame for s in whole)
    loose = [region for region in spoken if not region & told]
    beside = list(_beside(passage, loose))
    taken = grammar.union(s.content for s in beside)
    rest = [region for region in loose if not region & taken]
    return _continued([*whole, *beside], rest)


def _with_quotations(saying: Saying, spoken: Sequence[Stretch]) -> Saying:
    touched = [region for region in spoken if region & saying.content]
    content = saying.content.union(*touched)
    if saying.voices:
        content -= saying.cue
    frame = saying.frame - frozenset().union(*touched) if touched else saying.frame
    return replace(saying, content=content - frame, frame=frame)


def _beside(passage: Passage, loose: Sequence[Stretch]) -> Iterator[Saying]:
    """Quotations beside a cue that governs no clause: "…," said Ruiz."""
    used: set[int] = set()
    for region in loose:
        for verb in _near_verbs(passage, region):
            doer = grammar.subject(verb)
            if verb.i in used or doer is None or mention(passage, doer) is None:
                continue
            used.add(verb.i)
            yield _quoting(passage, verb, doer, region)
            break


def _near_verbs(passage: Passage, region: Stretch) -> list["Token"]:
    """Cues outside the quotation, in the sentences at its borders, nearest first."""
    doc, first, last = passage.doc, min(region), max(region)
    after = doc[min(len(doc) - 1, last + 1)].sent
    near = {t for s in (doc[first].sent, doc[last].sent, after) for t in s}
    verbs = [t for t in near if t.i not in region and (c := cue(t)) and "q" in c.frames]
    return sorted(verbs, key=lambda t: (min(abs(t.i - first), abs(t.i - last)), t.i))


def _quoting(passage: Passage, verb: "Token", doer: "Token", region: Stretch) -> Saying:
    frame = frozenset({verb.i}) | grammar.described(doer)
    channel = channels.told_to(passage, verb) or channels.told_to(passage, doer)
    return Saying(
        voices=(*channel, doer, *channels.cited(passage, verb)),
        cue=frozenset({verb.i}),
        frame=frame - region,
        content=region - frame,
        verb=verb,
        act="say",
        made_by=f"quoted:{verb.lemma_.lower()}",
    )


def _continued(sayings: list[Saying], rest: Sequence[Stretch]) -> list[Saying]:
    """Quotations left over go to the speaker quoted just before in the paragraph."""
    for region in rest:
        before = [s for s in sayings if s.content and min(s.content) < min(region)]
        if not before or not before[-1].voices:
            continue
        last = max(before, key=lambda s: max(s.content | s.frame))
        at = sayings.index(last)
        sayings[at] = replace(last, content=last.content | region)
    return sayings
