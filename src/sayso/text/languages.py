"""Languages by their codes: ``lexicons/languages.tsv``."""

from collections.abc import Iterable
from functools import cache

from sayso.core.document import Document, SetAside
from sayso.text.lexicon import rows

READ = "en"
"""The one language whose reports are read for who says what."""

_WHY = "only English is read, and nothing was taken from its words"


def called(code: str) -> str:
    """The English name of the language with that BCP 47 code.

    >>> called("ko"), called("xx")
    ('Korean', 'another language (xx)')
    """
    return _named().get(code, f"another language ({code})")


def unread(documents: Iterable[Document]) -> tuple[SetAside, ...]:
    """Those of *documents* that were not read for what they say, and why."""
    return tuple(
        SetAside(each.file, f"is in {called(each.language)}; {_WHY}")
        for each in documents
        if each.language != READ
    )


@cache
def _named() -> dict[str, str]:
    return {code: name for code, name, *_ in rows("languages.tsv")}
