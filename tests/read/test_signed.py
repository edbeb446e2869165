"""Tests of read.about: who wrote a report, and where it stood."""

from read.test_about import report


def test_byline_has_each_writer_once() -> None:
    """Names are taken from all bylines, in order."""
    found = report(
        "Bridge falls in Harrow", "By Ada Ruiz", "…", "By Ada Ruiz and Ben Okafor"
    )

    assert found.byline == ("Ada Ruiz", "Ben Okafor")


def test_address() -> None:
    """The report's address is the one that is labelled, or stands about the story."""
    found = report("https://b.example/x", "…", "Original url:", "https://a.example/dam")

    assert found.url == "https://a.example/dam"
    assert report().url is None
