"""What mentions of one have in common, within a report and across all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What mentions of one have in common.

    Attributes:
        what: "outlet", "state", "person", "body", "document", "joint".
        name: Its folded name, as far as it tells it from others.
        side: The state that the words give a body; empty where they give none.
    """

    what: str
    name: str
    side: str = ""
