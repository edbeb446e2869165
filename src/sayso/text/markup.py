"""Plain-text markup: what of a text a reader would see."""

import re

# Link targets, emphasis and heading marks: what Markdown writes and a page hides.
_HIDDEN = re.compile(
    r"""(?P<opens>\[)(?=[^\[\]\n]+\]\([^()\n]*\))   # [words](target)
      | (?P<closes>(?<=[^\s\[])\]\([^()\n]*\))
      | (?<!\w)(?P<heading>^\#{1,6}[ ]+)
      | (?P<bold>\*\*|__(?=\w)|(?<=\w)__)
      | (?P<quote>^>[ ]+)
      | (?P<bullet>^[ ]*[*+•-][ ]+(?=\S))
    """,
    re.VERBOSE | re.MULTILINE,
)


def visible(text: str) -> tuple[int, ...]:
    """The offsets of the characters of *text* that are no markup, in order.

    >>> text = "He [said](#) **no**."
    >>> "".join(text[at] for at in visible(text))
    'He said no.'
    """
    hidden = {at for m in _HIDDEN.finditer(text) for at in range(*m.span())}
    return tuple(at for at in range(len(text)) if at not in hidden)
