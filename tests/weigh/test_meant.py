"""How alike two claims are by what they mean, whichever words they have for it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.weigh.clusters import clusters
from sayso.weigh.facets import Facets
from sayso.weigh.figures import Range
from sayso.weigh.likeness import apart, structural
from sayso.weigh.meaning.meanings import Meanings
from sayso.weigh.scale import Scale


def telling(act: str, *words: str, **about: object) -> Facets:
    """A telling of *words* whose predicate is *act*; of none where that is empty."""
    plain = Facets(
        act=(act,) if act else (),
        denied=False,
        possible=False,
        who=(),
        named=(),
        terms=tuple(sorted((word,) for word in words)),
    )
    return replace(plain, **about)  # type: ignore[arg-type] - passed on as given


def scale(
    *told: Facets, cosine: float | None = None, whole: float | None = None
) -> Scale:
    """The scale of two tellings, whose acts and wholes lie that near each other."""
    if cosine is None:
        return Scale.of(told)
    acts, wholes = (
        np.array([[1, 0], [near, (1 - near * near) ** 0.5]], np.float32)
        for near in (cosine, whole or 0.0)
    )
    rows = {each: row for row, each in enumerate(told)}
    return Scale.of(told, meanings=Meanings(rows, acts, wholes))


HALT = telling("halt", "buses", "brod")
CEASE = telling("cease", "coaches", "oster")
ALOFT = telling("", "coaches", "oster")

# Each: two tellings, the cosine of their acts, how alike they are, with no
# other word in common.
ACTS = {
    "far apart": (HALT, CEASE, 0.5, 0.0),
    "half way": (HALT, CEASE, 0.7, 0.25),
    "near": (HALT, CEASE, 0.9, 0.5),
    "nearer than near": (HALT, CEASE, 0.95, 0.5),
    "opposed": (HALT, CEASE, -0.5, 0.0),
    "one has no act": (HALT, ALOFT, 0.9, 0.5),
    "one has no act, and mentions it": (
        telling("halt", "buses"),
        telling("", "halt"),
        0.0,
        0.35,
    ),
    "one word, two meanings": (HALT, telling("halt", "coaches"), -0.1, 0.19),
    "one word": (HALT, telling("halt", "coaches"), 0.1, 0.475),
    "one word, general": (
        replace(HALT, general=True),
        telling("halt", "coaches", general=True),
        0.1,
        0.4,
    ),
    "one word, general, and meant": (
        replace(HALT, general=True),
        telling("halt", "coaches", general=True),
        0.9,
        0.475,
    ),
    "one word, denied": (
        replace(HALT, denied=True),
        telling("halt", "coaches", denied=True),
        -0.1,
        0.475,
    ),
    "one word, possible": (
        replace(HALT, possible=True),
        telling("halt", "coaches", possible=True),
        -0.1,
        0.475,
    ),
}


@pytest.mark.parametrize(("one", "other", "near", "worth"), ACTS.values(), ids=ACTS)
def test_acts_are_alike_as_they_are_meant(
    one: Facets, other: Facets, near: float, worth: float
) -> None:
    """From nothing at 0.5 to all at 0.9; one word counts whole unless it is another."""
    of_these = scale(one, other, cosine=near)

    assert structural(one, other, of_these) == pytest.approx(worth, abs=1e-6)
    assert structural(other, one, of_these) == structural(one, other, of_these)


def test_the_news_counts_whole_with_few_words_or_none() -> None:
    """Of what the reports are about "they were halted" says enough."""
    bare, coaches = telling("halt"), telling("halt", "coaches")
    about = Scale.of((HALT, bare, coaches), news=frozenset(("halt",)))

    assert structural(HALT, bare, about) > structural(HALT, coaches, about) > 0.6
    assert structural(HALT, bare, Scale.of((HALT, bare, coaches))) < 0.5


# Each: the cosine of two whole claims, and what it is worth.
WHOLES = {"another": (0.3, 0.0), "half way": (0.75, 0.25), "opposed": (-0.9, 0.0)}


@pytest.mark.parametrize(("near", "worth"), WHOLES.values(), ids=WHOLES)
def test_words_are_alike_as_they_are_meant(near: float, worth: float) -> None:
    """Claims without a word in common may say much that is the same."""
    of_these = scale(HALT, CEASE, cosine=0.0, whole=near)

    assert structural(HALT, CEASE, of_these) == pytest.approx(worth, abs=1e-6)


def test_words_in_common_count_whatever_they_mean() -> None:
    """The better of the two counts: what is written or what is meant."""
    same = telling("cease", "buses", "brod")

    far, unknown = (
        structural(HALT, same, scale(HALT, same, cosine=0.0)),
        structural(HALT, same, scale(HALT, same)),
    )

    assert far == unknown > 0.4


def test_what_was_not_read_is_as_alike_as_its_words() -> None:
    """Without meanings an act is one where its word is."""
    assert structural(HALT, CEASE, scale(HALT, CEASE)) == 0
    assert structural(HALT, HALT, scale(HALT)) == pytest.approx(0.975)


FEW = Range("persons", 20.0, 20.0, ("killed",))
MANY = replace(FEW, low=90.0, high=90.0)
# Each: the other telling, the cosine of the acts, what parts it from HALT.
PARTED = {
    "other acts": (CEASE, 0.49, "they tell of different acts"),
    "acts of one meaning": (CEASE, 0.51, None),
    "acts not read": (CEASE, None, "they tell of different acts"),
    "denied": (replace(CEASE, denied=True), 1.0, "one says what the other denies"),
}


@pytest.mark.parametrize(("other", "near", "why"), PARTED.values(), ids=PARTED)
def test_meaning_bars_no_other_word_for_an_act(
    other: Facets, near: float | None, why: str | None
) -> None:
    """Where two acts are near, another word parts nothing; what else differs does."""
    of_these = scale(HALT, other, cosine=near)

    assert apart(HALT, other, of_these) == apart(other, HALT, of_these) == why


def test_figures_differ_however_near_the_acts() -> None:
    """Twenty is not ninety, whichever verb tells so."""
    one, other = replace(HALT, ranges=(FEW,)), replace(CEASE, ranges=(MANY,))

    assert apart(one, other, scale(one, other, cosine=1.0)) == "their figures differ"


def test_tellings_meet_that_share_no_word() -> None:
    """They are candidates by what they mean, and one where that is near enough."""
    pair = sorted((HALT, CEASE))

    near = clusters(pair, scale(*pair, cosine=0.9, whole=0.9), {})
    unread = clusters(pair, scale(*pair), {})

    assert (len(near), len(unread)) == (1, 2)


@given(st.data(), st.integers(0, 2**32 - 1))
def test_groups_by_meaning_whatever_the_order(data: st.DataObject, seed: int) -> None:
    """Each telling is in one group, the same in whichever order they come."""
    chance = np.random.default_rng(seed)
    told = [telling(f"act {n}", f"word {n % 3}") for n in range(9)]
    vectors = chance.standard_normal((2, 9, 4)).astype(np.float32) + 1
    vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)
    rows = {each: row for row, each in enumerate(told)}
    of_these = Scale.of(told, meanings=Meanings(rows, *vectors))

    found = clusters(told, of_these, {})

    assert clusters(data.draw(st.permutations(told)), of_these, {}) == found
    assert sorted(each for group in found for each in group) == told


def test_an_act_that_many_tell_tells_less() -> None:
    """Where a hundred claims say "halt", it is for their other words to meet."""
    one, other = telling("halt", "buses"), telling("halt", "trains")
    few = Scale.of((one, other))
    many = Scale.of((one, other, *(telling("halt", f"w{n}") for n in range(100))))

    assert structural(one, other, few) == pytest.approx(0.475)
    assert 0.15 < structural(one, other, many) < 0.25
