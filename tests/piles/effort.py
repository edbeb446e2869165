"""How many cases a law of piles is tried on."""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import settings

# A long run: so many times as many cases, and fresh ones.
TIMES = int(os.environ.get("SAYSO_PILES", "1"))


def cases(number: int) -> Callable[[Any], Any]:
    """*number* cases, the same each time; in a long run more, and others."""
    return settings(max_examples=number * TIMES, derandomize=TIMES == 1)
