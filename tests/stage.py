"""Accounts made from marked text, a sentence a line, for tests of trace."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factory import marked
from sayso.core.account import (
    TELLER,
    Account,
    Attribution,
    Form,
    Grain,
    Hop,
    Manner,
    Mention,
    Quotation,
    SourceKind,
    Status,
    Time,
)
from sayso.core.document import Document
from sayso.core.interval import Interval, day
from sayso.core.lineage import Lineage, Source
from sayso.core.span import Span
from sayso.trace.carry import completed
from sayso.trace.cast import Cast, cast

KINDS = {
    "person": SourceKind.PERSON,
    "group": SourceKind.GROUP,
    "body": SourceKind.ORGANISATION,
    "outlet": SourceKind.OUTLET,
    "agency": SourceKind.AGENCY,
    "document": SourceKind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a mark in the text stands for, as ``annotate`` would say it."""

    kind: str
    head: str
    name: str = ""
    of: tuple[str, ...] = ()
    plural: bool = False
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Says:
    """That the marked *content* was said by the marked *chain*, teller left out."""

    content: str
    chain: tuple[str, ...] = ()
    cue: str = ""
    manner: Manner = Manner.INDIRECT
    made_by: str = "rule"


def person(
    name: str, head: str = "", of: Sequence[str] = (), *, plural: bool = False
) -> Told:
    """A person by name: "Ada Ruiz"."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    return Told("person", head or last, name, tuple(of), plural)


def somebody(head: str, of: Sequence[str] = ()) -> Told:
    """One person without a name: "the spokesman"."""
    return Told("person", head, of=tuple(of))


def group(head: str, of: Sequence[str] = ()) -> Told:
    """People without a name: "officials"."""
    return Told("group", head, of=tuple(of), plural=True)


def body(name: str = "", head: str = "") -> Told:
    """An organisation, by name or described."""
    return Told("body", head or name.rsplit(maxsplit=1)[-1].lower(), name)


def lines(*sentences: str) -> str:
    """The text of these sentences, a line each."""
    return "\n".join(sentences)


def outlet(name: str = "", head: str = "", kind: str = "outlet") -> Told:
    """An outlet, by name or described: "the newspaper"."""
    return Told(kind, head or name.rsplit(maxsplit=1)[-1].lower(), name)


def document(head: str, name: str = "") -> Told:
    """A text that speaks: "the report"."""
    return Told("document", head, name)


def pronoun(word: str) -> Told:
    """A pronoun."""
    kind = {"it": "body", "they": "group", "we": "group"}.get(word, "person")
    return Told(kind, word, plural=word in ("they", "we"), form=Form.PRONOUN)


def account(
    markup: str,
    mentions: Mapping[str, Told],
    said: Sequence[Says] = (),
    times: Mapping[str, date] | None = None,
    **about: object,
) -> Account:
    """The account of the report that *markup* makes; the rest goes by its marks."""
    made, marks = marked(markup, **about)
    found = {key: mentioned(made, marks[key], told) for key, told in mentions.items()}
    return Account(
        document=made,
        sentences=tuple(
            made.span(*m.span()) for m in re.finditer(r"\S(?:.*\S)?", made.text)
        ),
        mentions=tuple(sorted(found.values(), key=lambda m: m.span)),
        attributions=tuple(
            _attribution(made, at, each, marks, found) for at, each in enumerate(said)
        ),
        times=tuple(
            Time(
                id=f"{made.id}.t{at}",
                span=marks[mark],
                interval=day(when) if when else Interval(None, None),
                grain=Grain.DAY,
            )
            for at, (mark, when) in enumerate((times or {}).items())
        ),
    )


def mentioned(made: Document, span: Span, told: Told) -> Mention:
    """The mention at *span* as *told*."""

    def inside(words: str) -> Span:
        start = span.start + made[span].index(words)
        return made.span(start, start + len(words))

    default = Form.NAME if told.name else Form.DESCRIPTION
    return Mention(
        span=span,
        form=told.form or default,
        kind=KINDS[told.kind],
        head=told.head,
        name=inside(told.name) if told.name else None,
        affiliation=tuple(inside(words) for words in told.of),
        plural=told.plural,
    )


def _attribution(
    made: Document,
    at: int,
    each: Says,
    marks: Mapping[str, Span],
    found: Mapping[str, Mention],
) -> Attribution:
    cue = marks.get(each.cue)
    hops = tuple(Hop(mention=found[m].span if m else None, cue=cue) for m in each.chain)
    return Attribution(
        id=f"{made.id}.a{at}",
        content=(marks[each.content],),
        manner=each.manner,
        chain=(TELLER, *hops),
        status=Status.OUTLET_VOICE,
        made_by=each.made_by,
    )


def quoted(given: Account, mark: Span, attribution: str | None) -> Account:
    """*given* with a quotation at *mark*."""
    quote = Quotation(span=mark, attribution=attribution)
    return replace(given, quotations=(*given.quotations, quote))


def who(given: Account, one: str, other: str) -> bool:
    """Whether the mentions that read *one* and *other* are one character."""
    made: Cast = cast(given)
    texts = {given.document[m.span]: made.by_span[m.span] for m in given.mentions}
    return texts[one] == texts[other]


#: The marked text, what its marks stand for, which of them speak, the words of two
#: mentions, and whether the two are one character.
Pair = tuple[str, Mapping[str, Told], tuple[str, ...], tuple[str, str], bool]


def are_one(case: Pair) -> bool:
    """Whether the two mentions of *case* are one character."""
    markup, mentions, spoke, pair, _ = case
    return who(
        account(markup, mentions, [Says(mark, (mark,)) for mark in spoke]), *pair
    )


def chains(given: Account) -> list[list[str]]:
    """For each attribution, completed, the words for each hop after the teller."""
    held = cast(given)
    return [
        [
            "nobody" if hop.source == "none" else held[hop.source or ""].described.text
            for hop in each.chain[1:]
        ]
        for each in completed(held)
    ]


def saying(number: int, words: str, who_says: str, told: Told) -> Account:
    """A report in which somebody speaks, through nobody."""
    markup = f"[x:{words}], [b:{who_says}] said."
    return account(markup, {"b": told}, [Says("x", ("b",))], number=number)


def one(found: Lineage, name: str) -> Source:
    """The one source of that name."""
    fits = [source for source in found.sources if source.name == name]
    assert len(fits) == 1, [source.name for source in found.sources]
    return fits[0]
