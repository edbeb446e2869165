"""What everything that finds tellings must do, whatever it is made of."""

from collections.abc import Callable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.annotator import PIECES
from contracts.annotator import texts as told_texts
from factory import plain
from sayso.annotate import language
from sayso.annotate.language import Passage
from sayso.core.span import Span
from sayso.core.telling import Telling

ODD = (
    *("''", "``", '"', "«", "»", "—", "…", "'", " \u200b", "\x00", "\u0301", "\r\n"),
    *("SHE SAID NO", "мэр сказал", "官员说", "**", "[said](x)", "1,200.5", "z" * 40),
)
texts = told_texts | st.lists(st.sampled_from(PIECES + ODD), max_size=40).map("".join)

Tellings = Callable[[Sequence[Passage]], Sequence[Telling]]


def parsed(*texts: str) -> list[tuple[Passage, ...]]:
    """The passages of reports with these *texts*."""
    documents = [plain(text, number=n) for n, text in enumerate(texts)]
    return list(language.passages(documents))


def spans(telling: Telling) -> list[Span]:
    """Every span of *telling*."""
    return [each for each in (*telling.content, telling.cue, telling.source) if each]


class TellerContract:
    """The promises of ``annotators.Annotator``; ``tellings`` is the one under test.

    - The same report always gives the same tellings,
    - in the order in which their content starts;
    - every span lies within the report's text;
    - no text, however odd, makes it raise.
    """

    @settings(max_examples=40)
    @given(text=texts)
    def test_spans_lie_within_the_text(self, tellings: Tellings, text: str) -> None:
        """No text makes it raise, or point outside that text, or tell nothing."""
        _, passages = parsed("It held.", text)

        for telling in tellings(passages):
            assert telling.content
            assert telling.cue or telling.source
            for span in spans(telling):
                assert span.document == 1
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip()

    @settings(max_examples=40)
    @given(text=texts)
    def test_tellings_come_in_order(self, tellings: Tellings, text: str) -> None:
        """They are in reading order, and so are the spans of each content."""
        (passages,) = parsed(text)

        told = tellings(passages)

        starts = [each.content[0].start for each in told]
        assert starts == sorted(starts)
        assert all(list(each.content) == sorted(each.content) for each in told)

    @settings(max_examples=15)
    @given(text=texts, others=st.lists(texts, max_size=3))
    def test_company_changes_nothing(
        self, tellings: Tellings, text: str, others: list[str]
    ) -> None:
        """A report gives the same alone, in a crowd, and after others."""
        (passages,) = parsed(text)
        first = tellings(passages)

        crowd = parsed(text, *others)
        for each in reversed(crowd[1:]):
            tellings(each)

        assert tellings(crowd[0]) == first
        assert tellings(passages) == first

    def test_nothing_is_told_of_nothing(self, tellings: Tellings) -> None:
        """A report of which nothing was parsed tells nothing."""
        assert not list(tellings(()))
