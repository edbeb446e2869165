"""A saying: one act of telling as the grammar shows it, before it is a chain."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.annotate.grammar import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Who is said to have said what, in token numbers of one passage.

    Attributes:
        voices: Heads of the phrases that name the hops, teller's side first:
            the newspaper, then the officials whom it cites. Empty for hearsay.
        cue: The words that report.
        frame: All words that belong to the telling and not to what is told.
        content: What is told.
        verb: The word that governs the content; where it stands decides what
            lies within what.
        act: The class of the cue (cues.tsv), "hearsay" or "pointer".
        made_by: The rule that found it.
    """

    voices: tuple["Token", ...]
    cue: Stretch
    frame: Stretch
    content: Stretch
    verb: "Token"
    act: str
    made_by: str
