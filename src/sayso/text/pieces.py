"""Words into the pieces that an encoder has a vector for (WordPiece, uncased)."""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

UNKNOWN, FIRST, SEPARATOR = "[UNK]", "[CLS]", "[SEP]"
_LONGEST = 32  # letters; nothing longer is a word of English
_MOST = 8  # pieces; what a longer row of them says is noise


class Pieces:
    """A vocabulary of pieces, most common words whole; ``##`` marks those that go on.

    Longest match first, as in Wu et al. 2016, "Google's Neural Machine Translation
    System", section 4.1, and with lower case and no accents, as BERT's uncased
    vocabulary has it.

    >>> pieces = Pieces("[UNK] [CLS] [SEP] mayor ##s may ##or".replace(" ", chr(10)))
    >>> pieces.of("Mayors"), pieces.of("maybe")
    ((3, 4), (0,))
    """

    def __init__(self, vocabulary: str) -> None:
        lines = vocabulary.splitlines()
        self._number = {piece: n for n, piece in enumerate(lines)}
        self.unknown = self._number[UNKNOWN]
        self.first = self._number[FIRST]
        self.separator = self._number[SEPARATOR]
        self.of = lru_cache(maxsize=65_536)(self._of)

    def __len__(self) -> int:
        return len(self._number)

    def _of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of *word*, one at least."""
        plain = _folded(word)
        if not 0 < len(plain) <= _LONGEST:
            return (self.unknown,)
        out: list[int] = []
        start = 0
        while start < len(plain) and len(out) < _MOST:
            mark = "##" if start else ""
            ends = range(len(plain), start, -1)
            end = next((e for e in ends if mark + plain[start:e] in self._number), 0)
            if not end:
                return (self.unknown,)
            out.append(self._number[mark + plain[start:end]])
            start = end
        return tuple(out)


@cache
def shipped() -> Pieces:
    """The vocabulary of all-MiniLM-L6-v2, with which all our encoders read."""
    return Pieces((files(__package__) / "vocabulary.txt").read_text("utf-8"))


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")
