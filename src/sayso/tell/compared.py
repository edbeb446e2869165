"""Two reports side by side, as text for the terminal."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from sayso.core.comparison import Alone, Basis, Both, Comparison, Parted, Reuse
from sayso.core.dossier import Dossier
from sayso.core.finding import Change, ChangeKind, PointMention
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.aligned import aligned
from sayso.tell.behind import teller
from sayso.tell.columns import WIDTH, table, wrapped
from sayso.tell.known import AGAINST, Known, known
from sayso.tell.plain import reports
from sayso.tell.sides import side

# What is more is counted, and told with *every*.
MOST = (8, 3, 12)  # points, passages, names
COLUMN = 36  # two of them, and what they are indented by, make a line
WORDS = 240  # of a telling; of a report that is one long sentence
DIFFER = wording.CHANGES | {
    ChangeKind.NUMBER: "another number",
    ChangeKind.SCOPE: "another scope",
    ChangeKind.TIME: "another time",
}

Lines = Iterator[str]


def text(dossier: Dossier, found: Comparison, *, every: bool = False) -> str:
    """*found* in lines of at most 80 columns; all of it with *every*."""
    it = known(dossier)
    pair = (found.one, found.other)
    points, passages, names = (sys.maxsize if every else n for n in MOST)
    blocks = (
        wrapped(_head(found)),
        reports(it, pair),
        _reuse(it, found, passages),
        _differences(it, found),
        _both(it, found.both, points),
        _alone(it, found.one, found.only_one, points),
        _alone(it, found.other, found.only_other, points),
        _heard(it, found, names),
        _silent(it, found),
    )
    told = ("\n".join(block) for block in blocks)
    return "\n\n".join(block for block in told if block) + "\n"


def _head(found: Comparison) -> str:
    one, other = _number(found.one), _number(found.other)
    both = wording.count(len(found.both), "point")
    shared = sum(bool(each.origins) for each in found.both)
    alone = (
        f"{one} alone tells {len(found.only_one):,}, "
        f"{other} alone {len(found.only_other):,}"
    )
    if not found.both:
        return f"No point is told in both {one} and {other}: {alone}."
    origin = f", {shared:,} of them from one origin" if shared else ""
    none = "" if shared else ", none of them from one origin"
    return f"{one} and {other} both tell {both}{origin}{none}; {alone}."


def _number(number: int) -> str:
    """How the report of that number is called here."""
    return f"[{number + 1}]"


def _reuse(it: Known, found: Comparison, most: int) -> Lines:
    reuse = found.reuse
    yield "TEXT IN BOTH"
    texts = [it.dossier.documents[n].text for n in (found.one, found.other)]
    if texts[0] and texts[0] == texts[1]:
        yield "  The two are the same, letter by letter."
    if reuse is None:
        yield "  No passage outside of quotations stands in both."
        return
    yield from _indented(_taken(it, found, reuse))
    for span in reuse.one[:most]:
        yield from _items(filter(None, [_quoted(it, span)]))
    yield from _more(len(reuse.one) - most, "passage")


def _taken(it: Known, found: Comparison, reuse: Reuse) -> str:
    one, other = _number(found.one), _number(found.other)
    words = sum(len(it.verbatim(span).split()) for span in reuse.one)
    long = f", {words:,} words," if words else ""
    passages = wording.count(len(reuse.one), "passage")
    stand = "stands" if len(reuse.one) == 1 else "stand"
    taker, giver = (one, other) if reuse.taker == found.one else (other, one)
    which = {
        Basis.UNKNOWN: "which had it first is not known",
        Basis.EARLIER: f"{giver} had it first: it appeared on an earlier day",
        Basis.CITED: f"{taker} has it from {giver}, whose outlet it cites",
    }[reuse.basis]
    return f"{passages}{long} {stand} in both; {which}."


def _differences(it: Known, found: Comparison) -> Lines:
    conflicts = [d for d in found.differences if d.difference.kind == "conflict"]
    others = [d for d in found.differences if d not in conflicts]
    yield "FIGURES THAT DISAGREE"
    yield from () if conflicts else ["  None between the two."]
    for one in conflicts:
        yield from _parted(it, one)
    if others:
        yield ""
        yield "FIGURES THAT ONLY DIFFER"
    for one in others:
        yield from _parted(it, one)


def _parted(it: Known, one: Parted) -> Lines:
    kind = wording.DIFFERENCES[one.difference.kind]
    yield from _indented(one.difference.text if one.whole else f"{kind}:")
    for key in (*one.one, *one.other):
        told = side(it, key)
        place = _number(told.spot.document) if told.spot else ""
        words = wording.quoted(told.words) if told.words else ""
        yield from _items([f"{place} {words} {told.who}".strip()])


def _both(it: Known, both: Sequence[Both], most: int) -> Lines:
    if both:
        yield "TOLD IN BOTH"
    ranked = sorted(both, key=lambda each: not _opposed(each))
    for at, each in enumerate(ranked[:most]):
        if at:
            yield ""
        yield from _indented(f"{each.point.id}  {_origin(it, each)}", "      ")
        yield from _beside(it, each)
        changes = [_changed(it, change) for change in each.changes]
        yield from _items([*_opposed(each), *changes], "      - ")
    yield from _more(len(both) - most, "point")


def _opposed(each: Both) -> list[str]:
    """That one report only tells it as denied or doubted, and the other as said."""
    sides = [each.one, each.other]
    against = [all(m.support in AGAINST for m in mentions) for mentions in sides]
    if against[0] == against[1]:
        return []
    says, denies = sorted(sides, key=lambda m: against[sides.index(m)])
    told = [_number(mentions[0].span.document) for mentions in (says, denies)]
    return [f"{told[0]} has it said, {told[1]} only denied or doubted"]


def _origin(it: Known, each: Both) -> str:
    if not each.origins:
        return "no origin in common"
    names = [wording.listed(map(it.source, group)) for group in each.origins]
    several = any(len(group) > 1 for group in each.origins)
    one = "one origin" if len(names) == 1 else f"{len(names)} origins in common"
    return f"{one}: {'; '.join(names)}{' (counted as one)' if several else ''}"


def _beside(it: Known, each: Both) -> Lines:
    """The two tellings that are most alike, in two columns, with who tells them."""
    pair = each.one, each.other
    heads = [_teller(it, mentions[0]) for mentions in pair]
    told = [_clipped(it, mentions[0].span) for mentions in pair]
    places = any(it.wordless(mentions[0].span) for mentions in pair)
    words = told if places else aligned(*told)
    rows = [[wording.quoted(each) if each else "" for each in words]]
    if any(len(mentions) > 1 for mentions in pair):
        rows.append([_again(mentions) for mentions in pair])
    lines = table(heads, rows, (COLUMN, COLUMN))
    yield from (f"      {line}" for line in lines)


def _teller(it: Known, mention: PointMention) -> str:
    return f"{_number(mention.span.document)} {_who(it, mention)}"


def _who(it: Known, mention: PointMention) -> str:
    who, how = teller(it, mention)
    how = how.removeprefix(who).removeprefix(", ")  # nobody named is said once
    return f"{who} ({how})" if how else who


def _again(mentions: Sequence[PointMention]) -> str:
    more = len(mentions) - 1
    return f"and {wording.count(more, 'more telling')}" if more else ""


def _clipped(it: Known, span: Span) -> str:
    return wording.clipped(it.words(span), WORDS)


def _changed(it: Known, change: Change) -> str:
    """What differs, with the words of both, and no word of which is the change."""
    spans = (change.before, change.after)
    before, after = (_quoted(it, span) for span in spans)
    first, second = (_number(span.document) for span in spans)
    both = f"{before} in {first}, {after} in {second}"
    told, words = {
        ChangeKind.HEDGE_DROPPED: (f"only {first} hedges", before),
        ChangeKind.HEDGE_ADDED: (f"only {second} hedges", after),
        ChangeKind.SOURCE_HARDENED: (f"the source is firmer in {second}", both),
        ChangeKind.SOURCE_LOST: (f"the source is firmer in {first}", both),
    }.get(change.kind, (DIFFER[change.kind], both))
    return f"{told}: {words}" if before and after else told


def _quoted(it: Known, span: Span) -> str:
    """The words of a telling in quotation marks; none where the text was left out."""
    words = _clipped(it, span)
    return wording.quoted(words) if words else ""


def _alone(it: Known, number: int, alone: Sequence[Alone], most: int) -> Lines:
    if alone:
        yield f"TOLD IN {_number(number)} ALONE"
    for each in alone[:most]:
        first = each.mentions[0]
        told = f"{_quoted(it, first.span)} {_who(it, first)}".lstrip()
        line = f"{each.point.id}  {told}"
        yield from _indented(line, "      ")
    yield from _more(len(alone) - most, "point")


def _heard(it: Known, found: Comparison, most: int) -> Lines:
    one, other = _number(found.one), _number(found.other)
    rows = (
        ("in both", found.heard_in_both),
        (f"in {one} alone", found.heard_in_one),
        (f"in {other} alone", found.heard_in_other),
    )
    yield "WHO IS HEARD"
    for where, sources in rows:
        told = dict.fromkeys(_reached(it, key) for key in sources[:most])
        names = "; ".join(told) or "nobody"
        rest = f"; and {len(sources) - most:,} more" if len(sources) > most else ""
        yield from _indented(f"{where}: {names}{rest}", "    ")


def _reached(it: Known, key: str) -> str:
    """A source's name, and through whom it was reached, if it has no name."""
    through = it.sources[key].through if key in it.sources else None
    return f"{it.source(key)}{f', through {it.source(through)}' if through else ''}"


def _silent(it: Known, found: Comparison) -> Lines:
    if found.silent:
        yield "WHO IS SAID NOT TO HAVE ANSWERED"
    heard = {found.one: found.heard_in_one, found.other: found.heard_in_other}
    for each in found.silent:
        places = sorted({span.document for span in each.evidence})
        told = " and ".join(map(_number, places))
        elsewhere = [n for n in heard if n not in places and each.source in heard[n]]
        but = f", but is heard in {_number(elsewhere[0])}" if elsewhere else ""
        words = _quoted(it, each.evidence[0])
        line = f"{it.source(each.source)}, in {told}{but}"
        yield from _items([f"{line}: {words}" if words else line])


def _indented(line: str, indent: str = "  ") -> Lines:
    first, *rest = wrapped(line, WIDTH - len(indent))
    yield f"  {first}"
    yield from (f"{indent}{each}" for each in rest)


def _items(lines: Iterable[str], sign: str = "  - ") -> Lines:
    for line in lines:
        first, *rest = wrapped(line, WIDTH - len(sign))
        yield f"{sign}{first}"
        yield from (f"{' ' * len(sign)}{each}" for each in rest)


def _more(number: int, thing: str) -> Lines:
    if number > 0:
        yield f"  and {wording.count(number, f'more {thing}')}: add --all"
