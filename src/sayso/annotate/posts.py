"""Posts told before a name, where the grammar gave them to what was said.

"…, the head of the harbour board, Ada Ruiz, has said": the commas on both sides of
the name tell that it stands beside the post.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate.language import Passage
from sayso.annotate.names import role
from sayso.annotate.saying import Saying
from sayso.core.account import Form, Mention, SourceKind
from sayso.core.span import hull

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_STARTS = frozenset("a an the its his her their".split())
_LONGEST = 16  # tokens of a post: "the director of the Harbour Safety Office (HSO)"


def parted(saying: Saying, passage: Passage) -> Saying:
    """*saying* without the speaker's post in what it tells."""
    posts = (before(passage, voice) for voice in saying.voices[-1:])
    post = frozenset(t.i for found in posts if found is not None for t in found)
    if not post & saying.content:
        return saying
    return replace(saying, content=saying.content - post, frame=saying.frame | post)


def with_post(
    mention: Mention | None, passage: Passage, voice: "Token"
) -> Mention | None:
    """*mention*, of a person by name alone, with the post told before the name."""
    alone = mention is not None and mention.span == mention.name
    person = mention is not None and mention.kind is SourceKind.PERSON
    post = before(passage, voice) if alone and person else None
    if mention is None or post is None or mention.form is not Form.NAME:
        return mention
    head = next(t for t in post if role(t.lemma_.lower()))
    whole = hull((passage.span(post), mention.span))
    return replace(mention, span=whole, head=head.lemma_.lower())


def alone(mention: Mention | None, passage: Passage) -> Mention | None:
    """*mention*, without the name that a headline's capital makes: "Mechanic: …".

    And without what stands before a dash, which the grammar took for its own.
    """
    if mention is None:
        return None
    mention = _behind_dash(mention, passage)
    if mention.name != mention.span:
        return mention
    post = role(passage.document[mention.span].lower()) is not None
    return replace(mention, form=Form.DESCRIPTION, name=None) if post else mention


def _behind_dash(mention: Mention, passage: Passage) -> Mention:
    """*mention*, of a headline's last words alone: "bridge shut - | newspaper"."""
    dashes = list(_DASH.finditer(passage.document[mention.span]))
    if not dashes:
        return mention
    start = mention.span.start + dashes[-1].end()
    span = passage.document.span(start, mention.span.end)
    name = mention.name if mention.name and mention.name in span else None
    whose = tuple(each for each in mention.affiliation if each in span)
    form = Form.NAME if name else Form.DESCRIPTION
    return replace(mention, span=span, form=form, name=name, affiliation=whose)


_DASH = re.compile(r"\s[–—-]\s+")


def before(passage: Passage, voice: "Token") -> "Span | None":
    """The post before the name that ends in *voice*; ``None`` where there is none."""
    doc, first = passage.doc, voice.i
    while first > voice.sent.start and doc[first - 1].pos_ == "PROPN":
        first -= 1
    apart = doc[first - 1 : first].text == "," == doc[voice.i + 1 : voice.i + 2].text
    if not apart or voice.pos_ != "PROPN":
        return None
    start = first - 2
    while start > max(voice.sent.start, first - _LONGEST) and doc[start].text != ",":
        start -= 1
    post = doc[start + 1 : first - 1]
    told = doc[start].text == "," and len(post) > 1 and post[0].lower_ in _STARTS
    return post if told and any(role(t.lemma_.lower()) for t in post) else None
