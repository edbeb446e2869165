"""Texts that are handed out in part: where they break off, and where there is none."""

import re

_MARK = re.compile(
    r"\s*(?:…|\.{3})?\s*(?:\[\+?\s*[\d,]+ (?:char(?:acter)?s?|more)\]|\[(?:…|\.{3})\]"
    r"|\((?:more|continue[ds]?)(?:…|\.{3})?\))\s*$",
    re.IGNORECASE,
)
_DOTS = re.compile(r"\s*(?:…|\.{3})\s*$")
_STOP = re.compile(r"[.!?]['\"”’)\]]*(?=\s+\S)")
_REFUSED = re.compile(
    r"(?:only available in .{0,40}\bplans?|not available|\[?(?:removed|deleted)\]?"
    r"|null|none|n/a|please (?:upgrade|subscribe) .{0,60})\W*",
    re.IGNORECASE,
)


def refused(text: str) -> bool:
    """Whether *text* only says that there is none.

    >>> refused("ONLY AVAILABLE IN PAID PLANS"), refused("It fell.")
    (True, False)
    """
    return bool(_REFUSED.fullmatch(text.strip()))


def cut(text: str, *, excerpt: bool = False) -> tuple[str, str]:
    """The whole sentences of *text*, and the broken one where it is cut short.

    Dots at its end tell so of an *excerpt* alone. If it has no whole sentence, the
    broken one is kept, and only the mark set apart.

    >>> cut("It fell. Twelve peo… [+1234 chars]")
    ('It fell.', 'Twelve peo… [+1234 chars]')
    """
    mark = _MARK.search(text) or (_DOTS.search(text) if excerpt else None)
    if mark is None:
        return text, ""
    whole = text[: mark.start()] + " |"  # so that a stop right before the mark is one
    end = max((match.end() for match in _STOP.finditer(whole)), default=mark.start())
    return text[:end].strip(), text[end:].strip()
