"""Which outlet or document a description takes up."""

import pytest

from stage import Pair, are_one, document, lines, outlet, person

# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Pair] = {
    "the newspaper": (
        lines("[a:The Harbour Post] wrote.", "[b:the newspaper] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")},
        ("a",),
        ("The Harbour Post", "the newspaper"),
        True,
    ),
    "the newspaper, told of only": (
        lines("[a:The Harbour Post].", "[b:the newspaper] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")},
        (),
        ("The Harbour Post", "the newspaper"),
        True,
    ),
    "no station is a Post": (
        lines("[a:The Harbour Post] wrote.", "[b:the station] said."),
        {"a": outlet("Harbour Post"), "b": outlet(head="station")},
        ("a",),
        ("The Harbour Post", "the station"),
        False,
    ),
    "no station is a Post by its initials": (
        lines("[c:The Harbour Post].", "[a:The HP] wrote.", "[b:the station] said."),
        {
            "c": outlet("Harbour Post"),
            "a": outlet("HP"),
            "b": outlet(head="station"),
        },
        ("a",),
        ("The HP", "the station"),
        False,
    ),
    "the American publication": (
        lines(
            "[a:The New York Times], [c:Yonhap].", "[b:The American publication] wrote."
        ),
        {
            "a": outlet("New York Times"),
            "c": outlet("Yonhap", kind="agency"),
            "b": outlet(head="publication"),
        },
        ("a", "c"),
        ("The New York Times", "The American publication"),
        True,
    ),
    "a publication of no outlet's state": (
        lines("[a:Yonhap] wrote.", "[b:The French publication] wrote."),
        {"a": outlet("Yonhap", kind="agency"), "b": outlet(head="publication")},
        ("a",),
        ("Yonhap", "The French publication"),
        True,
    ),
    "a newspaper is another": (
        lines("[a:The Harbour Post].", "[b:a newspaper] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")},
        ("a",),
        ("The Harbour Post", "a newspaper"),
        False,
    ),
    "a newspaper, named right below": (
        lines("[b:a newspaper] wrote.", "[a:The Harbour Post] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")},
        ("b", "a"),
        ("The Harbour Post", "a newspaper"),
        True,
    ),
    "a newspaper, named far below": (
        lines("[b:a newspaper] wrote.", "A.", "B.", "[a:The Harbour Post] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="newspaper")},
        ("b", "a"),
        ("The Harbour Post", "a newspaper"),
        False,
    ),
    "a station, above a Post": (
        lines("[b:a station] said.", "[a:The Harbour Post] wrote."),
        {"a": outlet("Harbour Post"), "b": outlet(head="station")},
        ("b", "a"),
        ("The Harbour Post", "a station"),
        False,
    ),
    "a newspaper, above two": (
        lines("[b:a newspaper] wrote.", "[a:The Harbour Post], [c:Oster] wrote."),
        {
            "a": outlet("Harbour Post"),
            "b": outlet(head="newspaper"),
            "c": outlet("Oster"),
        },
        ("b", "a", "c"),
        ("The Harbour Post", "a newspaper"),
        False,
    ),
    "a newspaper's name behind its sort": (
        lines("[b:the Norlandian weekly Oster] wrote.", "[a:Oster] wrote."),
        {"a": outlet("Oster"), "b": outlet("Norlandian weekly Oster")},
        ("b", "a"),
        ("the Norlandian weekly Oster", "Oster"),
        True,
    ),
    "somebody's website": (
        lines("[a:The Harbour Post].", "[b:the board's website] said."),
        {"a": outlet("Harbour Post"), "b": outlet(head="website")},
        ("a",),
        ("The Harbour Post", "the board's website"),
        False,
    ),
    "the article": (
        lines("[a:The Harbour Post] wrote.", "[b:the article] said."),
        {"a": outlet("Harbour Post"), "b": document("article")},
        ("a",),
        ("The Harbour Post", "the article"),
        True,
    ),
    "the report that the story is about": (
        lines(
            "A report that found rust was hidden, [a:The Harbour Post] wrote.",
            "It is old, [b:the report] said.",
        ),
        {"a": outlet("Harbour Post"), "b": document("report")},
        ("a", "b"),
        ("The Harbour Post", "the report"),
        False,
    ),
    "the autopsy report": (
        lines("[a:The Harbour Post] wrote.", "[b:the autopsy report] said."),
        {"a": outlet("Harbour Post"), "b": document("report")},
        ("a",),
        ("The Harbour Post", "the autopsy report"),
        False,
    ),
    "the study": (
        lines(
            "[c:a harbour study].", "[a:The Harbour Post] wrote.", "[b:the study] said."
        ),
        {"a": outlet("Harbour Post"), "b": document("study"), "c": document("study")},
        ("a", "c"),
        ("a harbour study", "the study"),
        True,
    ),
    "the statement": (
        lines("[a:Ada Ruiz] spoke.", "[b:the statement] said."),
        {"a": person("Ada Ruiz"), "b": document("statement")},
        ("a",),
        ("Ada Ruiz", "the statement"),
        True,
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """A description is the outlet or the text that was cited last."""
    assert are_one(case) is case[-1]
