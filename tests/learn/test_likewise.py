"""The encoder of meanings in training."""

from itertools import combinations

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs the extra learn")

import torch

from sayso.learn import likewise, meaning
from sayso.learn.likewise import Recipe
from sayso.learn.model import Encoder
from sayso.learn.wordings import Told, Wording
from sayso.weigh.meaning.encoder import shipped

FERRY: Told = (
    Wording("the Olva ran onto a sandbank", 0),
    Wording("the boat struck ground", 0),
    Wording("all aboard were unharmed", 1),
    Wording("nobody on the boat was hurt", 1),
)
BAKERY: Told = (
    Wording("the ovens have a new owner", 0),
    Wording("the bakery was sold", 0),
    Wording("the baker stays on", 1),
)


def trained(recipe: Recipe) -> Encoder:
    """The encoder after that *recipe*."""
    model = meaning.fresh()
    likewise.train(model, (FERRY, BAKERY), recipe)
    return model


def gap(model: Encoder) -> float:
    """How much nearer than others those lie that say the same."""
    with torch.no_grad():
        told = likewise.read(model.eval(), [each.text for each in FERRY])
    near = told.means
    pairs = [(a, b, float(near[a] @ near[b])) for a, b in combinations(range(4), 2)]
    same = [worth for a, b, worth in pairs if FERRY[a].fact == FERRY[b].fact]
    other = [worth for a, b, worth in pairs if FERRY[a].fact != FERRY[b].fact]
    return float(np.mean(same) - np.mean(other))


def test_it_learns() -> None:
    """After a few steps what says the same lies nearer."""
    assert gap(trained(Recipe(epochs=12))) > gap(meaning.fresh()) + 0.1


def test_one_seed_gives_the_same_weights() -> None:
    """Bit by bit."""
    one, other = (trained(Recipe(epochs=1)).state_dict() for _ in range(2))

    read = [
        name for name in one if name.startswith(("piece", "place", "norm", "layers"))
    ]
    assert len(read) > 70
    assert all(torch.equal(one[name], other[name]) for name in read)


def test_a_wording_is_read_as_the_package_reads_it() -> None:
    """The mean of its pieces, whatever stands beside it."""
    texts = [each.text for each in (*FERRY, *BAKERY)]
    with torch.no_grad():
        model = meaning.fresh().eval()
        whole = likewise.read(model, texts).means
        alone = torch.cat([likewise.read(model, [text]).means for text in texts])

    assert torch.allclose(whole, alone, atol=1e-5)
    assert shipped().read(("the", "bakery")).shape == (2, whole.shape[1])


def test_the_loss_falls_as_the_same_come_near() -> None:
    """And rises as others do."""
    facts = torch.tensor([0, 0, 1, 1])
    apart, one = torch.eye(4), torch.eye(4)
    one = torch.stack([one[0], one[0], one[1], one[1]])
    wrong = torch.stack([one[0], one[2], one[0], one[2]])

    losses = [
        float(likewise.missed(near @ near.T, facts, 0.1))
        for near in (one, apart, wrong)
    ]

    assert losses == sorted(losses)
    assert losses[0] < 0.01


def test_pieces_meet_the_nearest_of_the_other() -> None:
    """Each way, and the mean of both."""
    axes = torch.eye(3)

    near = likewise.met([axes[:1], axes[:2], axes[2:]])

    assert near.diagonal().tolist() == [1.0, 1.0, 1.0]
    assert near[0, 1] == near[1, 0] == (1.0 + 0.5) / 2
    assert near[0, 2] == 0.0


def test_words_of_grammar_do_not_meet() -> None:
    """Unless there are no others."""
    told = likewise.read(meaning.fresh().eval(), ["the ferry and the boat", "of the"])

    assert [len(each) for each in told.pieces] == [2, 2]


def test_of_a_long_story_whole_facts_are_drawn() -> None:
    """As many as fit; of a short one all."""
    story = tuple(Wording(str(n), n // 3) for n in range(30))
    chance = np.random.default_rng(1)

    drawn = likewise.drawn(story, 10, chance)

    assert len(drawn) == 9
    assert all(sum(d.fact == each.fact for d in drawn) == 3 for each in drawn)
    assert likewise.drawn(story, 30, chance) == story
