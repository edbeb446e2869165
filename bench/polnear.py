"""How many of a corpus's attributions the rules find: PolNeAR, development part.

    python bench/polnear.py          prints what the corpus's scorer says

PolNeAR (Newell, Margolin and Ruths 2018) marks attitudes of every kind in political
news, not only speech. It lies in ../shared/data/polnear with its scorer.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.annotate import attributions, language
from sayso.core.account import Attribution, Status
from sayso.core.document import Document, Kind, Segment
from sayso.core.span import Span

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "polnear"
PARAGRAPH = re.compile(r"\S(?:.*\S)?")
SHOWN = ("(d) gold", "source accuracy", "content alone", "<- end-to-end", "(e) ")


def documents(folder: Path) -> Iterator[Document]:
    """The articles in *folder*, each line a paragraph."""
    for number, path in enumerate(sorted(folder.glob("*.txt"))):
        text = path.read_bytes().decode("utf-8")
        found = (Span(number, *match.span()) for match in PARAGRAPH.finditer(text))
        yield Document(
            number=number,
            file=path.stem,
            sha256="",
            text=text,
            segments=tuple(Segment(span, Kind.BODY) for span in found),
        )


def row(each: Attribution) -> dict[str, Any] | None:
    """An attribution as the scorer reads it; none of the report's own voice."""
    told = [hop for hop in each.chain[1:] if hop.mention or hop.cue]
    if not told or each.made_by == "pointer" or each.status is Status.OUTLET_VOICE:
        return None
    sources = [hop.mention for hop in told if hop.mention]
    cues = [hop.cue for hop in told if hop.cue]
    return {
        "source": [[sources[-1].start, sources[-1].end]] if sources else None,
        "cue": [[cues[0].start, cues[0].end]] if cues else None,
        "content": [[span.start, span.end] for span in each.content],
    }


def main() -> None:
    """Print the scorer's lines on linked sources and contents."""
    if not CORPUS.exists():
        print(f"skipped: there is no {CORPUS}")
        return
    whole = list(documents(CORPUS / "dev" / "text"))
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.jsonl"
        with told.open("w", encoding="utf-8") as out:
            parsed = zip(whole, language.passages(whole), strict=True)
            for document, passages in parsed:
                rows = map(row, attributions.find(passages, [])[0])
                line = {"doc": document.file, "attributions": [r for r in rows if r]}
                out.write(json.dumps(line) + "\n")
        judge = [sys.executable, str(CORPUS / "score.py"), str(told)]
        judge.append(str(CORPUS / "dev"))
        said = subprocess.run(judge, check=True, capture_output=True, text=True)
    lines = said.stdout.splitlines()
    print("\n".join(x for x in lines if any(word in x for word in SHOWN)))


if __name__ == "__main__":
    main()
