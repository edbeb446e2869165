"""A corpus of one invented article with its times marked, small enough to score."""

from pathlib import Path
from xml.sax.saxutils import escape

#: Sentences, token by token; a marked time as its words, "|", type and value.
ARTICLE = (
    "Pier shut",
    "May 15 , 2024|DATE 2024-05-15",
    "The pier fell on _Monday_ , Ruiz said .|DATE 2024-05-13",
    "`` It opens in _two weeks_ , '' she said .|DURATION P2W",
    "It had been shut since _2019_ .|DATE 2019",
    "Hale 's cost US$ 5 a head . It _recently_ rained .|DATE PAST_REF",
    "Rain fell on May 2 .",
)

#: Two events of the article, one of a date that its sentence does not tell.
TIMELINE = (
    "Ruiz\n1\t2024-05-13\t77-2-fell\n2\t2018\t77-4-shut\n2\t2024-05-15\t77-3-said\n"
)


def written(folder: Path, sentences: tuple[str, ...], timeline: str = "") -> Path:
    """*folder* with that article, and its timeline if there is one."""
    folder.mkdir(exist_ok=True)
    (folder / "77_Pier_shut.xml").write_text(cat(sentences), "utf-8")
    if timeline:
        (folder / "TimeLines_Gold").mkdir()
        (folder / "TimeLines_Gold" / "ruiz.txt").write_text(timeline, "utf-8")
    return folder


def cat(sentences: tuple[str, ...]) -> str:
    """*sentences* as CAT's XML has them."""
    tokens, marks, at = [], [], 0
    for number, sentence in enumerate(sentences):
        words, _, mark = sentence.partition("|")
        inside = False
        held = []
        for word in words.split():
            at += 1
            inside = inside or word.startswith("_")
            if inside or number == 1:
                held.append(at)
            inside = inside and not word.endswith("_")
            shown = escape(word.strip("_"))
            tokens.append(
                f'<token number="{at}" sentence="{number}" t_id="{at}">{shown}</token>'
            )
        if mark:
            marks.append(_mark(*mark.split(), held, created=number == 1))
    body = "\n".join([*tokens, "<Markables>", *marks, "</Markables>"])
    return f'<?xml version="1.0" ?>\n<Document doc_id="77">\n{body}\n</Document>\n'


def _mark(kind: str, value: str, tokens: list[int], *, created: bool) -> str:
    role = "CREATION_TIME" if created else "NONE"
    anchors = "".join(f'<token_anchor t_id="{each}"/>' for each in tokens)
    about = f'functionInDocument="{role}" m_id="1" type="{kind}" value="{value}"'
    return f"<TIMEX3 {about}>{anchors}</TIMEX3>"
