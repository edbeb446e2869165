"""Two wordings of one thing, with what differs marked in both."""

from difflib import SequenceMatcher

# Below that they are two sentences, and nearly every word would be marked.
_ALIKE = 0.4


def aligned(one: str, other: str) -> tuple[str, str]:
    """Both on a line each; what the other has not stands between » and «.

    Wordings that share too little are left as they are.

    >>> aligned("At least 30 people reportedly drowned.", "At least 40 people drowned.")
    ('At least »30« people »reportedly« drowned.', 'At least »40« people drowned.')
    """
    ours, theirs = one.split(), other.split()
    matcher = SequenceMatcher(None, _bare(ours), _bare(theirs), autojunk=False)
    if matcher.ratio() < _ALIKE:
        return one, other
    first: list[str] = []
    second: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        first += _marked(ours[a:b], same=tag == "equal")
        second += _marked(theirs[c:d], same=tag == "equal")
    return " ".join(first), " ".join(second)


def _bare(words: list[str]) -> list[str]:
    """*words* as they are compared: without case, and marks around them."""
    return [word.casefold().strip(".,;:!?“”‘’\"'()") for word in words]


def _marked(words: list[str], *, same: bool) -> list[str]:
    if same or not words:
        return words
    *rest, last = words
    return [f"»{' '.join([*rest, last])}«"]
