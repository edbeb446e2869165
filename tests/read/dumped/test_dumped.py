"""What is set aside in dumps of pages, where no rule knows it."""

from dataclasses import replace

import numpy as np
import pytest

from dumped import FOOT, LINES, MENU, STORY
from laid import sheet
from sayso.core.document import Kind
from sayso.read.dumped import debris, unlikely
from sayso.read.segments import RULES, kinds, ruled

KOREAN = (
    "하로의 다리가 화요일 강으로 무너졌다고 경찰이 말했다. 다리 위에 열두 명이 있었다.",
    "카를라 멘데스 시장은 지난 9년 동안 아무도 케이블을 점검하지 않았다고 밝혔다.",
    "주민들은 시장까지 큰 소리가 들렸다고 전했다. 여러 대의 차가 물에 잠겼다고 한다.",
)
KOREAN_MENU = ("홈", "정치", "경제", "사회", "문화", "로그인")


def aside(lines: tuple[str, ...]) -> set[str]:
    """The lines that are set aside."""
    laid = ruled(sheet("\n".join(lines)))
    return {laid.words(at) for at in debris(laid)}


def kept(lines: tuple[str, ...]) -> set[str]:
    """The lines that are the story's after all."""
    laid = sheet("\n".join(lines))
    found = kinds(laid, (*RULES, debris))
    return {laid.words(at) for at, kind in enumerate(found) if kind is Kind.BODY}


@pytest.mark.parametrize(
    ("menu", "story"), [(MENU, STORY), (KOREAN_MENU, KOREAN)], ids=("German", "Korean")
)
def test_menus_go_and_the_story_stays(
    menu: tuple[str, ...], story: tuple[str, ...]
) -> None:
    """In languages that the rules do not know, too."""
    assert kept((*menu, *story)) == set(story)


def test_what_stands_below_goes() -> None:
    """Headlines of other stories, and the page's foot, but for what heads them."""
    assert kept(LINES) & set(FOOT[1:]) == set()


def test_a_story_alone_stays_whole() -> None:
    """Nothing is missed where nothing is to be set aside."""
    assert aside(STORY) == aside(STORY[:2]) == aside(()) == set()


def test_what_a_rule_says_stands() -> None:
    """A line of which something is known is not asked for."""
    laid = sheet("\n".join(LINES))
    known = replace(laid, kinds=(Kind.CAPTION, *laid.kinds[1:]))

    assert 0 in debris(laid)
    assert 0 not in debris(known)

    chances = np.array([*(0.9 for _ in STORY), 0.01], dtype=np.float32)
    told = [None] * len(STORY)
    assert unlikely((*STORY, "Buzz Cut:"), [*told, None], chances)[-1]
    assert not unlikely((*STORY, "Buzz Cut:"), [*told, Kind.BODY], chances)[-1]


def test_something_always_stays() -> None:
    """A text of menus alone is kept, rather than nothing."""
    laid = sheet("\n".join((*FOOT, *FOOT)))
    chances = np.zeros(len(laid.lines), dtype=np.float32)

    assert sum(unlikely(FOOT * 2, laid.kinds, chances)) > len(FOOT)
    assert len(debris(laid)) < len(laid.lines)


def test_a_sentence_is_dearer_than_a_button() -> None:
    """A lost sentence costs more than a teaser that is kept."""
    words = (*MENU, STORY[0], "Neue Fähre für das Tal")
    chances = np.array([0.0] * len(MENU) + [0.45, 0.45], dtype=np.float32)

    assert [*unlikely(words, [None] * len(words), chances)[-2:]] == [False, True]


def test_a_report_without_debris_is_touched_less() -> None:
    """There, a short line with the same chance is a subheading."""
    words = (*STORY, "Neue Fähre für das Tal")
    chances = np.array([0.9] * len(STORY) + [0.2], dtype=np.float32)

    assert not unlikely(words, [None] * len(words), chances).any()


def test_in_a_dump_what_may_be_the_headline_stays() -> None:
    """The last line above the story that is as long as one, below a known one."""
    words = (
        "Zehn neue Rezepte für Herbst",
        "WEG WAR SIE: die alte Brücke",
        *STORY,
        *MENU,
    )
    chances = np.array([0.1, 0.1, *(0.9 for _ in STORY), *(0.1 for _ in MENU)])
    kinds: list[Kind | None] = [None] * len(words)
    found = unlikely(words, kinds, chances.astype(np.float32))

    assert [*found] == [True, False, *(False for _ in STORY), *(True for _ in MENU)]
    kinds[1] = Kind.HEADLINE
    assert unlikely(words, kinds, chances.astype(np.float32))[0]


def test_a_headline_that_no_rule_knows_stays() -> None:
    """Nothing above the first sentence of a report is set aside."""
    words = ("WEG WAR SIE: die Brücke", *STORY, "Buzz Cut:")
    chances = np.array([0.01, *(0.9 for _ in STORY), 0.01], dtype=np.float32)

    assert [*unlikely(words, [None] * len(words), chances)] == [False] * 5 + [True]
