"""The lexicon of outlets: what holds of all its lines, and names that mean one."""

import re
from collections import defaultdict

import pytest

from sayso.text import outlets

# ISO 3166-1, and Kosovo.
COUNTRIES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM "
    "BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX "
    "CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG "
    "GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV "
    "LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE "
    "NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO "
    "RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF "
    "WS XK YE YT ZA ZM ZW".split()
)
HOST = re.compile(r"(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")


def test_a_name_leads_to_one_outlet_unless_it_is_marked() -> None:
    """No two lines have one name, whatever its case, article, accents and marks."""
    holders = defaultdict(set)
    for entry in outlets.entries():
        for name in entry.names:
            holders[outlets.folded(name)].add(entry.name)

    assert [names for names in holders.values() if len(names) > 1] == []


def test_a_host_leads_to_one_outlet() -> None:
    """Hosts are written as they are looked up, and each stands in one line."""
    hosts = [host for entry in outlets.entries() for host in entry.hosts]

    assert [host for host in hosts if not HOST.fullmatch(host)] == []
    assert len(hosts) == len(set(hosts))


def test_every_line_is_whole() -> None:
    """Names are once, countries are states or parts of them, kinds are known."""
    listed = outlets.entries()
    kinds = {"agency", "paper", "magazine", "broadcaster", "site"}

    assert len({entry.name for entry in listed}) == len(listed)
    assert {entry.country for entry in listed} <= COUNTRIES
    assert {entry.kind for entry in listed} == kinds
    assert all(entry.name == entry.name.strip() for entry in listed)
    assert all(entry.hosts or entry.names for entry in listed)


def test_the_whole_world_is_in_it() -> None:
    """There are enough of them, of all parts of the world, and agencies among them."""
    listed = outlets.entries()

    assert len(listed) >= 400
    assert len({entry.country for entry in listed}) >= 150
    assert sum(entry.agency for entry in listed) >= 150


def test_an_outlet_is_found_by_its_own_name_and_hosts() -> None:
    """What an outlet calls itself leads back to it, and so does each of its hosts."""
    for entry in outlets.entries():
        assert entry in outlets.bearing(entry.name)
        assert outlets.stated(entry.name, "") == entry.name
        for host in entry.hosts:
            assert outlets.at(f"www.{host}") is entry
            for name in (*entry.names, *entry.shared, *entry.words):
                assert outlets.stated(name, host) == entry.name


ONE = {
    "The New York Times": ("NYT", "N.Y. Times", "new york times", "nytimes"),
    "The Associated Press": ("AP", "A.P.", "Associated Press", "the AP"),
    "Agence France-Presse": ("AFP", "Agence France Presse"),
    "El País": ("El Pais", "EL PAÍS", "El País"),
    "Süddeutsche Zeitung": ("Sueddeutsche Zeitung", "SZ", "SÜDDEUTSCHE ZEITUNG"),
    "Yonhap News Agency": ("Yonhap", "연합뉴스"),
    "The Asahi Shimbun": ("朝日新聞", "Asahi"),
    "TASS": ("ТАСС", "ITAR-TASS"),
    "Al Jazeera": ("Al-Jazeera", "الجزيرة"),
    "Xinhua": ("新华社", "Xinhua News Agency", "新華社"),
    "L'Orient-Le Jour": ("L’Orient-Le Jour", "L’Orient Today"),
}


@pytest.mark.parametrize("name", ONE)
def test_called_by_any_of_its_names(name: str) -> None:
    """Short names, names in another script and other spellings are one outlet's."""
    found = {outlets.called(each) for each in (name, *ONE[name])}

    assert [entry and entry.name for entry in found] == [name]


# fmt: off
NOBODY = ("Time flies", "Sun", "Post", "Mirror Lake", "People", "Focus", "Capital",
          "The Herald", "Daily News", "MIA", "TSA", "AKP", "New York", "the", "", "…")
# fmt: on


@pytest.mark.parametrize("name", NOBODY)
def test_what_is_a_word_or_has_namesakes_is_nobody_alone(name: str) -> None:
    """Such a name means an outlet only where host, country or a noun says so."""
    found = outlets.called(name)

    assert found is None or found.name == f"The {name}"


STATED = {
    "the host decides": ("The Guardian", "guardian.ng", "The Guardian Nigeria"),
    "or its country": ("Daily News", "sport.co.tz", "Daily News (Tanzania)"),
    "at no known host": ("Daily News", "a.example", "Daily News (a.example)"),
    "without a host": ("Daily News", "", "Daily News"),
    "one that is known better": ("The Guardian", "", "The Guardian"),
    "but not at others": ("The Guardian", "b.example", "The Guardian (b.example)"),
    "a word": ("Focus", "focus.de", "Focus Online"),
    "a word elsewhere": ("Focus", "c.example", "Focus"),
    "copied": ("Associated Press", "yahoo.com", "The Associated Press"),
    "a section": ("Sports desk", "sport.bbc.co.uk", "The BBC"),
    "nobody knows": ("Harrow Gazette", "d.example", "Harrow Gazette"),
}


@pytest.mark.parametrize(("name", "host", "found"), STATED.values(), ids=STATED)
def test_stated(name: str, host: str, found: str) -> None:
    """A page's own name and its host together say whose it is."""
    assert outlets.stated(name, host) == found
