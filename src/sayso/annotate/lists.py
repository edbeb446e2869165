"""Names on a list, which stand for people: "their own list has 187 names"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.drafts import Draft
from sayso.core.account import Figure

_LIST = re.compile(r"\b(?:lists?|register|roll)\b", re.IGNORECASE)


def people(
    draft: Draft, figure: Figure, drafted: Sequence[Draft], before: Sequence[Figure]
) -> Figure:
    """*figure*, or, where it counts names on a list, of those whom a list counts.

    They are those of the last list in the report that has a number: after "by the
    police list, 102 are missing", 187 names on another are 187 missing.
    """
    noun = draft.what.noun
    names = noun is not None and noun.lemma_.lower() == "name"
    if not names or figure.scope or not _LIST.search(_before(draft)):
        return figure
    for other, told in zip(
        reversed(drafted[: len(before)]), reversed(before), strict=True
    ):
        document = other.passage.document
        if (
            told.scope
            and told.unit == "persons"
            and _LIST.search(document[other.sentence])
        ):
            return replace(
                figure, unit="persons", subject=told.subject, scope=told.scope
            )
    return figure


def _before(draft: Draft) -> str:
    """The words of its paragraph up to the number."""
    return draft.passage.text[: draft.q.start]
