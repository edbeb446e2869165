"""Scopes: what is said of those whom a number counts.

"300 soldiers had been killed and 2,700 injured": the words are in ``scopes.tsv``;
where they must stand is the grammar's matter: the counted noun and its modifiers,
the clause whose subject or object it is with all that is joined to its verb, a
noun whose number it is ("a death toll of 300"), or, where the parse fails, the
words right beside the number.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from sayso.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAUSES = frozenset(("acl", "relcl"))
_COMPLEMENTS = frozenset(("acomp", "attr", "oprd", "xcomp", "advcl", "ccomp"))
_JOINING = frozenset((",", "and", "or", "nor", "either", "be", "been", "gone", "go", "&", "/"))
_JOINING_MORE = frozenset(("then", "later", "also", "have", "has", "had", "were", "was", "are", "got"))


class Found(NamedTuple):
    """A word that tells a scope, and the scopes that it tells."""

    token: "Token"
    scopes: tuple[str, ...]
