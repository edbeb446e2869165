"""Tests of read.outlets: names and hosts."""

import pytest

from sayso.read import outlets
from sayso.text.lexicon import rows

HOSTS = {
    "plain": ("https://www.harrow.example/a?b", "harrow.example"),
    "archived": (
        "http://web.archive.org/web/2031/http://harrow.example/",
        "harrow.example",
    ),
    "bare": ("harrow.example", "harrow.example"),
    "with a port": ("http://m.harrow.example:80/a", "harrow.example"),
    "no host": ("Harrow Gazette", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("address", "host"), HOSTS.values(), ids=HOSTS)
def test_host(address: str, host: str) -> None:
    """The host is what names the outlet in an address."""
    assert outlets.host(address) == host


def test_outlet_at_looks_at_parts_of_hosts_too() -> None:
    """A host within an outlet's host is the outlet's, and a like name is not."""
    assert outlets.outlet_at("graphics.reuters.com") == "Reuters"
    assert outlets.outlet_at("notreuters.com") is None


def test_outlet_called_by_any_of_its_names() -> None:
    """Names match whatever their case, and with or without the article."""
    assert outlets.outlet_called("the guardian") == "The Guardian"
    assert outlets.outlet_called("AFP") == "Agence France-Presse"
    assert outlets.outlet_called("Harrow Gazette") is None


def test_is_agency() -> None:
    """Agencies are told from other outlets."""
    assert outlets.is_agency("Reuters")
    assert not outlets.is_agency("The Guardian")


def test_is_press() -> None:
    """Names are known from the list, or by how outlets are called."""
    assert outlets.is_press("Politico")
    assert outlets.is_press("Harrow Gazette")
    assert not outlets.is_press("Ada Ruiz")


def test_spelled_as_finds_the_name_that_a_host_runs_together() -> None:
    """A host's name is spelled as the text spells it, with or without the article."""
    text = "For Harrow Mail on Monday"

    assert outlets.spelled_as("theharrowmail.example", text) == "Harrow Mail"
    assert outlets.spelled_as("harrow.example", text) is None
    assert outlets.spelled_as("harrow-radio.example", text) == "Harrow Radio"
    assert outlets.spelled_as("-.example", text) is None


def test_the_list_is_in_order() -> None:
    """Each entry has its five fields, no host stands twice, and names are many."""
    listed = rows("outlets.tsv")
    hosts = [host for row in listed for host in row[2].split("|") if host]

    kinds = ("agency", "paper", "magazine", "broadcaster", "site")
    assert all(len(row) == 5 and row[4] in kinds for row in listed)
    assert len(hosts) == len(set(hosts))
    assert len(listed) >= 200


FEEDS = {
    "Harrow Gazette - News": "Harrow Gazette",
    "Top stories | Harrow Gazette": "Harrow Gazette",
    "BBC News - World": "The BBC",
    "Harrow - Dunmere Courier": "Harrow - Dunmere Courier",
    "News - World": "News - World",
}


@pytest.mark.parametrize(("told", "name"), FEEDS.items(), ids=FEEDS)
def test_a_feed_is_its_outlets_whatever_the_section(told: str, name: str) -> None:
    """Sections beside the name are left out, if there is one other part."""
    assert outlets.outlet_stated(told, "") == name
