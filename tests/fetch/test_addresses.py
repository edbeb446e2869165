"""Which addresses may be asked."""

import pytest

from sayso.fetch.addresses import address, refusal
from sayso.fetch.errors import NotFetched

NEVER = """0.0.0.0 0.1.2.3 169.254.169.254 169.254.0.1 224.0.0.1 239.1.1.1 240.0.0.1
255.255.255.255 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 192.0.0.8
:: ff02::1 fe80::1 64:ff9b:1::1 5f00::1
fe80::1%eth0 2001:db8::1 100::1 fec0::1 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe
2002:a9fe:a9fe::1 ::169.254.169.254""".split()
OWN = """127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1
::1 fc00::1 fd12::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1""".split()
PUBLIC = """93.184.215.14 8.8.8.8 172.32.0.1 100.128.0.1 2606:4700::1111
::ffff:8.8.8.8 64:ff9b::808:808""".split()


@pytest.mark.parametrize("number", NEVER)
def test_some_numbers_are_never_asked(number: str) -> None:
    """Not even where one's own network may be: nobody's news is there."""
    assert refusal(number, own=False)
    assert refusal(number, own=True)


@pytest.mark.parametrize("number", OWN)
def test_ones_own_network_is_asked_where_allowed(number: str) -> None:
    """And only there."""
    assert refusal(number, own=False)
    assert refusal(number, own=True) is None


@pytest.mark.parametrize("number", PUBLIC)
def test_the_public_is_asked(number: str) -> None:
    """Every number that anybody can reach."""
    assert refusal(number, own=False) is None


# fmt: off
ADDRESSES = {
    "as it is":     ("https://harrow.example/a?b=c%20d",  "https://harrow.example/a?b=c%20d"),
    "no path":      ("http://harrow.example",             "http://harrow.example/"),
    "other tongue": ("http://müller.example/다리",          "http://xn--mller-kva.example/%EB%8B%A4%EB%A6%AC"),
    "line end":     (" http://harrow.example/a\nb ",      "http://harrow.example/ab"),
    "port":         ("http://harrow.example:8080/",       "http://harrow.example:8080/"),
    "version six":  ("http://[2606:4700::1]:80/a",        "http://[2606:4700::1]:80/a"),
    "part":         ("../b#c",                            "http://base.example/b"),
}
NONE = (
    "", "ftp://harrow.example/", "file:///etc/passwd", "javascript:alert(1)", "http://",
    "http://user:word@harrow.example/", "http://harrow.example:port/", "http://[::1",
    "http://" + "a" * 70 + ".example/", "http://a..b/", "gopher://127.0.0.1/",
)
# fmt: on


@pytest.mark.parametrize(("words", "made"), ADDRESSES.values(), ids=ADDRESSES)
def test_addresses_are_made_fit_to_ask(words: str, made: str) -> None:
    """As a browser does with what people write."""
    assert address(words, "http://base.example/a/x") == made


@pytest.mark.parametrize("words", NONE)
def test_other_addresses_are_refused(words: str) -> None:
    """Nothing but the web is asked, and no password is sent."""
    with pytest.raises(NotFetched):
        address(words)
