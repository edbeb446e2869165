"""How likely two claims say the same, as statements marked by hand taught it.

Each trait is something that two claims may have in common, or not. What each of them
speaks for, the marks of ``runs/wordings/real`` told (``sayso.learn.taught``): a
logistic regression, whose weights lie beside this file.
"""

import json
from functools import cache
from importlib.resources import files
from math import log1p

from sayso.weigh.facets import Facets
from sayso.weigh.scale import Scale, wording

WEIGHTS = "taught.json"


def traits(one: Facets, other: Facets, scale: Scale) -> dict[str, float]:
    """What two claims have in common, trait by trait; of both orders the same."""
    meant = scale.meanings.whole(one, other) or 0.0
    met = scale.meanings.alignment(one, other)
    words = wording(one, other, scale)
    acts = set(one.act) & set(other.act)
    subjects = set(one.who) & set(other.who)
    act = float(bool(acts))
    sizes = sorted(log1p(len(each.terms)) for each in (one, other))
    return {
        "meaning": meant,
        "meaning, squared": meant * meant,
        "met": met.less,
        "met, squared": met.less * met.less,
        "met by the one": met.more,
        "met at the weakest": met.weak_less,
        "met at the weakest by the one": met.weak_more,
        "words": words,
        "words, squared": words * words,
        "meaning and words": meant * words,
        "one act": act,
        "one act and meaning": act * meant,
        "one act and words": act * words,
        "one act, general": act * (one.general and other.general),
        "one act, worn": act * (1.0 - scale.fresh(one, other)),
        "one act, the news": float(bool(acts & scale.news)),
        "acts mentioned": float(_mentioned(one, other)),
        "other acts": float(other_act(one, other)),
        "one number": float(same_figure(one, other)),
        "a number in one": float(bool(one.ranges) != bool(other.ranges)),
        "possible in one": float(one.possible != other.possible),
        "one subject": float(bool(subjects)),
        "other subjects": float(bool(one.who and other.who and not subjects)),
        "one name": float(bool(set(one.named) & set(other.named))),
        "brief": sizes[0],
        "uneven": sizes[1] - sizes[0],
    }


def taught(one: Facets, other: Facets, scale: Scale) -> float:
    """The log-odds that two claims say the same; 0 is as likely as not."""
    bias, weights = _weights()
    found = traits(one, other, scale)
    return bias + sum(weights[name] * worth for name, worth in found.items())


@cache
def _weights() -> tuple[float, dict[str, float]]:
    data = json.loads((files(__package__) / WEIGHTS).read_text("utf-8"))
    return data["bias"], data["weights"]


def same_figure(one: Facets, other: Facets) -> bool:
    """Whether both tell one number of one kind of thing, and no everyday number."""
    return any(
        a.unit == b.unit and a.scope == b.scope and a.telling and a.meets(b)
        for a in one.ranges
        for b in other.ranges
        if b.telling
    )


def other_act(one: Facets, other: Facets) -> bool:
    """Whether each has an act of its own, of which the other says nothing at all."""
    return bool(one.act and other.act) and not (
        _mentioned(one, other) or same_figure(one, other)
    )


def _mentioned(one: Facets, other: Facets) -> int:
    """How many of two claims have words for the other's act."""
    return bool(set(one.act) & other.labels) + bool(set(other.act) & one.labels)
