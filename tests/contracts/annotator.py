"""What every annotator must do, whatever it is made of: rules, or a model."""

import json
from collections.abc import Callable, Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence import spans
from factory import plain
from sayso.core import codec
from sayso.core.account import Account
from sayso.core.document import Document

# Text in pieces: chance alone hardly ever says who said what.
PIECES = (
    *("“No,” said Ada Ruiz. ", "Ruiz told the Ellery Post", " according to officials"),
    *(" that 12 people were hurt", " on Monday", ".\n\n", "“", "”", "‘", "’s ", "𝒜"),
    *(" she said", " the newspaper reported", " about a third", " no", "NO! ", "\n"),
)
texts = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(
    st.sampled_from(PIECES), max_size=20
).map("".join)


class AnnotatorContract:
    """The promises that ``pipeline`` builds on.

    - No document, however odd its text, makes it raise.
    - There is one account a document, in their order, of that very document.
    - Every span lies within the document's text.
    - Attributions come in the order in which their content starts.
    - What an account refers to by id is in it.
    - The same document always gives the same account.
    """

    accounts: Callable[[Iterable[Document]], Iterator[Account]]

    @settings(max_examples=30)
    @given(st.lists(texts, min_size=1, max_size=3))
    def test_an_account_a_document(self, given_texts: list[str]) -> None:
        """Each document has its account, in order."""
        documents = [plain(text, number=n) for n, text in enumerate(given_texts)]

        found = list(self.accounts(documents))

        assert [each.document for each in found] == documents

    @settings(max_examples=30)
    @given(texts)
    def test_spans_lie_within_the_text(self, text: str) -> None:
        """No text makes it raise, or point outside that text."""
        (account,) = self.accounts([plain(text)])

        for span in spans(codec.account(account)):
            assert span["document"] == "d0"
            assert span["text"] == text[span["start"] : span["end"]] != ""

    @settings(max_examples=30)
    @given(texts)
    def test_order_and_references(self, text: str) -> None:
        """Attributions are in reading order, and every id refers to something."""
        (account,) = self.accounts([plain(text)])

        said = {each.id for each in account.attributions}
        starts = [each.content[0] for each in account.attributions]
        held = [e.attribution for e in (*account.figures, *account.quotations)]
        held += [claim.attribution for claim in account.claims]
        assert len(said) == len(starts)
        assert starts == sorted(starts)
        assert {each for each in held if each} <= said

    @settings(max_examples=10)
    @given(texts)
    def test_repeatability(self, text: str) -> None:
        """The same document gives the same account, also after others."""
        (first,) = self.accounts([plain(text)])
        *_, again = self.accounts([plain("Ruiz said no.", number=1), plain(text)])

        assert json.dumps(codec.account(first)) == json.dumps(codec.account(again))
