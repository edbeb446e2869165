"""Tests of read.languages: English, or which language."""

import pytest

from sayso.read.languages import foreign

TEXTS = {
    "English": ("The bridge fell on Tuesday, and the mayor said it was old.", None),
    "long English": (
        "The bridge fell, and the mayor said that it was old. " * 20,
        None,
    ),
    "capitals": ("THE BRIDGE FELL ON TUESDAY, AND THE MAYOR SAID IT WAS OLD.", None),
    "a headline": ("Bridge falls, killing twelve", None),
    "names": ("Ada Ruiz, Ben Okafor, Carla Mendes", None),
    "one word": ("Okafor", None),
    "nothing": ("", None),
    "French": ("Le pont est tombé mardi, et la maire n'a rien dit.", "French"),
    "Korean": ("다리가 화요일에 무너졌다고 경찰이 말했다", "Korean"),
    "no name for": ("Pon-la tonbé madi, é mèr-la di sa té vyé toubonman", "another"),
}


@pytest.mark.parametrize(("text", "language"), TEXTS.values(), ids=TEXTS)
def test_foreign(text: str, language: str | None) -> None:
    """A text is named by its language unless it is English, or may be."""
    found = foreign(text)

    assert found == language or str(found).startswith(str(language))
