"""How the encoder is trained: every number that was chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the encoder is trained.

    Attributes:
        size: Windows in a batch.
        rate, head_rate: The highest learning rate of the encoder and of what is new.
        rising: The share of the steps over which the rate rises; then it falls to 0.
        smoothing: Label smoothing of the tags.
        pointing: The weight of the pointers beside the tags.
        blind: The share of windows shown without traits, so that a bad parse is
            no surprise.
        kept: How much of the average of weights each step keeps.
        decay: Weight decay of matrices.
    """

    epochs: int = 8
    size: int = 8
    rate: float = 2e-4
    head_rate: float = 1e-3
    rising: float = 0.06
    smoothing: float = 0.1
    pointing: float = 0.3
    blind: float = 0.1
    kept: float = 0.998
    decay: float = 0.01
    seed: int = 1

    def at(self, share: float) -> float:
        """The learning rate when that *share* of all steps is done.

        >>> recipe = Recipe(rate=1.0, rising=0.5)
        >>> [recipe.at(share) for share in (0, 0.25, 0.5, 0.75, 1)]
        [0.0, 0.5, 1.0, 0.5, 0.0]
        """
        if share < self.rising:
            return self.rate * share / self.rising
        return self.rate * (1 - share) / (1 - self.rising)
