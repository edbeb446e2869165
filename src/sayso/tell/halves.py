"""Halves of a pair that stand alone: JSON may hold them, a file cannot."""

import json
import re
from typing import Any

_HALVES = re.compile("[\ud800-\udfff]")


def mended(text: str) -> str:
    """*text* with such halves shown as what no file can hold."""
    return _HALVES.sub("\ufffd", text)


def as_json(told: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """*told* as JSON that a reader gets back to the letter, halves and all."""
    written = json.dumps(told, ensure_ascii=False, indent=1)
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", written) + "\n"
