"""What words call somebody: posts, ranks and kinds, by their nouns."""

import re
from functools import cache

from sayso.trace import roles
from sayso.trace.names import folded

_WORDS = re.compile(r"[^\W\d_][\w’'-]*\.?")
_FORMER = re.compile(r"(?i)\b(former|ex-|retired|late)\b")
_TIES = re.compile(r"\s(?:for|of|at|in|with|to|from|on|by|under|near|against)\s")
_WHOSE_WORD = re.compile(r"\b[a-z]+['’]s? (?=\w)")
_CIVIL = re.compile(
    r"(?i)\b(?:attorney|auditor|consul|comptroller|director|governor|inspector"
    r"|postmaster|prosecutor|secretary|solicitor|surgeon)s?[- ]general\b"
)


@cache
def noun(word: str) -> frozenset[str]:
    """The nouns that a word of a phrase stands for, as post, rank or kind of body."""
    title = roles.titles().get(folded(word))
    noun = roles.singular(folded(word))
    known = frozenset((noun,)) if noun in roles.kinds() else frozenset()
    return known | (title[0] if title else frozenset())


def called(text: str, head: str) -> frozenset[str]:
    """What *text* calls somebody: the nouns before each "of", "for" or "at" in it."""
    text = _WHOSE_WORD.sub(" ", text)  # "the mayor's aide" is no mayor
    parts = (_TIES.split(part)[0] for part in re.split(r"[,;()–—]", text))
    found = frozenset().union(*(noun(w) for p in parts for w in _WORDS.findall(p)))
    former = {"former"} if _FORMER.search(text) else set()
    if _CIVIL.search(text):
        found -= {"commander", "officer"}  # an attorney general leads no troops
    return found | {roles.singular(head)} | former
