"""What the encoder makes of a report."""

from dataclasses import dataclass

from sayso.annotate.learned.arrays import Numbers, Scores

POINTS = 256  # numbers: asking and answering, for each of two pointers


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder makes of each word of a report.

    Attributes:
        tags: (words, labels), logarithms of the probabilities of ``LABELS``.
        points: (words, 256), what each word asks and answers: see ``pairs``.
        windows: (words,), the number of the window that each was read in.
        nobody: (windows, 256), as *points*, of the start of each window, which
            stands for nobody.
    """

    tags: Scores
    points: Scores
    windows: Numbers
    nobody: Scores
