"""How the learning rate goes."""

from itertools import pairwise

from sayso.learn.recipe import Recipe


def test_the_rate_rises_and_falls() -> None:
    """From nothing to its height while it is rising, then down to nothing again."""
    recipe = Recipe(rate=1.0, rising=0.1)
    rates = [recipe.at(step / 100) for step in range(101)]

    assert (rates[0], rates[10], rates[100]) == (0, 1, 0)
    assert all(one < other for one, other in pairwise(rates[:11]))
    assert all(one > other for one, other in pairwise(rates[10:]))
