"""How origins are counted, in words for the reader: a rule a line."""

RULES = tuple(
    """\
Each claim contributes the origin of its chain: the last hop that can be traced.
Named origins are one when they are found to be one source.
Unnamed origins are one when they were reached through the same intermediary.
Unnamed origins of like description reached through different intermediaries may be one: they add to the most, not to the least.
An outlet speaking in its own voice is an origin only where its report shows its own work. Otherwise it is unsourced: it adds to the most, not to the least.
A report that reuses another report’s text has that report’s origins.
An origin that is itself said to rest on another is counted as that other.
A party to the event is an origin, and is marked as a party.
""".splitlines()  # noqa: E501 - a rule a line
)
