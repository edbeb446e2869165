"""One page that the user named."""

import pytest

from fetch.conftest import Reply, Server
from sayso.fetch.errors import NotFetched
from sayso.fetch.named import page
from sayso.fetch.polite import Guest

URL = "http://harrow.example/a"
WORDS = "<p>\u041f\u0438\u0440\u0441</p>"


@pytest.mark.parametrize("kind", ["text/html; charset=windows-1251", "text/html"])
def test_the_header_says_the_encoding(server: Server, kind: str) -> None:
    """Where bytes are no UTF-8; where it does not say, they stay as they are."""
    server.routes["/a"] = Reply(WORDS.encode("cp1251"), kind=kind)

    found = page(URL, Guest(server.client()))

    assert found.url == URL
    assert found.raw == WORDS.encode("utf-8" if "charset" in kind else "cp1251")


def test_it_is_asked_for_as_by_a_browser(server: Server) -> None:
    """robots.txt is for programs; a page that is gone is an error with the reason."""
    server.routes["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /\n")
    server.routes["/a"] = Reply(b"It holds.")
    guest = Guest(server.client())

    assert page(URL, guest).raw == b"It holds."
    assert [asked for asked, _, _ in server.asked] == ["harrow.example/a"]
    with pytest.raises(NotFetched, match="the server answers 404"):
        page("http://harrow.example/gone", guest)
