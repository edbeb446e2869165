"""What is new since, in every form."""

import json
import re

from sayso.core.dossier import Dossier
from sayso.core.since import Since
from sayso.tell.columns import wide
from sayso.tell.since import FORMS, text
from sayso.weigh.since import since
from tell.since.reports_of_brod import (
    DENIED,
    HERALD,
    KERR,
    MAIL,
    MORE,
    POST,
    SANK,
    TOLL,
    found,
    told,
)
from weigh.dossiers import dossier
from weigh.piles import report, said


def everything() -> Since:
    """Reports that come and go, with figures, conflicts, and a dispute."""
    return found((POST, TOLL, HERALD), (POST, MAIL, DENIED, TOLL, MORE))


def test_it_fits_a_terminal() -> None:
    """No line is wider than 80 columns."""
    assert max(map(wide, text(everything(), every=True).splitlines())) <= 80


def test_every_form_tells_the_same_parts() -> None:
    """In the same order, under the same titles."""
    of = everything()
    titles = re.findall(r"^([A-Z ,]+) \(\d+\)$", FORMS["text"](of), re.MULTILINE)
    marked = re.findall(r"^## (.*)$", FORMS["markdown"](of), re.MULTILINE)
    paged = re.findall(r"<h2>([^<]+) <span", FORMS["html"](of))

    assert "NEW CONFLICTS" in titles
    assert [title.upper() for title in marked[:-1]] == titles
    assert [title.upper() for title in paged] == titles


def test_every_link_of_the_page_leads_to_words() -> None:
    """Also into reports that only the older dossier has."""
    page = FORMS["html"](everything())
    links = set(re.findall(r'href="#([^"]+)"', page))
    ids = re.findall(r' id="([^"]+)"', page)

    assert links <= {*ids}
    assert len(ids) == len({*ids})
    assert any(link.startswith("d5.") for link in links)
    gone = page[page.index('<article class="report" id="d5">') :]
    assert "Hill Herald [6]" in gone
    assert "1 attribution, 0 figures" in gone.partition("</article>")[0]


def test_the_words_of_a_report_are_no_markup() -> None:
    """On the page and in Markdown."""
    nasty = report("Hill Herald", said("<b>*it* held</b>", "hold", KERR))
    of = found((POST,), (POST, nasty))

    assert "<b>*it*" not in FORMS["html"](of)
    assert "\\<b\\>\\*it\\*" in FORMS["markdown"](of)


def test_data_can_be_read() -> None:
    """Reports that are gone have numbers behind those of the newer dossier."""
    data = json.loads(FORMS["json"](everything()))

    gone = [each for each in data["reports"] if each["presence"] == "gone"]
    assert [(each["id"], each["old"]) for each in gone] == [("d5", 2)]
    first = data["points"][0]["after"]["mentions"][0]["span"]
    assert first["text"] == SANK


def empty() -> Dossier:
    """A dossier without reports."""
    return Dossier(version="0")


def test_nothing_at_all_is_nothing_new() -> None:
    """And of nothing, all is new."""
    assert told(since(empty(), empty())).startswith("Nothing is new")
    assert "no report in common" in told(since(empty(), dossier(POST)))
