"""Lineage -> Finding: what says the same, how many origins, what differs."""

from sayso.core.finding import Finding
from sayso.core.lineage import Lineage
from sayso.weigh import (
    chase,
    differences,
    drift,
    points,
    positions,
    stories,
    tellings,
    timeline,
)
from sayso.weigh.lookup import Lookup


def finding(lineage: Lineage) -> Finding:
    """All that was weighed about *lineage*.

    The order of the reports makes no difference to what is found, only to its ids
    and its order.
    """
    lookup = Lookup(lineage)
    told = tellings.tellings(lookup)
    groups = points.groups(told)
    events = stories.stories(told, groups)
    drifts = drift.drift(groups, told)
    return Finding(
        stories=events,
        points=points.points(groups, told),
        differences=differences.differences(told, groups, events, drifts),
        drift=drifts,
        positions=positions.positions(groups, lookup),
        timeline=timeline.timeline(groups, lookup),
        chase=chase.chase(lookup),
    )
