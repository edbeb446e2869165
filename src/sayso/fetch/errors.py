"""What goes wrong between here and a server, and in the folder that is filled."""

from sayso.core.errors import SaysoError, Unreadable


class NotFetched(Unreadable):
    """An address that gave nothing. It is named, and the rest goes on.

    Attributes:
        file: The address that was asked for.
        status: The server's own code, where it answered with one.
        lasting: Whether asking again will give the same, so that a later run does
            not ask.
        late: Whether a limit of time ended it.
    """

    def __init__(
        self,
        url: str,
        reason: str,
        *,
        status: int | None = None,
        lasting: bool = False,
        late: bool = False,
    ) -> None:
        super().__init__(url, reason)
        self.status, self.lasting, self.late = status, lasting, late

    def of(self, url: str) -> "NotFetched":
        """The same of *url*, which led there."""
        return NotFetched(
            url,
            self.reason,
            status=self.status,
            lasting=self.lasting,
            late=self.late,
        )


class NoFeed(Unreadable):
    """What was named as a feed is none."""


class CannotKeep(SaysoError):
    """The folder that is to be filled cannot be."""

    hint = "Name a folder that you may write, on a disk with room."

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"cannot keep anything in {self.path}: {self.reason}"
