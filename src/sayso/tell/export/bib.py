"""The reports as a bibliography in BibTeX."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from sayso.core.document import Document
from sayso.tell.columns import shown
from sayso.tell.export import naming
from sayso.tell.export.told import Told, outlet, title

# Braces are told by name, since BibTeX counts them even behind a backslash.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
_SIGN = re.compile("[" + re.escape("".join(_TEX)) + "]")
# A sign of percent that tells no other sign by its number.
_BARE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def bib(told: Told) -> str:
    """An entry a report, in the dossier's order."""
    entries: list[str] = []
    used: Counter[str] = Counter()
    for document in told.dossier.documents:
        name = key(document)
        used[name] += 1
        again = f"-{used[name]}" if used[name] > 1 else ""
        entries.append(_entry(f"{name}{again}", document))
    return "\n".join(entries) or "% no reports\n"


def key(document: Document) -> str:
    """The report's key: outlet, year and the start of its hash, whatever the pile."""
    plain = unicodedata.normalize("NFKD", outlet(document)).lower()
    name = re.sub(r"[^a-z0-9]", "", plain)[:24] or "report"
    year = naming.partial(document.published.interval)[:4]
    year = "" if document.published.inferred else year  # that may hang on others
    return f"{name}{year}-{document.sha256[:8]}"


def _entry(name: str, document: Document) -> str:
    fields = "".join(
        f",\n  {field} = {{{value}}}" for field, value in _fields(document) if value
    )
    return f"@misc{{{name}{fields}\n}}\n"


def _fields(document: Document) -> Iterator[tuple[str, str]]:
    day = naming.partial(document.published.interval)
    # Whole in braces: a byline may be "A and B, of the desk", and stays as it is.
    writers = [f"{{{escaped(writer)}}}" for writer in document.byline]
    yield "author", " and ".join(writers)
    headline = escaped(title(document))
    yield "title", f"{{{headline}}}" if headline else ""
    yield "howpublished", escaped(outlet(document))
    yield "year", day[:4]
    yield "month", day[5:7].lstrip("0")
    yield "date", day
    yield "url", _BARE.sub("%25", naming.address(document) or "")
    yield "language", escaped(document.language)
    yield "note", escaped(f"{document.id} in the dossier, SHA-256 {document.sha256}")


def escaped(text: str) -> str:
    r"""*text* on one line as TeX prints it, with braces in pairs.

    >>> escaped("50 % of {A_1} & 'so'")
    "50 \\% of \\textbraceleft{}A\\_1\\textbraceright{} \\& 'so'"
    """
    return _SIGN.sub(lambda sign: _TEX[sign[0]], shown(text))
