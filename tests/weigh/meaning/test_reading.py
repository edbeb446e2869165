"""Claims read for what they mean."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.account import Claim
from sayso.core.lineage import Lineage
from sayso.core.span import Span
from sayso.weigh.facets import Facets
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.meanings import Meanings
from sayso.weigh.meaning.reading import meanings
from sayso.weigh.tellings import tellings
from weigh.piles import Report, Said, lineage, report, said

HALTED = said("the buses were halted near Brod", "halt", head="halted")
STOPPED = said("police stopped the buses at Brod", "stop", head="stopped")
SANG = said("the miners sang all night", "sing", head="sang")


def read(found: Lineage) -> Meanings:
    """The meanings of the claims of *found*."""
    return tellings(Lookup(found)).scale.meanings


def of(*told: Said) -> Meanings:
    """The meanings of what one report tells."""
    return read(lineage(report("Post", *told)))


def bare(text: str, head: str) -> Said:
    """A sentence that is one claim, whose main word is *head*."""
    return said(text, "act", head=head, bare=True)


def rows(found: Meanings) -> dict[Facets, bytes]:
    """What each telling means, to the bit."""
    whole = np.hstack((found.vectors, found.wholes))
    return {telling: whole[row].tobytes() for telling, row in found.rows.items()}


def moved(found: Lineage, **about: Span) -> Lineage:
    """*found*, the first claim of its first report changed."""
    account = found.accounts[0]
    first: Claim = replace(account.claims[0], **about)
    changed = replace(account, claims=(first, *account.claims[1:]))
    return replace(found, accounts=(changed, *found.accounts[1:]))


def test_what_means_the_same_is_near() -> None:
    """Another word for an act is nearer than another act, and so is the whole."""
    told = tellings(Lookup(lineage(report("Post", HALTED, STOPPED, SANG))))
    halted, stopped, sang = (told.facets[c.id] for c in told.lookup.claims)
    found = told.scale.meanings

    for near in (found.cosine, found.whole):
        like, unlike = near(halted, stopped), near(halted, sang)
        assert like is not None
        assert unlike is not None
        assert like > unlike + 0.4
        assert unlike < 0.3
    assert (found.cosine(halted, stopped) or 0.0) > 0.7


def test_a_claim_without_a_main_word_is_read_as_a_whole() -> None:
    """Nothing is known of what its act means; nor of what there is not."""
    found = of(replace(STOPPED, head=""))

    assert not found.vectors.any()
    assert found.wholes.tobytes() == of(STOPPED).wholes.tobytes()
    assert not of().rows


pieces = st.sampled_from([HALTED, STOPPED, SANG, replace(HALTED, also="Kern wrote")])
reports = st.lists(pieces, min_size=1, max_size=3).map(lambda s: report("Post", *s))


@settings(max_examples=40)
@given(st.lists(reports, min_size=1, max_size=4), st.data())
def test_neither_order_nor_copies_make_a_difference(
    pile: Sequence[Report], data: st.DataObject
) -> None:
    """Whichever report comes first, and how often it is there, the bits are those."""
    other = data.draw(st.permutations([*pile, data.draw(st.sampled_from(pile))]))

    assert rows(read(lineage(*other))) == rows(read(lineage(*pile)))


def test_what_stands_beside_a_sentence_makes_no_difference() -> None:
    """A claim means what its own sentence makes of it."""
    (alone,) = rows(of(HALTED)).items()

    assert alone in rows(of(SANG, HALTED, STOPPED)).items()


LONG = " ".join(["the miners sang and"] * 2_500)
KOREAN = "한국어뉴스속보입니다 달로광산침수소식 " * 150
# Each: a sentence, and its main word.
HOSTILE = {
    "10,000 words": (LONG, "sang"),
    "10,000 words, the last": (f"{LONG} left", "left"),
    "one word": ("sank", "sank"),
    "Korean": (KOREAN, "한국어뉴스속보입니다"),
    "a language of no pieces": ("zxqjvkwzxqjv " * 400, "zxqjvkwzxqjv"),
    "emoji": ("😀👩‍👩‍👧🇳🇴 sank 😀" * 200, "👧"),
    "signs": ("?!…—" * 200, "…"),
    "a word of 10,000 letters": ("a" * 10_000, "a" * 10_000),
    "accents alone": ("\u0301" * 300, "\u0301"),
}


@pytest.mark.parametrize(("text", "head"), HOSTILE.values(), ids=HOSTILE)
def test_any_sentence_is_read(text: str, head: str) -> None:
    """However long, and in whatever script, its vectors are of length 1."""
    found = of(bare(text, head), HALTED)

    for vectors in (found.vectors, found.wholes):
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("text", ["___", " \u3000 "], ids=ascii)
def test_a_main_word_without_a_letter_means_nothing(text: str) -> None:
    """Its vector is of noughts, and near nothing."""
    assert not of(bare(f"{text}the dam", text)).vectors.any()


def test_a_long_sentence_is_read_in_parts() -> None:
    """What stands 120 words on is read with those around it, and no others."""
    (first,) = of(bare("the dam " * 60 + "the weir held", "held")).vectors
    (alone,) = of(bare("the weir held", "held")).vectors

    assert first.tobytes() == alone.tobytes()


OUTSIDE = {
    "in the sentence before": (1, 0),
    "in the sentence behind": (0, 1),
}


@pytest.mark.parametrize(("own", "other"), OUTSIDE.values(), ids=OUTSIDE)
def test_a_main_word_outside_its_sentence_is_read_where_it_is(
    own: int, other: int
) -> None:
    """“This could happen” is about the act of another sentence, and of that alone."""
    found = lineage(report("Post", HALTED, SANG))
    claims = found.accounts[0].claims
    moved_there = replace(found.accounts[0], claims=(claims[own],))
    found = replace(found, accounts=(moved_there,))
    there = claims[other].head
    assert there is not None

    (vector,), (whole,) = (
        getattr(read(moved(found, head=there)), part) for part in ("vectors", "wholes")
    )

    (there_told,) = of((HALTED, SANG)[other]).vectors
    (here_told,) = of((HALTED, SANG)[own]).vectors
    assert vector.tobytes() == whole.tobytes()
    assert vector @ there_told > 0.8
    assert vector @ here_told < 0.5


def test_a_main_word_far_from_its_claim_in_one_sentence_is_read() -> None:
    """They may be too far apart to be read together."""
    found = lineage(report("Post", bare("the dam held " * 100, "held")))
    sentence = found.accounts[0].sentences[0]
    behind = Span(0, sentence.end - 40, sentence.end)

    made = read(moved(found, span=behind))

    assert np.isfinite(made.wholes).all()
    assert made.wholes.tobytes() == made.vectors.tobytes()


def test_a_report_whose_sentences_are_not_known_is_read() -> None:
    """A main word stands for its sentence where nothing else does."""
    found = lineage(report("Post", HALTED))
    unknown = replace(found, accounts=(replace(found.accounts[0], sentences=()),))

    assert np.linalg.norm(read(unknown).vectors) == pytest.approx(1, abs=1e-5)


def test_claims_are_read_that_share_a_telling() -> None:
    """What two claims tell alike is read once, where its sentence comes first."""
    early = replace(HALTED, also="Kern wrote")
    told = tellings(Lookup(lineage(report("Post", HALTED, early))))

    found = meanings(told.facets, told.lookup)

    assert len(set(told.facets.values())) == len(found.rows) == 1
    assert rows(found) == rows(of(early))
