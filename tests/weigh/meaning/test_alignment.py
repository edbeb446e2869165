"""How the words of two claims meet."""

import numpy as np
import pytest

from sayso.weigh.meaning.alignment import Alignment, Row, Words
from sayso.weigh.meaning.encoder import WIDTH, Vectors, telling, words
from weigh.piles import lineage, report, said


def row(**at: int) -> Row:
    """Words, each along an axis of its own."""
    vectors: Vectors = np.eye(WIDTH, dtype=np.float32)[list(at.values())]
    return Row(tuple(at), vectors)


FERRY = row(ferry=0, sank=1)
BOAT = row(boat=0, sank=1, monday=2)
CHOIR = row(choir=3, sang=4)


def test_what_both_say_meets() -> None:
    """The boat is the ferry; nothing meets the day."""
    found = Words.of((FERRY, BOAT, CHOIR)).alignment(0, 1)

    assert found.more == pytest.approx(1.0)
    assert 0.5 < found.less < 0.8
    assert found.weak_more == pytest.approx(1.0)
    assert found.weak_less == pytest.approx(0.5)


def test_rare_words_count_more() -> None:
    """That the day is not met tells less where every claim names it."""
    others = [row(monday=2, **{f"other{n}": n + 5}) for n in range(20)]

    rare = Words.of((FERRY, BOAT, CHOIR)).alignment(0, 1)
    common = Words.of((FERRY, BOAT, *others)).alignment(0, 1)

    assert common.less > rare.less


def test_strangers_do_not_meet() -> None:
    """Nor does a claim of no words."""
    told = Words.of((FERRY, CHOIR, Row()))

    assert told.alignment(0, 1) == Alignment()
    assert told.alignment(0, 2) == Alignment()


def test_both_orders_are_the_same_to_the_bit() -> None:
    """Also of vectors along no axis."""
    chance = np.random.default_rng(1)
    rows = [
        Row(tuple("abcdefg"[:n]), chance.normal(size=(n, WIDTH)).astype(np.float32))
        for n in range(1, 8)
    ]
    told = Words.of(rows)

    for a in range(7):
        for b in range(7):
            assert told.alignment(a, b) == told.alignment(b, a)


def test_words_of_grammar_are_left_out() -> None:
    """And marks; a "not" is told by other means."""
    text = "The ferry did sink off Brod, 12 of its crew told the Post."
    told = [word.group() for word in words(text) if telling(word.group())]

    assert "The" not in told
    assert {"ferry", "sink", "Brod", "12", "crew"} <= set(told)
    assert not {",", "."} & set(told)


def test_claims_are_read_with_their_words() -> None:
    """The words of a telling are those of its claim alone."""
    from sayso.weigh.lookup import Lookup  # noqa: PLC0415 - loads the encoder
    from sayso.weigh.tellings import tellings  # noqa: PLC0415

    claims = (
        said("the ferry sank off Brod", "sink", head="sank"),
        said("the boat went down near Brod", "go", head="went"),
        said("the choir sang all night", "sing", head="sang"),
    )
    reports = (report(f"Post {n}", each) for n, each in enumerate(claims))
    told = tellings(Lookup(lineage(*reports)))
    sank, went, sang = (told.facets[claim.id] for claim in told.lookup.claims)
    meanings = told.scale.meanings

    assert (
        meanings.alignment(sank, went).less > meanings.alignment(sank, sang).less + 0.2
    )
