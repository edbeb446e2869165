"""How the encoder is trained: every number that was chosen."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the encoder is trained in one stage.

    Attributes:
        epochs: Over so many the learning rate rises and falls.
        stopped: After so many the stage ends; 0 for all of them.
        rounded: Whether it reckons with what eight bits hold, as it is shipped.
        unmarked: How many words of reports that nobody marked it learns from in an
            epoch, for each word that was marked.
        teacher: The stage whose result teaches it those, from 1.
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

    epochs: int = 7
    stopped: int = 0
    rounded: bool = False
    unmarked: float = 0.0
    teacher: int = 1
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

    @property
    def last(self) -> int:
        """How many epochs are run."""
        return self.stopped or self.epochs


# First as it is; then with rounded numbers; then also on reports that nobody marked,
# taught by the first, and by what it has come to. Why so, and what each brought,
# stands in docs/log.md.
STAGES = (
    Recipe(seed=1),
    Recipe(epochs=6, stopped=2, rate=1.5e-4, rounded=True, seed=2),
    Recipe(epochs=2, rate=1.5e-4, rounded=True, unmarked=0.8, seed=3),
    Recipe(epochs=3, rate=1.5e-4, rounded=True, unmarked=1.5, teacher=3, seed=4),
)


def stages(*, seed: int = 1, epochs: int | None = None) -> tuple[Recipe, ...]:
    """``STAGES`` from another *seed*, or with no more than so many *epochs* each."""
    most = epochs or max(each.epochs for each in STAGES)
    return tuple(
        replace(
            each,
            seed=each.seed + seed - 1,
            epochs=min(each.epochs, most),
            stopped=min(each.stopped, most),
        )
        for each in STAGES
    )
