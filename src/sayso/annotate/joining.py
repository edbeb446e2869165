"""What the trained annotator found, joined to what the rules on the parse found.

The rules know chains: who told whom, who cites whom, what nobody is named for. The
trained annotator knows many more ways of telling. Where both found one telling the
rules' stands; what only the other found is added, if something was said: a clause or
a quotation. What somebody wants, fears or plans is an attitude, and whom he blames or
what he signs an act: both are told on the outlet's own say-so.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotate import channels, cues, grammar, quoted, verbs
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention, speaker
from sayso.annotate.saying import Saying
from sayso.core.telling import Telling
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


def joined(
    ruled: Sequence[Saying], passage: Passage, told: Sequence[Telling]
) -> list[Saying]:
    """*ruled* and, of what was *told* in *passage*, what they lack."""
    made = (_saying(each, passage) for each in told)
    known = [each for each in ruled if each.content]
    new = [s for s in made if s is not None and not any(_same(s, r) for r in known)]
    taken = grammar.union(s.cue for s in new)
    return [*(r for r in ruled if r.content or not r.cue & taken), *new]


def _same(one: Saying, ruled: Saying) -> bool:
    """Whether both are of one act of telling."""
    if one.cue & (ruled.cue | ruled.frame) or ruled.verb.i in one.cue:
        return True
    shared = len(one.content & ruled.content)
    return 2 * shared >= min(len(one.content), len(ruled.content)) > 0


def _saying(telling: Telling, passage: Passage) -> Saying | None:
    """A telling in tokens; ``None`` if it names nobody here, or is no telling."""
    if telling.cue is None or telling.source is None:
        return None
    cue = passage.within([telling.cue])
    source = passage.within([telling.source])
    content = passage.within(telling.content)
    if not cue or not source or not content:
        return None
    head, verb = _top(passage, source), _top(passage, cue)
    if not _can_speak(passage, head, verb) or not _says(passage, cue, verb):
        return None
    if not _is_statement(passage, content) or _is_of_names(passage, content):
        return None
    frame = cue | source | grammar.described(head)
    channel = channels.told_to(passage, verb) or channels.told_to(passage, head)
    return Saying(
        voices=(*channel, head, *channels.cited(passage, verb)),
        cue=cue,
        frame=frame - content,
        content=content,
        verb=verb,
        act="say",
        made_by=f"learned:{verb.lemma_.lower()}",
    )


def _top(passage: Passage, stretch: Stretch) -> "Token":
    """The word of *stretch* from which the rest of it hangs."""
    words = [passage.doc[i] for i in sorted(stretch)]
    tops = [t for t in words if t.head.i not in stretch or t.head == t]
    telling = [t for t in tops if t.pos_ in ("VERB", "AUX", "NOUN", "PROPN")]
    return (telling or tops or words)[0]


@cache
def attitudes() -> frozenset[str]:
    """Lemmas of what somebody wants, fears or plans, and need not have said."""
    return frozenset(row[0] for row in rows("attitudes.txt"))


def _can_speak(passage: Passage, head: "Token", verb: "Token") -> bool:
    """Whether *head* is somebody who can tell, or must be, by a verb of saying."""
    if mention(passage, head) is not None:
        return verbs.may_tell(passage, verb, head)
    how = cues.cue(verb)
    return how is not None and how.act == "say" and speaker(passage, head) is not None


_NAMING = frozenset(("name", "identify", "quote"))


def _is_of_names(passage: Passage, content: Stretch) -> bool:
    """Whether it is only that somebody does not want to be named."""
    return _top(passage, content).lemma_.lower() in _NAMING


def _is_statement(passage: Passage, content: Stretch) -> bool:
    """Whether the content is a clause, or in good part a quotation."""
    if _top(passage, content).pos_ in ("VERB", "AUX"):
        return True
    spoken = grammar.union(quoted.utterances(passage))
    return bool(spoken & content)


def _says(passage: Passage, cue: Stretch, verb: "Token") -> bool:
    """Whether something was said: neither denied, nor possible, nor only felt."""
    asked_nobody = verb.dep_ == "relcl" and grammar.nobody(verb.head)
    if grammar.negated(verb) or grammar.modal(verb) or asked_nobody:
        return False
    words = [passage.doc[i] for i in cue]
    forms = {f for t in words for f in (t.lemma_.lower(), t.lower_.removesuffix("s"))}
    return not forms & attitudes()
