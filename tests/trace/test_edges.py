"""The graph of who tells whom, and what report has whose text."""

from dataclasses import replace
from datetime import date

from sayso import trace
from sayso.core.account import Account, Manner
from sayso.core.document import Link
from sayso.core.lineage import Edge, EdgeKind
from sayso.trace import reuse
from stage import Says, account, outlet, person, quoted

POST = outlet("Post")
WIRE = (
    "The ferry had left the old harbour at noon with ninety people on it and was "
    "found by fishermen an hour later on the rocks below the northern lighthouse."
)


def edges(*accounts: Account) -> list[tuple[str, str, EdgeKind]]:
    """The ends and kinds of the edges between the reports."""
    return [(e.teller, e.told, e.kind) for e in trace.lineage(accounts).edges]


def plain(text: str, number: int, **about: object) -> Account:
    """A report in which nobody speaks."""
    return account(text, {}, (), number=number, **about)


def test_a_page_has_its_links_beside_its_text() -> None:
    """They lead where Markdown's do: to a report that was read."""
    made = account(
        "[x:It sank], [a:the Post] [w:reported].", {"a": POST}, [Says("x", ("a",))]
    )
    read = plain("Fog.", 1)
    read = replace(read, document=replace(read.document, url="https://post.example/1"))
    here = Link(made.document.span(0, 4), "https://post.example/1")
    page = replace(made, document=replace(made.document, links=(here,)))

    assert ("d0", "d1", EdgeKind.LINKS) in edges(page, read)
    assert ("d0", "d1", EdgeKind.LINKS) not in edges(made, read)


def test_a_report_cites_an_outlet_and_the_outlet_a_person() -> None:
    """Each hop is told by the one before it, with the words that say so."""
    made = account(
        "[x:It sank], [a:the Post] [w:wrote], citing [b:Ada Ruiz].\n"
        "“[y:It burns],” [c:Ruiz] told [d:the Post].\n"
        "[z:It floats], [r:reportedly].",
        {"a": POST, "b": person("Ada Ruiz"), "c": person("Ruiz"), "d": POST},
        [
            Says("x", ("a", "b"), cue="w"),
            Says("y", ("d", "c"), manner=Manner.DIRECT),
            Says("z", ("",), cue="r"),
        ],
    )
    found = trace.lineage((made,)).edges

    assert [(e.teller, e.told, e.kind) for e in found] == [
        ("d0", "s1", EdgeKind.CITES),
        ("s1", "s2", EdgeKind.CITES),
        ("s1", "s2", EdgeKind.QUOTES),
    ]
    assert [made.document[span] for span in found[0].evidence] == [
        "the Post",
        "wrote",
        "the Post",
    ]


def linked(target: str) -> Account:
    """A report whose cue is a link."""
    text = f"It sank, the Post <reported>({target}), and <so on>(#)."
    text = text.replace("<", "\0").replace(">", "]")
    made = account("[x:It sank], [a:the Post] [w:reported].", {"a": POST}, [])
    document = replace(made.document, text=text.replace("\0", "["))
    whole = document.span(0, len(document.text))
    document = replace(document, segments=(replace(document.segments[0], span=whole),))
    said = account(
        "[x:It sank], [a:the Post] [[w:reported]",
        {"a": POST},
        [Says("x", ("a",), cue="w")],
    )
    return replace(said, document=document, sentences=(whole,))


def test_a_link_leads_to_who_is_cited() -> None:
    """A link on the cue is one to the outlet, or to its report where that was read."""
    read = plain("Fog.", 1)
    read = replace(read, document=replace(read.document, url="https://post.example/1"))

    assert ("d0", "s2", EdgeKind.LINKS) in edges(linked("#"), read)
    assert ("d0", "d1", EdgeKind.LINKS) in edges(linked("https://post.example/1"), read)


def test_text_is_had_from_who_had_it_first() -> None:
    """The later report has its passage from the earlier one, whatever their order."""
    found = trace.lineage(
        (
            plain(f"A brief.\n{WIRE}", 0, published=date(2001, 5, 2)),
            plain(f"{WIRE}\nAnd more.", 1, published=date(2001, 5, 1)),
            plain("The ferry had left the old harbour at noon with all its people.", 2),
        )
    )

    assert [(e.teller, e.told) for e in found.edges] == [("d0", "d1")]
    assert [
        found.accounts[span.document].document[span] for span in found.edges[0].evidence
    ] == [WIRE.rstrip("."), WIRE.rstrip(".")]


def test_text_of_unknown_time_is_had_by_the_alphabet() -> None:
    """Where nothing tells which came first, the files' order does."""
    assert edges(plain(WIRE, 0), plain(WIRE, 1)) == [("d1", "d0", EdgeKind.REUSES_TEXT)]


def test_a_quotation_is_its_speakers_text() -> None:
    """Reports that quote the same words have them from the speaker, not each other."""
    made = plain(f"“{WIRE}”", 0)
    mark = made.document.span(0, len(made.document.text))

    assert edges(quoted(made, mark, None), plain(f"“{WIRE}”", 1)) == []


def test_passages_apart_are_evidence_apart() -> None:
    """Two runs with other words between are two passages."""
    other = (
        "Nobody in the town of Tarrow had seen a storm like that since the war ended."
    )
    found = trace.lineage(
        (plain(f"{WIRE}\n{other}", 0), plain(f"{WIRE} Rain fell. {other}", 1))
    ).edges

    assert len(found[0].evidence) == 4


def speech(number: int, words: str, who: str = "Ada Ruiz") -> Account:
    """A report that quotes somebody."""
    return account(
        f"“[x:{words}],” [a:{who}] said.",
        {"a": person(who)},
        [Says("x", ("a",), manner=Manner.DIRECT)],
        number=number,
    )


ONE = "Our crews watch only those sections of the river where our boats are posted"
OTHER = "Only those sections of the river have crews of ours where boats are posted"


def utterances(*accounts: Account) -> list[Edge]:
    """The edges between versions of one quotation."""
    found = trace.lineage(accounts).edges
    return [edge for edge in found if edge.kind is EdgeKind.SAME_UTTERANCE]


def test_two_translations_are_one_utterance() -> None:
    """Quotations of one speaker in the same words, in another order, are one speech."""
    found = utterances(speech(0, ONE), speech(1, OTHER), speech(2, ONE))

    assert [(edge.teller, edge.told) for edge in found] == [("d1", "d0"), ("d2", "d0")]


def test_other_words_or_another_speaker_are_another_utterance() -> None:
    """Nor does one report say the same twice."""
    assert not utterances(speech(0, ONE), speech(1, OTHER, "Ben Vale"))
    assert not utterances(speech(0, ONE), speech(1, "The river is very high in May"))
    assert not utterances(
        speech(0, "Boats posted"), speech(1, "Boats posted", "Ada Ruiz")
    )
    assert not utterances(
        account(
            f"“[x:{ONE}],” [a:Ada Ruiz] said.\n“[y:{OTHER}],” [b:Ruiz] said.",
            {"a": person("Ada Ruiz"), "b": person("Ruiz")},
            [
                Says("x", ("a",), manner=Manner.DIRECT),
                Says("y", ("b",), manner=Manner.DIRECT),
            ],
        )
    )


def test_a_part_is_contained_in_its_whole() -> None:
    """Nothing is contained in anything to no degree."""
    assert reuse.containment(frozenset(("a",)), frozenset(("a", "b"))) == 1
    assert reuse.containment(frozenset(), frozenset(("a",))) == 0


def test_a_copy_is_one_however_short() -> None:
    """A body that is another's, word for word, is taken from it; no text is none's."""
    short = plain("It sank.", 0), plain("It sank!", 1, headline="Down"), plain("", 2)

    found = trace.lineage((*short, plain("", 3))).edges

    assert [(e.teller, e.told, e.kind) for e in found] == [
        ("d1", "d0", EdgeKind.REUSES_TEXT)
    ]
    texts = [each.document for each in short]
    assert [texts[s.document][s] for s in found[0].evidence] == ["It sank!", "It sank."]


def test_a_brief_that_came_first_hides_no_copying() -> None:
    """Two reports that share a passage are joined, though an elder brief has some."""
    words = WIRE.split()
    brief = plain(f"{' '.join(words[3:13])}.", 0, published=date(2001, 5, 1))
    passage = " ".join(words[:17])
    first = plain(f"{passage} went down.", 1, published=date(2001, 5, 2))
    later = plain(f"{passage} sank.", 2, published=date(2001, 5, 3))

    assert edges(brief, first, later) == [("d2", "d1", EdgeKind.REUSES_TEXT)]
