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
# What a page puts in behind a name, and a copy of its text keeps: the whole name once
# more, headlines of other stories stuck to it, and "MORE".
_PUT_IN = re.compile(
    r"\b(?P<last>[A-Z][\w’'-]+)"
    r"(?P<links> (?:[A-Z(][\w.()’'-]* ){1,5}(?P=last)(?=[A-Z])[^\n]{15,600}? MORE\b)"
)


# Without one of these nothing is hidden.
_MARKS = re.compile(r"[\[\]*_#>•+-]| MORE\b")


def hides(text: str) -> bool:
    """Whether something of *text* may be hidden: quick to ask, and never wrongly no."""
    return bool(_MARKS.search(text))


def visible(text: str) -> tuple[int, ...]:
    """The offsets of the characters of *text* that are no markup, in order.

    >>> text = "He [said](#) **no**."
    >>> "".join(text[at] for at in visible(text))
    'He said no.'
    >>> text = "Mayor Ruiz Ada RuizFerry sinks in Brod Ruiz wins vote MORE left."
    >>> "".join(text[at] for at in visible(text))
    'Mayor Ruiz left.'
    """
    hidden = {at for m in _HIDDEN.finditer(text) for at in range(*m.span())}
    hidden |= {at for m in _PUT_IN.finditer(text) for at in range(*m.span("links"))}
    return tuple(at for at in range(len(text)) if at not in hidden)
