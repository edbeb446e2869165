"""dossier.json: what it looks like, and that nothing is lost on the way."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import marked
from sayso.core import codec
from sayso.core.account import (
    Account,
    Attribution,
    Figure,
    Form,
    Hedge,
    HedgeKind,
    Mention,
    SourceKind,
    Time,
)
from sayso.core.dossier import Dossier
from sayso.core.errors import BadDossier
from sayso.core.finding import Chase, Difference, Drift
from sayso.core.lineage import Edge, Source
from sayso.core.span import Span
from tell.invented import DOSSIER

spans = st.builds(
    lambda number, start, length: Span(number, start, start + length),
    st.integers(0, 9),
    st.integers(0, 10**6),
    st.integers(1, 10**4),
)
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
said = st.builds(Attribution, content=st.lists(spans, min_size=1).map(tuple))
# What would be kept out with the texts is empty here.
figures = st.from_type(Figure).map(lambda figure: replace(figure, subject=""))
times = st.from_type(Time).map(lambda time: replace(time, refers_to=""))
few = {"max_size": 3}
dossiers = st.builds(
    Dossier,
    documents=st.just(()),
    stories=st.just(()),
    sources=st.lists(st.from_type(Source), **few).map(tuple),
    attributions=st.lists(said, **few).map(tuple),
    figures=st.lists(figures, **few).map(tuple),
    times=st.lists(times, **few).map(tuple),
    differences=st.lists(st.from_type(Difference), **few).map(tuple),
    drift=st.lists(st.from_type(Drift), **few).map(tuple),
    lineage=st.lists(st.from_type(Edge), **few).map(tuple),
    chase=st.lists(st.from_type(Chase), **few).map(tuple),
    points=st.just(()),
    positions=st.just(()),
    timeline=st.just(()),
)


def test_a_dossier_comes_back_as_it_went() -> None:
    """Written as JSON text and read again, it is the same value."""
    written = json.dumps(codec.data(DOSSIER))

    assert codec.dossier(json.loads(written)) == DOSSIER


@given(dossiers)
def test_any_noun_comes_back_as_it_went(dossier: Dossier) -> None:
    """Whatever stands in the fields of a noun, JSON holds it."""
    written = json.dumps(codec.data(dossier, text=False))

    assert codec.dossier(json.loads(written)) == dossier


def test_a_span_carries_its_words() -> None:
    """A span is document, start, end and the slice."""
    told = codec.data(DOSSIER)["figures"][0]

    assert told["span"] == {
        "document": "d0",
        "start": 124,
        "end": 133,
        "text": "around 40",
    }
    assert (told["document"], told["text"]) == ("d0", "around 40")


def test_a_figure_is_asserted_or_denied() -> None:
    """What is a flag in the noun is a word in the data."""
    told = codec.data(DOSSIER)["figures"]

    assert told[0]["polarity"] == "asserted"
    assert told[-1]["polarity"] == "denied"


def test_a_whole_number_is_written_as_one() -> None:
    """A reader of the data does not see that figures are floats."""
    assert '"value": 40,' in json.dumps(codec.data(DOSSIER))


def test_intervals_are_days_or_null() -> None:
    """An open side is null, and what is flat in the format is flat."""
    told = codec.data(DOSSIER)

    assert told["documents"][0]["published"]["min"] == "2031-03-04"
    assert (told["times"][1]["min"], told["times"][1]["max"]) == (None, "2031-03-31")


def test_an_edge_leads_from_the_teller_to_the_told() -> None:
    """The ends of an edge, and of a change, are called from and to."""
    told = codec.data(DOSSIER)

    assert (told["lineage"][0]["from"], told["lineage"][0]["to"]) == ("d0", "s4")
    assert told["drift"][0]["changes"][0]["from"]["text"] == "“It fell in a minute,”"


def test_without_text_there_are_offsets_alone() -> None:
    """No sentence of a report is left in a dossier that is to hold none."""
    told = codec.data(DOSSIER, text=False)

    written = json.dumps(told, ensure_ascii=False)
    assert "text" not in told["documents"][0]
    assert "gave way on" not in written
    assert "fell in a minute" not in written
    assert [p.mentions for p in codec.dossier(told).points] == [
        p.mentions for p in DOSSIER.points
    ]


def test_fields_that_are_not_known_are_left_out() -> None:
    """A dossier of a later version, with more in it, can be read."""
    told = codec.data(DOSSIER)
    told["sources"][0]["mood"] = "grim"

    assert codec.dossier(told) == DOSSIER


def test_fields_may_be_absent_where_the_noun_knows_what_then() -> None:
    """A dossier of an earlier version, with less in it, can be read."""
    told = codec.data(DOSSIER)
    for source in told["sources"]:
        del source["plural"], source["through"]

    assert codec.dossier(told).sources[0] == DOSSIER.sources[0]


EMPTY_SPAN = {"document": "d0", "start": 2, "end": 2}
BROKEN: dict[str, dict[str, object]] = {
    "nothing": {"documents": [{}]},
    "no list": {"points": None},
    "a bad day": {"timeline": [{"min": "soon", "max": None}]},
    "a bad span": {"quotes": [{"span": EMPTY_SPAN}]},
    "an unknown word": {"positions": [{"source": "s0", "on": "", "stance": "ghost"}]},
    "no object": {"sources": ["s0"]},
    "a field short": {"sources": [{"id": "s0"}]},
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_is_no_dossier_is_refused(broken: dict[str, object]) -> None:
    """Data of another shape raises BadDossier, and nothing else."""
    with pytest.raises(BadDossier):
        codec.dossier({**codec.data(DOSSIER), **broken})


def test_an_account_is_a_line_of_its_own() -> None:
    """What one report says is told with its text, and with the version."""
    document, at = marked("Perhaps it held, [who:Ruiz] said.")
    ruiz = Mention(span=at["who"], form=Form.NAME, kind=SourceKind.PERSON, head="ruiz")
    perhaps = Hedge(span=document.span(0, 7), kind=HedgeKind.MODAL)

    told = codec.account(
        Account(document=document, mentions=(ruiz,), hedges=(perhaps,)), version="1"
    )

    assert list(told) == [
        "schema",
        "sayso",
        "document",
        "tellings",
        "attributions",
        "figures",
        "times",
        "quotes",
        "hedges",
        "mentions",
        "sources",
    ]
    assert told["document"]["text"] == document.text
    assert told["mentions"][0]["span"]["text"] == "Ruiz"
    assert told["hedges"][0]["kind"] == "modal"


def test_the_order_of_fields_is_always_the_same() -> None:
    """The same dossier gives the same bytes."""
    again = replace(DOSSIER, version=DOSSIER.version)

    assert json.dumps(codec.data(DOSSIER)) == json.dumps(codec.data(again))
