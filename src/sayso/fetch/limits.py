"""How much of anything is taken, so that no server can keep us or fill the disk."""

from dataclasses import dataclass

SIZE = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that is taken of what a server gives.

    Attributes:
        seconds: For one address, from the first word to the last byte, redirects
            among it: a server that drips cannot stretch it.
        idle: Seconds without a byte, and for a connection to be made.
        size: Bytes of a body, as sent and unpacked.
        redirects: From the address that was asked for to the one that answers.
        entries: Of one feed, in the feed's own order.
        delay: Seconds between two requests to one host; its robots.txt may ask for
            more, up to ``longest_delay``.
        allow_private: Whether hosts of the user's own network may be asked.
    """

    seconds: float = 60.0
    idle: float = 15.0
    size: int = SIZE
    redirects: int = 5
    entries: int = 1_000
    delay: float = 1.0
    longest_delay: float = 30.0
    allow_private: bool = False
