"""All rules over a dossier: their order, their evidence, and what cannot be checked."""

import json
from pathlib import Path

import pytest

from sayso import pipeline, tell
from sayso.core import codec
from sayso.core.dossier import Dossier
from sayso.core.remark import Rule
from sayso.weigh.lint import RULES, linted

PROJECT = Path(__file__).parents[3]
GREYFELL = PROJECT / "examples" / "greyfell" / "reports"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The dossier of the invented reports of a dam."""
    return pipeline.dossier([GREYFELL])


def test_every_remark_slices(dossier: Dossier) -> None:
    """What a remark is about, and what it rests on, are words of a report."""
    remarks = linted(dossier).remarks

    spans = [span for remark in remarks for span in (remark.span, *remark.beside)]
    assert {remark.rule for remark in remarks} >= {
        Rule.VAGUE_SOURCE,
        Rule.ANONYMITY_DROPPED,
        Rule.DISTANT_ATTRIBUTION,
        Rule.NO_SPEAKER,
        Rule.UNNAMED_REPORT,
        Rule.FIRMER_HEADLINE,
    }
    assert all(dossier[span].strip() for span in spans)


def test_remarks_come_in_the_order_of_the_reports(dossier: Dossier) -> None:
    """Whatever the rule: as a reader meets them, and the same each time."""
    remarks = linted(dossier).remarks

    assert list(remarks) == sorted(remarks, key=lambda it: (it.span, it.rule))
    assert linted(dossier).remarks == remarks


def test_a_dossier_read_back_has_the_same_remarks(dossier: Dossier) -> None:
    """All that the rules need is in dossier.json."""
    again = codec.dossier(json.loads(tell.data(dossier)))

    assert linted(again) == linted(dossier)


def test_without_words_what_needs_them_is_not_checked(dossier: Dossier) -> None:
    """A rule that needs few words still holds, for less; the others are told of."""
    bare = codec.dossier(json.loads(tell.data(dossier, text=False)))

    found = linted(bare)

    assert found.checked == (Rule.DISTANT_ATTRIBUTION,)
    assert {*found.checked, *found.unchecked} == {*Rule}
    assert found.remarks
    with_words = linted(dossier, [Rule.DISTANT_ATTRIBUTION]).remarks
    assert {r.span for r in found.remarks} <= {r.span for r in with_words}


def test_every_rule_is_in_the_table() -> None:
    """No rule is named and never checked."""
    assert tuple(RULES) == tuple(Rule)


@pytest.mark.parametrize("rule", Rule)
def test_a_rule_alone_says_what_it_says_among_all(rule: Rule, dossier: Dossier) -> None:
    """Rules know nothing of each other."""
    among_all = [r for r in linted(dossier).remarks if r.rule is rule]

    assert list(linted(dossier, [rule]).remarks) == among_all


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_explained(rule: Rule) -> None:
    """docs/lint.md has a heading for it."""
    page = (PROJECT / "docs" / "lint.md").read_text("utf-8")

    assert f"\n### `{rule}`\n" in page
