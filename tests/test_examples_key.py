"""The example's answer key holds what the example's README says."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import starmap
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
STORY = EXAMPLES / "greyfell"
Key = dict[str, Any]


@pytest.fixture(scope="module")
def key() -> Key:
    """The answer key that the project ships."""
    loaded: Key = json.loads((STORY / "key.json").read_text("utf-8"))
    return loaded


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The script that builds a key; it is no part of the package."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import build_key  # noqa: PLC0415 - on the path only now

    yield build_key
    for name in [
        n for n in sys.modules if n.split(".")[0] in ("build_key", "key_parts")
    ]:
        del sys.modules[name]


def plain_texts(key: Key) -> dict[str, str]:
    """Report id to text, for the files that are their own text."""
    encodings = {"buses-no-longer-run.txt": "cp1252"}
    return {
        file["id"]: (STORY / "reports" / file["file"])
        .read_bytes()
        .decode(encodings.get(file["file"], "utf-8"))
        for file in key["files"]
        if file["file"].endswith((".md", ".txt"))
    }


def spans(part: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON of any shape
    """Everything in *part* that has a place in a report."""
    if isinstance(part, dict):
        if {"file", "start", "end", "text"} <= part.keys():
            yield part
        for value in part.values():
            yield from spans(value)
    elif isinstance(part, list):
        for value in part:
            yield from spans(value)


def by_id(key: Key, part: str) -> dict[str, dict[str, Any]]:
    """The entries of a part by their id."""
    return {entry["id"]: entry for entry in key[part]}


def test_every_span_slices_to_its_words(key: Key) -> None:
    """In the plain files, start and end cut out exactly the quoted words."""
    texts = plain_texts(key)
    found = [s for s in spans(key) if s["file"] in texts]

    assert len(found) > 400
    assert [
        s for s in found if texts[s["file"]][s["start"] : s["end"]] != s["text"]
    ] == []


def test_every_reference_has_its_entry(key: Key) -> None:
    """No claim, chain, figure or difference names an id that the key lacks."""
    known = {
        entry["id"]
        for part in ("attributions", "figures", "dates", "derived", "claims")
        for entry in key[part]
    }
    named = [m["attribution"] for c in key["claims"] for m in c["mentions"]]
    named += [figure["attribution"] for figure in key["figures"]]
    named += [ref for conflict in key["conflicts"] for ref in conflict["items"]]
    named += [ref for event in key["timeline"] for ref in event["evidence"]]

    assert set(named) - known == set()
    assert {n for a in key["attributions"] for n in a["chain_nodes"]} <= set(
        key["nodes"]
    )


def test_four_of_seven_lead_with_one_paper_that_is_not_in_the_pile(key: Key) -> None:
    """The Callen Tribune is behind four leads, and nobody attached it."""
    leads = [file["leads_with"] for file in key["files"]]

    assert (len(leads), leads.count("O_TRIB")) == (7, 4)
    assert not key["nodes"]["tribune"]["in_pile"]


def test_the_halt_has_four_origins_and_one_denial(key: Key) -> None:
    """Seven reports carry it; three to five origins do, and the operator denies."""
    halt = by_id(key, "claims")["C1"]
    denying = {m["origin"] for m in halt["mentions"] if m["support"] == "denies"}

    assert halt["naive_outlet_count"] == 7
    assert (halt["min"], halt["independent_origins"], halt["max"]) == (3, 4, 5)
    assert denying == {"O_HYDRO"}


def test_the_parts_of_one_count_add_up_to_the_other(key: Key) -> None:
    """Radio Orrin's two figures have the officials' total and categories."""
    figures = by_id(key, "figures")
    whole, dead, rest = figures["F0.1"], figures["F3.3"], figures["F3.4"]

    assert dead["value"] + rest["value"] == whole["value"] == 900
    assert set(dead["scope"] + rest["scope"]) == set(whole["scope"])


def test_only_one_report_keeps_the_speakers_limit(key: Key) -> None:
    """That the River Guard speaks for its own sections alone stands in S6 only."""
    assert by_id(key, "claims")["C2q"]["files"] == ["S6"]


def test_weekdays_fall_on_the_dates_given(key: Key) -> None:
    """What the key resolves a weekday to is such a day."""
    found = [d for d in key["dates"] if d["type"] == "weekday"]
    found += [d for d in key["dates"] if d["span"]["text"] == "since Sunday"]
    days = [
        (d["span"]["text"].split()[-1], date.fromisoformat(d["min"])) for d in found
    ]

    assert len(days) == 7
    assert [f"{d:%A}" for _, d in days] == [name for name, _ in days]


def test_no_figure_of_the_story_stands_in_the_debris(key: Key) -> None:
    """Figures are in sentences and headlines; noise figures are in noise."""
    kind = {s["id"]: s["cls"] for s in key["segments"]}

    assert {kind[f["quantity"]["segment"]] for f in key["figures"]} <= {
        "article",
        "title",
    }
    assert {kind[f["quantity"]["segment"]] for f in key["noise_figures"]} == {"noise"}


def test_silence_is_not_a_denial(key: Key) -> None:
    """The two governments are silent, and only the operator denies."""
    stances = {(p["party"], p["stance"]) for p in key["positions"]}

    assert {who for who, stance in stances if stance == "denies"} == {"Tarrow Hydro"}
    assert {who for who, stance in stances if stance == "silent"} == {
        "Hestria (Ostel)",
        "Marevia (Callen)",
    }


def test_segments_follow_each_other(key: Key) -> None:
    """The segments of a plain file leave only white space, and do not overlap."""
    for ident, text in plain_texts(key).items():
        mine = [s for s in key["segments"] if s["file"] == ident]
        edges = [0, *(edge for s in mine for edge in (s["start"], s["end"])), len(text)]
        gaps = starmap(slice, zip(edges[::2], edges[1::2], strict=True))

        assert edges == sorted(edges)
        assert not "".join(text[gap] for gap in gaps).strip()


def test_the_key_is_built_from_its_source(key: Key, build: ModuleType) -> None:
    """What the source says of the plain files is what the shipped key says."""
    texts = build.texts.from_files(STORY / "reports")
    fresh = json.loads(json.dumps(build.built(build.Story(STORY, texts))))
    plain = plain_texts(key)

    for part in ("segments", "attributions", "figures"):
        assert [e for e in fresh[part] if e["file"] in plain] == [
            e for e in key[part] if e["file"] in plain
        ]
    assert fresh["must_not"] == key["must_not"]


@pytest.mark.parametrize(
    ("words", "count"),
    [("the sluice", 0), ("buses", 2)],
    ids=["words that are not there", "words that are there twice"],
)
def test_a_wrong_quotation_stops_the_build(
    build: ModuleType, words: str, count: int
) -> None:
    """Words that do not name one place are an error that says which, and where."""
    text = "The buses ran. Then the buses stopped."
    source = {"segments": [], "sentences": 2}
    report = sys.modules["key_parts.quoting"].report("S9", text, source)

    with pytest.raises(build.BadKey, match=f"S9: {count} places for “{words}”"):
        report.span(words)
