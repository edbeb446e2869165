"""The tables of a dossier: their columns, what these mean, and their rows."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.tell.export import rows
from sayso.tell.export.rows import Rows
from sayso.tell.export.told import Told

# What parts the entries of a list: ids and kinds hold no blanks, lines no line ends.
WORDS, LINES = " ", "\n"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, as which datatype of CSVW, and to where it leads.

    Attributes:
        parts: What parts the entries, where a cell holds a list.
        leads: The table in whose ``id`` the value is found.
    """

    name: str
    holds: str
    datatype: str = "string"
    parts: str | None = None
    leads: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file is its name with ``.csv``."""

    name: str
    holds: str
    columns: tuple[Column, ...]
    rows: Callable[[Told], Rows]
    key: tuple[str, ...] = ("id",)


ID = Column("id", "its id in the dossier")
PLACE = (
    Column("document", "the report", leads="documents"),
    Column("start", "where the words start, in code points", "integer"),
    Column("end", "where they end", "integer"),
    Column("text", "the words"),
)


TABLES = (
    Table(
        "documents",
        "the reports",
        (
            ID,
            Column("file", "where it was read from"),
            Column("url", "its address", "anyURI"),
            Column("sha256", "of its bytes"),
            Column("language", "BCP 47"),
            Column("outlet", "who published it"),
            Column("published_min", "first day on which it may have appeared", "date"),
            Column("published_max", "last such day", "date"),
            Column("published_inferred", "whether that is inferred", "boolean"),
            Column("title", "its headline"),
            Column("byline", "who wrote it", parts=LINES),
        ),
        rows.documents,
    ),
    Table(
        "sources",
        "who is said to have said something",
        (
            ID,
            Column("name", "its fullest name, or how it is described"),
            Column("kind", "person, organisation, outlet …"),
            Column("named", "whether it is named", "boolean"),
            Column("side", "the state or party for which it speaks"),
            Column("variants", "other wordings for it", parts=LINES),
            Column("institution", "the one for which it speaks", leads="sources"),
            Column("through", "through whom it was reached", leads="sources"),
            Column("plural", "whether it is several", "boolean"),
        ),
        rows.sources,
    ),
    Table(
        "attributions",
        "who says what: start and end span all of the content",
        (
            ID,
            *PLACE,
            Column("content", "each stretch of the content", parts=WORDS),
            Column("manner", "direct, indirect or mixed"),
            Column("status", "on record, unnamed, anonymous …"),
            Column("origin", "the last hop of the chain", leads="sources"),
            Column("hedges", "where it is hedged", parts=WORDS),
            Column("made_by", "the rule or model that made it"),
        ),
        rows.attributions,
    ),
    Table(
        "hops",
        "the steps of each chain, teller first",
        (
            Column("attribution", "whose chain", leads="attributions"),
            Column("number", "from 0, the report's own outlet", "integer"),
            Column("source", "who", leads="sources"),
            Column("how", "how it is known"),
            Column("in_pile", "whether its own report is among those", "boolean"),
            Column("mention", "where it is named"),
            Column("mention_text", "in which words"),
            Column("cue", "the word for saying"),
            Column("cue_text", "in which words"),
        ),
        rows.hops,
        ("attribution", "number"),
    ),
    Table(
        "figures",
        "every number that counts or measures something",
        (
            ID,
            *PLACE,
            Column("value", "as printed", "number"),
            Column("min", "where the words bound it", "number"),
            Column("max", "where the words bound it", "number"),
            Column("approximate", "whether the words say so", "boolean"),
            Column("denied", "whether it is denied", "boolean"),
            Column("unit", "persons, percent, USD …"),
            Column("subject", "what is counted, in the report's words"),
            Column("scope", "killed, wounded, deployed …", parts=WORDS),
            Column("part_of", "the figure that it is a part of", leads="figures"),
            Column("as_of_min", "first day for which it may hold", "date"),
            Column("as_of_max", "last such day", "date"),
            Column("event", "what it is of, where it is of another event"),
            Column("attribution", "who says so", leads="attributions"),
            Column("hedges", "where it is hedged", parts=WORDS),
        ),
        rows.figures,
    ),
    Table(
        "times",
        "every day, month or stretch of time",
        (
            ID,
            *PLACE,
            Column("min", "its first day", "date"),
            Column("max", "its last day", "date"),
            Column("grain", "day, week, month, year or part"),
            Column("anchor", "from which words it is reckoned"),
            Column("refers_to", "what holds then, in the report's words"),
        ),
        rows.times,
    ),
    Table(
        "points",
        "what the reports say, each thing once, and how many origins it has",
        (
            ID,
            Column("text", "in the words of one mention"),
            Column("reports", "how many tell it", "integer"),
            Column("outlets", "how many tell it", "integer"),
            Column("origins", "independent origins, best reading", "integer"),
            Column("origins_min", "at the least", "integer"),
            Column("origins_max", "at the most", "integer"),
            Column("groups", "origins: ids with + are one", parts=WORDS),
            Column("status", "how well it stands"),
            Column("reasons", "why that many", parts=LINES),
        ),
        rows.points,
    ),
    Table(
        "mentions",
        "where a point is told",
        (
            Column("point", "which", leads="points"),
            Column("number", "from 0", "integer"),
            *PLACE,
            Column("attribution", "who says so", leads="attributions"),
            Column("support", "asserts, infers, denies …"),
            Column("origin", "whose say-so it is in the end", leads="sources"),
        ),
        rows.mentions,
        ("point", "number"),
    ),
    Table(
        "differences",
        "figures and statements that differ",
        (
            ID,
            Column("kind", "conflict, scope, time, rounding or same_figure"),
            Column("items", "ids of figures or attributions", parts=WORDS),
            Column("text", "how they differ, in words"),
        ),
        rows.differences,
    ),
)
