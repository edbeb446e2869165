"""Scopes: what is said of those whom a number counts.

"40 miners had died and 60 been injured": the words are in ``scopes.tsv``;
where they must stand is the grammar's matter: the counted noun and its modifiers,
the clause whose subject or object it is with all that is joined to its verb, a
noun whose number it is ("a death toll of 300"), or, where the parse fails, the
words right beside the number.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.annotate import bounding
from sayso.annotate.counted import Counted, added_to, numbered
from sayso.annotate.scopewords import Found, places, tells

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset(("acl", "relcl"))
_PLACES = frozenset(("prep", "advmod"))
_COMPLEMENTS = frozenset(("acomp", "attr", "oprd", "xcomp"))
_OBJECTS = frozenset(("dobj", "obj", "dative"))
_COMMAS = frozenset((",", "and", "or", "nor", "&", "/", "and/or"))
_JOINING = _COMMAS | frozenset(
    "be been being gone go went have has had was were are is either then also later "
    "got".split()
)
TOLD_BY = frozenset(("of", "at", "to", "from", "by", "over", "above", "beyond", "past"))
_PASSED = frozenset(
    "other others more people persons additional of them whom were was are is have has "
    "had been be being also critically seriously severely slightly badly all both "
    "reported reportedly confirmed feared believed left still now - + further".split()
)
SUMS = frozenset(("total", "number", "sum", "maximum", "minimum", "average", "rest"))
NONE = frozenset(("none", "neither"))
_EACH = NONE | {"all", "each"}  # what is said of them is said of the whole, or denied
_MEANS = frozenset(("shot", "stabbed", "poisoned"))
_OR = frozenset(("or", "nor", "and/or"))
_SAID = ("suffer", "state", "undergo")
_MANY = frozenset("dozen score hundred thousand several many other".split())
_CHARGES = frozenset(("count", "charge"))  # "two counts of murder": nobody died twice
_CARES = frozenset(("hospital", "clinic"))
_CASES = frozenset(("confirmed", "suspected"))
_FATES = frozenset("killed wounded missing rescued survived evacuated trapped".split())
#: Scopes, and those that say nothing of their own beside them.
_SAYING_LESS = (
    (frozenset(("killed",)), _CASES | {"hospitalised", "recovered"}),
    (frozenset(("hospitalised",)), frozenset(("wounded",))),
    (_FATES, frozenset(("aboard", "listed"))),
    (_CASES, frozenset(("infected", "ill", "poisoned"))),
)
_HOLDING = frozenset(("have", "carry", "take"))
_STAYING = frozenset("be remain stay lie keep hold treat place put leave go".split())
FAR = 6  # words: how far beside a number its scope is looked for without a parse


def find(this: Counted) -> tuple[Found, ...]:
    """The words that tell what is said of *this*, in order."""
    if this.noun is not None and this.noun.lemma_.lower() in _CHARGES:
        return ()
    found = [*_within(this), *_above(this.target, this)] or [*_beside(this)]
    found = [f for f in found if not _is_anothers(f.token, this)]
    unique = {f.token.i: f for f in [*found, *_joined(found, this)]}
    return _outcomes([unique[at] for at in sorted(unique)])


def _outcomes(found: list[Found]) -> tuple[Found, ...]:
    """*found* without what says less: "shot and killed", "confirmed infections"."""
    deaths = [f.token for f in found if "killed" in f.scopes]
    led = [f for f in found if any(_led(f, death) for death in deaths)]
    told = frozenset(scope for f in found for scope in f.scopes)
    less = {each for strong, weak in _SAYING_LESS if strong & told for each in weak}
    left = [f for f in found if f not in led and not less.issuperset(f.scopes)]
    return tuple(left)


def _led(means: Found, death: "Token") -> bool:
    between = {t.lower_ for t in death.doc[means.token.i : death.i]}
    return _MEANS.issuperset(means.scopes) and bool(between) and not between & _OR


def _is_anothers(token: "Token", this: Counted) -> bool:
    """Whether *token* follows on another number: "one killed, 4 hurt"."""
    before = token.doc[: token.i]
    while len(before) and before[-1].lower_ in {"others", "more", "people"}:
        before = before[:-1]
    last = before[-1] if len(before) else token
    year = last.shape_ == "dddd" and last.ent_type_ == "DATE"
    if year or last in this.number or not last.like_num:
        return False
    of = last.head  # "three of the 40 died"
    return of.lower_ != "of" or of.head not in this.number


def _counts_others(verb: "Token", this: Counted) -> bool:
    """Whether *verb* has a number of its own: "left 9 dead and injured dozens"."""
    objects = (t for t in verb.rights if t.dep_ in _OBJECTS and t != this.target)
    counted = (w for thing in objects for w in (thing, *thing.lefts))
    return any(
        w.like_num or w.lemma_.lower() in _MANY for w in counted if w not in this.number
    )


def scopes(found: Iterable[Found]) -> tuple[str, ...]:
    """All the scopes that *found* tell, sorted."""
    return tuple(sorted({scope for each in found for scope in each.scopes}))


def _within(this: Counted) -> Iterator[Found]:
    """In the noun phrase: the noun, what stands before it, the clauses after it."""
    tops = {this.target.i: this.target}
    if this.noun is not None and not _is_definite(this.noun):
        tops[this.noun.i] = this.noun
    for top in tops.values():
        if top not in this.number:
            yield from tells(top, ("noun",), this)
        for child in top.children:
            if child.dep_ in {"amod", "compound"} and child not in this.number:
                yield from tells(child, ("suffer", "state", "noun"), this)
            elif child.dep_ in _PLACES:
                yield from places(child, this)
            elif child.dep_ in _CLAUSES:
                passive = child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}
                yield from _clause(child, this, passive=passive)


def _is_definite(noun: "Token") -> bool:
    """Whether it is a known whole, of which things are said apart: "of the men"."""
    return any(t.dep_ in {"det", "poss", "nummod"} for t in noun.lefts)


def _above(target: "Token", this: Counted, depth: int = 3) -> Iterator[Found]:
    """In the clause that *target* has a place in."""
    dep, head = target.dep_, target.head
    if dep in {"nsubj", "nsubjpass"}:
        yield from _clause(head, this, passive=dep == "nsubjpass")
        yield from _told_number(head, this, target) if head.lemma_ == "be" else ()
    elif dep in _OBJECTS:
        yield from tells(head, ("suffer",), this)
        yield from _complements(head, this)
        yield from _told_number(head, this, target) if bounding.bounds(head) else ()
        for prep in head.rights if head.lemma_ in _HOLDING else ():
            yield from places(prep, this) if prep.dep_ in _PLACES else ()
    elif dep == "attr":
        yield from _told_number(head, this, target)
    elif dep == "pobj":
        yield from _under_preposition(head, this, depth)
    elif dep in {"conj", "appos"} and depth and head.pos_ != "VERB":
        yield from _above(head, this, depth - 1)


def _under_preposition(prep: "Token", this: Counted, depth: int) -> Iterator[Found]:
    """What "a death toll of" or "including" before the number tells."""
    each = prep.lower_ == "of" and prep.head.lower_ in _EACH
    if depth and (each or prep.lower_ == "including"):
        yield from _above(added_to(prep), this, depth - 1)
    elif prep.lower_ in {"in", "among"}:
        yield from tells(verb_over(prep), ("case",), this)
    elif prep.lower_ in TOLD_BY and not is_step(prep):
        yield from tells(prep.head, ("noun",), this)
        if prep.head.lemma_ == "life":  # "cost the lives of six"
            yield from tells(prep.head.head, ("suffer",), this)
        for kind in prep.head.lefts if prep.head.pos_ == "NOUN" else ():
            yield from tells(kind, ("suffer", "state"), this)
        yield from _told_number(verb_over(prep), this, this.target)
        if prep.head.lemma_ in SUMS and depth:
            yield from _above(prep.head, this, depth - 1)


def is_step(prep: "Token") -> bool:
    """Whether it tells by how much a number moves: "raising the toll by one"."""
    return prep.lower_ == "by" and verb_over(prep).pos_ == "VERB"


def verb_over(prep: "Token") -> "Token":
    """The verb that a preposition belongs to: "stands at 57, up from 49"."""
    over = prep.head
    return over.head if over.pos_ in {"ADV", "ADP", "ADJ"} else over


def _told_number(verb: "Token", this: Counted, told: "Token") -> Iterator[Found]:
    """The noun whose number *verb* tells: "the toll stands at", "put the dead at"."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", *_OBJECTS} and child != told:
            yield from tells(child, ("noun",), this)
            for inner in numbered(child):
                yield from tells(inner, ("noun", "suffer", "state"), this)


def _clause(verb: "Token", this: Counted, *, passive: bool) -> Iterator[Found]:
    """What *verb* and the verbs joined to it say of their subject."""
    for each in _sharing(verb):
        suffers = passive or _is_passive(each) or _has_no_object(each)
        roles = ("suffer", "state") if suffers else ("undergo", "state")
        yield from tells(each, (*roles, "undergo"), this)
        yield from _complements(each, this)
        yield from _carried(each) if suffers and this.persons else ()
        for prep in each.rights if each.lemma_ in _STAYING else ():
            yield from places(prep, this) if prep.dep_ in _PLACES else ()


def _carried(verb: "Token") -> Iterator[Found]:
    """That they were taken to a hospital, whatever the verb: "five were rushed to"."""
    for prep in verb.rights:
        for place in prep.rights if prep.lower_ == "to" else ():
            if place.dep_ == "pobj" and place.lemma_.lower() in _CARES:
                yield Found(place, ("hospitalised",))


def _sharing(verb: "Token") -> Iterator["Token"]:
    """*verb* and the verbs joined to it that have no subject of their own."""
    yield verb
    for other in verb.rights:
        own = any(t.dep_ in {"nsubj", "nsubjpass"} for t in other.lefts)
        between = verb.doc[verb.i : other.i]
        counts = any(t.like_num or t.lemma_.lower() in _MANY for t in between)
        if other.dep_ == "conj" and not own and not counts:
            yield from _sharing(other)


def _is_passive(verb: "Token") -> bool:
    return any(t.dep_ == "auxpass" for t in verb.lefts)


def _has_no_object(verb: "Token") -> bool:
    """Whether it can be a passive of few words: "12 killed in a fire"."""
    objects = any(t.dep_ in _OBJECTS or t.dep_ == "ccomp" for t in verb.rights)
    helped = any(t.dep_ == "aux" for t in verb.lefts)
    return verb.tag_ in {"VBN", "VBD"} and not (objects or helped)


def _complements(verb: "Token", this: Counted) -> Iterator[Found]:
    for child in verb.rights:
        bare = child.dep_ == "advcl" and child.n_lefts == 0  # "shot three men dead"
        loose = child.pos_ == "ADJ" and (bare or child.dep_ == "ccomp")
        if (loose or child.dep_ in _COMPLEMENTS) and not _is_counted(child, this):
            yield from _clause(child, this, passive=_is_passive(child))


def _is_counted(told: "Token", this: Counted) -> bool:
    """Whether *told* has a vague number of its own: "17 dead and many more hurt"."""
    before = [t for t in told.subtree if t.i < told.i and t not in this.number]
    return any(t.lemma_.lower() in _MANY for t in before)


def _beside(this: Counted) -> Iterator[Found]:
    """Right after the number, or right before it, where the grammar found nothing."""
    doc = this.number.doc
    far = 0 if _is_settled(this.target) else FAR
    for token in doc[this.number.end : this.number.end + far]:
        found = tuple(tells(token, ("suffer", "state", "manner", "noun"), this))
        if found and token.tag_ not in {"VBZ", "VBP", "VBG"}:
            yield from found
            return
        if token.lower_ not in _PASSED and token.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            break
    for token in doc[max(0, this.first - 1) : this.first]:
        noun = token.tag_ == "NNS" and token.text[0].isupper()
        name = token.pos_ == "PROPN" or (noun and this.number.root.like_num)
        titled = name and token.lower_.endswith(("s", "d"))
        if titled or (token.tag_.startswith("VB") and not _is_passive(token)):
            yield from tells(token, ("suffer",), this)


def _is_settled(target: "Token") -> bool:
    """Whether the grammar says enough: a known whole, or the one who does it."""
    if target.dep_ == "pobj":
        return bool(target.head.lower_ == "of")
    return target.dep_ == "nsubj" and any(
        t.dep_ in _OBJECTS for t in target.head.rights
    )


def _joined(found: Iterable[Found], this: Counted) -> Iterator[Found]:
    """What stands in one row with *found*: "killed, wounded or captured"."""
    for each in found:
        doc, at = each.token.doc, each.token.i
        yield from _row(doc[at + 1 :], this)
        yield from _row(reversed(doc[:at]), this)


def _row(tokens: Iterable["Token"], this: Counted) -> Iterator[Found]:
    """The telling words at the start of *tokens* that commas and the like join."""
    comma = False
    for token in tokens:
        thing = token.dep_ in _OBJECTS  # "they open fire"
        more = () if thing else tuple(tells(token, _SAID, this))
        if more and (_is_anothers(token, this) or _counts_others(token, this)):
            return
        if more and comma:
            yield from more
            comma = False
        elif token.lower_ not in _JOINING:
            return
        comma = comma or token.lower_ in _COMMAS
