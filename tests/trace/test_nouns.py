"""What words call somebody."""

import pytest

from sayso.trace.nouns import called

CALLED = {
    ("the mayor’s aide", "aide"): {"aide"},
    ("Attorney General", "general"): {"attorney", "general", "lawyer"},
    ("General", "general"): {"commander", "general", "officer"},
    ("former mayor", "mayor"): {"former", "mayor", "official"},
}


@pytest.mark.parametrize(("words", "nouns"), CALLED.items())
def test_called(words: tuple[str, str], nouns: set[str]) -> None:
    """Whose aide somebody is makes no mayor of him, nor a law post an officer."""
    assert called(*words) == nouns
