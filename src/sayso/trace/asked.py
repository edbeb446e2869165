"""Which source of the pile the user means by a name.

A name is a source's own, or any wording for it, whatever the case. Where several
are called so, "officials, through the Post" and "officials, in quay.txt" tell them
apart: by the outlet through which they were reached, or by a report.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath

from sayso.core.document import About, Overruling
from sayso.core.errors import SaysoError
from sayso.trace.drafts import Draft, drafts, order
from sayso.trace.gathering import name, wordings
from sayso.trace.names import folded
from sayso.trace.nodes import nodes
from sayso.trace.pile import NOBODY_NODE, Node, Pile

_NEAREST = 5
_IN, _THROUGH = ", in ", ", through "
_WISHES = {About.SAME: "take {} and {} for one", About.APART: "keep {} and {} apart"}


class CannotRule(SaysoError, LookupError):
    """The user speaks of a source that is not there, or of what cannot be done."""

    def __init__(self, wish: Overruling, reason: str, hint: str) -> None:
        super().__init__(wish, reason, hint)
        self.wish, self.reason, self.hint = wish, reason, hint

    def __str__(self) -> str:
        asked = _WISHES[self.wish.about].format(*(f"“{n}”" for n in self.wish.names))
        return f"cannot {asked}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that the user gave, as it was found.

    Attributes:
        node: The source that it stands for.
        words: The name alone, folded.
        reports: The numbers of the reports to which it was narrowed; else of all.
    """

    node: Node
    words: str
    reports: frozenset[int]


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a pile, and by which names they go."""

    whole: Pile
    place: dict[str, Node]
    made: dict[Node, Draft]
    listed: tuple[Node, ...]

    def asked(self, words: str, wish: Overruling) -> Asked:
        """Whom the user means by *words*, one of the names of *wish*.

        Raises:
            CannotRule: Nobody is called so, or several are.
        """
        bare, among, reports = self._narrowed(words)
        # as it is written before in other spellings, own names before other words
        for spelt in (_plain, folded):
            for names in (self._names, self._wordings):
                found = [n for n in among if spelt(bare) in map(spelt, names(n))]
                if len(found) == 1:
                    return Asked(found[0], folded(bare), reports)
                if found:
                    raise self._several(words, wish, found)
        count = len(self.whole.casts)
        where = "in the report" if count == 1 else f"in any of the {count:,} reports"
        near = "\n".join(f"  {each}" for each in self._nearest(bare))
        raise CannotRule(
            wish,
            f"no source is called “{words}” {where}",
            f"Give a name or a wording as a report has it. The nearest are:\n{near}",
        )

    def _narrowed(self, words: str) -> tuple[str, Sequence[Node], frozenset[int]]:
        """The name alone, those among whom it is looked for, and in which reports."""
        every = frozenset(range(len(self.whole.casts)))
        head, sign, file = words.rpartition(_IN)
        reports = self._reports(file) if sign else frozenset()
        if reports:
            here = [n for n in self.listed if self._within(n) & reports]
            return head, here, reports
        head, sign, outlet = words.rpartition(_THROUGH)
        if sign:
            way = [n for n in self.listed if self._came_by(n, outlet)]
            return head, way, every
        return words, self.listed, every

    def _reports(self, file: str) -> frozenset[int]:
        asked = PurePath(file).parts
        return frozenset(
            number
            for number, cast in enumerate(self.whole.casts)
            if PurePath(cast.file).parts[-len(asked) :] == asked
        )

    def _came_by(self, at: Node, outlet: str) -> bool:
        if at.through not in self.made:
            return False
        return folded(outlet) in map(folded, self._names(at.through))

    def _within(self, at: Node) -> frozenset[int]:
        """The numbers of the reports that name that source, or that it published."""
        named = (span.document for span in self.made[at].spans)
        return frozenset((*named, *self.whole.told_by(at)))

    def _names(self, at: Node) -> frozenset[str]:
        return frozenset([name(self.made[at])])

    def _wordings(self, at: Node) -> frozenset[str]:
        draft = self.made[at]
        return frozenset(
            (*wordings(draft), *(r.name for r in draft.readings if r.name))
        )

    def _several(
        self, words: str, wish: Overruling, found: Collection[Node]
    ) -> CannotRule:
        shown = "\n".join(f"  {each}" for each in dict.fromkeys(self._told(found)))
        return CannotRule(
            wish,
            f"{len(found):,} sources are called “{words}”",
            f"Say which, for example:\n{shown}",
        )

    def _told(self, found: Collection[Node]) -> Iterator[str]:
        """Each of *found* with what tells it from the others."""
        for at in found:
            own = name(self.made[at])
            if at.through in self.made:
                yield f"{own}{_THROUGH}{name(self.made[at.through])}"
            else:
                others = [self._within(n) for n in found if n != at]
                alone = self._within(at).difference(*others) or self._within(at)
                files = (self.whole.casts[number].file for number in sorted(alone))
                yield from (f"{own}{_IN}{file}" for file in islice(files, 1))

    def _nearest(self, words: str) -> list[str]:
        """The names of sources that are most like *words*, the likest first."""
        from rapidfuzz import fuzz  # noqa: PLC0415 - a compiled library

        likest: dict[str, float] = {}
        for at in self.listed:
            names = self._wordings(at) | self._names(at)
            like = max(fuzz.WRatio(folded(words), folded(each)) for each in names)
            own = name(self.made[at])
            likest[own] = max(like, likest.get(own, 0.0))
        return sorted(likest, key=lambda each: (-likest[each], each))[:_NEAREST]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def sources(whole: Pile) -> Sources:
    """The sources that the answer would hold, were nothing more overruled."""
    place = nodes(whole)
    made = drafts(whole, place)
    listed = (n for n in order(whole, place, made) if n != NOBODY_NODE)
    return Sources(whole, place, made, tuple(listed))
