"""On whose say-so? Reads reports and traces every claim to its origins.

>>> import sayso
>>> answer = sayso.dossier(["reports/"])  # doctest: +SKIP
>>> answer.points[0].origins.count  # doctest: +SKIP
2
"""

from collections.abc import Sequence
from pathlib import Path

from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.errors import SaysoError
from sayso.core.span import Span

__all__ = ["Document", "Dossier", "SaysoError", "Span", "__version__", "dossier"]

__version__ = "0.1.0"


def dossier(
    paths: str | Path | Sequence[str | Path], *, annotator: str = "learned"
) -> Dossier:
    """What the reports at *paths* say, and on whose say-so.

    A path is a file, a folder, which is walked in sorted order, or an address of
    the web, which is fetched because you name it. Input that cannot be read is
    named in ``Dossier.set_aside``, and the rest goes on; a dossier without
    ``documents`` is one of which nothing could be read.
    *annotator* says who is to find who said what: "learned", or "rules" alone.
    """
    from sayso import pipeline  # noqa: PLC0415 - it imports all that is heavy

    each = [paths] if isinstance(paths, str | Path) else paths
    return pipeline.dossier(each, annotator=annotator)
