"""Everything that sayso says is wrong.

SaysoError
├── BadSpan            an interval that is empty, backwards or negative
├── SpanOutOfRange     a span that reaches past the end of its text, or is another's
├── Unreadable         input that cannot be read as a report; set aside, never fatal
├── NothingToRead      not one report could be read
├── TooMany            more reports than one dossier can be made of
└── BadDossier         a dossier that does not hold: schema, hash or span
"""


class SaysoError(Exception):
    """The base of every error that sayso raises on purpose.

    ``str(error)`` says what is wrong, and where. ``error.hint`` says what to
    do about it. Anything else that escapes sayso is a bug in it.
    """

    hint: str = ""


class BadSpan(SaysoError, ValueError):
    """A span is empty, backwards or negative."""

    hint = "A span needs 0 <= start < end; leave it out where there is nothing."

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start, self.end = start, end

    def __str__(self) -> str:
        return f"no span can run from {self.start:,} to {self.end:,}"


class SpanOutOfRange(SaysoError, IndexError):
    """A span reaches past the end of the text it is applied to, or is of another."""

    hint = "Offsets count characters of Document.text: not bytes, not tokens."

    def __init__(self, end: int, length: int, document_id: str) -> None:
        super().__init__(end, length, document_id)
        self.end, self.length, self.document_id = end, length, document_id

    def __str__(self) -> str:
        return (
            f"a span ends at {self.end:,}, but report {self.document_id} "
            f"is {self.length:,} characters long"
        )


class Unreadable(SaysoError, ValueError):
    """Input that cannot be read as a report. It is set aside, and the rest goes on."""

    def __init__(self, file: str, reason: str, hint: str = "") -> None:
        super().__init__(file, reason, hint)
        self.file, self.reason, self.hint = file, reason, hint

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"


class NothingToRead(SaysoError):
    """Not one report could be read."""

    hint = (
        "Name text, Markdown, HTML, mail, PDF, Word, JSON, JSON lines or CSV files, "
        "or a folder of them."
    )

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        listed = "; ".join(self.reasons[:3]) or "nothing was given"
        more = len(self.reasons) - 3
        return f"no report could be read: {listed}" + (
            f" and {more} more" if more > 0 else ""
        )


class TooMany(SaysoError):
    """There are more reports than one dossier can be made of."""

    hint = (
        "A dossier is of one event: name only the files that tell of it, or copy them "
        "into a folder of their own. Of a web archive (WARC) cut out the records of "
        "some days or outlets first."
    )

    def __init__(self, most: int, file: str) -> None:
        super().__init__(most, file)
        self.most, self.file = most, file

    def __str__(self) -> str:
        return (
            f"too many reports at once: {self.most:,} are the most for one dossier, "
            f"and there are more from {self.file} on"
        )


class BadDossier(SaysoError, ValueError):
    """A dossier does not hold: its shape, a hash or a span."""

    hint = "Make the dossier again from its inputs with: sayso dossier PATH -o FILE"

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "the dossier does not hold:\n" + "\n".join(self.faults)
