"""A sign of life on stderr, for work that takes longer than a second."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

SECONDS = 1.0


@contextmanager
def bar(done: str = "read") -> Iterator[Callable[[int], None]]:
    """A function to tell how many files were *done*; nothing shows if no one watches.

    The bar comes after ``SECONDS`` and is wiped at the end, so that a quick run
    and a log file show none.
    """
    from rich.console import Console  # noqa: PLC0415 - not for --help
    from rich.progress import Progress  # noqa: PLC0415 - not for --help

    console = Console(stderr=True)
    if not console.is_interactive:
        yield lambda _: None
        return
    progress = Progress(console=console, transient=True)
    task = progress.add_task("reading", total=None)
    later = Timer(SECONDS, progress.start)
    later.start()
    try:
        yield lambda number: progress.update(task, description=f"{number} {done}")
    finally:
        later.cancel()
        later.join()
        progress.stop()
