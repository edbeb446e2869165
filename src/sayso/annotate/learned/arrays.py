"""The kinds of numpy arrays here, by what they hold."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
"""Counts, offsets, and rows of other arrays."""
Scores = NDArray[np.float32]
"""What a net makes of something."""
Hashes = NDArray[np.uint64]
"""Strings as spaCy numbers them."""
