"""Where in a page of the docs a script's table goes."""

from pathlib import Path


def put(page: Path, name: str, made: str) -> None:
    """Put what was *made* between the marks called *name* in *page*.

    Raises:
        ValueError: The page has no such marks.
    """
    start, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    text = page.read_text("utf-8")
    if start not in text or end not in text:
        raise ValueError(f"{page} has no marks {start} and {end}")
    head, _, rest = text.partition(start)
    _, _, tail = rest.partition(end)
    page.write_text(f"{head}{start}\n{made}\n{end}{tail}", "utf-8")
