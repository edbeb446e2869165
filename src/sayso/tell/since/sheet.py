"""What is new since, as one HTML file in the style of a dossier's page."""

from functools import partial

from sayso.core.dossier import SCHEMA
from sayso.core.since import Presence, Since
from sayso.tell import page, report, wording
from sayso.tell.filters import pages
from sayso.tell.known import known, unread
from sayso.tell.opening import opening
from sayso.tell.rules import RULES
from sayso.tell.since.head import head, shown
from sayso.tell.since.lines import Pair, pair

# How many lines of a part stand open, and how many links in a row.
MOST, OPEN = 12, 8


def html(found: Since) -> str:
    """*found* as HTML: the news, and below each report in full."""
    both = pair(found)
    context = _news(both, found)
    news = pages(both.new)("since.html").render(context)
    title = f"New since: {context['title']}"
    return page.composed(both.new, news, partial(_reports, both, found), title=title)


def _news(both: Pair, found: Since) -> page.Context:
    old, new = (len(_there(found, old=old)) for old in (True, False))
    return {
        "it": both.new,
        "title": opening(known(found.new)).title,
        "old": old,
        "new": new,
        "head": head(both, found),
        "parts": shown(both, found),
        "most": MOST,
        "open": OPEN,
    }


def _there(found: Since, *, old: bool) -> list[int]:
    """The reports of one of the two."""
    own = (Presence.GONE, Presence.EARLIER) if old else (Presence.NEW, Presence.REVISED)
    kept = (*own, Presence.BOTH)
    return [each.number for each in found.reports if each.presence in kept]


def _reports(both: Pair, found: Since, anchors: list[str]) -> page.Context:
    """Each report with what was found in it: by the newer dossier, if it has it."""
    own = {*_there(found, old=False)}
    marks = [report.marks(it, anchors) for it in (both.old, both.new)]
    ids = set(anchors)
    views = [
        page.full(
            both.new if document.number in own else both.old,
            document,
            marks[document.number in own],
            ids,
        )
        for document in found.new.documents
    ]
    return {
        "it": both.new,
        "documents": found.new.documents,
        "reports": views,
        "rules": RULES,
        "schema": SCHEMA,
        "set_aside": unread(found.new),
        "overruled": tuple(map(wording.by_hand, found.new.overruled)),
        "version": found.new.version,
    }
