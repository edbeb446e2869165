"""What must hold of every dossier, checked on its data."""

from collections.abc import Iterator
from typing import Any

Told = dict[str, Any]


def spans(told: Any) -> Iterator[Told]:  # noqa: ANN401 - JSON values of any kind
    """Every span anywhere in *told*."""
    if isinstance(told, list):
        for each in told:
            yield from spans(each)
    elif isinstance(told, dict):
        if {"document", "start", "end"} <= told.keys():
            yield told
        for each in told.values():
            yield from spans(each)


def unsliced(told: Told) -> list[Told]:
    """The spans whose words do not stand where they say."""
    texts = {each["id"]: each["text"] for each in told["documents"]}
    return [
        span
        for span in spans(told)
        if not 0 <= span["start"] < span["end"] <= len(texts[span["document"]])
        or span["text"] != texts[span["document"]][span["start"] : span["end"]]
    ]


def untiled(document: Told) -> str:
    """What of the text of *document* no segment covers, or several do.

    White space between segments does not count.
    """
    text, at, left = document["text"], 0, ""
    for segment in document["segments"]:
        left += text[at : segment["start"]].strip()
        if segment["start"] < at:
            left += text[segment["start"] : at]
        at = segment["end"]
    return left + text[at:].strip()
