"""Which outlet or document a description takes up: "the paper", "the report"."""

import re

from sayso.core.account import SourceKind
from sayso.trace import outlets, roles
from sayso.trace.backward import last_before, last_speaker
from sayso.trace.reading import OUTLETS, Reading
from sayso.trace.scene import Scene

_THE = re.compile(r"(?i)^(the|that) (?!.*['’]s )")
_SHEET = re.compile(r"[Tt]he [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$")
_REPORTS = frozenset(("report", "article", "story", "piece", "dispatch", "item"))
_STUDY = re.compile(
    r"\b[Aa]n? (?:[\w-]+ ){0,2}report"
    r" (?:that|which|into|about|on (?:the|how|why|an?))\b"
)
_BELOW = 2  # sentences below "a magazine" in which it is named
_NEAR = 3  # sentences over which "the statement" is that of who spoke last


def the_outlet(scene: Scene, at: int) -> int | None:
    """The paper, the agency, the American publication: the last outlet cited."""
    here = scene.readings[at]
    told = bool(_THE.match(here.text)) and not here.plural
    if here.kind not in OUTLETS or here.name or not told:
        return None

    full = {scene.readings[n].name: key.name for n, key in scene.keys.items()}

    def fits(reading: Reading) -> bool:
        return _named_outlet(reading) and _of_sort(here, full.get(reading.name, ""))

    def of_state(reading: Reading) -> bool:
        return fits(reading) and _of_state(here, reading)

    found = last_before(scene, at, of_state, spoke=True) if here.states else None
    found = last_speaker(scene, at, fits) if found is None else found
    return _nameless(scene, at) if found is None else found


def the_sheet(scene: Scene, at: int) -> int | None:
    """A magazine, or a headline's "Magazine": the outlet that is named right below.

    Where none was named before, and one alone is.
    """
    here = scene.readings[at]
    new = here.vague or at in scene.titled
    if here.kind not in OUTLETS or here.name or here.plural or not new:
        return None
    named = [
        n
        for n, reading in enumerate(scene.readings)
        if _named_outlet(reading) and n in scene.spoke and n not in scene.own
    ]
    reach = _NEAR if at in scene.titled else _BELOW
    near = [n for n in named if n > at and scene.distance(at, n) <= reach]
    first = at in scene.spoke and bool(near) and near[0] == named[0]
    alone = first and len({scene.keys[n] for n in near}) == 1
    return near[0] if alone and _of_sort(here, scene.keys[near[0]].name) else None


def _nameless(scene: Scene, at: int) -> int | None:
    """The one body of the paragraph that nothing tells what it is: "the Sextant".

    Where the report has named no outlet before that the paper could be.
    """
    near = [n for n in range(at) if scene.in_one_paragraph(n, at)]
    bodies = [n for n in near if scene.readings[n].kind is SourceKind.ORGANISATION]
    fits = [n for n in bodies if _SHEET.match(scene.readings[n].text)]
    clear = {scene.keys.get(n) for n in bodies} - {None}
    alone = len(clear) == 1 and len(fits) == len(bodies)
    reading = scene.readings[fits[0]] if alone else None
    untold = reading and reading.roles <= {reading.mention.head} and not reading.states
    plain = reading and reading.mention.head not in roles.kinds()
    return fits[0] if untold and plain and at in scene.spoke else None


def _named_outlet(reading: Reading) -> bool:
    return reading.kind in OUTLETS and bool(reading.name)


def _of_state(here: Reading, named: Reading) -> bool:
    found = outlets.known(named.name)
    return bool(found and found.state in here.states)


def _of_sort(here: Reading, name: str) -> bool:
    """Whether nothing in the *name* says that it is another sort than the noun says."""
    sorts = outlets.sorts(name)
    return not sorts or outlets.sort(here.mention.head) in (None, *sorts)


def the_report(scene: Scene, at: int) -> int | None:
    """The report, the article: the last one told of, or the last outlet cited."""
    here = scene.readings[at]
    if here.kind is not SourceKind.DOCUMENT or here.name or not here.definite:
        return None
    plain = here.sort in _REPORTS and not here.fields and not here.states
    plain = plain and at not in scene.channels and not _own_report(scene, at)

    def fits(reading: Reading) -> bool:
        document = reading.kind is SourceKind.DOCUMENT
        same = document and roles.alike(reading.mention.head, here.mention.head)
        return same or (plain and _named_outlet(reading))

    return last_before(scene, at, fits, spoke=True)


def its_authors(scene: Scene, at: int) -> int | None:
    """Its authors, who say what is in it: the last document told of."""
    if not _AUTHORS.match(scene.readings[at].text):
        return None

    def fits(reading: Reading) -> bool:
        return reading.kind is SourceKind.DOCUMENT and not reading.plural

    return last_before(scene, at, fits, spoke=False, reach=1)


_AUTHORS = re.compile(r"(?i)its (?:authors?|writers?)$")


def _own_report(scene: Scene, at: int) -> bool:
    """Whether the story is about a report: "A report that found cracks …"."""
    before = scene.account.document.text[: scene.readings[at].mention.span.start]
    return bool(_STUDY.search(before))


def the_statement(scene: Scene, at: int) -> int | None:
    """The statement, his remarks: whoever spoke last."""
    here = scene.readings[at]
    words = roles.kinds().get(here.mention.head) == "words"
    if here.name or not here.definite or not words:
        return None
    return last_before(
        scene, at, lambda r: r.kind not in OUTLETS, spoke=True, reach=_NEAR
    )
