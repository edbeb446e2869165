"""Which reports are of one event."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import log, sqrt

from sayso.core.finding import Story
from sayso.core.lineage import EdgeKind, Lineage
from sayso.text.languages import READ
from sayso.weigh.points import Group, best
from sayso.weigh.tellings import Tellings

#: Cosine of two reports' concepts from which they are of one event. See docs/log.md.
LEAST = 0.22
_NAME = 2.0  # how much more a name tells of an event than another word
_PRIOR = 30  # reports of other events that are thought beside the pile
_TELLING = 30  # concepts of a report by which others are looked up, rarest first
_COMMON = 200  # reports that may share a concept before it finds none

Vector = Mapping[str, float]


def stories(told: Tellings, groups: Sequence[Group]) -> tuple[Story, ...]:
    """The reports in stories, in the order of their first reports."""
    accounts = told.lookup.lineage.accounts
    vectors = _vectors(told)
    story_of = list(range(len(accounts)))
    near = (
        (one, other)
        for one, other in _candidates(vectors)
        if _cosine(vectors[one], vectors[other]) >= LEAST
    )
    for one, other in chain(near, _copied(told.lookup.lineage)):
        a, b = _top(story_of, one), _top(story_of, other)
        story_of[max(a, b)] = min(a, b)
    together: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(len(accounts)):
        together[_top(story_of, place)].append(accounts[place].document.number)
    return tuple(
        Story(id=f"t{n}", title=_title(told, groups, members), documents=tuple(members))
        for n, (_, members) in enumerate(sorted(together.items()))
    )


def _copied(lineage: Lineage) -> Iterator[tuple[int, int]]:
    """Reports whose words are not read, each with one whose words it has."""
    places = {a.document.id: at for at, a in enumerate(lineage.accounts)}
    foreign = {a.document.id for a in lineage.accounts if a.document.language != READ}
    for edge in lineage.edges:
        if edge.kind is EdgeKind.REUSES_TEXT and edge.teller in foreign:
            yield places[edge.teller], places[edge.told]


def _top(story_of: list[int], place: int) -> int:
    while story_of[place] != place:
        story_of[place] = story_of[story_of[place]]
        place = story_of[place]
    return place


def _vectors(told: Tellings) -> list[Vector]:
    """What each report tells of, weighed by how few reports tell of it.

    Names weigh most: two fires, trials or matches share all other words.
    """
    counted = [
        Counter(label for c in account.claims for label in told.facets[c.id].labels)
        for account in told.lookup.lineage.accounts
    ]
    holders = Counter(label for count in counted for label in count)
    whole = len(counted) + _PRIOR
    vectors: list[Vector] = []
    for count in counted:
        weights = {
            label: sqrt(times)
            * log(1 + whole / (holders[label] + 1))
            * (_NAME if told.names.issuperset(label.split()) else 1.0)
            for label, times in count.items()
        }
        length = sqrt(sum(w * w for w in weights.values())) or 1.0
        vectors.append({label: w / length for label, w in weights.items()})
    return vectors


def _cosine(one: Vector, other: Vector) -> float:
    small, large = sorted((one, other), key=len)
    return sum(weight * large.get(label, 0.0) for label, weight in small.items())


def _candidates(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Pairs that share a concept that weighs much in one of them."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for label in vector:
            holders[label].append(place)
    for place, vector in enumerate(vectors):
        near: Counter[int] = Counter()
        for label in sorted(vector, key=lambda each: (-vector[each], each))[:_TELLING]:
            if len(holders[label]) <= _COMMON:
                near.update(holders[label])
        del near[place]
        ranked = sorted(near.items(), key=lambda pair: (-pair[1], pair[0]))
        yield from ((place, other) for other, _ in ranked[:_TELLING])


def _title(told: Tellings, groups: Sequence[Group], members: Sequence[int]) -> str:
    """The first headline; without one, the point that most of the reports tell."""
    inside = frozenset(members)
    for account in told.lookup.lineage.accounts:
        if account.document.number in inside and account.document.title:
            return account.document.title
    for group in groups:
        own = tuple(claim for claim in group if claim.span.document in inside)
        if own:
            return " ".join(told.lookup.text(best(own, told.lookup).span).split())
    return ""
