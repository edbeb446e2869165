"""The words by which a report says that somebody has not answered."""

import re

_ANSWER = (
    r"(?:comment|respond|repl(?:y|ied)|acknowledg|confirm|react|answer|address(?:ed)?\b"
    r"|issued?\s+(?:a|any)\s+(?:statement|comment)|made\s+any\s+comment|be\s+drawn\b"
    r"|(?:say|said|utter)\s+(?:a\s+(?:single\s+)?word|anything)\b"
    r"|return(?:ed)?\s+(?:\w+\s+){0,4}(?:calls?|messages?|e-?mails?|requests?))\w*"
)
_WAYS = r"(?:\s+(?:\w+ly|yet|so\s+far|ever))*"
_NOT = (
    r"(?:ha(?:s|ve|d)|did|do|does|would)"
    r"(?:(?:\s+still)?\s+(?:not|never)|n['’]t|\s+yet\s+to)"
)
_WHAT = r"(?:who|whom|what|when|where|whether|which|why|how)"

#: Who is silent is named before these words, or among them.
BEFORE = re.compile(
    rf"\b(?:{_NOT}{_WAYS}\s+{_ANSWER}"
    rf"|(?:did|would)(?:\s+not|n['’]t)\s+say\s+{_WHAT}\b"
    r"|neither\s+confirm(?:s|ed)?\s+nor\s+den(?:y|ies|ied)\b"
    r"|(?:did|would)(?:\s+not|n['’]t)\s+(?:come\s+to\s+the\s+(?:tele)?phone"
    r"|pick\s+up|take\s+(?:\w+\s+){0,2}calls?)\b"
    r"|hung\s+up\b"
    rf"|neither\s[^.;:]{{1,90}}?\snor\s[^.;:]{{1,60}}?\s{_ANSWER}"
    r"|(?:declin|refus)\w*\s+to\s+(?:comment|say|confirm|answer|discuss|elaborate"
    r"|respond|be\s+drawn)"
    r"|(?:could|can)\s*not\s+comment\b"
    r"|could\s+not\s+(?:immediately\s+)?be\s+(?:immediately\s+)?(?:reached|contacted)"
    r"|(?:was|were)\s+(?:not\s+(?:immediately\s+)?available|unavailable)"
    r"\s+(?:for|to)\s+comment"
    r"|(?:made|ha[ds]|have|gave|offered|issued)\s+no\s+"
    r"(?:immediate\s+|public\s+|official\s+|further\s+)*"
    r"(?:comment|response|reply|statement)"
    r"|ha(?:s|ve|d)\s+said\s+nothing\b"
    r"|(?:left|leaves?|leaving)\s+(?:\w+\s+){0,4}?unanswered\b"
    r"|(?:did|do|does)(?:\s+not|n['’]t)\s+(?:want|wish|care)\s+to\s+(?:comment|say|speak"
    r"|answer|discuss)"
    r"|referred\s+(?:all\s+|any\s+|further\s+|our\s+)*(?:questions|inquiries)\b"
    r"|(?:is|are|was|were|ha(?:s|ve)\s+been)\s+(?:keeping|staying|remaining)\s+"
    r"(?:quiet|silent|mum)"
    r"|(?:remain|kept|keep|stay)\w*\s+(?:silent|quiet|mum)\b)",
    re.IGNORECASE,
)

#: Where the words of another clause end and the silent one's may begin.
CLAUSE = re.compile(
    r"[;:—–]\s|,\s+(?:but|while|though|although|and|whereas)\s", re.IGNORECASE
)

#: Who is silent is named after it.
AFTER = re.compile(
    r"\bno\s+(?:\w+\s+){0,2}(?:comment|response|reply|reaction|word|statement)\s+from\b",
    re.IGNORECASE,
)

# What stands between a name and its verb: "Oster Yard, which built it, …".
_ASIDE = re.compile(r",[^,]*,\s*$")
_LINKS = re.compile(r"\s*(?:itself|also|too|both|each|has|have|had)?\s*$")


def told(text: str) -> bool:
    """Whether *text* says of somebody that they have not answered.

    >>> told("the yard declined to comment"), told("the yard answered")
    (True, False)
    """
    return bool(BEFORE.search(text) or AFTER.search(text))


def subject_end(text: str, start: int, end: int) -> int:
    """Where in *text*[start:end], the words before a silence, its subject ends.

    >>> text = "The Oster Yard, which built it, "
    >>> text[: subject_end(text, 0, len(text))]
    'The Oster Yard'
    """
    head = _ASIDE.sub("", text[start:end]) if text[:end].rstrip().endswith(",") else ""
    head = head if head.strip() else text[start:end]
    return start + len(_LINKS.sub("", head).rstrip(" ,"))
