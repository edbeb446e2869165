"""Tests of read.tables: reports in the rows of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.errors import Unreadable
from sayso.read import tables
from sayso.read.records import stated

ROW = '"It fell, she said.\nTwice."'
TABLES = {
    "commas": f"Title,Text,Date\nBridge falls,{ROW},2031-03-03\n",
    "semicolons": f"Title;Text;Date\r\nBridge falls;{ROW};2031-03-03",
    "tabs": f"Title\tText\tDate\nBridge falls\t{ROW}\t2031-03-03\n",
    "marked": f"\ufeffTitle,Text,Date\nBridge falls,{ROW},2031-03-03",
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_rows_are_records(text: str) -> None:
    """A row is a record, whatever parts its fields."""
    ((name, record),) = tables.records(text, "a.csv")
    assert isinstance(record, dict)
    found = stated(record, name)

    assert name == "a.csv#1"
    assert (found.title, found.date) == ("Bridge falls", "2031-03-03")
    assert found.parts == ((None, "It fell, she said.\nTwice."),)


def test_columns_of_exports() -> None:
    """The columns of an export of posts are known by their names."""
    text = "Page Name,Post Created,Message,URL\nHarrow Gazette,2031-03-03,It fell.,\n"
    ((name, record),) = tables.records(text, "a.csv")
    assert isinstance(record, dict)

    assert stated(record, name).outlet == "Harrow Gazette"


def test_a_table_of_something_else_is_named() -> None:
    """Without a column of texts it says what is missing."""
    ((name, found),) = tables.records("year,dead\n2031,12\n", "a.csv")

    assert name == "a.csv"
    assert isinstance(found, Unreadable)
    assert "column of text" in found.reason


@given(st.text(st.sampled_from('a,;"\n\r\t\0|'), max_size=60))
def test_any_table_is_read_or_named(rest: str) -> None:
    """Whatever the rows hold, each is a record or says why not."""
    rows = list(tables.records(f"text,b\n{rest}", "a.csv"))

    assert rows
    for _, found in rows:
        assert isinstance(found, dict) or found.reason
