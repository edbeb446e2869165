"""The tags of words, and which may follow which."""

ROLES = ("source", "cue", "content")
SOURCE, CUE, CONTENT = range(len(ROLES))
# Outside, then a first and a further word of each role.
LABELS = ("O", *(f"{part}-{role}" for role in ROLES for part in "BI"))


def begins(role: int) -> int:
    """The tag of the first word of the role of that number."""
    return 1 + 2 * role


def goes_on(role: int) -> int:
    """The tag of a further word of the role of that number."""
    return 2 + 2 * role
