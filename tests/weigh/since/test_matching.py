"""What of two dossiers is one thing, by its words."""

from sayso.core.span import Span
from sayso.weigh.since.matching import matched

A, B, C, D = (Span(0, n, n + 10) for n in (0, 20, 40, 60))


def test_each_goes_on_in_what_has_most_of_it() -> None:
    """And two are one where that is so both ways."""
    found = matched({"p0": [A, B, C], "p1": [D]}, {"q0": [A], "q1": [B, C, D]})

    assert found.onward == {"p0": "q1", "p1": "q1"}
    assert found.backward == {"q0": "p0", "q1": "p0"}
    assert found.mutual == {"q1": "p0"}
    assert found.olds("q1") == ["p0", "p1"]
    assert sorted(found.news("p0")) == ["q0", "q1"]


def test_of_two_that_share_as_much_the_more_alike_is_meant() -> None:
    """The larger has more that is its own."""
    found = matched({"p0": [A]}, {"q0": [A, B], "q1": [A]})

    assert found.mutual == {"q1": "p0"}


def test_what_is_said_to_be_like_decides_last() -> None:
    """Only between two that share as much and are as large."""
    spans = {"q0": [A], "q1": [A]}

    assert matched({"p0": [A]}, spans).onward == {"p0": "q0"}
    assert matched({"p0": [A]}, spans, lambda _, q: q == "q1").onward == {"p0": "q1"}


def test_words_may_be_cut_a_little_otherwise() -> None:
    """More than half of the longer is enough; less, or another report, is not."""
    near, far = Span(0, 2, 10), Span(0, 6, 20)

    assert matched({"p0": [A]}, {"q0": [near]}).mutual == {"q0": "p0"}
    assert matched({"p0": [A]}, {"q0": [far]}).mutual == {}
    assert matched({"p0": [A]}, {"q0": [Span(1, 0, 10)]}).mutual == {}


def test_words_told_twice_count_once() -> None:
    """Three people who say one sentence do not make it three."""
    found = matched({"p0": [A, A, A, B]}, {"q0": [A], "q1": [B, A]})

    assert found.shared["p0", "q0"] == 1
    assert found.onward == {"p0": "q1"}
