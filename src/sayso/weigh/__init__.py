"""Lineage -> Finding: what says the same, how many origins, what differs."""

from sayso.core.finding import Finding
from sayso.core.lineage import Lineage
from sayso.weigh.chase import chase
from sayso.weigh.differences import differences
from sayso.weigh.drift import drift
from sayso.weigh.lookup import Lookup
from sayso.weigh.points import groups, points
from sayso.weigh.positions import positions
from sayso.weigh.stories import stories
from sayso.weigh.tellings import tellings
from sayso.weigh.timeline import timeline


def finding(lineage: Lineage) -> Finding:
    """All that was weighed about *lineage*.

    The order of the reports makes no difference to what is found, only to its ids
    and its order.
    """
    lookup = Lookup(lineage)
    told = tellings(lookup)
    alike = groups(told)
    return Finding(
        stories=stories(told, alike),
        points=points(alike, lookup),
        differences=differences(told, alike),
        drift=drift(alike, lookup),
        positions=positions(alike, lookup),
        timeline=timeline(alike, lookup),
        chase=chase(lookup),
    )
